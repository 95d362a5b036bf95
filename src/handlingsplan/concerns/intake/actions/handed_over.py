# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What another municipality handed over and we accepted becomes an inquiry here, with deadlines of its own."""

from datetime import date, datetime

from handlingsplan.access.viewer import Viewer
from handlingsplan.clocks.queries import running
from handlingsplan.concerns.casefiles.models import CaseFile
from handlingsplan.concerns.casefiles.terms import Track
from handlingsplan.concerns.disclosure.models import Handover, HandoverWords
from handlingsplan.concerns.disclosure.terms import CHILD_CLOCK
from handlingsplan.concerns.intake.actions.receive import Report, receive
from handlingsplan.concerns.intake.models import InquiryWords
from handlingsplan.concerns.intake.terms import AgeBand, Anonymity, Answer, Channel, HowKnown, Kind, ReporterKind
from handlingsplan.lib.dates import day_of, whole_months_between


def take_over(handover: Handover, words: HandoverWords, by: Viewer, at: datetime) -> CaseFile:
    """Receive it as a notice or a concern, as the sender had it. The deadlines run from when it reached us; nothing is
    known of danger until somebody has judged it, and an age that is not told is treated as under 18."""
    notice = handover.track == Track.SOCIAL
    material = "\n\n".join((words.why, *(f"{item['title']}\n{item['text']}" for item in words.items)))
    report = Report(
        kind=Kind.NOTICE if notice else Kind.CONCERN,
        channel=Channel.AUTHORITY,
        reporter_kind=ReporterKind.AUTHORITY,
        anonymity=Anonymity.KNOWN,
        age_band=_age(words.born, at) if words.born else AgeBand.UNKNOWN,
        danger=Answer.UNKNOWN,
        violence=Answer.UNKNOWN,
        words=InquiryWords(
            relation=handover.other.full_name,
            person=words.person,
            born=words.born,
            seen=words.summary,
            done=material,
            how_known=[HowKnown.DOCUMENT],
        ),
    )
    child_clock = running(handover).filter(kind=CHILD_CLOCK).first()
    return receive(report, by=by, at=handover.delivered_at or at, child_clock=child_clock).inquiry.file


def _age(born: str, at: datetime) -> AgeBand:
    years = whole_months_between(date.fromisoformat(born), day_of(at)) // 12
    bands = ((10, AgeBand.UNDER_10), (15, AgeBand.FROM_10), (18, AgeBand.FROM_15), (26, AgeBand.FROM_18))
    return next((band for limit, band in bands if years < limit), AgeBand.OVER_25)
