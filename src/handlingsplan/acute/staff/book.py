# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Which tables a situation is written in: what is real, or a drill. Verbs ask here and never name a table."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from . import models
from .models import SituationShape


@dataclass(frozen=True)
class Book:
    """The tables of one kind of situation, and the word its addresses begin with."""

    is_drill: bool
    word: str
    situation: type[Any]
    line: type[Any]
    task: type[Any]
    call: type[Any]
    meeting: type[Any]
    picture: type[Any]
    statement: type[Any]
    threat: type[Any]
    dispatch: type[Any]


REAL = Book(
    is_drill=False,
    word="situation",
    situation=models.Situation,
    line=models.Line,
    task=models.Task,
    call=models.Call,
    meeting=models.Meeting,
    picture=models.Picture,
    statement=models.Statement,
    threat=models.Threat,
    dispatch=models.Dispatch,
)
DRILL = Book(
    is_drill=True,
    word="drill",
    situation=models.DrillSituation,
    line=models.DrillLine,
    task=models.DrillTask,
    call=models.DrillCall,
    meeting=models.DrillMeeting,
    picture=models.DrillPicture,
    statement=models.DrillStatement,
    threat=models.DrillThreat,
    dispatch=models.DrillDispatch,
)


def book_of(situation: SituationShape) -> Book:
    """The book a situation is written in."""
    return DRILL if isinstance(situation, DRILL.situation) else REAL


def address(situation: SituationShape, name: str, *, slug: str, **more: object) -> str:
    """The address of one of its pages: `name` without the word in front, "log" for "situation_log" or "drill_log"."""
    book = book_of(situation)
    return reverse(f"{book.word}_{name}", kwargs={"slug": slug, f"{book.word}_id": situation.pk, **more})
