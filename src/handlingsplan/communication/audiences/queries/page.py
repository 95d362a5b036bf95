# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A page put together: the national blocks of the audience, the municipality's own texts, today's numbers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from hashlib import sha256
from typing import Any

from django.utils.safestring import SafeString
from django.utils.timezone import localdate
from django.utils.translation import get_language

from handlingsplan.communication.audiences import rules
from handlingsplan.communication.audiences.models import LocalPage, LocalText
from handlingsplan.communication.audiences.terms import (
    ABOUT,
    COMPLETE,
    DANGER,
    HELP,
    NOT_SIGNS,
    RIGHT_TO_LEFT,
    SIGNS,
    Mode,
)
from handlingsplan.contacts.queries import Entry, everyone
from handlingsplan.contacts.terms import EMERGENCY
from handlingsplan.contacts.terms import Reader as Channel
from handlingsplan.documents.html import html
from handlingsplan.documents.schema import Node
from handlingsplan.documents.tree import EMPTY, is_empty, plain_text

from . import national
from .filling import Filler, filler
from .local import Texts, in_force, page_row, page_rows, texts_of

Row = dict[str, Any]
RUNGS = 3


@dataclass(frozen=True)
class ShownBlock:
    """One block as it is read. `body_tree` is the national text, or the municipality's own in its place;
    `local_tree` what the municipality has added. `lang` names the language where it is not the page's `spoken` one."""

    key: str
    title: str
    body_tree: Node
    local_tree: Node = field(default_factory=lambda: EMPTY)
    lang: str = ""
    local_lang: str = ""
    is_folded: bool = False
    is_stale: bool = False
    overridden_on: date | None = None
    reason: str = ""
    version: int = 1
    signs: national.Signs | None = None
    contacts: tuple[Row, ...] = ()

    @property
    def body(self) -> SafeString:
        return html(self.body_tree, heading_shift=1, footnotes_prefix=self.key.lower())

    @property
    def local(self) -> SafeString:
        return (
            html(self.local_tree, heading_shift=1, footnotes_prefix=f"{self.key.lower()}l")
            if self.has_local
            else SafeString("")
        )

    @property
    def direction(self) -> str:
        return "rtl" if self.lang in RIGHT_TO_LEFT else "ltr"

    @property
    def has_local(self) -> bool:
        return not is_empty(self.local_tree)

    @property
    def first(self) -> SafeString:
        """The first paragraph alone: what must be said before the numbers."""
        return html({"type": "doc", "content": self.body_tree["content"][:1]}, footnotes_prefix=f"{self.key.lower()}f")

    @property
    def rest(self) -> SafeString | str:
        """What comes after the first paragraph."""
        after = self.body_tree["content"][1:]
        return (
            html({"type": "doc", "content": after}, heading_shift=1, footnotes_prefix=self.key.lower()) if after else ""
        )

    @property
    def ladder(self) -> tuple[Row, ...]:
        """Whom to call first when nobody is in danger; 112 and 114 stand above everything already."""
        return self._helping[:RUNGS]

    @property
    def further(self) -> tuple[Row, ...]:
        """Whom else one can call."""
        return self._helping[RUNGS:]

    @property
    def _helping(self) -> tuple[Row, ...]:
        return tuple(row for row in self.contacts if row["key"] not in EMERGENCY)

    @property
    def text(self) -> str:
        """Everything that is read in it, as plain lines."""
        signs = self.signs
        lists = (*signs.serious, *signs.other) if signs and self.key == SIGNS else signs.not_signs if signs else ()
        return "\n".join(part for part in (plain_text(self.body_tree), *lists, plain_text(self.local_tree)) if part)


@dataclass(frozen=True)
class AudiencePage:
    """A page for one audience; `url_kwargs` wants the municipality's slug added."""

    key: str
    name: str
    url_name: str
    url_kwargs: Mapping[str, str]
    blocks: tuple[ShownBlock, ...]
    audience: national.Audience
    language: str
    spoken: str
    internal: bool
    row: LocalPage | None = None
    own: Texts = field(default_factory=Texts)
    languages: tuple[str, ...] = COMPLETE

    @property
    def number(self) -> int:
        """The version: counts the municipality's approvals; 0 is the national page as it is."""
        return self.row.number if self.row else 0

    @property
    def changed_on(self) -> date:
        """The day of the last approval here, or the day the national texts were written."""
        if self.row and self.row.approved_at:
            return localdate(self.row.approved_at)
        return national.written_on(self.key)

    @property
    def review_on(self) -> date:
        kept = self.row.review_on if self.row else None
        return kept or self.changed_on + timedelta(days=rules.REVIEWED_EVERY_DAYS)

    @property
    def content(self) -> str:
        """A fingerprint of everything that is read on it: papers made from another one are old."""
        numbers = [(row["label"], row["number"], row["hours"]) for block in self.blocks for row in block.contacts]
        said = repr((self.name, [(block.key, block.title, block.text) for block in self.blocks], numbers))
        return sha256(said.encode()).hexdigest()

    @property
    def about(self) -> ShownBlock | None:
        return self.block(ABOUT)

    @property
    def caution(self) -> ShownBlock | None:
        """What is no sign, where there are signs: it is read inside them, so that nobody reads the one alone."""
        return self.block(NOT_SIGNS) if self.block(SIGNS) else None

    @property
    def parts(self) -> list[ShownBlock]:
        """The blocks that stand by themselves on the page."""
        return [block for block in self.blocks if block.key != ABOUT and block is not self.caution]

    def block(self, key: str) -> ShownBlock | None:
        return next((block for block in self.blocks if block.key == key), None)


