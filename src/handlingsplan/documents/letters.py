# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Only signs the printed typeface has: a PDF that must last may not hold a sign it cannot draw.

A sign that is missing (an emoji, say) is shown as a question mark, so that a reader sees that something stood there.
"""

import unicodedata
from functools import lru_cache
from pathlib import Path
from struct import unpack_from
from typing import Any

from handlingsplan.lib.text import writable

TYPEFACE = Path(__file__).parent / "typst" / "fonts" / "IBMPlexSans-Regular.ttf"
MISSING = "?"
LAYOUT = frozenset("\n\t")
"""Signs that are never drawn: they say where the next ones stand."""


@lru_cache(maxsize=1)
def drawable() -> frozenset[str]:
    """Every sign the typeface can draw, read from the font's own table of characters."""
    font = TYPEFACE.read_bytes()
    (tables,) = unpack_from(">H", font, 4)
    records = (unpack_from(">4s4xII", font, 12 + 16 * at) for at in range(tables))
    start = next(offset for tag, offset, _length in records if tag == b"cmap")
    (count,) = unpack_from(">H", font, start + 2)
    found: set[str] = set()
    for at in range(count):
        (offset,) = unpack_from(">I", font, start + 8 + 8 * at)
        (form,) = unpack_from(">H", font, start + offset)
        if form == 4:
            found |= _basic_plane(font, start + offset)
    return frozenset(found)


def _basic_plane(font: bytes, at: int) -> set[str]:
    """The characters of a table in format 4: runs of code points with a shift or a list of glyphs each."""
    (doubled,) = unpack_from(">H", font, at + 6)
    count = doubled // 2
    ends = unpack_from(f">{count}H", font, at + 14)
    begins = unpack_from(f">{count}H", font, at + 16 + doubled)
    shifts = unpack_from(f">{count}H", font, at + 16 + 2 * doubled)
    offsets_at = at + 16 + 3 * doubled
    offsets = unpack_from(f">{count}H", font, offsets_at)
    found = set()
    for run, (first, last) in enumerate(zip(begins, ends, strict=True)):
        for code in range(first, min(last, 0xFFFE) + 1):
            glyph = code
            if offsets[run]:
                (glyph,) = unpack_from(">H", font, offsets_at + 2 * run + offsets[run] + 2 * (code - first))
            if glyph and (glyph + shifts[run]) & 0xFFFF:
                found.add(chr(code))
    return found


def showable(value: Any) -> Any:
    """The same data with every text made of signs that can be drawn."""
    if isinstance(value, str):
        value = writable(value)
        return value if value.isascii() or drawable().issuperset(value) else _replaced(value)
    if isinstance(value, dict):
        return {name: showable(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [showable(inner) for inner in value]
    return value


def kept(value: Any) -> Any:
    """The same data without the signs no file can hold; what only this typeface lacks stays, for Word has others."""
    if isinstance(value, str):
        return writable(value)
    if isinstance(value, dict):
        return {name: kept(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [kept(inner) for inner in value]
    return value


def _replaced(text: str) -> str:
    return "".join(_sign(sign) for sign in unicodedata.normalize("NFC", text))


def _sign(sign: str) -> str:
    if sign in drawable() or sign in LAYOUT:
        return sign
    kind = unicodedata.category(sign)
    if kind in ("Cf", "Mn", "Me") or "\ufe00" <= sign <= "\ufe0f":
        return ""
    if kind in ("Zs", "Zl", "Zp"):
        return " "
    simpler = "".join(piece for piece in unicodedata.normalize("NFKD", sign) if piece in drawable())
    return simpler or MISSING
