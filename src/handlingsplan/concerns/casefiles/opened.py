# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""An opened case: its file and its key. Whoever holds one has passed the door, and the reading stands in the log."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext_lazy as _

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record, together
from handlingsplan.keys import case_keys
from handlingsplan.keys.case_keys import CaseKey

from .events import READ, WRITTEN
from .models import CaseFile, Declaration
from .terms import Why


@dataclass(frozen=True)
class OpenedCase:
    """What every verb of the wing is given: no words are read or written without one."""

    file: CaseFile
    key: CaseKey


class DeclareFirst(Exception):
    """Nobody opens a case before saying whether she is biased in it (forvaltningsloven §§ 3-6)."""

    message = _("Say first whether you are biased in this case.")


def with_declaration(files: QuerySet[CaseFile], viewer: Viewer) -> "QuerySet[CaseFile]":
    """The cases, each knowing whether the viewer has declared herself not biased; `open_case` then asks no more."""
    return files.annotate(declared=Exists(_unbiased(viewer).filter(file=OuterRef("pk"))))


def open_case(file: CaseFile, *, by: Viewer, at: datetime, why: str = Why.WORK, to_write: bool = False) -> OpenedCase:
    """Open a case that the viewer may see (`access.visible_to`), and write that in the log.

    Raises DeclareFirst until the person has declared herself, and `keys.case_keys.KeyGone` for a destroyed case.
    """
    known: bool | None = getattr(file, "declared", None)
    if not (_unbiased(by).filter(file=file).exists() if known is None else known):
        raise DeclareFirst
    record(
        WRITTEN if to_write else READ, about=file, by=by.user, at=at, details={"number": file.number, "why": str(why)}
    )
    return OpenedCase(file, case_keys.opened(file.key_id))


def open_on_ground(file: CaseFile, *, by: Viewer, at: datetime, why: str) -> OpenedCase:
    """Open a case for somebody who is not on it, on a ground of its own that the caller has made sure of: a request by
    the person herself, what was allowed, what is to be approved. It stands in the log like every reading.

    Raises `keys.case_keys.KeyGone` for a destroyed case.
    """
    record(READ, about=file, by=by.user, at=at, details={"number": file.number, "why": str(why)})
    return OpenedCase(file, case_keys.opened(file.key_id))


def open_all_on_ground(files: Iterable[CaseFile], *, by: Viewer, at: datetime, why: str) -> dict[int, OpenedCase]:
    """Several at once, by primary key, with one question to the key store; the destroyed ones are missing."""
    wanted = list(files)
    keys = case_keys.opened_many(file.key_id for file in wanted)
    with together():
        for file in wanted:
            record(READ, about=file, by=by.user, at=at, details={"number": file.number, "why": str(why)})
    return {file.pk: OpenedCase(file, keys[file.key_id]) for file in wanted if file.key_id in keys}


def _unbiased(viewer: Viewer) -> "QuerySet[Declaration]":
    return Declaration.objects.filter(user=viewer.user, is_biased=False)
