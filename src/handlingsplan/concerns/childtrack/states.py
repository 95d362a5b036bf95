# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""From the 24 hours to the social system: who acts, what must exist before the next step, which deadline runs
(caseflow.md 3.3). Nothing but the assessment itself stops the 24 hours, and nothing rests them."""

from django.utils.translation import gettext_lazy as _

from handlingsplan.workflow.lifecycle import Lifecycle, Move
from handlingsplan.workflow.lifecycle import State as At

from .terms import ACUTE_CLOCK, EXAMINATION_CLOCK, Permission, State

WORK = Permission.WORK

NOTICE = Lifecycle(
    "notice",
    (
        At(
            State.ACUTE_ASSESSMENT,
            _("Acute assessment"),
            acts=_("A children's adviser, or the on-call service"),
            before_leaving=_(
                "Whether anything is acute, what was done at once, who assessed it and when, with a reason"
            ),
            clock=ACUTE_CLOCK,
        ),
        At(
            State.SECOND_ASSESSMENT,
            _("Acute assessment: the second assessor"),
            acts=_("A children's adviser who was not involved before"),
            before_leaving=_("She has read it all and judges the same, or it is assessed again"),
            clock=ACUTE_CLOCK,
        ),
        At(
            State.SCREENING,
            _("Screening"),
            acts=_("The children's adviser"),
            before_leaving=_("No further clarification, § 19 or § 20, with a reason; how the child is heard"),
        ),
        At(
            State.EXAMINATION,
            _("In the social system"),
            acts=_("The children's authority, in its own system"),
            before_leaving=_("Where the case is found, and who answered; the one who notified has a receipt"),
            clock=EXAMINATION_CLOCK,
        ),
        At(State.CLOSED, _("Closed"), acts=_("Nobody")),
    ),
    (
        Move(
            "assess",
            (State.ACUTE_ASSESSMENT,),
            State.SCREENING,
            WORK,
            "childtrack.notice.assessed",
            _("Assess whether anything is acute"),
            otherwise=State.SECOND_ASSESSMENT,
        ),
        Move(
            "agree",
            (State.SECOND_ASSESSMENT,),
            State.SCREENING,
            WORK,
            "childtrack.notice.second_agreed",
            _("Judge the same, as the second"),
            otherwise=State.ACUTE_ASSESSMENT,
        ),
        Move(
            "screen",
            (State.SCREENING,),
            State.EXAMINATION,
            WORK,
            "childtrack.notice.screened",
            _("Screen"),
        ),
        Move("close", (State.EXAMINATION,), State.CLOSED, WORK, "childtrack.notice.closed", _("Close the notice")),
    ),
    start=State.ACUTE_ASSESSMENT,
)
