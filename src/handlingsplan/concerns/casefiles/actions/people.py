# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Who is on a case, and what each declared before opening it."""

from collections.abc import Callable
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from handlingsplan.access.viewer import Viewer
from handlingsplan.accounts.models import User
from handlingsplan.audit.record import record
from handlingsplan.concerns.casefiles.access import must_work_cases
from handlingsplan.concerns.casefiles.events import ASSIGNED, BIASED, DECLARED, TAKEN_OFF
from handlingsplan.concerns.casefiles.models import Asking, Assignment, CaseFile, Declaration
from handlingsplan.concerns.casefiles.queries.colleagues import colleagues
from handlingsplan.concerns.casefiles.queries.people import on_now, somebody_else_has_it
from handlingsplan.concerns.casefiles.telling import tell_that_it_is_over, tell_that_it_waits
from handlingsplan.concerns.casefiles.terms import WORKED_AS, Part, Permission, Track
from handlingsplan.tenancy.scope import municipality_in_scope


class NotOnIt(Exception):
    """Nobody is taken off who is not on the case."""

    message = _("She is not on the case any more. Somebody may have taken her off already.")


class SomebodyMustHaveIt(Exception):
    """An open case is always somebody's."""

    message = _("Choose who has the case from now on. An open case is always somebody's.")


WhenTakenOff = Callable[[CaseFile, User, datetime], None]
_when_taken_off: list[WhenTakenOff] = []


def when_taken_off(act: WhenTakenOff) -> None:
    """Plug in what ends in a room above when somebody is taken off; called from its `apps.py`."""
    if act not in _when_taken_off:
        _when_taken_off.append(act)


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


def take_off(file: CaseFile, user: User, *, by: Viewer, at: datetime, instead: User | None = None) -> None:
    """Somebody is no longer on a case; what she was asked about it waits for her no more. Where the case is hers and
    nobody else's, `instead` has it from now on.

    Raises NotOnIt; and SomebodyMustHaveIt where `instead` is needed and is nobody, or nobody who works such cases.
    """
    by.must(Permission.WORK)
    must_work_cases(by)
    file.refresh_from_db(fields=("lead", "closed_on"), from_queryset=CaseFile.objects.select_for_update())
    now = on_now(file, at=at).filter(user=user)
    if not now.exists():
        raise NotOnIt
    if not somebody_else_has_it(file, user, at=at):
        if instead is None or instead not in colleagues(file, but=user):
            raise SomebodyMustHaveIt
        assign(file, instead, WORKED_AS[Track(file.track)], by=by, at=at)
        if instead != by.user:
            tell_that_it_waits(file, [instead])
    now.update(until=at)
    Asking.objects.filter(file=file, asked=user, answered_at=None).update(answered_at=at)
    for act in _when_taken_off:
        act(file, user, at)
    record(TAKEN_OFF, about=file, by=by.user, at=at, details={"number": file.number, "who": user.full_name})
    if user != by.user:
        tell_that_it_is_over(file, user)


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
