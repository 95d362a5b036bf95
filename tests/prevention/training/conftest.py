# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Somebody has asked for a meeting in Lysbjerg."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest

from handlingsplan.prevention.training.actions import asking
from handlingsplan.prevention.training.models import Booking
from handlingsplan.tenancy.scope import within
from tests.people import Cast

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
TODAY = date(2026, 11, 22)
WISH: dict[str, Any] = {
    "kind_key": "staff_briefing_45",
    "asker": "school",
    "organisation": "Havrebæk Skole",
    "place": "Lærerværelset",
    "wished_on": date(2026, 12, 3),
    "or_on": None,
    "part_of_day": "afternoon",
    "participants": 24,
    "function": "Afdelingsleder",
    "email": "leder@havrebaek.example",
    "phone": "70 00 04 01",
    "question": "Hvem ringer vi til?",
}


@pytest.fixture
def home(cast: Cast) -> Iterator[Cast]:
    """The cast, standing in Lysbjerg."""
    with within(cast.home.pk, user=cast["plan_coordinator"].pk):
        yield cast


def asked(cast: Cast, **other: Any) -> Booking:
    """A request as it comes in."""
    return asking.ask(cast.home, at=NOW, today=TODAY, **(WISH | other))


@pytest.fixture
def booking(home: Cast) -> Booking:
    return asked(home)
