# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A sheet of paper from a template of its own room: a card, a poster, a wallet card; tagged, and kept for long."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

import segno
import typst

from .letters import showable
from .pdf import FONTS

Standard = Literal["a-2a", "a-3a"]
"""What the paper keeps to: PDF/A-2a, or PDF/A-3a where a file lies inside."""


def paper(template: Path, data: dict[str, Any], *, timestamp: datetime, standard: Standard = "a-2a") -> bytes:
    """A PDF (PDF/A-2a and PDF/UA-1) from a Typst template and what it is to show.

    One that carries a file inside asks for the standard "a-3a".

    The template reads the data with `json(bytes(sys.inputs.data))` and finds files in its own folder only. It must set
    `document(title: …)` and `text(lang: …)`. The same data in the same second always give the same bytes.
    """
    return typst.compile(
        template,
        root=template.parent,
        font_paths=[FONTS],
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(showable(data), ensure_ascii=False)},
        format="pdf",
        pdf_standards=[standard, "ua-1"],
        timestamp=timestamp.astimezone(UTC).replace(microsecond=0),
    )


def qr_code(address: str) -> str:
    """A QR code as a drawing (SVG), to stand on paper beside the address in words."""
    return segno.make(address, error="m").svg_inline(border=2, scale=4, svgclass=None, lineclass=None)
