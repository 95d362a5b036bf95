# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Numbers chosen before the start, measured, corrected with history, held back when small, and due in time."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import ProgrammingError, connection, transaction
from django.utils import translation

from handlingsplan.access.viewer import MayNot, Viewer
from handlingsplan.audit.models import Event
from handlingsplan.clocks.actions import remind_of_all
from handlingsplan.clocks.actions import running as clocks_of
from handlingsplan.notices.models import Notice
from handlingsplan.prevention.efforts import actions
from handlingsplan.prevention.efforts.models import Measurement
from handlingsplan.prevention.efforts.queries import drawn, export, numbers
from handlingsplan.workflow.move import NotPossibleNow, ReasonNeeded
from tests.numbers import NUMBER

from .some_efforts import COUNTED, NOW, TODAY, effort, indicator, measured, planned, running


class TestStarting:
    def test_with_fewer_than_two_a_reason_is_asked_for(self, keeper: Viewer) -> None:
        found = planned(keeper)
        indicator(found, keeper)
        with pytest.raises(actions.StartsUnmeasured):
            actions.move_on(found, "start", by=keeper, at=NOW, reason="  ")
        found.refresh_from_db()
        assert found.state == "planned"

    def test_the_reason_stays_on_the_effort(self, keeper: Viewer) -> None:
        found = running(keeper)
        found.refresh_from_db()
        assert (found.state, found.started_on, found.started_without) == ("running", TODAY, "Begyndte før registret.")

    def test_with_two_none_is_asked_for(self, keeper: Viewer) -> None:
        found = planned(keeper)
        counted = [indicator(found, keeper, name=name) for name in ("Klasser", "Svar")]
        actions.move_on(found, "start", by=keeper, at=NOW)
        assert found.started_without == ""
        assert [clocks_of(each).get().due_on for each in counted] == [date(2027, 5, 22)] * 2

    def test_a_reason_with_a_personal_number_is_refused(self, keeper: Viewer) -> None:
        found = planned(keeper)
        with pytest.raises(actions.NotAllowed):
            actions.move_on(found, "start", by=keeper, at=NOW, reason=f"Se {NUMBER}")

    def test_ending_asks_what_was_learned(self, keeper: Viewer) -> None:
        found = running(keeper)
        with pytest.raises(ReasonNeeded):
            actions.move_on(found, "end", by=keeper, at=NOW)
        with pytest.raises(NotPossibleNow):
            actions.move_on(found, "plan", by=keeper, at=NOW)

    def test_a_reader_moves_nothing(self, keeper: Viewer, cast: Any) -> None:
        with pytest.raises(MayNot):
            actions.move_on(effort(keeper), "plan", by=cast.viewer("reader"), at=NOW)


class TestChoosing:
    def test_three_at_most(self, keeper: Viewer) -> None:
        found = planned(keeper)
        first, *_rest = [indicator(found, keeper) for _time in range(3)]
        with pytest.raises(actions.NotAllowed):
            indicator(found, keeper)
        actions.close(first, by=keeper, at=NOW)
        indicator(found, keeper)

    def test_one_chosen_after_the_start_says_so(self, keeper: Viewer) -> None:
        found = planned(keeper)
        assert not indicator(found, keeper).is_late
        actions.move_on(found, "start", by=keeper, at=NOW, reason="Nu")
        late = indicator(found, keeper)
        assert late.is_late
        assert clocks_of(late).exists()

    @pytest.mark.parametrize(
        "wrong",
        [
            {"definition": ""},
            {"method": " "},
            {"interval": 2},
            {"counted": "souls"},
            {"baseline": Decimal(-1)},
            {"counted": "percent", "baseline": Decimal(101)},
            {"definition": f"Se {NUMBER}"},
        ],
    )
    def test_it_says_what_how_and_how_often(self, keeper: Viewer, wrong: dict[str, Any]) -> None:
        with pytest.raises(actions.NotAllowed):
            indicator(planned(keeper), keeper, **wrong)

    def test_once_measured_what_is_counted_stays(self, keeper: Viewer) -> None:
        counted = indicator(running(keeper), keeper)
        actions.change_indicator(counted, {**COUNTED, "definition": "Noget nyt."}, by=keeper, at=NOW, version=1)
        measured(counted, keeper, "7")
        with pytest.raises(actions.NotAllowed):
            actions.change_indicator(counted, {**COUNTED, "definition": "Igen."}, by=keeper, at=NOW, version=2)
        kept = {**COUNTED, "definition": "Noget nyt.", "interval": 3}
        assert actions.change_indicator(counted, kept, by=keeper, at=NOW, version=2).interval == 3
        assert clocks_of(counted).get().due_on == date(2027, 2, 22)

    def test_what_is_over_is_neither_chosen_nor_measured(self, keeper: Viewer) -> None:
        found = running(keeper)
        counted = indicator(found, keeper)
        actions.move_on(found, "end", by=keeper, at=NOW, reason="Slut")
        counted.refresh_from_db()
        with pytest.raises(actions.NotAllowed):
            indicator(found, keeper)
        with pytest.raises(actions.NotAllowed):
            measured(counted, keeper, "7")
        assert not clocks_of(counted).exists()


