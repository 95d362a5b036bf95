# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A municipality with contacts, and cards at each step of their way."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from handlingsplan.access.viewer import Viewer
from handlingsplan.contacts import actions as contacts
from handlingsplan.planning.cards.actions import decide, write
from handlingsplan.planning.cards.models import Card
from handlingsplan.planning.cards.national import as_text, national_card
from handlingsplan.tenancy.scope import within
from tests.people import Cast

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
LATER = date(2027, 8, 1)
TELEPHONE = "70 00 00 11"
PLAIN_FILES = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
FILLED = ("infohus_lead", "infohus_lead_police", "intake", "duty_manager", "school_head_duty", "crisis_support")


@pytest.fixture(autouse=True)
def nothing_is_collected(settings: Any) -> None:
    settings.STORAGES = {**settings.STORAGES, "staticfiles": PLAIN_FILES}
    settings.MIDDLEWARE = [name for name in settings.MIDDLEWARE if "whitenoise" not in name]


@pytest.fixture
def home(cast: Cast) -> Iterator[Cast]:
    """The cast, standing in Lysbjerg from now on, with the contacts that cards send people to."""
    with within(cast.home.pk, user=cast["plan_coordinator"].pk):
        for key in FILLED:
            contacts.keep(key, by=writer(cast), at=NOW, label=key.replace("_", " ").capitalize(), number=TELEPHONE)
        yield cast


def writer(cast: Cast) -> Viewer:
    return cast.viewer("plan_coordinator")


def approver(cast: Cast) -> Viewer:
    return cast.viewer("approver")


def draft(cast: Cast, national: str = "ak1_threat", language: str = "da", **changes: Any) -> Card:
    """A card begun from a national one and saved, ready to be sent."""
    item = national_card(national)
    assert item is not None
    card = write.begin(as_text(item, language), by=writer(cast), at=NOW)
    return keep(card, cast, **changes)


def keep(card: Card, cast: Cast, **changes: Any) -> Card:
    """Save the card with these changes; what is not named stays."""
    given: dict[str, Any] = {
        "title": card.title,
        "content": card.content,
        "reader": card.reader,
        "age_group": card.age_group,
        "department": card.department,
        "owner": card.owner or "SSP",
        "next_revision": card.next_revision or LATER,
        "is_public": card.is_public,
        "version": card.version,
    }
    content = {**given["content"], **changes.pop("content", {})}
    by = changes.pop("by", writer(cast))
    return write.keep(card, by=by, at=NOW, **{**given, **changes, "content": content})


def approved(cast: Cast, national: str = "ak1_threat", **changes: Any) -> Card:
    """A card in force."""
    card = draft(cast, national, **changes)
    decide.send(card, by=writer(cast), at=NOW)
    decide.approve(card, by=approver(cast), at=NOW)
    return card


def without(viewer: Viewer, permission: str) -> Viewer:
    return replace(viewer, permissions=viewer.permissions - {permission})
