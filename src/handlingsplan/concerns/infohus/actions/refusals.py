# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Why a verb of this room says no, in words for the one who acts."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from handlingsplan.concerns.disclosure.terms import REFUSAL_NAMES, Refusal
from handlingsplan.concerns.infohus.rules import MISSING_NAMES, Missing

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


class Refused(Exception):
    """A verb of this room was refused; `message` says why."""

    message: "StrOrPromise" = ""


class NotReady(Refused):
    """Something must exist first."""

    def __init__(self, missing: Missing) -> None:
        super().__init__(missing)
        self.missing = missing
        self.message = MISSING_NAMES[missing]


class NoRight(Refused):
    """The legal basis does not carry this recipient."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal)
        self.refusal = refusal
        self.message = REFUSAL_NAMES[refusal]


class NotYetHappened(Refused):
    """What is noted has happened."""

    message = _("The time lies ahead. Write when it happened.")


class IsOver(Refused):
    """A meeting is called for a time to come."""

    message = _("The time is over. Choose a time to come.")


class AlreadyAsked(Refused):
    """The police are asked one thing at a time."""

    message = _("The police have a question already. Note their answer first.")


class SayWhyNecessary(Refused):
    """Sensitive data are written only where it is said why they are necessary (GDPR art. 9)."""

    message = _("The item is sensitive. Write why it is necessary here.")


class SayOnWhatBasis(Refused):
    """Data on crime are written only on one of four bases (databeskyttelsesloven § 8)."""

    message = _("The item is about crime. Choose on which basis it is passed on.")


class NotYours(Refused):
    """Each authority's contribution stays its own."""

    message = _("Each authority writes its own contribution, or the infohus lead writes it for her.")


class CalledAlready(Refused):
    """Each takes part once."""

    message = _("She is called to the meeting already.")


class NotInvited(Refused):
    """Whoever is called to a meeting was invited in the same case."""

    message = _("Choose among those who have been invited in this case.")


def must_be_ready(missing: list[Missing]) -> None:
    """Refuse with the first thing that is missing."""
    if missing:
        raise NotReady(missing[0])