class TestMeasuring:
    def test_a_number_moves_the_deadline(self, keeper: Viewer) -> None:
        counted = indicator(running(keeper), keeper)
        measured(counted, keeper, "7", on=date(2026, 11, 1))
        assert clocks_of(counted).get().due_on == date(2027, 5, 1)

    def test_an_older_number_noted_late_does_not(self, keeper: Viewer) -> None:
        counted = indicator(running(keeper), keeper)
        measured(counted, keeper, "7", on=date(2026, 11, 1))
        measured(counted, keeper, "6", on=date(2026, 3, 1))
        assert clocks_of(counted).get().due_on == date(2027, 5, 1)

    @pytest.mark.parametrize(
        "wrong", [{"on": TODAY + timedelta(days=1)}, {"value": "-1"}, {"source": " "}, {"caveat": f"Se {NUMBER}"}]
    )
    def test_what_cannot_be_is_refused(self, keeper: Viewer, wrong: dict[str, Any]) -> None:
        counted = indicator(running(keeper), keeper)
        with pytest.raises(actions.NotAllowed):
            measured(counted, keeper, **{"value": "7", **wrong})

    def test_nothing_is_due_while_it_rests(self, keeper: Viewer) -> None:
        found = running(keeper)
        counted = indicator(found, keeper)
        actions.move_on(found, "pause", by=keeper, at=NOW, reason="Sygdom")
        assert not clocks_of(counted).exists()
        actions.move_on(found, "resume", by=keeper, at=NOW)
        assert clocks_of(counted).exists()


class TestCorrecting:
    def test_the_old_number_stays_beside_the_new(self, keeper: Viewer) -> None:
        counted = indicator(running(keeper), keeper)
        old = measured(counted, keeper, "27")
        new = actions.correct(old, self.facts("24"), by=keeper, at=NOW, why="Tre manglede.")
        each = numbers.followed_one(counted, exact=True, today=TODAY)
        assert [noted.measurement for noted in each.current] == [new]
        assert [noted.words for noted in each.history] == ["27", "24"]
        assert each.has_corrections
        assert Event.objects.filter(kind="efforts.measurement.corrected").count() == 1

    def test_it_says_why_and_happens_once(self, keeper: Viewer) -> None:
        old = measured(indicator(running(keeper), keeper), keeper, "27")
        with pytest.raises(actions.NotAllowed):
            actions.correct(old, self.facts("24"), by=keeper, at=NOW, why=" ")
        actions.correct(old, self.facts("24"), by=keeper, at=NOW, why="Tre manglede.")
        with pytest.raises(actions.NotAllowed):
            actions.correct(old, self.facts("25"), by=keeper, at=NOW, why="Igen.")

    @pytest.mark.parametrize(
        "sentence", ["UPDATE efforts_measurement SET value = 1", "DELETE FROM efforts_measurement"]
    )
    def test_the_database_changes_and_removes_none(self, keeper: Viewer, sentence: str) -> None:
        measured(indicator(running(keeper), keeper), keeper, "27")
        with pytest.raises(ProgrammingError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sentence)
        assert Measurement.objects.get().value == 27

    def facts(self, value: str) -> dict[str, Any]:
        return {"measured_on": TODAY, "value": Decimal(value), "answers": None, "source": "Optælling", "caveat": ""}


