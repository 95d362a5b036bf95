# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Why something here cannot be done, in words for the one who tries."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Refused(Exception):
    """What was asked for cannot be done; `message` says why."""

    message: str | Promise = _("This cannot be done.")


class UnknownKind(Refused):
    message = _("This kind of meeting cannot be asked for any more. Choose another.")


class NobodyHolds(Refused):
    message = _("Say who holds the meeting: choose a colleague or write a function.")


class InThePast(Refused):
    message = _("The day has passed. Choose a day from today on.")


class NotYetHeld(Refused):
    message = _("The meeting has not begun. Say that it has been held when it has.")


class EvaluationClosed(Refused):
    message = _("The evaluation is closed. Thank you for wanting to answer.")


class RefreshedTooEarly(Refused):
    message = _("The training must be refreshed after the day it took place, and within ten years.")


class NotTrainedYet(Refused):
    message = _("The day lies ahead. Register the training when it has taken place.")
