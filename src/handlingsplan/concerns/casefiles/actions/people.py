# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Who is on a case, and what each declared before opening it."""

from datetime import datetime

from handlingsplan.access.viewer import Viewer
from handlingsplan.accounts.models import User
from handlingsplan.audit.record import record
from handlingsplan.concerns.casefiles.events import ASSIGNED, BIASED, DECLARED, TAKEN_OFF
from handlingsplan.concerns.casefiles.models import Assignment, CaseFile, Declaration
from handlingsplan.concerns.casefiles.terms import Part, Permission
from handlingsplan.tenancy.scope import municipality_in_scope


def assign(
    file: CaseFile, user: User, part: Part, *, by: Viewer, at: datetime, until: datetime | None = None
) -> Assignment:
    """Put somebody on a case. A guest must have an `until`. Raises MayNot without the right to work on cases."""
    by.must(Permission.WORK)
    assignment, _made = Assignment.objects.update_or_create(
        municipality_id=municipality_in_scope(),
        file=file,
        user=user,
        part=part,
        defaults={"since": at, "until": until, "assigned_by": by.user},
    )
    if part is Part.LEAD:
        CaseFile.objects.filter(pk=file.pk).update(lead=user)
        file.lead = user
    details = {"number": file.number, "who": user.full_name, "part": str(part)}
    record(ASSIGNED, about=file, by=by.user, at=at, details=details)
    return assignment


def take_off(file: CaseFile, user: User, *, by: Viewer, at: datetime) -> None:
    """Somebody is no longer on a case."""
    by.must(Permission.WORK)
    Assignment.objects.filter(file=file, user=user).update(until=at)
    record(TAKEN_OFF, about=file, by=by.user, at=at, details={"number": file.number, "who": user.full_name})


def declare(file: CaseFile, *, is_biased: bool, by: Viewer, at: datetime) -> None:
    """Say whether one is biased in a case (forvaltningsloven §§ 3-6). Who is has no access from then on."""
    by.must(Permission.WORK)
    Declaration.objects.update_or_create(
        municipality_id=municipality_in_scope(),
        file=file,
        user=by.user,
        defaults={"is_biased": is_biased, "at": at},
    )
    record(BIASED if is_biased else DECLARED, about=file, by=by.user, at=at, details={"number": file.number})
