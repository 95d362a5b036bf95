# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A Word file somebody hands us as lines of text. Only its words are read, within fixed limits, and nothing is run.

Every line of the result is one paragraph: # before a title, ## before another heading, ** around what is bold all
through or leads a line with a colon, • before an item of a list, and a backslash where a line begins with such a sign
of its own. A table of two columns becomes a bold lead with its text; wider rows have | between their cells. Headers,
footers and comments are not read; notes stand at the end.
"""

import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from django.utils.translation import gettext_lazy as _
from lxml import etree

from .word_tree import all_of, child_of, tag_of, value_of

MOST_BYTES = 5 * 1024 * 1024
MOST_UNPACKED = 4 * 1024 * 1024
"""Of one part that is read."""

MOST_UNPACKED_IN_ALL = 200 * 1024 * 1024
MOST_PARTS = 2000
MOST_TIMES = 200
"""A file that becomes so many times as large was made to."""

LONGEST_LEAD = 80
MOST_DEEP = 100
BODY_LEVEL = "9"
"""The level of an outline that is no heading."""

TOO_LARGE = _("The file is larger than 5 MB. Take the pictures out, or paste the text instead.")
NOT_WORD = _("This is not a Word file (.docx). Save it as .docx in Word, or paste the text instead.")
LOCKED = _(
    "The file has a password, or it is in the old Word format (.doc). Save it as .docx without a password, or paste "
    "the text instead."
)
HAS_MACROS = _(
    "There are macros in the file, and such files are not read. Save it as .docx, or paste the text instead."
)
NOT_READABLE = _("The file could not be read. Save it as .docx once more in Word, or paste the text instead.")
MUCH_INSIDE = _("There is far more in the file than a card can hold. Paste the part that is about the card instead.")

OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED = 0x1
TYPES = "[Content_Types].xml"
_MAIN = re.compile(
    r"application/vnd\.openxmlformats-officedocument\.wordprocessingml\.(?:document|template)\.main\+xml"
)
_ENTITIES = tuple(
    word.encode(code) for word in ("<!DOCTYPE", "<!ENTITY") for code in ("utf-8", "utf-16-le", "utf-16-be")
)
_LEFT_OUT = {"del", "moveFrom", "Fallback", "instrText", "delText"}
_BROKEN = (
    *(etree.XMLSyntaxError, zlib.error, struct.error),
    *(EOFError, OSError, ValueError, OverflowError, RuntimeError),
)
"""What a file that is no whole file makes of reading it; a table of contents that points nowhere is among them."""

_OWN_SIGNS = ("#", "\\", "**", "• ")
_HEADING = re.compile(r"(?:heading|overskrift|kop)\s*\d", re.IGNORECASE)
_TITLE = re.compile(r"(?:title|titel)", re.IGNORECASE)
_LIST = re.compile(r"(?:list|opstilling)", re.IGNORECASE)


class NotRead(Exception):
    """A file whose words are not read, and why, in words for whoever sent it."""

    def __init__(self, message: object) -> None:
        super().__init__(str(message))
        self.message = message


def text_of_word(data: bytes) -> str:
    """The words of a Word file, line by line. Raises NotRead."""
    if len(data) > MOST_BYTES:
        raise NotRead(TOO_LARGE)
    if data.startswith(OLD_OR_LOCKED):
        raise NotRead(LOCKED)
    try:
        with zipfile.ZipFile(BytesIO(data)) as parts:
            return "\n".join(_lines(parts))
    except (zipfile.BadZipFile, UnicodeError) as broken:
        raise NotRead(NOT_READABLE if data.startswith(b"PK") else NOT_WORD) from broken
    except _BROKEN as broken:
        raise NotRead(NOT_READABLE) from broken


def _lines(parts: zipfile.ZipFile) -> Iterator[str]:
    _refuse_hostile(parts)
    main = _main_part(parts)
    folder = main.rpartition("/")[0]
    styles = _styles(parts, f"{folder}/styles.xml".lstrip("/"))
    yield from _of_block(_read(parts, main), styles)
    notes = f"{folder}/footnotes.xml".lstrip("/")
    if notes in parts.namelist():
        yield from _of_block(_read(parts, notes), styles)


def _refuse_hostile(parts: zipfile.ZipFile) -> None:
    inside = parts.infolist()
    if any(part.flag_bits & ENCRYPTED for part in inside):
        raise NotRead(LOCKED)
    if any("vbaproject" in part.filename.lower() for part in inside):
        raise NotRead(HAS_MACROS)
    if any(part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for part in inside):
        raise NotRead(NOT_READABLE)
    unpacked, packed = sum(part.file_size for part in inside), sum(part.compress_size for part in inside)
    if len(inside) > MOST_PARTS or unpacked > min(MOST_UNPACKED_IN_ALL, MOST_TIMES * max(packed, 4096)):
        raise NotRead(MUCH_INSIDE)


def _main_part(parts: zipfile.ZipFile) -> str:
    """The part that holds the text, as the file itself says."""
    inside = set(parts.namelist())
    if TYPES not in inside:
        raise NotRead(NOT_WORD)
    for entry in _read(parts, TYPES):
        kind, name = str(entry.get("ContentType", "")), str(entry.get("PartName", "")).lstrip("/")
        if "macroEnabled" in kind:
            raise NotRead(HAS_MACROS)
        if _MAIN.fullmatch(kind) and name in inside:
            return name
    raise NotRead(NOT_WORD)


def _read(parts: zipfile.ZipFile, name: str) -> Any:
    """One part as a tree. What it says of its size is not believed: it is read no further than the limit."""
    with parts.open(name) as part:
        data = part.read(MOST_UNPACKED + 1)
    if len(data) > MOST_UNPACKED:
        raise NotRead(MUCH_INSIDE)
    if any(word in data for word in _ENTITIES):
        raise NotRead(NOT_READABLE)
    tree = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
    if tree.getroottree().docinfo.doctype:
        raise NotRead(NOT_READABLE)
    return tree


def _styles(parts: zipfile.ZipFile, name: str) -> dict[str, str]:
    """What the styles of the file are called, by the short name paragraphs use."""
    if name not in parts.namelist():
        return {}
    found = {}
    for style in _read(parts, name):
        if tag_of(style) == "style" and (called := child_of(style, "name")) is not None:
            found[value_of(style, "styleId")] = value_of(called)
    return found


# ---- paragraphs and tables


def _of_block(block: Any, styles: dict[str, str], deep: int = 0) -> Iterator[str]:
    """The lines of everything in a block, in reading order; what Word has crossed out is left out."""
    _not_too(deep)
    for child in block:
        tag = tag_of(child)
        if tag == "p":
            yield from _of_paragraph(child, styles, deep)
        elif tag == "tbl":
            yield from _of_table(child, styles, deep)
        elif tag and tag not in _LEFT_OUT:
            yield from _of_block(child, styles, deep + 1)


def _of_paragraph(paragraph: Any, styles: dict[str, str], deep: int) -> Iterator[str]:
    runs = list(_runs(paragraph))
    whole = "".join(text for text, _bold in runs)
    mark = _mark(paragraph, styles)  # once: a paragraph may be of very many lines
    for line in whole.split("\n"):
        if text := " ".join(line.split()):
            yield _marked(text, mark, runs if "\n" not in whole else [])
    for box in _boxes(paragraph):
        yield from _of_block(box, styles, deep + 1)


def _mark(paragraph: Any, styles: dict[str, str]) -> str:
    """What stands before each line of a paragraph: a heading's sign, a list's, or nothing."""
    looks = child_of(paragraph, "pPr")
    style = child_of(looks, "pStyle")
    name = styles.get(value_of(style), value_of(style)) if style is not None else ""
    if _TITLE.fullmatch(name):
        return "# "
    level = child_of(looks, "outlineLvl")
    if _HEADING.match(name) or (level is not None and value_of(level) != BODY_LEVEL):
        return "## "
    return "• " if child_of(looks, "numPr") is not None or _LIST.match(name) else ""


def _marked(text: str, mark: str, runs: list[tuple[str, bool]]) -> str:
    if mark.startswith("#"):
        return mark + text
    return mark + (_in_bold(text, runs) or (f"\\{text}" if text.startswith(_OWN_SIGNS) else text))


def _in_bold(text: str, runs: list[tuple[str, bool]]) -> str:
    """The text with its bold lead marked: all of it, or what stands before a colon. "" where there is none."""
    said = [(run, bold) for run, bold in runs if run.strip()]
    lead = ""
    for run, bold in said:
        if not bold:
            break
        lead += run
    lead = " ".join(lead.split())
    if not lead or len(lead) > LONGEST_LEAD or "**" in lead or not text.startswith(lead):
        return ""
    behind = text[len(lead) :].strip()
    if not behind:
        return f"**{lead}**"
    if lead.endswith(":"):
        return f"**{lead}** {behind}"
    return f"**{lead}:** {behind[1:].strip()}" if behind.startswith(":") else ""


def _runs(block: Any, deep: int = 0) -> Iterator[tuple[str, bool]]:
    """The words of a paragraph in order, and whether they are bold; boxes inside it are not of it."""
    _not_too(deep)
    for child in block:
        tag = tag_of(child)
        if tag == "r":
            bold = _is_bold(child)
            yield from ((text, bold) for text in _words(child))
        elif tag and tag not in _LEFT_OUT and tag not in ("pPr", "p", "tbl", "txbxContent"):
            yield from _runs(child, deep + 1)


def _words(run: Any) -> Iterator[str]:
    for child in run:
        match tag_of(child):
            case "t":
                yield child.text or ""
            case "tab" | "ptab":
                yield " "
            case "br" | "cr":
                yield "\n"
            case "noBreakHyphen":
                yield "-"


def _is_bold(run: Any) -> bool:
    bold = child_of(child_of(run, "rPr"), "b")
    return bold is not None and value_of(bold) not in ("0", "false", "off")


def _boxes(block: Any, deep: int = 0) -> Iterator[Any]:
    """The text boxes that hang on a paragraph."""
    _not_too(deep)
    for child in block:
        tag = tag_of(child)
        if tag == "txbxContent":
            yield child
        elif tag and tag not in _LEFT_OUT:
            yield from _boxes(child, deep + 1)


def _of_table(table: Any, styles: dict[str, str], deep: int) -> Iterator[str]:
    for row in all_of(table, "tr"):
        cells = [list(_of_block(cell, styles, deep + 1)) for cell in all_of(row, "tc")]
        filled = [cell for cell in cells if cell]
        if len(cells) == 2 and len(filled) == 2 and len(cells[0]) == 1 and len(bare(cells[0][0])) <= LONGEST_LEAD:
            yield from _of_pair(bare(cells[0][0]).rstrip(":").strip(), cells[1])
        elif len(filled) == 1:
            yield from filled[0]
        elif all(len(cell) == 1 for cell in filled) and filled:
            yield " | ".join(bare(cell[0]) for cell in filled)
        else:
            yield from (line for cell in filled for line in cell)


def _of_pair(lead: str, lines: list[str]) -> Iterator[str]:
    """A name in the left column and what stands beside it."""
    if not lead or "**" in lead:
        yield from lines
    elif len(lines) == 1 and not lines[0].startswith(_OWN_SIGNS):
        yield f"**{lead}:** {lines[0]}"
    else:
        yield f"**{lead}**"
        yield from lines


def bare(line: str) -> str:
    """A line without the marks of this form."""
    text = re.sub(r"^(?:#{1,2} |• )", "", line)
    text = text.removeprefix("\\")
    return re.sub(r"^\*\*(.+?)\*\*", r"\1", text)


def _not_too(deep: int) -> None:
    """Word nests little; what lies very deep was made to be slow, for each word is handed up level by level."""
    if deep > MOST_DEEP:
        raise NotRead(NOT_READABLE)
