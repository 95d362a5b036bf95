# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""One spelling for every tree: what an editor or a paste leaves behind is tidied before it is kept."""

import re
from itertools import groupby
from typing import Any

from handlingsplan.documents.schema import (
    ATTRS,
    CELLS,
    LISTS,
    MARKS,
    REFERENCES,
    UNPRINTABLE,
    Node,
    check,
    kind_of,
)

WHITE = re.compile(r"[\t\n\r\f\v\u2028\u2029]+")
#: Formatting the editor may send that carries no meaning in a plan: the text stays, the look goes.
ONLY_LOOKS = frozenset({"underline", "code", "textStyle", "highlight"})
MAX_NESTED = 60


def clean(tree: object) -> Node:
    """A normalised copy, or TreeNotValid. Cleaning a clean tree changes nothing."""
    if not isinstance(tree, dict) or tree.get("type") != "doc" or _too_deep(tree):
        check(tree)
    assert isinstance(tree, dict)
    blocks = _blocks(tree, within="doc")
    result = {"type": "doc", "content": blocks or [{"type": "paragraph"}]}
    check(result)
    return result


def _too_deep(node: Any, depth: int = 0) -> bool:
    if depth > MAX_NESTED:
        return True
    children = node.get("content") if isinstance(node, dict) else None
    return isinstance(children, list) and any(_too_deep(child, depth + 1) for child in children)


def _children(node: Node) -> list[Any]:
    content = node.get("content")
    return content if isinstance(content, list) else []


def _attrs(node: Node) -> Node:
    attrs = node.get("attrs")
    return attrs if isinstance(attrs, dict) else {}


def _blocks(node: Node, *, within: str) -> list[Any]:
    blocks: list[Any] = []
    for child in _children(node):
        for block in _block(child, within=within):
            if blocks and isinstance(block, dict) and _joins(blocks[-1], block):
                blocks[-1]["content"].extend(block["content"])
            else:
                blocks.append(block)
    return blocks


def _joins(before: Any, block: Node) -> bool:
    """Two lists of one kind after each other are one; both were made here, so that the first may grow."""
    return isinstance(before, dict) and block.get("type") in LISTS and before.get("type") == block["type"]


def _block(node: Any, *, within: str) -> list[Any]:
    """The blocks a block becomes: itself, several, or none when it is empty."""
    kind = kind_of(node)
    match kind:
        case "horizontalRule":
            return []
        case "blockquote":
            return _blocks(node, within=within)
        case "paragraph" | "codeBlock":
            return _with_content("paragraph", {}, _inline(_children(node)))
        case "heading" if within != "doc":
            return _with_content("paragraph", {}, _inline(_children(node)))
        case "heading":
            return _with_content("heading", _heading_attrs(node), _inline(_children(node), breaks=False))
        case "bulletList" | "orderedList":
            items = [item for child in _children(node) for item in _item(child)]
            return _with_content(str(kind), {}, items)
        case "table":
            rows = [_row(row) for row in _children(node)]
            return _with_content("table", {}, rows)
        case _ if kind in REFERENCES:
            return [_reference(node)]
    return [node]


def _with_content(kind: str, attrs: Node, content: list[Any]) -> list[Node]:
    if not content:
        return []
    return [{"type": kind, **({"attrs": attrs} if attrs else {}), "content": content}]


def _heading_attrs(node: Node) -> Node:
    level = _attrs(node).get("level")
    if isinstance(level, int) and 1 <= level <= 6:
        level = min(max(level, 2), 4)
    return {"level": level}


def _item(node: Any) -> list[Any]:
    if kind_of(node) != "listItem":
        return [node]
    blocks = _blocks(node, within="listItem")
    if not blocks:
        return []
    if not isinstance(blocks[0], dict) or blocks[0].get("type") in LISTS:
        blocks.insert(0, {"type": "paragraph"})
    return [{"type": "listItem", "content": blocks}]


def _row(node: Any) -> Any:
    if kind_of(node) != "tableRow":
        return node
    return {"type": "tableRow", "content": [_cell(cell) for cell in _children(node)]}


def _cell(node: Any) -> Any:
    if kind_of(node) not in CELLS:
        return node
    attrs = _attrs(node)
    spans = {name: attrs[name] for name in ("colspan", "rowspan") if attrs.get(name, 1) not in (1, None)}
    blocks = _blocks(node, within="cell") or [{"type": "paragraph"}]
    return {"type": node["type"], **({"attrs": spans} if spans else {}), "content": blocks}


