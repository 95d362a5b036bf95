# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Setting out a flow step by step. Every change is checked against the law and the place of the police."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Literal

from django.utils.translation import gettext_lazy as _

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
from handlingsplan.guidance.queries import default_flow
from handlingsplan.planning.groundwork import events, queries, rules
from handlingsplan.planning.groundwork.models import Flow, Step
from handlingsplan.planning.groundwork.terms import Basis, FlowKey, Permission

from .refusals import NotAllowed, Stale

BEGUN_ALREADY = _("The flow has been begun already.")
NO_FURTHER = _("The step cannot be moved further.")
LAW_STAYS = _("The step carries a deadline set by law and cannot be removed. It can be changed.")


def begin_flow(key: str, *, by: Viewer, at: datetime) -> Flow:
    """Begin the municipality's own flow as a copy of the national default in Danish. Raises ValueError for an unknown
    flow."""
    by.must(Permission.EDIT)
    kind = FlowKey(key)
    if Flow.objects.filter(key=kind).exists():
        raise NotAllowed(BEGUN_ALREADY)
    assert by.municipality is not None
    flow = Flow.objects.create(
        municipality=by.municipality,
        key=kind,
        based_on=default_flow(kind)["version"],
        changed_by=by.user,
        changed_at=at,
    )
    _copy_default(flow)
    record(events.FLOW_BEGUN, about=flow, by=by.user, at=at, details={"title": _title(flow)})
    return flow


def restart_flow(flow: Flow, *, by: Viewer, at: datetime, version: int) -> Flow:
    """Throw the municipality's steps away and copy the national default again."""
    by.must(Permission.EDIT)
    flow = Flow.objects.select_for_update().get(pk=flow.pk)
    if flow.version > version:
        raise Stale(flow)
    flow.steps.all().delete()
    flow.based_on = default_flow(flow.key)["version"]
    flow.save(update_fields=["based_on"])
    _touch(flow, by=by, at=at)
    _copy_default(flow)
    record(events.FLOW_RESTARTED, about=flow, by=by.user, at=at, details={"title": _title(flow)})
    return flow


def keep_step(
    step: Step,
    *,
    by: Viewer,
    at: datetime,
    version: int,
    actor: str,
    action: str,
    condition: str = "",
    deadline_amount: int | None = None,
    deadline_unit: str = "",
    deadline_from: str = "",
    may_pause: bool = False,
    contact_key: str = "",
    outcome: str = "",
    next_keys: Sequence[str] = (),
) -> Step:
    """Change a step. `version` is the flow's version when the person began to write. What the law has set stays."""
    by.must(Permission.EDIT)
    flow, step = _locked(step, version)
    texts = {"actor": actor, "action": action, "condition": condition, "outcome": outcome}
    _set(
        step, contact_key=contact_key, next_keys=list(next_keys), **{name: text.strip() for name, text in texts.items()}
    )
    _set_deadline(step, deadline_amount, deadline_unit, deadline_from.strip(), may_pause)
    _check(flow, [step if other.pk == step.pk else other for other in flow.steps.all()])
    step.version = _touch(flow, by=by, at=at)
    step.save()
    _record(events.STEP_CHANGED, flow, step, by=by, at=at)
    return step


def add_step(
    flow: Flow,
    *,
    by: Viewer,
    at: datetime,
    after: str,
    actor: str,
    action: str,
    condition: str = "",
    deadline_amount: int | None = None,
    deadline_unit: str = "",
    deadline_from: str = "",
    may_pause: bool = False,
    contact_key: str = "",
    outcome: str = "",
) -> Step:
    """Put a step after another. One way on now goes through it; of several ways on it becomes one more."""
    by.must(Permission.EDIT)
    flow = Flow.objects.select_for_update().get(pk=flow.pk)
    steps = list(flow.steps.all())
    before = next((step for step in steps if step.key == after), None)
    if before is None:
        raise NotAllowed(rules.NEXT_UNKNOWN)
    new = Step(municipality_id=flow.municipality_id, flow=flow, key=_free_key(steps), contact_key=contact_key)
    _set(new, actor=actor.strip(), action=action.strip(), condition=condition.strip(), outcome=outcome.strip())
    _set_deadline(new, deadline_amount, deadline_unit, deadline_from.strip(), may_pause)
    is_one_way = len(before.next_keys) <= 1
    new.next_keys = list(before.next_keys) if is_one_way else []
    before.next_keys = [new.key] if is_one_way else [*before.next_keys, new.key]
    steps.insert(steps.index(before) + 1, new)
    _check(flow, steps)
    new.version = before.version = _touch(flow, by=by, at=at)
    _place(steps)
    _record(events.STEP_ADDED, flow, new, by=by, at=at)
    return new


