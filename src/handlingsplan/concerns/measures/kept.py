# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What this room keeps in a case, kind by kind."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from django.utils.translation import gettext_lazy as _

from handlingsplan.concerns.casefiles.contents import Kept, lines

from .models import FollowUp, Measure, OwnerAnswer, Task


def _written(words: Any, _code: str) -> str:
    return lines(*_texts(asdict(words)))


def _texts(words: dict[str, Any]) -> Iterator[str]:
    """The texts somebody wrote, also those by dimension; codes are left out."""
    for value in words.values():
        if isinstance(value, dict):
            yield from value.values()
        elif isinstance(value, str):
            yield value


KEPT = (
    Kept(OwnerAnswer, "measures.answer", _("Answer of the owner authority"), _written, at="written_at"),
    Kept(Measure, "measures.measure", _("Measure"), _written, at="begun_at"),
    Kept(Task, "measures.task", _("Assignment of who carries it out"), _written, at="given_at"),
    Kept(FollowUp, "measures.followup", _("Follow-up"), _written, at="written_at"),
)
