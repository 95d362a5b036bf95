# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What must happen above when something is answered from outside: each room above plugs in what it does."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from handlingsplan.access.viewer import Viewer
from handlingsplan.concerns.casefiles.models import CaseFile
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.terms import Track

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

    from .models import Handover, HandoverWords, OutsideRequest, OutsideWords

Answered = Callable[[OpenedCase, "OutsideRequest", "OutsideWords", datetime], None]
"""Told of an answer in the transaction in which it comes: the case, the question, its words with the answer, when."""
Accepted = Callable[["Handover", "HandoverWords", Viewer, datetime], CaseFile]
"""Makes an inquiry of an accepted handover, and returns its case."""


@dataclass(frozen=True)
class Question:
    """A kind of question to somebody outside: what can be answered (code to words), and who is told."""

    kind: str
    answers: Mapping[str, "StrOrPromise"]
    answered: Answered | None = field(default=None, compare=False)


@dataclass(frozen=True)
class Receiving:
    """How a track takes in what another municipality hands over: who may, and what it becomes."""

    permission: str
    accepted: Accepted = field(compare=False)


_questions: dict[str, Question] = {}
_receiving: dict[Track, Receiving] = {}


def answers(kind: str, callback: Answered | None, *, choices: Mapping[str, "StrOrPromise"]) -> None:
    """Make a kind of question known; called from a room's `apps.py`. The first word of `kind` is the room."""
    _questions[kind] = Question(kind, dict(choices), callback)


def question_called(kind: str) -> Question:
    """The declared kind; raises KeyError for one nobody declared."""
    return _questions[kind]


def receives(track: Track, permission: str, accepted: Accepted) -> None:
    """Say who takes in what is handed over on a track, and what becomes of it; called from a room's `apps.py`."""
    _receiving[track] = Receiving(permission, accepted)


def receiving(track: str) -> Receiving | None:
    """How a track receives; None where nobody said."""
    return _receiving.get(Track(track))
