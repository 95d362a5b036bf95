# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What the night reminds of: links nobody has used, meetings not held, waves to begin and to follow up."""

from datetime import datetime, timedelta

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from handlingsplan.access.queries import people_who_may
from handlingsplan.accounts.seal import unseal
from handlingsplan.communication.rollout import rules
from handlingsplan.communication.rollout.models import Group, PersonalLink, Wave
from handlingsplan.communication.rollout.terms import Permission, WaveState
from handlingsplan.notices.actions import tell

from .send import PURPOSE, path_of, write
from .steps import tell_leader


def remind_of_waves(at: datetime) -> int:
    """Give the reminders of this municipality that are due; returns how many. Nobody is told who was reminded."""
    return _receivers(at) + _leaders(at) + _follow_ups(at) + _beginnings(at)


def _receivers(at: datetime) -> int:
    lacking = PersonalLink.objects.filter(
        group__wave__state=WaveState.UNDER_WAY, is_read=False, withdrawn_at=None, expires_at__gt=at
    ).exclude(sealed_secret="")
    given = 0
    for link in lacking.select_related("group__wave__municipality", "group__municipality"):
        due = rules.reminder_due(link.sent_at, link.reminders, at)
        if due is None:
            continue
        path = path_of(link.group, unseal(link.sealed_secret, purpose=PURPOSE))
        write(link.address, path, wave=link.group.wave, expires_at=link.expires_at, reminded=True)
        PersonalLink.objects.filter(pk=link.pk).update(reminders=due)
        given += 1
    return given


def _leaders(at: datetime) -> int:
    waiting = Group.objects.filter(wave__state=WaveState.UNDER_WAY, briefed_on=None, leader_reminded=False)
    given = 0
    for group in waiting.exclude(leader=None).select_related("wave", "leader", "municipality"):
        if rules.leader_is_late(group.wave.begun_at, at):
            tell_leader(group, reminded=True)
            Group.objects.filter(pk=group.pk).update(leader_reminded=True)
            given += 1
    return given


def _follow_ups(at: datetime) -> int:
    due = Wave.objects.filter(
        state__in=(WaveState.UNDER_WAY, WaveState.TOLD),
        follow_up_on__lte=timezone.localdate(at),
        follow_up_reminded=False,
    ).select_related("municipality")
    return sum(
        _tell_those_who_lead(wave, _("“%(wave)s” is to be followed up: who has not been told yet?")) for wave in due
    )


def _beginnings(at: datetime) -> int:
    """The day before a planned wave is to begin. The night work runs once a day, so it is said once."""
    tomorrow = timezone.localdate(at) + timedelta(days=1)
    due = Wave.objects.filter(state=WaveState.PLANNED, starts_on=tomorrow).select_related("municipality")
    return sum(_tell_those_who_lead(wave, _("“%(wave)s” is to begin tomorrow."), is_marked=False) for wave in due)


def _tell_those_who_lead(wave: Wave, text: str, *, is_marked: bool = True) -> int:
    leading = people_who_may(Permission.LEAD)
    for user in leading:
        tell(
            user,
            subject=_("A day in your calendar"),
            text=text % {"wave": wave.title},
            link=reverse("wave", args=[wave.municipality.slug, wave.pk]),
        )
    if is_marked:
        Wave.objects.filter(pk=wave.pk).update(follow_up_reminded=True)
    return len(leading)
