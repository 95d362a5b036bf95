# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Why something was not written, approved or sent, in words fit for a user."""

from django.utils.functional import Promise


class Refused(Exception):
    """Nothing was changed; `message` says why."""

    def __init__(self, message: str | Promise) -> None:
        super().__init__(message)
        self.message = message


class NotUsable(Refused):
    """The text holds something that must not stand on a page."""


class NotAllowedHere(Refused):
    """The block does not belong on this page, or its text is not the municipality's to change."""


class NotReady(Refused):
    """The page cannot be approved yet."""


class Changed(Refused):
    """What waits is no longer what the person has read."""


class OwnWork(Refused):
    """Nobody approves what she has written herself."""


class TooMany(Refused):
    """So many have reported errors today that somebody must look first."""
