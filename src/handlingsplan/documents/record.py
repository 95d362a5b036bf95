# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The frozen document: what was published, word for word, and the fingerprint that proves it."""

import hashlib
import json
from typing import Any, Literal, NotRequired, TypedDict

from handlingsplan.documents.registers import table_of
from handlingsplan.documents.schema import Node, check
from handlingsplan.documents.tree import references

FORMAT = 1


class Municipality(TypedDict):
    code: str
    name: str


class Fact(TypedDict):
    label: str
    value: str


class Contact(TypedDict):
    key: str
    label: str
    number: str
    hours: str
    note: str
    deputy: str
    verified_on: str | None
    national: bool


class ContactBox(TypedDict):
    rows: list[Contact]


class Section(TypedDict):
    key: str
    number: str
    title: str
    visibility: Literal["public", "internal"]
    law: Literal["M", "m", "-"]
    tasks: list[str]
    body: Node


class Part(TypedDict):
    key: str
    number: str
    title: str
    sections: list[Section]


class Edition(TypedDict):
    number: int | str
    editorial: int
    adopted_on: str | None
    published_on: str | None
    revise_by: str | None
    sha256: NotRequired[str | None]


class Document(TypedDict):
    format: int
    language: str
    title: str
    municipality: Municipality
    kind_label: str
    view: Literal["public", "internal"]
    front: list[Fact]
    contact_box: ContactBox
    parts: list[Part]
    edition: Edition
    colophon: list[str]


class RecordNotValid(ValueError):
    """A frozen document lacks something. A fault in the program, never in what a person wrote."""


def validate(document: Any) -> Document:
    """The document itself, when it is whole and every body in it is a resolved tree."""
    missing = Document.__required_keys__ - set(document)
    if missing or document["format"] != FORMAT:
        raise RecordNotValid(f"format {document.get('format')!r}, missing {sorted(missing)}")
    for part in document["parts"]:
        for section in part["sections"]:
            lacking = Section.__required_keys__ - set(section)
            if lacking:
                raise RecordNotValid(f"section {section.get('key')!r} lacks {sorted(lacking)}")
            if document["view"] == "public" and section["visibility"] != "public":
                raise RecordNotValid(f"section {section['key']!r} is internal and the document is public")
            check(section["body"], resolved=True)
            _check_quoted(section["body"], section["key"])
    whole: Document = document
    return whole


def _check_quoted(body: Node, key: str) -> None:
    """Everything quoted is inside the document; a frozen document never looks anything up."""
    for node in references(body):
        quoted = node.get("attrs", {}).get("quoted")
        if not quoted:
            raise RecordNotValid(f"section {key!r} has a {node['type']} with nothing quoted")
        if node["type"] == "sharedBlock":
            check(quoted["body"], resolved=True)
            if quoted.get("override"):
                check(quoted["override"]["body"], resolved=True)
        if node["type"] == "register" and quoted["rows"]:
            check({"type": "doc", "content": [table_of(quoted)]})


def canonical_bytes(document: Document) -> bytes:
    """The same document is always the same bytes. Its own fingerprint is left out."""
    edition = {name: value for name, value in document["edition"].items() if name != "sha256"}
    whole = {**document, "edition": edition}
    return json.dumps(whole, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()


def sha256(document: Document) -> str:
    return hashlib.sha256(canonical_bytes(document)).hexdigest()
