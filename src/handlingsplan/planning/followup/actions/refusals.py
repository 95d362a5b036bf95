# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Why something was not done, in words fit for a user."""

from collections.abc import Iterable

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from handlingsplan.documents.terms import LOOKS_LIKE_CPR
from handlingsplan.lib.text import looks_like_cpr


class Refused(Exception):
    """It was not done. The message says why."""

    def __init__(self, message: str | Promise) -> None:
        super().__init__(message)
        self.message = message


class LooksLikeCpr(Refused):
    """Nothing here is about a person."""

    def __init__(self) -> None:
        super().__init__(LOOKS_LIKE_CPR)


class AlreadySigned(Refused):
    """What was signed stands."""

    def __init__(self) -> None:
        super().__init__(gettext_lazy("The follow-up has been signed and stands as it is. Begin a new one."))


class ChangedMeanwhile(Refused):
    """Somebody else has written on it since it was opened."""

    def __init__(self) -> None:
        super().__init__(
            gettext_lazy(
                "Somebody has written on it since you opened it. What you typed stands here still; save again."
            )
        )


class UnderWay(Refused):
    """A plan has one follow-up at a time."""

    def __init__(self) -> None:
        super().__init__(gettext_lazy("The yearly follow-up of this plan is under way already."))


class MissingBeforeSigning(Refused):
    """Something has not been said."""

    def __init__(self, names: Iterable[str]) -> None:
        super().__init__(_("This has to be said before it can be signed: %(names)s.") % {"names": ", ".join(names)})


def no_cpr(*texts: str) -> None:
    """Raise LooksLikeCpr when one of the texts seems to hold a civil registration number."""
    if any(looks_like_cpr(text) for text in texts):
        raise LooksLikeCpr
