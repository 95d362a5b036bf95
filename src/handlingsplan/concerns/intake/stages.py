# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The stages of a case that are this room's."""

from django.utils.translation import gettext_lazy as _

from handlingsplan.concerns.casefiles.stages import Stage, Turn

from .states import INQUIRY
from .terms import Kind, Permission, State

PAGE = "inquiry"
NOTICE = "intake.notice"
NOTICE_PAGE = "notice"
POOLED = {State.RECEIVED, State.SORTING, State.AWAITING_SIGNATURE}
ACTS = {
    State.RECEIVED: _("Read it, and say that you take it"),
    State.SORTING: _("Sort it: unfounded, other help, the police or the infohus"),
    State.AWAITING_SIGNATURE: _("Read it as the second, and sign or send back"),
    State.PASSED_ON: _("Goes on in the infohus"),
}
TURNS = {State.AWAITING_SIGNATURE: Turn.COLLEAGUE}


def code(state: str) -> str:
    """The stage of a case whose inquiry is in this state."""
    return f"intake.{state}"


def first_stage(kind: Kind) -> str:
    """Where an inquiry of a kind begins: a notice is seen by those who take notices, and by nobody of the infohus."""
    return NOTICE if kind is Kind.NOTICE else code(State.RECEIVED)


STAGES = (
    Stage(
        NOTICE,
        _("Notice received"),
        _("Judge within 24 hours whether anything is acute"),
        NOTICE_PAGE,
        pool=Permission.TAKE_NOTICE,
    ),
    *(
        Stage(
            code(state.name),
            state.label,
            ACTS.get(State(state.name), _("Nothing; it is closed")),
            PAGE,
            turn=TURNS.get(State(state.name), Turn.OURS if state.name in POOLED else Turn.NOBODY),
            pool=Permission.SORT if state.name in POOLED else "",
        )
        for state in INQUIRY.states.values()
    ),
)
