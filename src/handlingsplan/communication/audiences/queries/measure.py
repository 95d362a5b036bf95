# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""How plain a page is: LIX and reading time of each block and of the whole, beside what the audience can expect."""

from collections.abc import Iterable
from dataclasses import dataclass

from handlingsplan.communication.audiences.rules import KNOWN_WORDS, MOST_WORDS_ON_A_PAGE
from handlingsplan.lib.readability import readability

from .national import block_defs
from .page import AudiencePage, ShownBlock


@dataclass(frozen=True)
class Measure:
    """An indicator for whoever writes, never a verdict; law is exempt."""

    words: int
    minutes: int
    lix: int
    target: int
    is_exempt: bool = False
    most_words: int = MOST_WORDS_ON_A_PAGE

    @property
    def is_above(self) -> bool:
        return not self.is_exempt and self.lix > self.target

    @property
    def is_long(self) -> bool:
        return self.words > self.most_words


def measure_block(block: ShownBlock, target: int) -> Measure:
    """One block as it stands, its local text included."""
    defined = block_defs()[block.key]
    return _measured(block.text, target, is_exempt=defined.exempt_from_lix, most=defined.most_words)


def measure_page(page: AudiencePage) -> Measure:
    """The whole page; blocks of law count for the reading time and not for LIX."""
    defined = block_defs()
    whole = "\n".join(block.text for block in page.blocks)
    plain = "\n".join(block.text for block in page.blocks if not defined[block.key].exempt_from_lix)
    counted = _measured(whole, page.audience.lix_target, is_exempt=False, most=MOST_WORDS_ON_A_PAGE)
    lix = readability(plain, known=KNOWN_WORDS).lix
    return Measure(counted.words, counted.minutes, lix, page.audience.lix_target)


def above_target(page: AudiencePage) -> list[ShownBlock]:
    """The blocks harder to read than this audience can expect."""
    return [block for block in page.blocks if measure_block(block, page.audience.lix_target).is_above]


def words_in(texts: Iterable[str]) -> int:
    return sum(readability(text).words for text in texts)


def _measured(text: str, target: int, *, is_exempt: bool, most: int) -> Measure:
    found = readability(text, known=KNOWN_WORDS)
    return Measure(found.words, found.minutes, found.lix, target, is_exempt, most)
