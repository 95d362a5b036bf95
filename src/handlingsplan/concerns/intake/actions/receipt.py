# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The sender has a receipt: by e-mail, which the program sends without showing the address to anybody, or by hand.

The address lies under the sender's own key and is read in the moment it is written to; no job and no notice keeps it.
"""

from datetime import datetime

from django.conf import settings
from django.core.mail import send_mail
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from procrastinate.contrib.django import app

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
from handlingsplan.clocks import actions as clocks
from handlingsplan.concerns.casefiles.actions import file as files
from handlingsplan.concerns.casefiles.models import CaseFile
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.terms import Permission
from handlingsplan.concerns.intake.events import RECEIPT_GIVEN
from handlingsplan.concerns.intake.models import Inquiry, Reporter
from handlingsplan.concerns.intake.queries.desk import soonest
from handlingsplan.keys import case_keys

from .refusals import NoAddress

RECEIPT_CLOCKS = ("receipt_to_sender", "receipt_to_notifier")
JOB = "intake.send_receipt"


def send_receipt(case: OpenedCase, inquiry: Inquiry, *, by: Viewer, at: datetime) -> None:
    """Let the program write to the sender. Raises NoAddress where she has given no e-mail address."""
    by.must(Permission.WORK)
    if not _address(inquiry):
        raise NoAddress
    app.configure_task(JOB).defer(inquiry=inquiry.pk, municipality=inquiry.municipality_id)
    _given(case, inquiry, by=by, at=at)


def note_receipt(case: OpenedCase, inquiry: Inquiry, *, by: Viewer, at: datetime) -> None:
    """Note that the receipt was given by telephone, by letter or in person."""
    by.must(Permission.WORK)
    _given(case, inquiry, by=by, at=at)


def post(inquiry: Inquiry) -> None:
    """Send the e-mail: the number, a link, and nothing of what it is about (R37)."""
    address = _address(inquiry)
    if not address:
        return
    with translation.override("da"):
        subject = _("Receipt")
        text = _("We have received what you sent. Its number is %(number)s.") % {"number": inquiry.file.number}
        more = _("You can read answers and add more with the receipt code you were given:")
        link = settings.SITE_ADDRESS + reverse("open_conversation", args=[inquiry.municipality.slug])
    send_mail(subject, f"{text}\n\n{more}\n{link}\n", None, [address])


def _address(inquiry: Inquiry) -> str:
    reporter = Reporter.objects.filter(inquiry=inquiry).first()
    if reporter is None:
        return ""
    return str(reporter.words(case_keys.opened(reporter.key_id)).email)


def _given(case: OpenedCase, inquiry: Inquiry, *, by: Viewer, at: datetime) -> None:
    inquiry.receipt_sent_at = at
    inquiry.save(update_fields=["receipt_sent_at"])
    for kind in RECEIPT_CLOCKS:
        clocks.stop(inquiry, at=at, kind=kind)
    if case.file.due_kind in RECEIPT_CLOCKS:
        files.move_on(case, case.file.stage, clock=soonest(inquiry))
    record(RECEIPT_GIVEN, about=inquiry, by=by.user, at=at, details={"number": case.file.number})


def no_more_receipts(file: CaseFile, at: datetime) -> None:
    """A closed case gives no receipt: what is owed of them ends with it."""
    for inquiry in Inquiry.objects.filter(file=file):
        for kind in RECEIPT_CLOCKS:
            clocks.stop(inquiry, at=at, kind=kind)
