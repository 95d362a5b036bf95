# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A resolved tree as a page part: plain elements, everything escaped, every drawing also in words."""

import json
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import count
from typing import Any

from django.utils.html import conditional_escape as esc
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from handlingsplan.documents import wording
from handlingsplan.documents.drawing import chart_svg, flow_svg
from handlingsplan.documents.registers import is_gap, table_of
from handlingsplan.documents.schema import CELLS, Node, is_safe_href
from handlingsplan.documents.tree import headings

EMPHASIS = {"bold": "strong", "italic": "em"}


@dataclass
class _Page:
    """What has to be remembered from the top of the text to its end."""

    shift: int
    prefix: str
    notes: list[str] = field(default_factory=list)
    anchors: list[str] = field(default_factory=list)
    places: frozenset[str] = frozenset()
    tables: Any = field(default_factory=lambda: count(1))
    title: str = ""
    levels: list[int] = field(default_factory=list)


def html(tree: Node, *, heading_shift: int = 0, footnotes_prefix: str = "fn", title: str = "") -> SafeString:
    """The text with its footnotes under it.

    `footnotes_prefix` keeps the ids of several texts on one page apart, `title` the names of their tables.
    """
    anchors = [found.anchor for found in headings(tree)]
    page = _Page(heading_shift, footnotes_prefix, anchors=anchors[::-1], places=frozenset(anchors), title=title)
    page.levels.append(heading_shift + 1)
    body = _all(tree.get("content", []), page)
    return mark_safe(body + _notes(page))  # noqa: S308 - every part is escaped below


def _all(nodes: list[Node], page: _Page) -> SafeString:
    return mark_safe("".join(_node(node, page) for node in nodes))  # noqa: S308


def _node(node: Node, page: _Page) -> str:
    inner = node.get("content", [])
    match node["type"]:
        case "paragraph":
            return format_html("<p>{}</p>", _all(inner, page)) if inner else ""
        case "heading":
            return _heading(node, page)
        case "bulletList":
            return format_html("<ul>{}</ul>", _all(inner, page))
        case "orderedList":
            return format_html("<ol>{}</ol>", _all(inner, page))
        case "listItem":
            return format_html("<li>{}</li>", _loose(inner, page))
        case "table":
            return _table(node, page)
        case "text":
            return _text(node, page)
        case "hardBreak":
            return "<br>"
        case "footnote":
            return _footnote_mark(node, page)
    return _reference(node, page)


def _reference(node: Node, page: _Page) -> str:
    quoted = node.get("attrs", {}).get("quoted")
    if not quoted:
        return format_html('<p class="quoted-missing">{}</p>', _("What is quoted here could not be found."))
    match node["type"]:
        case "sharedBlock":
            return _shared_block(quoted, page)
        case "contactBox":
            return _contact_box(quoted)
        case "flowChart":
            return _flow(quoted)
        case "register":
            return _register(quoted, page)
    return _chart(quoted)


def _loose(blocks: list[Node], page: _Page) -> SafeString:
    """A single paragraph in a list item or a cell needs no paragraph around it."""
    if blocks and blocks[0]["type"] == "paragraph":
        first = _all(blocks[0].get("content", []), page)
        if len(blocks) == 1 or blocks[1]["type"] != "paragraph":
            return mark_safe(first + _all(blocks[1:], page))  # noqa: S308
    return _all(blocks, page)


def _heading(node: Node, page: _Page) -> str:
    level = min(node["attrs"]["level"] + page.shift, page.levels[-1] + 1, 6)
    page.levels.append(level)
    anchor = page.anchors.pop() if page.anchors else ""
    tag = mark_safe(f"h{level}")  # noqa: S308 - a number
    identity = format_html(' id="{}-{}"', page.prefix, anchor) if anchor else ""
    return format_html("<{}{}>{}</{}>", tag, identity, _all(node.get("content", []), page), tag)


