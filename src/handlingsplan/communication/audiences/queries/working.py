# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What whoever writes a page needs to see: national text, own text, what differs, what is missing, what to look at."""

from dataclasses import dataclass, field

from django.utils.functional import Promise
from django.utils.safestring import SafeString

from handlingsplan.communication.audiences import rules
from handlingsplan.communication.audiences.models import LocalPage, LocalText
from handlingsplan.communication.audiences.terms import (
    ABOUT,
    COMPLETE,
    EXAMPLE,
    LANGUAGE_NAMES,
    MODE_NAMES,
    RIGHT_TO_LEFT,
    SIGNS,
    Local,
    Mode,
    Stand,
)
from handlingsplan.documents.diff import compare, diff_html, has_changes
from handlingsplan.documents.html import html
from handlingsplan.documents.markup import from_markup
from handlingsplan.lib.words import in_language

from . import national
from .filling import Filler, filler
from .local import Texts, switches_wait
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
    lacks_english: bool = False

    @property
    def key(self) -> str:
        return self.defined.key

    @property
    def name(self) -> str:
        """As the readers of this page see it called."""
        return in_language(self.national.title_words) if self.national else self.defined.name

    @property
    def needs_somebody(self) -> bool:
        """Whether there is something to do: it is missing, new, older than its source, or Danish only."""
        stale = any(translation.is_stale for translation in self.translations)
        asked = self.is_missing or self.is_waiting or self.standard_changed or self.awaits_lawyer
        return asked or stale or self.lacks_english or bool(self.doubts)

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
class News:
    """A text that waits for approval, as it will read."""

    block: WorkingBlock
    text: LocalText
    filler: Filler

    @property
    def is_taken_back(self) -> bool:
        return self.text.mode == Mode.NONE

    @property
    def what(self) -> Promise:
        """Whether it comes beside the national text, in its place, or goes away."""
        return MODE_NAMES[Mode(self.text.mode)]

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
        return html(self.filler.tree(self.text.body), footnotes_prefix=f"{self.block.key}{self.code}".lower())


@dataclass(frozen=True)
class Desk:
    """The whole page on the writer's desk."""

    page: AudiencePage
    row: LocalPage | None
    blocks: list[WorkingBlock]
    dominating: str
    news: list[News]

    @property
    def has_news(self) -> bool:
        """Whether anything waits for approval."""
        return bool(self.news or self.switches_wait)

    @property
    def is_sent_back(self) -> bool:
        return self.has_news and self.row is not None and self.row.sent_back_at is not None

    @property
    def foreign(self) -> list[News]:
        """What waits in another language than Danish."""
        return [each for each in self.news if each.text.language != "da"]

    @property
    def first(self) -> list[WorkingBlock]:
        """The blocks where there is something to do."""
        return [block for block in self.blocks if block.needs_somebody]

    @property
    def rest(self) -> list[WorkingBlock]:
        return [block for block in self.blocks if not block.needs_somebody]

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
    row, own, published = page.row, page.own, national.texts_for(audience_key)
    blocks = [
        _working(key, page, row, own, published.get(key))
        for key in rules.reading_order(national.block_defs())
        if page.audience.stand(key) != Stand.FORBIDDEN
    ]
    said = [block.shown.text for block in blocks if block.shown and block.key in (SIGNS, EXAMPLE)]
    return Desk(page, row, blocks, rules.dominating(said), _news(blocks, own))


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


def _news(blocks: list[WorkingBlock], own: Texts) -> list[News]:
    by_key = {block.key: block for block in blocks}
    texts = [text for text in own.by_place.values() if text.approved_at is None and text.block_key in by_key]
    if not texts:
        return []
    danish, english = filler("da", internal=False), filler("en", internal=False)
    return [News(by_key[text.block_key], text, english if text.language == "en" else danish) for text in texts]


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
        lacks_english=in_use is not None and in_use.mode != Mode.NONE and own.latest(key, "en") is None,
        translations=tuple(_translation(key, code, own, text) for code in LANGUAGE_NAMES if code not in COMPLETE),
    )


def _translation(key: str, language: str, own: Texts, text: national.NationalText | None) -> Translation:
    found = own.latest(key, language)
    return Translation(language, found, found is not None and own.is_older_than_source(found, text))
