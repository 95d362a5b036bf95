# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Standing meetings: a rhythm, a time and a room, and never a person (R19)."""

from datetime import date, datetime, time

from django.utils.translation import gettext_lazy as _

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
from handlingsplan.concerns.infohus.events import SERIES_ENDED, SERIES_KEPT
from handlingsplan.concerns.infohus.models import MeetingSeries
from handlingsplan.concerns.infohus.terms import Form, Permission
from handlingsplan.lib.dates import day_of
from handlingsplan.lib.names import quiet
from handlingsplan.tenancy.scope import municipality_in_scope

from .refusals import Refused


class OnlyAPlace(Refused):
    """A standing meeting knows of no person."""

    message = _("Write a place only: no person, no long number and nothing of what it is about.")


def keep_series(
    *, form: Form, first_on: date, starts_at: time, every_weeks: int, place: str, by: Viewer, at: datetime
) -> MeetingSeries:
    """Set a standing meeting. Raises OnlyAPlace where the place names a person or the subject."""
    by.must(Permission.LEAD)
    if quiet(place) != " ".join(place.split()):
        raise OnlyAPlace
    series = MeetingSeries.objects.create(
        municipality_id=municipality_in_scope(),
        form=form,
        first_on=first_on,
        starts_at=starts_at,
        every_weeks=every_weeks,
        place=" ".join(place.split()),
    )
    record(SERIES_KEPT, about=series, by=by.user, at=at)
    return series


def end_series(series: MeetingSeries, *, by: Viewer, at: datetime) -> None:
    """It is not held any more; meetings that are called stay called."""
    by.must(Permission.LEAD)
    series.ended_on = max(day_of(at), series.first_on)
    series.save(update_fields=["ended_on"])
    record(SERIES_ENDED, about=series, by=by.user, at=at)
