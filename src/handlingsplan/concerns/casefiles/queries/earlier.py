# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The same person again: whether there is an earlier case, and only that."""

from collections.abc import Iterable
from datetime import date

from django.db.models import QuerySet

from handlingsplan.concerns.casefiles.models import CaseFile, PersonMark
from handlingsplan.concerns.casefiles.terms import MarkKind, Outcome
from handlingsplan.keys import marks
from handlingsplan.lib.dates import plus_months
from handlingsplan.tenancy.scope import municipality_in_scope

FORGOTTEN_AFTER_MONTHS = 12
"""An unfounded case is not noticed again after this (law.md 3)."""


def known_by(name: str, born: str, cpr: str) -> list[tuple[MarkKind, str]]:
    """By what a person is known again, as it is marked: however it was typed. `born` is ISO text."""
    known = []
    if cpr:
        known.append((MarkKind.CPR, "".join(sign for sign in cpr if sign.isdigit())))
    if name and born:
        known.append((MarkKind.NAME_AND_BIRTH, f"{' '.join(name.casefold().split())} {born}"))
    return known


def marked_with(known: Iterable[tuple[MarkKind, str]]) -> list[CaseFile]:
    """Every case about the person that is not destroyed, on both tracks and shut ones too; oldest first."""
    found = [marks.mark(value, purpose=kind) for kind, value in known]
    return list(CaseFile.objects.filter(marks__mark__in=found, destroyed_at=None).distinct().order_by("pk"))


def put_marks(file: CaseFile, values: Iterable[tuple[MarkKind, str]]) -> None:
    """Mark a case with what its person is known by: a CPR number, or the full name and the day of birth."""
    put = [
        PersonMark(municipality_id=municipality_in_scope(), file=file, kind=kind, mark=marks.mark(value, purpose=kind))
        for kind, value in values
    ]
    if put:
        PersonMark.objects.bulk_create(put, ignore_conflicts=True)


def there_is_an_earlier(file: CaseFile, *, today: date) -> bool:
    """Whether the municipality has an earlier case on the same track about the same person."""
    return _earlier(file, today).exists()


def shut_earlier(file: CaseFile, *, today: date) -> CaseFile | None:
    """The newest shut case on the same track about the same person: what the notice of an earlier inquiry leads to."""
    return _earlier(file, today).filter(shut_at__isnull=False).order_by("-pk").first()


def _earlier(file: CaseFile, today: date) -> QuerySet[CaseFile]:
    """Earlier cases on the same track about the same person; an unfounded one is not told of after twelve months."""
    mine = PersonMark.objects.filter(file=file).values("mark")
    found = CaseFile.objects.filter(marks__mark__in=mine, track=file.track, destroyed_at=None, pk__lt=file.pk)
    forgotten = plus_months(today, -FORGOTTEN_AFTER_MONTHS)
    return found.exclude(outcome=Outcome.UNFOUNDED, closed_on__lt=forgotten)
