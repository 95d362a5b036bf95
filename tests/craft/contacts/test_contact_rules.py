# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The rules about numbers, without a database."""

from datetime import date, timedelta

import pytest

from handlingsplan.contacts import rules
from handlingsplan.documents.terms import LOOKS_LIKE_CPR
from tests.numbers import NUMBER

NATIONAL = frozenset({"112", "114", "116111", "41749090"})
TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("number", "why"),
    [
        ("", None),
        ("70 00 01 12", None),
        ("70000112", None),
        ("+45 70 00 01 12", None),
        ("(70) 00-01-12", None),
        ("113", None),
        ("+46 8 123 456 78", None),
        ("0046 8 123 456 78", None),
        ("112", rules.NATIONAL_NUMBER),
        ("+45 112", rules.NATIONAL_NUMBER),
        ("1·1_2", rules.NATIONAL_NUMBER),
        ("１１\u200b４", rules.NATIONAL_NUMBER),
        ("1 1 4", rules.NATIONAL_NUMBER),
        ("116 111", rules.NATIONAL_NUMBER),
        ("41 74 90 90", rules.NATIONAL_NUMBER),
        ("+4541749090", rules.NATIONAL_NUMBER),
        ("0045 41749090", rules.NATIONAL_NUMBER),
        ("7000", rules.NOT_A_NUMBER),
        ("70 00 01", rules.NOT_A_NUMBER),
        ("70 00 01 12 3", rules.NOT_A_NUMBER),
        ("+12", rules.NOT_A_NUMBER),
        ("ring til Karen", rules.NOT_A_NUMBER),
        ("70 00 01 1²", rules.NOT_A_NUMBER),
    ],
)
def test_which_numbers_a_municipality_may_keep(number: str, why: object) -> None:
    assert rules.why_not_number(number, NATIONAL) == why


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", None),
        ("Hverdage kl. 8–15", None),
        ("Ring 114, og bed om den sociale døgnvagt", None),
        ("Bagvagten, 70 00 01 13", None),
        ("Hotlinen 41 74 90 90 kl. 8–21", rules.NATIONAL_NUMBER_IN_TEXT),
        ("Hotlinen 41·74,90_90", rules.NATIONAL_NUMBER_IN_TEXT),
        ("BørneTelefonen 116\u200b111", rules.NATIONAL_NUMBER_IN_TEXT),
        ("Børne Telefonen +45 １１６ １１１", rules.NATIONAL_NUMBER_IN_TEXT),
        (f"Sagen om {NUMBER}", LOOKS_LIKE_CPR),
    ],
)
def test_which_texts_may_stand_beside_a_number(text: str, why: object) -> None:
    assert rules.why_not_text(text, NATIONAL) == why


@pytest.mark.parametrize(
    ("days_ago", "verified"), [(0, True), (1, True), (90, True), (91, False), (400, False), (-1, False), (None, False)]
)
def test_a_number_is_verified_for_a_quarter(days_ago: int | None, verified: bool) -> None:
    on = None if days_ago is None else TODAY - timedelta(days=days_ago)
    assert rules.is_verified(on, TODAY) is verified


@pytest.mark.parametrize(("number", "needs"), [("", True), ("  ", True), ("70 00 01 12", False)])
def test_a_function_nobody_can_call_needs_a_number(number: str, needs: bool) -> None:
    assert rules.needs_number(number) is needs


def test_112_and_114_come_first_and_each_contact_once() -> None:
    assert rules.emergency_first(["ssp", "police_114", "ssp", "alarm_112"]) == ["alarm_112", "police_114", "ssp"]


def test_the_directory_goes_from_danger_to_the_rest() -> None:
    keys = ["mayor", "hotline", "infohus_lead", "intake", "social_duty", "police_114", "alarm_112"]
    assert sorted(keys, key=rules.place) == keys[::-1]
