# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What a line's fingerprint covers: all of it, and which log it stands in. `verify_log.py` does the same."""

from datetime import UTC, datetime
from typing import Any

from handlingsplan.audit.chain import START, fingerprint

from .models import LineShape, SituationShape

__all__ = ["START", "content_of", "fingerprint", "fits", "name_of"]


def name_of(situation: SituationShape, *, is_drill: bool) -> str:
    """Which log: a line of a drill can never be passed off as one of a real situation."""
    return f"{situation.municipality.code}/{'drill' if is_drill else 'situation'}/{situation.number}"


def content_of(line: LineShape, log: str) -> dict[str, Any]:
    """Every field of a line that says something, as it is written in the export."""
    return {
        "log": log,
        "number": line.number,
        "uid": str(line.uid),
        "kind": line.kind,
        "text": line.text,
        "reason": line.reason,
        "decided_by": line.decided_by,
        "source": line.source,
        "source_status": line.source_status,
        "sensitivity": line.sensitivity,
        "tags": line.tags,
        "reference": line.reference,
        "corrects": line.corrects,
        "happened_at": _written(line.happened_at),
        "written_at": _written(line.written_at),
        "registered_at": _written(line.registered_at),
        "by": line.by_id,
        "author": line.author,
        "device": str(line.device) if line.device else None,
        "sequence": line.sequence,
    }


def fits(line: LineShape, log: str, *, number: int, previous: str) -> bool:
    """Whether a line is in its place, and is as it was written."""
    in_place = (line.number, line.previous) == (number, previous)
    return in_place and line.fingerprint == fingerprint(content_of(line, log), previous)


def _written(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="microseconds")
