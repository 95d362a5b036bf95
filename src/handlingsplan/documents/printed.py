# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A frozen document made ready for paper: drawings drawn, sentences written, headings without leaps."""

import re
from math import sqrt
from typing import Any

from handlingsplan.documents import wording
from handlingsplan.documents.drawing import PRINT, chart_svg, flow_svg
from handlingsplan.documents.record import Document
from handlingsplan.documents.registers import is_gap, table_of
from handlingsplan.documents.schema import REFERENCES, Node
from handlingsplan.documents.tree import plain_text, walk

DRAWING_WIDTH = 460
#: A heading of level 2 in a section is the third level of the whole document.
UNDER_A_SECTION = 1
#: Letters in a shared text that is kept on one page.
SHORT = 1500


def printed(document: Document) -> dict[str, Any]:
    """The same document with everything a page needs beside what it holds."""
    parts = [
        {**part, "sections": [{**section, "body": _body(section["body"])} for section in part["sections"]]}
        for part in document["parts"]
    ]
    return {
        **document,
        "parts": parts,
        "contact_box": {"rows": _contacts(document["contact_box"])},
        "edition_line": edition_line(document),
    }


def edition_line(document: Document) -> str:
    """Which edition this is, and from when."""
    edition = document["edition"]
    editorial = f".{edition['editorial']}" if edition.get("editorial") else ""
    line = f"Udgave {edition['number']}{editorial}"
    if edition.get("adopted_on"):
        line += f" · vedtaget {wording.danish_date(edition['adopted_on'])}"
    if edition.get("revise_by"):
        line += f" · revideres senest {wording.danish_date(edition['revise_by'])}"
    return line


def _body(tree: Node) -> Node:
    level = 1
    blocks = []
    for node in tree.get("content", []):
        if node["type"] == "heading":
            level = min(node["attrs"]["level"], level + 1)
            node = {**node, "attrs": {"level": level + UNDER_A_SECTION}}
        blocks.append(_block(node))
    return {**tree, "content": blocks}


def _block(node: Node) -> Node:
    if node["type"] == "table":
        return {**node, "columns": column_weights(node), "repeats": _may_repeat(node["content"][0])}
    if node["type"] in REFERENCES:
        quoted = node.get("attrs", {}).get("quoted") or {}
        return {**node, "attrs": {"quoted": _quoted(node["type"], quoted)}}
    return node


def _may_repeat(head: Node) -> bool:
    """A header row is repeated on each page, unless that would repeat a link or a note."""
    return not any(
        inner["type"] == "footnote" or any(mark["type"] == "link" for mark in inner.get("marks", []))
        for inner in walk(head)
    )


def _quoted(kind: str, quoted: dict[str, Any]) -> dict[str, Any]:
    match kind:
        case "sharedBlock":
            override = quoted.get("override")
            local = override and {"line": wording.override_line(override), "body": _flat(override["body"])}
            return {
                "title": quoted.get("title", ""),
                "body": _flat(quoted.get("body", {"type": "doc"})),
                "line": wording.source_line(quoted),
                "local": local,
                "short": len(plain_text(quoted.get("body", {"type": "doc"}))) < SHORT,
            }
        case "contactBox":
            return {"rows": _contacts(quoted)}
        case "flowChart":
            svg = flow_svg(quoted, palette=PRINT, width=DRAWING_WIDTH)
            steps = quoted.get("steps", [])
            said = [{"number": step["number"], "text": wording.step_sentence(step)} for step in steps]
            return _drawing(quoted, svg, wording.flow_alt(quoted), said)
        case "register":
            return _register(quoted)
    svg = chart_svg(quoted, palette=PRINT, width=DRAWING_WIDTH)
    return _drawing(quoted, svg, wording.chart_alt(quoted), chart_list(quoted))


def _register(quoted: dict[str, Any]) -> dict[str, Any]:
    """Its title, then a table or a line that says there is nothing, then its note: blocks like any other."""
    blocks = [_block(table_of(quoted))] if quoted.get("rows") else []
    note = quoted.get("note", "")
    lines = [note] if blocks or is_gap(quoted) else [wording.NOTHING_REGISTERED, note]
    return {"title": quoted.get("title", ""), "table": blocks, "lines": [line for line in lines if line]}


def _drawing(quoted: dict[str, Any], svg: str, alt: str, said: list[Any]) -> dict[str, Any]:
    return {"title": quoted.get("title", ""), "svg": svg, "alt": alt, "ratio": ratio(svg), "words": said}


def ratio(svg: str) -> float:
    """Height over width."""
    found = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', svg)
    return float(found[2]) / float(found[1]) if found else 1.0


def _flat(tree: Node) -> Node:
    return {"type": "doc", "content": [_block(node) for node in tree.get("content", [])]}


def _contacts(quoted: Any) -> list[dict[str, Any]]:
    return [
        {
            "label": row.get("label", ""),
            "number": row.get("number") or "–",
            "details": wording.contact_details(row),
            "urgent": wording.digits(row.get("number")) in wording.URGENT,
        }
        for row in wording.contact_rows(quoted)
    ]


def chart_list(quoted: dict[str, Any]) -> list[Node]:
    """An organisation chart in words: lists in lists."""
    root: list[Node] = []
    open_lists = [root]
    for depth, box in wording.chart_tree(quoted):
        text = f"{box.get('label') or '–'}: {box['role']}" if box.get("role") else box.get("label") or "–"
        line: Node = {"type": "paragraph", "content": [{"type": "text", "text": text}]}
        item: Node = {"type": "listItem", "content": [line]}
        del open_lists[depth + 1 :]
        here = open_lists[-1]
        if not here or here[-1]["type"] != "bulletList":
            here.append({"type": "bulletList", "content": []})
        here[-1]["content"].append(item)
        open_lists.append(item["content"])
    return root


def column_weights(table: Node) -> list[float]:
    """Wider columns for longer texts, without letting any become a thread."""
    width = sum(cell.get("attrs", {}).get("colspan", 1) for cell in table["content"][0]["content"])
    longest = [1.0] * width
    for row in table["content"]:
        if len(row["content"]) == width:
            for at, cell in enumerate(row["content"]):
                text = plain_text({"type": "doc", "content": cell["content"]})
                word = max((len(word) for word in text.split()), default=1)
                longest[at] = max(longest[at], sqrt(len(text)), min(word, 14) * 0.45)
    least = max(longest) / 4
    return [round(max(value, least), 2) for value in longest]
