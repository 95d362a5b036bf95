# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Why the crisis staff's set-up or its activation was refused, in words fit for whoever tried."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from handlingsplan.documents.terms import LOOKS_LIKE_CPR
from handlingsplan.lib.text import looks_like_cpr

from . import standing


class Refused(standing.Refused):
    """Nothing was changed; `message` says why, `field` where."""

    def __init__(self, message: Any, field: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.field = field


class UnknownCode(Refused):
    """No code opens with these signs: wrong, used or withdrawn, which nobody is told apart."""

    def __init__(self) -> None:
        super().__init__(
            _("This code opens nothing. Look whether every sign is right; a code works once. What you wrote is kept."),
            "code",
        )


def check_texts(facts: Mapping[str, Any]) -> None:
    """No civil registration number gets in, whichever way it comes."""
    for name, value in facts.items():
        if isinstance(value, str) and looks_like_cpr(value):
            raise Refused(LOOKS_LIKE_CPR, name)
