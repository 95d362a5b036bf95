# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Why something cannot be done in a notice; each message tells the user what to do instead."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Refused(Exception):
    """Something is missing first; `field` is where in the form it belongs, "" where it belongs to no field."""

    field = ""
    message: str | Promise = ""


class SayWhy(Refused):
    """A word is not a reason."""

    message = _("Write the reason in a sentence: somebody must be able to read afterwards why.")

    def __init__(self, field: str = "reason") -> None:
        super().__init__(field)
        self.field = field


class NotYetHappened(Refused):
    """What is written down has happened, and after the notice came."""

    field = "happened_at"
    message = _("The time must lie between the receipt of the notice and now.")


class InvolvedBefore(Refused):
    """The second assessor is somebody else than who assessed this child before (barnets lov § 137)."""

    message = _(
        "You have assessed this child before, or assessed it now. Somebody who was not involved must read it"
        " (Children's Act § 137)."
    )


class SafetyFirst(Refused):
    """Parents and network are contacted only when the child's safety has been judged (R20)."""

    field = "answer"
    message = _(
        "Judge the child's safety first. Where there may be social control or honour, parents and network are contacted"
        " only after that (Children's Act § 18)."
    )


class SiblingsFirst(Refused):
    """One decision for each child."""

    message = _("There are other children. Make a notice for each of them first, or correct the answer.")


class ReceiptFirst(Refused):
    """A notice is not closed before who notified has a receipt."""

    message = _("The one who notified has no receipt yet. Send it first (Children's Act § 138).")


class PointerFirst(Refused):
    """Where the work goes on in the social system, it says where."""

    message = _("Write first where the case is in the social system, and who answered.")


class ForProfessionals(Refused):
    """A citizen who notified is no party, and is told of no help given."""

    message = _("A citizen who notified is not told what was begun. Only the receipt is sent.")


class OnlyWhatMatters(Refused):
    """The type of a measure is told only where it matters for her own support of the child (barnets lov § 138)."""

    field = "matters"
    message = _("The type is told only where it matters for her own support of the child. Write why it does.")


class NobodyReads(Refused):
    """Who is not to be known has only the conversation."""

    field = "way"
    message = _("The sender is not known to us. The answer can only stand in the conversation.")


class NoCrimeRisk(Refused):
    """The infohus is for the prevention of crime; everything else is ordinary help."""

    field = "crime_risk"
    message = _(
        "Without a concrete concern about future criminal acts with an extremist motive nothing goes to the infohus."
        " The child is helped here."
    )


class NotAsked(Refused):
    """An answer is missing."""

    message = _("Answer this first.")

    def __init__(self, field: str) -> None:
        super().__init__(field)
        self.field = field
