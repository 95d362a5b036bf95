# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""From activated to stood down, and from a draft to what has been said: who acts, and what must exist before."""

from django.utils.translation import gettext_lazy as _

from handlingsplan.workflow.lifecycle import Lifecycle, Move
from handlingsplan.workflow.lifecycle import State as Step

from .terms import STATE_NAMES, STATEMENT_NAMES, Permission, State, StatementState

SITUATION = Lifecycle(
    "situation",
    (
        Step(State.ACTIVE, STATE_NAMES[State.ACTIVE], acts=_("The crisis leader and her staff")),
        Step(
            State.STANDING_DOWN,
            STATE_NAMES[State.STANDING_DOWN],
            acts=_("The crisis leader"),
            before_leaving=_("Every criterion is answered, every task has a receiver, and no critical one is open"),
        ),
        Step(State.CLOSED, STATE_NAMES[State.CLOSED], acts=_("Nobody; what was learned goes into plan and cards")),
    ),
    (
        Move(
            "begin_standing_down",
            (State.ACTIVE,),
            State.STANDING_DOWN,
            Permission.LEAD,
            "staff.situation.standing_down",
            _("Begin to stand down"),
        ),
        Move(
            "go_on",
            (State.STANDING_DOWN,),
            State.ACTIVE,
            Permission.LEAD,
            "staff.situation.goes_on",
            _("It goes on after all"),
            needs_reason=True,
        ),
        Move(
            "stand_down",
            (State.STANDING_DOWN,),
            State.CLOSED,
            Permission.LEAD,
            "staff.situation.stood_down",
            _("Stand down"),
        ),
    ),
    start=State.ACTIVE,
)

STATEMENT = Lifecycle(
    "statement",
    (
        Step(
            StatementState.DRAFT,
            STATEMENT_NAMES[StatementState.DRAFT],
            acts=_("Whoever writes it"),
            before_leaving=_("The time of the next update is set, and what the police own is agreed with them"),
        ),
        Step(
            StatementState.APPROVED,
            STATEMENT_NAMES[StatementState.APPROVED],
            acts=_("Whoever is responsible for communication"),
            before_leaving=_("It has been sent, and when, to whom and by which channel is noted"),
        ),
        Step(StatementState.SENT, STATEMENT_NAMES[StatementState.SENT], acts=_("Nobody until the next update")),
        Step(StatementState.WITHDRAWN, STATEMENT_NAMES[StatementState.WITHDRAWN], acts=_("Nobody")),
    ),
    (
        Move(
            "approve",
            (StatementState.DRAFT,),
            StatementState.APPROVED,
            Permission.LEAD,
            "staff.statement.approved",
            _("Approve it"),
        ),
        Move(
            "send",
            (StatementState.APPROVED,),
            StatementState.SENT,
            Permission.WRITE,
            "staff.statement.sent",
            _("Note that it was sent"),
        ),
        Move(
            "withdraw",
            (StatementState.DRAFT, StatementState.APPROVED),
            StatementState.WITHDRAWN,
            Permission.WRITE,
            "staff.statement.withdrawn",
            _("Withdraw it"),
            needs_reason=True,
        ),
    ),
    start=StatementState.DRAFT,
)
