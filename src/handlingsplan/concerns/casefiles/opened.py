# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""An opened case: its file and its key. Whoever holds one has passed the door, and the reading stands in the log."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
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


def open_case(file: CaseFile, *, by: Viewer, at: datetime, why: str = Why.WORK, to_write: bool = False) -> OpenedCase:
    """Open a case that the viewer may see (`access.visible_to`), and write that in the log.

    Raises DeclareFirst until the person has declared herself, and `keys.case_keys.KeyGone` for a destroyed case.
    """
    declared = Declaration.objects.filter(file=file, user=by.user, is_biased=False).exists()
    if not declared:
        raise DeclareFirst
    record(
        WRITTEN if to_write else READ, about=file, by=by.user, at=at, details={"number": file.number, "why": str(why)}
    )
    return OpenedCase(file, case_keys.opened(file.key_id))
