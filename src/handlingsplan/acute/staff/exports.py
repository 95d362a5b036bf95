# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The log as files: whole, or open, with what is not for everybody withheld. In Danish, as it is handed over."""

import csv
import io
import json
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from django.utils import translation
from django.utils.translation import gettext as _

from handlingsplan.documents.paper import paper
from handlingsplan.ui.wording import long_moment

from .book import book_of
from .chain import content_of, name_of
from .merging import differs
from .models import LineShape, SituationShape
from .queries.log import ShownLine
from .terms import SENSITIVITY_NAMES, Sensitivity

TEMPLATE = Path(__file__).parent / "typst" / "log.typ"
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
BYTE_ORDER_MARK = "\ufeff"


def as_json(situation: SituationShape, lines: Sequence[LineShape], *, whole: bool, at: datetime) -> str:
    """Every field the chain covers; `verify_log.py` checks it. Of a withheld line there is its place and its print."""
    is_drill = book_of(situation).is_drill
    log = name_of(situation, is_drill=is_drill)
    data = {
        "format": 1,
        "log": log,
        "municipality": situation.municipality.full_name,
        "situation": situation.title if whole else "",
        "drill": is_drill,
        "extent": "whole" if whole else "open",
        "exported_at": at.astimezone(UTC).isoformat(timespec="seconds"),
        "lines": situation.lines,
        "head": situation.head,
        "chain": [_link(line, log, whole=whole) for line in lines],
    }
    return json.dumps(data, ensure_ascii=False, indent=1)


def as_csv(lines: Sequence[LineShape], *, whole: bool) -> str:
    """One row for each line by its number, with semicolons and a mark at the start, as spreadsheets here expect."""
    sheet = io.StringIO()
    writer = csv.writer(sheet, delimiter=";", lineterminator="\r\n")
    with translation.override("da"):
        writer.writerow(_head())
        for line in lines:
            writer.writerow([_harmless(cell) for cell in _cells(ShownLine(line, hidden=_withheld(line, whole=whole)))])
    return BYTE_ORDER_MARK + sheet.getvalue()


def as_pdf(situation: SituationShape, lines: Sequence[LineShape], *, whole: bool, at: datetime) -> bytes:
    """The log as PDF/A that a screen reader can read."""
    with translation.override("da"):
        title = situation.title if whole else _("Situation %(number)s") % {"number": situation.number}
        data = {
            "title": _("Log: %(title)s") % {"title": title},
            "municipality": situation.municipality.full_name,
            "drill": _("EXERCISE") if book_of(situation).is_drill else "",
            "line": _("%(extent)s. Taken out %(when)s.")
            % {"extent": extent_name(whole=whole), "when": long_moment(at)},
            "head": [_("No."), _("When"), _("What"), _("Who")],
            "rows": [_row(ShownLine(line, hidden=_withheld(line, whole=whole))) for line in lines],
            "foot": _("%(lines)s lines. Fingerprint of the last: %(head)s")
            % {"lines": situation.lines, "head": situation.head or "–"},
            "how": _("The log as JSON can be checked line by line with the program verify_log.py."),
        }
    return paper(TEMPLATE, data, timestamp=at)


def extent_name(*, whole: bool) -> str:
    """How much of the log a file holds, in words."""
    return _("The whole log") if whole else _("The open lines; others are withheld")


def _withheld(line: LineShape, *, whole: bool) -> bool:
    return not whole and line.sensitivity != Sensitivity.OPEN


def _link(line: LineShape, log: str, *, whole: bool) -> dict[str, Any]:
    if _withheld(line, whole=whole):
        said: dict[str, Any] = {"number": line.number, "withheld": line.sensitivity}
    else:
        said = {"content": content_of(line, log)}
    return said | {"previous": line.previous, "fingerprint": line.fingerprint}


def _head() -> list[str]:
    return [
        *(_("No."), _("When it happened"), _("Written"), _("Reached the log"), _("What it is"), _("Text")),
        *(
            _("Reason"),
            _("Who decided it"),
            _("Source"),
            _("How sure it is"),
            _("Who may read it"),
            _("What the line is about"),
        ),
        *(_("Corrects no."), _("Where more can be seen"), _("Who"), _("Fingerprint")),
    ]


def _cells(shown: ShownLine) -> list[str]:
    line = shown.line
    sensitivity = str(SENSITIVITY_NAMES[Sensitivity(line.sensitivity)])
    times = [_stamp(line.happened_at), _stamp(line.written_at), _stamp(line.registered_at)]
    if shown.hidden:
        return [
            str(line.number),
            *times[2:],
            "",
            "",
            "",
            _("Withheld"),
            *[""] * 4,
            sensitivity,
            *[""] * 4,
            line.fingerprint,
        ]
    return [
        *(str(line.number), *times, str(shown.kind), line.text),
        *(line.reason, line.decided_by, line.source, str(shown.source_status), sensitivity, ", ".join(shown.tags)),
        *(str(line.corrects or ""), line.reference, line.author, line.fingerprint),
    ]


def _row(shown: ShownLine) -> dict[str, Any]:
    line = shown.line
    if shown.hidden:
        who = SENSITIVITY_NAMES[Sensitivity(line.sensitivity)]
        return _typeset(line, [], _("Withheld"), [str(who)], "")
    times = [long_moment(line.happened_at)]
    if differs(line.written_at, line.happened_at):
        times.append(_("written %(when)s") % {"when": long_moment(line.written_at)})
    if differs(line.registered_at, line.written_at):
        times.append(_("reached the log %(when)s") % {"when": long_moment(line.registered_at)})
    notes = [
        _("Corrects no. %(number)s") % {"number": line.corrects} if line.corrects else "",
        _("Reason: %(reason)s") % {"reason": line.reason} if line.reason else "",
        _("Decided by: %(who)s") % {"who": line.decided_by} if line.decided_by else "",
        _("Source: %(source)s") % {"source": line.source} if line.source else "",
        ", ".join([str(shown.source_status), *filter(None, [str(shown.sensitivity)]), *shown.tags]),
        line.reference,
    ]
    return _typeset(line, times, line.text, [note for note in notes if note], line.author, str(shown.kind))


def _typeset(
    line: LineShape, times: list[str], text: str, notes: list[str], author: str, kind: str = ""
) -> dict[str, Any]:
    return {"number": str(line.number), "times": times, "kind": kind, "text": text, "notes": notes, "author": author}


def _stamp(moment: datetime) -> str:
    return long_moment(moment)


def _harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(FORMULA_SIGNS) else cell
