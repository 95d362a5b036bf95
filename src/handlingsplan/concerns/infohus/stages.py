# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The stages of a case that are this room's."""

from django.utils.translation import gettext_lazy as _

from handlingsplan.concerns.casefiles.stages import Stage, Turn

from .states import CASE
from .terms import Permission, State

PAGE = "infohus_case"
ACTS = {
    State.POLICE_CLARIFICATION: _("Ask the police, and note their answer"),
    State.GATHERING: _("Ask each authority for what is necessary"),
    State.MEETING_CALLED: _("Hold the meeting"),
    State.ASSESSMENT: _("Finish the assessment and the recommendation"),
    State.AWAITING_SIGNATURE: _("Read it as the second, and sign or send back"),
    State.AWAITING_AUTHORITY: _("Get the authority's own answer, and note it"),
    State.MEASURES: _("Follow up when the day comes"),
    State.FOLLOW_UP: _("Ask whether there is still a need"),
}
TURNS = {
    State.POLICE_CLARIFICATION: Turn.OTHERS,
    State.AWAITING_SIGNATURE: Turn.COLLEAGUE,
    State.AWAITING_AUTHORITY: Turn.OTHERS,
    State.MEASURES: Turn.OTHERS,
}


POOLED = {State.AWAITING_SIGNATURE}
"""Every infohus lead here sees these, so that one who is not on the case can read it as the second."""


def code(state: str) -> str:
    """The stage of a case that is in this state."""
    return f"infohus.{state}"


STAGES = tuple(
    Stage(
        code(state.name),
        state.label,
        ACTS.get(State(state.name), _("Nothing; it is closed")),
        PAGE,
        turn=TURNS.get(State(state.name), Turn.OURS if State(state.name) in ACTS else Turn.NOBODY),
        pool=Permission.LEAD if state.name in POOLED else "",
    )
    for state in CASE.states.values()
)
