# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The letters to the one who notified, in Danish: one for a citizen, one for a professional. They name no child."""

from django.utils import translation
from django.utils.translation import gettext as _

from .terms import BEGUN_NAMES, Begun


def receipt_letter(*, to_professional: bool) -> str:
    """The receipt. A citizen is told that she hears no more, so that she does not wait; a professional what she may."""
    with translation.override("da"):
        parts = [
            _("Thank you for your notice. We have received it, and it has been read by a children's adviser."),
            _("We have assessed whether the child needs help at once, and we now look at what is needed."),
        ]
        if to_professional:
            parts += [
                _("You will hear whether an examination or a measure is begun, unless special reasons forbid it."),
                _("Go on supporting the child as you do, and write to us again if something changes."),
            ]
        else:
            parts += [
                _("You are not a party in the case. Therefore we cannot tell you what happens, even if help is given."),
                _("If you learn something new, you are welcome to write to us again."),
            ]
        return "\n\n".join([*parts, _("If a child is in danger now, call 112.")])


def result_letter(begun: Begun, type: str = "") -> str:
    """What a professional is told when it is known; the type only where somebody said that it matters to her work."""
    with translation.override("da"):
        parts = [_("You notified us about a child. This is what we may tell you."), f"{BEGUN_NAMES[begun]}."]
        if type.strip():
            parts.append(_("What it is: %(type)s") % {"type": type.strip()})
        return "\n\n".join([*parts, _("What you read here is confidential, and is for your own work with the child.")])
