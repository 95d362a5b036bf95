# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Lysbjerg's whole plan, made as the demonstration makes it: the files hold, and they can be read by everybody."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from django.conf import settings
from django.db import transaction
from docx import Document
from pypdf import PdfReader

from handlingsplan.config.demo.world import seed
from handlingsplan.documents.record import canonical_bytes, validate
from handlingsplan.planning.plans.models import Edition
from handlingsplan.tenancy.models import Municipality
from handlingsplan.tenancy.scope import within
from tests.craft.documents.conftest import libreoffice as libreoffice
from tests.craft.documents.verapdf import broken_rules

pytestmark = pytest.mark.slow
PAGES = 30


@dataclass(frozen=True)
class Files:
    """One frozen document of the demonstration."""

    content: dict[str, Any]
    pdf: bytes
    docx: bytes


@pytest.fixture(scope="module")
def made(django_db_setup: None, django_db_blocker: Any) -> Iterator[dict[str, Files]]:
    """Both documents of Lysbjerg's edition in force; the world is seeded once and undone at once."""
    with django_db_blocker.unblock(), transaction.atomic():
        seed(settings.CONTENT / "demo")
        with within(Municipality.objects.get(slug="lysbjerg").pk):
            edition = Edition.objects.in_force().get()
            both = {"public": edition.public_document, "internal": edition.internal_document}
            files = {view: Files(kept.content, bytes(kept.pdf), bytes(kept.docx)) for view, kept in both.items()}
        transaction.set_rollback(True)
    return files


@pytest.fixture
def public(made: dict[str, Files]) -> Files:
    return made["public"]


def nodes(tree: Any) -> Iterator[dict[str, Any]]:
    """Every node of the frozen document, also inside what is quoted."""
    if isinstance(tree, dict):
        if "type" in tree:
            yield tree
        for value in tree.values():
            yield from nodes(value)
    elif isinstance(tree, list):
        for value in tree:
            yield from nodes(value)


def test_it_is_a_whole_plan(public: Files) -> None:
    assert len(PdfReader(io.BytesIO(public.pdf)).pages) >= PAGES
    assert canonical_bytes(validate(public.content))


@pytest.mark.parametrize("standard", ["PDFA_2_A", "PDFUA_1"])
def test_the_pdf_can_be_kept_and_read_by_everybody(public: Files, standard: str) -> None:
    assert broken_rules(public.pdf, standard) == []


def test_it_has_everything_a_plan_is_made_of(public: Files) -> None:
    used = {node["type"] for node in nodes(public.content)}
    assert {"heading", "bulletList", "orderedList", "table", "sharedBlock", "flowChart", "contactBox"} <= used
    marks = {mark["type"] for node in nodes(public.content) for mark in node.get("marks", ())}
    assert "link" in marks


def test_the_pdf_has_chapters_to_jump_to_and_links_to_follow(public: Files) -> None:
    reader = PdfReader(io.BytesIO(public.pdf))
    assert len(reader.outline) >= len(public.content["parts"])
    links = [a for page in reader.pages for a in page.get("/Annots", ()) if a.get_object()["/Subtype"] == "/Link"]
    assert links
    assert reader.trailer["/Root"]["/Lang"].startswith("da")


def test_the_front_page_says_the_title_and_the_decision(public: Files) -> None:
    words = "".join(PdfReader(io.BytesIO(public.pdf)).pages[0].extract_text().split())
    assert "".join(public.content["title"].split()) in words
    assert "24.februar2026" in words


def test_the_word_file_has_headings_lists_tables_and_links(public: Files) -> None:
    document = Document(io.BytesIO(public.docx))
    styles = {paragraph.style.name for paragraph in document.paragraphs if paragraph.style}
    assert {"Heading 1", "Heading 2"} <= styles
    assert any("List" in style for style in styles)
    assert document.tables
    assert any(relation.reltype.endswith("/hyperlink") for relation in document.part.rels.values())


@pytest.mark.libreoffice
def test_the_word_file_opens_without_repair(public: Files, libreoffice: Any) -> None:
    assert len(PdfReader(io.BytesIO(libreoffice(public.docx, "plan.docx"))).pages) >= PAGES
