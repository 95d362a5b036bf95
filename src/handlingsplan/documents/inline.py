# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The text inside one paragraph, as markup and back. Stars switch bold and italic on and off."""

import re
from typing import NamedTuple

from handlingsplan.documents.schema import MARKS, MAX_HREF, Node, is_safe_href

PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
CLOSERS = {"[": "]", "(": ")"}
#: As it is typed, with a backslash before every sign.
LONGEST_ADDRESS = 2 * MAX_HREF + 2
STARS = {1: ("italic",), 2: ("bold",), 3: ("bold", "italic")}
LINE_START = re.compile(r"(?P<sign>[-+#_{:=])|(?P<number>\d{1,9})(?P<dot>[.)])")


class Run(NamedTuple):
    """A run of one, two or three stars that may switch marks."""

    stars: int


# ---- reading ------------------------------------------------------------------------------------


def read(source: str, *, in_cell: bool = False, in_heading: bool = False) -> list[Node]:
    """Inline nodes for a line of markup. What cannot be read as markup stays as it was written."""
    pieces = _pieces(source, in_cell=in_cell, in_heading=in_heading, in_link=False)
    return [node for node in _switched(pieces) if node.get("text") != ""]


def _pieces(source: str, *, in_cell: bool, in_heading: bool, in_link: bool) -> list[Node | Run]:
    pieces: list[Node | Run] = []
    letters: list[str] = []

    def settle() -> None:
        if letters:
            pieces.append({"type": "text", "text": "".join(letters)})
            letters.clear()

    closing = {} if in_link else _brackets(source)
    position = 0
    while position < len(source):
        sign, rest = source[position], source[position + 1 : position + 2]
        if sign == "\\" and rest in PUNCTUATION and rest:
            letters.append(rest)
            position += 2
            continue
        if sign == "\\" and rest in ("\n", " ") and (rest == "\n" or _breaks_cell(source, position, in_cell)):
            if in_heading or in_link:
                letters.append(" ")
            else:
                settle()
                pieces.append({"type": "hardBreak"})
            position += 2
            continue
        if sign == "\n":
            letters.append(" ")
        elif sign == "*":
            count = _run_of_stars(source, position)
            if count <= 3 and not _stands_alone(source, position, count):
                settle()
                pieces.append(Run(count))
            else:
                letters.append("*" * count)
            position += count
            continue
        elif sign == "^" and rest == "[" and not in_heading and not in_link:
            end = closing.get(position + 1, 0)
            note = _unescaped(source[position + 2 : end]).replace("\n", " ").strip() if end else ""
            if end and note:
                settle()
                pieces.append({"type": "footnote", "attrs": {"text": note}})
                position = end + 1
                continue
            letters.append(sign)
        elif sign == "[" and not in_link and (link := _link(source, position, closing)):
            label, href, after = link
            inner = _pieces(label, in_cell=in_cell, in_heading=in_heading, in_link=True)
            settle()
            mark = {"type": "link", "attrs": {"href": href}}
            pieces += _switched(inner, link=mark)
            position = after
            continue
        else:
            letters.append(sign)
        position += 1
    settle()
    return pieces


def _breaks_cell(source: str, position: int, in_cell: bool) -> bool:
    return in_cell and position > 0 and source[position - 1] == " "


def _stands_alone(source: str, position: int, count: int) -> bool:
    before = source[position - 1 : position]
    after = source[position + count : position + count + 1]
    return (not before or before.isspace()) and (not after or after.isspace())


def _run_of_stars(source: str, position: int) -> int:
    end = position
    while source[end : end + 1] == "*":
        end += 1
    return end - position


def _brackets(source: str) -> dict[int, int]:
    """Where each bracket that is closed ends, found in one reading: round ones and square ones each by themselves."""
    ends: dict[int, int] = {}
    waiting: dict[str, list[int]] = {"]": [], ")": []}
    position = 0
    while position < len(source):
        sign = source[position]
        if sign == "\\":
            position += 1
        elif sign in CLOSERS:
            waiting[CLOSERS[sign]].append(position)
        elif waiting.get(sign):
            ends[waiting[sign].pop()] = position
        position += 1
    return ends


