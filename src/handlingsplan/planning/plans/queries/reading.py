# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A frozen document made ready to be read on a page."""

from dataclasses import dataclass

from django.utils import translation
from django.utils.safestring import SafeString

from handlingsplan.documents.html import html
from handlingsplan.documents.models import FrozenDocument
from handlingsplan.documents.record import Contact, Document, Fact, Part

KEPT = 48


@dataclass(frozen=True)
class ReadableSection:
    """One section with its text as HTML."""

    key: str
    number: str
    title: str
    visibility: str
    body: SafeString


@dataclass(frozen=True)
class ReadablePart:
    """One chapter."""

    key: str
    number: str
    title: str
    sections: tuple[ReadableSection, ...]


@dataclass(frozen=True)
class Readable:
    """The whole document."""

    title: str
    municipality: str
    language: str
    front: list[Fact]
    contact_rows: list[Contact]
    parts: tuple[ReadablePart, ...]
    colophon: list[str]


_kept: dict[str, Readable] = {}


def read_frozen(frozen: FrozenDocument) -> Readable:
    """A frozen document made ready to be read, in its own language. It never changes, so the last few are kept.

    `content` may be deferred: it is fetched only where the document is not among those kept.
    """
    if frozen.sha256 not in _kept:
        while len(_kept) >= KEPT:
            _kept.pop(next(iter(_kept)), None)
        with translation.override(frozen.content["language"]):
            _kept[frozen.sha256] = readable(frozen.content)
    return _kept[frozen.sha256]


def readable(content: Document) -> Readable:
    """The frozen document's texts as HTML; nothing is asked of the database."""
    return Readable(
        title=content["title"],
        municipality=content["municipality"]["name"],
        language=content["language"],
        front=content["front"],
        contact_rows=content["contact_box"]["rows"],
        parts=tuple(_part(part) for part in content["parts"]),
        colophon=content["colophon"],
    )


def _part(part: Part) -> ReadablePart:
    sections = tuple(
        ReadableSection(
            key=section["key"],
            number=section["number"],
            title=section["title"],
            visibility=section["visibility"],
            body=html(
                section["body"],
                heading_shift=2,
                footnotes_prefix=section["key"].replace(".", "-"),
                title=f"{section['number']} {section['title']}",
            ),
        )
        for section in part["sections"]
    )
    return ReadablePart(key=part["key"], number=part["number"], title=part["title"], sections=sections)
