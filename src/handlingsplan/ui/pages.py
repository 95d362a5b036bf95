# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0

"""What a room hands to a page part: small typed things without knowledge of where they come from.

A mapping with the same keys works just as well in every template.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

Day = date | datetime
Cell = object  # anything a template can print; a Link prints as a link


@dataclass(frozen=True)
class Link:
    """A way to another page: breadcrumbs, side navigation, tabs, related pages."""

    text: str
    url: str = ""
    note: str = ""
    current: bool = False
    children: Sequence["Link"] = ()


@dataclass(frozen=True)
class Row:
    """One line of a definition list; an empty value is drawn as a gap."""

    label: str
    value: object = ""
    source: str = ""
    url: str = ""
    url_text: str = ""


@dataclass(frozen=True)
class Table:
    """A table with a caption; `numeric` holds the indexes of columns that are aligned right."""

    caption: str
    columns: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    numeric: Sequence[int] = ()
    empty: str = ""


@dataclass(frozen=True)
class Step:
    """One step of a way through a task."""

    text: str
    state: Literal["done", "here", "ahead", "skipped"] = "ahead"
    url: str = ""
    note: str = ""


@dataclass(frozen=True)
class Chapter:
    """One chapter in the strip that shows how far a document has come."""

    title: str
    state: Literal["filled", "started", "empty"] = "empty"
    number: str = ""
    url: str = ""
    comments: int = 0


@dataclass(frozen=True)
class Moment:
    """Something that happened, or will, on a timeline."""

    when: Day
    text: str
    who: str = ""
    detail: str = ""
    url: str = ""
    ahead: bool = False


@dataclass(frozen=True)
class Comment:
    """A remark in a thread; replies are one level deep."""

    who: str
    when: Day
    text: str
    role: str = ""
    settled: bool = False
    replies: Sequence["Comment"] = ()
    key: str = ""


@dataclass(frozen=True)
class Download:
    """A file that can be fetched: what it is, how it is made, how big it is."""

    title: str
    url: str
    kind: str = ""
    size: int | None = None
    note: str = ""


@dataclass(frozen=True)
class FormalCheck:
    """A formal requirement as a sentence with its answer, never a percentage.

    `met` is None where the answer cannot be known yet.
    """

    requirement: str
    met: bool | None
    answer: str = ""
    evidence: str = ""
    evidence_url: str = ""
    provision: str = ""


@dataclass(frozen=True)
class Viewer:
    """Who is looking, and in which role: shown in the header of every page."""

    name: str = ""
    role: str = ""
    url: str = ""
    sign_out_url: str = ""
    switch_url: str = ""


@dataclass(frozen=True)
class House:
    """Whose pages these are and where the permanent links go; the street hands it over as `house`."""

    name: str = "Handlingsplan"
    home_url: str = "/"
    municipality: str = ""
    acute_url: str = "/akut/"
    search_url: str = ""
    sign_in_url: str = ""
    statement_url: str = "/was/"
    contact_url: str = "/kontakt/"
    about_url: str = "/om/"
    navigation: Sequence[Link] = ()
    demo: bool = False
    demo_url: str = ""
    exercise: str = ""
    ongoing: Link | None = None