@dataclass(frozen=True)
class Kept:
    """Everything the municipality keeps for its public pages, for whoever shows many of them."""

    rows: Mapping[str, LocalPage]
    texts: Mapping[int, list[LocalText]]
    contacts: Mapping[str, Entry]


def kept() -> Kept:
    """Three questions to the database, however many pages there are."""
    texts: dict[int, list[LocalText]] = {}
    for text in LocalText.objects.order_by("at", "pk"):
        texts.setdefault(text.page_id, []).append(text)
    return Kept(page_rows(), texts, everyone(internal=False))


def page_of(
    audience_key: str,
    *,
    language: str | None = None,
    internal: bool = False,
    draft: bool = False,
    among: Kept | None = None,
) -> AudiencePage:
    """The page as it is shown, or with `draft` as it is being written. Raises KeyError for an unknown audience.

    Three questions to the database: the page's row, its own texts, the contacts; none where a public page is taken
    `among` what has been read already.
    """
    own_language = (get_language() or "da").split("-")[0]
    language = (language or own_language).split("-")[0]
    spoken = language if language in COMPLETE else own_language if own_language in COMPLETE else "da"
    audience = national.audience(audience_key)
    row = among.rows.get(audience_key) if among else page_row(audience_key)
    own = in_force(among.texts.get(row.pk, []), draft=draft) if among and row else texts_of(row, draft=draft)
    switches = (row.switches if draft else row.approved_switches) if row else {}
    channel = Channel.EMPLOYEE if audience.may_be_employed else Channel.CITIZEN
    fill = filler(spoken, internal=internal, reader=channel, known=among.contacts if among else None)
    wanted = rules.reading_order(rules.shown_keys(audience.blocks, switches))
    blocks = (_block(key, audience, own, fill, language) for key in wanted)
    return AudiencePage(
        key=audience.key,
        name=audience.said("name", spoken),
        url_name="read_audience" if internal else "audience_page",
        url_kwargs={"audience_key": audience.key} if internal else {"audience_slug": audience.slug},
        blocks=_signs_with_caution([block for block in blocks if block is not None]),
        audience=audience,
        language=language,
        spoken=spoken,
        internal=internal,
        row=row,
        own=own,
        languages=(*COMPLETE, *sorted({code for _key, code in own.by_place} - set(COMPLETE))),
    )


def _block(key: str, audience: national.Audience, own: Texts, fill: Filler, language: str) -> ShownBlock | None:
    text = national.texts_for(audience.key).get(key)
    defined = national.block_defs()[key]
    shared: dict[str, Any] = {
        "key": key,
        "is_folded": rules.is_folded(key),
        "signs": national.signs_for(audience.key, fill.language) if key in (SIGNS, NOT_SIGNS) else None,
        "contacts": tuple(fill.rows(_contacts(key, audience, fill))) if key in (DANGER, HELP) else (),
        "title": text.title(fill.language) if text else defined.name_in(fill.language),
        "version": text.version if text else 0,
    }
    translated = own.latest(key, language) if language not in COMPLETE else None
    if translated:
        stale = own.is_older_than_source(translated, text)
        return ShownBlock(**shared, body_tree=fill.tree(translated.body), lang=language, is_stale=stale)
    written = text.body(fill.language) if text else ""
    if fill.internal and (more := national.internal_texts_for(audience.key).get(key)):
        written = f"{written}\n\n{more.body(fill.language)}"
    local = own.latest(key, fill.language) or own.latest(key, "da")
    return _with_local(shared, local, written, fill)


def _with_local(shared: dict[str, Any], local: LocalText | None, written: str, fill: Filler) -> ShownBlock | None:
    mode = local.mode if local else Mode.NONE
    local_lang = "da" if local and local.language == "da" and fill.language != "da" else ""
    if local and mode == Mode.OVERRIDE:
        day = local.at.date()
        return ShownBlock(
            **shared, body_tree=fill.tree(local.body), lang=local_lang, overridden_on=day, reason=local.reason
        )
    added = local.body if local and mode == Mode.ADDITION else ""
    if not (written or added or shared["contacts"] or shared["signs"]):
        return None
    return ShownBlock(
        **shared,
        body_tree=fill.tree(written),
        local_tree=fill.tree(added),
        local_lang=local_lang if added else "",
    )


def _contacts(key: str, audience: national.Audience, fill: Filler) -> list[str]:
    if key == DANGER:
        return list(EMERGENCY)
    return [*audience.ladder, *(audience.ladder_internal if fill.internal else ())]


def _signs_with_caution(blocks: list[ShownBlock]) -> tuple[ShownBlock, ...]:
    """Signs are left out where nothing says what is not in itself a sign, or what protects."""
    cautions = [block for block in blocks if block.key == NOT_SIGNS and block.text]
    kept = [block for block in blocks if block.key != SIGNS or (cautions and block.signs and block.signs.protective)]
    return tuple(kept)
