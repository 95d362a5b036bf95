# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Who runs this installation: said once, in the environment, by whoever sets it up. What is not said shows as a gap."""

import os
from dataclasses import dataclass


@dataclass(frozen=True)
class Operator:
    """The organisation that answers for these pages."""

    name: str = ""
    email: str = ""
    telephone: str = ""
    security_email: str = ""
    accessibility_checked_on: str = ""


def operator() -> Operator:
    """What `HANDLINGSPLAN_OPERATOR`, `…_EMAIL`, `…_TELEPHONE`, `…_SECURITY` and `…_CHECKED_ON` say.

    The day the pages were last checked is written YYYY-MM-DD.
    """

    def said(name: str) -> str:
        return os.environ.get(f"HANDLINGSPLAN_OPERATOR{name}", "").strip()

    return Operator(
        name=said(""),
        email=said("_EMAIL"),
        telephone=said("_TELEPHONE"),
        security_email=said("_SECURITY"),
        accessibility_checked_on=said("_CHECKED_ON"),
    )
