# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is done every few minutes: the deadlines counted in hours, the virus check, the deputies of a crisis staff."""

from django.utils import timezone
from procrastinate.contrib.django import app

from handlingsplan.acute.aftercare.actions.reminding import remind_of_followups
from handlingsplan.acute.staff.actions.calling import go_on_from_silence
from handlingsplan.clocks.actions import remind_of_hours
from handlingsplan.concerns.intake.actions.attach import check_those_waiting
from handlingsplan.tenancy.everywhere import once_for_each


@app.periodic(cron="*/5 * * * *")
@app.task(name="config.remind_of_hours", queueing_lock="config.remind_of_hours")
def remind(timestamp: int) -> None:
    """Give the reminders in hours that are due now, in each municipality."""
    for municipality in once_for_each():
        remind_of_hours(timezone.now())
        remind_of_followups(municipality, timezone.now())


@app.periodic(cron="*/2 * * * *")
@app.task(name="config.check_files", queueing_lock="config.check_files")
def check_files(timestamp: int) -> None:
    """Have the files looked at that came with inquiries. By the clock: a job for each would tell when it came."""
    for _ in once_for_each():
        check_those_waiting()


@app.periodic(cron="* * * * *")
@app.task(name="config.call_deputies", queueing_lock="config.call_deputies")
def call_deputies(timestamp: int) -> None:
    """Where somebody of a crisis staff was called and keeps still, call her deputy."""
    for _ in once_for_each():
        go_on_from_silence(timezone.now())
