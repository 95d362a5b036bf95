# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Something of a notice goes to the infohus: a chosen extract, on a ground, and never the whole notice."""

from dataclasses import dataclass
from datetime import datetime

from handlingsplan.access.viewer import Viewer
from handlingsplan.clocks import actions as clocks
from handlingsplan.clocks.queries import running
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.terms import Track
from handlingsplan.concerns.childtrack.models import Notice
from handlingsplan.concerns.childtrack.models.words import Crossing
from handlingsplan.concerns.childtrack.terms import ACUTE_CLOCK, Answer, Step
from handlingsplan.concerns.disclosure.actions.pass_on import record_crossing
from handlingsplan.concerns.disclosure.terms import Basis
from handlingsplan.concerns.intake.actions.receive import Received, Report, receive
from handlingsplan.concerns.intake.models import Inquiry, InquiryWords
from handlingsplan.concerns.intake.terms import AgeBand, Anonymity, Channel, Kind, ReporterKind
from handlingsplan.concerns.intake.terms import Answer as Told

from .entries import enter, must_say_why
from .refusals import NoCrimeRisk

WHO = ("person", "cpr", "born", "residence")
"""Who it is about goes with the extract; nothing else that was told does."""


@dataclass(frozen=True)
class Extract:
    """What goes over: whether the crime-prevention test is met and why, the words, on what ground and why necessary."""

    crime_risk: str
    feared: str
    text: str
    why: str
    basis: Basis
    violence: Told


def pass_to_infohus(case: OpenedCase, notice: Notice, extract: Extract, *, by: Viewer, at: datetime) -> Received:
    """Pass an extract on, and have the infohus receive it as an inquiry of its own.

    The 24 hours are carried along where they run, and end with the assessment here. Raises NoCrimeRisk, SayWhy, and
    what `record_crossing` raises.
    """
    if extract.crime_risk != Answer.YES:
        raise NoCrimeRisk
    must_say_why(extract.feared, "feared")
    record_crossing(case, to_track=Track.INFOHUS, what=extract.text, why=extract.why, basis=extract.basis, by=by, at=at)
    first = Inquiry.objects.get(file=case.file)
    known = first.words(case.key)
    clock = running(first).filter(kind=ACUTE_CLOCK).first()
    report = Report(
        kind=Kind.CONCERN,
        channel=Channel.CROSSING,
        reporter_kind=ReporterKind.AUTHORITY,
        anonymity=Anonymity.KNOWN,
        age_band=AgeBand(first.age_band),
        danger=Told.NO,
        violence=extract.violence,
        words=InquiryWords(
            **{name: getattr(known, name) for name in WHO}, seen=extract.text, feared=extract.feared, notice_given="yes"
        ),
    )
    received = receive(report, by=by, at=at, child_clock=clock)
    if clock is None:
        clocks.stop(received.inquiry, at=at, kind=ACUTE_CLOCK)
    enter(case, notice, Step.CROSSING, Crossing(extract.feared, received.inquiry.pk), by=by, at=at)
    return received
