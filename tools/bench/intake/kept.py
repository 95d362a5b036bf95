# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Whether what was acknowledged is there: each receipt code opens one inquiry, and its words can be read."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from tools.bench.intake.senders import Sent


@dataclass(frozen=True)
class Kept:
    """How many receipts were shown, and what was found of them."""

    shown: int
    there: int
    readable: int
    twice: int
    unseen: int
    """Inquiries beyond those shown: taken in while the answer was lost. Sent again, they are not taken in twice."""

    @property
    def nothing_is_lost(self) -> bool:
        return self.shown == self.there == self.readable and not self.twice

    def __str__(self) -> str:
        return (
            f"{self.shown} receipts shown, {self.there} there, {self.readable} readable, {self.twice} twice,"
            f" {self.unseen} taken in unseen"
        )


def look(sent: Iterable[Sent], *, before: int = 0) -> Kept:
    """Look up every receipt in the municipality it was sent to; `before` is how many inquiries were there already."""
    from handlingsplan.concerns.intake.receipts import digest
    from handlingsplan.tenancy.models import Municipality
    from handlingsplan.tenancy.scope import within

    codes: dict[str, list[str]] = {}
    for each in sent:
        codes.setdefault(each.slug, []).append(each.code)
    there = readable = 0
    for slug, here in codes.items():
        with within(Municipality.objects.get(slug=slug).pk):
            found, read = _found_here([digest(code) for code in here if code])
        there, readable = there + found, readable + read
    shown = sum(map(len, codes.values()))
    twice = sum(count - 1 for count in Counter(code for here in codes.values() for code in here).values())
    return Kept(shown, there, readable, twice, everywhere() - before - there)


def _found_here(receipts: list[bytes]) -> tuple[int, int]:
    from handlingsplan.concerns.intake.models import Inquiry
    from handlingsplan.keys import case_keys

    found = list(Inquiry.objects.select_related("file").filter(receipt__in=receipts))
    keys = case_keys.opened_many(inquiry.file.key_id for inquiry in found)
    return len(found), sum(bool(inquiry.words(keys[inquiry.file.key_id]).seen) for inquiry in found)


def everywhere() -> int:
    """All inquiries of the nation."""
    from handlingsplan.concerns.intake.models import Inquiry
    from handlingsplan.tenancy.models import Municipality
    from handlingsplan.tenancy.scope import within

    count = 0
    for town in Municipality.objects.all():
        with within(town.pk):
            count += Inquiry.objects.count()
    return count
