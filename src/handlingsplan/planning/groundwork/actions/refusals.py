# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Why a change to organisation or flows was not made, in words fit for a user."""

from django.utils.translation import gettext_lazy as _

from handlingsplan.planning.groundwork.models import Box, Flow, Step
from handlingsplan.planning.groundwork.rules import Sentence


class Refused(Exception):
    """Nothing was changed; `message` says why."""

    def __init__(self, message: Sentence) -> None:
        super().__init__(message)
        self.message = message


class NotAllowed(Refused):
    """The change would break a rule of the flow or the chart."""


class WouldOverwrite(Refused):
    """The organisation has been adapted here, and choosing a model again would lose that."""

    def __init__(self) -> None:
        super().__init__(_("The organisation has been adapted here. Choosing a model replaces all the boxes."))


class Stale(Refused):
    """Somebody saved after this person began to write. `theirs` is what stands there now."""

    def __init__(self, theirs: Step | Box | Flow) -> None:
        super().__init__(_("Somebody else saved while you were writing. Nothing has been lost."))
        self.theirs = theirs
