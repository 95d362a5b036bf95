# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The standard texts as they are worded in the municipality in scope."""

from dataclasses import dataclass
from datetime import datetime

from handlingsplan.concerns.intake.models import StandardText
from handlingsplan.concerns.intake.standard_texts import Standard, standards


@dataclass(frozen=True)
class Worded:
    """A standard text with the wording that holds here; `changed_at` is None where it is the national proposal."""

    standard: Standard
    text: str
    changed_at: datetime | None = None
    changed_by: str = ""


def worded() -> list[Worded]:
    """Every standard text, in the order of the national file. One question."""
    own = {row.key: row for row in StandardText.objects.select_related("changed_by")}
    return [
        Worded(standard, row.text, row.changed_at, str(row.changed_by))
        if (row := own.get(key))
        else Worded(standard, standard.text)
        for key, standard in standards().items()
    ]
