# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Advice in which nobody is named: no person and no text, one more in the figures of the quarter."""

from datetime import date

from handlingsplan.concerns.intake.counted import REPORTER_CODES
from handlingsplan.concerns.intake.terms import ReporterKind
from handlingsplan.figures import actions as figures


def count_advice(reporter: ReporterKind | None, *, on: date) -> None:
    """Somebody came for advice; of her only as whom she came."""
    asked_by = REPORTER_CODES[reporter] if reporter else "not_stated"
    figures.count("advice", {"reporter": asked_by, "about": "individual"}, on=on)
