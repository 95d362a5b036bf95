# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A socket: a room that keeps a register (efforts, cards) tells here how it stands in a document, as a table."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise

from .cleaning import plain_line
from .schema import Node


@dataclass(frozen=True)
class Table:
    """A register as it stands on the day it is quoted: headings, rows of plain text, and a sentence beneath."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""

    def __post_init__(self) -> None:
        if not self.head or any(len(row) != len(self.head) for row in self.rows):
            raise ValueError("a register has headings, and every row has a text for each of them")


@dataclass(frozen=True)
class Register:
    """`title` is what an author picks it by; `quote(internal)` reads the municipality in scope."""

    name: str
    title: str | Promise
    quote: Callable[[bool], Table]


_registers: dict[str, Register] = {}


def declare(register: Register) -> None:
    """Plug in a register. Called from the `apps.py` of the room that keeps it."""
    _registers[register.name] = register


def registers() -> list[Register]:
    """Every register an author can put in a text, by name."""
    return [_registers[name] for name in sorted(_registers)]


def register(name: str) -> Register:
    """One register. Raises KeyError."""
    return _registers[name]


def title_of(name: str) -> str:
    """What a register is called; its name, where nobody keeps it."""
    return str(_registers[name].title) if name in _registers else name


def quoted(name: str, *, internal: bool) -> dict[str, Any]:
    """A register by value, as it stands now. One nobody keeps has no headings: it is drawn as a gap."""
    try:
        found = register(name)
    except KeyError:
        return {"title": name, "head": [], "rows": [], "note": f"Registeret »{name}« findes ikke."}
    table = found.quote(internal)
    return {
        "title": str(found.title),
        "head": list(table.head),
        "rows": [list(row) for row in table.rows],
        "note": table.note,
    }


def is_gap(quoted_register: dict[str, Any]) -> bool:
    """Whether what is quoted is a register nobody keeps."""
    return not quoted_register.get("head")


def table_of(quoted_register: dict[str, Any]) -> Node:
    """What is quoted, as a table like those people write themselves, so that every renderer draws it alike."""
    return {
        "type": "table",
        "content": [
            _row("tableHeader", quoted_register["head"]),
            *(_row("tableCell", row) for row in quoted_register["rows"]),
        ],
    }


def _row(kind: str, texts: list[str]) -> Node:
    return {"type": "tableRow", "content": [{"type": kind, "content": [_paragraph(text)]} for text in texts]}


def _paragraph(text: str) -> Node:
    lines = [plain_line(line).strip() for line in text.split("\n")]
    pieces: list[Node] = []
    for line in filter(None, lines):
        pieces += [{"type": "hardBreak"}] if pieces else []
        pieces.append({"type": "text", "text": line})
    return {"type": "paragraph", "content": pieces} if pieces else {"type": "paragraph"}
