# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""From police clarification to closing: who acts, what must exist before the next step, which deadline runs
(caseflow.md 3.2). The infohus recommends and decides nothing; authorities decide (R11)."""

from django.utils.translation import gettext_lazy as _

from handlingsplan.workflow.lifecycle import Lifecycle, Move
from handlingsplan.workflow.lifecycle import State as Step

from .terms import Permission, State

LEAD = Permission.LEAD
TO_POLICE = (State.POLICE_CLARIFICATION, State.GATHERING, State.MEETING_CALLED, State.ASSESSMENT, State.FOLLOW_UP)

CASE = Lifecycle(
    "infohus_case",
    (
        Step(
            State.POLICE_CLARIFICATION,
            _("Awaiting the police's clarification"),
            acts=_("The police's infohus lead; the municipality logs"),
            before_leaving=_("The police's answer, from the closed list, with day and name"),
            clock="police_clarification",
        ),
        Step(
            State.GATHERING,
            _("Gathering of information"),
            acts=_("Each authority in its own registers; the infohus lead coordinates"),
            before_leaving=_(
                "Who is invited, and why; each item marked with source and day, and as seen, told or presumed"
            ),
            clock="gathering",
        ),
        Step(
            State.MEETING_CALLED,
            _("Meeting called"),
            acts=_("The infohus lead"),
            before_leaving=_("Each participant with authority and legal basis"),
            clock="meeting",
        ),
        Step(
            State.ASSESSMENT,
            _("Assessment and recommendation"),
            acts=_("The infohus; written by the infohus lead"),
            before_leaving=_(
                "Each dimension with facts, resources and what is not known; conclusion, dissent, the citizen's part"
            ),
            clock="recommendation",
        ),
        Step(
            State.AWAITING_SIGNATURE,
            _("Awaiting the second signature"),
            acts=_("The deputy, as second reader"),
            before_leaving=_("A second person has read it and signed, or sent it back with a reason"),
            clock="second_reading",
        ),
        Step(
            State.AWAITING_AUTHORITY,
            _("Awaiting the responsible authority"),
            acts=_("The authority that owns the provision"),
            before_leaving=_("The authority's own answer: accepts, changes or declines, with a reason"),
            clock="authority_answer",
        ),
        Step(
            State.MEASURES,
            _("A measure is under way"),
            acts=_("The owner"),
            before_leaving=_("Purpose, duration, contact, next review"),
            clock="first_followup",
        ),
        Step(
            State.FOLLOW_UP,
            _("Follow-up"),
            acts=_("The infohus lead and the owner"),
            before_leaving=_("Whether there is still a need to prevent crime; where there is none, the case is closed"),
            clock="followup",
        ),
        Step(State.CLOSED_UNFOUNDED, _("Closed – unfounded"), acts=_("Nobody; shut the same day")),
        Step(State.CLOSED_OTHER_HELP, _("Closed – other help"), acts=_("Nobody")),
        Step(State.CLOSED_POLICE, _("Closed – handed to the police"), acts=_("Nobody; the police act")),
        Step(State.CLOSED_DONE, _("Closed – the measure is finished"), acts=_("Nobody")),
    ),
    (
        Move(
            "note_answer",
            (State.POLICE_CLARIFICATION,),
            State.GATHERING,
            LEAD,
            "infohus.case.police_answered",
            _("Note the police's answer"),
            otherwise=State.CLOSED_POLICE,
        ),
        Move(
            "call_meeting",
            (State.GATHERING,),
            State.MEETING_CALLED,
            LEAD,
            "infohus.case.meeting_called",
            _("Call the meeting"),
        ),
        Move(
            "begin_assessment",
            (State.MEETING_CALLED,),
            State.ASSESSMENT,
            LEAD,
            "infohus.case.assessment_begun",
            _("Begin the meeting"),
        ),
        Move(
            "recommend",
            (State.ASSESSMENT,),
            State.AWAITING_AUTHORITY,
            LEAD,
            "infohus.case.recommended",
            _("Send the recommendation"),
        ),
        Move(
            "gather_more",
            (State.ASSESSMENT,),
            State.GATHERING,
            LEAD,
            "infohus.case.gathers_more",
            _("Cannot be assessed yet"),
        ),
        Move(
            "propose_unfounded",
            (State.GATHERING, State.MEETING_CALLED, State.ASSESSMENT),
            State.AWAITING_SIGNATURE,
            LEAD,
            "infohus.case.proposed_unfounded",
            _("Close as unfounded"),
        ),
        Move(
            "sign_unfounded",
            (State.AWAITING_SIGNATURE,),
            State.CLOSED_UNFOUNDED,
            LEAD,
            "infohus.case.signed_unfounded",
            _("Sign as the second"),
        ),
        Move(
            "send_back",
            (State.AWAITING_SIGNATURE,),
            State.GATHERING,
            LEAD,
            "infohus.case.sent_back",
            _("Send back"),
            otherwise=State.ASSESSMENT,
        ),
        Move(
            "take_answer",
            (State.AWAITING_AUTHORITY,),
            State.MEASURES,
            LEAD,
            "infohus.case.authority_answered",
            _("The authority has answered"),
            otherwise=State.FOLLOW_UP,
        ),
        Move(
            "follow_up",
            (State.MEASURES, State.FOLLOW_UP),
            State.FOLLOW_UP,
            LEAD,
            "infohus.case.followed_up",
            _("Follow up"),
            otherwise=State.MEASURES,
        ),
        Move(
            "back_to_police",
            (State.GATHERING, State.MEETING_CALLED, State.ASSESSMENT, State.MEASURES, State.FOLLOW_UP),
            State.POLICE_CLARIFICATION,
            LEAD,
            "infohus.case.back_to_police",
            _("A new serious sign: ask the police again"),
        ),
        Move(
            "give_other_help",
            (State.GATHERING, State.MEETING_CALLED, State.ASSESSMENT),
            State.CLOSED_OTHER_HELP,
            LEAD,
            "infohus.case.other_help",
            _("Close: other help"),
        ),
        Move(
            "hand_to_police",
            TO_POLICE,
            State.CLOSED_POLICE,
            LEAD,
            "infohus.case.handed_to_police",
            _("Hand to the police"),
        ),
        Move("finish", (State.FOLLOW_UP,), State.CLOSED_DONE, LEAD, "infohus.case.finished", _("Close: finished")),
    ),
    start=State.POLICE_CLARIFICATION,
)
