# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The calendar of releases (AKU-29): initials or a reference, the days that count, and what is done."""

from datetime import date, datetime

from django.db import transaction

from handlingsplan.access.viewer import Viewer
from handlingsplan.acute.aftercare.events import RELEASE_ADDED, RELEASE_ENDED, RELEASE_STEP
from handlingsplan.acute.aftercare.models import Release
from handlingsplan.acute.aftercare.terms import Permission
from handlingsplan.acute.staff.actions.refusals import check_texts
from handlingsplan.audit.record import record
from handlingsplan.lib.dates import day_of
from handlingsplan.tenancy.scope import municipality_in_scope

from .refusals import DoneAlready


def add_release(
    reference: str, *, admitted_on: date | None, released_on: date | None, is_sudden: bool, by: Viewer, at: datetime
) -> Release:
    """Put a release in the calendar. `reference` are initials or a number, never a name or a CPR number."""
    by.must(Permission.WORK)
    check_texts({"reference": reference})
    assert by.user is not None
    release = Release.objects.create(
        municipality_id=municipality_in_scope(),
        reference=reference.strip(),
        admitted_on=admitted_on,
        released_on=day_of(at) if is_sudden and released_on is None else released_on,
        is_sudden=is_sudden,
        added_by=by.user,
        added_at=at,
    )
    record(RELEASE_ADDED, about=release, by=by.user, at=at, details={})
    return release


@transaction.atomic
def step_done(release: Release, step: str, *, by: Viewer, at: datetime) -> None:
    """A step has been done. Raises DoneAlready."""
    by.must(Permission.WORK)
    done = Release.objects.select_for_update().get(pk=release.pk).done
    if step in done:
        raise DoneAlready
    release.done = {**done, step: day_of(at).isoformat()}
    release.save(update_fields=["done"])
    record(RELEASE_STEP, about=release, by=by.user, at=at, details={"step": step})


def end_release(release: Release, *, by: Viewer, at: datetime) -> None:
    """Take it out of the calendar; the rest is an ordinary case, or none."""
    by.must(Permission.WORK)
    release.ended_on = day_of(at)
    if not Release.objects.filter(pk=release.pk, ended_on=None).update(ended_on=release.ended_on):
        raise DoneAlready
    record(RELEASE_ENDED, about=release, by=by.user, at=at, details={})
