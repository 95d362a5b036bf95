# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Why the desk cannot do something now, said to the one who tries."""

from typing import Any

from django.utils.translation import gettext_lazy as _


class Refused(Exception):
    """Something must exist first; `message` says what."""

    message: Any = _("This cannot be done yet.")


class ChildFirst(Refused):
    """The child's 24 hours run until somebody has judged (R06): nothing is closed or passed on over them."""

    message = _("The child's 24 hours are running. Choose first whether it is a notice; then go on here.")


class NotSorted(Refused):
    """Something is missing in the first sorting; `message` is the first thing."""

    def __init__(self, missing: list[Any]) -> None:
        super().__init__(missing)
        self.missing = missing
        self.message = missing[0]


class ReasonNeeded(Refused):
    """A choice about a child, and handing over, have a reason."""

    message = _("Write a reason that somebody can read afterwards: at least 40 characters.")


class NotAboutChild(Refused):
    """The choice is for those under 18, or of unknown age."""

    message = _("The inquiry is about an adult. There is no choice about a notice.")


class NotAdult(Refused):
    """Only an unknown age can turn out to be 18 or over."""

    message = _("The inquiry says that the person is under 18. Correct that with the sender first.")


class WordsNeeded(Refused):
    """To whom, and what."""

    message = _("Write to whom it was handed, what was said, and on what ground.")


class NotYetHappened(Refused):
    """It is noted after it happened."""

    message = _("The time lies ahead. Write when it happened.")


class NoAddress(Refused):
    """The program has no e-mail address for the sender."""

    message = _("The sender has given no e-mail address. Give the receipt by telephone or letter, and note it here.")