def _link(source: str, start: int, closing: dict[int, int]) -> tuple[str, str, int] | None:
    end = closing.get(start, 0)
    if end <= start + 1 or source[end + 1 : end + 2] != "(":
        return None
    stop = closing.get(end + 1, 0)
    if not stop or stop - end > LONGEST_ADDRESS:
        return None
    href = _unescaped(source[end + 2 : stop]).strip()
    return (source[start + 1 : end], href, stop + 1) if is_safe_href(href) else None


def _unescaped(source: str) -> str:
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", source)


def _switched(pieces: list[Node | Run], link: Node | None = None) -> list[Node]:
    """Turn runs of stars into marks; a star without a partner is a star."""
    unpaired = {}
    for mark in ("bold", "italic"):
        runs = [at for at, piece in enumerate(pieces) if isinstance(piece, Run) and mark in STARS[piece.stars]]
        unpaired[mark] = runs[-1] if len(runs) % 2 else -1
    on: set[str] = set()
    nodes: list[Node] = []
    for at, piece in enumerate(pieces):
        if isinstance(piece, Run):
            literal = ""
            for mark in STARS[piece.stars]:
                if unpaired[mark] == at:
                    literal += "**" if mark == "bold" else "*"
                else:
                    on ^= {mark}
            piece = {"type": "text", "text": literal}
        nodes.append(_marked(piece, on, link))
    return nodes


def _marked(node: Node, on: set[str], link: Node | None) -> Node:
    if node["type"] != "text":
        return node
    kept = {mark["type"]: mark for mark in node.get("marks", [])}
    kept.update({kind: {"type": kind} for kind in on})
    if link:
        kept["link"] = link
    marks = [kept[kind] for kind in MARKS if kind in kept]
    return {**node, "marks": marks} if marks else node


# ---- writing ------------------------------------------------------------------------------------


def write(nodes: list[Node], *, in_cell: bool = False) -> str:
    """Markup for the inline nodes of one block."""
    out: list[str] = []
    on: frozenset[str] = frozenset()
    link: str | None = None

    def switch(to: frozenset[str]) -> None:
        nonlocal on
        out.append("*" * (2 * ("bold" in on ^ to) + ("italic" in on ^ to)))
        on = to

    def leave_link() -> None:
        nonlocal link
        if link is not None:
            switch(frozenset())
            out.append(f"]({_escaped_href(link)})")
            link = None

    for node in nodes:
        if node["type"] == "hardBreak":
            leave_link()
            switch(frozenset())
            out.append(" \\ " if in_cell else "\\\n")
            continue
        if node["type"] == "footnote":
            leave_link()
            switch(frozenset())
            out.append(_note(node))
            continue
        marks = {mark["type"]: mark for mark in node.get("marks", [])}
        href = marks["link"]["attrs"]["href"] if "link" in marks else None
        if href != link:
            leave_link()
            if href is not None:
                switch(frozenset())
                out.append("[")
                link = href
        switch(frozenset(marks) - {"link"})
        text = re.sub(r"[\\*\[\]|^]", r"\\\g<0>", node["text"])
        line = "".join(out).rpartition("\n")[2]
        out.append(text if line else _at_line_start(text))
    leave_link()
    switch(frozenset())
    return "".join(out)


def _note(node: Node) -> str:
    return "^[" + re.sub(r"[\\\[\]|]", r"\\\g<0>", node["attrs"]["text"]) + "]"


def _escaped_href(href: str) -> str:
    return re.sub(r"[\\()|]", r"\\\g<0>", href)


def _at_line_start(text: str) -> str:
    """A text that begins like a list, a heading or a reference is only text."""
    found = LINE_START.match(text)
    if not found:
        return text
    if found["sign"]:
        return "\\" + text
    return f"{found['number']}\\{text[len(found['number']) :]}"
