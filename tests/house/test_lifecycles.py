# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Every move that a lifecycle allows can be made, every other is refused: generated from the tables."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from handlingsplan.access.roles import Place, permissions_of, roles, roles_at
from handlingsplan.access.viewer import MayNot, Viewer
from handlingsplan.acute.staff.models import Situation, Statement
from handlingsplan.audit.kinds import declared
from handlingsplan.audit.models import Event
from handlingsplan.clocks.policy import clock_kinds
from handlingsplan.communication.rollout.models import Wave
from handlingsplan.concerns.childtrack.models import Notice
from handlingsplan.concerns.infohus.models import Case
from handlingsplan.concerns.intake.models import Inquiry
from handlingsplan.concerns.measures.models import Measure
from handlingsplan.planning.cards.models import Card
from handlingsplan.planning.followup.models import Action
from handlingsplan.planning.plans.models import Plan
from handlingsplan.planning.plans.states import PLAN
from handlingsplan.prevention.efforts.models import Effort
from handlingsplan.prevention.training.models import Booking
from handlingsplan.tenancy.scope import within
from handlingsplan.workflow.lifecycle import Lifecycle, Move, State
from handlingsplan.workflow.move import NotPossibleNow, ReasonNeeded, history, move
from tests.rows import row
from tests.world import World
from tools.docs import lifecycles

THINGS: dict[str, type[Any]] = {
    "action": Action,
    "wave": Wave,
    "booking": Booking,
    "card": Card,
    "effort": Effort,
    "infohus_case": Case,
    "inquiry": Inquiry,
    "measure": Measure,
    "notice": Notice,
    "plan": Plan,
    "situation": Situation,
    "statement": Statement,
}
BESIDE: dict[tuple[str, str], dict[str, Any]] = {
    **{("measure", state): {"withdrawn_on": date(2026, 11, 2)} for state in ("stopped", "running")},
    **{
        ("situation", state): {"closed_at": datetime(2026, 11, 2, 9, tzinfo=UTC), "outcome": "handled"}
        for state in ("standing_down", "closed")
    },
}
"""What must stand beside a state, so that the row can be, or can be moved on."""
ALL = list(lifecycles())
WALKS = [
    pytest.param(cycle, step, source, id=f"{cycle.name}-{step.verb}-{source}")
    for cycle in ALL
    for step in cycle.moves
    for source in step.sources
]
WAYS = [
    pytest.param(cycle, step, source, target, id=f"{cycle.name}-{step.verb}-{source}-{target}")
    for cycle in ALL
    for step in cycle.moves
    for source in step.sources
    for target in step.targets
]
REFUSED = [
    pytest.param(cycle, verb, source, id=f"{cycle.name}-{verb}-{source}")
    for cycle in ALL
    for verb in sorted({step.verb for step in cycle.moves})
    for source in cycle.states
    if cycle.move(verb, source) is None
]
AT = datetime(2026, 11, 2, 9, tzinfo=UTC)


def everything(world: World, *, but: str = "") -> Viewer:
    codes = [role.code for role in roles_at(Place.MUNICIPALITY)]
    user = world.with_every_role()
    return Viewer(user, world.home, tuple(codes), permissions_of(codes) - {but})


def thing_in(cycle: Lifecycle, state: str, world: World) -> Any:
    return row(THINGS[cycle.name], world.home, state=state, **BESIDE.get((cycle.name, state), {}))


@pytest.mark.parametrize("cycle", ALL, ids=lambda cycle: cycle.name)
class TestTheTable:
    def test_every_state_can_be_reached(self, cycle: Lifecycle) -> None:
        assert cycle.unreachable() == set()

    def test_its_words_exist(self, cycle: Lifecycle) -> None:
        given = {name for role in roles().values() for name in role.permissions}
        assert {step.permission for step in cycle.moves} <= given
        assert {step.event for step in cycle.moves} <= set(declared())
        assert {state.clock for state in cycle.states.values() if state.clock} <= set(clock_kinds())

    def test_a_verb_leaves_a_state_in_one_way(self, cycle: Lifecycle) -> None:
        ways = [(step.verb, source) for step in cycle.moves for source in step.sources]
        assert len(ways) == len(set(ways))

    def test_a_thing_stands_ready_to_walk_it(self, cycle: Lifecycle) -> None:
        assert cycle.name in THINGS, "Name the model in THINGS, so that its moves are walked."

    def test_the_database_knows_its_states(self, cycle: Lifecycle) -> None:
        words = [str(rule.condition) for rule in THINGS[cycle.name]._meta.constraints if hasattr(rule, "condition")]
        assert any(all(state in text for state in cycle.states) for text in words if text)


def test_an_unreachable_state_would_be_found() -> None:
    assert Lifecycle("x", [State("a", "A"), State("b", "B")], [], start="a").unreachable() == {"b"}
    assert PLAN.unreachable() == set()


@pytest.mark.parametrize(("cycle", "step", "source", "target"), WAYS)
def test_it_can_be_walked(cycle: Lifecycle, step: Move, source: str, target: str, world: World) -> None:
    with within(world.home.pk):
        thing = thing_in(cycle, source, world)
        otherwise = target != step.target
        move(thing, step.verb, lifecycle=cycle, by=everything(world), at=AT, reason="Fordi", otherwise=otherwise)
        thing.refresh_from_db()
        assert thing.state == target
        assert [(m.source, m.target) for m in history(thing)] == [(source, target)]
        assert Event.objects.filter(kind=step.event, about_id=thing.pk).count() == 1


@pytest.mark.parametrize(("cycle", "step", "source"), WALKS)
class TestAllowed:
    def test_only_by_those_who_may(self, cycle: Lifecycle, step: Move, source: str, world: World) -> None:
        with within(world.home.pk):
            thing = thing_in(cycle, source, world)
            with pytest.raises(MayNot):
                move(
                    thing,
                    step.verb,
                    lifecycle=cycle,
                    by=everything(world, but=step.permission),
                    at=AT,
                    reason="Fordi",
                )

    def test_with_a_reason_where_one_is_asked_for(
        self, cycle: Lifecycle, step: Move, source: str, world: World
    ) -> None:
        with within(world.home.pk):
            thing = thing_in(cycle, source, world)
            if step.needs_reason:
                with pytest.raises(ReasonNeeded):
                    move(thing, step.verb, lifecycle=cycle, by=everything(world), at=AT, reason="  ")
            else:
                assert move(thing, step.verb, lifecycle=cycle, by=everything(world), at=AT) == step


@pytest.mark.parametrize(("cycle", "verb", "source"), REFUSED)
def test_every_other_move_is_refused(cycle: Lifecycle, verb: str, source: str, world: World) -> None:
    with within(world.home.pk):
        thing = thing_in(cycle, source, world)
        with pytest.raises(NotPossibleNow):
            move(thing, verb, lifecycle=cycle, by=everything(world), at=AT, reason="Fordi")
        thing.refresh_from_db()
        assert thing.state == source
