# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The PDF lasts, is readable by everyone, and says what the plan says."""

from io import BytesIO

import pytest
import typst
from pypdf import PdfReader

from handlingsplan.documents.pdf import pdf
from handlingsplan.documents.record import validate

from . import samples
from .conftest import MOMENT
from .verapdf import broken_rules


@pytest.mark.slow
@pytest.mark.parametrize("standard", ["PDFA_2_A", "PDFUA_1"])
def test_the_pdf_keeps_both_standards(sample_pdf, standard):
    assert broken_rules(sample_pdf, standard) == []


@pytest.mark.slow
@pytest.mark.parametrize("standard", ["PDFA_2_A", "PDFUA_1"])
def test_the_validator_finds_an_untagged_file(standard):
    untagged = typst.compile(b"= Uden titel", format="pdf", pdf_tags=False)
    assert broken_rules(untagged, standard)


def test_the_pdf_has_a_title_a_language_and_every_word(sample_pdf, sample):
    reader = PdfReader(BytesIO(sample_pdf))
    assert reader.metadata.title == sample["title"]
    assert reader.trailer["/Root"]["/Lang"] in ("da", "da-DK")
    text = " ".join(" ".join(page.extract_text().split()) for page in reader.pages)
    for words in (
        "Hvad er ekstremisme?",
        "National tekst, version 2, gælder fra 1. april 2024",
        "Lokal tilføjelse 3. oktober 2026",
        "Noten forklarer",
        "Gå til trin 3 eller 4.",
        "Holder planen ved lige",
        "#sys.version og <b>",
        f"Side 2 af {len(reader.pages)}",
    ):
        assert words in text, words
    assert text.index("Fare lige nu") < text.index("Indhold")


def test_the_same_document_gives_the_same_bytes(sample, sample_pdf):
    assert pdf(sample, timestamp=MOMENT) == sample_pdf


def test_a_plan_that_has_hardly_begun_can_be_printed(sample):
    bare = {**sample, "parts": [], "front": [], "colophon": [], "contact_box": {"rows": []}, "kind_label": ""}
    assert pdf(validate(bare), timestamp=MOMENT).startswith(b"%PDF")


@pytest.mark.slow
def test_a_long_plan_is_whole():
    content = pdf(validate(samples.long_document(21)), timestamp=MOMENT)
    assert len(PdfReader(BytesIO(content)).pages) >= 60
