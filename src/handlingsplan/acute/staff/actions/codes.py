# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The emergency code: made, shown once, sealed in the folder, withdrawn. What is kept is a digest."""

from datetime import datetime

from django.db.models import QuerySet

from handlingsplan.access.viewer import Viewer
from handlingsplan.acute.staff import codes, events
from handlingsplan.acute.staff.models import EmergencyCode
from handlingsplan.acute.staff.terms import Permission
from handlingsplan.audit.record import record, together
from handlingsplan.tenancy.scope import municipality_in_scope

from .refusals import check_texts


def make(lies: str, *, by: Viewer, at: datetime) -> tuple[EmergencyCode, str]:
    """A new code: the row, and the signs, which nobody can find again. `lies` says where the envelope will be."""
    by.must(Permission.EDIT)
    check_texts({"lies": lies})
    assert by.user is not None, "A role is held by somebody who is signed in."
    code = codes.new_code()
    kept = EmergencyCode.objects.create(
        municipality_id=municipality_in_scope(),
        digest=codes.digest(code),
        lies=lies.strip(),
        made_by=by.user,
        made_at=at,
    )
    record(events.CODE_MADE, about=kept, by=by.user, at=at, details={"code": kept.pk})
    return kept, code


def withdraw(kept: EmergencyCode, *, by: Viewer, at: datetime) -> None:
    """Let a code open nothing any more: its envelope was opened, or is gone."""
    by.must(Permission.EDIT)
    with together():
        if _unspent().filter(pk=kept.pk).update(withdrawn_at=at):
            record(events.CODE_WITHDRAWN, about=kept, by=by.user, at=at, details={"code": kept.pk})


def opens(code: str) -> bool:
    """Whether a code would open something now. A wrong one is turned away by this, with nobody kept waiting."""
    return _unspent().filter(digest=codes.digest(code)).exists()


def spend(code: str, *, at: datetime) -> EmergencyCode | None:
    """Use a code up; the row, or None where it opens nothing. Called by the verb that activates, in its transaction."""
    kept = _unspent().select_for_update().filter(digest=codes.digest(code)).first()
    if kept is not None:
        kept.used_at = at
        kept.save(update_fields=["used_at"])
        record(events.CODE_USED, about=kept, by=None, at=at, details={"code": kept.pk})
    return kept


def _unspent() -> "QuerySet[EmergencyCode]":
    return EmergencyCode.objects.filter(used_at=None, withdrawn_at=None)
