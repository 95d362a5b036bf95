# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Flows with a real database: begun, fitted, obeyed, and never against the law."""

from datetime import UTC, datetime
from typing import Any

import pytest

from handlingsplan.access.viewer import MayNot
from handlingsplan.audit.timeline import timeline
from handlingsplan.contacts import actions as contacts
from handlingsplan.contacts.quotes import quoted_by
from handlingsplan.planning.groundwork import actions, queries
from handlingsplan.planning.groundwork.models import Flow, Step
from handlingsplan.planning.groundwork.terms import Unit
from handlingsplan.tenancy.scope import within

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)


def begin(cast: Any, key: str = "acute") -> Flow:
    return actions.begin_flow(key, by=cast.viewer("plan_coordinator"), at=NOW)


def called(flow: Flow, key: str) -> Step:
    return flow.steps.get(key=key)


def keep(cast: Any, step: Step, *, version: int = 1, **values: Any) -> Step:
    names = ("actor", "action", "deadline_amount", "deadline_unit", "contact_key", "next_keys")
    now = {name: getattr(step, name) for name in names}
    return actions.keep_step(step, by=cast.viewer("plan_coordinator"), at=NOW, version=version, **{**now, **values})


@pytest.mark.parametrize("key", ["acute", "concern"])
def test_the_national_default_holds_its_own_rules(home: Any, key: str) -> None:
    found = queries.flow(key)
    assert found.is_default
    assert [problem for problem in queries.problems_in(found.key, found.steps) if problem.is_grave] == []
    assert "nationalt udgangspunkt" in queries.flow_quoted(key)["title"]


def test_a_begun_flow_is_a_copy(home: Any) -> None:
    begin(home)
    found = queries.flow("acute")
    assert not found.is_default
    assert [step.key for step in found.steps] == [step.key for step in queries.default_steps(found.key)]
    assert "nationalt" not in queries.flow_quoted("acute")["title"]
    with pytest.raises(actions.NotAllowed):
        begin(home)


def test_what_a_plan_quotes(home: Any) -> None:
    by = home.viewer("plan_coordinator")
    contacts.keep("site_leader", by=by, at=NOW, label="Stedets leder", number="70 00 01 99")
    inside, outside = (queries.flow_quoted("acute", internal=internal)["steps"] for internal in (True, False))
    assert (inside[0]["contact"], inside[0]["next"]) == ("Fare lige nu, 112", [3, 4])
    assert (inside[2]["contact"], outside[2]["contact"]) == ("Stedets leder, 70 00 01 99", "Stedets leder")
    assert outside[3]["deadline"].startswith("24 timer fra modtagelsen")
    assert outside[3]["deadline"].endswith("(barnets lov § 136)")
    assert outside[4]["contact"].endswith(", nummer mangler")


def test_the_rooms_above_ask_for_deadline_and_contact(home: Any) -> None:
    flow = begin(home)
    keep(home, called(flow, "child"), deadline_amount=12)
    deadline = queries.deadline_of("acute", "child")
    assert deadline is not None
    assert (deadline.amount, deadline.unit, deadline.is_law) == (12, Unit.HOURS, True)
    assert queries.deadline_of("acute", "call_112") is None
    contact = queries.contact_of("acute", "call_112")
    assert contact is not None
    assert contact.number == "112"
    with pytest.raises(KeyError):
        queries.deadline_of("acute", "nothing")


@pytest.mark.parametrize(
    "values",
    [
        {"deadline_amount": 48},
        {"deadline_amount": None, "deadline_unit": ""},
        {"deadline_amount": 1, "deadline_unit": "working_days"},
        {"may_pause": True},
    ],
)
def test_a_deadline_set_by_law_stands(home: Any, values: dict[str, Any]) -> None:
    flow = begin(home)
    with pytest.raises(actions.NotAllowed):
        keep(home, called(flow, "child"), **values)
    assert called(flow, "child").deadline_amount == 24


def test_what_the_law_says_survives_a_change(home: Any) -> None:
    step = keep(home, called(begin(home), "child"), deadline_amount=20, deadline_from="næste uge")
    assert step.deadline_from.startswith("modtagelsen")
    assert (step.deadline_basis, step.provision) == ("law", "barnets lov § 136")


def test_a_local_deadline_may_be_changed_and_removed(home: Any) -> None:
    flow = begin(home)
    step = keep(home, called(flow, "site_leader"), deadline_amount=10, deadline_from="opkaldet", may_pause=True)
    assert (step.deadline_basis, step.may_pause) == ("local", True)
    step = keep(home, step, version=2, deadline_amount=None, deadline_unit="")
    assert (step.deadline_basis, step.deadline_from, step.may_pause) == ("", "", False)


