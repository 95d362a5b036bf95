# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is missing, and which formal requirements are met, as tables."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.utils import translation

from handlingsplan.guidance.terms import CoreTask, Function, Law
from handlingsplan.planning.plans.models import Plan
from handlingsplan.planning.plans.rules import (
    PROVISION,
    PlanFacts,
    SectionFacts,
    core_task_checks,
    formal_checks,
    mentioned_in,
    ready_for_council,
    unwritten,
)
from handlingsplan.planning.plans.terms import Scope, TargetGroup
from handlingsplan.planning.plans.views.overview import as_shown
from handlingsplan.tenancy.models import Municipality

TODAY = date(2026, 11, 22)
T1, T2, T3 = CoreTask


def about(
    key: str, law: Law, task: CoreTask, function: Function | None = None, *, written: bool = True
) -> SectionFacts:
    return SectionFacts(key, key.title(), law, (task,), (function,) if function else (), written)


WHOLE = PlanFacts(
    sections=(
        about("building", Law.REQUIRED, T1, Function.PREVENTION),
        about("signs", Law.REQUIRED, T2, Function.DETECTION),
        about("acute", Law.REQUIRED, T3, Function.HANDLING),
        about("rhythm", Law.FREE, T1, written=False),
        about("roles", Law.SUPPORTS, T1, written=False),
    ),
    title="Beredskab",
    scope=Scope.EXTREMISM,
    sister_title="Beredskab mod negativ social kontrol",
    target_groups=frozenset({TargetGroup.CHILDREN_YOUTH, TargetGroup.FAMILIES}),
    today=TODAY,
    adopted_by="Byrådet",
    adopted_on=date(2026, 9, 15),
    agenda_reference="punkt 11",
    published_on=date(2026, 9, 22),
    revise_by=date(2030, 9, 15),
)


def without(key: str) -> PlanFacts:
    """The plan with one section empty."""
    return replace(WHOLE, sections=tuple(replace(s, written=False) if s.key == key else s for s in WHOLE.sections))


def unmet(facts: PlanFacts) -> list[str]:
    return [check.key for check in formal_checks(facts) if not check.met]


def in_the_way(facts: PlanFacts) -> list[str]:
    return [check.key for check in ready_for_council(facts)]


def test_the_requirements_stand_in_the_order_of_the_law() -> None:
    assert [check.key for check in formal_checks(WHOLE)] == [
        "written", "adopted", "published", "revised", "prevention", "detection", "handling", "target_groups",
        "both_fields",
    ]  # fmt: skip


def test_a_whole_plan_meets_them_all_and_may_go_to_the_council() -> None:
    assert unmet(WHOLE) == []
    assert in_the_way(WHOLE) == []


@pytest.mark.parametrize(
    ("facts", "missing"),
    [
        (without("building"), ["written", "prevention"]),
        (without("signs"), ["written", "detection"]),
        (without("acute"), ["written", "handling"]),
        (replace(WHOLE, adopted_on=None), ["adopted"]),
        (replace(WHOLE, published_on=None), ["published"]),
        (replace(WHOLE, revise_by=None), ["revised"]),
        (replace(WHOLE, revise_by=TODAY - timedelta(days=1)), ["revised"]),
        (replace(WHOLE, revise_by=TODAY), []),
        (replace(WHOLE, target_groups=frozenset()), ["target_groups"]),
        (replace(WHOLE, target_groups=frozenset({TargetGroup.CHILDREN_YOUTH})), ["target_groups"]),
        (replace(WHOLE, target_groups=frozenset(TargetGroup)), []),
        (replace(WHOLE, sister_title=""), ["both_fields"]),
        (replace(WHOLE, sister_title="", scope=Scope.COMBINED), []),
    ],
)
def test_what_is_not_met_is_named(facts: PlanFacts, missing: list[str]) -> None:
    assert unmet(facts) == missing


@pytest.mark.parametrize(
    ("facts", "missing"),
    [
        (without("building"), ["written", "prevention", "T1"]),
        (without("signs"), ["written", "detection", "T2"]),
        (without("acute"), ["written", "handling", "T3"]),
        (replace(WHOLE, adopted_on=None, published_on=None, revise_by=None), []),
        (replace(WHOLE, revise_by=TODAY - timedelta(days=1)), []),
        (replace(WHOLE, sister_title=""), ["both_fields"]),
        (replace(WHOLE, target_groups=frozenset({TargetGroup.ADULTS})), ["target_groups"]),
        (replace(WHOLE, sections=()), ["prevention", "detection", "handling", "T1", "T2", "T3"]),
    ],
)
def test_what_stands_in_the_way_of_the_council(facts: PlanFacts, missing: list[str]) -> None:
    assert in_the_way(facts) == missing


def test_a_core_task_is_carried_by_any_written_section() -> None:
    assert [(c.key, c.met) for c in core_task_checks(without("acute"))] == [("T1", True), ("T2", True), ("T3", False)]


def test_the_core_tasks_are_the_concepts_and_the_rest_is_the_laws() -> None:
    assert {check.provision for check in core_task_checks(WHOLE)} == {""}
    assert {check.provision for check in formal_checks(WHOLE)} == {PROVISION}


def test_what_the_law_requires_comes_first_among_what_is_empty() -> None:
    assert [s.key for s in unwritten(without("acute").sections)] == ["acute", "roles", "rhythm"]


def test_at_most_three_titles_are_named() -> None:
    many = replace(WHOLE, sections=tuple(about(f"s{n}", Law.FREE, T1, Function.PREVENTION) for n in range(5)))
    prevention = next(check for check in formal_checks(many) if check.key == "prevention")
    assert prevention.details["titles"] == "S0, S1, S2"


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize(
    "facts", [WHOLE, replace(WHOLE, sections=(), adopted_on=None, published_on=None, revise_by=None)]
)
def test_no_sentence_ever_says_that_a_plan_is_lawful(facts: PlanFacts, language: str) -> None:
    plan = Plan(pk=1, municipality=Municipality(slug="lysbjerg"))
    with translation.override(language):
        for check in [*formal_checks(facts), *core_task_checks(facts)]:
            shown = as_shown(check, plan)
            said = f"{shown.requirement} {shown.answer} {shown.evidence}".lower()
            for word in ("lovlig", "lawful", "legal", "{", "compliant"):
                assert word not in said


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("Kan @Anna Holm se på det?", ["Anna"]),
        ("Kan @anna holm se på det?", ["Anna"]),
        ("Anna Holm har set det.", []),
        ("@Anna Holm og @Bo By, kom.", ["Anna", "Bo"]),
        ("@Bo By Larsen har svaret.", ["Bo Larsen"]),
        ("@Bo By Larsen og @Bo By er to.", ["Bo Larsen", "Bo"]),
        ("@Anna Holm @Anna Holm @Anna Holm", ["Anna"]),
        ("@Nogen Fremmed", []),
    ],
)
def test_people_are_called_by_their_whole_names(text: str, called: list[str]) -> None:
    people = {"Anna Holm": "Anna", "Bo By": "Bo", "Bo By Larsen": "Bo Larsen"}
    assert sorted(mentioned_in(text, people)) == sorted(called)
