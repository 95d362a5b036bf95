# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A number typed by hand is known however it is written; years, hours, dates and provisions are not taken for one."""

import pytest

from handlingsplan.lib.typed_numbers import any_typed, dialled, is_typed

FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
UNSEEN = "\u200b"


@pytest.mark.parametrize(
    "written",
    [
        "41 74 90 90",
        "41/74/90/90",
        "417 490 90",
        "41·74·90·90",
        "41,74,90,90",
        "41_74_90_90",
        "4174–9090",
        "+45 41749090",
        "0045 41 74 90 90",
        "(+45) 4174 9090",
        UNSEEN.join("41749090"),
        "41\xad749090",
        "41749090".translate(FULL_WIDTH),
        "41\u202f74\u202f90\u202f90",
        "41 - 74 - 90 - 90",
    ],
)
def test_a_whole_number_is_known_however_it_is_written(written: str) -> None:
    assert dialled(written) == "41749090"
    assert is_typed("41749090", f"1. Ring {written}, hele døgnet")
    assert any_typed(f"1. Ring {written}, hele døgnet")


@pytest.mark.parametrize(
    "text",
    [
        "Planen gælder 2024-2028.",
        "Åbent 10.00-14.00",
        "Den 22-11-2026",
        "Den 22.11.2026",
        "For 13, 14, 15 og 16 år",
        "Budget 12.345.678 kr.",
        "Klokken 8-16",
        "CVR står et andet sted",
        "10.00–14.30, fredag 10–12",
    ],
)
def test_years_hours_dates_and_amounts_are_no_numbers(text: str) -> None:
    assert not any_typed(text)


@pytest.mark.parametrize("number", ["112", "114"])
@pytest.mark.parametrize("write", ["{0}{1}{2}", "{0} {1} {2}", "{0}\u200b{1}{2}", "{0}·{1}·{2}", "{0}_{1}_{2}"])
@pytest.mark.parametrize("around", ["Ring {}", "Ring {}.", "+45 {}", "{}, straks", "Ring ({})"])
def test_a_short_number_that_stands_alone_is_known(number: str, write: str, around: str) -> None:
    text = around.format(write.format(*number))
    assert is_typed(number, text)
    assert is_typed(number, text.translate(FULL_WIDTH))


@pytest.mark.parametrize(
    "text", ["§ 114", "§§ 112-114", "lov nr. 114", "Side 114", "1140", "kl. 11.40", "41 14 11 40", "3,114", "114 000"]
)
def test_a_short_number_inside_something_else_is_not(text: str) -> None:
    assert not is_typed("114", text)


@pytest.mark.parametrize(
    "text", ["116111", "116 111", "11 61 11", "Ring 116·111", "+45 116111", "1. 116_111", "116,111"]
)
def test_a_number_of_six_digits_is_known(text: str) -> None:
    assert is_typed("116111", text)


def test_a_number_of_six_digits_is_not_found_in_a_longer_one() -> None:
    assert not any(is_typed("116111", text) for text in ("86 11 61 11", "86116111", "11 61 11 22"))
