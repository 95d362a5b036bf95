# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Reading a document tree: its words, its headings, what it quotes; and filling in what it quotes."""

import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from handlingsplan.documents.cleaning import clean
from handlingsplan.documents.schema import REFERENCES, Node, TreeNotValid, check

__all__ = [
    "EMPTY",
    "Heading",
    "Node",
    "TreeNotValid",
    "check",
    "clean",
    "headings",
    "is_empty",
    "plain_text",
    "references",
    "resolve",
    "walk",
    "words",
]

EMPTY: Node = {"type": "doc", "content": [{"type": "paragraph"}]}

TEXT_BLOCKS = frozenset({"paragraph", "heading"})


class Heading(NamedTuple):
    level: int
    text: str
    anchor: str


def walk(node: Node) -> Iterator[Node]:
    """Every node, in reading order. What a reference quotes is not entered."""
    yield node
    for child in node.get("content", []):
        yield from walk(child)


def references(tree: Node) -> Iterator[Node]:
    """The nodes that stand for something kept elsewhere."""
    return (node for node in walk(tree) if node["type"] in REFERENCES)


def is_empty(tree: Node) -> bool:
    """Nothing to read: no text, no footnote, nothing quoted."""
    says = {"text", "footnote"} | REFERENCES
    return not any(node["type"] in says for node in walk(tree))


def plain_text(tree: Node) -> str:
    """The text alone, one line per block: for search, for counting, for a notice."""
    lines = [_line(node) for node in walk(tree) if node["type"] in TEXT_BLOCKS]
    return "\n".join(line for line in lines if line)


def _line(block: Node) -> str:
    pieces = []
    for node in block.get("content", []):
        match node["type"]:
            case "text":
                pieces.append(node["text"])
            case "hardBreak":
                pieces.append("\n")
            case "footnote":
                pieces.append(f" ({node['attrs']['text']})")
    return "".join(pieces).strip()


def words(tree: Node) -> int:
    return len(re.findall(r"\w+(?:[-’'.]\w+)*", plain_text(tree)))


def headings(tree: Node) -> list[Heading]:
    """The headings with an anchor each, unique in this tree."""
    found: list[Heading] = []
    taken: dict[str, int] = {}
    for node in tree.get("content", []):
        if node["type"] != "heading":
            continue
        text = _line(node)
        slug = re.sub(r"[^\w]+", "-", text.lower()).strip("-") or "afsnit"
        taken[slug] = taken.get(slug, 0) + 1
        anchor = slug if taken[slug] == 1 else f"{slug}-{taken[slug]}"
        found.append(Heading(node["attrs"]["level"], text, anchor))
    return found


def resolve(tree: Node, quote: Callable[[Node], dict[str, Any]]) -> Node:
    """A new tree where each reference carries what it quotes, as `quote` gives it."""
    if tree["type"] in REFERENCES:
        return {**tree, "attrs": {**tree.get("attrs", {}), "quoted": quote(tree)}}
    if "content" not in tree:
        return dict(tree)
    return {**tree, "content": [resolve(child, quote) for child in tree["content"]]}