def _text(node: Node, page: _Page) -> str:
    out: str = esc(node["text"])
    for mark in reversed(node.get("marks", [])):
        if mark["type"] in EMPHASIS:
            tag = EMPHASIS[mark["type"]]
            out = f"<{tag}>{out}</{tag}>"
        elif is_safe_href(mark.get("attrs", {}).get("href")):
            out = f'<a href="{esc(_address(mark["attrs"]["href"], page))}">{out}</a>'
    return out


def _address(href: str, page: _Page) -> str:
    """A link to a heading of this text follows the heading's id."""
    return f"#{page.prefix}-{href[1:]}" if href[:1] == "#" and href[1:] in page.places else href


# ---- tables -------------------------------------------------------------------------------------


def _table(node: Node, page: _Page, name: str = "") -> str:
    rows = node["content"]
    has_head = all(cell["type"] == "tableHeader" for cell in rows[0]["content"])
    head = rows[:1] if has_head else []
    body = rows[len(head) :]
    name = name or f"{_('Table')} {next(page.tables)}" + (f", {page.title}" if page.title else "")
    out = "".join(f"<tr>{_cells(row, 'col', page)}</tr>" for row in head)
    out = f"<thead>{out}</thead>" if out else ""
    out += "<tbody>" + "".join(f"<tr>{_cells(row, 'row', page)}</tr>" for row in body) + "</tbody>" if body else ""
    return format_html(
        '<div class="table-scroll" tabindex="0" role="region" aria-label="{}"><table>{}</table></div>',
        name,
        mark_safe(out),  # noqa: S308
    )


def _cells(row: Node, scope: str, page: _Page) -> str:
    out = ""
    for cell in row["content"]:
        attrs = cell.get("attrs", {})
        spans = "".join(f' {name}="{int(attrs[name])}"' for name in ("colspan", "rowspan") if attrs.get(name, 1) != 1)
        is_header = cell["type"] == "tableHeader"
        tag, about = ("th", f' scope="{scope}"') if is_header else ("td", "")
        assert cell["type"] in CELLS
        out += f"<{tag}{about}{spans}>{_loose(cell['content'], page)}</{tag}>"
    return out


# ---- footnotes ----------------------------------------------------------------------------------


def _footnote_mark(node: Node, page: _Page) -> str:
    page.notes.append(node["attrs"]["text"])
    number = len(page.notes)
    return format_html(
        '<sup class="footnote-mark"><a href="#{prefix}-note-{n}" id="{prefix}-mark-{n}" role="doc-noteref">'
        '<span class="visually-hidden">{word} </span>{n}</a></sup>',
        prefix=page.prefix,
        n=number,
        word=_("Note"),
    )


def _notes(page: _Page) -> str:
    if not page.notes:
        return ""
    items = format_html_join(
        "",
        '<li id="{0}-note-{1}">{2} <a href="#{0}-mark-{1}" role="doc-backlink" aria-label="{3}">↩</a></li>',
        (
            (page.prefix, number, text, _("Back to the text, note %(number)s") % {"number": number})
            for number, text in enumerate(page.notes, start=1)
        ),
    )
    return format_html('<div class="footnotes" role="group" aria-label="{}"><ol>{}</ol></div>', _("Notes"), items)


# ---- what is quoted -----------------------------------------------------------------------------


def _shared_block(quoted: dict[str, Any], page: _Page) -> str:
    body = _all(quoted["body"].get("content", []), _inside(page, quoted["body"]))
    local: str = ""
    if override := quoted.get("override"):
        local = format_html(
            '<div class="shared-block-local"><p class="shared-block-source">{}</p>{}</div>',
            wording.override_line(override),
            _all(override["body"].get("content", []), _inside(page, override["body"])),
        )
    return format_html(
        '<div class="shared-block shared-block-{}" role="group" aria-label="{}">'
        '<p class="shared-block-title">{}</p>{}{}'
        '<p class="shared-block-source">{}</p></div>',
        "national" if quoted.get("evidence") == "national" else "proposal",
        quoted["title"],
        quoted["title"],
        body,
        local,
        wording.source_line(quoted),
    )


