# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Cases are destroyed: their keys, every sealed word, and the marks of their persons. The number stays."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import models
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
from handlingsplan.clocks.models import Clock
from handlingsplan.concerns.casefiles.events import DESTROYED, DESTROYED_AGAIN
from handlingsplan.concerns.casefiles.models import CaseFile, PersonMark, Sealed
from handlingsplan.concerns.casefiles.places import as_one_array, sealed_models
from handlingsplan.concerns.casefiles.terms import RETENTION_GROUP, Permission
from handlingsplan.keys import case_keys
from handlingsplan.retention import disposal, holds
from handlingsplan.retention.models import Batch, Hold
from handlingsplan.retention.terms import HoldGround


class HeldForARequest(Exception):
    """Somebody has asked what is held about her: the case is kept until she has her answer."""

    message = gettext_lazy(
        "Somebody has asked what is held about them. The case is kept until the request is answered."
    )


def prepare(ids: Sequence[int], *, analysis: str, by: Viewer, at: datetime) -> Batch:
    """Put shut cases together that are to be destroyed; the archivist's."""
    by.must(Permission.DISPOSE)
    shut = CaseFile.objects.filter(pk__in=ids, shut_at__isnull=False, destroyed_at=None)
    chosen = shut.values_list("pk", flat=True)
    assert by.user is not None
    return disposal.prepare(RETENTION_GROUP, chosen, analysis=analysis, by=by.user, at=at)


def approve(batch: Batch, *, by: Viewer, at: datetime) -> None:
    """Agree as the leader; raises `retention.lock.SameEyes` for the one who prepared it."""
    by.must(Permission.APPROVE)
    assert by.user is not None
    disposal.approve(batch, by=by.user, at=at)


def council_decided(batch: Batch, *, number: str, on: date, by: Viewer, at: datetime) -> None:
    """Note the council's decision."""
    by.must(Permission.DISPOSE)
    assert by.user is not None
    disposal.council_decided(batch, number=number, on=on, by=by.user, at=at)


def run(batch: Batch, *, by: Viewer, at: datetime) -> None:
    """Destroy what the batch holds. Raises `disposal.NotReady` and `disposal.OnHold`; then nothing was destroyed."""
    by.must(Permission.DISPOSE)
    assert by.user is not None
    disposal.run(batch, by=by.user, at=at)


def give_up(batch: Batch, *, by: Viewer, at: datetime) -> None:
    """Let a batch go."""
    by.must(Permission.DISPOSE)
    assert by.user is not None
    disposal.give_up(batch, by=by.user, at=at)


def hold(file: CaseFile, ground: HoldGround, *, by: Viewer, at: datetime) -> None:
    """Keep a case for now, whatever is decided."""
    by.must(Permission.DISPOSE)
    assert by.user is not None
    holds.place(file, ground, by=by.user, at=at)


def release(found: Hold, file: CaseFile, *, by: Viewer, at: datetime) -> None:
    """Let go of a case that was held. Raises HeldForARequest: that hold ends with the answer."""
    by.must(Permission.DISPOSE)
    if found.ground == HoldGround.ACCESS:
        raise HeldForARequest
    assert by.user is not None
    holds.release(found, file, by=by.user, at=at)


def commands(ids: Sequence[int]) -> list[disposal.Command]:
    """What destroying these cases does, case by case; the same few questions for one as for a hundred."""
    rows = dict.fromkeys(ids, 0)
    for file_id, count in _words_of(ids):
        rows[file_id] += count
    marks = dict(PersonMark.objects.filter(file__in=ids).order_by().values_list("file").annotate(models.Count("pk")))
    return [
        disposal.Command(
            file.pk,
            file.number,
            (
                _("the key is destroyed"),
                ngettext("%(count)s sealed text is emptied", "%(count)s sealed texts are emptied", rows[file.pk])
                % {"count": rows[file.pk]},
                ngettext("%(count)s mark is removed", "%(count)s marks are removed", marks.get(file.pk, 0))
                % {"count": marks.get(file.pk, 0)},
            ),
        )
        for file in CaseFile.objects.filter(pk__in=ids).order_by("pk")
    ]


def destroy(ids: Sequence[int], at: datetime) -> None:
    """Destroy cases. The keys go last: the store forgets at once, whatever becomes of the transaction."""
    files = list(CaseFile.objects.filter(pk__in=ids, destroyed_at=None))
    keys = _keys_of(ids)
    for model, way in sealed_models().items():
        found: QuerySet[Any] = model.objects.filter(**{f"{way}__in": ids})
        found.update(**_emptied(model))
    PersonMark.objects.filter(file__in=ids).delete()
    Clock.objects.filter(about_type=CaseFile._meta.label_lower, about_id__in=ids, stopped_at=None).update(stopped_at=at)
    for file in files:
        record(DESTROYED, about=file, by=None, at=at, details={"number": file.number})
    CaseFile.objects.filter(pk__in=ids).update(destroyed_at=at, version=models.F("version") + 1)
    case_keys.destroy(keys)


def destroy_again(at: datetime) -> int:
    """Destroy the keys of destroyed cases that have come back with an older key store; how many there were. For whoever
    restores one, in a municipality's scope; it may be repeated."""
    destroyed = list(CaseFile.objects.filter(destroyed_at__isnull=False).order_by("pk"))
    count = case_keys.destroy(_keys_of([file.pk for file in destroyed]))
    if count:
        record(DESTROYED_AGAIN, about=destroyed[-1], by=None, at=at, details={"count": count})
    return count


def _keys_of(ids: Sequence[int]) -> list[UUID]:
    """The keys of these cases, and of what in them has a key of its own, such as who the sender was."""
    keys = list(CaseFile.objects.filter(pk__in=ids).values_list("key_id", flat=True))
    for model, way in sealed_models().items():
        if any(field.name == "key_id" for field in model._meta.concrete_fields):
            own: QuerySet[Any] = model.objects.filter(**{f"{way}__in": ids, "key_id__isnull": False})
            keys += own.values_list("key_id", flat=True)
    return keys


def _words_of(ids: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Cases and how many sealed texts each has, table by table; one question over them all."""
    chosen = as_one_array(ids)
    counted = [
        model.objects.filter(**{f"{way}__in": chosen}).order_by().values_list(way).annotate(count=models.Count("pk"))
        for model, way in sealed_models().items()
    ]
    yield from counted[0].union(*counted[1:], all=True)


def _emptied(model: type[Sealed]) -> dict[str, bytes | None]:
    """Nothing in every column that holds bytes."""
    bytes_fields = [field for field in model._meta.concrete_fields if isinstance(field, models.BinaryField)]
    return {field.name: None if field.null else b"" for field in bytes_fields}
