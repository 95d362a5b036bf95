# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is done every night: reminders first, then the removal of what is no record."""

from django.utils import timezone
from procrastinate.contrib.django import app

from handlingsplan.acute.alarm.actions import look_for_outdated
from handlingsplan.clocks.actions import remind_of_all
from handlingsplan.communication.rollout.actions import remind_of_waves
from handlingsplan.concerns.casefiles.actions.file import shut_those_due
from handlingsplan.concerns.casefiles.actions.inform import lapse_those_due
from handlingsplan.contacts.actions import ask_those_due
from handlingsplan.planning.followup import actions as followup
from handlingsplan.retention.purge import every_night
from handlingsplan.tenancy.everywhere import once_for_each


@app.periodic(cron="0 5 * * *")
@app.task(name="config.remind", queueing_lock="config.remind")
def remind(timestamp: int) -> None:
    """Give the reminders that are due today, in each municipality."""
    for _ in once_for_each():
        remind_of_all(timezone.localdate())
        remind_of_waves(timezone.now())


@app.periodic(cron="20 5 * * *")
@app.task(name="config.ask_about_numbers", queueing_lock="config.ask_about_numbers")
def ask_about_numbers(timestamp: int) -> None:
    """Ask the functions whose number was confirmed long ago whether it is still right, in each municipality."""
    for _ in once_for_each():
        ask_those_due(timezone.now())


@app.periodic(cron="30 3 * * *")
@app.task(name="config.purge", queueing_lock="config.purge")
def purge(timestamp: int) -> None:
    """Remove what policy/retention.yaml says is no record and no longer in use."""
    every_night()


@app.periodic(cron="40 5 * * *")
@app.task(name="config.follow_up", queueing_lock="config.follow_up")
def follow_up(timestamp: int) -> None:
    """Remind of what was decided and look for a reason to revise the plan, in each municipality."""
    for municipality in once_for_each():
        followup.remind_owners(municipality, timezone.localdate())
        followup.remind_management(municipality, timezone.localdate())
        followup.look_for_reasons(municipality, timezone.now())


@app.periodic(cron="10 0 * * *")
@app.task(name="config.shut", queueing_lock="config.shut")
def shut(timestamp: int) -> None:
    """Shut the closed cases whose day has come, and take up again telling those nobody looked at, in each
    municipality."""
    for _ in once_for_each():
        shut_those_due(timezone.now())
        lapse_those_due(timezone.now())


@app.periodic(cron="50 5 * * *")
@app.task(name="config.hold_against", queueing_lock="config.hold_against")
def hold_against(timestamp: int) -> None:
    """Hold the acute folders on paper against what is true today, in each municipality."""
    for municipality in once_for_each():
        look_for_outdated(municipality, timezone.now())
