# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Keeping the register: adding, copying from the national library with its source, changing."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
from handlingsplan.prevention.efforts import events, facts
from handlingsplan.prevention.efforts.models import Effort
from handlingsplan.prevention.efforts.queries.library import LibraryEffort, library_effort
from handlingsplan.prevention.efforts.terms import Permission

from .refusals import Stale, check_effort

NOTHING_YET: dict[str, Any] = {
    "arenas": [],
    "factors": [],
    "months": [],
    "age_from": None,
    "age_to": None,
    "starts_on": None,
    "ends_on": None,
    "source_checked_on": None,
}


def add(given: Mapping[str, Any], *, by: Viewer, at: datetime) -> Effort:
    """Add an effort as an idea. `given` has the names of `facts.EFFORT`; what is left out is empty."""
    by.must(Permission.EDIT)
    effort = _new(given, by=by, at=at)
    effort.save(force_insert=True)
    record(events.ADDED, about=effort, by=by.user, at=at, details={"title": effort.title})
    return effort


def copy_from_library(key: str, *, by: Viewer, at: datetime) -> Effort:
    """Copy a national effort as an idea, with its source and version. Raises KeyError for one that is not there."""
    by.must(Permission.EDIT)
    national = library_effort(key, "da")
    effort = _new(copied(national), by=by, at=at)
    effort.library_key, effort.library_version = national.key, national.version
    effort.save(force_insert=True)
    details = {"title": effort.title, "version": national.version, "key": key}
    record(events.COPIED, about=effort, by=by.user, at=at, details=details)
    return effort


def change(effort: Effort, given: Mapping[str, Any], *, by: Viewer, at: datetime, version: int) -> Effort:
    """Change what is written. `version` is what stood there when the person began to write."""
    by.must(Permission.EDIT)
    effort = Effort.objects.select_for_update().get(pk=effort.pk)
    if effort.version != version:
        raise Stale(effort)
    wanted = {**{name: getattr(effort, name) for name in facts.EFFORT}, **_tidy(given)}
    check_effort(wanted)
    if all(getattr(effort, name) == value for name, value in wanted.items()):
        return effort
    for name, value in wanted.items():
        setattr(effort, name, value)
    effort.version += 1
    effort.save(update_fields=[*facts.EFFORT, "version"])
    record(events.CHANGED, about=effort, by=by.user, at=at, details={"title": effort.title})
    return effort


def look_at_national(effort: Effort, *, by: Viewer, at: datetime) -> Effort:
    """Note that somebody here has looked at the newest national text. Our own text stands as it is."""
    by.must(Permission.EDIT)
    newest = library_effort(effort.library_key)
    if effort.library_version != newest.version:
        effort.library_version = newest.version
        effort.source_checked_on = newest.checked
        effort.save(update_fields=["library_version", "source_checked_on"])
        details = {"title": effort.title, "version": newest.version}
        record(events.NATIONAL_SEEN, about=effort, by=by.user, at=at, details=details)
    return effort


def copied(national: LibraryEffort) -> dict[str, Any]:
    """What a copy takes over from the library. Owner, period and follow-up are the municipality's own to fill in."""
    texts = {name: text for name, text in national.texts.items() if name != "target"}
    return {
        **texts,
        "target_group": national.texts["target"],
        "level": national.level.value,
        "focus": national.focus.value,
        "arenas": list(national.arenas),
        "factors": [factor.value for factor in national.factors],
        "participation": national.participation.value,
        "age_from": national.age_from,
        "age_to": national.age_to,
        "label": national.label.value,
        "source_title": national.source.get("title", ""),
        "source_address": national.source.get("url", ""),
        "source_checked_on": national.checked,
    }


def _new(given: Mapping[str, Any], *, by: Viewer, at: datetime) -> Effort:
    assert by.municipality is not None
    effort = Effort(municipality=by.municipality, added_by=by.user, added_at=at)
    blank = {name: NOTHING_YET.get(name, getattr(effort, name)) for name in facts.EFFORT}
    wanted = {**blank, **_tidy(given)}
    check_effort(wanted)
    for name, value in wanted.items():
        setattr(effort, name, value)
    return effort


def _tidy(given: Mapping[str, Any]) -> dict[str, Any]:
    unknown = set(given) - set(facts.EFFORT)
    if unknown:
        raise KeyError(sorted(unknown))
    return {name: value.strip() if isinstance(value, str) else value for name, value in given.items()}
