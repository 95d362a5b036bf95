# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is still owed around a case when it is to be closed; said on the page that closes it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from handlingsplan.clocks.queries import running
from handlingsplan.concerns.casefiles.models import CaseFile

from .informing import newest, settles

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


@dataclass(frozen=True)
class Owed:
    """Something still owed: what it is, and the name of the page (taking `file_id`) where it is done."""

    text: "StrOrPromise"
    page: str


Owing = Callable[[CaseFile], Iterable[Owed]]
_above: list[Owing] = []


def owes(reader: Owing) -> None:
    """Plug in what a room above still owes; called from its `apps.py`."""
    _above.append(reader)


def still_owed(file: CaseFile) -> list[Owed]:
    """Telling the person, the journal, and what rooms above plug in (caseflow.md 6.2). None of it stops a closing."""
    found = [owed for reader in _above for owed in reader(file)]
    runs = set(running(file).values_list("kind", flat=True))
    if not settles(file, newest(file), runs=runs):
        found.append(Owed(_("It is not decided whether the person is told"), "duty_to_inform"))
    if "journalise" in runs:
        found.append(Owed(_("Not everything lies in the journal"), "case_journal"))
    return found
