# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The folder on paper: A4 sheets to put in a ring binder, and wallet cards of 85 × 54 mm."""

from pathlib import Path

from django.utils.translation import override

from handlingsplan.documents.paper import paper, qr_code

from .folder import Folder
from .folder_terms import ROWS_OF_LOG, ROWS_OF_MESSAGE

TYPST = Path(__file__).parent / "typst"


def a4(folder: Folder) -> bytes:
    """The whole folder as one PDF."""
    return _on(folder, "folder.typ")


def wallet(folder: Folder) -> bytes:
    """The chain with 112 and 114 on small cards, one for each time of the week that differs."""
    return _on(folder, "wallet.typ")


def _on(folder: Folder, template: str) -> bytes:
    sheet = {**folder.sheet, "qr": qr_code(folder.address), "rows": ROWS_OF_LOG, "answer_rows": ROWS_OF_MESSAGE}
    with override(sheet["language"]):
        return paper(TYPST / template, sheet, timestamp=folder.source.at)
