# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The stages of a case that are this room's. While the 24 hours run every children's adviser sees it, also at night."""

from django.utils.translation import gettext_lazy as _

from handlingsplan.concerns.casefiles.stages import Stage, Turn

from .states import NOTICE
from .terms import Permission, State

PAGE = "notice"
ACTS = {
    State.ACUTE_ASSESSMENT: _("Judge within 24 hours whether anything is acute"),
    State.SECOND_ASSESSMENT: _("Read it as the second, if you were not involved before"),
    State.SCREENING: _("Screen it: nothing further, § 19 or § 20"),
    State.EXAMINATION: _("Write where the case is, and close the notice"),
}
POOLED = {State.ACUTE_ASSESSMENT, State.SECOND_ASSESSMENT}


def code(state: str) -> str:
    """The stage of a case whose notice is in this state."""
    return f"childtrack.{state}"


def _turn(state: State) -> Turn:
    if state is State.CLOSED:
        return Turn.NOBODY
    return Turn.COLLEAGUE if state is State.SECOND_ASSESSMENT else Turn.OURS


STAGES = tuple(
    Stage(
        code(state.name),
        state.label,
        ACTS.get(State(state.name), _("Nothing; it is closed")),
        PAGE,
        turn=_turn(State(state.name)),
        pool=Permission.WORK if state.name in POOLED else "",
    )
    for state in NOTICE.states.values()
)
