# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A photograph inside a PDF tells as much as one by itself: its place, its camera and what lies behind its end go."""

import io
from typing import Any

import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject, StreamObject

from handlingsplan.concerns.intake.cleaning import NotTaken, cleaned
from handlingsplan.concerns.intake.washing import without_segments
from tests.concerns.intake.test_attachments import TELLING, picture

BEHIND = b"behind the end: " + TELLING


def scanned(photograph: bytes, filters: Any) -> bytes:
    """A PDF whose one page is a photograph, put in just as the camera made it."""
    writer = PdfWriter()
    page = writer.add_blank_page(60, 40)
    image = StreamObject()
    image._data = photograph
    named = {"/Type": "/XObject", "/Subtype": "/Image", "/ColorSpace": "/DeviceRGB"}
    image.update({NameObject(key): NameObject(value) for key, value in named.items()})
    sizes = {"/Width": 60, "/Height": 40, "/BitsPerComponent": 8}
    image.update({NameObject(key): NumberObject(value) for key, value in sizes.items()})
    image[NameObject("/Filter")] = filters
    shown = DictionaryObject({NameObject("/Im0"): writer._add_object(image)})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/XObject"): shown})
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize(
    "filters",
    [NameObject("/DCTDecode"), ArrayObject([NameObject("/DCTDecode")]), NameObject("/DCT")],
    ids=["named", "listed", "short"],
)
def test_it_keeps_its_pixels_and_nothing_that_tells(filters: Any) -> None:
    photograph = picture()
    paper = scanned(photograph + BEHIND, filters)
    assert paper.count(TELLING) > 2, "There was nothing to wash."
    clean = cleaned(paper, number=1).data
    assert TELLING not in clean
    assert b"Exif" not in clean
    (page,) = PdfReader(io.BytesIO(clean)).pages
    kept = page["/Resources"]["/XObject"]["/Im0"]._data  # type: ignore[index]
    before, after = Image.open(io.BytesIO(photograph)), Image.open(io.BytesIO(kept))
    assert after.tobytes() == before.tobytes()
    assert dict(after.getexif()) == {}


@pytest.mark.parametrize(
    "filters",
    [
        ArrayObject([NameObject("/ASCIIHexDecode"), NameObject("/DCTDecode")]),
        NameObject("/JPXDecode"),
        ArrayObject([NameObject("/DCTDecode"), NameObject("/DCTDecode")]),
    ],
    ids=["packed", "of another kind", "twice"],
)
def test_one_that_cannot_be_looked_into_is_not_taken(filters: Any) -> None:
    with pytest.raises(NotTaken):
        cleaned(scanned(picture(), filters), number=1)


@pytest.mark.parametrize("progressive", [False, True])
@pytest.mark.parametrize("restarts", [0, 1])
def test_every_way_a_camera_writes_keeps_its_pixels(progressive: bool, restarts: int) -> None:
    drawn, out = Image.effect_mandelbrot((90, 70), (-2, -1.5, 1, 1.5), 60), io.BytesIO()
    drawn.convert("RGB").save(
        out, "JPEG", comment=TELLING, progressive=progressive, restart_marker_blocks=restarts, quality=95
    )
    washed = without_segments(out.getvalue() + BEHIND)
    assert TELLING not in washed
    assert Image.open(io.BytesIO(washed)).tobytes() == Image.open(io.BytesIO(out.getvalue())).tobytes()


@pytest.mark.parametrize("cut", [1, 2, 20, 200])
def test_one_that_is_cut_short_is_refused(cut: int) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the washing program knows no words
        without_segments(picture()[:-cut])
