# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What a document tree may hold. Anything else is refused, with a sentence that says what to do."""

import json
import re
from collections.abc import Iterable
from typing import Any, NoReturn

from django.utils.translation import gettext as _

Node = dict[str, Any]

MAX_DEPTH = 12
MAX_BYTES = 1_000_000
MAX_HREF = 2_000
MAX_MARKUP = 200_000
MAX_LINES = 10_000
LONGEST_NAMED = 40

LISTS = frozenset({"bulletList", "orderedList"})
CELLS = frozenset({"tableHeader", "tableCell"})
REFERENCES = frozenset({"sharedBlock", "contactBox", "flowChart", "orgChart", "register"})
INLINE = frozenset({"text", "hardBreak", "footnote"})
FLOWS = ("concern", "acute")

CHILDREN: dict[str, frozenset[str]] = {
    "doc": frozenset({"paragraph", "heading", "table"}) | LISTS | REFERENCES,
    "paragraph": INLINE,
    "heading": frozenset({"text"}),
    "bulletList": frozenset({"listItem"}),
    "orderedList": frozenset({"listItem"}),
    "listItem": frozenset({"paragraph"}) | LISTS,
    "table": frozenset({"tableRow"}),
    "tableRow": CELLS,
    "tableHeader": frozenset({"paragraph"}) | LISTS,
    "tableCell": frozenset({"paragraph"}) | LISTS,
}
NEVER_EMPTY = LISTS | CELLS | {"listItem", "table", "tableRow"}
ATTRS: dict[str, frozenset[str]] = {
    "heading": frozenset({"level"}),
    "tableHeader": frozenset({"colspan", "rowspan"}),
    "tableCell": frozenset({"colspan", "rowspan"}),
    "footnote": frozenset({"text"}),
    "sharedBlock": frozenset({"key", "version"}),
    "contactBox": frozenset({"keys"}),
    "flowChart": frozenset({"flow"}),
    "register": frozenset({"name"}),
}
MARKS = ("link", "bold", "italic")

KEY = re.compile(r"\w[\w./-]{0,99}")
SAFE_HREF = re.compile(r"(?:https?://[^/]|mailto:[^/]|tel:[+\d]|#.|/(?![/\\]))", re.IGNORECASE)
UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")


class TreeNotValid(ValueError):
    """The text holds something a plan cannot hold. The message says what to do."""


def refuse(message: str) -> NoReturn:
    raise TreeNotValid(message)


def is_safe_href(href: object) -> bool:
    """Only addresses that open a page, a mail, a call or a place in the same text."""
    return (
        isinstance(href, str)
        and len(href) <= MAX_HREF
        and not re.search(r"\s", href)
        and not UNPRINTABLE.search(href)
        and SAFE_HREF.match(href) is not None
    )


def kind_of(node: object) -> str | None:
    """What a node or a mark says it is; None for anything that is neither."""
    kind = node.get("type") if isinstance(node, dict) else None
    return kind if isinstance(kind, str) else None


def is_key(value: object) -> bool:
    return isinstance(value, str) and KEY.fullmatch(value) is not None


def check(tree: object, *, resolved: bool = False) -> None:
    """Raise TreeNotValid for anything outside the schema."""
    if not isinstance(tree, dict) or tree.get("type") != "doc":
        refuse(_("This is not a text the plan can read. Reload the page and paste the text again."))
    _check_node(tree, depth=0, resolved=resolved)
    try:
        size = len(json.dumps(tree, ensure_ascii=False).encode())
    except (TypeError, ValueError, UnicodeEncodeError):
        refuse(_("The text holds characters that cannot be saved. Paste it again as plain text."))
    if size > MAX_BYTES:
        refuse(_("The text is too long. Split it into more sections."))


def _check_node(node: object, *, depth: int, resolved: bool) -> None:
    if depth > MAX_DEPTH:
        refuse(_("The text is nested too deeply. Move the innermost list one level out."))
    if not isinstance(node, dict) or not isinstance(node.get("type"), str):
        refuse(_("A piece of the text cannot be read. Paste it again as plain text."))
    kind = node["type"]
    if kind not in CHILDREN and kind not in INLINE and kind not in REFERENCES:
        named = UNPRINTABLE.sub("", kind)[:LONGEST_NAMED]
        refuse(_("The plan cannot hold “%(kind)s”. Remove it or write it as ordinary text.") % {"kind": named})
    extra = set(node) - {"type", "content", "attrs", "text", "marks"}
    if extra or ("marks" in node and kind != "text") or ("text" in node and kind != "text"):
        refuse(_("A piece of the text cannot be read. Paste it again as plain text."))
    _check_attrs(node, kind, resolved=resolved)
    if kind == "text":
        _check_text(node)
        return
    _check_children(node, kind, depth=depth, resolved=resolved)


