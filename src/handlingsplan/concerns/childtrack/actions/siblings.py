# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""One decision for each child: a sibling gets a notice of her own, and the same 24 hours."""

from dataclasses import replace
from datetime import datetime

from handlingsplan.access.viewer import Viewer
from handlingsplan.clocks import actions as clocks
from handlingsplan.clocks.queries import running
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.childtrack.models import Notice
from handlingsplan.concerns.childtrack.models.words import Sibling
from handlingsplan.concerns.childtrack.terms import ACUTE_CLOCK, RECEIPT_CLOCK, Permission, Step
from handlingsplan.concerns.intake.actions.receive import Received, Report, receive
from handlingsplan.concerns.intake.models import Inquiry, InquiryWords
from handlingsplan.concerns.intake.terms import AgeBand, Anonymity, Answer, Channel, Kind, ReporterKind

from .entries import enter, must_say_why, onward

FAMILY = ("relation", "residence", "guardians", "interpreter")
"""What is the same for every child of the family; the rest is said anew, for this child."""


def add_sibling(
    case: OpenedCase, notice: Notice, words: InquiryWords, age_band: AgeBand, *, by: Viewer, at: datetime
) -> Received:
    """Make a notice for a sibling: what concerns that child, and the family's own facts. Raises SayWhy.

    The receipt goes out once, from the first notice: the sender told once.
    """
    by.must(Permission.WORK)
    must_say_why(words.seen, "seen")
    first = Inquiry.objects.get(file=case.file)
    known = first.words(case.key)
    report = Report(
        kind=Kind.NOTICE,
        channel=Channel(first.channel),
        reporter_kind=ReporterKind(first.reporter_kind),
        anonymity=Anonymity(first.anonymity),
        age_band=age_band,
        danger=Answer(first.help_now),
        violence=Answer(first.violence),
        words=replace(words, **{name: getattr(known, name) for name in FAMILY}),
    )
    clock = running(first).filter(kind=ACUTE_CLOCK).first()
    received = receive(report, by=by, at=first.received_at if clock else at, child_clock=clock)
    clocks.stop(received.inquiry, at=at, kind=RECEIPT_CLOCK)
    enter(case, notice, Step.SIBLING, Sibling(received.case.file.number), by=by, at=at)
    onward(case, notice)
    return received
