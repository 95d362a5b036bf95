# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What may stand on a card, whom it sends people to first, and what must be there before somebody approves it."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlingsplan.planning.cards import rules
from handlingsplan.planning.cards.rows import content_from, initial_from, rearranged, rows_shown
from handlingsplan.planning.cards.schema import fields_of, tidy
from handlingsplan.planning.cards.terms import MOST_WORDS, AgeGroup, CardKind, Reader
from tests.numbers import NUMBER

NUMBERS = {"112": "alarm_112", "114": "police_114", "41749090": "hotline", "116111": "child_line"}
REACH = {
    "alarm_112": rules.Reach("Fare lige nu", True, True),
    "police_114": rules.Reach("Politiet", True, True),
    "infohus_lead": rules.Reach("Infohus", True, True),
    "duty_manager": rules.Reach("Chefvagten", True, False),
    "mayor": rules.Reach("Borgmester", False, False),
}
FACTS = rules.Facts(CardKind.CONCERN, AgeGroup.ALL, Reader.EMPLOYEE, False, "SSP", date(2027, 1, 1))
ACUTE = replace(FACTS, kind=CardKind.ACUTE)
CONCERN_CONTENT: dict[str, Any] = {
    "task": "Brug kortet, når noget bekymrer dig.",
    "talk_to_leader": True,
    "steps": [{"text": "Skriv ned, hvad du har set.", "who": "", "contact": ""}],
    "infohus_step": "Ring til {infohus_lead}.",
    "duty_note": "Du har selv pligt til at underrette.",
    "what_happens_next": "Vi ser på det sammen.",
    "contacts": ["infohus_lead"],
    "plan_section": "5.1",
}
ACUTE_CONTENT: dict[str, Any] = {
    "role": "Alle",
    "activated_when": "Nogen truer.",
    "call_first": [{"text": "Fare nu", "contact": "alarm_112"}],
    "first_minutes": [{"text": "Bring dig i sikkerhed.", "contact": ""}],
    "do_not": ["Vent"],
    "stood_down_by": "Din leder",
}


def problems(facts: rules.Facts, content: dict[str, Any], **changes: Any) -> list[str]:
    written = tidy(facts.kind, {**content, **changes})
    return [p.field for p in rules.problems(facts, written, title="Titel", reach=REACH.get, numbers=NUMBERS)]


class TestReady:
    def test_a_whole_concern_card(self) -> None:
        assert problems(FACTS, CONCERN_CONTENT) == []

    def test_a_whole_acute_card(self) -> None:
        assert problems(ACUTE, ACUTE_CONTENT) == []

    @pytest.mark.parametrize("name", ["task", "steps", "infohus_step", "what_happens_next", "contacts", "plan_section"])
    def test_what_a_concern_card_must_have(self, name: str) -> None:
        assert name in problems(FACTS, {**CONCERN_CONTENT, name: None})

    @pytest.mark.parametrize(
        "name", ["role", "activated_when", "call_first", "first_minutes", "do_not", "stood_down_by"]
    )
    def test_what_an_acute_card_must_have(self, name: str) -> None:
        assert name in problems(ACUTE, {**ACUTE_CONTENT, name: None})

    def test_somebody_keeps_it_and_looks_it_through(self) -> None:
        nobody = replace(FACTS, owner="", next_revision=None)
        assert problems(nobody, CONCERN_CONTENT) == ["owner", "next_revision"]

    def test_signs_never_stand_alone(self) -> None:
        assert problems(FACTS, CONCERN_CONTENT, signs=["Truer andre"]) == ["not_signs"]
        assert problems(FACTS, CONCERN_CONTENT, signs=["Truer andre"], not_signs=["Ny tro"]) == []

    def test_no_more_than_seven_signs(self) -> None:
        found = problems(FACTS, CONCERN_CONTENT, signs=[f"Tegn {n}" for n in "abcdefgh"], not_signs=["Ny tro"])
        assert found == ["signs"]

    @pytest.mark.parametrize(("steps", "is_right"), [(1, True), (5, True), (6, False)])
    def test_three_to_seven_steps_counting_manager_and_infohus(self, steps: int, is_right: bool) -> None:
        rows = [{"text": f"Trin {n}", "who": "", "contact": ""} for n in range(steps)]
        assert (problems(FACTS, CONCERN_CONTENT, steps=rows) == []) is is_right

    def test_too_few_steps(self) -> None:
        assert problems(FACTS, CONCERN_CONTENT, talk_to_leader=False) == ["steps"]

    def test_too_many_words(self) -> None:
        assert problems(FACTS, CONCERN_CONTENT, attention_points=["ord " * 70] * 4)[-1] == "task"
        assert rules.words_in("concern", {"task": "et to tre"}, "fire fem") == 5
        assert MOST_WORDS == 250

    def test_the_duty_is_named_where_it_may_be_about_a_child(self) -> None:
        assert problems(FACTS, CONCERN_CONTENT, duty_note="") == ["duty_note"]
        adult = replace(FACTS, age_group=AgeGroup.ADULT)
        assert problems(adult, CONCERN_CONTENT, duty_note="", age_unknown="Som for et barn") == []

    def test_no_duty_language_is_asked_of_those_who_have_none(self) -> None:
        assert problems(replace(FACTS, reader=Reader.VOLUNTEER), CONCERN_CONTENT, duty_note="") == []

    def test_a_card_for_one_age_says_what_to_do_when_it_is_unknown(self) -> None:
        assert problems(replace(FACTS, age_group=AgeGroup.UNDER_18), CONCERN_CONTENT) == ["age_unknown"]

    def test_the_infohus_step_sends_people_to_somebody(self) -> None:
        assert problems(FACTS, CONCERN_CONTENT, infohus_step="Ring til infohuset.") == ["infohus_step"]