def _check_children(node: Node, kind: str, *, depth: int, resolved: bool) -> None:
    content = node.get("content", [])
    if not isinstance(content, list) or (content and kind not in CHILDREN):
        refuse(_("A piece of the text cannot be read. Paste it again as plain text."))
    if kind in NEVER_EMPTY and not content:
        refuse(_("A list or a table is empty. Write in it or remove it."))
    for child in content:
        child_kind = kind_of(child)
        known = child_kind in CHILDREN or child_kind in INLINE or child_kind in REFERENCES
        if known and child_kind not in CHILDREN[kind]:
            refuse(_misplaced(str(child_kind)))
        _check_node(child, depth=depth + 1, resolved=resolved)
    if kind == "listItem" and content[0]["type"] != "paragraph":
        refuse(_("A list item must begin with text. Write a line before the inner list."))
    if kind == "table":
        _check_table(content)


def _misplaced(kind: str) -> str:
    if kind in REFERENCES:
        return _(
            "A shared text, contact box, chart or register must stand on its own. Move it out of the list or table."
        )
    if kind == "footnote":
        return _("A heading cannot hold a footnote. Move the footnote to the text below.")
    if kind == "heading":
        return _("A heading must stand on its own. Move it out of the list or table.")
    if kind == "table":
        return _("A table must stand on its own. Move it out of the list or table.")
    return _("A piece of the text is in the wrong place. Paste it again as plain text.")


def _check_text(node: Node) -> None:
    text = node.get("text")
    if not isinstance(text, str) or not text or UNPRINTABLE.search(text) or "content" in node:
        refuse(_("The text holds characters that cannot be saved. Paste it again as plain text."))
    marks = node.get("marks", [])
    if not isinstance(marks, list):
        refuse(_("A piece of the text cannot be read. Paste it again as plain text."))
    seen = set()
    for mark in marks:
        kind = kind_of(mark)
        if kind not in MARKS or kind in seen:
            refuse(_("Only bold, italic and links can be used. Remove the other formatting."))
        seen.add(kind)
        allowed = {"type", "attrs"} if kind == "link" else {"type"}
        if set(mark) - allowed:
            refuse(_("A piece of the text cannot be read. Paste it again as plain text."))
        if kind == "link":
            check_link(mark.get("attrs"))


def check_link(attrs: object) -> None:
    if not isinstance(attrs, dict) or set(attrs) != {"href"} or not is_safe_href(attrs["href"]):
        refuse(_("A link has an address that cannot be used. Begin it with https://, mailto:, tel:, / or #."))


def _check_attrs(node: Node, kind: str, *, resolved: bool) -> None:
    attrs = node.get("attrs", {})
    allowed = ATTRS.get(kind, frozenset())
    if resolved and kind in REFERENCES:
        allowed = allowed | {"quoted"}
    if not isinstance(attrs, dict) or set(attrs) - allowed:
        refuse(_("A piece of the text has settings the plan does not know. Paste it again as plain text."))
    match kind:
        case "heading":
            if attrs.get("level") not in (2, 3, 4) or not isinstance(attrs["level"], int):
                refuse(_("A heading can have three levels. Choose one of them."))
        case "tableHeader" | "tableCell":
            if not all(_is_count(value) for value in attrs.values()):
                refuse(_("A table cell spans too far. Split the cell."))
        case "footnote":
            text = attrs.get("text")
            if not isinstance(text, str) or not text.strip() or UNPRINTABLE.search(text):
                refuse(_("A footnote is empty. Write in it or remove it."))
        case "sharedBlock":
            if not is_key(attrs.get("key")) or not _is_count(attrs.get("version"), 100_000):
                refuse(_("A shared text lacks its name or version. Insert it again from the list."))
        case "contactBox":
            keys = attrs.get("keys")
            if not isinstance(keys, list) or not all(is_key(key) for key in keys):
                refuse(_("A contact box names contacts that cannot be read. Insert it again."))
        case "flowChart":
            if attrs.get("flow") not in FLOWS:
                refuse(_("A flow chart must show either concerns or acute situations. Insert it again."))
        case "register":
            if not is_key(attrs.get("name")):
                refuse(_("A register lacks its name. Insert it again from the list."))


def _is_count(value: object, most: int = 50) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= most


def _check_table(rows: Iterable[Node]) -> None:
    """Every row has the same width once spans are counted, so that the table can be drawn."""
    widths: set[int] = set()
    hanging: list[list[int]] = []
    for row in rows:
        width = sum(columns for columns, _left in hanging)
        hanging = [[columns, left - 1] for columns, left in hanging if left > 1]
        for cell in row["content"]:
            attrs = cell.get("attrs", {})
            columns, height = attrs.get("colspan", 1), attrs.get("rowspan", 1)
            width += columns
            if height > 1:
                hanging.append([columns, height - 1])
        widths.add(width)
    if len(widths) > 1 or hanging:
        refuse(_("The rows of a table do not have the same number of cells. Add or remove cells."))
