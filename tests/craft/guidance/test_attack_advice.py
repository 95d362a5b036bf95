# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""One advice about attacks by date; the phrases of earlier years are found, with why they are no longer given."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlingsplan.guidance.attack_advice import advice, older_phrases


@pytest.mark.parametrize("text", ["Husk: LÅS – lig & lyt", "lås,\nlig  og lyt.", "Vi siger: Barrikadér dig!"])
def test_an_older_phrase_is_found_however_it_is_written(text: str) -> None:
    (found,) = older_phrases(text)
    assert found.why
    assert not older_phrases("Flygt, gem dig, alarmér. Lås døren.")


def test_the_text_in_use_holds_none() -> None:
    found = advice(date(2026, 11, 23), "da")
    assert older_phrases(" ".join([found.title, *found.steps])) == []
    assert advice(date(1990, 1, 1)) == advice(found.valid_from)


@given(st.text())
def test_any_text_can_be_asked_about(text: str) -> None:
    assert {one.phrase for one in older_phrases(text)} <= {one.phrase for one in older_phrases(text + " lås lig lyt")}
