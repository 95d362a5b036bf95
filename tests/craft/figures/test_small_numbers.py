# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Nobody can work out a count from one to four: not by adding up, and not by knowing the rule that hides it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handlingsplan.figures.rules import Shown, counts_shown, is_out, newest_out, quarter, total_shown, withheld
from handlingsplan.lib.small_numbers import SMALLEST_SHOWN, is_small

TABLES = st.lists(st.integers(0, 40) | st.integers(0, 6), min_size=2, max_size=8).map(
    lambda counts: {f"c{place}": count for place, count in enumerate(counts)}
)
EASY = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def possible(total: int, shown: Shown) -> dict[str, tuple[int, int]]:
    """Between which bounds each hidden count must lie, for somebody who knows the total and what is shown."""
    left = total - sum(count for count in shown.values() if count is not None)
    hidden = [code for code, count in shown.items() if count is None]
    return {code: (left if len(hidden) == 1 else 0, left) for code in hidden}


class TestAnyTable:
    @EASY
    @given(TABLES)
    def test_no_small_count_is_shown(self, counts: Mapping[str, int]) -> None:
        assert not [count for count in counts_shown(counts).values() if count is not None and is_small(count)]

    @EASY
    @given(TABLES)
    def test_what_is_shown_is_true(self, counts: Mapping[str, int]) -> None:
        assert all(count in (None, counts[code]) for code, count in counts_shown(counts).items())

    @EASY
    @given(TABLES)
    def test_totals_minus_what_is_shown_tell_no_small_count(self, counts: Mapping[str, int]) -> None:
        """Neither one hidden count nor all of them together."""
        total = sum(counts.values())
        if total_shown(total) is None:
            return
        for low, high in possible(total, counts_shown(counts)).values():
            assert low < high
            assert high >= SMALLEST_SHOWN

    @EASY
    @given(TABLES, st.randoms())
    def test_the_rule_treats_every_code_alike(self, counts: Mapping[str, int], chance: object) -> None:
        """Were it not so, the place of what is hidden would tell which is the small one."""
        codes = list(counts)
        chance.shuffle(codes)  # type: ignore[attr-defined]
        renamed = dict(zip(codes, counts.values(), strict=True))
        assert list(counts_shown(renamed).values()) == list(counts_shown(counts).values())

    @EASY
    @given(TABLES)
    def test_nothing_is_hidden_where_nothing_is_small(self, counts: Mapping[str, int]) -> None:
        if not any(map(is_small, counts.values())):
            assert counts_shown(counts) == counts


def tables(codes: int, most: int) -> Iterator[tuple[int, ...]]:
    """Every table of so many codes that makes at most so many together."""
    if not codes:
        yield ()
        return
    for count in range(most + 1):
        yield from ((count, *others) for others in tables(codes - 1, most - count))


@pytest.mark.parametrize(("codes", "most"), [(2, 60), (3, 34), (4, 22), (5, 15), (6, 12)])
def test_who_knows_the_rule_and_tries_every_table_cannot_tell_either(codes: int, most: int) -> None:
    """Of the tables that look the same from outside no small number stands in every one, wherever it stands: neither
    the total, nor what is shown, nor the rule tells that somebody is one of two."""
    looks: dict[tuple[object, ...], list[tuple[int, ...]]] = defaultdict(list)
    for counts in tables(codes, most):
        total = sum(counts)
        if total_shown(total):
            shown = counts_shown({str(place): count for place, count in enumerate(counts)})
            looks[(total, *shown.values())].append(counts)
    assert len(looks) > 1
    for alike in looks.values():
        always = set.intersection(*({count for count in counts if is_small(count)} for counts in alike))
        assert not always, alike


@pytest.mark.parametrize(
    ("counts", "shown"),
    [
        ((1, 5, 9), (None, None, None)),
        ((12, 6, 3, 0), (12, None, None, 0)),
        ((3, 20, 40), (None, None, 40)),
        ((4, 6, 7), (None, None, None)),
        ((2, 6, 6, 30), (None, None, None, 30)),
        ((5, 9, 0), (5, 9, 0)),
    ],
)
def test_some_tables(counts: tuple[int, ...], shown: tuple[int | None, ...]) -> None:
    named = {str(place): count for place, count in enumerate(counts)}
    assert tuple(counts_shown(named).values()) == shown


class TestLinkedTables:
    LINKED = (("age", "kind"),)

    def test_a_table_that_another_one_completes_is_left_out(self) -> None:
        tables: dict[str, Shown] = {"age": {"a": None, "b": None, "c": 9}, "kind": {"x": 12, "y": 5}, "form": {"f": 17}}
        assert withheld(tables, self.LINKED) == {"kind"}

    def test_both_stand_where_nothing_is_hidden(self) -> None:
        assert withheld({"age": {"a": 8, "c": 9}, "kind": {"x": 12, "y": 5}}, self.LINKED) == set()

    def test_a_hidden_count_in_the_second_hides_the_second(self) -> None:
        assert withheld({"age": {"a": 8, "c": 9}, "kind": {"x": None, "y": None}}, self.LINKED) == {"kind"}


class TestTime:
    @pytest.mark.parametrize(
        ("today", "newest"),
        [(date(2026, 1, 31), 2024), (date(2026, 2, 1), 2025), (date(2026, 12, 31), 2025)],
    )
    def test_a_year_is_out_from_february(self, today: date, newest: int) -> None:
        assert newest_out(today) == newest
        assert is_out(newest, today)
        assert not is_out(newest + 1, today)

    def test_a_day_is_kept_as_its_quarter(self) -> None:
        days = [date(2026, month, 1) for month in range(1, 13)]
        assert [quarter(day) for day in days] == [f"q{number}" for number in (1, 2, 3, 4) for _month in range(3)]
