# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""National content says where it comes from and how sure it is, in both languages; and nobody real stands in it."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from handlingsplan.guidance.load import Found, find
from handlingsplan.guidance.terms import Evidence
from handlingsplan.lib.text import looks_like_cpr
from tests.house.sources import ROOT, texts

ITEMS = list(find(ROOT / "content"))
MAIL = re.compile(r"\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b")
FOR_EXAMPLES = (".example", "@localhost")
LANGUAGES = {"da", "en"}


def in_one_language(value: Any, path: str = "") -> Iterator[str]:
    """Places where a text stands in one of the two languages only, or stands empty."""
    if isinstance(value, dict):
        if set(value) & LANGUAGES and set(value) <= LANGUAGES:
            if set(value) != LANGUAGES or any(bool(text) != bool(value["da"]) for text in value.values()):
                yield path
        else:
            for name, inner in value.items():
                yield from in_one_language(inner, f"{path}.{name}")
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from in_one_language(inner, f"{path}[{place}]")


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: f"{item.kind}-{item.key}-{item.version}")
class TestEveryItem:
    def test_it_has_a_source_with_an_address_and_the_day_it_was_read(self, item: Found) -> None:
        assert item.source.get("title")
        if item.source.get("url"):
            assert item.source["url"].startswith(("https://", "http://"))
            assert re.fullmatch(r"\d{4}-\d\d-\d\d", str(item.source["retrieved"]))

    def test_it_says_how_sure_it_is(self, item: Found) -> None:
        assert Evidence(item.evidence)

    def test_it_stands_in_both_languages(self, item: Found) -> None:
        assert list(in_one_language(item.payload)) == []


def test_a_text_in_one_language_would_be_found() -> None:
    assert list(in_one_language({"title": {"da": "Hej"}, "steps": [{"who": {"da": "Du", "en": ""}}]})) == [
        ".title",
        ".steps[0].who",
    ]


def test_a_text_that_claims_to_be_national_names_a_public_page() -> None:
    assert [item.key for item in ITEMS if item.evidence == Evidence.NATIONAL and not item.source.get("url")] == []


@pytest.mark.parametrize("folder", ["content/", "policy/", "tests/", "docs/", "src/"])
def test_no_civil_registration_number_stands_anywhere(folder: str) -> None:
    found = {name: number for name, text in texts(folder) if (number := looks_like_cpr(text))}
    assert {name: number for name, number in found.items() if not _is_maths(name)} == {}


def _is_maths(name: str) -> bool:
    return name.endswith((".svg", ".min.js", ".woff2"))


def test_every_address_is_an_example() -> None:
    telling = {
        f"{name}: {address}"
        for name, text in texts("content/", "policy/", "tests/", "docs/", "src/")
        for address in MAIL.findall(text)
        if not address.endswith(FOR_EXAMPLES)
    }
    assert telling == set()