def move_step(step: Step, *, by: Viewer, at: datetime, direction: Literal["up", "down"]) -> Step:
    """Let a step change places with the one before or after. Where steps lead stays as it is."""
    by.must(Permission.EDIT)
    flow = Flow.objects.select_for_update().get(pk=step.flow_id)
    steps = list(flow.steps.all())
    here = next(place for place, other in enumerate(steps) if other.pk == step.pk)
    there = here - 1 if direction == "up" else here + 1
    if not 0 <= there < len(steps):
        raise NotAllowed(NO_FURTHER)
    steps[here], steps[there] = steps[there], steps[here]
    _check(flow, steps)
    _touch(flow, by=by, at=at)
    _place(steps)
    _record(events.STEP_MOVED, flow, step, by=by, at=at)
    return steps[there]


def remove_step(step: Step, *, by: Viewer, at: datetime, version: int) -> None:
    """Take a step out; the steps that led to it lead to where it led. Refused where the law has set its deadline."""
    by.must(Permission.EDIT)
    flow, step = _locked(step, version)
    if step.deadline_basis == Basis.LAW:
        raise NotAllowed(LAW_STAYS)
    steps = [other for other in flow.steps.all() if other.pk != step.pk]
    led_here = [other for other in steps if step.key in other.next_keys]
    for other in led_here:
        other.next_keys = rules.mended(other.next_keys, gone=step.key, instead=step.next_keys, of=other.key)
    _check(flow, steps)
    now = _touch(flow, by=by, at=at)
    for other in led_here:
        other.version = now
    _record(events.STEP_REMOVED, flow, step, by=by, at=at)
    step.delete()
    _place(steps)


def _copy_default(flow: Flow) -> None:
    steps = queries.default_steps(FlowKey(flow.key))
    for step in steps:
        step.municipality_id, step.flow, step.version = flow.municipality_id, flow, flow.version
    Step.objects.bulk_create(steps)


def _locked(step: Step, version: int) -> tuple[Flow, Step]:
    flow = Flow.objects.select_for_update().get(pk=step.flow_id)
    saved = Step.objects.get(pk=step.pk)
    if saved.version > version:
        raise Stale(saved)
    return flow, saved


def _set(step: Step, **values: Any) -> None:
    for name, value in values.items():
        setattr(step, name, value)


def _set_deadline(step: Step, amount: int | None, unit: str, counted_from: str, may_pause: bool) -> None:
    """A deadline set by law keeps its basis, its provision and what it is counted from."""
    step.deadline_amount, step.deadline_unit = amount, unit if amount is not None else ""
    step.may_pause = may_pause and amount is not None
    if step.deadline_basis != Basis.LAW:
        step.deadline_from = counted_from if amount is not None else ""
        step.deadline_basis = Basis.LOCAL if amount is not None else ""


def _check(flow: Flow, steps: Sequence[Step]) -> None:
    defaults = [queries.stop(step) for step in queries.default_steps(FlowKey(flow.key))]
    found = rules.problems(FlowKey(flow.key), [queries.stop(step) for step in steps], default=defaults)
    if grave := [problem for problem in found if problem.is_grave]:
        raise NotAllowed(grave[0].sentence)


def _touch(flow: Flow, *, by: Viewer, at: datetime) -> int:
    flow.version += 1
    flow.changed_by, flow.changed_at = by.user, at
    flow.save(update_fields=["version", "changed_by", "changed_at"])
    return flow.version


def _place(steps: Sequence[Step]) -> None:
    for position, step in enumerate(steps, start=1):
        step.position = position
        step.save()


def _free_key(steps: Sequence[Step]) -> str:
    taken = {step.key for step in steps}
    return next(key for key in (f"own_{number}" for number in range(1, 1000)) if key not in taken)


def _title(flow: Flow) -> str:
    return queries.flow(flow.key).title


def _record(kind: str, flow: Flow, step: Step, *, by: Viewer, at: datetime) -> None:
    record(kind, about=step, by=by.user, at=at, details={"title": _title(flow), "action": step.action})
