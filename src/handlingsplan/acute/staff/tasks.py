# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The job that sends one message. It knows the table of real messages alone."""

from django.utils import timezone
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from handlingsplan.tenancy.scope import within


@app.task(name="staff.send", retry=RetryStrategy(max_attempts=10, exponential_wait=2))
def send_message(dispatch: int, municipality: int) -> None:
    """Send the message of this primary key. No transaction is open while a gateway is waited for."""
    from .actions import sending
    from .gateways import NotSent

    with within(municipality):
        outgoing = sending.take(dispatch, at=timezone.now())
    if outgoing is None:
        return
    try:
        outgoing.gateway.send(outgoing.address, subject=outgoing.subject, text=outgoing.text)
    except NotSent as failed:
        with within(municipality):
            is_tried_again = sending.note_failure(dispatch, failed, at=timezone.now())
        if is_tried_again:
            raise
    else:
        with within(municipality):
            sending.note_sent(dispatch, stays_here=outgoing.gateway.stays_here, at=timezone.now())
