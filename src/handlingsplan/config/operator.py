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
    """What the environment says; the day the pages were last checked is written YYYY-MM-DD."""
    return Operator(
        name=_said("HANDLINGSPLAN_OPERATOR"),
        email=_said("HANDLINGSPLAN_OPERATOR_EMAIL"),
        telephone=_said("HANDLINGSPLAN_OPERATOR_TELEPHONE"),
        security_email=_said("HANDLINGSPLAN_OPERATOR_SECURITY"),
        accessibility_checked_on=_said("HANDLINGSPLAN_OPERATOR_CHECKED_ON"),
    )


def _said(name: str) -> str:
    return os.environ.get(name, "").strip()
