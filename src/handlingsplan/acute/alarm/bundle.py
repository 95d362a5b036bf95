# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The folder as plain pages in a zip file, for a file share, a USB stick or the emergency PC (AKU-35).

One style sheet, no script, no address of anything outside; links are relative, so it opens from wherever it lies.
"""

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import override

from .folder import Folder
from .folder_terms import ROWS_OF_LOG, ROWS_OF_MESSAGE

STYLE = Path(__file__).parent / "static" / "alarm" / "folder.css"
INDEX = "index.html"


@dataclass(frozen=True)
class Page:
    """One page of the bundle: its file, its title, and the template it is drawn with."""

    file: str
    title: str
    template: str
    more: dict[str, Any]


def bundle(folder: Folder) -> bytes:
    """The zip file; the same folder at the same moment gives the same bytes."""
    stamp = timezone.localtime(folder.source.at).timetuple()[:6]
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, text in files(folder).items():
            told = ZipInfo(name, stamp)
            told.compress_type, told.external_attr = ZIP_DEFLATED, 0o644 << 16
            archive.writestr(told, text)
    return out.getvalue()


def files(folder: Folder) -> dict[str, str]:
    """Every file of the bundle by its name."""
    sheet = folder.sheet
    shown = pages(sheet)
    common = {
        "folder": sheet,
        "w": sheet["words"],
        "pages": shown,
        "index": INDEX,
        "log_rows": range(ROWS_OF_LOG),
        "answer_rows": range(ROWS_OF_MESSAGE),
    }
    with override(sheet["language"]):
        index = {"page": Page(INDEX, sheet["place"], "index", {}), **common}
        found = {INDEX: render_to_string("alarm/folder/index.html", index)}
        for page in shown:
            context = {"page": page, **common, **page.more}
            found[page.file] = render_to_string(f"alarm/folder/{page.template}.html", context)
    return {**found, "mappe.css": STYLE.read_text(encoding="utf-8")}


def pages(sheet: dict[str, Any]) -> list[Page]:
    """The pages after the first, in the order of the paper."""
    w = sheet["words"]
    cards = [Page(f"kort-{card['key']}.html", card["title"], "card", {"card": card}) for card in sheet["cards"]]
    return [
        Page("kaede.html", w["chain"], "chain", {}),
        *cards,
        Page("angreb.html", sheet["advice"]["title"], "advice", {}),
        Page("sted.html", w["where"], "site", {}),
        Page("trussel.html", w["threat"], "threat", {}),
        Page("moede.html", w["agenda"], "agenda", {}),
        Page("log.html", w["log"], "log", {}),
        Page("besked.html", w["message"], "message", {}),
        Page("afslut.html", w["stand_down"], "stand_down", {}),
        Page("grundlag.html", w["basis"], "basis", {}),
    ]
