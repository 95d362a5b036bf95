# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""An inquiry is received: kept sealed, numbered, its deadlines started, its receipt given; all or nothing."""

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record, together
from handlingsplan.clocks import actions as clocks
from handlingsplan.clocks.models import Clock
from handlingsplan.concerns.casefiles.actions import file as files
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.queries.earlier import known_by, put_marks
from handlingsplan.concerns.casefiles.terms import Track
from handlingsplan.concerns.intake.counted import AGE_CODES, REPORTER_CODES
from handlingsplan.concerns.intake.events import RECEIVED
from handlingsplan.concerns.intake.models import Inquiry, InquiryWords, Reporter, ReporterWords
from handlingsplan.concerns.intake.receipts import digest, new_code
from handlingsplan.concerns.intake.rules import is_urgent, kept_time, treated_as_child
from handlingsplan.concerns.intake.stages import first_stage
from handlingsplan.concerns.intake.terms import AgeBand, Anonymity, Answer, Channel, Kind, ReporterKind
from handlingsplan.figures import actions as figures
from handlingsplan.figures.rules import is_out
from handlingsplan.keys import case_keys
from handlingsplan.tenancy.insert import insert
from handlingsplan.tenancy.scope import municipality_in_scope


@dataclass(frozen=True)
class Report:
    """What somebody tells: the choices of the form, its words, and the sender where she is known.

    `reporter` is left out where the sender is not to be known, whatever she typed.
    """

    kind: Kind
    channel: Channel
    reporter_kind: ReporterKind
    anonymity: Anonymity
    age_band: AgeBand
    danger: Answer
    violence: Answer
    words: InquiryWords
    about_group: bool = False
    reporter: ReporterWords | None = None

    @property
    def track(self) -> Track:
        """A notice is the children's authority's, whatever else it may become; a concern is the infohus's."""
        return Track.SOCIAL if self.kind is Kind.NOTICE else Track.INFOHUS


@dataclass(frozen=True)
class Received:
    """The inquiry and its receipt code, which is shown once and is nowhere kept."""

    inquiry: Inquiry
    case: OpenedCase
    receipt_code: str


def receive(
    report: Report,
    *,
    by: Viewer | None,
    at: datetime,
    child_clock: Clock | None = None,
    receipt_code: str | None = None,
) -> Received:
    """Take an inquiry in. `by` is the employee who enters what she is told; None when the sender writes herself.

    `child_clock` is the 24-hour deadline that already runs, where the inquiry comes from the other track: it is carried
    over with its start (R06), never begun anew. `receipt_code` is the code of the form it was written in, so that the
    same form sent twice is one inquiry; without one, a new code is given.
    """
    with together():
        return _received(report, by, kept_time(at, report.anonymity), child_clock, receipt_code or new_code())


def _received(
    report: Report, by: Viewer | None, received_at: datetime, child_clock: Clock | None, receipt_code: str
) -> Received:
    """What others wait for comes in the same order everywhere: the queue of the log, the number, the figures."""
    is_child = treated_as_child(report.age_band) or report.kind is Kind.NOTICE
    running = _clocks(report, received_at, is_child=is_child, carried=child_clock)
    case = files.begin(
        report.track,
        stage=first_stage(report.kind),
        at=received_at,
        about_child=is_child,
        urgent=is_urgent(report.danger, report.violence),
        due=min([*running, child_clock] if child_clock else running, key=lambda clock: clock.due_at),
        by=by,
    )
    inquiry = Inquiry(
        municipality_id=municipality_in_scope(),
        file=case.file,
        kind=report.kind,
        channel=report.channel,
        reporter_kind=report.reporter_kind,
        anonymity=report.anonymity,
        age_band=report.age_band,
        help_now=report.danger,
        violence=report.violence,
        about_group=report.about_group,
        received_at=received_at,
        entered_by=by.user if by else None,
        receipt=digest(receipt_code),
    )
    inquiry.keep(report.words, key=case.key)
    insert([inquiry])
    if report.reporter is not None and report.anonymity is not Anonymity.UNKNOWN:
        _keep_sender(inquiry, report.reporter)
    put_marks(case.file, known_by(report.words.person, report.words.born, report.words.cpr))
    first = files.first_clocks(case, at=received_at, person_is_known=bool(report.words.person))
    clocks.start_all([*first, *((clock, inquiry) for clock in running)])
    if child_clock is not None:
        clocks.carry_over(child_clock, to=inquiry)
    _count(inquiry)
    record(
        RECEIVED,
        about=inquiry,
        by=by.user if by else None,
        at=received_at,
        details={"number": case.file.number, "channel": str(report.channel)},
    )
    return Received(inquiry, case, receipt_code)


def _count(inquiry: Inquiry) -> None:
    """One more in the figures of the quarter, by codes alone; none for a year whose figures are out."""
    on = timezone.localdate(inquiry.received_at)
    if is_out(on.year, timezone.localdate()):
        return
    cells = {
        "reporter": REPORTER_CODES[ReporterKind(inquiry.reporter_kind)],
        "age_band": AGE_CODES[AgeBand(inquiry.age_band)],
        "intake_type": "notification" if inquiry.kind == Kind.NOTICE else "concern",
        "about": "group" if inquiry.about_group else "individual",
    }
    figures.count("inquiry_received", cells, on=on)


def _keep_sender(inquiry: Inquiry, words: ReporterWords) -> None:
    key = case_keys.new()
    reporter = Reporter(municipality_id=municipality_in_scope(), inquiry=inquiry, key_id=key.id)
    reporter.keep(words, key=key)
    reporter.save()


def _clocks(report: Report, at: datetime, *, is_child: bool, carried: Clock | None) -> list[Clock]:
    """Every deadline of the inquiry that runs from receipt, but the one that is carried over."""
    kinds = ["sorting_urgent" if is_urgent(report.danger, report.violence) else "sorting"]
    if is_child and carried is None:
        kinds.append("child_acute_assessment")
    if report.anonymity is not Anonymity.UNKNOWN:
        kinds.append("receipt_to_notifier" if report.kind is Kind.NOTICE else "receipt_to_sender")
    return [clocks.made(kind, at=at) for kind in kinds]
