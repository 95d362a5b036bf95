# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The municipality's own texts for a page: the last one approved, or the last one written."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from handlingsplan.communication.audiences.models import LocalPage, LocalText
from handlingsplan.communication.audiences.terms import Mode

from .national import NationalText


@dataclass(frozen=True)
class Texts:
    """One text for each block and language."""

    by_place: Mapping[tuple[str, str], LocalText] = field(default_factory=dict)

    def latest(self, block_key: str, language: str) -> LocalText | None:
        """The text in force; None where there is none or it was taken back."""
        found = self.by_place.get((block_key, language))
        return found if found is not None and found.mode != Mode.NONE else None

    def is_older_than_source(self, translated: LocalText, text: NationalText | None) -> bool:
        """Whether the national text, or the Danish one beside it, has changed since the translation was made."""
        danish = self.by_place.get((translated.block_key, "da"))
        newer_here = danish is not None and danish.at > translated.at
        return newer_here or (text is not None and text.version > translated.national_version)


def page_row(audience_key: str) -> LocalPage | None:
    """What is kept of the page here; None as long as it is the national one."""
    return LocalPage.objects.select_related("owner").filter(audience_key=audience_key).first()


def page_rows() -> dict[str, LocalPage]:
    """Every page this municipality has worked on, by audience."""
    return {row.audience_key: row for row in LocalPage.objects.select_related("owner", "approved_by")}


def texts_of(row: LocalPage | None, *, draft: bool) -> Texts:
    """The texts in force on a page; with `draft` those last written, approved or not."""
    return in_force(LocalText.objects.filter(page=row).order_by("at", "pk"), draft=draft) if row else Texts()


def in_force(rows: Iterable[LocalText], *, draft: bool) -> Texts:
    """The last of the rows, oldest first, for each block and language."""
    return Texts({(text.block_key, text.language): text for text in rows if draft or text.approved_at})


def waiting(row: LocalPage | None) -> list[LocalText]:
    """What has been written since the last approval: the last text for each block and language, where unapproved."""
    last = texts_of(row, draft=True).by_place.values()
    return [text for text in last if text.approved_at is None]


def switches_wait(row: LocalPage | None) -> bool:
    """Whether blocks were switched on or off since the last approval."""
    return row is not None and row.switches != row.approved_switches


def authors(row: LocalPage) -> set[int | None]:
    """Everybody with a hand in what waits, also where somebody else wrote it over."""
    return _authors_of(row, LocalText.objects.filter(page=row, approved_at=None).only("by", "approved_at"))


def _authors_of(row: LocalPage, texts: Iterable[LocalText]) -> set[int | None]:
    found = {text.by_id for text in texts if text.approved_at is None}
    return found | set(row.switched_by if switches_wait(row) else ())


def mark_of(row: LocalPage | None) -> str:
    """A mark of what waits for approval: another as soon as something else does."""
    if row is None:
        return ""
    texts = [(text.pk, str(text.lawyer_seen_on)) for text in waiting(row)]
    return sha256(json.dumps([sorted(texts), row.switches], sort_keys=True).encode()).hexdigest()[:16]


@dataclass(frozen=True)
class Waiting:
    """How many changes wait for approval on a page, and everybody with a hand in them."""

    changes: int
    authors: set[int | None]


def pages_waiting(rows: Iterable[LocalPage]) -> dict[str, int]:
    """How many changes wait for approval on each page; none where they were sent back. One question to the database."""
    return {key: found.changes for key, found in what_waits(rows).items()}


def what_waits(rows: Iterable[LocalPage]) -> dict[str, Waiting]:
    """What waits for approval on each page; none where it was sent back. One question to the database."""
    texts: dict[int, list[LocalText]] = {}
    for text in LocalText.objects.order_by("at", "pk").defer("body", "national"):
        texts.setdefault(text.page_id, []).append(text)
    found = {}
    for row in rows:
        if row.sent_back_at is not None:
            continue
        written = texts.get(row.pk, [])
        last = in_force(written, draft=True).by_place.values()
        changes = sum(1 for text in last if text.approved_at is None) + switches_wait(row)
        found[row.audience_key] = Waiting(changes, _authors_of(row, written))
    return found
