# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Confirming, moving, declining, cancelling and holding; the calendar entry follows and tells nothing."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from icalendar import Calendar

from handlingsplan.access.viewer import MayNot
from handlingsplan.audit.models import Event
from handlingsplan.notices.models import Notice
from handlingsplan.organisation.models import Unit
from handlingsplan.prevention.training import queries
from handlingsplan.prevention.training.actions import arranging
from handlingsplan.prevention.training.actions.arranging import Appointment
from handlingsplan.prevention.training.actions.refusals import InThePast, NobodyHolds, NotYetHeld
from handlingsplan.prevention.training.calendars import calendar
from handlingsplan.prevention.training.models import Booking, Evaluation, Training
from handlingsplan.prevention.training.terms import LINK_OPEN_FOR_DAYS
from handlingsplan.workflow.move import NotPossibleNow, ReasonNeeded
from tests.people import Cast
from tests.rows import row

from .conftest import NOW, TODAY, asked

STARTS = datetime(2026, 12, 3, 13, tzinfo=UTC)
OVER = TODAY + timedelta(days=LINK_OPEN_FOR_DAYS + 1)


def confirmed(cast: Cast, booking: Booking, **other: Any) -> Booking:
    given: dict[str, Any] = {
        "starts_at": STARTS,
        "minutes": 45,
        "place": "Salen",
        "holder": cast["infohus_lead"],
    } | other
    arranging.confirm(booking, Appointment(**given), by=cast.everything(), at=NOW)
    return booking


def entry(booking: Booking) -> Any:
    (found,) = Calendar.from_ical(calendar([booking], at=NOW)).walk("VEVENT")
    return found


def number(found: Any) -> int:
    return int(found["sequence"])


class TestConfirming:
    def test_both_are_told_neutrally(self, home: Cast, booking: Booking) -> None:
        Notice.objects.all().delete()
        confirmed(home, booking)
        assert booking.state == "confirmed"
        told = list(Notice.objects.all())
        assert {notice.to_address for notice in told} == {"leder@havrebaek.example", home["infohus_lead"].email}
        assert all("Havrebæk" not in notice.subject + notice.text for notice in told)

    def test_somebody_must_hold_it(self, home: Cast, booking: Booking) -> None:
        with pytest.raises(NobodyHolds):
            confirmed(home, booking, holder=None, holder_function=" ")
        confirmed(home, booking, holder=None, holder_function="SSP-konsulent")

    def test_it_lies_ahead(self, home: Cast, booking: Booking) -> None:
        with pytest.raises(InThePast):
            confirmed(home, booking, starts_at=NOW - timedelta(days=1))

    def test_only_once(self, home: Cast, booking: Booking) -> None:
        confirmed(home, booking)
        with pytest.raises(NotPossibleNow):
            confirmed(home, booking)

    def test_only_by_those_who_arrange(self, home: Cast, booking: Booking) -> None:
        appointment = Appointment(starts_at=STARTS, minutes=45, place="x", holder_function="y")
        with pytest.raises(MayNot):
            arranging.confirm(booking, appointment, by=home.viewer("approver"), at=NOW)


class TestTheCalendarEntry:
    def test_it_names_no_matter(self, home: Cast, booking: Booking) -> None:
        found = entry(confirmed(home, booking))
        assert str(found["summary"]) == "Oplæg, 45 min"
        written = calendar([booking], at=NOW).decode().lower()
        for word in ("ekstrem", "radikal", "bekymr", "infohus", "leder@", "ringer vi"):
            assert word not in written

    def test_a_change_keeps_its_name_and_counts_on(self, home: Cast, booking: Booking) -> None:
        first = entry(confirmed(home, booking))
        week_later = Appointment(
            starts_at=STARTS + timedelta(days=7), minutes=60, place="Salen", holder=home["infohus_lead"]
        )
        arranging.reschedule(booking, week_later, by=home.everything(), at=NOW)
        booking.refresh_from_db()
        second = entry(booking)
        assert second["uid"] == first["uid"]
        assert number(second) > number(first)
        assert second["dtstart"].dt - first["dtstart"].dt == timedelta(days=7)
        assert Event.objects.filter(kind="training.booking.moved").exists()

    def test_a_cancelled_meeting_leaves_the_calendar(self, home: Cast, booking: Booking) -> None:
        first = number(entry(confirmed(home, booking)))
        arranging.cancel(booking, by=home.everything(), at=NOW, reason="Vi er syge.")
        found = Calendar.from_ical(calendar([booking], at=NOW))
        (gone,) = found.walk("VEVENT")
        assert (str(found["method"]), str(gone["status"])) == ("CANCEL", "CANCELLED")
        assert number(gone) > first

    def test_its_time_is_read_alike_everywhere(self, home: Cast, booking: Booking) -> None:
        written = calendar([confirmed(home, booking)], at=NOW).decode()
        assert "DTSTART:20261203T130000Z" in written
        assert "TZID" not in written


