# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Holding what must not be destroyed yet: a complaint, a court, somebody who has asked."""

from collections.abc import Iterable
from datetime import datetime

from django.db import models

from handlingsplan.accounts.models import User
from handlingsplan.audit.record import record
from handlingsplan.tenancy.scope import municipality_in_scope

from .models import Hold
from .terms import HoldGround


def place(thing: models.Model, ground: HoldGround, *, by: User, at: datetime) -> Hold:
    """Hold a thing until the hold is released."""
    hold = Hold.objects.create(
        municipality_id=municipality_in_scope(),
        about_type=thing._meta.label_lower,
        about_id=thing.pk,
        ground=ground,
        placed_by=by,
        placed_at=at,
    )
    record("retention.hold.placed", about=thing, by=by, at=at, details={"thing": str(thing), "ground": str(ground)})
    return hold


def release(hold: Hold, thing: models.Model, *, by: User, at: datetime) -> None:
    """Let go of a thing that was held."""
    rows = Hold.objects.filter(pk=hold.pk, released_at=None).update(released_by=by, released_at=at)
    if rows:
        details = {"thing": str(thing), "ground": hold.ground}
        record("retention.hold.released", about=thing, by=by, at=at, details=details)


def held(about_type: str, ids: Iterable[int]) -> dict[int, Hold]:
    """Which of these things are held, and by what."""
    found = Hold.objects.filter(about_type=about_type, about_id__in=list(ids), released_at=None)
    return {hold.about_id: hold for hold in found}
