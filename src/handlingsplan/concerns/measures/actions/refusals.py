# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Why something cannot be done with a measure; each message tells the user what to do instead."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Refused(Exception):
    """Something is missing first; `field` is where in the form it belongs, "" where it belongs to no field."""

    message: str | Promise = ""

    def __init__(self, field: str = "") -> None:
        super().__init__(field)
        self.field = field


class SayWhy(Refused):
    """A word is not a reason."""

    message = _("Write it in a sentence: somebody must be able to read afterwards what was meant.")


class NotAsked(Refused):
    """An answer is missing."""

    message = _("Answer this first.")


class AlreadyAnswered(Refused):
    """One answer at a time; the infohus takes note of it before another one is given."""

    message = _("The authority has answered already. Look at the page again.")


class NothingToTake(Refused):
    """There is no answer to take note of."""

    message = _("No answer waits. Look at the page again.")


class ConsentNeeded(Refused):
    """A voluntary measure begins with a consent (R22)."""

    message = _("This measure begins only with a consent. Write who consented, to what, and when.")


class OtherNeedsFirst(Refused):
    """Serviceloven § 12 b asks for it."""

    message = _(
        "Write which other needs of support were considered, and how it happens together with the citizen (§ 12 b)."
    )


class OutOfOrder(Refused):
    """The days do not follow each other."""

    message = _("The days must follow each other: first the start, then the review, then the expected end.")


class NoConsentToWithdraw(Refused):
    """It never rested on a consent."""

    message = _("This measure does not rest on a consent. End it with a result instead.")


class DoesNotCarryOut(Refused):
    """Only a person with the role of mentor is given an assignment."""

    message = _("Choose somebody who has the role of mentor here.")


class SayChange(Refused):
    """Each focus dimension is followed up in words."""

    message = _("Write what has changed for each of the dimensions in focus; that nothing has is an answer too.")


class DoesNotAnswer(Refused):
    """Only who takes part for another department, and is not biased, answers here."""

    message = _("This colleague cannot answer here, or is biased in the case. Choose somebody else.")


class NothingRecommended(Refused):
    """The owner answers a recommendation that was sent."""

    message = _("No recommendation has been sent yet.")
