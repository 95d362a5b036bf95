# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The register of training: refresh dates, coverage, counts for readers, and what is removed in the end."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import translation

from handlingsplan.access.viewer import MayNot
from handlingsplan.clocks.actions import remind_of_all, running
from handlingsplan.notices.models import Notice
from handlingsplan.organisation.models import Unit
from handlingsplan.prevention.training import queries, wording
from handlingsplan.prevention.training.access import trainings_visible_to
from handlingsplan.prevention.training.actions import keeping
from handlingsplan.prevention.training.actions.refusals import NotTrainedYet, RefreshedTooEarly
from handlingsplan.prevention.training.models import Booking, Requester, Training
from handlingsplan.retention.purge import plugged
from tests.people import Cast
from tests.rows import row

from .conftest import NOW, TODAY


@pytest.fixture
def school(home: Cast) -> Unit:
    unit: Unit = row(Unit, home.home, name="Center for Skole")
    return unit


def registered(cast: Cast, unit: Unit, **other: Any) -> Training:
    given: dict[str, Any] = {
        "kind_key": "staff_briefing_45",
        "trained_on": date(2026, 3, 1),
        "provider": "SSP-konsulent",
        "count": 12,
    }
    return keeping.register(by=cast.everything(), at=NOW, today=TODAY, unit=unit, **(given | other))


class TestRegistering:
    def test_the_usual_time_to_refresh(self, home: Cast, school: Unit) -> None:
        assert registered(home, school).refresh_on == date(2028, 3, 1)

    def test_a_named_person_is_one(self, home: Cast, school: Unit) -> None:
        made = registered(home, school, person=home["reader"], function="x", count=9)
        assert (made.count, made.function) == (1, "")

    def test_not_before_it_has_happened(self, home: Cast, school: Unit) -> None:
        with pytest.raises(NotTrainedYet):
            registered(home, school, trained_on=TODAY + timedelta(days=1))

    @pytest.mark.parametrize("refresh", [date(2026, 3, 1), date(2026, 2, 1), date(2036, 3, 2)])
    def test_refreshed_within_reason(self, home: Cast, school: Unit, refresh: date) -> None:
        with pytest.raises(RefreshedTooEarly):
            registered(home, school, refresh_on=refresh)

    def test_a_change_moves_the_reminder(self, home: Cast, school: Unit) -> None:
        made = registered(home, school)
        values = {"kind_key": made.kind_key, "unit": school, "provider": "x", "count": 3, "trained_on": made.trained_on}
        keeping.change(
            made, by=home.everything(), at=NOW, today=TODAY, refresh_on=date(2027, 1, 5), person=None, **values
        )
        assert [clock.due_on for clock in running(made)] == [date(2027, 1, 5)]

    def test_only_by_those_who_keep_it(self, home: Cast, school: Unit) -> None:
        made = registered(home, school)
        with pytest.raises(MayNot):
            keeping.remove(made, by=home.viewer("reader"), at=NOW)
        with pytest.raises(MayNot):
            keeping.count_people({school: 3}, by=home.viewer("reader"), at=NOW, today=TODAY)

    def test_readers_see_no_line(self, home: Cast, school: Unit) -> None:
        registered(home, school, person=home["reader"])
        assert not trainings_visible_to(home.viewer("reader")).exists()


class TestReminding:
    def test_two_months_before_and_on_the_day(self, home: Cast, school: Unit) -> None:
        registered(home, school, refresh_on=date(2027, 1, 10), person=home["reader"])
        Notice.objects.all().delete()
        assert remind_of_all(date(2026, 11, 9)) == 0
        assert remind_of_all(date(2026, 11, 10)) == 1
        told = Notice.objects.filter(subject__isnull=False)
        assert {n.to for n in told} == {home["plan_coordinator"], home["infohus_lead"]}
        assert all("Laura" not in n.text for n in told)

    def test_nobody_is_reminded_of_what_was_removed(self, home: Cast, school: Unit) -> None:
        made = registered(home, school, refresh_on=date(2027, 1, 10))
        keeping.remove(made, by=home.everything(), at=NOW)
        assert remind_of_all(date(2027, 1, 10)) == 0


