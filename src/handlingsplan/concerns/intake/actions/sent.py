# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A form is sent: taken in once, however often the browser sends it."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import together
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
    # The same form twice at once waits for itself in the queue of the log: an error in the database's own log, which is
    # what the second would end in, would tell the second it came.
    with transaction.atomic(savepoint=False), together():
        if Inquiry.objects.filter(receipt=digest(code)).exists():
            return None
        received = receive(report, by=by, at=at, receipt_code=code)
        attach(received.case, received.inquiry, files)
    return received
