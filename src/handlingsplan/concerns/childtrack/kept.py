# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What this room keeps in a case: the entries of a notice."""

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from handlingsplan.concerns.casefiles.contents import Kept, lines

from .models import Entry
from .terms import STEP_NAMES, Step, Way

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

CODES = {way.value for way in Way}


def _step(code: str) -> "StrOrPromise":
    return STEP_NAMES[Step(code)]


def _written(words: Any, _step: str) -> str:
    return lines(*(word for word in asdict(words).values() if isinstance(word, str) and word not in CODES))


KEPT = (Kept(Entry, "childtrack.entry", _step, _written, at="happened_at", by="by", code="step"),)
