# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The speaking notes of a briefing as a Word file: what to say, slide by slide, then the dilemma and the questions."""

import docx
from docx.document import Document
from docx.shared import Mm

from handlingsplan.communication.rollout.queries.kit import Kit, Slide
from handlingsplan.documents.word import a4, about, body_type, heading_type, saved, speak

SIZES = {"Title": 24, "Heading 1": 16, "Heading 2": 13}


def speaking_notes(kit: Kit) -> bytes:
    """The file, as bytes."""
    word = _blank(kit)
    word.add_paragraph(kit.title, style="Title")
    word.add_paragraph(f"{kit.municipality} · {kit.group} · {kit.minutes} minutter i alt")
    word.add_heading("Sig det her", level=1)
    for number, slide in enumerate(kit.slides, start=1):
        _slide(word, slide, number)
    word.add_heading("Tre spørgsmål til slut", level=1)
    word.add_paragraph("Spørgsmålene handler om vejen gennem kommunen. Ingen får karakter, og ingen navne skrives ned.")
    for question in kit.questions:
        word.add_paragraph(question.text, style="List Number")
        word.add_paragraph(f"Svar: {question.right.text}. {question.right.why}", style="List Continue")
        if question.place:
            word.add_paragraph(f"Står i planen: {question.place}", style="List Continue")
    word.add_heading("Efter mødet", level=1)
    word.add_paragraph("Sæt kryds ved “Gennemgået på møde”, og skriv, hvor mange I var. Skriv ingen navne.")
    return saved(word)


def _slide(word: Document, slide: Slide, number: int) -> None:
    word.add_heading(f"{number}. {slide.title} ({slide.minutes} min.)", level=2)
    for line in slide.notes:
        word.add_paragraph(line, style="List Bullet")


def _blank(kit: Kit) -> Document:
    word = docx.Document()
    a4(word, sides=Mm(28))
    body_type(word, 11, after=6)
    for name, size in SIZES.items():
        heading_type(word, name, size)
    speak(word)
    about(word, kit.title, kit.municipality)
    return word