def _reference(node: Node) -> Node:
    attrs = _attrs(node)
    kept = {name: value for name, value in attrs.items() if name in ATTRS.get(node["type"], ())}
    if node["type"] == "contactBox":
        kept["keys"] = kept.get("keys") or []
    return {"type": node["type"], **({"attrs": kept} if kept else {})}


def _inline(nodes: list[Any], *, breaks: bool = True) -> list[Any]:
    pieces: list[Any] = []
    for node in nodes:
        kind = kind_of(node)
        if kind == "text" and isinstance(node.get("text"), str):
            pieces += _text(node)
        elif kind == "hardBreak":
            pieces.append({"type": "hardBreak"} if breaks else {"type": "text", "text": " "})
        elif kind == "footnote":
            pieces += _footnote(node)
        else:
            pieces.append(node)
    return _joined(_trimmed(pieces))


def plain_line(text: str) -> str:
    """One line of printable characters."""
    return UNPRINTABLE.sub("", WHITE.sub(" ", text))


def _footnote(node: Node) -> list[Node]:
    attrs = _attrs(node)
    text = attrs.get("text")
    text = plain_line(text).strip() if isinstance(text, str) else ""
    return [{"type": "footnote", "attrs": {"text": text}}] if text else []


def _text(node: Node) -> list[Node]:
    """Text with its marks in one order; spaces at the edge of bold and italic stand outside it."""
    text = plain_line(node["text"])
    if not text:
        return []
    marks = _marks(node.get("marks"))
    emphasis = [mark for mark in marks if not (isinstance(mark, dict) and mark.get("type") == "link")]
    if not emphasis:
        return [_text_node(text, marks)]
    links = [mark for mark in marks if mark not in emphasis]
    core = text.strip()
    if not core:
        return [_text_node(text, links)]
    start = text.index(core)
    parts = [(text[:start], links), (core, marks), (text[start + len(core) :], links)]
    return [_text_node(part, part_marks) for part, part_marks in parts if part]


def _text_node(text: str, marks: list[Any]) -> Node:
    return {"type": "text", "text": text, **({"marks": marks} if marks else {})}


def _marks(marks: Any) -> list[Any]:
    if not isinstance(marks, list):
        return []
    known: dict[str, Any] = {}
    others = []
    for mark in marks:
        kind = kind_of(mark)
        if kind == "link":
            href = _attrs(mark).get("href")
            known["link"] = {"type": "link", "attrs": {"href": href.strip() if isinstance(href, str) else href}}
        elif kind in MARKS:
            known[str(kind)] = {"type": kind}
        elif kind not in ONLY_LOOKS:
            others.append(mark)
    return [known[kind] for kind in MARKS if kind in known] + others


def _trimmed(pieces: list[Any]) -> list[Any]:
    """No space or line break first or last, and no space around a line break."""
    result: list[Any] = []
    for piece in pieces:
        at_line_start = not result or (isinstance(result[-1], dict) and result[-1].get("type") == "hardBreak")
        if isinstance(piece, dict) and piece.get("type") == "text" and at_line_start:
            piece = {**piece, "text": piece["text"].lstrip()}
            if not piece["text"]:
                continue
        if isinstance(piece, dict) and piece.get("type") == "hardBreak":
            _trim_end(result)
            if not result:
                continue
        result.append(piece)
    _trim_end(result)
    while result and isinstance(result[-1], dict) and result[-1].get("type") == "hardBreak":
        result.pop()
        _trim_end(result)
    return result


def _trim_end(pieces: list[Any]) -> None:
    while pieces and isinstance(pieces[-1], dict) and pieces[-1].get("type") == "text":
        text = pieces[-1]["text"].rstrip()
        if text:
            pieces[-1] = {**pieces[-1], "text": text}
            return
        pieces.pop()


def _joined(pieces: list[Any]) -> list[Any]:
    """Texts beside each other with the same marks are one text."""
    result: list[Any] = []
    for alike, beside in groupby(pieces, key=_marks_of_text):
        if alike is None:
            result += beside
        else:
            same = list(beside)
            result.append(same[0] if len(same) == 1 else {**same[0], "text": "".join(piece["text"] for piece in same)})
    return result


def _marks_of_text(piece: Any) -> list[Any] | None:
    """The marks of a text; None for what is no text."""
    return piece.get("marks", []) if kind_of(piece) == "text" else None
