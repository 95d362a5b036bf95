# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A socket: a room that keeps a register (efforts, cards) tells here how it stands in a document, as a table."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise


@dataclass(frozen=True)
class Table:
    """A register as it stands on the day it is quoted: headings, rows of plain text, and a sentence beneath."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""


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
