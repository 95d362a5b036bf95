# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Starting a plan and describing it."""

import pytest

from handlingsplan.access.viewer import MayNot
from handlingsplan.documents.tree import references
from handlingsplan.guidance.queries import block, template
from handlingsplan.planning.plans.actions import begin
from handlingsplan.planning.plans.models import Plan, Section
from handlingsplan.planning.plans.terms import PlanState
from handlingsplan.tenancy.scope import within
from tests.people import Cast

from .small_plan import AT, TITLE

LEADER = "plan_coordinator"


@pytest.mark.parametrize(("key", "word"), [("beredskab_2024", "beredskab"), ("plan_2019", "handlingsplan")])
def test_a_plan_begins_with_every_section_and_its_starter(home: Cast, key: str, word: str) -> None:
    plan = begin.plan(template(key, 1), title=TITLE, by=home.viewer(LEADER), at=AT)
    sections = {section.key: section for section in plan.sections.all()}
    to_write = [definition for definition in plan.template.sections if definition.is_written]
    assert set(sections) == {definition.key for definition in to_write}
    assert plan.word == word
    for definition in to_write:
        assert sections[definition.key].is_empty == (not definition.starter)
        assert sections[definition.key].visibility == definition.visibility


def test_starters_quote_the_newest_national_texts(home: Cast) -> None:
    plan = begin.plan(template("beredskab_2024", 1), title=TITLE, by=home.viewer(LEADER), at=AT)
    quoted = [
        (node["attrs"]["key"], node["attrs"]["version"])
        for section in plan.sections.all()
        for node in references(section.body)
        if node["type"] == "sharedBlock"
    ]
    assert ("law", 2) in quoted
    assert quoted
    assert all(version == block(key).version for key, version in quoted)


def test_a_plan_begins_as_a_draft_for_those_the_law_names(home: Cast) -> None:
    plan = begin.plan(template("plan_2019", 1), title=TITLE, by=home.viewer(LEADER), at=AT)
    assert plan.state == PlanState.DRAFT
    assert plan.groups == ["children_youth", "families"]
    assert plan.started_by == home[LEADER]


def test_a_plan_is_its_own_towns(home: Cast) -> None:
    begin.plan(template("plan_2019", 1), title=TITLE, by=home.viewer(LEADER), at=AT)
    with within(home.away.pk):
        assert not Plan.objects.exists()
        assert not Section.objects.exists()


@pytest.mark.parametrize("role", ["section_author", "reviewer", "approver", "council_secretariat", "reader"])
def test_only_who_leads_begins_or_describes(home: Cast, plan: Plan, role: str) -> None:
    with pytest.raises(MayNot):
        begin.plan(template("plan_2019", 1), title=TITLE, by=home.viewer(role), at=AT)
    with pytest.raises(MayNot):
        begin.describe(plan, {"title": "Ny"}, version=1, by=home.viewer(role), at=AT)


def test_facts_are_changed_and_the_version_rises(home: Cast, plan: Plan) -> None:
    begin.describe(plan, {"owner": "Børn og Unge", "state": "adopted"}, version=1, by=home.viewer(LEADER), at=AT)
    assert (plan.owner, plan.version, plan.state) == ("Børn og Unge", 2, "draft")


def test_the_same_facts_change_nothing(home: Cast, plan: Plan) -> None:
    begin.describe(plan, {"title": TITLE}, version=1, by=home.viewer(LEADER), at=AT)
    assert plan.version == 1


def test_facts_described_meanwhile_are_not_overwritten(home: Cast, plan: Plan) -> None:
    same = Plan.objects.get()
    begin.describe(plan, {"owner": "Børn og Unge"}, version=1, by=home.viewer(LEADER), at=AT)
    with pytest.raises(begin.DescribedMeanwhile):
        begin.describe(same, {"owner": "Social"}, version=1, by=home.viewer(LEADER), at=AT)
    assert Plan.objects.get().owner == "Børn og Unge"


@pytest.mark.parametrize("state", ["sent_to_council", "adopted", "replaced"])
def test_what_the_council_has_is_not_described_anew(home: Cast, plan: Plan, state: str) -> None:
    plan.state = state
    with pytest.raises(begin.NotWritable):
        begin.describe(plan, {"title": "Ny"}, version=1, by=home.viewer(LEADER), at=AT)
