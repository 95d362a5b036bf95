# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Switching acute situations off and on, and adding the municipality's own."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from handlingsplan.access.viewer import Viewer
from handlingsplan.acute.alarm import content, events, rules
from handlingsplan.acute.alarm.models import Trigger
from handlingsplan.acute.alarm.terms import LINES, Permission
from handlingsplan.audit.record import record

from .checks import in_the_directory, no_cpr
from .refusals import Nameless, NotOurs


def switch_trigger(code: str, *, is_used: bool, by: Viewer, at: datetime) -> Trigger | None:
    """Take a situation out of use or into use. Nothing happens where it is so already."""
    by.must(Permission.EDIT)
    assert by.municipality is not None
    found = Trigger.objects.select_for_update().filter(code=code).first()
    if found is None:
        if is_used or code not in {raw["code"] for raw in content.triggers()}:
            return None
        found = Trigger(municipality=by.municipality, code=code)
    elif found.is_used == is_used:
        return found
    found.is_used, found.changed_by, found.changed_at = is_used, by.user, at
    found.save()
    kind = events.TRIGGER_ON if is_used else events.TRIGGER_OFF
    record(kind, about=found, by=by.user, at=at, details={"code": code})
    return found


def add_trigger(*, title: str, by: Viewer, at: datetime, **written: Any) -> Trigger:
    """Add a situation of the municipality's own; its code is never used again."""
    by.must(Permission.EDIT)
    assert by.municipality is not None
    codes = list(Trigger.objects.select_for_update().values_list("code", flat=True))
    found = Trigger(municipality=by.municipality, code=rules.next_code(codes))
    _write(found, title, written, by, at)
    record(events.TRIGGER_ADDED, about=found, by=by.user, at=at, details={"code": found.code})
    return found


def change_trigger(trigger: Trigger, *, title: str, by: Viewer, at: datetime, **written: Any) -> Trigger:
    """Change a situation of the municipality's own."""
    by.must(Permission.EDIT)
    if not rules.OWN_CODE.fullmatch(trigger.code):
        raise NotOurs
    found = Trigger.objects.select_for_update().get(pk=trigger.pk)
    _write(found, title, written, by, at)
    record(events.TRIGGER_CHANGED, about=found, by=by.user, at=at, details={"code": found.code})
    return found


def _write(found: Trigger, title: str, written: dict[str, Any], by: Viewer, at: datetime) -> None:
    found.title = title.strip()
    if not found.title:
        raise Nameless
    calls: Sequence[str] = [key for key in written.get("first_call", ()) if key]
    in_the_directory(calls)
    lines = {name: [line.strip() for line in written.get(name, ()) if line.strip()] for name in LINES}
    owner = str(written.get("owner", "")).strip()
    no_cpr([found.title, owner, *(line for each in lines.values() for line in each)])
    group = written.get("group") or content.groups()[0]["key"]
    found.content = {"group": group, "first_call": list(dict.fromkeys(calls)), "owner": owner, **lines}
    found.changed_by, found.changed_at = by.user, at
    found.save()
