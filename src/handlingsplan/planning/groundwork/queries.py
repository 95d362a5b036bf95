# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Organisation and flows as pages show them, as plans quote them and as the rooms above obey them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection

from handlingsplan.contacts.queries import Entry, entries, entry
from handlingsplan.guidance.queries import default_flow, organisation_models
from handlingsplan.lib.words import in_language
from handlingsplan.tenancy.scope import municipality_in_scope

from . import rules, wording
from .models import Box, Flow, OrganisationChoice, Step
from .rules import Deadline, Problem, Stop
from .terms import Basis, FlowKey, Unit


@dataclass(frozen=True)
class OrganisationModel:
    """One of the national ways to organise the work, in words."""

    key: str
    name: str
    summary: str
    fits: str
    watch: str
    is_presumed: bool


@dataclass(frozen=True)
class Organisation:
    """How this municipality is organised."""

    choice: OrganisationChoice
    model: OrganisationModel | None
    boxes: Sequence[Box]

    @property
    def parents(self) -> dict[str, str]:
        return {box.key: box.parent_key for box in self.boxes}


@dataclass(frozen=True)
class FlowSet:
    """A flow with its steps: the municipality's own, or the national default as long as it has none."""

    key: FlowKey
    title: str
    summary: str
    steps: Sequence[Step]
    flow: Flow | None
    national_version: int

    @property
    def is_default(self) -> bool:
        return self.flow is None

    @property
    def has_newer_default(self) -> bool:
        return self.flow is not None and self.flow.based_on < self.national_version


def models_to_choose_from() -> list[OrganisationModel]:
    """The national organisation models, in the reader's language."""
    return [_model(raw) for raw in organisation_models()]


def organisation() -> Organisation | None:
    """How the municipality is organised; None until a model is chosen."""
    choice = OrganisationChoice.objects.select_related("chosen_by").first()
    if choice is None:
        return None
    model = next((found for found in models_to_choose_from() if found.key == choice.model_key), None)
    return Organisation(choice=choice, model=model, boxes=list(Box.objects.all()))


def boxes_of_model(model_key: str) -> list[dict[str, str]]:
    """The boxes of a national model in Danish, as they are copied. Raises KeyError."""
    for raw in organisation_models():
        if raw["key"] == model_key:
            return [
                {
                    "key": box["key"],
                    "label": in_language(box["label"], "da"),
                    "role": in_language(box["role"], "da"),
                    "parent_key": box["parent"] or "",
                }
                for box in raw["boxes"]
            ]
    raise KeyError(model_key)


def chart_quoted() -> dict[str, Any]:
    """The organisation chart as a plan quotes it; without boxes, and saying so, until a model is chosen."""
    boxes = [
        {"key": box.key, "label": box.label, "role": box.role, "parent": box.parent_key or None}
        for box in Box.objects.all()
    ]
    return {"title": wording.ORGANISATION if boxes else wording.NOT_DESCRIBED, "boxes": boxes}


def flow(key: str) -> FlowSet:
    """The flow of this kind. Raises ValueError for one that does not exist."""
    kind = FlowKey(key)
    return _flow(kind, list(Step.objects.filter(flow__key=kind).select_related("flow__changed_by")))


def flows() -> dict[FlowKey, FlowSet]:
    """Both flows, for whoever needs both: one question for all their steps."""
    steps: dict[str, list[Step]] = {}
    for step in Step.objects.select_related("flow__changed_by"):
        steps.setdefault(step.flow.key, []).append(step)
    return {kind: _flow(kind, steps.get(kind, [])) for kind in FlowKey}


def _flow(kind: FlowKey, steps: list[Step]) -> FlowSet:
    national = default_flow(kind)
    own = steps[0].flow if steps else Flow.objects.select_related("changed_by").filter(key=kind).first()
    return FlowSet(
        key=kind,
        title=in_language(national["title"], "da"),
        summary=in_language(national["summary"]),
        steps=steps if own else default_steps(kind),
        flow=own,
        national_version=national["version"],
    )


def default_steps(key: FlowKey) -> list[Step]:
    """The steps of the national default in Danish, not saved."""
    return [_step(raw, position) for position, raw in enumerate(default_flow(key)["steps"], start=1)]


def flow_quoted(
    key: str, *, internal: bool = False, known: Mapping[str, Entry] | None = None, found: FlowSet | None = None
) -> dict[str, Any]:
    """The flow as a plan quotes it. In public, numbers that are not public are left out; who to turn to is not.

    `known` and `found` are the contacts and the flow, where they have been read already.
    """
    found = found or flow(key)
    contacts = entries([step.contact_key for step in found.steps], internal=internal, known=known)
    numbers = {step.key: number for number, step in enumerate(found.steps, start=1)}
    steps = [
        {
            "number": numbers[step.key],
            "actor": step.actor,
            "action": step.action,
            "condition": step.condition,
            "deadline": deadline_in_words(step),
            "contact": contact_in_words(contacts.get(step.contact_key), internal=internal),
            "outcome": step.outcome,
            "next": [numbers[following] for following in step.next_keys if following in numbers],
        }
        for step in found.steps
    ]
    return {"title": wording.flow_title(found.title, is_default=found.is_default), "steps": steps}


