# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The life of an effort, from idea to its end, as one table."""

from django.utils.translation import gettext_lazy as _

from handlingsplan.workflow.lifecycle import Lifecycle, Move, State

from .terms import MEASUREMENT, STATE_NAMES, EffortState, Permission

_KEEPERS = _("Those who keep the register")
_OWNER = _("The function that answers for the effort")

EFFORT = Lifecycle(
    "effort",
    [
        State(EffortState.IDEA, STATE_NAMES[EffortState.IDEA], _KEEPERS, _("A level and somebody to answer for it")),
        State(EffortState.PLANNED, STATE_NAMES[EffortState.PLANNED], _OWNER, _("Two or three indicators, or why not")),
        State(
            EffortState.RUNNING,
            STATE_NAMES[EffortState.RUNNING],
            _OWNER,
            _("A last measurement, and what was learned"),
            MEASUREMENT,
        ),
        State(EffortState.PAUSED, STATE_NAMES[EffortState.PAUSED], _OWNER, _("A decision to go on or to end")),
        State(EffortState.ENDED, STATE_NAMES[EffortState.ENDED]),
        State(EffortState.RETIRED, STATE_NAMES[EffortState.RETIRED]),
    ],
    [
        Move("plan", (EffortState.IDEA,), EffortState.PLANNED, Permission.EDIT, "efforts.effort.planned", _("Plan it")),
        Move(
            "set_aside",
            (EffortState.PLANNED,),
            EffortState.IDEA,
            Permission.EDIT,
            "efforts.effort.set_aside",
            _("Back to an idea"),
        ),
        Move(
            "start",
            (EffortState.PLANNED,),
            EffortState.RUNNING,
            Permission.EDIT,
            "efforts.effort.started",
            _("Start it"),
        ),
        Move(
            "pause",
            (EffortState.RUNNING,),
            EffortState.PAUSED,
            Permission.EDIT,
            "efforts.effort.paused",
            _("Pause it"),
            needs_reason=True,
        ),
        Move(
            "resume",
            (EffortState.PAUSED,),
            EffortState.RUNNING,
            Permission.EDIT,
            "efforts.effort.resumed",
            _("Go on with it"),
        ),
        Move(
            "end",
            (EffortState.RUNNING, EffortState.PAUSED),
            EffortState.ENDED,
            Permission.EDIT,
            "efforts.effort.ended",
            _("End it"),
            needs_reason=True,
        ),
        Move(
            "retire",
            (EffortState.IDEA, EffortState.PLANNED, EffortState.RUNNING, EffortState.PAUSED),
            EffortState.RETIRED,
            Permission.EDIT,
            "efforts.effort.retired",
            _("Note that it is no longer offered nationally"),
        ),
        Move(
            "reopen",
            (EffortState.ENDED, EffortState.RETIRED),
            EffortState.PLANNED,
            Permission.EDIT,
            "efforts.effort.reopened",
            _("Take it up again"),
            needs_reason=True,
        ),
    ],
    start=EffortState.IDEA,
)
