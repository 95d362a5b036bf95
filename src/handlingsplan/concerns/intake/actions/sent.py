# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A form is sent: taken in once, however often the browser sends it."""

from collections.abc import Sequence
from datetime import datetime

from django.db import connection, transaction

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import together
from handlingsplan.concerns.intake.cleaning import CleanFile
from handlingsplan.concerns.intake.models import Inquiry
from handlingsplan.concerns.intake.receipts import digest
from handlingsplan.tenancy.scope import municipality_in_scope

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
        if _has_come(code):
            return None
        received = receive(report, by=by, at=at, receipt_code=code)
        attach(received.case, received.inquiry, files)
    return received


def _has_come(code: str) -> bool:
    """Whether the inquiry of this code has been taken in; asked for every form, so it is written out."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT EXISTS (SELECT FROM {Inquiry._meta.db_table} WHERE municipality_id = %s AND receipt = %s)",  # noqa: S608
            [municipality_in_scope(), digest(code)],
        )
        return bool(cursor.fetchone()[0])
