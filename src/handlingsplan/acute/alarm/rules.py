# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""When it is, and who is called then. Nothing here asks a database."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, time

from handlingsplan.lib.dates import DENMARK
from handlingsplan.lib.holidays import is_shut

from .terms import SKIP_AFTER_MINUTES, Band

DAY_BEGINS, DAY_ENDS, EVENING_ENDS = time(8), time(15), time(22)
"""A weekday is answered from 8 to 15, the evening lasts to 22, the night to 8: proposals (acute.md 2.2)."""

SATURDAY = 5
POLICE_FIRST = ("alarm_112", "police_114")
ALL_BANDS = tuple(Band)

OWN_CODE = re.compile(r"L[1-9]\d{0,2}")


@dataclass(frozen=True)
class ChainLink:
    """One link: whom to call, who deputises, and after how many minutes without an answer the next is called."""

    contact_key: str
    deputy_key: str = ""
    skip_after: int = SKIP_AFTER_MINUTES
    bands: tuple[str, ...] = ALL_BANDS
    triggers: tuple[str, ...] = ()
    words: str = ""
    is_public: bool = False

    def is_called(self, trigger: str, when: Band) -> bool:
        """Whether it is called for this kind of situation at this time. "" asks for any kind."""
        return when in self.bands and (not self.triggers or not trigger or trigger in self.triggers)


def band(at: datetime) -> Band:
    """When it is in Denmark, at a moment that knows its time zone.

    A day the town halls are shut is a holiday from midnight to midnight, and goes before the weekend; Saturday and
    Sunday are weekend from midnight to midnight. So Friday at 23 is night, Saturday at 1 is weekend, and Monday at 7
    is night. Every moment is in exactly one band, also in the hour that comes twice in October.
    """
    here = at.astimezone(DENMARK)
    if is_shut(here.date()):
        return Band.HOLIDAY
    if here.weekday() >= SATURDAY:
        return Band.WEEKEND
    clock = here.time()
    if DAY_BEGINS <= clock < DAY_ENDS:
        return Band.DAY
    return Band.EVENING if DAY_ENDS <= clock < EVENING_ENDS else Band.NIGHT


def chain_in(links: Iterable[ChainLink], trigger: str, when: Band) -> list[ChainLink]:
    """Whom to call at a time of the week, in order. 112 and 114 come first, whatever the municipality decided."""
    police = [ChainLink(key, is_public=True) for key in POLICE_FIRST]
    return police + [link for link in links if link.contact_key not in POLICE_FIRST and link.is_called(trigger, when)]


def next_code(taken: Collection[str]) -> str:
    """The code of the next situation of a municipality's own: L1, L2 …, never one that was used before."""
    numbers = [int(code[1:]) for code in taken if OWN_CODE.fullmatch(code)]
    return f"L{max(numbers, default=0) + 1}"
