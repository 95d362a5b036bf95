# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The database of the tests: made by the owner, used by the runtime role, behind the real walls."""

import os
from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from django.utils import translation

from tests.browser import browser as browser
from tests.key_store import key_store_beside
from tools.setup.roles import Names


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Tables and national content are made by the owner; from here on every test is the runtime role."""
    from django.conf import settings
    from django.db import connection

    from handlingsplan.config.reference import load_reference
    from handlingsplan.guidance.load import load
    from handlingsplan.keys import store

    settings.KEYS_URL = key_store_beside(str(connection.settings_dict["NAME"]))
    store.make_ready()
    with django_db_blocker.unblock():
        load_reference(settings.CONTENT / "reference", fictional=True)
        load(settings.CONTENT)
        connection.close()
    settings.DATABASE_ROLE = Names().runtime
    yield
    with django_db_blocker.unblock():
        settings.DATABASE_ROLE = ""
        connection.close()
        send_others_away(str(connection.settings_dict["NAME"]))


def send_others_away(database: str) -> None:
    """End what threads of the tests may have left open, so that the database can be removed."""
    with psycopg.connect(os.environ["HANDLINGSPLAN_TEST_CLUSTER"], autocommit=True) as administrator:
        others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s AND pid <> pg_backend_pid()"
        administrator.execute(others, [database])


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Those that drive a browser first, in their order: they take longest, and one worker's demonstration serves them
    while the other worker makes the rest."""
    items.sort(key=lambda item: item.get_closest_marker("browser") is None)


@pytest.fixture(autouse=True)
def nothing_is_collected(settings: Any) -> None:
    """Pages are asked for without the collected files of an installation, and each test counts by itself."""
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = {**settings.STORAGES, "staticfiles": plain}
    settings.MIDDLEWARE = [name for name in settings.MIDDLEWARE if "whitenoise" not in name]


@pytest.fixture(autouse=True)
def nothing_acute_is_remembered() -> None:
    """What is acute is remembered for some seconds; the next test has another world."""
    from handlingsplan.acute.staff.queries import ongoing

    ongoing.forget()


@pytest.fixture(autouse=True)
def danish_first() -> Iterator[None]:
    """A page asked for in another language leaves it behind in the thread; the next test begins without it."""
    yield
    translation.deactivate()


@pytest.fixture
def cast(db: None) -> Any:
    """The fictional people of `tests/people.py`."""
    from tests.people import make_cast

    return make_cast()