class TestSayingNo:
    def test_with_a_reason(self, home: Cast, booking: Booking) -> None:
        with pytest.raises(ReasonNeeded):
            arranging.decline(booking, by=home.everything(), at=NOW, reason=" ")
        arranging.decline(booking, by=home.everything(), at=NOW, reason="Vi har ingen ledige før jul.")
        booking.refresh_from_db()
        assert (booking.state, booking.message) == ("declined", "Vi har ingen ledige før jul.")

    def test_a_moved_holder_is_told(self, home: Cast, booking: Booking) -> None:
        confirmed(home, booking)
        Notice.objects.all().delete()
        with_another = Appointment(starts_at=STARTS, minutes=45, place="Salen", holder=home["reader"])
        arranging.reschedule(booking, with_another, by=home.everything(), at=NOW)
        assert {n.to for n in Notice.objects.exclude(to=None)} == {home["reader"], home["infohus_lead"]}


class TestHolding:
    def test_not_before_it_has_begun(self, home: Cast, booking: Booking) -> None:
        confirmed(home, booking)
        with pytest.raises(NotYetHeld):
            arranging.hold(booking, by=home.everything(), at=NOW, took_part=20)

    def test_it_is_registered_where_it_trains(self, home: Cast, booking: Booking) -> None:
        unit = row(Unit, home.home, name="Skole")
        confirmed(home, booking)
        made = arranging.hold(booking, by=home.everything(), at=STARTS + timedelta(hours=1), took_part=20, unit=unit)
        assert made is not None
        assert (made.count, made.unit, made.provider) == (20, unit, "Inge Infohus")
        assert made.refresh_on.year == 2028

    def test_a_parent_meeting_trains_nobody(self, home: Cast, booking: Booking) -> None:
        booking.kind_key = "parent_meeting"
        booking.save()
        confirmed(home, booking)
        later = STARTS + timedelta(hours=1)
        unit = row(Unit, home.home, name="Skole")
        assert arranging.hold(booking, by=home.everything(), at=later, took_part=20, unit=unit) is None
        assert not Training.objects.exists()


class TestTheDesk:
    def test_each_stands_in_its_group(self, home: Cast, booking: Booking) -> None:
        by = home.everything()
        assert queries.desk(by, NOW).asked == [booking]
        confirmed(home, booking)
        assert queries.desk(by, NOW).confirmed == [booking]
        assert queries.desk(by, STARTS + timedelta(days=1)).to_close == [booking]
        arranging.hold(booking, by=by, at=STARTS + timedelta(hours=1), took_part=6)
        assert queries.desk(by, STARTS + timedelta(days=1)).held == [booking]

    def test_answers_wait_until_five_have_given_one(self, home: Cast, booking: Booking) -> None:
        booking.closed_at = NOW
        for number in range(4):
            row(Evaluation, home.home, booking=booking, better=f"Mere tid {number}")
        few = queries.voice([booking], OVER)
        assert (few.answers, few.is_shown, few.better) == (4, False, [])
        assert sum(count for _answer, count in few.useful) == 0
        row(Evaluation, home.home, booking=booking, better="Anden kaffe")
        many = queries.voice([booking], OVER)
        assert many.useful[0][1] == 5
        assert many.better[0] == "Anden kaffe"

    def test_few_answers_cannot_be_found_by_subtraction(self, home: Cast, booking: Booking) -> None:
        other = asked(home)
        booking.closed_at = other.closed_at = NOW
        for number in range(8):
            row(Evaluation, home.home, booking=booking if number < 5 else other, useful="no")
        together = queries.voice([booking, other], OVER)
        assert together.useful == queries.voice([booking], OVER).useful

    def test_nothing_is_shown_while_more_may_answer(self, home: Cast, booking: Booking) -> None:
        booking.closed_at = NOW
        for _ in range(6):
            row(Evaluation, home.home, booking=booking, useful="no")
        assert not queries.voice([booking], OVER - timedelta(days=1)).is_shown
        booking.took_part = 6
        assert queries.voice([booking], OVER - timedelta(days=1)).is_shown
