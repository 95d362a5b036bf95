# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Texts that exist in two languages."""

import pytest
from django.utils import translation

from handlingsplan.lib.words import in_language

BOTH = {"da": "Den planansvarlige", "en": "The plan coordinator"}


@pytest.mark.parametrize(("reader", "text"), [("da", BOTH["da"]), ("en", BOTH["en"]), ("en-gb", BOTH["en"])])
def test_the_reader_gets_her_own_language(reader: str, text: str) -> None:
    with translation.override(reader):
        assert in_language(BOTH) == text


def test_a_language_can_be_asked_for() -> None:
    with translation.override("en"):
        assert in_language(BOTH, "da") == BOTH["da"]


@pytest.mark.parametrize("words", [{"da": "Kun dansk"}, {"da": "Kun dansk", "en": ""}])
def test_danish_stands_where_the_other_is_missing(words: dict[str, str]) -> None:
    with translation.override("en"):
        assert in_language(words) == "Kun dansk"
    with translation.override(None):
        assert in_language(words) == "Kun dansk"
