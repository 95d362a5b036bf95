# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""From received to sorted: who acts, what must exist before the next step, and which deadline runs
(caseflow.md 3.2)."""

from django.utils.translation import gettext_lazy as _

from handlingsplan.workflow.lifecycle import Lifecycle, Move
from handlingsplan.workflow.lifecycle import State as Step

from .terms import Permission, State

UNDECIDED = (State.RECEIVED, State.SORTING)

INQUIRY = Lifecycle(
    "inquiry",
    (
        Step(
            State.RECEIVED,
            _("Received"),
            acts=_("Whoever receives, or the infohus lead"),
            before_leaving=_("What was said is noted; the sender has a receipt; somebody has said that she takes it"),
            clock="sorting",
        ),
        Step(
            State.SORTING,
            _("First sorting"),
            acts=_("The infohus lead"),
            before_leaving=_(
                "Right municipality, known case, age, bias, and whether there is a concrete concern about future"
                " criminal acts with an extremist motive; each answered with a reason"
            ),
            clock="sorting",
        ),
        Step(
            State.AWAITING_SIGNATURE,
            _("Awaiting the second signature"),
            acts=_("The deputy, as second reader"),
            before_leaving=_("A second person has read it and signed, or sent it back with a reason"),
            clock="second_reading",
        ),
        Step(State.PASSED_ON, _("Taken up"), acts=_("Nobody; the infohus or the children's authority goes on")),
        Step(State.CLOSED_UNFOUNDED, _("Closed – unfounded"), acts=_("Nobody; shut the same day")),
        Step(State.CLOSED_OTHER_HELP, _("Closed – other help"), acts=_("Nobody")),
        Step(State.CLOSED_POLICE, _("Closed – handed to the police"), acts=_("Nobody; the police act")),
        Step(State.FORWARDED, _("Sent to the right municipality"), acts=_("Nobody; the other municipality acts")),
    ),
    (
        Move("take", (State.RECEIVED,), State.SORTING, Permission.SORT, "intake.inquiry.taken", _("Take it")),
        Move(
            "propose_unfounded",
            UNDECIDED,
            State.AWAITING_SIGNATURE,
            Permission.SORT,
            "intake.inquiry.proposed_unfounded",
            _("Close as unfounded"),
        ),
        Move(
            "sign_unfounded",
            (State.AWAITING_SIGNATURE,),
            State.CLOSED_UNFOUNDED,
            Permission.SORT,
            "intake.inquiry.signed_unfounded",
            _("Sign as the second"),
        ),
        Move(
            "send_back",
            (State.AWAITING_SIGNATURE,),
            State.SORTING,
            Permission.SORT,
            "intake.inquiry.sent_back",
            _("Send back"),
        ),
        Move(
            "give_other_help",
            (State.SORTING,),
            State.CLOSED_OTHER_HELP,
            Permission.SORT,
            "intake.inquiry.other_help",
            _("Close: other help"),
        ),
        Move(
            "hand_to_police",
            UNDECIDED,
            State.CLOSED_POLICE,
            Permission.SORT,
            "intake.inquiry.handed_to_police",
            _("Hand to the police"),
        ),
        Move(
            "forward",
            UNDECIDED,
            State.FORWARDED,
            Permission.SORT,
            "intake.inquiry.forwarded",
            _("Send to the right municipality"),
        ),
        Move(
            "take_notice",
            (State.RECEIVED,),
            State.PASSED_ON,
            Permission.TAKE_NOTICE,
            "intake.inquiry.notice_taken",
            _("Take it: the children's authority"),
        ),
        Move(
            "pass_on",
            (State.SORTING,),
            State.PASSED_ON,
            Permission.SORT,
            "intake.inquiry.passed_on",
            _("Take it up in the infohus"),
        ),
    ),
    start=State.RECEIVED,
)
