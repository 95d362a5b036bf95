# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Covering passages of a text before it is given: marked with [[ and ]], replaced so that no length shows."""

import hashlib
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

OPENS, CLOSES = "[[", "]]"
COVER = "▇▇▇"


class NotTheSameText(Exception):
    """Only marks may be put into the text; the text itself stays as it was written."""

    message = _("Only the marks [[ and ]] may be put into the text. Something else was changed; the text stands again.")


class MarksDoNotPair(Exception):
    """A passage begins with [[ and ends with ]]."""

    message = _("Each passage begins with [[ and ends with ]]. One of them is missing.")


@dataclass(frozen=True)
class Piece:
    """A part of a text as it is given: its words, or nothing but that something was covered."""

    text: str
    covered: bool = False


def digest(text: str) -> str:
    """What a decision keeps of the text it was made on, to see that it is still the same."""
    return hashlib.sha256(plain(text).encode()).hexdigest()


def plain(text: str) -> str:
    """The text with one kind of line ends, as a form sends it back."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def passages(marked: str, original: str) -> list[list[int]]:
    """Where the covered passages begin and end in the original. Raises NotTheSameText or MarksDoNotPair."""
    found: list[list[int]] = []
    rest, at, begins = plain(marked), 0, None
    kept = ""
    while rest:
        if rest.startswith(OPENS if begins is None else CLOSES):
            if begins is None:
                begins = at
            else:
                if at > begins:
                    found.append([begins, at])
                begins = None
            rest = rest[2:]
        else:
            kept, rest, at = kept + rest[0], rest[1:], at + 1
    if begins is not None or CLOSES in kept or OPENS in kept:
        raise MarksDoNotPair
    if kept != plain(original):
        raise NotTheSameText
    return found


def marked(original: str, covered: list[list[int]]) -> str:
    """The text with its marks, to go on marking."""
    return "".join(
        f"{OPENS}{_words(original, piece)}{CLOSES}" if piece[2] else _words(original, piece)
        for piece in _cut(original, covered)
    )


def pieces(original: str, covered: list[list[int]]) -> list[Piece]:
    """The text as it is given. What is covered is not in it."""
    return [
        Piece("", covered=True) if hidden else Piece(plain(original)[begin:end])
        for begin, end, hidden in _cut(original, covered)
    ]


def given(original: str, covered: list[list[int]]) -> str:
    """The same as plain text."""
    return "".join(COVER if piece.covered else piece.text for piece in pieces(original, covered))


def _words(original: str, piece: tuple[int, int, bool]) -> str:
    return plain(original)[piece[0] : piece[1]]


def _cut(original: str, covered: list[list[int]]) -> list[tuple[int, int, bool]]:
    """The text in stretches that follow each other: from, to, and whether it is covered."""
    found, at = [], 0
    for begin, end in sorted(covered):
        if begin > at:
            found.append((at, begin, False))
        found.append((begin, end, True))
        at = end
    if at < len(plain(original)):
        found.append((at, len(plain(original)), False))
    return found