def test_112_and_114_come_first_and_stay(home: Any) -> None:
    flow, by = begin(home), home.viewer("plan_coordinator")
    with pytest.raises(actions.NotAllowed):
        actions.move_step(called(flow, "site_leader"), by=by, at=NOW, direction="up")
    with pytest.raises(actions.NotAllowed):
        actions.move_step(called(flow, "call_112"), by=by, at=NOW, direction="down")
    with pytest.raises(actions.NotAllowed):
        actions.remove_step(called(flow, "call_114"), by=by, at=NOW, version=1)
    with pytest.raises(actions.NotAllowed):
        keep(home, called(flow, "call_112"), contact_key="infohus_lead")
    with pytest.raises(actions.NotAllowed):
        actions.add_step(flow, by=by, at=NOW, after="call_112", actor="A", action="B")


def test_a_stale_save_shows_what_stands_there(home: Any) -> None:
    flow = begin(home)
    keep(home, called(flow, "infohus"), action="Ring straks")
    with pytest.raises(actions.Stale) as refused:
        keep(home, called(flow, "infohus"), version=1, action="Ring senere")
    assert refused.value.theirs.action == "Ring straks"
    assert keep(home, called(flow, "duty_manager"), version=1, action="Ring nu").action == "Ring nu"


def test_a_step_is_put_between_two(home: Any) -> None:
    flow = begin(home)
    new = actions.add_step(
        flow, by=home.viewer("plan_coordinator"), at=NOW, after="infohus", actor="Lederen", action="Skriv ned"
    )
    assert called(flow, "infohus").next_keys == [new.key]
    assert new.next_keys == ["duty_manager"]
    keys = [step.key for step in flow.steps.all()]
    assert keys.index(new.key) == keys.index("infohus") + 1


def test_where_the_way_parts_a_new_step_is_one_more_way(home: Any) -> None:
    flow = begin(home)
    new = actions.add_step(
        flow, by=home.viewer("plan_coordinator"), at=NOW, after="duty_manager", actor="A", action="B"
    )
    assert called(flow, "duty_manager").next_keys == ["chief_executive", "crisis_support", new.key]
    assert new.next_keys == []


def test_a_removed_step_is_stepped_over(home: Any) -> None:
    flow, by = begin(home), home.viewer("plan_coordinator")
    actions.remove_step(called(flow, "infohus"), by=by, at=NOW, version=1)
    assert called(flow, "site_leader").next_keys == ["duty_manager"]
    with pytest.raises(actions.NotAllowed):
        actions.remove_step(called(flow, "child"), by=by, at=NOW, version=9)
    assert [step.position for step in flow.steps.all()] == list(range(1, flow.steps.count() + 1))


def test_steps_change_places(home: Any) -> None:
    flow, by = begin(home), home.viewer("plan_coordinator")
    actions.move_step(called(flow, "infohus"), by=by, at=NOW, direction="up")
    assert [step.key for step in flow.steps.all()][3:5] == ["infohus", "child"]
    with pytest.raises(actions.NotAllowed):
        actions.move_step(called(flow, "stand_down"), by=by, at=NOW, direction="down")


def test_starting_over(home: Any) -> None:
    flow, by = begin(home), home.viewer("plan_coordinator")
    keep(home, called(flow, "infohus"), action="Noget andet")
    with pytest.raises(actions.Stale):
        actions.restart_flow(flow, by=by, at=NOW, version=1)
    actions.restart_flow(flow, by=by, at=NOW, version=2)
    assert called(flow, "infohus").action != "Noget andet"


def test_contacts_know_which_steps_use_them(home: Any) -> None:
    begin(home)
    assert [place.url_kwargs["step_key"] for place in quoted_by("duty_manager")] == ["duty_manager"]


@pytest.mark.parametrize("role", ["reader", "reviewer", "section_author"])
def test_readers_change_nothing(home: Any, role: str) -> None:
    flow, viewer = begin(home), home.viewer(role)
    step = called(flow, "infohus")
    with pytest.raises(MayNot):
        actions.begin_flow("concern", by=viewer, at=NOW)
    with pytest.raises(MayNot):
        actions.keep_step(step, by=viewer, at=NOW, version=1, actor="A", action="B")
    with pytest.raises(MayNot):
        actions.remove_step(step, by=viewer, at=NOW, version=1)
    with pytest.raises(MayNot):
        actions.restart_flow(flow, by=viewer, at=NOW, version=1)


def test_each_change_is_remembered(home: Any) -> None:
    keep(home, called(begin(home), "infohus"), action="Ring straks")
    assert "Ring straks" in timeline()[0].sentence


def test_the_other_town_has_the_default(home: Any) -> None:
    begin(home)
    with within(home.away.pk, user=home.elsewhere.pk):
        assert queries.flow("acute").is_default