class TestCoverage:
    def words(self, home: Cast) -> dict[str, str]:
        with translation.override("da"):
            return {row.unit.name: wording.in_words(row.coverage) for row in queries.coverages(TODAY)}

    def test_in_words(self, home: Cast, school: Unit) -> None:
        by = home.everything()
        others = {name: row(Unit, home.home, name=name) for name in ("Byråd", "Job", "Kultur", "Ældre")}
        keeping.count_people(
            {school: 30, others["Byråd"]: 3, others["Job"]: 20, others["Kultur"]: 8}, by=by, at=NOW, today=TODAY
        )
        registered(home, school)
        registered(home, others["Byråd"], count=2)
        registered(home, others["Kultur"], trained_on=date(2024, 1, 1), count=8)
        registered(home, others["Ældre"])
        assert self.words(home) == {
            "Byråd": "Under 5 personer: tallet vises ikke",
            "Center for Skole": "Mindst 12 af 30 uddannet",
            "Job": "Ingen endnu",
            "Kultur": "Ingen længere: uddannelsen skal genopfriskes",
            "Ældre": "Mindst 12 uddannet; ingen har talt, hvor mange der er",
        }

    def test_neither_picture_nor_table_tells_a_small_number(self, home: Cast, school: Unit) -> None:
        keeping.count_people({school: 4}, by=home.everything(), at=NOW, today=TODAY)
        registered(home, school, count=3)
        rows = queries.coverages(TODAY)
        assert "<rect" not in wording.picture(rows)
        with translation.override("da"):
            assert wording.table(rows).rows[0][1:4] == ("under 5", "–", "–")

    def test_a_count_can_be_taken_back(self, home: Cast, school: Unit) -> None:
        by = home.everything()
        keeping.count_people({school: 4}, by=by, at=NOW, today=TODAY)
        keeping.count_people({school: None}, by=by, at=NOW, today=TODAY)
        assert queries.headcounts() == [(school, None)]

    def test_one_kind_of_thing(self, home: Cast, school: Unit) -> None:
        registered(home, school)
        assert queries.coverages(TODAY, "acute_drill")[0].coverage.trained == 0

    def test_what_is_due_is_the_latest_only(self, home: Cast, school: Unit) -> None:
        registered(home, school, trained_on=date(2024, 1, 1))
        assert len(queries.due_for_refresh(TODAY)) == 1
        registered(home, school)
        assert queries.due_for_refresh(TODAY) == []


class TestRetention:
    def test_a_contact_is_out_of_use_when_the_meeting_is_closed(self, home: Cast, booking: Booking) -> None:
        rows = plugged()["requesters"].rows
        assert not rows(NOW).exists()
        Booking.objects.update(closed_at=NOW - timedelta(days=1), state="held")
        assert rows(NOW).count() == 1
        rows(NOW).delete()
        assert Booking.objects.exists()
        assert not Requester.objects.exists()

    def test_a_contact_nobody_answered_is_not_kept_for_ever(self, home: Cast, booking: Booking) -> None:
        rows = plugged()["requesters"].rows
        assert not rows(NOW + timedelta(days=11)).exists()
        assert rows(NOW + timedelta(days=12)).count() == 1
        Booking.objects.update(or_on=TODAY + timedelta(days=40))
        assert not rows(NOW + timedelta(days=12)).exists()

    def test_an_old_line_is_out_of_use(self, home: Cast, school: Unit) -> None:
        registered(home, school)
        rows = plugged()["training_register"].rows
        assert not rows(NOW).exists()
        Training.objects.update(refresh_on=TODAY - timedelta(days=1), trained_on=date(2024, 1, 1))
        assert rows(NOW).count() == 1
