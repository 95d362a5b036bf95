# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What was written in a case at the desk, kind by kind, in one question: rows as they are kept, still sealed."""

from typing import Any

from django.db.models import DateTimeField, F, Q, QuerySet, TextField, Value
from django.db.models.functions import Cast

from handlingsplan.accounts.models import User
from handlingsplan.concerns.casefiles.models import Note
from handlingsplan.concerns.intake.models import Attachment, HandOver, Inquiry, Message, Sorting

KINDS: tuple[tuple[type[Any], str, str, str], ...] = (
    (Note, "happened_at", "written_at", ""),
    (Message, "at", "", ""),
    (Attachment, "", "", "checked"),
    (Sorting, "at", "", ""),
    (HandOver, "happened_at", "at", "kind"),
)
"""Each with its two moments and its code, where it has them."""

Written = dict[type[Any], list[Any]]


def written(inquiry: Inquiry) -> Written:
    """By kind, each in its own order."""
    first, *others = [_rows(number, inquiry) for number in range(len(KINDS))]
    found: Written = {kind: [] for kind, *_columns in KINDS}
    for number, pk, place, sealed, one, other, code, by, name in first.union(*others, all=True):
        kind, *columns = KINDS[number]
        own = {column: value for column, value in zip(columns, (one, other, code), strict=True) if column}
        row = kind(pk=pk, place=place, sealed=sealed, **own)
        if by:
            row.by = User(pk=by, full_name=name)
        found[kind].append(row)
    for kind, *_columns in KINDS:
        found[kind].sort(key=lambda row: [getattr(row, name.lstrip("-")) for name in kind._meta.ordering])
    return found


def _rows(number: int, inquiry: Inquiry) -> QuerySet[Any, Any]:
    kind, one, other, code = KINDS[number]
    its = Q(file=inquiry.file_id) if kind is Note else Q(inquiry=inquiry.pk)
    signed = kind is not Attachment
    columns = (
        Value(number),
        F("pk"),
        F("place"),
        F("sealed"),
        *(F(moment) if moment else Cast(Value(None), DateTimeField()) for moment in (one, other)),
        Cast(F(code) if code else Value(""), TextField()),
        F("by_id") if signed else Cast(Value(None), User._meta.pk),
        F("by__full_name") if signed else Cast(Value(None), TextField()),
    )
    rows: QuerySet[Any, Any] = kind._default_manager.filter(its).order_by().values_list(*columns)
    return rows
