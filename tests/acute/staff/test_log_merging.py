# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""However a network behaves: no line lost, none twice, the chain whole, and one order on every page."""

import uuid
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handlingsplan.acute.staff.actions.log import receive
from handlingsplan.acute.staff.merging import (
    NewLine,
    by_the_servers_clock,
    in_order,
    latest,
    not_there_yet,
    shown_order,
    with_all_they_correct,
)
from handlingsplan.acute.staff.queries.log import is_whole, lines_of, shown
from handlingsplan.audit.chain import START, fingerprint
from handlingsplan.tenancy.scope import within
from tests.people import Cast

from .log_world import NOON, Phone, Story, situation_in, stories

LATER = NOON + timedelta(hours=3)


class Paper:
    """A log of nothing but the pure rules."""

    def __init__(self) -> None:
        self.lines: list[NewLine] = []
        self.prints: list[str] = []

    def take(self, sent: list[NewLine], *, phone_says: datetime, at: datetime) -> None:
        there = {line.uid for line in self.lines}
        corrected = [by_the_servers_clock(line, phone_says=phone_says, at=at) for line in sent]
        for line in in_order(not_there_yet(with_all_they_correct(corrected, there), there), at=at):
            self.lines.append(line)
            self.prints.append(fingerprint({"uid": str(line.uid)}, self.prints[-1] if self.prints else START))

    def page(self) -> list[uuid.UUID]:
        order = {
            line.uid: shown_order(
                line.written_at or LATER, line.written_at or LATER, line.device, line.sequence, line.uid
            )
            for line in self.lines
        }
        return sorted(order, key=lambda uid: order[uid])


def delivered(story: Story, sendings: list[tuple[int, list[int]]]) -> Paper:
    paper = Paper()
    for minute, (number, which) in enumerate(sendings):
        phone, at = story.phones[number], LATER + timedelta(seconds=minute)
        paper.take([phone.lines[one] for one in which], phone_says=phone.clock(at), at=at)
    return paper


@settings(max_examples=400, deadline=None)
@given(stories())
def test_no_line_is_lost_and_none_is_doubled(story: Story) -> None:
    paper = delivered(story, story.sendings)
    uids = [line.uid for line in paper.lines]
    assert sorted(map(str, uids)) == sorted(map(str, story.truly))
    assert len(uids) == len(set(uids)) == len(paper.prints)


@settings(max_examples=400, deadline=None)
@given(stories())
def test_the_phones_clock_is_put_right(story: Story) -> None:
    for line in delivered(story, story.sendings).lines:
        assert line.written_at == story.truly[line.uid]


@settings(max_examples=400, deadline=None)
@given(stories())
def test_the_page_is_the_same_however_it_arrived(story: Story) -> None:
    one, other = delivered(story, story.sendings), delivered(story, story.others)
    assert one.page() == other.page()
    times = [story.truly[uid] for uid in one.page()]
    assert times == sorted(times)


@settings(max_examples=400, deadline=None)
@given(stories())
def test_a_correction_comes_after_what_it_corrects(story: Story) -> None:
    place = {line.uid: number for number, line in enumerate(delivered(story, story.sendings).lines)}
    for phone in story.phones:
        for line in phone.lines:
            if isinstance(line.corrects, uuid.UUID):
                assert place[line.corrects] < place[line.uid]


@settings(max_examples=200, deadline=None)
@given(stories(), st.randoms(use_true_random=False))
def test_the_order_in_a_batch_does_not_depend_on_how_it_was_packed(story: Story, chance: Any) -> None:
    lines = [line for phone in story.phones for line in phone.lines]
    shuffled = list(lines)
    chance.shuffle(shuffled)
    assert in_order(lines, at=LATER) == in_order(shuffled, at=LATER)


def test_a_phone_whose_clock_is_set_back_keeps_its_own_order() -> None:
    phone = Phone(timedelta(0))
    first, second = phone.write(NOON), phone.write(NOON - timedelta(hours=1))
    assert in_order([second, first], at=LATER) == [first, second]


def test_lines_that_correct_each_other_in_a_ring_are_all_kept() -> None:
    one, other = NewLine("Et"), NewLine("To")
    ring = [replace(one, corrects=other.uid), replace(other, corrects=one.uid)]
    assert len(in_order(ring, at=NOON)) == 2


@pytest.mark.parametrize(
    ("clock", "said"),
    [
        (time(12, 50), NOON - timedelta(minutes=10)),
        (time(13, 0), NOON),
        (time(13, 5), NOON + timedelta(minutes=5)),
        (time(23, 50), NOON - timedelta(hours=13, minutes=10)),
    ],
)
def test_a_time_that_is_typed_is_the_last_time_the_clock_showed_it(clock: time, said: datetime) -> None:
    assert latest(clock, NOON) == said
    assert latest(clock, NOON).tzinfo == UTC


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(stories())
def test_the_real_log_keeps_the_same_promises(cast: Cast, story: Story) -> None:
    by, number = cast.viewer("crisis_member"), int(uuid.uuid4().int % 10**8)
    with within(cast.home.pk):
        pages = []
        for is_drill, sendings in ((False, story.sendings), (True, story.others)):
            situation = situation_in(cast, drill=is_drill, number=number)
            for minute, (which, lines) in enumerate(sendings):
                phone, at = story.phones[which], LATER + timedelta(seconds=minute)
                sent = [phone.lines[one] for one in lines]
                received = receive(situation, sent, phone_says=phone.clock(at), by=by, at=at)
                assert not received.refused
                assert set(received.numbers) | set(received.early) == {line.uid for line in sent}
            found = list(lines_of(situation))
            assert sorted(str(line.uid) for line in found) == sorted(map(str, story.truly))
            assert [line.number for line in found] == list(range(1, len(found) + 1))
            assert is_whole(situation)
            numbers = {line.uid: line.number for line in found}
            wanted = {line.uid: line.corrects for phone in story.phones for line in phone.lines}
            assert all(line.corrects == numbers.get(wanted[line.uid]) for line in found)
            pages.append([str(one.line.uid) for one in shown(situation, by)])
        assert pages[0] == pages[1]
