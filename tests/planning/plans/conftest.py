# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Pages are asked for without the collected files of an installation."""

from collections.abc import Iterator
from typing import Any

import pytest

from handlingsplan.planning.plans.models import Plan
from handlingsplan.tenancy.scope import within
from tests.people import Cast

from .small_plan import small_plan

PLAIN_FILES = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}


@pytest.fixture(autouse=True)
def nothing_is_collected(settings: Any) -> None:
    settings.STORAGES = {**settings.STORAGES, "staticfiles": PLAIN_FILES}
    settings.MIDDLEWARE = [name for name in settings.MIDDLEWARE if "whitenoise" not in name]


@pytest.fixture(autouse=True)
def nothing_is_demanded(monkeypatch: pytest.MonkeyPatch) -> None:
    """What rooms above want done before publication is tested there; the waiting itself is tested here."""
    monkeypatch.setattr("handlingsplan.planning.plans.gates._checks", [])


@pytest.fixture
def home(cast: Cast) -> Iterator[Cast]:
    """The cast, standing in Lysbjerg from now on."""
    with within(cast.home.pk):
        yield cast


@pytest.fixture
def plan(home: Cast) -> Plan:
    """A small plan that is being written."""
    return small_plan(home.everything())


@pytest.fixture
def quick_files(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files are tested where they are made."""
    monkeypatch.setattr("handlingsplan.documents.editions.pdf", lambda document, *, timestamp: b"%PDF-1.7 small")
    monkeypatch.setattr("handlingsplan.documents.editions.docx", lambda document: b"PK small")
