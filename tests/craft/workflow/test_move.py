# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The only code that sets a status."""

from datetime import UTC, datetime

import pytest
from django.db import IntegrityError

from handlingsplan.access.viewer import MayNot
from handlingsplan.audit.models import Event
from handlingsplan.planning.plans.models import Plan
from handlingsplan.planning.plans.states import PLAN
from handlingsplan.tenancy.scope import within
from handlingsplan.workflow.models import Movement
from handlingsplan.workflow.move import NotPossibleNow, ReasonNeeded, history, move
from tests.people import Cast
from tests.rows import row

pytestmark = pytest.mark.django_db
AT = datetime(2026, 11, 2, 9, tzinfo=UTC)


@pytest.fixture
def plan(cast: Cast) -> Plan:
    with within(cast.home.pk):
        made: Plan = row(Plan, cast.home, title="Beredskab", state="draft", target_groups=[])
        return made


def take(plan: Plan, verb: str, cast: Cast, role: str = "plan_coordinator", reason: str = "") -> None:
    with within(cast.home.pk):
        move(plan, verb, lifecycle=PLAN, by=cast.viewer(role), at=AT, reason=reason)


def test_a_move_sets_the_state_in_the_thing_and_in_the_database(cast: Cast, plan: Plan) -> None:
    take(plan, "send_to_review", cast)
    with within(cast.home.pk):
        assert plan.state == Plan.objects.get().state == "internal_review"


def test_a_move_leaves_a_row_and_an_event(cast: Cast, plan: Plan) -> None:
    take(plan, "send_to_review", cast)
    take(plan, "return_for_changes", cast, "reviewer", reason="Skolen mangler.")
    with within(cast.home.pk):
        assert [(m.verb, m.source, m.target, m.reason, m.by, m.at) for m in history(plan)] == [
            ("send_to_review", "draft", "internal_review", "", cast["plan_coordinator"], AT),
            ("return_for_changes", "internal_review", "draft", "Skolen mangler.", cast["reviewer"], AT),
        ]
        event = Event.objects.get(kind="plans.plan.returned")
        assert event.details == {"thing": "Beredskab", "reason": "Skolen mangler."}


def test_the_wrong_state_is_refused_and_leaves_nothing(cast: Cast, plan: Plan) -> None:
    with pytest.raises(NotPossibleNow):
        take(plan, "publish", cast)
    with within(cast.home.pk):
        assert Plan.objects.get().state == "draft"
        assert not Movement.objects.exists()


def test_an_unknown_verb_is_refused(cast: Cast, plan: Plan) -> None:
    with pytest.raises(NotPossibleNow):
        take(plan, "burn", cast)


@pytest.mark.parametrize("role", ["section_author", "reviewer", "approver", "reader", "municipal_admin"])
def test_who_may_not_is_refused(cast: Cast, plan: Plan, role: str) -> None:
    with pytest.raises(MayNot):
        take(plan, "send_to_review", cast, role)
    assert plan.state == "draft"


@pytest.mark.parametrize("reason", ["", "   \n"])
def test_a_missing_reason_is_asked_for(cast: Cast, plan: Plan, reason: str) -> None:
    take(plan, "send_to_review", cast)
    with pytest.raises(ReasonNeeded):
        take(plan, "return_for_changes", cast, "reviewer", reason)


def test_when_two_move_at_once_the_second_is_refused(cast: Cast, plan: Plan) -> None:
    with within(cast.home.pk):
        same = Plan.objects.get(pk=plan.pk)
    take(plan, "send_to_review", cast)
    with pytest.raises(NotPossibleNow):
        take(same, "send_to_review", cast)
    with within(cast.home.pk):
        assert Movement.objects.count() == 1


def test_a_plan_of_the_other_town_cannot_be_moved_from_here(cast: Cast, plan: Plan) -> None:
    with within(cast.away.pk), pytest.raises(NotPossibleNow):
        move(plan, "send_to_review", lifecycle=PLAN, by=cast.viewer("plan_coordinator"), at=AT)


def test_the_database_knows_which_states_there_are(cast: Cast, plan: Plan) -> None:
    with within(cast.home.pk), pytest.raises(IntegrityError, match="a_plan_is_in_a_known_state"):
        Plan.objects.update(state="nearly_done")
