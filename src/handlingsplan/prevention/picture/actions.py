# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Writing, changing and taking out notes and series of figures."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, TypeVar

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
from handlingsplan.tenancy.scope import municipality_in_scope

from . import events
from .models import Figure, Note, Series
from .rules import Kept
from .terms import Permission

Row = TypeVar("Row", Note, Series)


class Refused(Exception):
    """What was asked for cannot be done; `message` says why."""

    message: str | Promise = _("This cannot be done.")


class Stale(Refused):
    message = _(
        "Somebody else has changed it since you began. Your text stands here; open the page anew to see theirs."
    )


def write_note(*, by: Viewer, at: datetime, **values: Any) -> Note:
    """A new note."""
    by.must(Permission.EDIT)
    note = Note.objects.create(municipality_id=municipality_in_scope(), written_by=by.user, written_at=at, **values)
    record(events.NOTE_WRITTEN, about=note, by=by.user, at=at, details={"title": note.title})
    return note


def change_note(note: Note, *, by: Viewer, at: datetime, version: int, **values: Any) -> Note:
    """Change a note. `version` is what the person began from; raises Stale where another has changed it since."""
    note = _changed(Note, note, by, at, version, values)
    record(events.NOTE_CHANGED, about=note, by=by.user, at=at, details={"title": note.title})
    return note


def remove_note(note: Note, *, by: Viewer, at: datetime) -> None:
    """Take a note out."""
    by.must(Permission.EDIT)
    record(events.NOTE_REMOVED, about=note, by=by.user, at=at, details={"title": note.title})
    note.delete()


def keep_series(*, by: Viewer, at: datetime, figures: Sequence[tuple[str, Kept]], **values: Any) -> Series:
    """A new series. Small numbers arrive here as "under five" and are kept so."""
    by.must(Permission.EDIT)
    series = Series.objects.create(municipality_id=municipality_in_scope(), written_by=by.user, written_at=at, **values)
    _put(series, figures)
    record(events.SERIES_KEPT, about=series, by=by.user, at=at, details={"title": series.title})
    return series


def change_series(
    series: Series, *, by: Viewer, at: datetime, version: int, figures: Sequence[tuple[str, Kept]], **values: Any
) -> Series:
    """Change a series and its figures. Raises Stale."""
    series = _changed(Series, series, by, at, version, values)
    series.figures.all().delete()
    _put(series, figures)
    record(events.SERIES_CHANGED, about=series, by=by.user, at=at, details={"title": series.title})
    return series


def remove_series(series: Series, *, by: Viewer, at: datetime) -> None:
    """Take a series out with its figures."""
    by.must(Permission.EDIT)
    record(events.SERIES_REMOVED, about=series, by=by.user, at=at, details={"title": series.title})
    series.delete()


def _changed(kind: type[Row], row: Row, by: Viewer, at: datetime, version: int, values: dict[str, Any]) -> Row:
    by.must(Permission.EDIT)
    found = kind.objects.select_for_update().get(pk=row.pk)
    if found.version != version:
        raise Stale
    for name, value in values.items():
        setattr(found, name, value)
    found.written_by, found.written_at, found.version = by.user, at, version + 1
    found.save()
    return found


def _put(series: Series, figures: Sequence[tuple[str, Kept]]) -> None:
    Figure.objects.bulk_create(
        Figure(
            municipality_id=series.municipality_id,
            series=series,
            position=position,
            period=period,
            value=kept.value,
            is_small=kept.is_small,
        )
        for position, (period, kept) in enumerate(figures, start=1)
    )
