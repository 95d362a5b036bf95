# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What a wave lacks, what an address is, when one is reminded, and which counts may be shown."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from handlingsplan.communication.rollout import rules
from handlingsplan.communication.rollout.rules import Count, Setting
from handlingsplan.communication.rollout.terms import MOST_ADDRESSES

AT = datetime(2026, 11, 1, 9, tzinfo=UTC)


class TestWhatIsMissing:
    def test_nothing_where_all_is_set(self) -> None:
        assert rules.missing(Setting(2, date(2026, 11, 22), "email", ["plan"], "Direktøren")) == []

    def test_everything_in_the_order_one_would_ask(self) -> None:
        found = rules.missing(Setting(0, None, "", [], "  "))
        assert found == [rules.NOBODY, rules.NO_DAY, rules.NO_CHANNEL, rules.NO_MATERIAL, rules.NO_SENDER]

    @pytest.mark.parametrize(
        ("change", "said"),
        [
            ({"groups": 0}, rules.NOBODY),
            ({"starts_on": None}, rules.NO_DAY),
            ({"channel": ""}, rules.NO_CHANNEL),
            ({"material": []}, rules.NO_MATERIAL),
            ({"sender": " "}, rules.NO_SENDER),
        ],
    )
    def test_each_alone(self, change: dict[str, Any], said: object) -> None:
        whole: dict[str, Any] = {
            "groups": 1,
            "starts_on": date(2026, 11, 22),
            "channel": "email",
            "material": ["plan"],
            "sender": "Direktøren",
        }
        assert rules.missing(Setting(**{**whole, **change})) == [said]


class TestAddresses:
    def test_lines_commas_and_names_in_front(self) -> None:
        pasted = rules.read_addresses(
            "A@skole.example\nbo@skole.example, ib@skole.example;\nEt Navn <ea@skole.example>\n\n"
        )
        assert pasted.addresses == ["a@skole.example", "bo@skole.example", "ib@skole.example", "ea@skole.example"]
        assert pasted.wrong == []

    def test_a_repeated_one_is_written_to_once(self) -> None:
        pasted = rules.read_addresses("bo@skole.example\nBO@skole.example")
        assert (pasted.addresses, pasted.repeated) == (["bo@skole.example"], 1)

    def test_each_wrong_line_says_where_and_why(self) -> None:
        pasted = rules.read_addresses("bo@skole.example\nbo@\nJens\n" + "x" * 300)
        assert [(line.number, line.why) for line in pasted.wrong] == [
            (2, rules.NOT_AN_ADDRESS),
            (3, rules.NOT_AN_ADDRESS),
            (4, rules.TOO_LONG),
        ]
        assert len(pasted.wrong[2].text) == 80

    def test_there_is_an_end_to_it(self) -> None:
        many = [f"m{number}@skole.example" for number in range(MOST_ADDRESSES + 1)]
        assert rules.read_addresses("\n".join(many)).is_too_many
        assert not rules.read_addresses("\n".join(many[1:])).is_too_many


class TestReminders:
    @pytest.mark.parametrize(
        ("days", "given", "due"), [(6, 0, None), (7, 0, 1), (8, 1, None), (21, 1, 2), (40, 0, 2), (50, 2, None)]
    )
    def test_twice_and_one_at_a_time(self, days: int, given: int, due: int | None) -> None:
        assert rules.reminder_due(AT, given, AT + timedelta(days=days)) == due

    def test_a_leader_has_a_week(self) -> None:
        assert not rules.leader_is_late(None, AT)
        assert not rules.leader_is_late(AT, AT + timedelta(days=6))
        assert rules.leader_is_late(AT, AT + timedelta(days=7))


class TestCounts:
    def test_the_larger_of_read_and_met_counts(self) -> None:
        count = Count("Skolen", people=20, sent=10, read=6, briefed=9)
        assert (count.size, count.told, count.missing, count.percent) == (20, 9, 11, 45)

    def test_a_group_nobody_has_counted_is_a_gap(self) -> None:
        assert Count("Skolen").is_gap
        assert not Count("Skolen", sent=1).is_gap

    def test_large_groups_are_shown_as_they_are(self) -> None:
        counts = [Count("A", people=5), Count("B", people=30)]
        assert rules.folded(counts, "Andre") == counts

    def test_small_groups_stand_together(self) -> None:
        shown = rules.folded(
            [Count("A", people=3, read=1), Count("B", people=30), Count("C", people=4, read=4)], "Andre"
        )
        assert [(count.name, count.size, count.told) for count in shown] == [("B", 30, 0), ("Andre", 7, 5)]

    def test_one_small_group_takes_the_next_smallest_with_it(self) -> None:
        """Else it would be told by the difference from the whole."""
        shown = rules.folded([Count("A", people=3), Count("B", people=30), Count("C", people=9)], "Andre")
        assert [(count.name, count.size) for count in shown] == [("B", 30), ("Andre", 12)]

    def test_where_all_are_few_no_number_is_shown(self) -> None:
        for counts in ([Count("A", people=3)], [Count("A", people=2), Count("B", people=2)]):
            [shown] = rules.folded(counts, "Andre")
            assert (shown.is_hidden, shown.size, shown.told) == (True, 0, 0)

    def test_a_group_without_people_is_shown_as_a_gap_and_joins_nobody(self) -> None:
        shown = rules.folded([Count("A", people=3), Count("B"), Count("C", people=9)], "Andre")
        assert [count.name for count in shown] == ["B", "Andre"]

    def test_a_whole_of_few_is_hidden(self) -> None:
        assert rules.together("Alle", [Count("A", people=2, read=1), Count("B", people=2)]).is_hidden
        whole = rules.together("Alle", [Count("A", people=3, read=1), Count("B", people=9, briefed=9)])
        assert (whole.size, whole.told, whole.read, whole.briefed) == (12, 10, 1, 9)

    def test_the_goal_is_never_more_than_there_are(self) -> None:
        count = Count("A", people=11)
        assert rules.goal(count, "percent", 80) == 9
        assert rules.goal(count, "percent", 100) == 11
        assert rules.goal(count, "people", 40) == 11


@pytest.mark.parametrize(("above", "below", "may"), [(0, 0, True), (1, 0, False), (0, 1, False), (1, 1, False)])
def test_only_waves_that_have_not_begun_change_places(above: int, below: int, may: bool) -> None:
    assert rules.may_change_places(bool(above), bool(below)) is may


def test_one_link_among_a_thousand_people_is_still_about_one() -> None:
    many = [Count("Klubben", people=1000, sent=1, read=1), Count("Skolen", people=30)]
    assert [count.name for count in rules.folded(many, "Andre")] == ["Andre"]
    assert rules.folded(many[:1], "Andre")[0].is_hidden
    assert rules.together("Alle", many[:1]).is_hidden
