# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Full names are seen whatever their origin; places, streets and organisations are left in peace."""

import pytest

from handlingsplan.lib.names import likely_names, quiet


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Vi talte med Mette Kragelund i går.", ["Mette Kragelund"]),
        ("Fatima Al-Hashimi og Jens Peter Lund kom.", ["Fatima Al-Hashimi", "Jens Peter Lund"]),
        ("Yusuf bin Omar var der.", ["Yusuf bin Omar"]),
        ("Karl von Ahnen ringede", ["Karl von Ahnen"]),
        ("Anne-Sofie B. Møllegaard", ["Anne-Sofie B. Møllegaard"]),
        ("Søren Jensens bror", ["Søren Jensens"]),
        ("MADS HANSEN", ["MADS HANSEN"]),
        ("Hans Jørgensen ringede", ["Hans Jørgensen"]),
        ("Hr. Madsen og fru Kirkegaard", ["Hr. Madsen", "fru Kirkegaard"]),
        ("Lærer Zeynep Demir, Agnieszka Nowak og Nguyen", ["Zeynep Demir", "Agnieszka Nowak"]),
        ("Ida Skov Nielsen? Ida Kvist, og Ida Kvist igen", ["Ida Skov Nielsen", "Ida Kvist"]),
        ("Tal med Emil Thy.", ["Emil Thy"]),
    ],
)
def test_a_full_name_is_seen(text: str, names: list[str]) -> None:
    assert likely_names(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Lysbjerg Kommune",
        "Søren Kierkegaards Gade",
        "H.C. Andersens Boulevard 4",
        "Peter Bangs vej",
        "Sankt Hans Aften på Lysbjerg Skole",
        "A.B. og M.K.",
        "Mette ringede til Tovholder",
        "Hans Facebook-profil er lukket.",
        "Hans skole",
        "Per 1. januar",
        "Frederik den Femte",
        "Christian IV byggede meget",
        "Karen Blixen Museet",
        "Anna Ancher Skolen",
        "Nationalt Center for Forebyggelse af Ekstremisme",
        "Syd- og Sønderjyllands Politi, Region Midtjylland",
        "Kontakt Infohus Lysbjerg i Aaholm",
        "Vi mødtes med Peter. Hansen kom ikke.",
        "Bo Trygt",
        "LIV OG DØD",
        "Mette\nKlub Vest",
        "Martin Luther Kirke",
    ],
)
def test_what_is_no_person_is_left_alone(text: str) -> None:
    assert likely_names(text) == []


def test_a_long_text_without_names_is_read_in_a_moment() -> None:
    assert likely_names("Kommunen holder møde med skolen. " * 5_000) == []


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Ekstremisme: Jens Hansen 12 34 56 78", ":"),
        ("Voldelig højreekstremisme og radikalisering", "Voldelig og"),
        ("De første 60 minutter", "De første 60 minutter"),
        ("Aulaen, Storegade 12", "Aulaen, Storegade 12"),
    ],
)
def test_what_stands_in_addresses_and_calendars_is_quiet(text: str, left: str) -> None:
    assert quiet(text) == left
