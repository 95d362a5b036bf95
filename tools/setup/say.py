# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""How the set-up speaks to the person at the terminal: one Danish line at a time."""

import sys
from pathlib import Path
from typing import TextIO


class SetupProblem(Exception):
    """Something a person must decide or mend; the message says what, in Danish."""


def speak_utf8() -> None:
    """Danish letters must come out on every terminal, also one that claims to know only ASCII."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]


def say(line: str) -> None:
    _write(sys.stdout, line)


def complain(line: str) -> None:
    _write(sys.stderr, line)


def _write(stream: TextIO, line: str) -> None:
    # A closed terminal must not take the programs down with it.
    try:
        stream.write(line + "\n")
        stream.flush()
    except OSError:
        pass


def last_lines(path: Path, count: int = 15) -> str:
    if not path.exists():
        return "(ingen logfil)"
    return "\n".join(path.read_text(encoding="utf-8", errors="replace").splitlines()[-count:])
