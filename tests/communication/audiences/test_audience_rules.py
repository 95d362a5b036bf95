# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The matrix, the order of reading, and the words that deserve a second thought."""

import pytest

from handlingsplan.communication.audiences import rules
from handlingsplan.communication.audiences.queries import audiences
from handlingsplan.communication.audiences.queries.national import block_defs, internal_texts_for, signs_for, texts_for

MATRIX = {"B1": "required", "B3": "optional", "B4": "forbidden", "B12": "optional", "B8": "forbidden"}


def test_danger_is_first_whatever_is_asked_for() -> None:
    assert rules.reading_order({"B7", "B5"}) == ["B1", "B5", "B7"]


def test_signs_bring_their_caution_whatever_the_matrix_says() -> None:
    """KOM-15."""
    assert {"B3", "B4"} <= rules.shown_keys(MATRIX, {})
    assert "B4" not in rules.shown_keys(MATRIX, {"B3": False})


def test_a_forbidden_block_stays_out_and_a_required_one_in() -> None:
    """KOM-03."""
    assert "B8" not in rules.shown_keys(MATRIX, {"B8": True})
    assert "B1" in rules.shown_keys(MATRIX, {"B1": False})


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Er begyndt at gå med tørklæde", "clothing"),
        ("Er blevet muslim", "religion"),
        ("Taler arabisk i frikvarteret", "ethnicity"),
        ("Stemmer på Dansk Folkeparti", "party"),
        ("Den radikaliserede elev", "label"),
    ],
)
def test_words_that_lean_on_the_wrong_thing_are_found(text: str, kind: str) -> None:
    """KOM-16."""
    assert kind in {doubt.kind for doubt in rules.doubts(text)}


def test_what_one_can_see_or_hear_is_left_alone() -> None:
    assert rules.doubts("Presser andre til at se eller dele vold. Forsvinder og siger farvel.") == []


def test_one_ideology_alone_is_noticed() -> None:
    """KOM-17."""
    assert rules.dominating(["Taler om kalifatet", "Deler jihad-film, taler om islamisk stat"]) == "islamist"
    assert rules.dominating(["Deler nazistiske billeder", "Taler om kalifatet"]) == ""
    assert rules.dominating(["Presser andre"]) == ""


@pytest.mark.django_db
class TestTheNationalContent:
    def test_there_are_ten_readers_and_sixteen_blocks(self) -> None:
        assert len(audiences()) == 10
        assert list(block_defs()) == [f"B{number}" for number in range(1, 17)]

    def test_every_page_says_something_of_every_block_in_its_matrix(self) -> None:
        for each in audiences():
            assert set(each.blocks) == set(block_defs())
            assert each.ladder[:2] == ("alarm_112", "police_114")
            texts = texts_for(each.key)
            required = {key for key, stand in each.blocks.items() if stand == "required"}
            assert required - set(texts) == set(), each.key

    def test_nothing_is_written_for_a_block_that_cannot_be_shown(self) -> None:
        for each in audiences():
            own = {key for key, text in texts_for(each.key).items() if text.key.startswith(each.key)}
            assert {key for key in own if each.stand(key) == "forbidden"} == set(), each.key

    def test_an_internal_edition_has_something_internal(self) -> None:
        for each in audiences():
            assert each.internal_edition or not internal_texts_for(each.key)

    def test_there_are_at_most_seven_signs_and_always_what_protects(self) -> None:
        for each in audiences():
            if each.stand("B3") != "forbidden":
                signs = signs_for(each.key, "da")
                assert 1 <= len(signs.serious) + len(signs.other) <= 7
                assert signs.protective
                assert signs.not_signs

    def test_no_national_sign_leans_on_the_wrong_thing(self) -> None:
        for each in audiences():
            signs = signs_for(each.key, "da")
            assert rules.doubts("\n".join((*signs.serious, *signs.other))) == []
            assert rules.dominating((*signs.serious, *signs.other)) == ""


@pytest.mark.parametrize("text", ["41/74/90/90", "417 490 90", "41·74·90·90", "+45 4174 9090"])
def test_a_number_typed_by_hand_is_known(text: str) -> None:
    assert rules.names_a_number(f"Ring {text}.")


def test_hours_and_years_are_no_number() -> None:
    assert not rules.names_a_number("Åbent 10.00-14.00 i 2024-2028.")
