# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is printed of a case: the letter of the duty to inform, the answer to a request, the journal's file, the
certificate of disposal. A covered passage is not in the data of the page at all."""

import json
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from handlingsplan.documents.paper import paper
from handlingsplan.retention.disposal import Command
from handlingsplan.retention.models import Batch
from handlingsplan.tenancy.models import Municipality

from .contents import Item
from .models import AccessRequest, CaseFile, JournalExport
from .models.requests import AskingWords
from .queries.answer import LogLine
from .queries.requests import Held
from .terms import ASKED_NAMES, KLE_NAMES, REQUEST_OUTCOME_NAMES, AskedFor, Choice, Kle, RequestOutcome

TYPST = Path(__file__).parent / "typst"
FORMAT = "handlingsplan-journal-1"


def inform_letter(here: Municipality, file: CaseFile, *, at: datetime) -> bytes:
    """The letter of GDPR art. 14, with gaps for what the program does not know. It says nothing of why."""
    data = {
        "title": _("Information about you"),
        "municipality": here.full_name,
        "number": file.number,
        "day": _day(at),
        "to": "",
        "paragraphs": [
            _(
                "The municipality holds information about you in the case numbered above. This letter tells you which,"
                " why, and what you can do."
            ),
            _("What we hold, and where it comes from: ____________________________________________"),
            _("Why we hold it, and by which provision: ____________________________________________"),
            _("To whom we have passed it on: ____________________________________________"),
            _("We keep it as long as the archive rules require, shut away when the case is closed."),
            _(
                "You can ask to see what we hold, have something put right, have the use of it limited, and object. You"
                " can also write your own remark, which is put beside what is written."
            ),
            _("Our data-protection officer: ____________________________________________"),
            _complaint_data(),
        ],
    }
    return _print("letter.typ", data, at)


def answer(
    here: Municipality,
    request: AccessRequest,
    words: AskingWords,
    held: Sequence[Held],
    log: Sequence[LogLine],
    *,
    at: datetime,
) -> bytes:
    """The cover letter with the complaint guide, then each item as it is given, then who opened the cases."""
    data = {
        "title": _("Answer to your request"),
        "draft": _("Draft, not sent") if request.is_open else "",
        "municipality": here.full_name,
        "number": str(request),
        "day": _day(at),
        "to": "\n".join(part for part in (words.name, words.address) if part),
        "paragraphs": [part for part in _letter(request, words, held) if part],
        "items_title": _("What we hold"),
        "items": [_item(one) for one in held],
        "covered": _("left out"),
        "log_title": _("Who has opened the cases"),
        "log_columns": [_("When"), _("Case"), _("Who"), _("Why")],
        "log": [[_moment(line.at), line.number, line.who, line.why] for line in log],
    }
    return _print("answer.typ", data, at)


def journal(here: Municipality, file: CaseFile, export: JournalExport, items: Sequence[Item]) -> bytes:
    """One file for the outside journal (PDF/A-3), with the metadata inside as JSON. The subject tells nothing."""
    subject = _("Case %(number)s") % {"number": file.number}
    listed = [
        {"ref": item.ref, "title": str(item.title), "day": _iso(item.at), "by": item.by, "origin": item.origin}
        for item in items
    ]
    metadata = {
        "format": FORMAT,
        "municipality": {"code": here.code, "name": here.full_name},
        "case": file.number,
        "subject": subject,
        "kle": {"number": export.kle, "name": str(KLE_NAMES[Kle(export.kle)])},
        "opened": file.opened_on.isoformat(),
        "closed": file.closed_on.isoformat() if file.closed_on else None,
        "export": export.running,
        "exported_at": export.exported_at.isoformat(),
        "exported_by": str(export.exported_by),
        "documents": listed,
    }
    data = {
        "title": subject,
        "municipality": here.full_name,
        "facts": [
            [_("Case"), file.number],
            [_("KLE number"), str(KLE_NAMES[Kle(export.kle)])],
            [_("Opened"), _day(file.opened_on)],
            [_("Export"), f"{export.running}, {_moment(export.exported_at)}, {export.exported_by}"],
        ],
        "documents_title": _("Documents"),
        "items": [
            {
                "title": str(item.title),
                "meta": " · ".join(p for p in (_moment(item.at), item.by) if p),
                "said": [list(pair) for pair in item.said],
            }
            for item in items
        ],
        "metadata": json.dumps(metadata, ensure_ascii=False, indent=1),
        "metadata_about": _("The metadata of this export"),
    }
    return paper(TYPST / "journal.typ", data, timestamp=export.exported_at, standard="a-3a")


def certificate(here: Municipality, batch: Batch, commands: Sequence[Command]) -> bytes:
    """What was destroyed, who prepared, agreed and did it, and what the council decided."""
    assert batch.run_at is not None
    data = {
        "title": _("Certificate of disposal"),
        "municipality": here.full_name,
        "facts": [
            [_("Batch"), str(batch.pk)],
            [_("Prepared"), f"{_moment(batch.prepared_at)}, {batch.prepared_by}"],
            [_("Approved"), f"{_moment(batch.approved_at)}, {batch.approved_by}"],
            [_("The council's decision"), f"{batch.decision_number}, {_day(batch.decided_on)}"],
            [_("Destroyed"), f"{_moment(batch.run_at)}, {batch.run_by}"],
            [_("Cases"), str(len(commands))],
        ],
        "analysis_title": _("Analysis of the registration"),
        "analysis": batch.analysis,
        "cases_title": _("The cases"),
        "about": _(
            "The key of each case was destroyed, its texts emptied and the marks of its person removed. What lies in"
            " older backups cannot be read without the key."
        ),
        "cases": [command.label for command in commands],
    }
    return _print("certificate.typ", data, batch.run_at)


def _letter(request: AccessRequest, words: AskingWords, held: Sequence[Held]) -> list[str]:
    asked = str(ASKED_NAMES[AskedFor(request.asked_for)])
    grounds = sorted({str(one.ground_name) for one in held if one.ground_name})
    outcome = str(REQUEST_OUTCOME_NAMES[RequestOutcome(request.outcome)]) if request.outcome else ""
    received = _day(request.received_at)
    return [
        _("On %(day)s we received your request: %(asked)s.") % {"day": received, "asked": asked},
        _("Our answer: %(outcome)s.") % {"outcome": outcome} if outcome else "",
        words.answer,
        _("We needed more time: %(why)s") % {"why": words.extension} if words.extension else "",
        _("What is left out is left out on this ground: %(grounds)s. Each item was assessed by itself.")
        % {"grounds": "; ".join(grounds)}
        if grounds
        else "",
        _("Who turned to the municipality is not part of the items.") if held else "",
        _("You can ask to have something put right, and you can write your own remark; it is put beside the text."),
        _complaint_documents() if request.asked_for == AskedFor.DOCUMENTS else _complaint_data(),
    ]


def _item(one: Held) -> dict[str, Any]:
    withheld = one.decision is not None and one.decision.choice == Choice.WITHHOLD
    item = one.item
    whole = bool(one.pieces) and not any(piece.covered for piece in one.pieces)
    return {
        "title": str(item.title),
        "meta": " · ".join(
            part for part in (_("Case %(number)s") % {"number": one.case.file.number}, _moment(item.at)) if part
        ),
        "said": [list(pair) for pair in item.said] if whole else [],
        "pieces": [] if whole else [{"text": piece.text, "covered": piece.covered} for piece in one.pieces],
        "note": _("Withheld: %(ground)s") % {"ground": one.ground_name}
        if withheld
        else (_("Covered: %(ground)s") % {"ground": one.ground_name} if one.ground_name else ""),
    }


def _complaint_data() -> str:
    return _(
        "If you are not content, you can complain to Datatilsynet, Carl Jacobsens Vej 35, 2500 Valby, datatilsynet.dk."
    )


def _complaint_documents() -> str:
    return _(
        "If you are not content with the answer, you can complain. Send the complaint to the municipality; if we do not"
        " change the answer, we send it on to Ankestyrelsen within seven working days."
    )


def _print(template: str, data: dict[str, Any], at: datetime) -> bytes:
    return paper(TYPST / template, data, timestamp=at)


def _day(day: Any) -> str:
    if isinstance(day, datetime):
        day = timezone.localtime(day)
    return date_format(day, "j. F Y") if day else ""


def _moment(at: datetime | None) -> str:
    return date_format(timezone.localtime(at), "j. F Y H:i") if at else ""


def _iso(at: datetime | None) -> str | None:
    return timezone.localtime(at).isoformat(timespec="minutes") if at else None
