# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""No move of any lifecycle ends the child's 24 hours; neither track sees the other; no child is called suspected."""

import ast
import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.urls import reverse

import handlingsplan.concerns
from handlingsplan.access.roles import permissions_of
from handlingsplan.clocks.models import Clock
from handlingsplan.concerns.casefiles.access import visible_to as files_visible_to
from handlingsplan.concerns.casefiles.contents import items
from handlingsplan.concerns.casefiles.models import CaseFile
from handlingsplan.concerns.childtrack.access import visible_to as notices_visible_to
from handlingsplan.concerns.childtrack.models import Notice
from handlingsplan.concerns.childtrack.rules import age_on, month_of_age
from handlingsplan.concerns.childtrack.states import NOTICE
from handlingsplan.concerns.childtrack.terms import ACUTE_CLOCK
from handlingsplan.concerns.childtrack.wording import age_hints
from handlingsplan.concerns.infohus.access import visible_to as infohus_visible_to
from handlingsplan.concerns.infohus.actions.begin import begin
from handlingsplan.concerns.infohus.models import Case
from handlingsplan.concerns.infohus.states import CASE
from handlingsplan.concerns.intake.models import Inquiry
from handlingsplan.concerns.intake.states import INQUIRY
from handlingsplan.concerns.intake.terms import AgeBand
from handlingsplan.concerns.measures.models import Measure
from handlingsplan.concerns.measures.states import MEASURE
from handlingsplan.keys import case_keys
from handlingsplan.lib.dates import day_of
from handlingsplan.tenancy.scope import within
from handlingsplan.workflow.lifecycle import Lifecycle
from handlingsplan.workflow.move import move
from tests.concerns.childtrack.notices import CHILD, SOON, assessed, notice_received, opened, taken
from tests.concerns.reports import MONDAY, WORDS, received
from tests.people import NAMES, Cast
from tests.rows import row

WING = Path(str(handlingsplan.concerns.__path__[0]))
WAYS = [
    pytest.param(
        cycle, model, step.verb, source, target != step.target, id=f"{cycle.name}-{step.verb}-{source}-{target}"
    )
    for cycle, model in ((INQUIRY, Inquiry), (CASE, Case), (NOTICE, Notice), (MEASURE, Measure))
    for step in cycle.moves
    for source in step.sources
    for target in step.targets
]
MAY_STOP = {
    "childtrack/actions/assess.py": "the assessment itself",
    "childtrack/actions/cross.py": "what goes to the infohus after the assessment",
    "intake/actions/child.py": "a concern that is no notice, or whose deadline has crossed to one",
}

AFTER_THE_ASSESSMENT = {"intake/actions/exits.py": "closing asks first whether the 24 hours still run (`ChildFirst`)"}


@pytest.mark.parametrize(("cycle", "model", "verb", "source", "otherwise"), WAYS)
def test_no_move_stops_the_child_clock(
    cast: Cast, cycle: Lifecycle, model: type[Any], verb: str, source: str, otherwise: bool
) -> None:
    everybody = cast.everything()
    with within(cast.home.pk):
        inquiry = notice_received().inquiry
        if model is Inquiry:
            Inquiry.objects.filter(pk=inquiry.pk).update(state=source)
            thing = Inquiry.objects.get(pk=inquiry.pk)
        elif model is Measure:
            case = row(Case, cast.home, file=inquiry.file)
            thing = row(Measure, cast.home, case=case, state=source)
            Measure.objects.filter(pk=thing.pk).update(withdrawn_on=MONDAY.date())
        else:
            thing = row(model, cast.home, file=inquiry.file, state=source)
        move(thing, verb, lifecycle=cycle, by=everybody, at=SOON, otherwise=otherwise)
        clock = Clock.objects.get(kind=ACUTE_CLOCK)
        assert (clock.stopped_at, clock.paused_at, clock.started_at) == (None, None, MONDAY)


def stops(tree: ast.Module) -> list[ast.Call]:
    return [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in ("stop", "restart", "pause")
        and ast.unparse(node.func.value) == "clocks"
    ]


