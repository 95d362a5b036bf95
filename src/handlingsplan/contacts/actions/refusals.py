# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Why a contact was not changed, in words fit for a user."""

from django.utils.translation import gettext_lazy as _

from handlingsplan.contacts import rules
from handlingsplan.contacts.quotes import Place


class Refused(Exception):
    """The contact was not changed. The message says why, fit for a user."""

    def __init__(self, message: rules.Sentence) -> None:
        super().__init__(message)
        self.message = message


class NationalContact(Refused):
    """A national contact is kept in one place for all municipalities."""


class NotUsable(Refused):
    """A number or a text that must not stand in a plan."""


class JustAdded(Refused):
    """Two people, or one who pressed twice, added the same contact at once."""


class NoNumber(Refused):
    """There is no number to confirm."""


class StillQuoted(Refused):
    """A plan or a flow sends people to this contact."""

    def __init__(self, places: list[Place]) -> None:
        super().__init__(_("The contact is still used. Choose another contact where it is used, and then remove it."))
        self.places = places


class NoAddress(Refused):
    """Nobody can be asked about the number."""


class LetterClosed(Refused):
    """The letter was answered, has run out, or what it showed has changed since."""

    def __init__(self) -> None:
        super().__init__(_("The question has been answered already, or what it showed has changed."))


class AlreadySettled(Refused):
    """Somebody else has looked at the suggestion."""

    def __init__(self) -> None:
        super().__init__(_("Somebody has just settled this suggestion. Look at the contact as it stands now."))