class TestPoliceFirst:
    @pytest.mark.parametrize(
        ("call", "is_right"),
        [
            ({"text": "Fare nu", "contact": "alarm_112"}, True),
            ({"text": "Konkret: {police_114}", "contact": ""}, True),
            ({"text": "Din leder", "contact": "duty_manager"}, False),
            ({"text": "Spørg {duty_manager} og ring så", "contact": "alarm_112"}, False),
            ({"text": "Ring til nogen", "contact": ""}, False),
            ({"text": "Bagefter {alarm_112}", "contact": "duty_manager"}, False),
            ({"text": "Først til vagten, 98 76 54 32", "contact": "alarm_112"}, False),
            ({"text": "Først +45 98,76,54,32, så {police_114}", "contact": ""}, False),
        ],
    )
    def test_the_first_call_is_112_or_114(self, call: dict[str, str], is_right: bool) -> None:
        assert ("call_first" not in problems(ACUTE, ACUTE_CONTENT, call_first=[call])) is is_right

    def test_the_chain_may_follow(self) -> None:
        rows = [*ACUTE_CONTENT["call_first"], {"text": "Derefter", "contact": "duty_manager"}]
        assert problems(ACUTE, ACUTE_CONTENT, call_first=rows) == []

    def test_what_the_card_leaves_out_is_put_in(self) -> None:
        assert rules.put_in(ACUTE_CONTENT) == ["police_114"]
        assert rules.put_in({**ACUTE_CONTENT, "call_first": []}) == rules.put_in(CONCERN_CONTENT) == []


class TestPlaceholders:
    def test_a_contact_may_be_written_as_in_other_rooms(self) -> None:
        assert rules.why_not_text("Ring {kontakt:infohus_lead} eller {kontakt: hotline}.", NUMBERS) is None
        assert problems(FACTS, CONCERN_CONTENT, infohus_step="Ring til {kontakt:infohus_lead}.") == []
        assert problems(FACTS, CONCERN_CONTENT, task="Ring til {kontakt:nobody_here}.") == ["task"]

    def test_an_unknown_one_is_in_the_way(self) -> None:
        assert problems(FACTS, CONCERN_CONTENT, task="Ring til {nobody_here}.") == ["task"]

    def test_so_is_a_contact_without_a_number(self) -> None:
        assert problems(ACUTE, ACUTE_CONTENT, stood_down_by="{mayor}") == ["stood_down_by"]
        assert problems(FACTS, CONCERN_CONTENT, contacts=["mayor"]) == ["contacts"]

    def test_a_public_card_sends_nobody_to_an_internal_number(self) -> None:
        assert problems(ACUTE, ACUTE_CONTENT, aim="{duty_manager}") == []
        assert problems(replace(ACUTE, is_public=True), ACUTE_CONTENT, aim="{duty_manager}") == ["aim"]

    def test_112_and_114_are_quoted_by_every_card(self) -> None:
        assert rules.quoted("concern", CONCERN_CONTENT) == ["alarm_112", "police_114", "infohus_lead"]

    def test_nobody_bound_by_duty_is_promised_anonymity(self) -> None:
        assert problems(FACTS, CONCERN_CONTENT, anonymity_note="Du kan ringe anonymt.") == ["anonymity_note"]
        volunteer = replace(FACTS, reader=Reader.VOLUNTEER)
        assert problems(volunteer, CONCERN_CONTENT, anonymity_note="Du kan ringe anonymt.") == []