def test_only_the_assessment_is_written_to_stop_it() -> None:
    for file in sorted(WING.rglob("*.py")):
        name = file.relative_to(WING).as_posix()
        for call in stops(ast.parse(file.read_text(encoding="utf-8"))):
            said = ast.unparse(call)
            if "ACUTE_CLOCK" in said or "CHILD_CLOCK" in said or "child_acute" in said:
                assert name in MAY_STOP, said
            if "inquiry" in ast.unparse(call.args[0]):
                by_kind = any(word.arg == "kind" for word in call.keywords)
                assert by_kind or name in AFTER_THE_ASSESSMENT, f"{name}: {said} stops every deadline"


class TestTheTracks:
    def test_the_infohus_finds_no_notice(self, cast: Cast) -> None:
        with within(cast.home.pk):
            case, _notice = assessed(cast)
            lead = cast.viewer("infohus_lead")
            assert list(files_visible_to(lead)) == []
            assert list(notices_visible_to(lead)) == []
        client = cast.client("infohus_lead")
        assert client.get(reverse("notice", args=[cast.home.slug, case.file.pk])).status_code == 404
        inbox = client.get(reverse("inbox", args=[cast.home.slug]))
        assert case.file.number not in inbox.content.decode()

    def test_the_adviser_finds_no_infohus_case(self, cast: Cast) -> None:
        with within(cast.home.pk):
            lead, adviser = cast.viewer("infohus_lead"), cast.viewer("childrens_adviser")
            file = received().inquiry.file
            begin(opened(file, by=lead), violence_mentioned=False, by=lead, at=SOON)
            assert list(files_visible_to(adviser)) == []
            assert list(infohus_visible_to(adviser)) == []
        client = cast.client("childrens_adviser")
        assert client.get(reverse("measures", args=[cast.home.slug, file.pk])).status_code == 404
        inbox = client.get(reverse("inbox", args=[cast.home.slug]))
        assert file.number not in inbox.content.decode()

    def test_the_items_of_a_case_are_its_own(self, cast: Cast) -> None:
        with within(cast.home.pk):
            case, _notice = assessed(cast)
            other = received(words=replace(WORDS, seen="Noget helt andet.")).case
            keys = {case.file.pk: case.key, other.file.pk: other.key}
            found = list(items(keys))
            assert {item.file_id for item in found if item.ref.startswith("childtrack.")} == {case.file.pk}
            assert not any(CHILD.seen in item.text for item in found if item.file_id == other.file.pk)
            assert not any("helt andet" in item.text for item in found if item.file_id == case.file.pk)

    def test_nothing_of_it_is_written_in_the_open(self, cast: Cast) -> None:
        with within(cast.home.pk):
            case, _notice = assessed(cast)
            text = " ".join(str(list(model.objects.values())) for model in (Notice, CaseFile, Clock))
            assert CHILD.person not in text
            assert case_keys.opened(case.file.key_id)

    def test_roles_do_not_mix_them(self) -> None:
        for role in NAMES:
            held = permissions_of([role])
            assert not {"childtrack.work", "infohus.lead"} <= set(held), role


class TestAge:
    @pytest.mark.parametrize(("born", "age"), [("2012-11-22", 14), ("2012-11-23", 13), ("", None), ("ukendt", None)])
    def test_is_counted_in_whole_years(self, born: str, age: int | None) -> None:
        assert age_on(born, date(2026, 11, 22)) == age

    def test_a_leap_day_child_comes_of_age_too(self) -> None:
        month = month_of_age("2012-02-29")
        assert month is not None
        assert month.isoformat() == "2030-02-01"

    @pytest.mark.parametrize("band", list(AgeBand))
    def test_every_band_says_something(self, band: AgeBand) -> None:
        assert age_hints("", band, day_of(MONDAY))

    def test_a_clock_reminds_half_a_year_before_somebody_turns_eighteen(self, cast: Cast) -> None:
        with within(cast.home.pk):
            taken(cast)
            clock = Clock.objects.get(kind="coming_of_age")
            assert (clock.due_on.isoformat(), clock.policy.remind_before[0]) == ("2030-05-01", 6)

    def test_no_text_calls_a_child_suspected(self) -> None:
        """Under 15 nobody is suspected of anything (law.md 8)."""
        for file in sorted((WING / "childtrack").rglob("*")):
            if file.suffix in (".py", ".html", ".po"):
                assert not re.search(r"mistænk|suspect", file.read_text(encoding="utf-8"), re.IGNORECASE), file
