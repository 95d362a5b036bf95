# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What the one who notified is told: a receipt within six weekdays, and, for a professional, whether something was
begun (barnets lov § 138)."""

from dataclasses import dataclass
from datetime import datetime

from handlingsplan.access.viewer import Viewer
from handlingsplan.clocks import actions as clocks
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.childtrack.letters import result_letter
from handlingsplan.concerns.childtrack.models import Entry, Notice
from handlingsplan.concerns.childtrack.models.words import Letter
from handlingsplan.concerns.childtrack.rules import is_reason
from handlingsplan.concerns.childtrack.terms import RECEIPT_CLOCK, Begun, Step, Way
from handlingsplan.concerns.intake.actions.conversation import answer
from handlingsplan.concerns.intake.actions.receipt import send_receipt as write_to_sender
from handlingsplan.concerns.intake.models import Inquiry
from handlingsplan.concerns.intake.terms import PROFESSIONALS, Anonymity

from .entries import enter, must_say_why, onward
from .refusals import ForProfessionals, NobodyReads, OnlyWhatMatters


@dataclass(frozen=True)
class Result:
    """What was begun; the type only where it matters for the professional's own support of the child."""

    begun: Begun
    type: str = ""
    matters: str = ""


def send_receipt(case: OpenedCase, notice: Notice, text: str, way: Way, *, by: Viewer, at: datetime) -> Entry:
    """Give the receipt, and end its deadline. Raises SayWhy for an empty letter and NobodyReads."""
    entry = _send(case, notice, Step.RECEIPT, text, way, by=by, at=at)
    inquiry = Inquiry.objects.get(file=case.file)
    Inquiry.objects.filter(pk=inquiry.pk, receipt_sent_at=None).update(receipt_sent_at=at)
    clocks.stop(inquiry, at=at, kind=RECEIPT_CLOCK)
    onward(case, notice)
    return entry


def tell_result(case: OpenedCase, notice: Notice, result: Result, way: Way, *, by: Viewer, at: datetime) -> Entry:
    """Tell a professional whether something was begun. Raises ForProfessionals and OnlyWhatMatters."""
    if Inquiry.objects.get(file=case.file).reporter_kind not in PROFESSIONALS:
        raise ForProfessionals
    if result.type.strip() and not is_reason(result.matters):
        raise OnlyWhatMatters
    return _send(case, notice, Step.RESULT, result_letter(result.begun, result.type), way, by=by, at=at)


def _send(case: OpenedCase, notice: Notice, step: Step, text: str, way: Way, *, by: Viewer, at: datetime) -> Entry:
    must_say_why(text, "text")
    inquiry = Inquiry.objects.get(file=case.file)
    if inquiry.anonymity == Anonymity.UNKNOWN and way is not Way.CONVERSATION:
        raise NobodyReads
    if way is Way.EMAIL:
        write_to_sender(case, inquiry, by=by, at=at)
    entry = enter(case, notice, step, Letter(text, str(way)), by=by, at=at, answer=str(way))
    if way in (Way.CONVERSATION, Way.EMAIL):
        answer(case, text, by=by, at=at)
    return entry
