# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is done every night, once for each municipality."""

from django.utils import timezone
from procrastinate.contrib.django import app

from handlingsplan.clocks.actions import remind_of_all
from handlingsplan.tenancy.everywhere import once_for_each


@app.periodic(cron="0 5 * * *")
@app.task(name="config.remind", queueing_lock="config.remind")
def remind(timestamp: int) -> None:
    """Give the reminders that are due today."""
    for _ in once_for_each():
        remind_of_all(timezone.localdate())
