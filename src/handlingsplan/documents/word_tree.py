# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The tree of a part of a Word file, whichever of its two dialects it is written in."""

from collections.abc import Iterator
from typing import Any

from lxml import etree


def tag_of(node: Any) -> str:
    return etree.QName(node).localname if isinstance(node.tag, str) else ""


def all_of(node: Any, tag: str) -> Iterator[Any]:
    """The children of a kind, also those that are wrapped in a control."""
    for child in node:
        name = tag_of(child)
        if name == tag:
            yield child
        elif name in ("sdt", "sdtContent", "ins", "customXml"):
            yield from all_of(child, tag)


def child_of(node: Any, tag: str) -> Any:
    return next((child for child in node if tag_of(child) == tag), None) if node is not None else None


def value_of(node: Any, name: str = "val") -> str:
    """An attribute of Word's own; "" where it is not there."""
    return next((str(value) for key, value in node.attrib.items() if etree.QName(key).localname == name), "")
