# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The one thing a case waits for: what, why, and what must exist first."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from .rules import (
    MISSING_NAMES,
    Missing,
    Standing,
    before_answer,
    before_assessment,
    before_inviting,
    before_meeting,
)
from .terms import PoliceAnswer, State

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


@dataclass(frozen=True)
class NextAct:
    """What is expected now: `page` is the name of the address where it is done ("" where nothing is done here)."""

    title: "StrOrPromise"
    why: "StrOrPromise"
    action: "StrOrPromise" = ""
    page: str = ""
    missing: tuple["StrOrPromise", ...] = ()
    also: tuple[tuple["StrOrPromise", str], ...] = ()
    """What else may be done now: the words, and the name of the address."""


ASK = NextAct(
    _("Ask the police"),
    _("The police say first whether anything criminal or a danger stands in the way. Until then the infohus waits."),
    _("Ask the police"),
    "ask_police",
)
ANSWER = NextAct(
    _("Note the police's answer"),
    _("Their answer decides: the infohus goes on, the police attend to it alone, or the municipality judges."),
    _("Note the answer"),
    "note_police_answer",
)
JUDGE = NextAct(
    _("Choose other help, or close as unfounded"),
    _(
        "The police see no relevance to crime. The infohus does not go on; the citizen may still need help that others"
        " in the municipality give."
    ),
    _("Close the case"),
    "close_case",
)
INVITE = NextAct(
    _("Ask the authorities to contribute"),
    _("Ask only those who are necessary, and only for what is necessary. Nobody is obliged to."),
    _("Go to the gathering"),
    "infohus_gathering",
)
CALL = NextAct(
    _("Call the meeting"),
    _("Something has been gathered. Whoever takes part has an authority and a legal basis."),
    _("Call the meeting"),
    "call_meeting",
)
HOLD = NextAct(
    _("Hold the meeting"),
    _("Go through the dimensions one by one. The infohus recommends and decides nothing."),
    _("Begin the meeting"),
    "begin_meeting",
)
LATER: dict[str, NextAct] = {
    State.ASSESSMENT: NextAct(
        _("Finish the assessment and the recommendation"),
        _("Facts, resources and what is not known, dimension by dimension; then the conclusion and any dissent."),
        _("Go to the assessment"),
        "board",
    ),
    State.AWAITING_SIGNATURE: NextAct(
        _("A second person reads and signs"),
        _("Closing as unfounded takes two. The one who proposed it does not sign."),
        _("Read and sign"),
        "sign_case",
    ),
    State.AWAITING_AUTHORITY: NextAct(
        _("Get the authority's own answer, and note it"),
        _("The authority that owns the provision decides under its own law."),
        _("Note the answer"),
        "note_owner_answer",
        also=(
            (_("Ask the authority, or read what it has answered"), "measures"),
            (_("See the recommendation"), "recommendation"),
        ),
    ),
    State.MEASURES: NextAct(
        _("Follow up when the day comes"),
        _("Is the measure still needed, and does it help?"),
        _("Follow up"),
        "measures",
    ),
    State.FOLLOW_UP: NextAct(
        _("Ask whether there is still a need"),
        _("Where there is no need to prevent crime any more, the case is closed."),
        _("Follow up"),
        "measures",
    ),
}
END = NextAct(
    _("Close the case"),
    _("There is no need to prevent crime any more. Nothing more is shared, and the case is closed."),
    _("Close the case"),
    "close_case",
    also=((_("Follow up once more"), "follow_up_case"),),
)
NOTHING = NextAct(_("Nothing more is to be done here"), _("The case is closed."))
GUARDS: dict[str, Callable[[Standing], list[Missing]]] = {
    "note_answer": before_answer,
    "invite": before_inviting,
    "call_meeting": before_meeting,
    "begin_assessment": before_assessment,
}


def next_act(state: str, now: Standing, *, awaits: bool = True) -> NextAct:
    """What a case in this state waits for, with what is missing before it can go on. `awaits`: a day is set for it; a
    follow-up that saw no need any more sets none, and the case is to be closed."""
    match state:
        case State.POLICE_CLARIFICATION:
            return _with(ANSWER, before_answer(now)) if now.asked else ASK
        case State.GATHERING if now.answer == PoliceAnswer.NO_CRIME_RELEVANCE:
            return JUDGE
        case State.GATHERING:
            missing = before_meeting(now)
            return _with(INVITE, missing) if missing else CALL
        case State.MEETING_CALLED:
            return _with(HOLD, before_assessment(now))
        case State.FOLLOW_UP if not awaits:
            return END
    return LATER.get(state, NOTHING)


def _with(act: NextAct, missing: list[Missing]) -> NextAct:
    sentences = tuple(MISSING_NAMES[one] for one in missing)
    return replace(act, missing=sentences)
