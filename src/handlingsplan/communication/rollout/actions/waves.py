# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Deciding who is told, in which order, when, by whom and with what."""

from datetime import datetime
from typing import Any

from django.db import IntegrityError, connection, transaction
from django.db.models import Max

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
from handlingsplan.communication.rollout import events, rules
from handlingsplan.communication.rollout.models import Group, Wave
from handlingsplan.communication.rollout.terms import PLAN, Permission, WaveState
from handlingsplan.guidance.queries import entries
from handlingsplan.guidance.terms import Kind
from handlingsplan.lib.words import in_language

from .refusals import (
    AlreadyProposed,
    ChangedMeanwhile,
    HasBegun,
    Nameless,
    StandsThere,
    WhatIsToldStays,
)

DESCRIBED = (
    "title",
    "purpose",
    "starts_on",
    "channel",
    "material",
    "sender",
    "target",
    "target_number",
    "follow_up_on",
)
OF_A_GROUP = ("kind", "unit", "name", "reader", "head_count", "leader")


def propose(*, by: Viewer, at: datetime) -> list[Wave]:
    """Copy the five waves of the national concept, in Danish, to be fitted. Day and sender are the municipality's."""
    by.must(Permission.LEAD)
    assert by.municipality is not None
    with connection.cursor() as cursor:  # two presses at once queue up; the commit lets the next one see the waves
        cursor.execute("SELECT pg_advisory_xact_lock(7102, %s)", [by.municipality.pk])
    if Wave.objects.exists():
        raise AlreadyProposed
    return [_proposed(item.payload, place, by, at) for place, item in enumerate(entries(Kind.WAVE), start=1)]


def _proposed(raw: dict[str, Any], place: int, by: Viewer, at: datetime) -> Wave:
    assert by.municipality is not None
    wave = Wave.objects.create(
        municipality=by.municipality,
        key=raw["key"],
        position=place,
        title=in_language(raw["title"], "da"),
        purpose=in_language(raw["purpose"], "da"),
        channel=raw["channel"],
        material=[PLAN],
        target_number=raw["target"],
    )
    for group in raw["groups"]:
        name = in_language(group["name"], "da")
        Group.objects.create(
            municipality=by.municipality, wave=wave, kind=group["kind"], name=name, reader=group["reader"]
        )
    record(events.WAVE_ADDED, about=wave, by=by.user, at=at, details={"wave": wave.title})
    return wave


def add_wave(*, by: Viewer, at: datetime, **facts: Any) -> Wave:
    """Add a wave of the municipality's own, last in the order."""
    by.must(Permission.LEAD)
    assert by.municipality is not None
    last = Wave.objects.aggregate(last=Max("position"))["last"] or 0
    wave = Wave(municipality=by.municipality, position=last + 1)
    _write(wave, facts)
    wave.save()
    record(events.WAVE_ADDED, about=wave, by=by.user, at=at, details={"wave": wave.title})
    return wave


def describe(wave: Wave, facts: dict[str, Any], *, version: int, by: Viewer, at: datetime) -> Wave:
    """Set when, by which channel, with what and by whom; `version` is the one the person had before her."""
    by.must(Permission.LEAD)
    locked = Wave.objects.select_for_update().get(pk=wave.pk)
    if locked.version != version:
        raise ChangedMeanwhile
    if locked.state == WaveState.CLOSED:
        raise HasBegun
    if facts.get("follow_up_on", locked.follow_up_on) != locked.follow_up_on:
        locked.follow_up_reminded = False
    _write(locked, facts)
    locked.version += 1
    locked.save()
    record(events.WAVE_CHANGED, about=locked, by=by.user, at=at, details={"wave": locked.title})
    return locked


def _write(wave: Wave, facts: dict[str, Any]) -> None:
    for name in DESCRIBED:
        if name in facts:
            value = facts[name]
            setattr(wave, name, value.strip() if isinstance(value, str) else value)
    if not wave.title:
        raise Nameless


def move(wave: Wave, *, earlier: bool, by: Viewer, at: datetime) -> Wave:
    """Change places with the wave before, or after. At the end of the row nothing happens."""
    by.must(Permission.LEAD)
    order = list(Wave.objects.select_for_update().order_by("position", "pk"))
    here = next(place for place, found in enumerate(order) if found.pk == wave.pk)
    there = here - 1 if earlier else here + 1
    if not 0 <= there < len(order):
        return order[here]
    if not rules.may_change_places(*(order[place].state != WaveState.PLANNED for place in (here, there))):
        raise HasBegun
    order[here], order[there] = order[there], order[here]
    for place, found in enumerate(order, start=1):
        if found.position != place:
            Wave.objects.filter(pk=found.pk).update(position=place)
            found.position = place
    moved = order[there]
    record(events.WAVE_MOVED, about=moved, by=by.user, at=at, details={"wave": moved.title, "place": moved.position})
    return moved


def remove_wave(wave: Wave, *, by: Viewer, at: datetime) -> None:
    """Take out a wave that nobody has been told of."""
    by.must(Permission.LEAD)
    locked = Wave.objects.select_for_update().get(pk=wave.pk)
    if locked.state != WaveState.PLANNED:
        raise HasBegun
    record(events.WAVE_REMOVED, about=locked, by=by.user, at=at, details={"wave": locked.title})
    locked.delete()


def add_group(wave: Wave, *, by: Viewer, at: datetime, **facts: Any) -> Group:
    """Say who else is told in the wave."""
    by.must(Permission.LEAD)
    if wave.state == WaveState.CLOSED:
        raise HasBegun
    group = Group(municipality_id=wave.municipality_id, wave=wave)
    _keep(group, facts)
    details = {"group": group.name, "wave": wave.title}
    record(events.GROUP_ADDED, about=wave, by=by.user, at=at, details=details)
    return group


def change_group(group: Group, *, by: Viewer, at: datetime, **facts: Any) -> Group:
    """Correct what stands of a group: how many they are, who leads them, what kind of reader they are."""
    by.must(Permission.LEAD)
    if group.wave.state == WaveState.CLOSED:
        raise HasBegun
    _keep(group, facts)
    details = {"group": group.name, "wave": group.wave.title}
    record(events.GROUP_CHANGED, about=group.wave, by=by.user, at=at, details=details)
    return group


def _keep(group: Group, facts: dict[str, Any]) -> None:
    for name in OF_A_GROUP:
        if name in facts:
            setattr(group, name, facts[name])
    group.name = (group.unit.name if group.unit else group.name).strip()
    if not group.name:
        raise Nameless
    try:
        with transaction.atomic():
            if group.pk:
                group.save(update_fields=list(OF_A_GROUP))
            else:
                group.save()
    except IntegrityError:
        raise StandsThere from None


def remove_group(group: Group, *, by: Viewer, at: datetime) -> None:
    """Take a group out of the wave, as long as nobody in it has been told."""
    by.must(Permission.LEAD)
    locked = Group.objects.select_for_update().get(pk=group.pk)
    if locked.sent_count or locked.briefed_on:
        raise WhatIsToldStays
    details = {"group": locked.name, "wave": group.wave.title}
    record(events.GROUP_REMOVED, about=group.wave, by=by.user, at=at, details=details)
    locked.delete()
