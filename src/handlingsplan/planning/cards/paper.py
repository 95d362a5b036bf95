# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A card on paper: one A4 page to hang up, and a pocket card of 85 × 54 mm with two sides."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import override

from handlingsplan.contacts.terms import HOTLINE, INFOHUS_LEAD
from handlingsplan.documents.paper import paper, qr_code

from .directory import Directory
from .face import Call, Face, Line, Part, Piece, face
from .meta import meta
from .models import Card, CardText, CardVersion

TYPST = Path(__file__).parent / "typst"
STEPS_IN_POCKET = 3
CALLS_IN_POCKET = 3
_PAGE = re.compile(rb"/Type\s*/Page\b")
_A_MOMENT = datetime(2026, 1, 1, tzinfo=UTC)


def a4(text: CardText, directory: Directory, *, municipality: str, internal: bool, address: str) -> bytes:
    """The card on one A4 page, in 11 point or larger. `address` is where the newest version is; "" where it is not."""
    shown = face(text, directory, internal=internal)
    return paper(TYPST / "a4.typ", _sheet(shown, text, municipality, address), timestamp=_moment(text))


def pocket(text: CardText, directory: Directory, *, municipality: str, internal: bool, address: str) -> bytes:
    """The short card: whom to call on one side, the first steps on the other."""
    shown = face(text, directory, internal=internal)
    sheet = _sheet(shown, text, municipality, address)
    with override(text.language):
        known = {call.key for call in shown.contacts}
        wanted = () if shown.is_acute else (HOTLINE,) if shown.contacts else (INFOHUS_LEAD, HOTLINE)
        entries = [directory.entry(key, internal=internal) for key in wanted if key not in known]
        found = [_call(Call(e.key, e.label, e.number, e.hours, is_gap=not e.is_filled)) for e in entries]
        sheet["contacts"] = [call for call in [*sheet["contacts"], *found] if not call["emergency"]][:CALLS_IN_POCKET]
        sheet["first_steps"] = _first_steps(shown)
    return paper(TYPST / "pocket.typ", sheet, timestamp=_moment(text))


def fits(card: Card, directory: Directory) -> bool:
    """Whether the card stands on one A4 page."""
    return pages(a4(card, directory, municipality="Kommune", internal=True, address="")) == 1


def pages(pdf: bytes) -> int:
    """How many pages a file of ours has."""
    return len(_PAGE.findall(pdf))


def _first_steps(shown: Face) -> list[dict[str, Any]]:
    steps = [line for part in shown.parts if part.style in ("steps", "phase") for line in part.lines]
    if shown.is_acute:
        return [_line(line) for line in steps[:STEPS_IN_POCKET]]
    return [_line(line) for line in [*steps[: STEPS_IN_POCKET - 1], *steps[-1:]]]


def _sheet(shown: Face, text: CardText, municipality: str, address: str) -> dict[str, Any]:
    with override(text.language):
        return {
            "language": text.language,
            "is_acute": shown.is_acute,
            "mark": shown.mark.upper(),
            "title": shown.title,
            "municipality": municipality,
            "for_whom": _("For: %(whom)s") % {"whom": shown.for_whom},
            "about": _("About: %(whom)s") % {"whom": shown.about},
            "alarm_title": shown.alarm_title,
            "alarm": [_call(call) for call in shown.alarm],
            "parts": [_part(part) for part in shown.parts],
            "caution": shown.caution,
            "contacts_title": shown.contacts_title,
            "contacts": [_call(call) for call in shown.contacts],
            "meta": [{"label": label, "value": value or "–"} for label, value in meta(text)],
            "notes": notes(shown, text),
            "gap": shown.gap,
            "steps_title": _("First"),
            "version": _version(text),
            "address": address,
            "qr": qr_code(address) if address else "",
            "qr_words": _("The newest version"),
        }


def notes(shown: Face, text: CardText) -> list[str]:
    """What must be said on every print: a draft, internal, numbers nobody has checked."""
    notes = []
    if not isinstance(text, CardVersion):
        notes.append(_("DRAFT. Not approved, and not to be used."))
    if not text.is_public:
        notes.append(_("Internal. Not to be shown in public."))
    if shown.unverified:
        labels = ", ".join(entry.label for entry in shown.unverified)
        notes.append(_("Not checked for 90 days: %(labels)s") % {"labels": labels})
    return notes


def _version(text: CardText) -> str:
    number = text.number if isinstance(text, CardVersion) else 0
    return _("Version %(number)d") % {"number": number} if number else _("Draft")


def _part(part: Part) -> dict[str, Any]:
    lines = [_line(line) for line in part.lines]
    return {"name": part.name, "label": part.label, "style": part.style, "lines": lines}


def _line(line: Line) -> dict[str, Any]:
    call = _call(line.call) if line.call else None
    return {"number": line.number, "who": line.who, "pieces": _pieces(line.pieces), "call": call}


def _call(call: Call) -> dict[str, Any]:
    return {
        "label": call.label,
        "number": call.number,
        "hours": call.hours,
        "words": _pieces(call.words),
        "gap": call.is_gap,
        "emergency": call.is_emergency,
    }


def _pieces(pieces: Sequence[Piece]) -> list[dict[str, Any]]:
    return [{"text": piece.text, "number": piece.number, "gap": piece.is_gap} for piece in pieces]


def _moment(text: CardText) -> datetime:
    """When this text became what it is; the same text always gives the same file."""
    found = text.approved_at if isinstance(text, CardVersion) else getattr(text, "changed_at", None)
    return (found or _A_MOMENT).replace(microsecond=0)
