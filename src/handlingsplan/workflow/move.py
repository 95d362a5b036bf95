# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The only code that sets a status."""

from datetime import datetime
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
from handlingsplan.tenancy.scope import municipality_in_scope

from .lifecycle import Lifecycle, Move
from .models import Movement


class NotPossibleNow(Exception):
    """The state does not allow it; somebody may have moved the thing on in between."""

    message = _("This cannot be done now; somebody may have moved it on. Look at the page again.")


class ReasonNeeded(Exception):
    """A move that sends something back asks for a reason."""

    message = _("Write a reason: those who get it back must know what to do.")


def move(
    thing: Any,
    verb: str,
    *,
    lifecycle: Lifecycle,
    by: Viewer,
    at: datetime,
    reason: str = "",
    details: dict[str, Any] | None = None,
    otherwise: bool = False,
) -> Move:
    """Take `thing` through the move `verb`, record it, and return the move.

    `otherwise` chooses the move's other target. Raises MayNot without the move's permission, NotPossibleNow when the
    state does not allow it (also when another person moved the thing in between), ReasonNeeded when a reason is asked
    for and none was given.
    """
    step = lifecycle.move(verb, thing.state)
    if step is None:
        raise NotPossibleNow(verb)
    by.must(step.permission)
    if step.needs_reason and not reason.strip():
        raise ReasonNeeded(verb)
    source = thing.state
    target = step.otherwise if otherwise and step.otherwise else step.target
    rows = type(thing).objects.filter(pk=thing.pk, state=source).update(state=target)
    if rows != 1:
        raise NotPossibleNow(verb)
    thing.state = target
    Movement.objects.create(
        municipality_id=municipality_in_scope(),
        about_type=thing._meta.label_lower,
        about_id=thing.pk,
        verb=verb,
        source=source,
        target=target,
        reason=reason,
        by=by.user,
        at=at,
    )
    record(
        step.event, about=thing, by=by.user, at=at, details={"thing": str(thing), "reason": reason, **(details or {})}
    )
    return step


def history(thing: models.Model) -> models.QuerySet[Movement]:
    """Every move of a thing, oldest first."""
    return Movement.objects.filter(about_type=thing._meta.label_lower, about_id=thing.pk).select_related("by")


def state_constraint(lifecycle: Lifecycle, *, name: str) -> models.CheckConstraint:
    """The database's own knowledge of which states there are."""
    return models.CheckConstraint(condition=models.Q(state__in=sorted(lifecycle.states)), name=name)
