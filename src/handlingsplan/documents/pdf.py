# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A frozen document as a PDF that lasts (PDF/A-2a) and that everyone can read (PDF/UA-1)."""

import json
from datetime import datetime
from pathlib import Path

import typst

from handlingsplan.documents.letters import showable
from handlingsplan.documents.printed import printed
from handlingsplan.documents.record import Document

HERE = Path(__file__).parent / "typst"
FONTS = HERE / "fonts"


def pdf(document: Document, *, timestamp: datetime) -> bytes:
    """The same document and moment always give the same bytes."""
    return typst.compile(
        HERE / "document.typ",
        root=HERE,
        font_paths=[FONTS],
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(printed(showable(document)), ensure_ascii=False)},
        format="pdf",
        pdf_standards=["a-2a", "ua-1"],
        timestamp=timestamp,
    )


def picture(svg: str) -> bytes:
    """A drawing as PNG."""
    return typst.compile(
        HERE / "picture.typ",
        root=HERE,
        font_paths=[FONTS],
        ignore_system_fonts=True,
        sys_inputs={"svg": showable(svg)},
        format="png",
        ppi=180.0,
    )
