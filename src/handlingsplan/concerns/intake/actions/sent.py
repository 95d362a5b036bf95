# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A form is sent: taken in once, however often the browser sends it."""

from collections.abc import Sequence
from datetime import datetime

from django.db import IntegrityError, transaction

from handlingsplan.access.viewer import Viewer
from handlingsplan.concerns.intake.cleaning import CleanFile
from handlingsplan.concerns.intake.models import Inquiry
from handlingsplan.concerns.intake.receipts import digest

from .attach import attach
from .receive import Received, Report, receive


def take(
    report: Report, files: Sequence[CleanFile] = (), *, code: str, by: Viewer | None, at: datetime
) -> Received | None:
    """Take a sent form in, with its files; None where this form has been taken in before.

    The network may fail after we have received it: the sender then sends again, and sees the same code.
    """
    try:
        with transaction.atomic():
            received = receive(report, by=by, at=at, receipt_code=code)
            attach(received.case, received.inquiry, files)
    except IntegrityError:
        if _is_here(code):  # the same form twice at once
            return None
        raise
    return received


def _is_here(code: str) -> bool:
    return Inquiry.objects.filter(receipt=digest(code)).exists()
