# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The world these tests walk through: built once for each file of tests, and found untouched by each test."""

import pickle
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection, transaction
from django.template import engines
from django.test import override_settings

from tests.world import World, make_world

PLAIN_FILES = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}


@pytest.fixture(autouse=True)
def nothing_is_collected(settings: Any) -> None:
    """Pages are asked for without the collected files of an installation."""
    settings.STORAGES = {**settings.STORAGES, "staticfiles": PLAIN_FILES}
    settings.MIDDLEWARE = [name for name in settings.MIDDLEWARE if "whitenoise" not in name]


class Missing(str):
    """What a template writes where a variable does not exist: nothing, but it is remembered."""

    names: list[str]

    def __mod__(self, variable: Any) -> str:
        self.names.append(str(variable))
        return ""


@pytest.fixture
def missing(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The variables that templates asked for in vain during the test."""
    remembering = Missing("%s")
    remembering.names = []
    monkeypatch.setattr(engines["django"].engine, "string_if_invalid", remembering)
    return remembering.names


CHEAP = ["django.contrib.auth.hashers.MD5PasswordHasher"]
"""Passwords are not what these tests are about."""


@pytest.fixture(scope="module")
def standing(django_db_setup: None, django_db_blocker: Any) -> Iterator[World]:
    """The world, built once for all tests of a file: each begins at a savepoint after it, and goes back there."""
    around = transaction.atomic()
    with django_db_blocker.unblock():
        around.__enter__()
    try:
        with django_db_blocker.unblock(), override_settings(PASSWORD_HASHERS=CHEAP):
            made = make_world()
            connection.check_constraints()
        yield made
    finally:
        with django_db_blocker.unblock():
            transaction.set_rollback(True)
            around.__exit__(None, None, None)


@pytest.fixture(scope="module")
def written(standing: World) -> bytes:
    """The same as bytes: read back, they are a copy of its own for each test, ten times as fast as `deepcopy`."""
    return pickle.dumps(standing)


@pytest.fixture
def world(written: bytes, db: None, settings: Any) -> World:
    """Two towns and one of each thing. A test may change any row of it; the next one sees nothing of that."""
    settings.PASSWORD_HASHERS = CHEAP
    found: World = pickle.loads(written)
    return found
