# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Why something was refused, in words fit for whoever tried."""

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from handlingsplan.acute.staff.actions.standing import Refused


class OpenCriticalTasks(Refused):
    """A critical task is open: it is carried out or dropped with a reason before anybody stands down (AKU-30)."""

    def __init__(self, numbers: Sequence[int]) -> None:
        super().__init__()
        self.message = _("Critical tasks are open: %(numbers)s. Carry them out, or drop them and say why.") % {
            "numbers": _numbers(numbers)
        }


class NobodyTakesOver(Refused):
    """An open task has no receiver."""

    def __init__(self, numbers: Sequence[int]) -> None:
        super().__init__()
        self.message = _("Say who takes over task %(numbers)s.") % {"numbers": _numbers(numbers)}


class SayWhyNevertheless(Refused):
    """Not every criterion is met, and nobody said why it is stood down all the same."""

    message = gettext_lazy("Not everything is in place. Write why you stand down nevertheless, or wait.")


class SayWhatTheConcernIs(Refused):
    """It is said to be an ordinary concern, and the concern desk is told nothing."""

    message = gettext_lazy("Write what the concern desk is to know.")


class NotAnOutcome(Refused):
    """The outcome is none of those that a real situation, or a drill, may have."""

    message = gettext_lazy("Choose how it ended.")


class DoneAlready(Refused):
    """Somebody has done it already."""

    message = gettext_lazy("Somebody has noted this already.")


def _numbers(numbers: Sequence[int]) -> str:
    return ", ".join(str(number) for number in numbers)
