# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The yearly follow-up: written in one's own words, signed once, the next one set a year on, small counts left out."""

from datetime import timedelta
from io import BytesIO
from typing import Any

import docx
import pytest
from django.utils import timezone

from handlingsplan.access.viewer import MayNot
from handlingsplan.clocks.actions import running
from handlingsplan.lib.dates import plus_years
from handlingsplan.notices.models import Notice
from handlingsplan.planning.followup import actions, paper
from handlingsplan.planning.followup.actions.refusals import AlreadySigned, ChangedMeanwhile, UnderWay
from handlingsplan.planning.followup.actions.remind import remind_of_yearly
from handlingsplan.planning.followup.models import YearlyFollowup
from handlingsplan.planning.followup.queries.yearly import enquiries, latest
from handlingsplan.planning.followup.terms import Decision

from .conftest import NOW, decide

READY = {task: ("partly", f"Vi mangler noget om {task}.") for task in ("T1", "T2", "T3")}


def begin(cast: Any, plan: Any) -> YearlyFollowup:
    return actions.begin_yearly(plan, by=cast.viewer("plan_coordinator"), at=NOW)


def write(cast: Any, followup: YearlyFollowup, **given: Any) -> YearlyFollowup:
    what: dict[str, Any] = {
        "version": followup.version,
        "readiness": READY,
        "exercise": "yes",
        "exercise_note": "Stedfortræderen manglede.",
        "asked_by": {"employees": 12, "relatives": 3},
        "ended_as": {"advice": 9, "unfounded": 6},
        **given,
    }
    return actions.keep_yearly(followup, **what, by=cast.viewer("plan_coordinator"), at=NOW)


def sign(cast: Any, followup: YearlyFollowup, decision: Decision = Decision.LATER) -> YearlyFollowup:
    return actions.sign_yearly(
        followup,
        decision=decision,
        reason="Planen holder et år endnu.",
        revision_on=timezone.localdate() + timedelta(days=300),
        by=cast.viewer("plan_coordinator"),
        at=NOW,
    )


def test_a_plan_has_one_under_way(home: Any, plan: Any) -> None:
    begin(home, plan)
    with pytest.raises(UnderWay):
        begin(home, plan)
    with pytest.raises(MayNot):
        actions.begin_yearly(plan, by=home.viewer("reader"), at=NOW)


def test_it_is_not_signed_before_everything_is_said(home: Any, plan: Any) -> None:
    followup = write(home, begin(home, plan), readiness={"T1": READY["T1"]}, exercise="")
    with pytest.raises(actions.MissingBeforeSigning):
        sign(home, followup)


def test_signed_it_stands_with_the_counts_of_the_day_and_the_next_is_due_in_a_year(home: Any, plan: Any) -> None:
    action = decide(home)
    decide(home, "Ring til SSP", days=-2)
    actions.finish(action, by=home.viewer("section_author"), at=NOW)
    signed = sign(home, write(home, begin(home, plan)))
    assert signed.facts == {
        "done": 1,
        "open": 1,
        "overdue": 1,
        "dropped": 0,
        "numbers": 0,
        "verified": 0,
        "figures": None,
    }
    assert signed.next_on == plus_years(timezone.localdate(), 1)
    [clock] = running(signed)
    assert (clock.kind, clock.due_on) == ("yearly_followup", signed.next_on)
    with pytest.raises(AlreadySigned):
        write(home, signed)
    with pytest.raises(AlreadySigned):
        sign(home, signed)


def test_the_next_one_takes_over_the_clock_and_counts_from_the_last(home: Any, plan: Any) -> None:
    action = decide(home)
    actions.finish(action, by=home.viewer("section_author"), at=NOW)
    first = sign(home, write(home, begin(home, plan)))
    second = sign(home, write(home, begin(home, plan)), Decision.NOW)
    assert not running(first).exists()
    assert second.facts["done"] == 0
    assert latest() == second


def test_two_who_write_at_once_do_not_lose_each_others_words(home: Any, plan: Any) -> None:
    followup = begin(home, plan)
    write(home, followup)
    followup.version = 1
    with pytest.raises(ChangedMeanwhile):
        write(home, followup)


def test_whoever_leads_is_reminded_when_the_year_has_nearly_passed(home: Any, plan: Any) -> None:
    signed = sign(home, write(home, begin(home, plan)))
    remind_of_yearly(running(signed).get(), 1)
    assert Notice.objects.filter(to=home["plan_coordinator"], subject="En frist nærmer sig").count() == 1


def test_small_counts_are_in_no_table_and_no_paper(home: Any, plan: Any) -> None:
    signed = sign(home, write(home, begin(home, plan)))
    asked, ended = enquiries(signed)
    assert ["Forældre og pårørende", "under 5"] in asked.rows
    assert asked.rows[-1] == ["I alt", "vises ikke"]
    assert ended.rows[-1] == ["I alt", "15"]
    assert enquiries(begin(home, plan)) == []


def test_the_page_says_that_its_figures_are_those_of_the_day_it_was_signed(home: Any, plan: Any) -> None:
    begun = begin(home, plan)
    address = f"/m/lysbjerg/opfoelgning/aarlig/{begun.pk}/"
    assert "da opfølgningen blev underskrevet" not in home.client("plan_coordinator").get(address).content.decode()
    sign(home, write(home, begun))
    assert "da opfølgningen blev underskrevet" in home.client("plan_coordinator").get(address).content.decode()


class TestThePaper:
    def test_it_says_what_was_decided_in_danish(self, home: Any, plan: Any) -> None:
        signed = sign(home, write(home, begin(home, plan)))
        found = paper.status(signed, signed.facts)
        file = docx.Document(BytesIO(paper.docx(found, at=NOW)))
        words = "\n".join(paragraph.text for paragraph in file.paragraphs)
        cells = {cell.text for table in file.tables for row in table.rows for cell in row.cells}
        assert "Årlig status: Beredskab i Lysbjerg" in words
        assert "Planen holder et år endnu." in words
        assert "under 5" in cells
        assert "Vi mangler noget om T2." in cells
        assert file.core_properties.language == "da-DK"

    def test_the_pdf_is_the_same_each_time(self, home: Any, plan: Any) -> None:
        signed = sign(home, write(home, begin(home, plan)))
        found = paper.status(signed, signed.facts)
        assert paper.pdf(found, at=NOW)[:5] == b"%PDF-"
        assert paper.pdf(found, at=NOW) == paper.pdf(found, at=NOW)
