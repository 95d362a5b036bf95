# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Whatever people write, the plan can be printed, sent and read."""

import pytest
from hypothesis import HealthCheck, given, settings

from handlingsplan.documents.docx import docx
from handlingsplan.documents.letters import showable
from handlingsplan.documents.pdf import pdf
from handlingsplan.documents.record import validate
from handlingsplan.documents.tree import clean, resolve

from . import samples
from .conftest import MOMENT
from .trees import trees


@pytest.mark.slow
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(trees)
def test_any_tree_can_be_printed_and_written(tree):
    whole = samples.document()
    whole["parts"][0]["sections"] = [samples.section("1.1", "Afsnit", resolve(clean(tree), samples.quote))]
    assert pdf(validate(whole), timestamp=MOMENT).startswith(b"%PDF")
    assert docx(whole).startswith(b"PK")


def test_a_sign_the_typeface_lacks_does_not_stop_the_printing():
    assert showable({"a": ["Şahin → æøå", "😀", "① a\u200bb"]}) == {"a": ["Şahin → æøå", "?", "1 ab"]}
    assert showable("Første linje\nAnden linje\t12") == "Første linje\nAnden linje\t12", "A line ends there."
    whole = {**samples.document(), "title": "Plan 😀 العربية"}
    assert pdf(whole, timestamp=MOMENT).startswith(b"%PDF")
