# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Who is on a case now, as what, and until when."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from handlingsplan.accounts.models import User
from handlingsplan.concerns.casefiles.models import Assignment, CaseFile, Declaration
from handlingsplan.concerns.casefiles.terms import HAVE_IT, PART_NAMES, Part

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


@dataclass(frozen=True)
class OnIt:
    """Somebody who is on a case. `until` is None where nothing ends by itself; who `is_biased` sees nothing."""

    user: User
    parts: "list[StrOrPromise]"
    since: datetime
    until: datetime | None
    is_biased: bool


def on_now(file: CaseFile, *, at: datetime) -> QuerySet[Assignment]:
    """What puts somebody on a case now."""
    return Assignment.objects.filter(Q(until=None) | Q(until__gt=at), file=file)


def people_on(file: CaseFile, *, at: datetime) -> list[OnIt]:
    """Everybody who is on a case now, whoever has it first. One question."""
    biased = Declaration.objects.filter(file=file, user=OuterRef("user"), is_biased=True)
    found: dict[int, list[Any]] = {}
    for row in on_now(file, at=at).annotate(is_biased=Exists(biased)).select_related("user").order_by("since", "pk"):
        found.setdefault(row.user_id, []).append(row)
    listed = [_on_it(rows) for rows in found.values()]
    return sorted(listed, key=lambda one: one.user != file.lead)


def somebody_else_has_it(file: CaseFile, user: User, *, at: datetime) -> bool:
    """Whether a case can do without a person: it is closed, or somebody else has it and it does not bear her name."""
    if not file.is_open:
        return True
    biased = Declaration.objects.filter(file=file, is_biased=True).values("user")
    having = on_now(file, at=at).filter(part__in=HAVE_IT, user__is_active=True).exclude(user__in=biased)
    hers = having.filter(user=user).exists()
    return file.lead_id != user.pk and (not hers or having.exclude(user=user).exists())


def _on_it(rows: list[Any]) -> OnIt:
    """One person, from all that puts her on the case (each an Assignment that says whether she `is_biased`)."""
    ends = [row.until for row in rows if row.until is not None]
    return OnIt(
        rows[0].user,
        [PART_NAMES[Part(row.part)] for row in rows],
        min(row.since for row in rows),
        max(ends) if len(ends) == len(rows) else None,
        rows[0].is_biased,
    )