def _inside(page: _Page, quoted: Node) -> _Page:
    """A quoted text shares the notes; its headings stand under the last one and in no list of contents."""
    highest = min((found.level for found in headings(quoted)), default=2)
    shift = page.levels[-1] + 1 - highest
    return _Page(shift, page.prefix, page.notes, [], page.places, page.tables, page.title, page.levels[-1:])


def _contact_box(quoted: dict[str, Any]) -> str:
    rows = format_html_join(
        "", '<div class="contact-row"{}><dt>{}</dt>{}</div>', map(_row, wording.contact_rows(quoted))
    )
    return format_html('<div class="contact-box" role="group" aria-label="{}"><dl>{}</dl></div>', _("Contact"), rows)


def _row(row: dict[str, Any]) -> tuple[str, str, str]:
    number = row.get("number") or ""
    called = wording.digits(number)
    shown = format_html('<a href="tel:{}">{}</a>', called, number) if called else esc(number or "–")
    details = format_html_join("", '<dd class="contact-detail">{}</dd>', ((d,) for d in wording.contact_details(row)))
    urgent = mark_safe(' data-urgent="true"') if called in wording.URGENT else ""
    return urgent, row.get("label", ""), format_html('<dd class="contact-number">{}</dd>{}', shown, details)


def _flow(quoted: dict[str, Any]) -> str:
    steps = format_html_join(
        "",
        '<li value="{}">{}</li>',
        ((int(step["number"]), wording.step_sentence(step)) for step in quoted.get("steps", [])),
    )
    return _figure("flow", quoted, _drawn("flow", quoted), format_html('<ol class="flow-steps">{}</ol>', steps))


def _chart(quoted: dict[str, Any]) -> str:
    return _figure("chart", quoted, _drawn("chart", quoted), _chart_list(list(wording.chart_tree(quoted))))


def _register(quoted: dict[str, Any], page: _Page) -> str:
    if is_gap(quoted):
        return format_html('<p class="quoted-missing">{}</p>', quoted["note"])
    note = format_html('<p class="register-note">{}</p>', quoted["note"]) if quoted["note"] else ""
    table = _table(table_of(quoted), page, quoted["title"]) if quoted["rows"] else ""
    return format_html(
        '<div class="register" role="group" aria-label="{0}"><p class="register-title">{0}</p>{1}{2}</div>',
        quoted["title"],
        mark_safe(table) if table else format_html("<p>{}</p>", wording.NOTHING_REGISTERED),  # noqa: S308
        note,
    )


def _drawn(kind: str, quoted: dict[str, Any]) -> str:
    return _drawing(kind, json.dumps(quoted, sort_keys=True))


@lru_cache(maxsize=64)
def _drawing(kind: str, quoted: str) -> str:
    """A drawing from its own written form: measuring text is slow, and the same flow stands in many places."""
    return (flow_svg if kind == "flow" else chart_svg)(json.loads(quoted))


def _figure(kind: str, quoted: dict[str, Any], svg: str, words: str) -> str:
    return format_html(
        '<section class="{}-chart"><figure>{}<figcaption>{}</figcaption></figure>{}</section>',
        kind,
        mark_safe(svg),  # noqa: S308 - drawing.py escapes every text
        quoted.get("title", ""),
        words,
    )


def _chart_list(boxes: list[tuple[int, dict[str, Any]]]) -> str:
    out = depth = 0
    written: list[str] = []
    for place, (deep, box) in enumerate(boxes):
        if place == 0 or deep > depth:
            written.append("<ul>")
            out += 1
        else:
            written.append("</li>" + "</ul></li>" * (depth - deep))
            out -= depth - deep
        depth = deep
        role = format_html(": {}", box["role"]) if box.get("role") else ""
        written.append(format_html("<li>{}{}", box.get("label") or "–", role))
    return mark_safe("".join(written) + "</li></ul>" * out)  # noqa: S308
