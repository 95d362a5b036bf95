# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What was passed on, on paper: only the chosen items, marked with recipient, purpose and ground, in Danish."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import docx as word
from django.utils import translation
from django.utils.translation import gettext as _
from docx.shared import Mm

from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.documents.paper import paper
from handlingsplan.documents.word import a4, about, body_type, heading_type, saved, speak
from handlingsplan.lib.text import writable
from handlingsplan.ui.wording import long_date

from .models import Consent, Disclosure
from .terms import BASIS_NAMES, GIVEN_BY_NAMES, PARTY_NAMES, PURPOSE_NAMES, Basis, GivenBy, Party, Purpose

TYPST = Path(__file__).parent / "typst"


@dataclass(frozen=True)
class Sheet:
    """A paper, ready to be set; `mark` is the watermark, `lines` are signed where there are any."""

    title: str
    municipality: str
    facts: list[tuple[str, str]]
    banner: str
    parts: list[tuple[str, str]]
    mark: str
    foot: str
    lines: list[str]


def extract(disclosure: Disclosure, case: OpenedCase, *, municipality: str) -> Sheet:
    """The written extract for the recipient."""
    words = disclosure.words(case.key)
    with translation.override("da"):
        day = long_date(disclosure.day)
        parts = [(item["title"], item["text"]) for item in words.items]
        if words.extract:
            parts.append((_("Passed on in these words"), words.extract))
        return Sheet(
            title=_("Case %(number)s: extract") % {"number": case.file.number},
            municipality=municipality,
            facts=[
                (_("To"), f"{words.recipient} ({PARTY_NAMES[Party(disclosure.recipient_kind)]})"),
                (_("Purpose"), str(PURPOSE_NAMES[Purpose(disclosure.purpose)])),
                (_("Ground"), str(BASIS_NAMES[Basis(disclosure.basis)])),
                (_("Passed on"), day),
            ],
            banner=_(
                "Only for the recipient and the purpose above. May not be passed on without the consent of the"
                " municipality. Whoever passes confidential facts on without right can be punished (Penal Code § 152)."
            ),
            parts=parts,
            mark=f"{words.recipient} · {day}",
            foot=_("Only the necessary items have been included."),
            lines=[],
        )


def consent_form(consent: Consent | None, case: OpenedCase, *, municipality: str) -> Sheet:
    """The consent as a form to be signed: filled in where it is noted already, and empty lines where it is not."""
    gap = "…" * 30
    with translation.override("da"):
        facts = [(label, gap) for label in (_("I"), _("agree that"), _("may be told to"), _("for"), _("until"))]
        if consent is not None:
            words = consent.words(case.key)
            said = f"{words.who} ({GIVEN_BY_NAMES[GivenBy(consent.given_by)]})"
            answers = (
                said,
                words.what,
                words.to_whom,
                PURPOSE_NAMES[Purpose(consent.purpose)],
                long_date(consent.until),
            )
            facts = [(label, str(answer)) for (label, _gap), answer in zip(facts, answers, strict=True)]
        return Sheet(
            title=_("Consent"),
            municipality=municipality,
            facts=facts,
            banner=_(
                "You decide. You can take the consent back at any time, and you need not say why. Then nothing more is"
                " told; what has been told already is not undone. No help depends on whether you say yes."
            ),
            parts=[],
            mark="",
            foot=_("Case %(number)s") % {"number": case.file.number},
            lines=[_("Date and signature"), _("Under 15: signature of whoever has custody")],
        )


def pdf(sheet: Sheet, *, at: datetime) -> bytes:
    """As PDF/A that a screen reader can read."""
    return paper(TYPST / "extract.typ", vars(sheet), timestamp=at)


def docx(sheet: Sheet, *, at: datetime) -> bytes:
    """As Word, to be put into a case."""
    file = word.Document()
    a4(file, sides=Mm(25), ends=Mm(22))
    body_type(file, 10.5, after=6)
    for name, size in (("Title", 20.0), ("Heading 1", 13.0)):
        heading_type(file, name, size)
    speak(file)
    about(file, sheet.title, sheet.municipality, at=at)
    file.add_paragraph(sheet.municipality)
    file.add_heading(writable(sheet.title), 0)
    table = file.add_table(rows=0, cols=2)
    for label, value in sheet.facts:
        cells = table.add_row().cells
        cells[0].text, cells[1].text = label, writable(value)
    notice = file.add_paragraph()
    notice.add_run(sheet.banner).bold = True
    for title, text in sheet.parts:
        file.add_heading(writable(title), 1)
        for line in writable(text).splitlines():
            file.add_paragraph(line)
    file.add_paragraph(sheet.foot)
    header = file.sections[0].header.paragraphs[0]
    header.text = writable(sheet.mark)
    return saved(file)
