# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Leading: the level, the aim, who speaks. Each change is a decision in the log, with its reason where one is asked."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from handlingsplan.access.viewer import Viewer
from handlingsplan.acute.staff import events
from handlingsplan.acute.staff.models import SituationShape
from handlingsplan.acute.staff.terms import LineKind, Permission
from handlingsplan.audit.record import record

from .log import NewLine, append
from .standing import open_and_locked


@transaction.atomic
def set_level(
    situation: SituationShape, level: str, *, called: str, reason: str, by: Viewer, author: str, at: datetime
) -> None:
    """Another level of the vocabulary in use; `called` is its name. The same level again changes nothing."""
    by.must(Permission.LEAD)
    locked = open_and_locked(situation)
    if locked.level == level:
        return
    _change(situation, locked, level=level)
    text = _("The level is now: %(level)s.") % {"level": called}
    _log(situation, text, reason=reason, by=by, author=author, at=at)
    record(events.LEVEL_CHANGED, about=situation, by=by.user, at=at, details={"level": level})


@transaction.atomic
def set_aim(situation: SituationShape, aim: str, *, reason: str = "", by: Viewer, author: str, at: datetime) -> None:
    """One aim for the next hours."""
    by.must(Permission.LEAD)
    locked = open_and_locked(situation)
    if locked.aim == aim.strip():
        return
    _change(situation, locked, aim=aim.strip())
    text = _("The aim for the next hours: %(aim)s") % {"aim": aim.strip()}
    _log(situation, text, reason=reason, by=by, author=author, at=at)
    record(events.LED, about=situation, by=by.user, at=at, details={"what": "aim"})


@transaction.atomic
def name_spokesperson(
    situation: SituationShape, spokesperson: str, *, reason: str = "", by: Viewer, author: str, at: datetime
) -> None:
    """Who speaks for us: a role, never a name (AKU-42)."""
    by.must(Permission.LEAD)
    locked = open_and_locked(situation)
    if locked.spokesperson == spokesperson.strip():
        return
    _change(situation, locked, spokesperson=spokesperson.strip())
    text = _("Spokesperson: %(who)s") % {"who": spokesperson.strip()}
    _log(situation, text, reason=reason, by=by, author=author, at=at)
    record(events.LED, about=situation, by=by.user, at=at, details={"what": "spokesperson"})


def _change(situation: SituationShape, locked: SituationShape, **what: str) -> None:
    locked.version += 1
    for name, value in what.items():
        setattr(locked, name, value)
        setattr(situation, name, value)
    locked.save(update_fields=[*what, "version"])
    situation.version = locked.version


def _log(situation: SituationShape, text: str, *, reason: str, by: Viewer, author: str, at: datetime) -> None:
    line = NewLine(text, kind=LineKind.DECISION, reason=reason.strip(), decided_by=author, tags=("running",))
    append(situation, [line], by=by, author=author, at=at)
