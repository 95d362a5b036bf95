# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A recommendation and a closing in words, row by row: on the page and in the minutes."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from handlingsplan.concerns.intake.desk_terms import OBSERVATION_NAMES, Observation
from handlingsplan.ui.pages import Row

from .terms import (
    AUTHORITY_NAMES,
    CONCLUSION_NAMES,
    DIMENSION_NAMES,
    Authority,
    Conclusion,
    Dimension,
)

if TYPE_CHECKING:
    from .models import ClosureWords, RecommendationWords


def conclusion_of(code: str) -> str:
    """The letter and the words; the letter is a name."""
    return f"{code} · {CONCLUSION_NAMES[Conclusion(code)]}" if code else ""


def recommendation_rows(words: "RecommendationWords") -> list[Row]:
    """The recommendation in its order; what was not written is left out."""
    kind = AUTHORITY_NAMES[Authority(words.owner_kind)] if words.owner_kind else ""
    carried = OBSERVATION_NAMES[Observation(words.observation)] if words.observation else ""
    rows = [
        (_("Conclusion"), conclusion_of(words.conclusion)),
        (_("Main problems"), words.problems),
        (_("Resources"), words.resources),
        (_("To have attention"), ", ".join(str(DIMENSION_NAMES[Dimension(one)]) for one in words.focus)),
        (_("Carried by"), _joined(words.observed, str(carried))),
        (_("The same if the belief were another"), {"yes": _("Yes"), "no": _("No")}.get(words.same_otherwise, "")),
        (_("What is recommended"), words.action),
        (_("The authority that decides"), _joined(words.owner_name, str(kind))),
        (_("The citizen's involvement"), words.involved_how),
        (_("Seen otherwise"), _joined(words.dissent, words.dissent_by)),
        (_("Must be known first"), words.missing),
    ]
    return [Row(label, value) for label, value in rows if value]


def closure_rows(words: "ClosureWords") -> list[Row]:
    """The checklist of closing; what was not written is left out."""
    focus = [(str(DIMENSION_NAMES[Dimension(code)]), text) for code, text in words.focus.items()]
    rows = [
        (_("Summary"), words.summary),
        *focus,
        (_("Handed to"), _joined(words.handed_to, words.ground)),
        (_("Who is informed"), words.informed),
        (_("Open with other authorities"), words.open_elsewhere),
        (_("Number in the journal (ESDH)"), words.journal_number),
    ]
    return [Row(label, value) for label, value in rows if value]


def _joined(*parts: str) -> str:
    return " – ".join(part for part in parts if part)
