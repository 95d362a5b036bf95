# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""An acute situation that turned out to be an ordinary concern comes in here (AKU-41)."""

from datetime import datetime

from handlingsplan.access.viewer import Viewer
from handlingsplan.concerns.intake.models import InquiryWords
from handlingsplan.concerns.intake.terms import AgeBand, Anonymity, Answer, Channel, Kind, ReporterKind

from .receive import Report, receive


def take_over(seen: str, *, violence: bool, by: Viewer, at: datetime) -> str:
    """Take in what was seen, in the words of the one who stands the situation down; returns the number of the case.

    An acute situation names nobody, so the age is unknown, and the case is treated as a child's until somebody has
    clarified it (law.md 8). The caller has asked whether she may stand the situation down, and does it once.
    """
    report = Report(
        kind=Kind.CONCERN,
        channel=Channel.ACUTE,
        reporter_kind=ReporterKind.EMPLOYEE,
        anonymity=Anonymity.KNOWN,
        age_band=AgeBand.UNKNOWN,
        danger=Answer.NO,
        violence=Answer.YES if violence else Answer.UNKNOWN,
        words=InquiryWords(seen=seen),
    )
    return receive(report, by=by, at=at).case.file.number