class TestSmallNumbers:
    def test_a_share_of_the_past_whose_answers_nobody_counted_is_held_back(self, keeper: Viewer) -> None:
        share = indicator(planned(keeper), keeper, counted="percent", baseline=Decimal(50))
        assert numbers.followed_one(share, exact=True, today=TODAY).baseline == 50
        assert numbers.followed_one(share, exact=False, today=TODAY).baseline is None

    def test_they_are_in_no_file_chart_or_sentence_for_others(self, keeper: Viewer) -> None:
        found = running(keeper)
        counted = indicator(found, keeper, baseline=Decimal(3), name="Forløb")
        measured(counted, keeper, "4", on=date(2026, 5, 3))
        measured(counted, keeper, "2", on=date(2026, 11, 3))
        each = numbers.followed_one(counted, exact=False, today=TODAY)
        assert each.baseline is None
        assert [noted.shown for noted in each.current] == [None, None]
        assert "<circle" not in drawn.chart(each)
        data = export.as_data([found], TODAY)[0]["indicators"][0]
        assert data["baseline"] is None
        assert [one["value"] for one in data["measurements"]] == [None, None]
        assert all(one["held_back"] for one in data["measurements"])
        line = export.as_csv([found], TODAY).splitlines()[1]
        assert "Forløb: færre end 5 (2026-11-03)" in line or "Forløb: fewer than 5 (2026-11-03)" in line

    def test_a_share_of_few_answers_is_not_called_small(self, keeper: Viewer) -> None:
        counted = indicator(running(keeper), keeper, counted="percent", unit="procent")
        measured(counted, keeper, "75", answers=4)
        with translation.override("da"):
            each = numbers.followed_one(counted, exact=False, today=TODAY)
            said = " ".join([*each.shows, each.current[0].words, drawn.chart(each)])
        assert "færre end 5 svarede" in said
        assert "75" not in said
        assert "færre end 5 procent" not in said

    def test_those_who_keep_the_register_see_them(self, keeper: Viewer) -> None:
        counted = indicator(running(keeper), keeper)
        measured(counted, keeper, "2")
        assert numbers.followed_one(counted, exact=True, today=TODAY).current[0].shown == 2


def test_a_formula_in_a_spreadsheet_is_harmless(keeper: Viewer) -> None:
    effort(keeper, "=1+1")
    assert ";" in export.as_csv([effort(keeper, "+2")], TODAY)
    assert "\n'+2" in export.as_csv([effort(keeper, "+2")], TODAY)


class TestReminding:
    def test_a_month_before_and_on_the_day_without_a_word_of_what(self, keeper: Viewer) -> None:
        counted = indicator(running(keeper), keeper, name="Hemmelig sag")
        due = clocks_of(counted).get().due_on
        assert remind_of_all(due - timedelta(days=60)) == 0
        assert remind_of_all(due - timedelta(days=28)) == 1
        assert remind_of_all(due - timedelta(days=27)) == 0
        assert remind_of_all(due) == 1
        notices = list(Notice.objects.all())
        assert notices
        assert all("Hemmelig" not in notice.subject + notice.text + notice.link for notice in notices)
        assert {notice.link for notice in notices} == {f"/m/lysbjerg/indsatser/tal/{counted.pk}/"}

    def test_not_while_it_rests(self, keeper: Viewer) -> None:
        found = running(keeper)
        counted = indicator(found, keeper)
        due = clocks_of(counted).get().due_on
        actions.move_on(found, "pause", by=keeper, at=NOW, reason="Sygdom")
        assert remind_of_all(due) == 0
