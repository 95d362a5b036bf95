# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The life of a wave, as one table."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from handlingsplan.workflow.lifecycle import Lifecycle, Move, State

from .terms import Permission, WaveState

WAVE = Lifecycle(
    "wave",
    [
        State(
            WaveState.PLANNED,
            pgettext_lazy("wave", "Planned"),
            _("The plan coordinator"),
            _("Who, when, channel, material and sender are set"),
        ),
        State(
            WaveState.UNDER_WAY,
            pgettext_lazy("wave", "Under way"),
            _("The sender and the leaders"),
            _("Everybody has been sent a letter or been at a meeting"),
        ),
        State(
            WaveState.TOLD, pgettext_lazy("wave", "Told"), _("The plan coordinator"), _("The follow-up has been held")
        ),
        State(WaveState.CLOSED, pgettext_lazy("wave", "Closed")),
    ],
    [
        Move(
            "begin",
            (WaveState.PLANNED,),
            WaveState.UNDER_WAY,
            Permission.LEAD,
            "rollout.wave.begun",
            _("Begin the wave"),
        ),
        Move("tell", (WaveState.UNDER_WAY,), WaveState.TOLD, Permission.LEAD, "rollout.wave.told", _("Mark as told")),
        Move(
            "resume",
            (WaveState.TOLD,),
            WaveState.UNDER_WAY,
            Permission.LEAD,
            "rollout.wave.resumed",
            _("Tell more people"),
            needs_reason=True,
        ),
        Move("close", (WaveState.TOLD,), WaveState.CLOSED, Permission.LEAD, "rollout.wave.closed", _("Close the wave")),
    ],
    start=WaveState.PLANNED,
)
