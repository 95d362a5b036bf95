# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The decision tree for sharing (law.md 4) as a way of questions: which come, in which order, and where it stops."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from .rules import choices
from .terms import Party, Purpose

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

Answers = Mapping[str, Mapping[str, Any]]
YES, NO = "yes", "no"


class StepKey(StrEnum):
    """The questions, in the order of the law's tree."""

    DANGER = "danger"
    INVESTIGATION = "investigation"
    NAMELESS = "nameless"
    CHILD = "child"
    PURPOSE = "purpose"
    RECIPIENT = "recipient"
    GROUND = "ground"
    WHAT = "what"
    WHY = "why"
    CHECK = "check"


class Stop(StrEnum):
    """Where the way ends without anything being passed on here."""

    DANGER = "danger"
    INVESTIGATION = "investigation"
    NAMELESS = "nameless"
    NO_GROUND = "no_ground"


@dataclass(frozen=True)
class Question:
    """What one page asks, why it asks, and what each answer leads to."""

    key: StepKey
    short: "StrOrPromise"
    title: "StrOrPromise"
    why: "StrOrPromise"
    consequences: "tuple[StrOrPromise, ...]" = ()


QUESTIONS = (
    Question(
        StepKey.DANGER,
        _("Acute danger"),
        _("Is somebody's life or health in acute danger?"),
        _("Danger comes before everything else, also before this guide."),
        (
            _("Yes: call 112 or 114 now, and tell what is necessary. You note it here afterwards."),
            _("No: the guide goes on."),
        ),
    ),
    Question(
        StepKey.INVESTIGATION,
        _("Investigation"),
        _("Is it about solving or punishing something that has been done?"),
        _("§ 115 is for prevention. It may not be used to investigate a criminal case."),
        (
            _("Yes: it is a matter for the police and a lawyer, in a case of its own. The guide stops."),
            _("No: the guide goes on."),
        ),
    ),
    Question(
        StepKey.NAMELESS,
        _("Without a name"),
        _("Can the question be solved without naming the person?"),
        _("The least that helps is the right amount."),
        (_("Yes: ask for advice without a name. Nothing is passed on."), _("No: the guide goes on.")),
    ),
    Question(
        StepKey.CHILD,
        _("A child"),
        _("Is the person under 18, and may need support?"),
        _("A child's need for support is a notice (Children's Act §§ 133 and 135). It needs no consent."),
        (
            _("Yes: send a notice to the children's authority as well. The guide goes on for the rest."),
            _("No: the guide goes on."),
        ),
    ),
    Question(
        StepKey.PURPOSE,
        _("For what"),
        _("What is it for?"),
        _("Each ground carries certain purposes, and no others. The list has no other purposes than these."),
        (_("To prevent crime carries § 115. It must be reasoned concretely."),),
    ),
    Question(
        StepKey.RECIPIENT,
        _("To whom"),
        _("Who is to be told?"),
        _(
            "§ 115 reaches the police, authorities in SSP, PSP and KSP, and self-governing institutions with a"
            " public task in social services, teaching, employment or psychiatry. Nobody else."
        ),
        (_("Private people, clubs and faith communities are told something with consent only."),),
    ),
    Question(
        StepKey.GROUND,
        _("Ground"),
        _("On what ground?"),
        _("Only grounds that carry this recipient and this purpose are shown. Nobody is obliged to pass anything on."),
    ),
    Question(
        StepKey.WHAT,
        _("What"),
        _("What exactly is passed on?"),
        _("Only what this recipient needs for this purpose. A short extract is often enough."),
    ),
    Question(
        StepKey.WHY,
        _("Why"),
        _("Why is exactly this necessary?"),
        _("Somebody must be able to understand it in five years."),
    ),
    Question(
        StepKey.CHECK,
        _("Look through"),
        _("Look it through before you pass it on"),
        _("Facts that are passed on cannot be taken back."),
    ),
)
_BY_KEY = {question.key: question for question in QUESTIONS}
_IN_DANGER = (StepKey.DANGER, StepKey.RECIPIENT, StepKey.WHAT, StepKey.WHY, StepKey.CHECK)


def way(answers: Answers) -> list[Question]:
    """The questions that come, given what is answered: in danger only those that the note needs."""
    if _said(answers, StepKey.DANGER) == YES:
        return [_BY_KEY[key] for key in _IN_DANGER]
    return list(QUESTIONS)


def stop(step: StepKey, answers: Answers, *, sender: Party) -> Stop | None:
    """Whether the answer to a step ends the way."""
    if step is StepKey.DANGER and _said(answers, step) == YES:
        return Stop.DANGER
    if step is StepKey.INVESTIGATION and _said(answers, step) == YES:
        return Stop.INVESTIGATION
    if step is StepKey.NAMELESS and _said(answers, step) == YES:
        return Stop.NAMELESS
    if step is StepKey.RECIPIENT and not grounds_for(answers, sender=sender):
        return Stop.NO_GROUND
    return None


def grounds_for(answers: Answers, *, sender: Party) -> list[str]:
    """The grounds that carry the recipient and the purpose answered; empty before both are."""
    recipient, wanted = answers.get(StepKey.RECIPIENT, {}).get("recipient_kind"), purpose(answers)
    if not recipient or wanted is None:
        return []
    return [str(basis) for basis in choices(Party(recipient), wanted, sender=sender)]


def purpose(answers: Answers) -> Purpose | None:
    """What it is for; in danger that goes without saying."""
    if _said(answers, StepKey.DANGER) == YES:
        return Purpose.AVERT_DANGER
    said = answers.get(StepKey.PURPOSE, {}).get("purpose")
    return Purpose(said) if said else None


def is_answered(step: StepKey, answers: Answers, *, sender: Party) -> bool:
    """Whether a step has an answer that still holds, after what may have been changed before it."""
    if step is StepKey.GROUND and step in answers:
        return answers[step].get("basis") in grounds_for(answers, sender=sender)
    return step in answers


def first_open(answers: Answers, *, sender: Party) -> StepKey:
    """The step to show: the first that is not answered, or that stops the way."""
    for question in way(answers):
        stopped = stop(question.key, answers, sender=sender) if question.key in answers else None
        if not is_answered(question.key, answers, sender=sender) or stopped not in (None, Stop.DANGER):
            return question.key
    return StepKey.CHECK


def _said(answers: Answers, step: StepKey) -> str:
    return str(answers.get(step, {}).get("answer", ""))
