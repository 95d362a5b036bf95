# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A card as a Word file under the headings of the municipality's emergency plan, to be put into that plan.

Each field stands under one heading, under its own name, so that the file can be read in again.
"""

import docx
from django.utils.translation import gettext as _
from django.utils.translation import override
from docx.document import Document
from docx.shared import Mm

from handlingsplan.contacts.terms import EMERGENCY
from handlingsplan.documents.letters import kept
from handlingsplan.documents.word import a4, about, body_type, heading_type, saved, speak
from handlingsplan.planning.cards.directory import Directory
from handlingsplan.planning.cards.face import Call, face
from handlingsplan.planning.cards.meta import meta
from handlingsplan.planning.cards.models import CardText
from handlingsplan.planning.cards.paper import notes
from handlingsplan.planning.cards.schema import CardField, Shape

from .contacts import InWords
from .headings import ALSO_CALLED, BESIDE, EMPTY, HEADINGS, PUT_IN, Heading, fields_under
from .said import said_in

SIZES = {"Title": 22, "Heading 1": 15, "Heading 2": 12}
LISTS = {Shape.STEPS: "List Number"}
"""Steps are counted through the phases, as on the card; everything else in a list is a point."""


def laid_out(text: CardText, directory: Directory, *, municipality: str, address: str = "") -> bytes:
    """The Word file, as bytes, with every number: it is for those who work here."""
    with override(text.language):
        return _Writer(text, directory, municipality, address).written()


class _Writer:
    def __init__(self, text: CardText, directory: Directory, municipality: str, address: str) -> None:
        self.text, self.municipality, self.address = text, municipality, address
        self.shown = face(text, directory, internal=True)
        self.words = InWords(directory)
        self.file: Document = docx.Document()

    def written(self) -> bytes:
        self._page()
        self.file.add_heading(kept(self.text.title), level=0)
        for heading in HEADINGS:
            self.file.add_heading(kept(str(heading.name)), level=1)
            if not self._under(heading):
                self.file.add_paragraph().add_run(str(EMPTY)).italic = True
        return saved(self.file)

    def _page(self) -> None:
        language = "da-DK" if self.text.language == "da" else "en-GB"
        a4(self.file, sides=Mm(22), ends=Mm(28))
        body_type(self.file, 11, after=4)
        for name, size in SIZES.items():
            heading_type(self.file, name, size)
        speak(self.file, language)
        about(self.file, kept(self.text.title), self.municipality, language=language)
        header = self.file.sections[0].header
        header.paragraphs[0].text = kept(f"{self.shown.mark} · {self.municipality}")
        said = " · ".join(note.rstrip(".") for note in notes(self.shown, self.text))
        header.add_paragraph().add_run(kept(said)).bold = True

    def _under(self, heading: Heading) -> bool:
        """Write what stands under a heading. Whether there was anything."""
        before = self._count()
        missing = self._missing_alarms() if heading.key == "alerting" else []
        if lead := [call for call in missing if call.key == EMERGENCY[0]]:
            self._named(str(PUT_IN), [_spoken(call) for call in missing], "List Bullet")
        for field in fields_under(heading, self.text.kind_now):
            if said := said_in(field, self.text, self.words):
                self._named(str(field.label), said, LISTS.get(field.shape, _style(field)))
        if missing and not lead:
            self._named(str(PUT_IN), [_spoken(call) for call in missing], "List Bullet")
        if heading.key == "contacts":
            self._also_called()
        if heading.key == "revision":
            self._of_itself()
        return self._count() > before

    def _count(self) -> int:
        return len(self.file.paragraphs)

    def _named(self, label: str, lines: list[str], style: str) -> None:
        self.file.add_heading(kept(label), level=2)
        for line in lines:
            self.file.add_paragraph(kept(line), style=style)

    def _missing_alarms(self) -> list[Call]:
        """112 and 114 where the card itself leaves them out."""
        own = {row.get("contact") for row in self.text.content.get("call_first") or ()}
        return [call for call in self.shown.alarm if call.key in EMERGENCY and call.key not in own]

    def _also_called(self) -> None:
        """Whom the steps and texts send people to, so that every number stands in one place."""
        listed = (*EMERGENCY, *(self.text.content.get("contacts") or ()))
        if others := [self.words.named(key) for key in self.shown.keys if key not in listed]:
            self._named(str(ALSO_CALLED), others, "List Bullet")

    def _of_itself(self) -> None:
        """When it was approved and tried, and where the newest version is."""
        beside = {str(field.label) for field in BESIDE}
        for label, value in meta(self.text):
            if value and label not in beside:
                self._named(label, [value], "Normal")
        if self.address:
            self._named(_("The newest version"), [self.address], "Normal")


def _style(field: CardField) -> str:
    return "Normal" if field.shape in (Shape.TEXT, Shape.FLAG) else "List Bullet"


def _spoken(call: Call) -> str:
    """The number first: the words may end on the other one ("in doubt: 112")."""
    words = "".join(f"{piece.text} {piece.number}".strip() for piece in call.words)
    return f"{call.number}: {words}" if words else call.number
