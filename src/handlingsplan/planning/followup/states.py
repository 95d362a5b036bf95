# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The life of something that was decided and is to be done (concept.md D06)."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from handlingsplan.workflow.lifecycle import Lifecycle, Move, State

from .terms import STATE_NAMES, ActionState, Permission

ACTION = Lifecycle(
    "action",
    [
        State(ActionState.OPEN, STATE_NAMES[ActionState.OPEN], _("The owner"), _("It has been done, or given up")),
        State(ActionState.DONE, STATE_NAMES[ActionState.DONE]),
        State(ActionState.DROPPED, STATE_NAMES[ActionState.DROPPED]),
    ],
    [
        Move(
            "finish",
            (ActionState.OPEN,),
            ActionState.DONE,
            Permission.READ,
            "followup.action.done",
            _("It has been done"),
        ),
        Move(
            "drop",
            (ActionState.OPEN,),
            ActionState.DROPPED,
            Permission.LEAD,
            "followup.action.dropped",
            _("Drop it"),
            needs_reason=True,
        ),
        Move(
            "reopen",
            (ActionState.DONE, ActionState.DROPPED),
            ActionState.OPEN,
            Permission.LEAD,
            "followup.action.reopened",
            pgettext_lazy("action", "Open it again"),
            needs_reason=True,
        ),
    ],
    start=ActionState.OPEN,
)
