# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Decisions on plain values: what a wave lacks, which addresses can be written to, and which counts may be shown."""

import hashlib
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from handlingsplan.lib.small_numbers import SMALLEST_SHOWN, is_small

from .terms import LINK_LASTS, MOST_ADDRESSES, REMINDED_AFTER, Target

Sentence = str | Promise

NOBODY = _("Who hears of it")
NO_DAY = _("When")
NO_CHANNEL = _("By which channel")
NO_MATERIAL = _("With which material")
NO_SENDER = _("Who sends it")

NOT_AN_ADDRESS = _("This is not a complete e-mail address. Write it as name@municipality.example.")
TOO_LONG = _("The line is longer than any e-mail address. Is there a line break missing?")
LONGEST_ADDRESS = 254
_IN_BRACKETS = re.compile(r"<([^<>]*)>\s*\Z")
_BETWEEN = re.compile(r"[;,]")


@dataclass(frozen=True)
class Setting:
    """What has been decided of a wave."""

    groups: int
    starts_on: date | None
    channel: str
    material: Sequence[str]
    sender: str


def missing(setting: Setting) -> list[Sentence]:
    """What must be set before the wave can begin, in the order one would ask; wave 1 also before publication."""
    asked = (
        (setting.groups, NOBODY),
        (setting.starts_on, NO_DAY),
        (setting.channel, NO_CHANNEL),
        (setting.material, NO_MATERIAL),
        (setting.sender.strip(), NO_SENDER),
    )
    return [sentence for answer, sentence in asked if not answer]


# ---- the order


def may_change_places(above_has_begun: bool, below_has_begun: bool) -> bool:
    """Only waves that nobody has been told of yet change places: what has happened first stays first."""
    return not above_has_begun and not below_has_begun


# ---- addresses


@dataclass(frozen=True)
class WrongLine:
    """A line that is no address, and why. `number` counts from one, as the person sees it."""

    number: int
    text: str
    why: Sentence


@dataclass(frozen=True)
class Pasted:
    """What was found in a pasted text: addresses each once, lines that are none, and how many were repeated."""

    addresses: list[str] = field(default_factory=list)
    wrong: list[WrongLine] = field(default_factory=list)
    repeated: int = 0

    @property
    def is_too_many(self) -> bool:
        return len(self.addresses) > MOST_ADDRESSES


def read_addresses(text: str) -> Pasted:
    """Addresses one to a line or with commas between, also as "Name <address>"; the names are dropped."""
    found: dict[str, None] = {}
    wrong: list[WrongLine] = []
    repeated = 0
    for number, line in enumerate(text.splitlines(), start=1):
        for part in filter(None, (part.strip() for part in _BETWEEN.split(line))):
            bracketed = _IN_BRACKETS.search(part)
            address = (bracketed.group(1) if bracketed else part).strip().lower()
            if why := why_not_address(address):
                wrong.append(WrongLine(number, part[:80], why))
            elif address in found:
                repeated += 1
            else:
                found[address] = None
    return Pasted(list(found), wrong, repeated)


def why_not_address(address: str) -> Sentence | None:
    """Why nobody can be written to at this address; None when somebody can."""
    if len(address) > LONGEST_ADDRESS:
        return TOO_LONG
    try:
        validate_email(address)
    except ValidationError:
        return NOT_AN_ADDRESS
    return None


# ---- links and reminders


def fingerprint_of(secret: str) -> str:
    """The only thing one can find a link by."""
    return hashlib.sha256(secret.encode()).hexdigest()


def expiry(sent_at: datetime) -> datetime:
    """When a link sent now stops working."""
    return sent_at + LINK_LASTS


def reminder_due(sent_at: datetime, given: int, at: datetime) -> int | None:
    """Which reminder is due now, counted from one; None when none is. A machine that was off sends one, not two."""
    due = [place for place, after in enumerate(REMINDED_AFTER, start=1) if sent_at + after <= at]
    return due[-1] if due and due[-1] > given else None


def leader_is_late(begun_at: datetime | None, at: datetime) -> bool:
    """Whether a leader who has not reported a meeting is to be reminded."""
    return begun_at is not None and begun_at + timedelta(days=7) <= at


# ---- counts


@dataclass(frozen=True)
class Count:
    """How far a group has come. `people` is None where nobody has said how many they are."""

    name: str
    people: int | None = None
    sent: int = 0
    read: int = 0
    briefed: int = 0
    groups: int = 1
    told_in_all: int | None = None
    is_hidden: bool = False

    @property
    def size(self) -> int:
        return max(self.people or 0, self.sent, self.briefed)

    @property
    def told(self) -> int:
        """At least so many: some may both have been at the meeting and confirmed."""
        return max(self.read, self.briefed) if self.told_in_all is None else self.told_in_all

    @property
    def missing(self) -> int:
        return self.size - self.told

    @property
    def is_gap(self) -> bool:
        """Nobody knows how many they are, and nobody has been told."""
        return self.size == 0

    @property
    def is_small(self) -> bool:
        """Few people, or few links: what is counted among many people would still be about those few."""
        return is_small(self.size) or is_small(self.sent)

    @property
    def crowd(self) -> int:
        """How many the count hides among."""
        return min(self.size, self.sent) if self.sent else self.size

    @property
    def percent(self) -> int:
        return round(100 * self.told / self.size) if self.size else 0


def together(name: str, counts: Collection[Count]) -> Count:
    """Several groups as one; hidden where they are too few to be shown even together."""
    told = Count(
        name=name,
        people=sum(count.size for count in counts),
        sent=sum(count.sent for count in counts),
        read=sum(count.read for count in counts),
        briefed=sum(count.briefed for count in counts),
        told_in_all=sum(count.told for count in counts),
        groups=sum(count.groups for count in counts),
    )
    few = told.is_small or any(count.is_hidden for count in counts)
    return Count(name, groups=told.groups, is_hidden=True) if few else told


def folded(counts: Sequence[Count], others: str) -> list[Count]:
    """The counts as they may be shared: small groups stand together under the name `others`.

    One small group alone would be told by the difference, so the next smallest joins it. Where even all are few,
    nothing but that is said.
    """
    small = [count for count in counts if count.is_small]
    if not small:
        return list(counts)
    rest = sorted((count for count in counts if not count.is_small and not count.is_gap), key=lambda count: count.size)
    while rest and (len(small) < 2 or sum(count.crowd for count in small) < SMALLEST_SHOWN):
        small.append(rest.pop(0))
    if len(small) < 2 or sum(count.crowd for count in small) < SMALLEST_SHOWN:
        folded_row = Count(others, groups=len(small), is_hidden=True)
    else:
        folded_row = together(others, small)
    kept = {count.name for count in small}
    return [*(count for count in counts if count.name not in kept), folded_row]


def goal(count: Count, target: str, number: int) -> int:
    """How many people of a group the target asks for: never more than there are."""
    if target == Target.PEOPLE:
        return min(number, count.size)
    return -(-count.size * number // 100)
