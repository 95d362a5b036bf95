# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The job that sends one e-mail."""

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from handlingsplan.tenancy.scope import within


@app.task(name="notices.send", retry=RetryStrategy(max_attempts=8, exponential_wait=5))
def send_notice(notice: int, municipality: int) -> None:
    """Send the notice of this primary key, in its municipality."""
    from .actions import send
    from .models import Notice

    with within(municipality):
        send(Notice.objects.get(pk=notice))
