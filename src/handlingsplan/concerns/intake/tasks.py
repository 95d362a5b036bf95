# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The jobs of this room."""

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from handlingsplan.tenancy.scope import within


@app.task(name="intake.send_receipt", retry=RetryStrategy(max_attempts=8, exponential_wait=5))
def send_receipt(inquiry: int, municipality: int) -> None:
    """Send the sender of this inquiry her receipt, in its municipality."""
    from .actions.receipt import post
    from .models import Inquiry

    with within(municipality):
        post(Inquiry.objects.select_related("file", "municipality").get(pk=inquiry))
