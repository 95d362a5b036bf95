# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Danish order, addresses, and the numbers that must not stand in a plan."""

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handlingsplan.lib.text import address, danish_order, looks_like_cpr
from tests.numbers import shaped_like_a_number

LETTERS = "abcxyzæøåÆØÅAöüéèáñ -'"


def test_the_danish_letters_come_last_and_aa_is_aa() -> None:
    towns = ["Ærø", "Aarhus", "Ølgod", "Zealand", "Åbenrå", "Albertslund"]
    assert sorted(towns, key=danish_order) == ["Albertslund", "Zealand", "Ærø", "Ølgod", "Åbenrå", "Aarhus"]


@pytest.mark.django_db
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(alphabet=LETTERS, max_size=12), min_size=1, max_size=40))
def test_the_database_sorts_as_we_do(names: list[str]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT danish_order(name) FROM unnest(%s::text[]) WITH ORDINALITY AS t(name, n) ORDER BY n", [names]
        )
        assert [row[0] for row in cursor.fetchall()] == [danish_order(name) for name in names]


@pytest.mark.parametrize(
    ("name", "part"),
    [("Ærø Kommune", "aeroe-kommune"), ("Høje-Taastrup", "hoeje-taastrup"), ("  Åben & fri!  ", "aaben-fri"), ("", "")],
)
def test_a_name_becomes_part_of_an_address(name: str, part: str) -> None:
    assert address(name) == part


@pytest.mark.parametrize(
    "number",
    [
        *(shaped_like_a_number(between) for between in ("-", "", " ", "\N{NO-BREAK SPACE}", "–")),
        shaped_like_a_number(birthday="311299"),
    ],
)
def test_what_looks_like_a_cpr_number_is_found(number: str) -> None:
    assert looks_like_cpr(f"Ring om {number}, tak.") == number.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    "text",
    [
        "Ring 70 10 20 30 eller 70102030.",
        "Fra udlandet: +45 70 10 20 30 eller +4570102030.",
        "Vedtaget 24. september 2024, 24-09-2024 eller 2024-09-24.",
        "Sag 24/12345, CVR 12345678, EAN 5798000123456.",
        "Perioden 2024-2028 og årene 2025/2026.",
        "991399-1234 har hverken dag eller måned.",
        "0101901-234",
    ],
)
def test_telephone_numbers_dates_and_case_numbers_are_not(text: str) -> None:
    assert looks_like_cpr(text) is None


@given(st.dates(), st.integers(min_value=0, max_value=9999), st.sampled_from(["", "-", " "]))
def test_every_birthday_with_four_digits_is_found(born: object, serial: int, between: str) -> None:
    assert looks_like_cpr(f"{born:%d%m}{born.year % 100:02}{between}{serial:04}")


@given(st.integers(min_value=20_000_000, max_value=99_999_999))
def test_no_danish_telephone_number_is(number: int) -> None:
    digits = str(number)
    pairs = " ".join(digits[place : place + 2] for place in range(0, 8, 2))
    for written in (digits, pairs, f"+45 {pairs}", f"+45{digits}", f"(+45) {digits[:4]} {digits[4:]}"):
        assert looks_like_cpr(written) is None


@pytest.mark.parametrize("between", [" - ", ".", "\u2212", "\u2014", "\u202f", "\u200b", "\u00ad", "-**", "_"])
def test_another_sign_between_hides_no_number(between: str) -> None:
    assert looks_like_cpr(f"Ring om {shaped_like_a_number(between)}, tak.")


def test_other_digits_and_unseen_signs_hide_no_number() -> None:
    wide = "".join(chr(ord(sign) + 0xFEE0) if sign.isdigit() else sign for sign in shaped_like_a_number())
    assert looks_like_cpr(wide)
    assert looks_like_cpr("\u200b".join(shaped_like_a_number()))
