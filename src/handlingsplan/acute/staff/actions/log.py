# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Writing in the log of a situation. Lines are added; nothing of it is ever changed or taken away (AKU-20)."""

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from handlingsplan.access.roles import roles
from handlingsplan.access.viewer import Viewer
from handlingsplan.acute.staff.book import book_of
from handlingsplan.acute.staff.chain import START, content_of, fingerprint, name_of
from handlingsplan.acute.staff.merging import (
    NewLine,
    by_the_servers_clock,
    in_order,
    in_the_order_given,
    not_there_yet,
    number_corrected,
    with_all_they_correct,
)
from handlingsplan.acute.staff.models import LineShape, SituationShape
from handlingsplan.acute.staff.terms import Permission

__all__ = ["Closed", "NewLine", "NoSuchLine", "Received", "append", "author_of", "mark_of", "receive", "write"]


class NoSuchLine(Exception):
    """A correction names a line that the log does not have."""

    message = _("The line that this corrects is not in the log.")


class Closed(Exception):
    """The situation is stood down: what was written before is taken in, nothing else."""

    message = _("The situation is stood down, and its log is closed.")


@dataclass(frozen=True)
class Received:
    """What became of lines from a phone, by uid: the number of those in the log, and why others cannot be.

    `early` are corrections that came before the line they correct; the phone keeps them and sends them again.
    """

    numbers: dict[uuid.UUID, int]
    refused: dict[uuid.UUID, Exception] = field(default_factory=dict)
    early: list[uuid.UUID] = field(default_factory=list)


def write(situation: SituationShape, entry: NewLine, *, by: Viewer, at: datetime) -> LineShape:
    """Write one line. Raises Closed once the situation is stood down, and NoSuchLine."""
    by.must(Permission.WRITE)
    return append(situation, [entry], by=by, author=author_of(by), at=at, while_open=True)[0]


@transaction.atomic
def receive(
    situation: SituationShape, entries: Iterable[NewLine], *, phone_says: datetime, by: Viewer, at: datetime
) -> Received:
    """Take in what a phone wrote, with or without a network; `phone_says` is its clock as it sent them.

    Sent again, in any parts and however often, each line is there once. One that was written before the situation was
    stood down is taken in after it too.
    """
    by.must(Permission.WRITE)
    corrected = [by_the_servers_clock(entry, phone_says=phone_says, at=at) for entry in entries]
    locked = book_of(situation).situation.objects.select_for_update().get(pk=situation.pk)
    there = set(book_of(situation).line.objects.filter(situation=situation).values_list("uid", flat=True))
    refused: dict[uuid.UUID, Exception] = {}
    for entry in corrected:
        if entry.uid in there:
            continue
        if locked.closed_at and (entry.written_at or at) > locked.closed_at:
            refused[entry.uid] = Closed()
        elif isinstance(entry.corrects, int) and not 0 < entry.corrects <= locked.lines:
            refused[entry.uid] = NoSuchLine()
    taken = with_all_they_correct([entry for entry in corrected if entry.uid not in refused], there)
    lines = append(situation, taken, by=by, author=author_of(by), at=at)
    numbers = {line.uid: line.number for line in lines}
    early = [entry.uid for entry in corrected if entry.uid not in numbers and entry.uid not in refused]
    return Received(numbers, refused, early)


def author_of(by: Viewer) -> str:
    """Who writes, as the log says it: initials, and the role that lets her write."""
    words = by.user.full_name.replace("-", " ").split() if by.user else []
    known = roles()
    held = [known[code] for code in by.roles if code in known and Permission.WRITE in known[code].permissions]
    with override("da"):
        names = [role.name for role in held[:1]]
    return ", ".join(["".join(word[0] for word in words).upper(), *names])[:120]


def mark_of(by: Viewer) -> str:
    """A mark that a phone puts on what it keeps, so that nobody sends in her own name what another wrote on it."""
    return salted_hmac("acute.staff.log", str(by.user.pk if by.user else "")).hexdigest()[:16]


def append(
    situation: SituationShape,
    entries: Sequence[NewLine],
    *,
    by: Viewer | None,
    author: str,
    at: datetime,
    while_open: bool = False,
) -> list[LineShape]:
    """Add lines to the log of a situation, as part of another verb's work; the lines, in the order they were given.

    One that is there already (the same uid) is not added again: the line that is there is given back. `author` is a
    role, never a name (AKU-42). `by` is None where nobody is signed in. Asks for no permission: whoever calls did.
    Everybody who writes in one log waits in line for it, until the transaction ends. Raises NoSuchLine; and Closed
    with `while_open`, where the situation was stood down in the meantime.
    """
    book, entries = book_of(situation), in_the_order_given(entries)
    with transaction.atomic():
        locked = (
            book.situation.objects.select_related("municipality").select_for_update(of=("self",)).get(pk=situation.pk)
        )
        if while_open and not locked.is_open:
            raise Closed
        log = book.line.objects.filter(situation=locked)
        there = {line.uid: line for line in log.filter(uid__in=[entry.uid for entry in entries])}
        new = _chained(locked, in_order(not_there_yet(entries, there), at=at), by=by, author=author, at=at)
        book.line.objects.bulk_create(new)
        if new:
            locked.lines, locked.head = new[-1].number, new[-1].fingerprint
            locked.save(update_fields=["lines", "head"])
    situation.lines, situation.head = locked.lines, locked.head
    lines = there | {line.uid: line for line in new}
    return [lines[entry.uid] for entry in entries]


def _chained(
    situation: SituationShape, entries: list[NewLine], *, by: Viewer | None, author: str, at: datetime
) -> list[LineShape]:
    """The entries as the next lines of the chain. Its end is read off the log, which nobody can change."""
    book = book_of(situation)
    log, name = book.line.objects.filter(situation=situation), name_of(situation, is_drill=book.is_drill)
    last, previous = log.order_by("-number").values_list("number", "fingerprint").first() or (0, START)
    named = [entry.corrects for entry in entries if isinstance(entry.corrects, uuid.UUID)]
    numbers = dict(log.filter(uid__in=named).values_list("uid", "number")) if named else {}
    lines: list[LineShape] = []
    for number, entry in enumerate(entries, last + 1):
        corrects = _corrected(entry, numbers, number)
        numbers[entry.uid] = number
        line = book.line(
            municipality_id=situation.municipality_id,
            situation=situation,
            number=number,
            uid=entry.uid,
            kind=entry.kind,
            text=entry.text,
            reason=entry.reason,
            decided_by=entry.decided_by,
            source=entry.source,
            source_status=entry.source_status,
            sensitivity=entry.sensitivity,
            tags=list(entry.tags),
            reference=entry.reference,
            corrects=corrects,
            happened_at=entry.happened_at or entry.written_at or at,
            written_at=entry.written_at or at,
            registered_at=at,
            by=by.user if by else None,
            author=author,
            device=entry.device,
            sequence=entry.sequence,
            previous=previous,
        )
        line.fingerprint = previous = fingerprint(content_of(line, name), previous)
        lines.append(line)
    return lines


def _corrected(entry: NewLine, numbers: dict[uuid.UUID, int], number: int) -> int | None:
    """The number of the earlier line that this corrects, if it does."""
    try:
        corrects = number_corrected(entry, numbers)
    except KeyError as unknown:
        raise NoSuchLine from unknown
    if corrects is not None and not 0 < corrects < number:
        raise NoSuchLine
    return corrects
