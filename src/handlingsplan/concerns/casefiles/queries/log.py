# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Who opened, wrote, exported and shared a case, when and why: read from the chain of events alone."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from handlingsplan.accounts.models import User
from handlingsplan.audit.models import Event
from handlingsplan.audit.timeline import Line, line_of
from handlingsplan.concerns.casefiles.models import CaseFile
from handlingsplan.concerns.casefiles.places import ways_to_the_file

LINES = 50


@dataclass(frozen=True)
class LogPage:
    """Some lines of a case's log, newest first; `next_before` is where the older ones begin."""

    lines: list[Line]
    next_before: int | None


def log_of(file: CaseFile, *, before: int | None = None, limit: int = LINES) -> LogPage:
    """The log of a case: what happened to it and to everything that lies in it. Two questions, however long it is."""
    arms = [_about(CaseFile._meta.label_lower, [file.pk], before)]
    for model, way in ways_to_the_file().items():
        arms.append(
            _about(model._meta.label_lower, model._default_manager.filter(**{way: file.pk}).values("pk"), before)
        )
    found = list(arms[0].union(*arms[1:], all=True).order_by("-number")[: limit + 1])
    people = User.objects.in_bulk({event.by_id for event in found if event.by_id})
    for event in found:
        event.by = people.get(event.by_id) if event.by_id else None
    shown = found[:limit]
    return LogPage([line_of(event) for event in shown], shown[-1].number if len(found) > limit else None)


def _about(label: str, ids: Any, before: int | None) -> QuerySet[Event]:
    events = Event.objects.filter(about_type=label, about_id__in=ids).order_by()
    return events.filter(number__lt=before) if before else events
