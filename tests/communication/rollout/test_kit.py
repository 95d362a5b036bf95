# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The briefing kit: ten slides and a dilemma in twenty minutes, that a screen reader can read too."""

from io import BytesIO
from typing import Any

import docx
import pytest
from django.utils import translation
from pptx import Presentation
from pptx.oxml.ns import qn

from handlingsplan.communication.rollout.kit.slides import slides
from handlingsplan.communication.rollout.kit.speaking import speaking_notes
from handlingsplan.communication.rollout.models import Group
from handlingsplan.communication.rollout.queries.kit import Kit, kit_for
from handlingsplan.communication.rollout.terms import Reader
from handlingsplan.contacts.models import ContactFunction

from .conftest import Town

WRITTEN = "http://schemas.microsoft.com/office/drawing/2017/decorative"


@pytest.fixture
def kit(home: Town) -> Kit:
    ContactFunction.objects.create(
        municipality=home.cast.home, key="social_duty", label="Døgnvagten", number="70 00 01 24", is_public=True
    )
    return kit_for(home.group(), home.cast.home)


@pytest.fixture
def show(kit: Kit) -> Any:
    return Presentation(BytesIO(slides(kit)))


class TestWhatIsSaid:
    def test_ten_slides_and_one_dilemma_in_twenty_minutes(self, kit: Kit) -> None:
        assert [slide.is_dilemma for slide in kit.slides].count(True) == 1
        assert (len(kit.slides), kit.minutes) == (11, 20)
        assert all(slide.title and slide.notes for slide in kit.slides)

    def test_danger_comes_before_everything_that_is_done(self, kit: Kit) -> None:
        assert "112" in kit.slides[2].rows[0][1]
        assert "114" in kit.slides[2].rows[1][1]

    def test_the_contacts_are_the_municipalitys_own(self, kit: Kit) -> None:
        assert any("70 00 01 24" in value for slide in kit.slides for _, value in slide.rows)

    def test_it_is_danish_whatever_the_leader_reads(self, home: Town) -> None:
        with translation.override("en"):
            assert kit_for(home.group(), home.cast.home).title == "Når du bliver bekymret"

    @pytest.mark.parametrize("reader", list(Reader))
    def test_each_reader_has_one(self, home: Town, reader: str) -> None:
        group = home.group()
        group.reader = reader
        made = kit_for(group, home.cast.home)
        assert len(made.questions) == 3
        assert all(slide.points or slide.rows for slide in made.slides)

    def test_a_wave_of_ones_own_borrows_the_dilemma_of_its_readers(self, home: Town) -> None:
        group: Group = home.group()
        group.wave.key, group.reader = "", Reader.VOLUNTEER
        assert kit_for(group, home.cast.home).dilemma.title == "Efter træning"


class TestTheSlides:
    def test_each_has_a_title_of_its_own_first_in_the_reading_order(self, show: Any) -> None:
        titles = [page.shapes.title.text_frame.text for page in show.slides]
        assert len(set(titles)) == len(titles) == 11
        assert all(next(iter(page.shapes)).shape_id == page.shapes.title.shape_id for page in show.slides)

    def test_danish_is_set_on_every_text(self, show: Any) -> None:
        for page in show.slides:
            runs = [*page._element.iter(qn("a:r")), *page.notes_slide._element.iter(qn("a:r"))]
            assert runs
            assert {run.find(qn("a:rPr")).get("lang") for run in runs if run.find(qn("a:t")).text} == {"da-DK"}

    def test_pictures_and_tables_have_words_or_say_nothing(self, show: Any) -> None:
        for page in show.slides:
            for shape in page.shapes:
                if shape.has_table:
                    assert shape._element.nvGraphicFramePr.cNvPr.get("descr")
                elif not shape.has_text_frame or not shape.text_frame.text:
                    assert list(shape._element.iter(f"{{{WRITTEN}}}decorative"))

    def test_what_to_say_stands_in_the_notes(self, show: Any, kit: Kit) -> None:
        for page, slide in zip(show.slides, kit.slides, strict=True):
            notes = page.notes_slide.notes_text_frame.text
            assert all(line in notes for line in slide.notes)

    def test_no_empty_box_is_left(self, show: Any) -> None:
        assert [shape.name for page in show.slides for shape in page.placeholders if not shape.text_frame.text] == []

    def test_what_it_says_about_itself_is_neutral(self, show: Any) -> None:
        about = show.core_properties
        assert "ekstrem" not in f"{about.title}{about.subject}{about.keywords}{about.comments}".lower()
        assert about.language == "da-DK"


class TestTheSpeakingNotes:
    def test_every_slide_and_every_question_is_there(self, kit: Kit) -> None:
        word = docx.Document(BytesIO(speaking_notes(kit)))
        text = "\n".join(paragraph.text for paragraph in word.paragraphs)
        assert all(slide.title in text for slide in kit.slides)
        assert all(question.text in text and question.right.text in text for question in kit.questions)

    def test_it_is_in_danish_with_real_headings(self, kit: Kit) -> None:
        word = docx.Document(BytesIO(speaking_notes(kit)))
        assert word.core_properties.language == "da-DK"
        assert next(p.text for p in word.paragraphs if p.style and p.style.name == "Heading 1") == "Sig det her"

    def test_the_same_kit_gives_the_same_words(self, kit: Kit) -> None:
        first, second = ([p.text for p in docx.Document(BytesIO(speaking_notes(kit))).paragraphs] for _ in range(2))
        assert first == second
