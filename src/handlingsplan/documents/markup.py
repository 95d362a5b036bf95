# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A tree as text a person can type, and back. Any text but the longest becomes a tree; only tables may lose something.

Lost by `to_markup`: merged cells, header cells outside the first row, and lists or several paragraphs
inside a cell (they become lines). `keeps` tells whether a tree survives the journey unchanged.
"""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _
from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from handlingsplan.documents import inline
from handlingsplan.documents.cleaning import clean, plain_line
from handlingsplan.documents.schema import FLOWS, LISTS, MAX_LINES, MAX_MARKUP, Node, is_key, refuse

MAX_LIST_LEVELS = 4


def _parser() -> MarkdownIt:
    parser = MarkdownIt("zero", {"maxNesting": 120})
    parser.enable(["heading", "list", "table", "hr"])
    parser.core.ruler.enableOnly(["normalize", "block"])
    return parser


PARSER = _parser()


def from_markup(text: str) -> Node:
    """The tree a text means. What is not markup stays as the words that were written.

    Reads in time that grows as the text does. Raises TreeNotValid for a text longer than any section.
    """
    written = text.splitlines()
    if len(text) > MAX_MARKUP or len(written) > MAX_LINES:
        refuse(_("The text is too long. Split it into more sections."))
    source = "\n".join(plain_line(line.replace("\t", "    ")) for line in written)
    root = SyntaxTreeNode(PARSER.parse(source))
    lines = source.split("\n")
    blocks = [block for node in root.children for block in _read_block(node, lines, level=0)]
    return clean({"type": "doc", "content": blocks})


def keeps(tree: Node) -> bool:
    """Whether this tree can be edited as markup without losing anything."""
    return from_markup(to_markup(tree)) == clean(tree)


# ---- reading ------------------------------------------------------------------------------------


def _read_block(node: SyntaxTreeNode, lines: list[str], *, level: int) -> Iterator[Node]:
    match node.type:
        case "paragraph":
            yield from _read_paragraph(_source(node), references=level == 0)
        case "heading":
            attrs = {"level": int(node.tag[1])}
            content = inline.read(_source(node), in_heading=level == 0)
            yield {"type": "heading", "attrs": attrs, "content": content}
        case "hr":
            line = lines[node.map[0]] if node.map else "---"
            yield {"type": "paragraph", "content": [{"type": "text", "text": line.strip()}]}
        case "bullet_list" | "ordered_list" if level < MAX_LIST_LEVELS:
            items = [_read_item(item, lines, level=level + 1) for item in node.children]
            kind = "bulletList" if node.type == "bullet_list" else "orderedList"
            yield {"type": kind, "content": items}
        case "bullet_list" | "ordered_list" | "list_item":
            for child in node.children:
                yield from _read_block(child, lines, level=level)
        case "table":
            yield from _read_table(node, lines, level=level)


def _source(node: SyntaxTreeNode) -> str:
    token: Token | None = node.children[0].token if node.children else None
    return token.content if token else ""


def _read_paragraph(source: str, *, references: bool) -> Iterator[Node]:
    waiting: list[str] = []
    for line in source.split("\n"):
        reference = _read_reference(line) if references else None
        if reference is None:
            waiting.append(line.strip())
            continue
        if waiting:
            yield {"type": "paragraph", "content": inline.read("\n".join(waiting))}
        waiting = []
        yield reference
    if waiting:
        yield {"type": "paragraph", "content": inline.read("\n".join(waiting))}


def _read_reference(line: str) -> Node | None:
    line = line.strip()
    if not (line.startswith("{{") and line.endswith("}}")):
        return None
    name, _colon, value = line[2:-2].partition(":")
    name, value = name.strip(), value.strip()
    match name:
        case "blok":
            key, at, version = value.rpartition("@")
            if at and is_key(key) and re.fullmatch(r"[1-9][0-9]{0,4}", version):
                return {"type": "sharedBlock", "attrs": {"key": key, "version": int(version)}}
        case "kontakt":
            keys = [key.strip() for key in value.split(",")] if value else []
            if all(is_key(key) for key in keys):
                return {"type": "contactBox", "attrs": {"keys": keys}}
        case "forløb" if value in FLOWS:
            return {"type": "flowChart", "attrs": {"flow": value}}
        case "organisation" if not value:
            return {"type": "orgChart"}
        case "register" if is_key(value):
            return {"type": "register", "attrs": {"name": value}}
    return None


def _read_item(item: SyntaxTreeNode, lines: list[str], *, level: int) -> Node:
    blocks = [block for child in item.children for block in _read_block(child, lines, level=level)]
    return {"type": "listItem", "content": blocks}


def _read_table(node: SyntaxTreeNode, lines: list[str], *, level: int) -> Iterator[Node]:
    if level and node.map:
        for line in lines[node.map[0] : node.map[1]]:
            yield {"type": "paragraph", "content": [{"type": "text", "text": line.strip()}]}
        return
    rows = []
    for row in (row for part in node.children for row in part.children):
        cells = []
        for cell in row.children:
            kind = "tableHeader" if cell.type == "th" else "tableCell"
            paragraph = {"type": "paragraph", "content": inline.read(_source(cell), in_cell=True)}
            cells.append({"type": kind, "content": [paragraph]})
        rows.append({"type": "tableRow", "content": cells})
    yield {"type": "table", "content": rows}


# ---- writing ------------------------------------------------------------------------------------


def to_markup(tree: Node) -> str:
    """The tree as text."""
    blocks = [_write_block(block) for block in clean(tree)["content"]]
    return "\n\n".join(block for block in blocks if block) + "\n" if any(blocks) else ""


def _write_block(node: Node) -> str:
    attrs = node.get("attrs", {})
    match node["type"]:
        case "paragraph":
            return inline.write(node.get("content", []))
        case "heading":
            line = inline.write(node["content"]).replace("#", "\\#").replace("\\\\#", "\\#")
            return f"{'#' * attrs['level']} {line}"
        case "bulletList" | "orderedList":
            return _write_list(node)
        case "table":
            return _write_table(node)
        case "sharedBlock":
            return f"{{{{blok: {attrs['key']}@{attrs['version']}}}}}"
        case "contactBox":
            keys = ", ".join(attrs["keys"])
            return f"{{{{kontakt: {keys}}}}}" if keys else "{{kontakt}}"
        case "flowChart":
            return f"{{{{forløb: {attrs['flow']}}}}}"
        case "register":
            return f"{{{{register: {attrs['name']}}}}}"
        case _:
            return "{{organisation}}"


def _write_list(node: Node) -> str:
    written = []
    for number, item in enumerate(node["content"], start=1):
        sign = "- " if node["type"] == "bulletList" else f"{number}. "
        written.append(sign + _write_item(item).replace("\n", "\n" + " " * len(sign)))
    return re.sub(r"\n +(?=\n)", "\n", "\n".join(written))


def _write_item(item: Node) -> str:
    text = ""
    before = None
    for block in item["content"]:
        written = _write_block(block)
        if before is None or (before == "paragraph" and not text):
            text = written
        else:
            text += ("\n" if block["type"] in LISTS and before == "paragraph" else "\n\n") + written
        before = block["type"]
    return text


def _write_table(node: Node) -> str:
    rows = [_write_row(row) for row in node["content"]]
    width = max(len(row) for row in rows)
    rows = [row + [""] * (width - len(row)) for row in rows]
    lines = ["| " + " | ".join(row) + " |" for row in [rows[0], ["---"] * width, *rows[1:]]]
    return "\n".join(lines)


def _write_row(row: Node) -> list[str]:
    written: list[str] = []
    for cell in row["content"]:
        lines = [inline.write(block.get("content", []), in_cell=True) for block in _paragraphs(cell)]
        written.append(" \\ ".join(line for line in lines if line))
        written += [""] * (cell.get("attrs", {}).get("colspan", 1) - 1)
    return written


def _paragraphs(node: Node) -> Iterator[Node]:
    for child in node.get("content", []):
        if child["type"] == "paragraph":
            yield child
        else:
            yield from _paragraphs(child)