class TestNotWritten:
    @pytest.mark.parametrize(
        "text",
        [
            "Ring 112",
            "Ring 114.",
            "Ring til 41 74 90 90 om aftenen",
            "Ring 41749090",
            "Børn: 116 111",
            "Ring 1\u200b12",
            "Ring 1 1 2",
            "Ring １１４",
            "Ring 41/74/90/90",
            "Ring 417 490 90",
            "Børn: +45 116·111",
            "Tag {112} først",
            "En { for meget",
            "Ring {{kontakt:hotline}}",
            "Ring {law:hotline}",
            "Tal med {Infohus Lead}",
            f"Barnet {NUMBER}",
        ],
    )
    def test_numbers_cpr_and_strange_braces_are_refused(self, text: str) -> None:
        assert rules.why_not_text(text, NUMBERS) is not None

    @pytest.mark.parametrize(
        "text",
        ["Ring {alarm_112}", "Barnets lov § 112", "Efter § 115", "Senest 14 dage efter", "Kl. 11.20", "I 2114 dage"],
    )
    def test_other_figures_are_left_alone(self, text: str) -> None:
        assert rules.why_not_text(text, NUMBERS) is None

    def test_the_reason_names_the_key_to_write_instead(self) -> None:
        assert "{hotline}" in str(rules.why_not_text("Ring 41 74 90 90", NUMBERS))


@pytest.mark.parametrize(
    ("on", "word"),
    [
        (None, "never"),
        (date(2026, 11, 1), "fresh"),
        (date(2025, 11, 23), "fresh"),
        (date(2025, 11, 22), "aging"),
        (date(2024, 11, 22), "old"),
    ],
)
def test_how_long_ago_it_was_tried(on: date | None, word: str) -> None:
    assert rules.tried(on, date(2026, 11, 22)) == word


def test_numbers_turn_into_keys_and_the_first_key_wins() -> None:
    assert rules.as_dialled({"a": "12 34 56 78", "b": "+45 12345678", "c": ""}) == {"12345678": "a"}


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), max_size=12)
ROW = st.fixed_dictionaries({"text": WORDS, "who": WORDS, "contact": st.sampled_from(["", "hotline"])})


@given(st.lists(ROW, max_size=7), st.lists(WORDS, max_size=7), WORDS)
def test_what_is_shown_in_the_form_comes_back_as_it_was(
    steps: list[dict[str, str]], lines: list[str], task: str
) -> None:
    written = tidy("concern", {"steps": steps, "signs": lines, "task": task, "contacts": ["hotline"]})
    rows = rows_shown("concern", written)
    came_back = content_from("concern", initial_from("concern", written).get, rows)
    assert tidy("concern", came_back) == written


@given(st.text(max_size=30), st.lists(ROW, min_size=3, max_size=3))
def test_no_wish_of_a_page_loses_a_word(wish: str, steps: list[dict[str, str]]) -> None:
    content: dict[str, Any] = {field.name: [] for field in fields_of("concern")} | {"steps": steps}
    after, counts, _focus = rearranged("concern", content, {"steps": 3}, wish)
    assert sorted(map(str, after["steps"])) == sorted(map(str, steps))
    assert counts["steps"] in (3, 4)


def test_the_form_has_the_rows_that_are_written_and_one_empty() -> None:
    assert rows_shown("concern", {"steps": [{"text": "a"}, {"text": "b"}]})["steps"] == 3
    assert rows_shown("concern", {})["steps"] == 1
    assert rows_shown("concern", {"steps": [{"text": "a"}] * 7})["steps"] == 7


def test_rows_change_places_and_are_added_to_a_limit() -> None:
    content: dict[str, Any] = {"steps": [{"text": "a"}, {"text": "b"}, {"text": "c"}]}
    after, _counts, focus = rearranged("concern", content, {"steps": 3}, "up:steps:2")
    assert [row["text"] for row in after["steps"]] == ["a", "c", "b"]
    assert focus == "steps_1_text"
    assert rearranged("concern", content, {"steps": 7}, "add:steps")[1] == {"steps": 7}
    assert rearranged("concern", content, {"steps": 3}, "up:steps:0")[0] == content
    assert rearranged("concern", content, {"steps": 3}, "add:task")[1] == {"steps": 3}


@given(st.text(max_size=40))
def test_every_text_is_taken_or_refused_and_never_breaks(text: str) -> None:
    why = rules.why_not_text(text, NUMBERS)
    assert why is None or str(why)
