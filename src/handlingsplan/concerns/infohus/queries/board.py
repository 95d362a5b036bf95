# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The board as it is read: nine cards alike, with what is known, what helps, what is not known and what is judged."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.db.models import FilteredRelation

from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.infohus.models import Assessment, AssessmentWords, Case, Contribution, Fact, Round
from handlingsplan.concerns.infohus.terms import (
    AUTHORITY_NAMES,
    CERTAINTY_NAMES,
    DIMENSION_NAMES,
    SIDE_NAMES,
    SIDES,
    Authority,
    Certainty,
    Dimension,
    Nature,
    Side,
)

from .cases import Invited

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


@dataclass(frozen=True)
class ShownFact:
    """A fact with what stands beside it like a footnote: from whom, of which day, how it is known, whose it is."""

    id: int
    text: str
    source: str
    day: date | None
    certainty: "StrOrPromise"
    from_police: bool
    contributed_by: "StrOrPromise"
    written_at: datetime
    contribution: int | None = None
    corrections: list["ShownFact"] = field(default_factory=list)


@dataclass(frozen=True)
class Card:
    """One dimension in one round. `place` is where it hangs, the same in every case."""

    dimension: Dimension
    place: int
    facts: list[ShownFact]
    words: AssessmentWords
    version: int = 0
    written_at: datetime | None = None
    by: str = ""

    @property
    def name(self) -> "StrOrPromise":
        return DIMENSION_NAMES[self.dimension]

    @property
    def side(self) -> Side:
        return next(side for side, dimensions in SIDES.items() if self.dimension in dimensions)

    @property
    def side_name(self) -> "StrOrPromise":
        return SIDE_NAMES[self.side]

    @property
    def is_begun(self) -> bool:
        return bool(self.facts) or self.version > 0


@dataclass(frozen=True)
class Board:
    """One round of the board; `round` is None before anybody has written."""

    round: Round | None
    cards: dict[Dimension, Card]

    @property
    def sides(self) -> list[tuple["StrOrPromise", list[Card]]]:
        return [(SIDE_NAMES[side], [self.cards[one] for one in dimensions]) for side, dimensions in SIDES.items()]

    @property
    def focus(self) -> list[Dimension]:
        """Where the further work is to give attention, as somebody has said."""
        return [dimension for dimension, card in self.cards.items() if card.words.attention == "yes"]


@dataclass(frozen=True)
class Brought:
    """What an authority has brought to the table under a dimension, and nobody has put on its card yet."""

    contribution: Contribution
    fact: ShownFact


def boards(case: OpenedCase, infohus: Case) -> list[Board]:
    """Every round, newest first; an empty one where there is none. Two questions, for ten rounds as for one."""
    rounds: dict[int, Round] = {}
    facts: dict[tuple[int, str], list[Fact]] = defaultdict(list)
    rows: Any = Round.objects.filter(case=infohus).annotate(fact=FilteredRelation("facts"))
    for row in rows.select_related("fact__contribution__invitation").order_by(
        "-number", "fact__written_at", "fact__pk"
    ):
        rounds.setdefault(row.pk, row)
        fact: Fact | None = getattr(row, "fact", None)
        if fact is not None:
            facts[row.pk, fact.dimension].append(fact)
    judged = {
        (one.round_id, one.dimension): one
        for one in Assessment.objects.filter(round__case=infohus).select_related("by").order_by("version")
    }
    return [
        Board(
            round_,
            {
                dimension: _card(
                    case, place, dimension, facts[round_.pk, dimension], judged.get((round_.pk, dimension))
                )
                for place, dimension in enumerate(Dimension, 1)
            },
        )
        for round_ in rounds.values()
    ] or [empty_board()]


def empty_board() -> Board:
    """Before anybody has written."""
    cards = {one: Card(one, place, [], AssessmentWords()) for place, one in enumerate(Dimension, 1)}
    return Board(None, cards)


def brought(case: OpenedCase, found: Iterable[Invited], card: Card) -> tuple[list[Brought], list[ShownFact]]:
    """What the authorities contributed under the dimension of a card: facts that are not on it, and what they judge
    themselves. No question: `found` is who was asked, with what each brought."""
    there = {one.contribution for fact in card.facts for one in (fact, *fact.corrections)}
    facts, judgements = [], []
    items = [one for asked in found for item in asked.items for one in (item, *item.corrections)]
    for item in sorted(items, key=lambda one: (one.row.written_at, one.row.pk)):
        if card.dimension not in item.words.dimensions:
            continue
        if item.words.nature == Nature.ASSESSMENT:
            judgements.append(_contributed(case, item.row, item.row.pk))
        elif item.row.pk not in there:
            facts.append(Brought(item.row, _contributed(case, item.row, item.row.pk)))
    return facts, judgements


def _card(case: OpenedCase, place: int, dimension: Dimension, facts: list[Fact], judged: Assessment | None) -> Card:
    shown = _with_corrections(case, facts)
    if judged is None:
        return Card(dimension, place, shown, AssessmentWords())
    by = str(judged.by or "")
    return Card(dimension, place, shown, judged.words(case.key), judged.version, judged.written_at, by)


def _with_corrections(case: OpenedCase, facts: Iterable[Fact]) -> list[ShownFact]:
    """The facts in the order they came, each with what corrects it below it."""
    shown = {fact.pk: _shown(case, fact) for fact in facts}
    first = []
    for fact in facts:
        if fact.corrects_id in shown:
            shown[fact.corrects_id].corrections.append(shown[fact.pk])
        else:
            first.append(shown[fact.pk])
    return first


def _shown(case: OpenedCase, fact: Fact) -> ShownFact:
    if fact.contribution is not None:
        return _contributed(case, fact.contribution, fact.pk)
    words = fact.words(case.key)
    return ShownFact(
        fact.pk,
        words.text,
        words.source,
        _day(words.day),
        _certainty(words.certainty),
        fact.from_police,
        "",
        fact.written_at,
    )


def _contributed(case: OpenedCase, contribution: Contribution, id_: int) -> ShownFact:
    words = contribution.words(case.key)
    return ShownFact(
        id_,
        words.text,
        words.source,
        _day(words.day),
        _certainty(words.certainty),
        contribution.from_police,
        AUTHORITY_NAMES[Authority(contribution.invitation.authority)],
        contribution.written_at,
        contribution.pk,
    )


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _certainty(code: str) -> "StrOrPromise":
    return CERTAINTY_NAMES[Certainty(code)] if code else ""
