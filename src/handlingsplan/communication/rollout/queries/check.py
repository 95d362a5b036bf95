# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The three questions to a reader, with the plan's own contacts as answers, and how a group has answered."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from handlingsplan.communication.rollout.models import AnswerCount, Group
from handlingsplan.communication.rollout.terms import QUESTIONS
from handlingsplan.contacts.queries import Entry, entries
from handlingsplan.guidance.queries import entries as national
from handlingsplan.guidance.terms import Kind
from handlingsplan.lib.small_numbers import SMALLEST_SHOWN
from handlingsplan.lib.words import in_language
from handlingsplan.planning.plans.models import EditionText
from handlingsplan.tenancy.models import Municipality


@dataclass(frozen=True)
class Choice:
    """One answer, and what is kindly said to whoever gave it."""

    key: str
    text: str
    is_right: bool
    why: str


@dataclass(frozen=True)
class Question:
    """A question about the way through the municipality; `place` is where the plan answers it.

    The choices stand in the order of their keys, so that the right one has no place of its own. Where two lead to the
    same help, both are right.
    """

    key: str
    text: str
    choices: tuple[Choice, ...]
    place: str = ""
    place_url: str = ""

    @property
    def right(self) -> Choice:
        return next(choice for choice in self.choices if choice.is_right)


@dataclass(frozen=True)
class Given:
    """A question with what somebody has just answered; shown once and kept nowhere."""

    question: Question
    choice: Choice | None


@dataclass(frozen=True)
class Answered:
    """How many in a group answered a question, and how many of them found the way."""

    group: str
    question: str
    right: int
    count: int


def questions_for(reader: str, municipality: Municipality) -> list[Question]:
    """The three questions to this reader. Two questions to the database: contacts, and the places in the plan."""
    raw = asked_of(reader)
    keys = [choice["contact"] for question in raw for choice in question["choices"] if choice.get("contact")]
    known = entries(keys, internal=False)
    places = _places({place for question in raw for place in question["places"]})
    return [_question(question, known, places, municipality) for question in raw]


def asked_of(reader: str) -> list[dict[str, Any]]:
    """The national questions to this reader, as they are written."""
    found = [item.payload for item in national(Kind.QUESTION) if reader in item.payload["readers"]]
    return found[:QUESTIONS]


def _question(
    raw: dict[str, Any], known: dict[str, Entry], places: dict[str, EditionText], municipality: Municipality
) -> Question:
    place = next((places[key] for key in raw["places"] if key in places), None)
    return Question(
        key=raw["key"],
        text=in_language(raw["question"]),
        choices=tuple(_choice(choice, known) for choice in sorted(raw["choices"], key=lambda each: each["key"])),
        place=f"{place.number} {place.title}".strip() if place else "",
        place_url=_url(place, municipality) if place else "",
    )


def _choice(raw: dict[str, Any], known: dict[str, Entry]) -> Choice:
    text = in_words(known[raw["contact"]]) if raw.get("contact") else in_language(raw["text"])
    return Choice(raw["key"], text, bool(raw["right"]), in_language(raw["why"]))


def in_words(contact: Entry) -> str:
    """A contact as an answer; a number that nobody has filled in is said to be missing."""
    number = contact.number.replace(" ", "\u00a0")
    return f"{contact.label}: {number or _('the number is missing')}"


def _places(keys: Iterable[str]) -> dict[str, EditionText]:
    rows = EditionText.objects.filter(
        edition__published_on__isnull=False, edition__replaced_at=None, public=True, section_key__in=keys
    ).select_related("edition")
    return {row.section_key: row for row in rows.defer("text", "edition__texts", "edition__frame")}


def _url(place: EditionText, municipality: Municipality) -> str:
    return f"{reverse('public_plan', args=[municipality.slug, place.edition.plan_id])}#{place.section_key}"


def answered(groups: Sequence[Group]) -> list[Answered]:
    """How each group with five or more answers found the way; the smaller ones together, unless they too are few."""
    rows = AnswerCount.objects.filter(group__in=groups).select_related("group")
    by_question: dict[str, dict[str, list[AnswerCount]]] = {}
    for row in rows:
        by_question.setdefault(row.question_key, {}).setdefault(row.group.name, []).append(row)
    found: list[Answered] = []
    for item in national(Kind.QUESTION):
        if item.key in by_question:
            found += _shown(item.payload, by_question[item.key])
    return found


def _shown(raw: dict[str, Any], groups: dict[str, list[AnswerCount]]) -> list[Answered]:
    right = {choice["key"] for choice in raw["choices"] if choice["right"]}
    text = in_language(raw["question"])
    sums = [
        Answered(name, text, sum(row.count for row in rows if row.choice_key in right), sum(row.count for row in rows))
        for name, rows in groups.items()
    ]
    few = [each for each in sums if each.count < SMALLEST_SHOWN]
    rest = Answered(
        _("The smallest groups, together"), text, sum(each.right for each in few), sum(each.count for each in few)
    )
    shown = [each for each in sums if each.count >= SMALLEST_SHOWN]
    return [*shown, rest] if len(few) > 1 and rest.count >= SMALLEST_SHOWN else shown
