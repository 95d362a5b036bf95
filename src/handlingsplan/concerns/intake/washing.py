# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The washing program: a picture or PDF in at standard input, the same without metadata out at standard output.

Run by cleaning.py in a process of its own; imports nothing of this house.
"""

import io
import resource
import sys
from typing import Any

CPU_SECONDS, MEMORY, MOST_PIXELS, MOST_OBJECTS = 15, 1024**3, 40_000_000, 60_000
TELLING = ("/Metadata", "/PieceInfo", "/LastModified", "/StructTreeRoot", "/Thumb", "/ID")
"""What says who made a part of a file, and when."""
ACTING = ("/JavaScript", "/JS", "/AA", "/OpenAction", "/EmbeddedFiles", "/AcroForm", "/Annots", "/Names", "/AF", "/A")
"""What does something by itself, or holds other files; and the notes in the margin, which have authors."""
END_OF_IMAGE, SCAN = b"\xff\xd9", 0xDA
INSIDE_A_SCAN = (b"\x00", b"\xff", *(bytes([restart]) for restart in range(0xD0, 0xD8)))
_DEPTH = 60


def picture(data: bytes, kind: str) -> bytes:
    """The pixels alone, turned as the camera said they should be."""
    from PIL import Image, ImageOps

    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    with Image.open(io.BytesIO(data), formats=[kind]) as opened:
        turned = ImageOps.exif_transpose(opened)
        mode = (
            "RGB" if kind == "JPEG" else "RGBA" if "A" in turned.getbands() or "transparency" in turned.info else "RGB"
        )
        bare = Image.new(mode, turned.size)
        bare.paste(turned.convert(mode))
    out = io.BytesIO()
    bare.save(out, kind, **({"quality": 88} if kind == "JPEG" else {}))
    return out.getvalue()


def paper(data: bytes) -> bytes:
    """The pages of a PDF, and nothing that tells or acts."""
    from pypdf import PdfReader, PdfWriter

    reader = PdfReader(io.BytesIO(data), strict=False)
    if reader.is_encrypted or len(reader.pages) > 200:
        raise ValueError
    writer = PdfWriter()
    for page in reader.pages:
        writer.add_page(page)
    if len(writer._objects) > MOST_OBJECTS:
        raise ValueError
    for thing in writer._objects:
        _strip(thing, 0)
    writer.metadata = None
    writer._ID = None
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _strip(thing: Any, depth: int) -> None:
    """Take what tells and what acts out of an object and those inside it."""
    from pypdf.generic import ArrayObject, DictionaryObject, StreamObject

    if depth > _DEPTH:
        raise ValueError
    if isinstance(thing, DictionaryObject):
        for name in (*TELLING, *ACTING):
            if name in thing:
                del thing[name]
        if isinstance(thing, StreamObject) and _is_photograph(thing):
            thing._data = without_segments(thing._data)  # and nothing behind its end
        for inside in list(thing.values()):
            _strip(inside, depth + 1)
    elif isinstance(thing, ArrayObject):
        for inside in thing:
            _strip(inside, depth + 1)


def _is_photograph(stream: Any) -> bool:
    """Whether a stream is a JPEG as it stands. One that is packed once more, or of another kind that carries what a
    camera tells, cannot be looked into here, and the file is not taken."""
    named: Any = stream.get("/Filter")
    named = named.get_object() if named is not None else []
    filters = [str(each.get_object()) for each in named] if isinstance(named, list) else [str(named)]
    if not {"/DCTDecode", "/DCT", "/JPXDecode"} & set(filters):
        return False
    if filters not in (["/DCTDecode"], ["/DCT"]):
        raise ValueError
    return True


def without_segments(photograph: bytes) -> bytes:
    """A JPEG without its application segments and comments (place, time, camera), and without what stands behind its
    end; its colours (Adobe) stay. Raises ValueError for what is no JPEG, or one that is cut short."""
    if photograph[:2] != b"\xff\xd8":
        raise ValueError
    kept, here = bytearray(b"\xff\xd8"), 2
    while photograph[here : here + 2] != END_OF_IMAGE:
        if here + 4 > len(photograph) or photograph[here] != 0xFF:
            raise ValueError
        marker = photograph[here + 1]
        end = here + 2 + int.from_bytes(photograph[here + 2 : here + 4], "big")
        if marker == SCAN:
            end = _end_of_scan(photograph, end)
        if not (0xE0 <= marker <= 0xED or marker in (0xEF, 0xFE)):
            kept += photograph[here:end]
        here = end
    return bytes(kept + END_OF_IMAGE)


def _end_of_scan(photograph: bytes, here: int) -> int:
    """Where the picture's own data end: at the next marker that is no stuffing and no restart."""
    while True:
        here = photograph.index(b"\xff", here)
        if photograph[here + 1 : here + 2] not in INSIDE_A_SCAN:
            return here
        here += 2


def main() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    kind = sys.argv[1]
    data = sys.stdin.buffer.read()
    done = paper(data) if kind == "application/pdf" else picture(data, kind.removeprefix("image/").upper())
    sys.stdout.buffer.write(done)


if __name__ == "__main__":
    main()
