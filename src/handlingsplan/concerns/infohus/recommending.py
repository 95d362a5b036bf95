# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What must be there before a recommendation is sent (caseflow.md 3.4 and 4.2); decided on plain values.

The letters of the conclusions are names and no order, and nothing here weighs one dimension against another.
"""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from django.utils.translation import gettext_lazy as _

from handlingsplan.concerns.intake.desk_terms import Observation

from .terms import Conclusion, Dimension

if TYPE_CHECKING:
    from handlingsplan.concerns.infohus.models import AssessmentWords, RecommendationWords


class OnCard(Protocol):
    """What is asked of a card."""

    @property
    def facts(self) -> Sequence[object]: ...  # pragma: no cover - a shape

    @property
    def words(self) -> "AssessmentWords": ...  # pragma: no cover - a shape


class Missing(StrEnum):
    """What a recommendation can lack."""

    CONCLUSION = "conclusion"
    PROBLEMS = "problems"
    RESOURCES = "resources"
    ACTION = "action"
    OWNER = "owner"
    FOCUS = "focus"
    OBSERVATION = "observation"
    OTHERWISE = "otherwise"
    INVOLVED = "involved"
    DISSENT = "dissent"
    NAMED = "named"
    EXTENDED = "extended"


MISSING_NAMES = {
    Missing.CONCLUSION: _("Choose a conclusion."),
    Missing.PROBLEMS: _("Write the main problems."),
    Missing.RESOURCES: _("Write the resources, or that none are known."),
    Missing.ACTION: _("Write what is recommended."),
    Missing.OWNER: _("Say which authority owns the provision, and decides."),
    Missing.FOCUS: _("Choose the dimensions that are to have attention."),
    Missing.OBSERVATION: _(
        "Belief, statements or looks alone carry no recommendation. Write the concrete observation of conduct, "
        "relations or stated intent that does."
    ),
    Missing.OTHERWISE: _("Answer whether we would do the same if the belief were another. If not, it cannot be sent."),
    Missing.INVOLVED: _("Say how and when the citizen is involved, or why not yet."),
    Missing.DISSENT: _("Say whose view it is, where somebody sees it otherwise."),
    Missing.NAMED: _("Name what must be known before it can be assessed."),
    Missing.EXTENDED: _("More time was taken once already. Choose one of the other conclusions now."),
}
FOUNDED = frozenset({Conclusion.TALK, Conclusion.PREVENTION, Conclusion.POLICE_ALONE})
"""These are carried by a concrete observation."""
TO_AN_OWNER = frozenset({Conclusion.TALK, Conclusion.PREVENTION})
"""These are sent to the authority that decides; the others end or go on in the infohus."""
LEADS_TO_ACTION = TO_AN_OWNER | {Conclusion.OTHER_HELP}


def gaps(cards: Mapping[Dimension, OnCard]) -> list[Dimension]:
    """The dimensions that are not finished: no fact and not said to be unlit, or nothing said of resources (R12)."""
    return [dimension for dimension, card in cards.items() if not _is_finished(card)]


def missing(words: "RecommendationWords", *, extended: bool) -> list[Missing]:
    """What the recommendation itself lacks; nothing where it can be sent."""
    if not words.conclusion:
        return [Missing.CONCLUSION]
    conclusion = Conclusion(words.conclusion)
    if conclusion is Conclusion.NOT_YET:
        return _lacking([(Missing.EXTENDED, not extended), (Missing.NAMED, words.missing)])
    return _lacking(
        [
            (Missing.PROBLEMS, words.problems),
            (Missing.RESOURCES, words.resources),
            (Missing.FOCUS, words.focus or conclusion not in TO_AN_OWNER),
            (Missing.ACTION, words.action or conclusion not in LEADS_TO_ACTION),
            (Missing.OWNER, (words.owner_kind and words.owner_name) or conclusion not in LEADS_TO_ACTION),
            (Missing.OBSERVATION, _carries(words) or conclusion not in FOUNDED),
            (Missing.OTHERWISE, words.same_otherwise == "yes"),
            (Missing.INVOLVED, words.involved and words.involved_how),
            (Missing.DISSENT, words.dissent_by or not words.dissent),
        ]
    )


def _is_finished(card: OnCard) -> bool:
    words = card.words
    return bool(card.facts or words.not_lit) and bool(words.resources.strip() or words.none_known)


def _carries(words: "RecommendationWords") -> bool:
    return words.observation not in ("", Observation.NONE) and bool(words.observed.strip())


def _lacking(asked: Iterable[tuple[Missing, object]]) -> list[Missing]:
    return [what for what, is_there in asked if not (is_there.strip() if isinstance(is_there, str) else is_there)]
