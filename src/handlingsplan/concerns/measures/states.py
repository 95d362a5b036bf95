# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The life of a measure: under way, stopped by the citizen, or ended with a result."""

from django.utils.translation import gettext_lazy as _

from handlingsplan.workflow.lifecycle import Lifecycle, Move
from handlingsplan.workflow.lifecycle import State as At

from .terms import FIRST_CLOCK, Permission, State

MEASURE = Lifecycle(
    "measure",
    (
        At(
            State.RUNNING,
            _("Under way"),
            acts=_("The authority that owns it, and who carries it out"),
            before_leaving=_("A result, or the citizen has withdrawn the consent"),
            clock=FIRST_CLOCK,
        ),
        At(State.STOPPED, _("Stopped: the consent was withdrawn"), acts=_("Nobody")),
        At(State.ENDED, _("Ended"), acts=_("Nobody")),
    ),
    (
        Move("end", (State.RUNNING,), State.ENDED, Permission.LEAD, "measures.measure.ended", _("End it")),
        Move(
            "withdraw",
            (State.RUNNING,),
            State.STOPPED,
            Permission.LEAD,
            "measures.measure.stopped",
            _("The consent was withdrawn"),
        ),
    ),
    start=State.RUNNING,
)
