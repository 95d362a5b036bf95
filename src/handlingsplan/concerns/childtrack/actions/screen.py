# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The screening, the referral to the board, and where the case is in the social system."""

from datetime import datetime

from handlingsplan.access.viewer import Viewer
from handlingsplan.clocks import actions as clocks
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.childtrack.models import Entry, Notice
from handlingsplan.concerns.childtrack.models.words import Pointer, Reason, Screening
from handlingsplan.concerns.childtrack.states import NOTICE
from handlingsplan.concerns.childtrack.terms import (
    BOARD_CLOCK,
    CLOSING_CLOCK,
    EXAMINATION_CLOCK,
    Answer,
    Screened,
    Step,
)
from handlingsplan.workflow.move import move

from .entries import answer_all, enter, must_say_why, onward
from .refusals import NotAsked, SiblingsFirst


def screen(case: OpenedCase, notice: Notice, outcome: Screened, words: Screening, *, by: Viewer, at: datetime) -> Entry:
    """Screen (barnets lov § 18). A full examination starts its own deadline; otherwise the notice is to be closed.

    Raises SayWhy, NotAsked where it is not said how the child is heard, and SiblingsFirst.
    """
    must_say_why(words.reason)
    if not words.view.strip():
        raise NotAsked("view")
    made = Entry.objects.filter(notice=notice, step=Step.SIBLING).exists()
    if notice.siblings == Answer.YES and not made:
        raise SiblingsFirst
    move(notice, "screen", lifecycle=NOTICE, by=by, at=at)
    answer_all(notice, screened=str(outcome))
    clocks.start(EXAMINATION_CLOCK if outcome is Screened.EXAMINATION else CLOSING_CLOCK, about=notice, at=at)
    entry = enter(case, notice, Step.SCREENING, words, by=by, at=at, answer=str(outcome))
    onward(case, notice)
    return entry


def refer_to_board(case: OpenedCase, notice: Notice, reason: str, *, by: Viewer, at: datetime) -> Entry:
    """The matter is before the youth crime board: three weeks run (lov om bekæmpelse af ungdomskriminalitet)."""
    must_say_why(reason)
    entry = enter(case, notice, Step.BOARD, Reason(reason), by=by, at=at)
    clocks.restart(BOARD_CLOCK, about=notice, at=at)
    onward(case, notice)
    return entry


def point(case: OpenedCase, notice: Notice, words: Pointer, *, is_finished: bool, by: Viewer, at: datetime) -> Entry:
    """Say where the case is in the social system: system, number, day and who answered, and nothing more.

    `is_finished`: the examination is finished there, its deadline ends, the notice is to be closed. Raises NotAsked.
    """
    for name in ("system", "number", "answered_by"):
        if not getattr(words, name).strip():
            raise NotAsked(name)
    entry = enter(case, notice, Step.POINTER, words, by=by, at=at, answer="finished" if is_finished else "")
    if is_finished:
        for kind in (EXAMINATION_CLOCK, BOARD_CLOCK):
            clocks.stop(notice, at=at, kind=kind)
        clocks.restart(CLOSING_CLOCK, about=notice, at=at)
    onward(case, notice)
    return entry
