# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is acute in the municipality in scope now; never a drill."""

from handlingsplan.acute.staff.models import Situation
from handlingsplan.acute.staff.terms import State


def open_situations() -> list[Situation]:
    """The real situations that have not been stood down, the newest first."""
    return list(Situation.objects.exclude(state=State.CLOSED).order_by("-number")[:9])
