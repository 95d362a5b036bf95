# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The rules of flows and charts, without a database."""

import dataclasses
from typing import Any

import pytest

from handlingsplan.planning.groundwork import rules, wording
from handlingsplan.planning.groundwork.rules import Deadline, Stop
from handlingsplan.planning.groundwork.terms import Basis, FlowKey, Unit

HOURS_24 = Deadline(24, Unit.HOURS, "modtagelsen", Basis.LAW, "barnets lov § 136")
WEEKDAYS_6 = Deadline(6, Unit.WEEKDAYS, basis=Basis.LAW)
FLOW = (
    Stop("call_112", "Alle", "Ring 112", contact_key="alarm_112", next_keys=("child",)),
    Stop("call_114", "Alle", "Ring 114", contact_key="police_114", next_keys=("child",)),
    Stop("child", "Modtagelsen", "Vurdér", HOURS_24, "intake", ("end",)),
    Stop("end", "Lederen", "Afslut"),
)


def changed(key: str, **values: Any) -> list[Stop]:
    return [dataclasses.replace(stop, **values) if stop.key == key else stop for stop in FLOW]


def found(steps: list[Stop], flow: FlowKey = FlowKey.ACUTE) -> list[tuple[object, str, bool]]:
    return [
        (problem.sentence, problem.step_key, problem.is_grave) for problem in rules.problems(flow, steps, default=FLOW)
    ]


@pytest.mark.parametrize(
    ("amount", "unit", "longer"),
    [
        (24, Unit.HOURS, False),
        (12, Unit.HOURS, False),
        (25, Unit.HOURS, True),
        (1440, Unit.MINUTES, False),
        (1441, Unit.MINUTES, True),
        (1, Unit.CALENDAR_DAYS, True),
        (1, Unit.WORKING_DAYS, True),
        (1, Unit.WEEKDAYS, True),
        (1, Unit.MONTHS, True),
    ],
)
def test_what_is_longer_than_24_hours(amount: int, unit: Unit, longer: bool) -> None:
    assert rules.is_longer(Deadline(amount, unit), HOURS_24) is longer


@pytest.mark.parametrize(
    ("amount", "unit", "longer"),
    [
        (6, Unit.WEEKDAYS, False),
        (7, Unit.WEEKDAYS, True),
        (6, Unit.CALENDAR_DAYS, False),
        (7, Unit.CALENDAR_DAYS, True),
        (144, Unit.HOURS, False),
        (145, Unit.HOURS, True),
        (5, Unit.WORKING_DAYS, True),
        (1, Unit.MONTHS, True),
    ],
)
def test_what_is_longer_than_six_weekdays(amount: int, unit: Unit, longer: bool) -> None:
    assert rules.is_longer(Deadline(amount, unit), WEEKDAYS_6) is longer


def test_weekdays_may_take_the_place_of_working_days() -> None:
    assert not rules.is_longer(Deadline(2, Unit.WEEKDAYS), Deadline(2, Unit.WORKING_DAYS))


def test_the_flow_as_it_stands_has_no_problem() -> None:
    assert found(list(FLOW)) == []


@pytest.mark.parametrize(
    ("steps", "problem"),
    [
        (changed("child", deadline=None), (rules.DEADLINE_GONE, "child", True)),
        (
            changed("child", deadline=dataclasses.replace(HOURS_24, amount=48)),
            (rules.DEADLINE_LONGER, "child", True),
        ),
        (
            changed("child", deadline=dataclasses.replace(HOURS_24, may_pause=True)),
            (rules.DEADLINE_PAUSES, "child", True),
        ),
        (changed("end", next_keys=("nowhere",)), (rules.NEXT_UNKNOWN, "end", True)),
        (changed("child", next_keys=()), (rules.NOT_REACHED, "end", False)),
        (changed("end", actor=" "), (rules.NO_ACTOR, "end", False)),
        (changed("end", action=""), (rules.NO_ACTION, "end", False)),
        (changed("call_112", contact_key="intake"), (rules.POLICE_FIRST, "", True)),
        ([FLOW[1], FLOW[0], *FLOW[2:]], (rules.POLICE_FIRST, "", True)),
        ([FLOW[2], *FLOW[:2], FLOW[3]], (rules.POLICE_FIRST, "", True)),
        ([], (rules.NO_STEPS, "", True)),
    ],
)
def test_what_is_wrong_is_said(steps: list[Stop], problem: tuple[object, str, bool]) -> None:
    assert problem in found(steps)


def test_a_step_set_by_law_must_stand() -> None:
    steps = [stop for stop in changed("call_112", next_keys=("end",)) if stop.key != "child"]
    assert (rules.LAW_STEP_GONE, "child", True) in found(steps)


def test_a_shorter_deadline_is_welcome() -> None:
    assert found(changed("child", deadline=dataclasses.replace(HOURS_24, amount=12))) == []


def test_a_concern_need_not_begin_with_the_police() -> None:
    steps = [FLOW[2], FLOW[3]]
    assert found(steps, FlowKey.CONCERN) == []


def test_a_contact_without_a_number_is_a_gap_and_no_more() -> None:
    problems = rules.problems(FlowKey.ACUTE, FLOW, default=FLOW, unfilled=["intake"])
    assert [(problem.sentence, problem.is_grave) for problem in problems] == [(rules.CONTACT_MISSING, False)]


def test_a_loop_is_walked_once() -> None:
    assert rules.reachable(FlowKey.ACUTE, changed("end", next_keys=("child",))) == {stop.key for stop in FLOW}


def test_steps_lead_on_where_a_removed_one_led() -> None:
    assert rules.mended(["b", "c"], gone="b", instead=["c", "d", "a"], of="a") == ["c", "d"]


@pytest.mark.parametrize(
    ("key", "parent", "loops"), [("a", "c", True), ("a", "a", True), ("c", "a", False), ("a", "", False)]
)
def test_nobody_answers_to_himself(key: str, parent: str, loops: bool) -> None:
    assert rules.would_loop({"a": "", "b": "a", "c": "b"}, key, parent) is loops


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ((24, "hours", "modtagelsen", "law", "barnets lov § 136"), "24 timer fra modtagelsen (barnets lov § 136)"),
        ((1, "working_days", "", "local", ""), "1 arbejdsdag"),
        ((14, "calendar_days", "svaret", "local", ""), "14 dage fra svaret"),
        ((None, "", "", "", ""), ""),
    ],
)
def test_deadlines_in_words(given: tuple[int, str, str, str, str], words: str) -> None:
    assert wording.deadline_words(*given) == words
