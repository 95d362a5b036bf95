# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Small numbers never reach the database, and small places are seen."""

import pytest

from handlingsplan.prevention.picture.rules import Kept, NotANumber, kept, small_places


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("12", Kept(12)),
        (" 1.250 ", Kept(1250)),
        ("5", Kept(5)),
        ("4", Kept(None, is_small=True)),
        ("0", Kept(None, is_small=True)),
        ("under 5", Kept(None, is_small=True)),
        ("<5", Kept(None, is_small=True)),
        ("", Kept(None)),
        ("–", Kept(None)),
    ],
)
def test_what_is_kept(written: str, found: Kept) -> None:
    assert kept(written) == found


@pytest.mark.parametrize("written", ["cirka 12", "-3", "3,5", "9" * 20])
def test_what_is_no_number_is_refused(written: str) -> None:
    with pytest.raises(NotANumber):
        kept(written)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Nogle unge i Birkevænget 12 samles", "Birkevænget 12"),
        ("på Nørre Allé om aftenen", "Nørre Allé"),
        ("i opgang 4B", "opgang 4B"),
        ("på 3. sal", "3. sal"),
        ("eleverne i 8. b siger", "8. b"),
        ("i 9.B", "9.B"),
        ("en 7. klasse på Havrebæk Skole", "7. klasse på Havrebæk Skole"),
    ],
)
def test_a_small_place_is_seen(text: str, place: str) -> None:
    assert small_places(text) == [place]


@pytest.mark.parametrize(
    "text",
    [
        "I Lysbjerg og Havrebæk fortæller klubberne om færre mødesteder.",
        "Elever i 7. klasse svarede i 2025.",
        "Den 7. i måneden mødes vi.",
        "Boligområderne i den sydlige del af byen",
        "Skolerne i Tingvad. Vi er på vej.",
    ],
)
def test_general_level_is_left_alone(text: str) -> None:
    assert small_places(text) == []
