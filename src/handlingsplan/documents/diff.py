# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What changed between two versions of a text: block by block, and word by word inside a block."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from handlingsplan.documents import wording
from handlingsplan.documents.registers import title_of
from handlingsplan.documents.schema import REFERENCES, Node
from handlingsplan.documents.tree import walk

ALIKE = 0.45
Kind = Literal["same", "added", "removed", "changed"]


class Run(NamedTuple):
    """A piece of text and what happened to it."""

    kind: Literal["same", "added", "removed"]
    text: str


@dataclass(frozen=True)
class Change:
    """One block, before and after. `what` is the block's kind, as the tree names it."""

    kind: Kind
    what: str
    runs: tuple[Run, ...]


class _Block(NamedTuple):
    what: str
    text: str
    signature: str


def compare(old_tree: Node, new_tree: Node) -> list[Change]:
    """Every block of both texts in reading order."""
    old, new = list(_blocks(old_tree)), list(_blocks(new_tree))
    matcher = SequenceMatcher(None, [b.signature for b in old], [b.signature for b in new], autojunk=False)
    changes: list[Change] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            changes += [Change("same", block.what, (Run("same", block.text),)) for block in new[c:d]]
        else:
            changes += _replaced(old[a:b], new[c:d])
    return changes


def changed_words(old_tree: Node, new_tree: Node) -> int:
    """How many words were taken out or put in, whichever is more in each place."""
    total = 0
    for change in compare(old_tree, new_tree):
        put = sum(len(run.text.split()) for run in change.runs if run.kind == "added")
        taken = sum(len(run.text.split()) for run in change.runs if run.kind == "removed")
        total += max(put, taken)
    return total


def has_changes(changes: list[Change]) -> bool:
    return any(change.kind != "same" for change in changes)


def _blocks(tree: Node) -> Iterator[_Block]:
    """Paragraphs, headings, table rows and references: the pieces a reader compares."""
    for node in tree.get("content", []):
        match node["type"]:
            case "bulletList" | "orderedList" | "listItem" | "table":
                yield from _blocks(node)
            case "tableRow":
                text = " | ".join(_text(cell) for cell in node["content"])
                yield _Block("tableRow", text, _signature(node))
            case kind:
                text = _reference_text(node) if kind in REFERENCES else _text(node)
                if text:
                    yield _Block(kind, text, _signature(node))


def _signature(node: Node) -> str:
    return json.dumps(node, sort_keys=True, ensure_ascii=False)


def _text(node: Node) -> str:
    pieces = []
    for inner in walk(node):
        match inner["type"]:
            case "text":
                href = next((m["attrs"]["href"] for m in inner.get("marks", []) if m["type"] == "link"), "")
                pieces.append(f"{inner['text']} ({href})" if href else inner["text"])
            case "hardBreak":
                pieces.append(" ")
            case "footnote":
                pieces.append(f" [{inner['attrs']['text']}]")
    return "".join(pieces).strip()


def _reference_text(node: Node) -> str:
    """What a reference shows: its quoted words when it is resolved, its name when it is not."""
    attrs = node.get("attrs", {})
    quoted = attrs.get("quoted") or {}
    match node["type"]:
        case "sharedBlock":
            if not quoted:
                return f"{attrs['key']}, version {attrs['version']}"
            bodies = [quoted["body"], (quoted.get("override") or {}).get("body", {})]
            texts = [block.text for body in bodies for block in _blocks(body)]
            return " ".join([f"{quoted['title']}.", *texts, wording.source_line(quoted)])
        case "contactBox":
            rows = [f"{row.get('label', '')} {row.get('number', '')}" for row in wording.contact_rows(quoted)]
            return f"{wording.CONTACTS}: " + ", ".join(rows or attrs.get("keys", []))
        case "flowChart":
            steps = [f"{step['number']}. {wording.step_sentence(step)}" for step in quoted.get("steps", [])]
            return " ".join([quoted.get("title") or attrs["flow"], *steps])
        case "register":
            rows = [" | ".join(row) for row in quoted.get("rows", [])]
            return " ".join([quoted.get("title") or title_of(attrs["name"]), *rows])
    boxes = [f"{box.get('label', '')}: {box.get('role', '')}" for _depth, box in wording.chart_tree(quoted)]
    return " ".join([quoted.get("title") or "Organisation", *boxes])


def _replaced(old: list[_Block], new: list[_Block]) -> Iterator[Change]:
    """Pair each new block with the most similar old one, in order; the rest came or went."""
    at = 0
    for block in new:
        likeness = [(_alike(before, block), place) for place, before in enumerate(old[at:], start=at)]
        best, place = max(likeness, key=lambda pair: (pair[0], -pair[1]), default=(0.0, 0))
        if best < ALIKE:
            yield Change("added", block.what, (Run("added", block.text),))
            continue
        yield from (Change("removed", gone.what, (Run("removed", gone.text),)) for gone in old[at:place])
        yield Change("changed", block.what, tuple(word_runs(old[place].text, block.text)))
        at = place + 1
    yield from (Change("removed", gone.what, (Run("removed", gone.text),)) for gone in old[at:])


def _alike(before: _Block, after: _Block) -> float:
    if before.what in REFERENCES or after.what in REFERENCES:
        return 1.0 if before.what == after.what else 0.0
    return SequenceMatcher(None, before.text.split(), after.text.split(), autojunk=False).ratio()


def word_runs(old: str, new: str) -> Iterator[Run]:
    before, after = re.findall(r"\s+|\w+|[^\w\s]", old), re.findall(r"\s+|\w+|[^\w\s]", new)
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            yield Run("same", "".join(after[c:d]))
            continue
        if a < b:
            yield Run("removed", "".join(before[a:b]))
        if c < d:
            yield Run("added", "".join(after[c:d]))


def diff_html(changes: list[Change]) -> SafeString:
    """The changes as a list; what came and went is said in words as well as shown."""
    words: dict[Kind, str] = {"added": _("Added"), "removed": _("Deleted"), "changed": _("Changed"), "same": ""}
    return format_html(
        '<div class="diff">{}</div>',
        format_html_join(
            "",
            '<div class="diff-block diff-{} diff-{}">{}<p>{}</p></div>',
            (
                (
                    change.kind,
                    change.what,
                    format_html('<p class="diff-word">{}</p>', words[change.kind]) if words[change.kind] else "",
                    _runs_html(change),
                )
                for change in changes
            ),
        ),
    )


def _runs_html(change: Change) -> SafeString:
    shape = {
        "same": "{1}",
        "added": '<ins><span class="visually-hidden">{0} </span>{1}</ins>',
        "removed": '<del><span class="visually-hidden">{0} </span>{1}</del>',
    }
    said = {"same": "", "added": _("[added:]"), "removed": _("[deleted:]")}
    parts = [format_html(shape[run.kind], said[run.kind], run.text) for run in change.runs]
    return format_html_join("", "{}", ((part,) for part in parts))
