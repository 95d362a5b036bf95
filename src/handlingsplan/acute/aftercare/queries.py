# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What the pages of this room ask: dates in words, what a lesson may lead to, the steps of a release."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from handlingsplan.acute.staff.lists import items, name_in
from handlingsplan.planning.cards.queries import approved_cards
from handlingsplan.planning.cards.terms import CardKind
from handlingsplan.planning.plans.models import EditionText, Plan
from handlingsplan.planning.plans.queries.published import in_force

from . import rules
from .models import FollowUpShape, Release
from .terms import KIND_NAMES, FollowUpKind


@dataclass(frozen=True)
class Due:
    """One thing to be followed up, in words."""

    followup: FollowUpShape
    text: str
    kind: str
    is_late: bool


def in_words(followups: Iterable[FollowUpShape], at: datetime) -> list[Due]:
    """Each with what it is and whether it is late."""
    return [
        Due(
            followup=found,
            text=name_in("followups", found.kind, found.step),
            kind=str(KIND_NAMES[FollowUpKind(found.kind)]),
            is_late=found.done_at is None and found.due_at < at,
        )
        for found in followups
    ]


@dataclass(frozen=True)
class Places:
    """Where a lesson may lead: sections of the plans in force, and cards in force."""

    sections: list[tuple[str, str]]
    cards: list[tuple[str, str]]


def places() -> Places:
    """Two questions to the database. A section's value names its plan too."""
    texts = EditionText.objects.filter(edition__in=in_force()).select_related("edition")
    sections = [
        (f"{text.edition.plan_id}:{text.section_key}", f"{text.number} {text.title}")
        for text in texts.order_by("edition_id", "pk").defer("text", "words", "edition__texts", "edition__frame")
    ]
    return Places(sections, cards_in_force())


def cards_in_force() -> list[tuple[str, str]]:
    """Key and title of each card people act by, the acute ones first."""
    return [(card.key, card.title) for card in approved_cards(public_only=False)]


def acute_cards() -> list[tuple[str, str]]:
    """Key and title of each acute card in force."""
    return [(card.key, card.title) for card in approved_cards(public_only=False) if card.kind == CardKind.ACUTE]


def plan_and_section(value: str) -> tuple[Plan | None, str]:
    """What a choice among the sections means."""
    plan, _colon, section = value.partition(":")
    return (Plan.objects.filter(pk=int(plan)).first() if plan.isdecimal() else None), section


@dataclass(frozen=True)
class ReleaseStep:
    """One step of a release: by when, and when it was done."""

    key: str
    text: str
    day: date | None
    done_on: date | None
    is_late: bool


def steps_of(release: Release, today: date) -> list[ReleaseStep]:
    """The steps with their days; one without notice has steps of its own, all of them today's."""
    part = "sudden" if release.is_sudden else "steps"
    return [_step(release, item.key, item.name, item.more, today) for item in items("releases", part)]


def _step(release: Release, key: str, text: str, more: dict[str, Any], today: date) -> ReleaseStep:
    day = (
        release.released_on if release.is_sudden else rules.release_day(more, release.admitted_on, release.released_on)
    )
    done = date.fromisoformat(release.done[key]) if key in release.done else None
    return ReleaseStep(key, text, day, done, is_late=done is None and day is not None and day < today)
