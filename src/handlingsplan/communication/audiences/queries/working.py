# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What whoever writes a page needs to see: national text, own text, what differs, what is missing, what to look at."""

from dataclasses import dataclass, field

from django.utils.safestring import SafeString

from handlingsplan.communication.audiences import rules
from handlingsplan.communication.audiences.models import LocalPage, LocalText
from handlingsplan.communication.audiences.terms import (
    ABOUT,
    COMPLETE,
    EXAMPLE,
    LANGUAGE_NAMES,
    RIGHT_TO_LEFT,
    SIGNS,
    Local,
    Mode,
    Stand,
)
from handlingsplan.documents.diff import compare, diff_html, has_changes
from handlingsplan.documents.html import html
from handlingsplan.documents.markup import from_markup

from . import national
from .filling import Filler
from .local import Texts, page_row, switches_wait, texts_of
from .measure import Measure, measure_block
from .page import AudiencePage, ShownBlock, page_of


@dataclass(frozen=True)
class Translation:
    """How a block stands in another language."""

    language: str
    text: LocalText | None
    is_stale: bool = False

    @property
    def name(self) -> str:
        return LANGUAGE_NAMES[self.language]


@dataclass(frozen=True)
class WorkingBlock:
    """One block on the writer's desk."""

    defined: national.BlockDef
    stand: str
    is_on: bool
    shown: ShownBlock | None
    national: national.NationalText | None
    local: LocalText | None
    measure: Measure | None
    doubts: list[rules.Doubt] = field(default_factory=list)
    standard_changed: bool = False
    translations: tuple[Translation, ...] = ()

    @property
    def key(self) -> str:
        return self.defined.key

    @property
    def is_waiting(self) -> bool:
        return self.local is not None and self.local.approved_at is None

    @property
    def is_missing(self) -> bool:
        return self.stand == Stand.REQUIRED and self.shown is None and self.key != ABOUT

    @property
    def awaits_lawyer(self) -> bool:
        return self.is_waiting and self.defined.needs_lawyer and not (self.local and self.local.lawyer_seen_on)

    @property
    def may_write(self) -> bool:
        return self.defined.local is not Local.FORBIDDEN and self.stand != Stand.FORBIDDEN

    @property
    def may_override(self) -> bool:
        return self.defined.local is Local.OVERRIDE


@dataclass(frozen=True)
class Foreign:
    """A text in another language than Danish that waits for approval, as it will read."""

    block: national.BlockDef
    text: LocalText

    @property
    def language(self) -> str:
        return LANGUAGE_NAMES[self.text.language]

    @property
    def code(self) -> str:
        return self.text.language

    @property
    def direction(self) -> str:
        return "rtl" if self.text.language in RIGHT_TO_LEFT else "ltr"

    @property
    def body(self) -> SafeString:
        return html(from_markup(self.text.body), footnotes_prefix=f"{self.block.key}{self.code}".lower())


@dataclass(frozen=True)
class Desk:
    """The whole page on the writer's desk."""

    page: AudiencePage
    row: LocalPage | None
    blocks: list[WorkingBlock]
    dominating: str
    foreign: list[Foreign]

    @property
    def has_news(self) -> bool:
        """Whether anything waits for approval."""
        return bool(self.waiting or self.foreign or self.switches_wait)

    @property
    def waiting(self) -> list[WorkingBlock]:
        return [block for block in self.blocks if block.is_waiting]

    @property
    def switches_wait(self) -> bool:
        return switches_wait(self.row)

    @property
    def optional(self) -> list[WorkingBlock]:
        return [block for block in self.blocks if block.stand == Stand.OPTIONAL]

    @property
    def missing(self) -> list[WorkingBlock]:
        return [block for block in self.blocks if block.is_missing]


def desk(audience_key: str) -> Desk:
    """The page as it is being written, in Danish. Raises KeyError."""
    page = page_of(audience_key, language="da", draft=True)
    row = page_row(audience_key)
    own, published = texts_of(row, draft=True), national.texts_for(audience_key)
    blocks = [
        _working(key, page, row, own, published.get(key))
        for key in rules.reading_order(national.block_defs())
        if page.audience.stand(key) != Stand.FORBIDDEN
    ]
    said = [block.shown.text for block in blocks if block.shown and block.key in (SIGNS, EXAMPLE)]
    defined = national.block_defs()
    foreign = [
        Foreign(defined[text.block_key], text)
        for text in own.by_place.values()
        if text.language != "da" and text.approved_at is None
    ]
    return Desk(page, row, blocks, rules.dominating(said), foreign)


def working_block(audience_key: str, block_key: str) -> WorkingBlock:
    """One block on the desk. Raises KeyError where it does not belong on the page."""
    for block in desk(audience_key).blocks:
        if block.key == block_key:
            return block
    raise KeyError(block_key)


def missing_blocks(page: AudiencePage) -> list[national.BlockDef]:
    """Compulsory blocks nobody has written; what the program writes itself is never missing."""
    there = {block.key for block in page.blocks}
    return [
        defined
        for key, defined in national.block_defs().items()
        if page.audience.stand(key) == Stand.REQUIRED and key not in there and key != ABOUT
    ]


def difference(block: WorkingBlock) -> SafeString | None:
    """What changed in the national text since the local one was written; None where nothing did."""
    if block.local is None or block.national is None:
        return None
    changes = compare(from_markup(block.local.national), from_markup(block.national.body("da")))
    return diff_html(changes) if has_changes(changes) else None


def beside(block: WorkingBlock) -> SafeString | None:
    """How a text of our own differs from the national one it stands instead of."""
    if block.local is None or block.national is None or block.local.mode != Mode.OVERRIDE:
        return None
    return diff_html(compare(from_markup(block.national.body("da")), from_markup(block.local.body)))


def national_html(block: WorkingBlock, fill: Filler) -> SafeString:
    """The national text as it reads here."""
    return html(fill.tree(block.national.body(fill.language) if block.national else ""), footnotes_prefix="nat")


def _working(
    key: str, page: AudiencePage, row: LocalPage | None, own: Texts, text: national.NationalText | None
) -> WorkingBlock:
    defined, shown, local = national.block_defs()[key], page.block(key), own.by_place.get((key, "da"))
    stand = page.audience.stand(key)
    in_use = local if local is not None and (local.mode != Mode.NONE or local.approved_at is None) else None
    return WorkingBlock(
        defined=defined,
        stand=stand,
        is_on=stand == Stand.REQUIRED or (row.switches if row else {}).get(key, True),
        shown=shown,
        national=text,
        local=in_use,
        measure=measure_block(shown, page.audience.lix_target) if shown and shown.text else None,
        doubts=rules.doubts(shown.text) if shown and key == SIGNS else [],
        standard_changed=in_use is not None and text is not None and in_use.national != text.body("da"),
        translations=tuple(_translation(key, code, own, text) for code in LANGUAGE_NAMES if code not in COMPLETE),
    )


def _translation(key: str, language: str, own: Texts, text: national.NationalText | None) -> Translation:
    found = own.latest(key, language)
    return Translation(language, found, found is not None and own.is_older_than_source(found, text))