def deadline_of(flow_key: str, step_key: str) -> Deadline | None:
    """The deadline that holds for a step here, if it has one. Raises KeyError for an unknown step.

    One small question, without the rest of the flow: it is asked whenever a local deadline starts.
    """
    kind = FlowKey(flow_key)
    with connection.cursor() as cursor:
        cursor.execute(STEP_OF_OWN_FLOW, [step_key, municipality_in_scope(), kind.value])
        own = cursor.fetchone()
    if own is None:
        national = {raw["key"]: raw for raw in default_flow(kind)["steps"]}
        return deadline(_step(national[step_key], position=0))
    found, *values = own
    if found is None:
        raise KeyError(step_key)
    return deadline(Step(**dict(zip(OF_A_DEADLINE, values, strict=True))))


OF_A_DEADLINE = ("deadline_amount", "deadline_unit", "deadline_from", "deadline_basis", "provision", "may_pause")
"""What a step says of its deadline."""
STEP_OF_OWN_FLOW = f"""
    SELECT step.key, {", ".join(f"step.{name}" for name in OF_A_DEADLINE)}
    FROM {Flow._meta.db_table} AS flow
    LEFT JOIN {Step._meta.db_table} AS step ON step.flow_id = flow.id AND step.key = %s
    WHERE flow.municipality_id = %s AND flow.key = %s
"""  # noqa: S608
"""Asked whenever a local deadline starts, so it is written out. One row where there is an own flow."""


def contact_of(flow_key: str, step_key: str, *, internal: bool = True) -> Entry | None:
    """Whom to call at a step here, if anyone. Raises KeyError for an unknown step."""
    step = _step_called(flow_key, step_key)
    return entry(step.contact_key, internal=internal) if step.contact_key else None


def deadline(step: Step) -> Deadline | None:
    """The step's deadline as the rules see it."""
    if step.deadline_amount is None:
        return None
    return Deadline(
        amount=step.deadline_amount,
        unit=Unit(step.deadline_unit),
        counted_from=step.deadline_from,
        basis=Basis(step.deadline_basis or Basis.LOCAL),
        provision=step.provision,
        may_pause=step.may_pause,
    )


def stop(step: Step) -> Stop:
    """The step as the rules see it."""
    return Stop(
        key=step.key,
        actor=step.actor,
        action=step.action,
        deadline=deadline(step),
        contact_key=step.contact_key,
        next_keys=tuple(step.next_keys),
    )


def law_of(key: FlowKey, step_key: str) -> Deadline | None:
    """The deadline the law sets for a step, as the national default carries it."""
    law = next((deadline(step) for step in default_steps(key) if step.key == step_key), None)
    return law if law and law.is_law else None


def problems_in(key: FlowKey, steps: Sequence[Step]) -> list[Problem]:
    """What does not hold of these steps, contacts without a number included."""
    named = entries([step.contact_key for step in steps], internal=True)
    unfilled = [contact for contact, found in named.items() if not found.is_filled]
    defaults = [stop(step) for step in default_steps(key)]
    return rules.problems(key, [stop(step) for step in steps], default=defaults, unfilled=unfilled)


def steps_quoting(contact_key: str) -> list[tuple[FlowKey, Step]]:
    """The steps of the municipality's own flows that send people to a contact."""
    found = Step.objects.filter(contact_key=contact_key).select_related("flow")
    return [(FlowKey(step.flow.key), step) for step in found]


def deadline_in_words(step: Step) -> str:
    return wording.deadline_words(
        step.deadline_amount, step.deadline_unit, step.deadline_from, step.deadline_basis, step.provision
    )


def contact_in_words(found: Entry | None, *, internal: bool) -> str:
    if found is None:
        return ""
    return wording.contact_words(found.label, found.number, may_be_shown=internal or found.public)


def _step_called(flow_key: str, step_key: str) -> Step:
    for step in flow(flow_key).steps:
        if step.key == step_key:
            return step
    raise KeyError(step_key)


def _model(raw: dict[str, Any]) -> OrganisationModel:
    return OrganisationModel(
        key=raw["key"],
        name=in_language(raw["name"]),
        summary=in_language(raw["summary"]),
        fits=in_language(raw["fits"]),
        watch=in_language(raw["watch"]),
        is_presumed=raw["presumed"],
    )


def _step(raw: dict[str, Any], position: int) -> Step:
    limit = raw["deadline"] or {}
    return Step(
        key=raw["key"],
        position=position,
        actor=in_language(raw["actor"], "da"),
        action=in_language(raw["action"], "da"),
        condition=in_language(raw["condition"], "da") if raw["condition"] else "",
        deadline_amount=limit.get("amount"),
        deadline_unit=limit.get("unit") or "",
        deadline_from=in_language(limit["from"], "da") if limit.get("from") else "",
        deadline_basis=limit.get("basis") or "",
        provision=limit.get("provision") or "",
        may_pause=bool(limit.get("may_pause")),
        contact_key=raw["contact"] or "",
        outcome=in_language(raw["outcome"], "da") if raw["outcome"] else "",
        next_keys=list(raw["next"]),
    )
