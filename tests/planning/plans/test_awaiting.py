# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The first page inside names what awaits the one who opens it, in every room, and nobody else."""

from datetime import timedelta

import pytest
from django.utils import timezone

from handlingsplan.communication.audiences.models import LocalPage, LocalText
from handlingsplan.planning.cards.models import Card
from handlingsplan.planning.followup.models import Action
from handlingsplan.prevention.training.models import Booking
from tests.people import Cast
from tests.rows import row

from .pages import text

HOME = "/m/lysbjerg/"


@pytest.fixture
def waiting(home: Cast) -> Cast:
    """The coordinator has sent a card and written on a page; a school has asked for a meeting."""
    writer, today = home["plan_coordinator"], timezone.localdate()
    row(Card, home.home, key="trussel", title="Når nogen truer", state="sent", sent_by=writer, changed_by=writer)
    page = row(LocalPage, home.home, audience_key="volunteer", changed_by=writer)
    row(LocalText, home.home, page=page, block_key="B5", mode="addition", body="Ring til os.", by=writer)
    row(Action, home.home, text="Øv opkaldet", state="open", owner=home["approver"], due_on=today - timedelta(days=1))
    row(Action, home.home, text="Om et år", state="open", owner=home["approver"], due_on=today + timedelta(days=365))
    row(Booking, home.home, kind_key="parents", state="asked")
    return home


def test_an_approver_meets_the_card_the_page_and_what_she_promised(waiting: Cast) -> None:
    page = text(waiting.client("approver").get(HOME))
    for words in ("Når nogen truer", "Et kort, du skal", "En side, du skal", "Øv opkaldet", "Skal være gjort senest"):
        assert words in page
    assert "Om et år" not in page


def test_nobody_is_asked_to_approve_what_she_wrote(waiting: Cast) -> None:
    page = text(waiting.client("plan_coordinator").get(HOME))
    assert "du skal godkende" not in page
    assert "ikke besvaret endnu" in page


def test_a_reader_meets_nothing_of_it(waiting: Cast) -> None:
    page = text(waiting.client("reader").get(HOME))
    for words in ("Når nogen truer", "godkende", "Øv opkaldet", "ikke besvaret endnu"):
        assert words not in page


def test_another_town_meets_nothing_of_it(waiting: Cast) -> None:
    assert waiting.client(waiting.elsewhere).get(HOME).status_code == 404
