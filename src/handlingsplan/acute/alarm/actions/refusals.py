# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Why the alarm was not set so, in words fit for a user."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


class Refused(Exception):
    """Nothing was changed; `message` says why."""

    message: "StrOrPromise" = _("The alarm was not changed.")


class NotInTheDirectory(Refused):
    message = _("Choose a contact from the directory. Numbers are kept there and nowhere else.")


class PoliceStandFirst(Refused):
    message = _("112 and 114 are always the first two. They are not part of what you set.")


class NotPublic(Refused):
    message = _("This contact is not public, so everybody cannot be sent to it.")


class NoTimes(Refused):
    message = _("Choose at least one time of the week.")


class WithinTheHour(Refused):
    message = _("Choose between 1 and 60 minutes.")


class ChainStands(Refused):
    message = _("The municipality has a chain of its own already. Change that.")


class NoOwnChain(Refused):
    message = _("Begin a chain of your own first. Until then the national proposal is used.")


class UnknownWords(Refused):
    message = _("Choose one of the ways to say the level.")


class Nameless(Refused):
    message = _("Write what the situation is called.")


class NotOurs(Refused):
    message = _("The national situations are kept in one place. They can be switched off here, not changed.")


class HoldsCpr(Refused):
    message = _("There is something like a CPR number in the text. Take it out.")
