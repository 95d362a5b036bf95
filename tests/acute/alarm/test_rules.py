# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""When it is and who is called then: every moment of many years, whichever hour comes twice."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlingsplan.acute.alarm import content, rules
from handlingsplan.acute.alarm.rules import ALL_BANDS, POLICE_FIRST, ChainLink, band, chain_in
from handlingsplan.acute.alarm.terms import Band
from handlingsplan.lib.dates import DENMARK
from handlingsplan.lib.holidays import is_shut

MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2036, 12, 31), timezones=st.just(UTC))
KEYS = st.sampled_from(["duty_manager", "mayor", "alarm_112", "police_114", "social_duty", "infohus_lead"])
LINKS = st.lists(
    st.builds(
        ChainLink,
        contact_key=KEYS,
        deputy_key=KEYS,
        skip_after=st.integers(1, 60),
        bands=st.lists(st.sampled_from(ALL_BANDS), unique=True).map(tuple),
        triggers=st.lists(st.sampled_from(["A1", "A3", "A4", "L1"]), unique=True).map(tuple),
    ),
    max_size=8,
)
TRIGGERS = st.sampled_from(["", "A1", "A2", "A3", "L1"])


def danish(*when: int) -> datetime:
    return datetime(*when, tzinfo=DENMARK)  # type: ignore[arg-type,misc]


class TestBands:
    @settings(deadline=None)
    @given(MOMENTS)
    def test_the_clock_in_denmark_decides_and_nothing_else(self, at: datetime) -> None:
        here = at.astimezone(DENMARK)
        found = band(at)
        assert found == band(here)
        assert (found is Band.HOLIDAY) == is_shut(here.date())
        if found in (Band.DAY, Band.EVENING, Band.NIGHT):
            assert here.weekday() < 5
            assert (found is Band.DAY) == (8 <= here.hour < 15)
            assert (found is Band.EVENING) == (15 <= here.hour < 22)

    @pytest.mark.parametrize("year", [2024, 2026, 2028])
    def test_a_whole_year_of_hours_has_no_gap(self, year: int) -> None:
        at, end = datetime(year, 1, 1, tzinfo=UTC), datetime(year + 1, 1, 1, tzinfo=UTC)
        found = set()
        while at < end:
            found.add(band(at))
            at += timedelta(hours=1)
        assert found == set(Band)

    @pytest.mark.parametrize(
        ("at", "expected"),
        [
            (danish(2026, 11, 23, 7, 59), Band.NIGHT),
            (danish(2026, 11, 23, 8, 0), Band.DAY),
            (danish(2026, 11, 23, 14, 59, 59), Band.DAY),
            (danish(2026, 11, 23, 15, 0), Band.EVENING),
            (danish(2026, 11, 23, 22, 0), Band.NIGHT),
            (danish(2026, 11, 27, 23, 59), Band.NIGHT),
            (danish(2026, 11, 28, 0, 0), Band.WEEKEND),
            (danish(2026, 11, 29, 23, 59), Band.WEEKEND),
            (danish(2026, 11, 30, 0, 0), Band.NIGHT),
            (danish(2026, 12, 24, 10, 0), Band.HOLIDAY),
            (danish(2026, 12, 26, 10, 0), Band.HOLIDAY),
            (danish(2026, 4, 2, 10, 0), Band.HOLIDAY),
            (danish(2028, 2, 29, 10, 0), Band.DAY),
        ],
    )
    def test_at_the_edges(self, at: datetime, expected: Band) -> None:
        assert band(at) is expected

    def test_the_hour_that_comes_twice_and_the_one_that_never_comes(self) -> None:
        autumn = [danish(2026, 10, 25, 2, 30).replace(fold=fold) for fold in (0, 1)]
        assert autumn[0].astimezone(UTC) != autumn[1].astimezone(UTC)
        assert {band(at) for at in autumn} == {Band.WEEKEND}
        before, after = (datetime(2026, 3, 30, hour, minute, tzinfo=UTC) for hour, minute in ((5, 59), (6, 0)))
        assert (band(before), band(after)) == (Band.NIGHT, Band.DAY), "Summer time: 6.00 UTC is 8.00."
        assert band(datetime(2026, 3, 27, 6, 30, tzinfo=UTC)) is Band.NIGHT, "Winter time: 6.30 UTC is 7.30."


class TestTheChain:
    @settings(deadline=None)
    @given(LINKS, TRIGGERS, MOMENTS)
    def test_112_and_114_are_first_and_once(self, links: list[ChainLink], trigger: str, at: datetime) -> None:
        found = [link.contact_key for link in chain_in(links, trigger, band(at))]
        assert tuple(found[:2]) == POLICE_FIRST
        assert not set(found[2:]) & set(POLICE_FIRST)

    @settings(deadline=None)
    @given(LINKS, TRIGGERS, MOMENTS)
    def test_the_order_is_kept_and_everybody_called_belongs_there(
        self, links: list[ChainLink], trigger: str, at: datetime
    ) -> None:
        found = chain_in(links, trigger, band(at))[2:]
        places = iter(links)
        assert all(any(link is other for other in places) for link in found)
        for link in found:
            assert band(at) in link.bands
            assert not (link.triggers and trigger) or trigger in link.triggers
        left_out = [link for link in links if link not in found and link.contact_key not in POLICE_FIRST]
        assert not any(link.is_called(trigger, band(at)) for link in left_out)

    def test_the_national_proposal_calls_somebody_at_any_time(self) -> None:
        for when in Band:
            called = [link.contact_key for link in chain_in(content.chain(), "", when)]
            assert {"chief_executive", "duty_manager"} <= set(called)
            assert ("intake" in called) == (when is Band.DAY)
            assert ("social_duty" in called) == (when is not Band.DAY)


class TestWords:
    def test_a_code_is_never_used_twice(self) -> None:
        assert rules.next_code([]) == "L1"
        assert rules.next_code(["L1", "L7", "A3", "LX"]) == "L8"


class TestContent:
    def test_the_catalogue_is_whole(self) -> None:
        assert [raw["code"] for raw in content.triggers()] == [f"A{number}" for number in range(1, 12)]
        people = {raw["key"] for raw in content.people()}
        groups = {raw["key"] for raw in content.groups()}
        assert all(set(raw["who"]) <= people and raw["group"] in groups for raw in content.triggers())

    def test_each_vocabulary_has_three_levels_and_no_colour_but_words(self) -> None:
        assert set(content.vocabularies()) == {"activation", "colours", "crisis_levels"}
        for words in content.vocabularies().values():
            assert [level.key for level in words.levels] == ["1", "2", "3"]
