# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The drawn path of a case, and codes in words."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import template

from handlingsplan.concerns.disclosure.terms import BASIS_NAMES
from handlingsplan.concerns.infohus import terms
from handlingsplan.ui.pages import Step
from handlingsplan.ui.shapes import STEPS

register = template.Library()


@register.inclusion_tag("infohus/path.html")
def case_path(steps: Sequence[Step]) -> dict[str, Any]:
    """The path as a row of shapes with words; it folds on a phone by itself."""
    return {"steps": [(step, STEPS[step.state]) for step in steps]}


def _words(name: str, names: Mapping[Any, Any]) -> None:
    """A filter that says a code in words; "" for one that is no more."""
    register.filter(name, lambda code: str(names.get(code, "")))


_words("authority", terms.AUTHORITY_NAMES)
_words("basis", BASIS_NAMES)
_words("certainty", terms.CERTAINTY_NAMES)
_words("nature", terms.NATURE_NAMES)
_words("dimension", terms.DIMENSION_NAMES)
_words("crime_basis", terms.CRIME_BASIS_NAMES)
_words("police_answer", terms.POLICE_ANSWER_NAMES)
_words("contacted", terms.CONTACTED_NAMES)
