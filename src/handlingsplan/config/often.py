# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is done every few minutes: the deadlines that are counted in hours."""

from django.utils import timezone
from procrastinate.contrib.django import app

from handlingsplan.clocks.actions import remind_of_hours
from handlingsplan.tenancy.everywhere import once_for_each


@app.periodic(cron="*/5 * * * *")
@app.task(name="config.remind_of_hours", queueing_lock="config.remind_of_hours")
def remind(timestamp: int) -> None:
    """Give the reminders in hours that are due now, in each municipality."""
    for _ in once_for_each():
        remind_of_hours(timezone.now())
