# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Taking a wave through its life: begun in its turn, told, taken up again, closed."""

from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from handlingsplan.access.viewer import Viewer
from handlingsplan.communication.rollout import rules
from handlingsplan.communication.rollout.models import Group, PersonalLink, Wave
from handlingsplan.communication.rollout.queries.waves import setting_of
from handlingsplan.communication.rollout.states import WAVE
from handlingsplan.communication.rollout.terms import Permission, WaveState
from handlingsplan.notices.actions import tell
from handlingsplan.workflow.move import move

from .refusals import NotAllSet, NotItsTurn


def step(wave: Wave, verb: str, *, by: Viewer, at: datetime, reason: str = "") -> Wave:
    """Take the wave through one move of its lifecycle."""
    if verb == "begin":
        return begin(wave, by=by, at=at)
    move(wave, verb, lifecycle=WAVE, by=by, at=at, reason=reason)
    if verb == "close":
        wave.closed_at = at
        wave.save(update_fields=["closed_at"])
        unread = PersonalLink.objects.filter(group__wave=wave, is_read=False)
        unread.update(address="", sealed_secret="")
        PersonalLink.objects.filter(group__wave=wave, withdrawn_at=None).update(withdrawn_at=at)
    return wave


def begin(wave: Wave, *, by: Viewer, at: datetime) -> Wave:
    """Let the wave begin in its turn, and tell the leaders what is expected of them."""
    by.must(Permission.LEAD)
    check_may_begin(wave)
    move(wave, "begin", lifecycle=WAVE, by=by, at=at)
    wave.begun_at = at
    wave.save(update_fields=["begun_at"])
    for group in Group.objects.filter(wave=wave).exclude(leader=None).select_related("leader", "municipality"):
        tell_leader(group, reminded=False)
    return wave


def check_may_begin(wave: Wave) -> None:
    """Raise unless everything is set and it is the turn of the wave."""
    if missing := rules.missing(setting_of(wave)):
        raise NotAllSet(missing)
    if Wave.objects.filter(position__lt=wave.position, state=WaveState.PLANNED).exists():
        raise NotItsTurn


def tell_leader(group: Group, *, reminded: bool) -> None:
    """Tell the leader of a group what she is to do; the page has the kit."""
    assert group.leader is not None
    text = (
        _("%(group)s has not been marked as gone through at a meeting yet. Everything you need is on the page.")
        if reminded
        else _("You are asked to go through something at a meeting with %(group)s. Everything you need is on the page.")
    )
    tell(
        group.leader,
        subject=_("A meeting to hold"),
        text=text % {"group": group.name},
        link=reverse("briefing", args=[group.municipality.slug, group.pk]),
    )
