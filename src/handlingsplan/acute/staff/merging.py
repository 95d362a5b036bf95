# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Lines from several phones become one log: none lost, none twice, in one order. Nothing here knows a database."""

import uuid
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta

from handlingsplan.lib.dates import DENMARK

from .terms import LineKind, Sensitivity, SourceStatus

A_LITTLE = timedelta(minutes=15)
LONG_AGO = datetime(1, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class NewLine:
    """A line as it was written, before it has a number.

    `uid` is given where it is written. `written_at` is by the server's clock; left out it is now. `happened_at` left
    out is when it was written. `corrects` names a line by its number, or by its uid while it has no number yet.
    `device` and `sequence` tell which phone wrote it, and as which of its lines.
    """

    text: str
    kind: str = LineKind.ACTION.value
    uid: uuid.UUID = field(default_factory=uuid.uuid4)
    happened_at: datetime | None = None
    written_at: datetime | None = None
    source: str = ""
    source_status: str = SourceStatus.CONFIRMED.value
    sensitivity: str = Sensitivity.INTERNAL.value
    reason: str = ""
    decided_by: str = ""
    tags: tuple[str, ...] = ()
    reference: str = ""
    corrects: int | uuid.UUID | None = None
    device: uuid.UUID | None = None
    sequence: int = 0


def by_the_servers_clock(line: NewLine, *, phone_says: datetime, at: datetime) -> NewLine:
    """The line with the phone's error taken out: the phone said `phone_says` when the server's clock was `at`.

    A time of the event that somebody typed stays as she typed it: she read it off a clock on the wall, or was told.
    """
    if line.written_at is None:
        return line
    return replace(line, written_at=put_right(line.written_at, phone_says=phone_says, at=at))


def put_right(moment: datetime, *, phone_says: datetime, at: datetime) -> datetime:
    """A phone's time by the server's clock, and never later than now. What no calendar holds is now."""
    try:
        return min(moment + (at - phone_says), at)
    except OverflowError:
        return at


def not_there_yet(lines: Iterable[NewLine], known: Collection[uuid.UUID]) -> list[NewLine]:
    """Those that the log does not have, each once, however often it was sent."""
    fresh: dict[uuid.UUID, NewLine] = {}
    for line in lines:
        if line.uid not in known:
            fresh.setdefault(line.uid, line)
    return list(fresh.values())


def with_all_they_correct(lines: Iterable[NewLine], known: Collection[uuid.UUID]) -> list[NewLine]:
    """Those that can be numbered now: a correction whose line has not come yet waits on its phone."""
    ready = list(lines)
    while True:
        there = {line.uid for line in ready}.union(known)
        fewer = [line for line in ready if not isinstance(line.corrects, uuid.UUID) or line.corrects in there]
        if len(fewer) == len(ready):
            return ready
        ready = fewer


def in_the_order_given(lines: Iterable[NewLine]) -> list[NewLine]:
    """What no phone wrote, but a verb of ours, stands in the order in which the verb wrote it."""
    return [
        line if line.device or line.sequence else replace(line, sequence=place) for place, line in enumerate(lines, 1)
    ]


def in_order(lines: Iterable[NewLine], *, at: datetime) -> list[NewLine]:
    """The order in which new lines are numbered: as they were written; one phone's own lines as it wrote them.

    A correction always comes after the line it corrects. The order in which they were sent makes no difference.
    """
    waiting = {line.uid: line for line in _by_time(lines, at)}
    ordered: list[NewLine] = []
    while waiting:
        _take(next(iter(waiting.values())), waiting, ordered)
    return ordered


def _take(line: NewLine, waiting: dict[uuid.UUID, NewLine], ordered: list[NewLine]) -> None:
    held = [waiting.pop(line.uid)]
    while (before := held[-1].corrects) in waiting:
        assert isinstance(before, uuid.UUID)
        held.append(waiting.pop(before))
    ordered.extend(reversed(held))


def _by_time(lines: Iterable[NewLine], at: datetime) -> list[NewLine]:
    """By when they were written. A phone whose clock was set back does not turn its own lines around."""
    latest: dict[uuid.UUID, datetime] = {}
    timed = []
    for line in sorted(lines, key=lambda line: (line.sequence, str(line.uid))):
        when = line.written_at or at
        if line.device is not None:
            when = latest[line.device] = max(when, latest.get(line.device, LONG_AGO))
        timed.append((when, str(line.device or ""), line.sequence, str(line.uid), line))
    return [line for *_, line in sorted(timed, key=lambda one: one[:4])]


def number_corrected(line: NewLine, numbers: Mapping[uuid.UUID, int]) -> int | None:
    """The number of the line it corrects. Raises KeyError when that line is not in the log."""
    if isinstance(line.corrects, uuid.UUID):
        return numbers[line.corrects]
    return line.corrects


def shown_order(
    happened_at: datetime, written_at: datetime, device: uuid.UUID | None, sequence: int, uid: uuid.UUID
) -> tuple[datetime, datetime, str, int, str]:
    """Where a line stands among others on the page: by the event's time, and never by when it happened to arrive."""
    return happened_at, written_at, str(device or ""), sequence, str(uid)


def latest(clock: time, moment: datetime) -> datetime:
    """The last time a clock in Denmark showed this, seen from `moment`: what is typed after midnight was yesterday.

    Clocks on walls are a little wrong, so a few minutes ahead is still today. The minute it is now is now.
    """
    here = moment.astimezone(DENMARK)
    if (clock.hour, clock.minute) == (here.hour, here.minute):
        return moment
    today = datetime.combine(here.date(), clock, tzinfo=DENMARK)
    if today - here > A_LITTLE:
        today = datetime.combine(here.date() - timedelta(days=1), clock, tzinfo=DENMARK)
    return today.astimezone(UTC)


def differs(one: datetime, other: datetime) -> bool:
    """Whether two times are worth telling apart on a page that shows minutes."""
    return abs(one - other) >= timedelta(minutes=1)
