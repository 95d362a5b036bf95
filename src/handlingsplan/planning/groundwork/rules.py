# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What must hold of a flow and of an organisation chart, on plain values."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from .terms import OPENING, Basis, FlowKey, Unit

Sentence = str | Promise

DAY = 24 * 60
SHORTEST = {
    Unit.MINUTES: 1,
    Unit.HOURS: 60,
    Unit.WEEKDAYS: DAY,
    Unit.WORKING_DAYS: DAY,
    Unit.CALENDAR_DAYS: DAY,
    Unit.MONTHS: 28 * DAY,
}
"""The least each unit can last, in minutes."""
HOLIDAYS = 12
"""More days than ever fall out in one run, Easter and Christmas included."""
COUNTED_ALIKE = {
    (Unit.WEEKDAYS, Unit.WORKING_DAYS),
    (Unit.CALENDAR_DAYS, Unit.WEEKDAYS),
    (Unit.CALENDAR_DAYS, Unit.WORKING_DAYS),
}
"""Pairs in which so many of the first never end later than so many of the second."""

POLICE_FIRST = _("The acute flow must begin with 112 and then 114. Nothing may stand before them.")
LAW_STEP_GONE = _("A step with a deadline set by law is missing. It must stand in the flow.")
DEADLINE_GONE = _("The deadline is set by law and cannot be removed.")
DEADLINE_LONGER = _("The deadline is set by law. It may be made shorter, never longer.")
DEADLINE_PAUSES = _("The deadline is set by law and can never pause.")
NEXT_UNKNOWN = _("The step leads to a step that does not exist.")
NOT_REACHED = _("No other step leads to this one. Let one of the steps before it lead here, or remove it.")
NO_ACTOR = _("Write who does it.")
NO_ACTION = _("Write what is done.")
NO_STEPS = _("The flow has no steps.")
CONTACT_MISSING = _("The contact of this step has no number yet.")


@dataclass(frozen=True)
class Deadline:
    """So and so much time, counted from something; by law or by our own choice."""

    amount: int
    unit: Unit
    counted_from: str = ""
    basis: Basis = Basis.LOCAL
    provision: str = ""
    may_pause: bool = False

    @property
    def is_law(self) -> bool:
        return self.basis == Basis.LAW


@dataclass(frozen=True)
class Stop:
    """A step of a flow as the rules see it."""

    key: str
    actor: str
    action: str
    deadline: Deadline | None = None
    contact_key: str = ""
    next_keys: tuple[str, ...] = ()


@dataclass(frozen=True)
class Problem:
    """Something that does not hold. A grave one is refused; the others are shown as missing."""

    sentence: Sentence
    step_key: str = field(default="")
    is_grave: bool = False


def longest(amount: int, unit: Unit) -> int:
    """The most so many of a unit can last, in minutes, with weekends and holidays at their worst."""
    match unit:
        case Unit.MINUTES | Unit.HOURS:
            return amount * SHORTEST[unit]
        case Unit.CALENDAR_DAYS:
            return (amount + 1) * DAY
        case Unit.MONTHS:
            return (amount * 31 + 1) * DAY
    weeks = amount // 5 + 1
    return (amount + 2 * weeks + HOLIDAYS) * DAY


def is_longer(deadline: Deadline, than: Deadline) -> bool:
    """Whether a deadline might end later than the other. In doubt it might."""
    if deadline.unit == than.unit or (deadline.unit, than.unit) in COUNTED_ALIKE:
        return deadline.amount > than.amount
    return longest(deadline.amount, deadline.unit) > than.amount * SHORTEST[than.unit]


def law_problem(deadline: Deadline | None, law: Deadline) -> Sentence | None:
    """Why the deadline cannot stand where the law has set one; None when it can."""
    if deadline is None:
        return DEADLINE_GONE
    if is_longer(deadline, law):
        return DEADLINE_LONGER
    return DEADLINE_PAUSES if deadline.may_pause else None


def problems(
    flow: FlowKey, steps: Sequence[Stop], *, default: Sequence[Stop], unfilled: Iterable[str] = ()
) -> list[Problem]:
    """Everything that does not hold, in the order of the steps. `unfilled` are contacts without a number."""
    if not steps:
        return [Problem(NO_STEPS, is_grave=True)]
    laws = {step.key: step.deadline for step in default if step.deadline and step.deadline.is_law}
    known = {step.key for step in steps}
    reached = reachable(flow, steps)
    gaps = frozenset(unfilled)
    found = [] if flow != FlowKey.ACUTE or begins_with_the_police(steps) else [Problem(POLICE_FIRST, is_grave=True)]
    found += [Problem(LAW_STEP_GONE, key, is_grave=True) for key in laws if key not in known]
    for step in steps:
        if (law := laws.get(step.key)) and (wrong := law_problem(step.deadline, law)):
            found.append(Problem(wrong, step.key, is_grave=True))
        if not set(step.next_keys) <= known:
            found.append(Problem(NEXT_UNKNOWN, step.key, is_grave=True))
        if not step.actor.strip():
            found.append(Problem(NO_ACTOR, step.key))
        if not step.action.strip():
            found.append(Problem(NO_ACTION, step.key))
        if step.key not in reached:
            found.append(Problem(NOT_REACHED, step.key))
        if step.contact_key in gaps:
            found.append(Problem(CONTACT_MISSING, step.key))
    return found


def begins_with_the_police(steps: Sequence[Stop]) -> bool:
    """Whether the first step calls 112 and the second 114."""
    return tuple(step.contact_key for step in steps[: len(OPENING)]) == OPENING


def reachable(flow: FlowKey, steps: Sequence[Stop]) -> set[str]:
    """The keys of all steps one can come to from the beginning. The acute flow has two beginnings."""
    following = {step.key: step.next_keys for step in steps}
    waiting = [step.key for step in steps[: len(OPENING) if flow == FlowKey.ACUTE else 1]]
    seen: set[str] = set()
    while waiting:
        key = waiting.pop()
        if key in following and key not in seen:
            seen.add(key)
            waiting.extend(following[key])
    return seen


def mended(next_keys: Sequence[str], *, gone: str, instead: Sequence[str], of: str) -> list[str]:
    """Where a step leads when one of the steps it led to is gone: to where that one led."""
    led: list[str] = []
    for key in next_keys:
        led += instead if key == gone else [key]
    return [key for key in dict.fromkeys(led) if key not in (gone, of)]


def would_loop(parents: Mapping[str, str], key: str, parent: str) -> bool:
    """Whether a box would answer to itself, directly or through others."""
    seen: set[str] = set()
    while parent and parent not in seen:
        if parent == key:
            return True
        seen.add(parent)
        parent = parents.get(parent, "")
    return False
