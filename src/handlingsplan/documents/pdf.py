# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A frozen document as a PDF that lasts (PDF/A-2a) and that everyone can read (PDF/UA-1)."""

import json
from datetime import datetime
from pathlib import Path

import typst

from handlingsplan.documents.printed import printed
from handlingsplan.documents.record import Document

HERE = Path(__file__).parent / "typst"
STANDARDS = ["a-2a", "ua-1"]


def pdf(document: Document, *, timestamp: datetime) -> bytes:
    """The same document and moment always give the same bytes."""
    data = json.dumps(printed(document), ensure_ascii=False)
    return _compile("document.typ", {"data": data}, format="pdf", pdf_standards=STANDARDS, timestamp=timestamp)


def picture(svg: str) -> bytes:
    """A drawing as PNG."""
    return _compile("picture.typ", {"svg": svg}, format="png", ppi=180.0)


def _compile(template: str, inputs: dict[str, str], **options: object) -> bytes:
    result = typst.compile(
        HERE / template,
        root=HERE,
        font_paths=[HERE / "fonts"],
        ignore_system_fonts=True,
        sys_inputs=inputs,
        **options,
    )
    assert isinstance(result, bytes)
    return result
