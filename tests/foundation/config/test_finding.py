# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A hurried name finds its municipality."""

import pytest

from handlingsplan.config.finding import find
from handlingsplan.tenancy.models import Municipality
from handlingsplan.tenancy.queries import municipalities

pytestmark = pytest.mark.django_db


@pytest.fixture
def everywhere() -> list[Municipality]:
    return municipalities()


@pytest.mark.parametrize(
    ("typed", "slug"),
    [
        ("Aalborg", "aalborg"),
        ("Ålborg", "aalborg"),
        ("ålborg kommune", "aalborg"),
        ("koebenhavn", "koebenhavn"),
        ("kobenhavn", "koebenhavn"),
        ("høje tåstrup", "hoeje-taastrup"),
        ("Ærø", "aeroe"),
        ("aeroe", "aeroe"),
        ("0101", "koebenhavn"),
        ("101", "koebenhavn"),
        ("Lysbjerg", "lysbjerg"),
    ],
)
def test_a_name_that_can_only_mean_one(everywhere: list[Municipality], typed: str, slug: str) -> None:
    found = find(typed, everywhere)
    assert found.surely
    assert found.surely.slug == slug


@pytest.mark.parametrize(
    ("typed", "slug"), [("Frederiksbjerg", "frederiksberg"), ("Silkebrog", "silkeborg"), ("Odnse", "odense")]
)
def test_a_misspelt_name_is_guessed(everywhere: list[Municipality], typed: str, slug: str) -> None:
    found = find(typed, everywhere)
    assert found.guessed
    assert found.places[0].slug == slug


def test_a_beginning_gives_all_that_begin_so(everywhere: list[Municipality]) -> None:
    names = [place.name for place in find("frede", everywhere).places]
    assert names == ["Fredensborg", "Fredericia", "Frederiksberg", "Frederikshavn", "Frederikssund"]


def test_nonsense_finds_nothing_and_nothing_finds_all(everywhere: list[Municipality]) -> None:
    assert find("qqqqqqqq", everywhere).places == ()
    assert len(find("  ", everywhere).places) == len(everywhere)
