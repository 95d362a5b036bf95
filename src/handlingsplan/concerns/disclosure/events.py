# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is remembered of passing on: numbers and codes, never a word of what was said."""

from django.utils.translation import gettext_lazy as _

from handlingsplan.audit.kinds import Kind

from .terms import BASIS_NAMES, PARTY_NAMES, Basis, Party

PASSED_ON = "disclosure.passed_on"
CAME_IN = "disclosure.came_in"

_shown = {
    "recipient": lambda code: str(PARTY_NAMES[Party(code)]),
    "sender": lambda code: str(PARTY_NAMES[Party(code)]),
    "basis": lambda code: str(BASIS_NAMES[Basis(code)]),
}

KINDS = (
    Kind(PASSED_ON, _("Case {number}: something was passed on to {recipient}. {basis}"), shown=_shown),
    Kind(CAME_IN, _("Case {number}: something came in from {sender}. {basis}"), shown=_shown),
)
