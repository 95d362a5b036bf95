# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A frozen document as a Word file: real headings, lists, tables, links and notes."""

from copy import deepcopy
from functools import lru_cache
from io import BytesIO
from typing import Any

from docx.document import Document as Word
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu, Mm
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from handlingsplan.documents.docx_styles import IN_TABLE, SMALL, blank, contents_field, shaded, thin_lines
from handlingsplan.documents.footnotes import Footnotes
from handlingsplan.documents.letters import kept
from handlingsplan.documents.pdf import picture as png
from handlingsplan.documents.printed import edition_line, printed
from handlingsplan.documents.record import Document
from handlingsplan.documents.schema import LISTS, Node
from handlingsplan.documents.word import saved

DRAWING = Mm(110)
picture = lru_cache(maxsize=32)(png)


def docx(document: Document) -> bytes:
    """The Word file, as bytes."""
    return _Writer(document).written()


def docx_paper(document: Document) -> bytes:
    """The same as a paper to be edited: no front page, no contents, no edition."""
    return _Writer(document).written_as_paper()


class _Writer:
    def __init__(self, document: Document) -> None:
        self.document = kept(document)
        self.ready = printed(self.document)
        self.word: Word = blank(self.document)
        #: Looking a style up by name is slow; its id is written straight into the file.
        self.styles = {style.name: style.style_id for style in self.word.styles}
        self.notes = Footnotes()
        self.quoting = 0

    def written_as_paper(self) -> bytes:
        """Title and chapters only: for a paper people go on writing in, such as a case for the council."""
        self._paragraph(SMALL).add_run(f"{self.ready['municipality']['name']} · {self.ready['kind_label']}")
        self._paragraph("Title").add_run(self.ready["title"])
        for part in self.ready["parts"]:
            self._heading(1, part["title"])
            for section in part["sections"]:
                self._blocks(self.word, section["body"]["content"])
        return self._saved()

    def written(self) -> bytes:
        self._front()
        for part in self.ready["parts"]:
            self._heading(1, f"{part['number']} {part['title']}")
            for section in part["sections"]:
                self._heading(2, f"{section['number']} {section['title']}")
                if section["visibility"] == "internal":
                    self._paragraph(SMALL).add_run("Internt afsnit")
                self._blocks(self.word, section["body"]["content"])
        return self._saved()

    def _saved(self) -> bytes:
        for line in self.ready["colophon"]:
            self._paragraph(SMALL).add_run(line)
        self.notes.attach(self.word)
        return saved(self.word)

    # ---- the first pages

    def _front(self) -> None:
        ready = self.ready
        self._paragraph(SMALL).add_run(" · ".join(filter(None, [ready["municipality"]["name"], ready["kind_label"]])))
        self._paragraph("Title").add_run(ready["title"])
        for fact in ready["front"]:
            line = self._paragraph("Normal")
            line.add_run(f"{fact['label']}: ").bold = True
            line.add_run(fact["value"])
        self._paragraph(SMALL).add_run(edition_line(self.document))
        if ready["view"] == "internal":
            self._paragraph(SMALL).add_run("Intern udgave. Må ikke offentliggøres.")
        if ready["contact_box"]["rows"]:
            self._heading(1, "Kontakt")
            self._contacts(ready["contact_box"]["rows"])
        self._paragraph("TOC Heading").add_run("Indhold")
        titles = [held for part in ready["parts"] for held in (part, *part["sections"])]
        contents_field(self._paragraph("Normal"), [f"{held['number']} {held['title']}" for held in titles])

    def _paragraph(self, style: str, within: Any = None) -> Paragraph:
        paragraph = (within or self.word).add_paragraph()
        if style != "Normal":
            paragraph._p.style = self.styles[style]
        return paragraph

    def _heading(self, level: int, text: str) -> None:
        self._paragraph(f"Heading {level}").add_run(text)

    # ---- blocks

    def _blocks(self, within: Any, nodes: list[Node], depth: int = 0) -> None:
        for node in nodes:
            self._block(within, node, depth)

    def _block(self, within: Any, node: Node, depth: int) -> None:
        inner = node.get("content", [])
        quoted = node.get("attrs", {}).get("quoted", {})
        match node["type"]:
            case "paragraph":
                self._inline(self._paragraph("Normal", within), inner)
            case "heading" if self.quoting:
                self._inline(self._paragraph("Normal", within), inner, bold=True)
            case "heading":
                self._inline(self._paragraph(f"Heading {node['attrs']['level']}", within), inner)
            case "bulletList" | "orderedList":
                self._list(within, node, depth)
            case "table":
                self._table(within, node)
            case "sharedBlock":
                self._shared(quoted)
            case "contactBox":
                self._contacts(quoted["rows"])
            case "flowChart":
                self._drawing(quoted)
                self._steps(quoted["words"])
            case "register":
                self._register(within, quoted)
            case "orgChart":
                self._drawing(quoted)
                self._blocks(within, quoted["words"])

    def _list(self, within: Any, node: Node, depth: int) -> None:
        kind = "List Bullet" if node["type"] == "bulletList" else "List Number"
        style = kind if depth == 0 else f"{kind} {min(depth + 1, 3)}"
        numbering = self._restarted(style) if node["type"] == "orderedList" else None
        for item in node["content"]:
            for place, block in enumerate(item["content"]):
                if block["type"] in LISTS:
                    self._list(within, block, depth + 1)
                    continue
                line = self._paragraph(style if place == 0 else "List Continue", within)
                if depth > 2:  # Word knows three levels by name; a deeper one is moved in by hand.
                    line.paragraph_format.left_indent = Mm(6.5 * (depth + 1))
                if place == 0 and numbering is not None:
                    line._p.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = numbering
                self._inline(line, block.get("content", []))

    def _restarted(self, style: str) -> int:
        """A numbering of its own for each list, so that every list begins at 1."""
        numbering = self.word.part.numbering_part.element
        own = self.word.styles[style].element.pPr.numPr.numId.val
        abstract = numbering.num_having_numId(own).abstractNumId.val
        number = numbering.add_num(abstract)
        number.add_lvlOverride(ilvl=0).add_startOverride(1)
        return int(number.numId)

    def _steps(self, steps: list[dict[str, Any]]) -> None:
        """The steps keep the numbers they have in the drawing."""
        for step in steps:
            self._paragraph("List Continue").add_run(f"{step['number']}. {step['text']}")

    def _shared(self, quoted: dict[str, Any]) -> None:
        frame = self._frame()
        self.quoting += 1
        self._inline(frame.paragraphs[0], [{"type": "text", "text": quoted["title"]}], bold=True)
        self._blocks(frame, quoted["body"]["content"])
        if quoted["local"]:
            self._paragraph(SMALL, frame).add_run(quoted["local"]["line"])
            self._blocks(frame, quoted["local"]["body"]["content"])
        self._paragraph(SMALL, frame).add_run(quoted["line"])
        self.quoting -= 1

    def _frame(self) -> _Cell:
        frame: Table = self.word.add_table(rows=1, cols=1)
        thin_lines(frame)
        self._paragraph("Normal")
        return frame.cell(0, 0)

    def _contacts(self, rows: list[dict[str, Any]]) -> None:
        table = self.word.add_table(rows=1, cols=2)
        thin_lines(table)
        self._header_row(table)
        for cell, text in zip(table.rows[0].cells, ("Hvem", "Nummer"), strict=True):
            shaded(cell)
            self._first(cell).add_run(text).bold = True
        for row in rows:
            left, right = table.add_row().cells
            self._first(left).add_run(row["label"]).bold = True
            if row["details"]:
                self._paragraph(SMALL, left).add_run(" · ".join(row["details"]))
            self._first(right).add_run(row["number"]).bold = True
        self._paragraph("Normal")

    def _register(self, within: Any, quoted: dict[str, Any]) -> None:
        title = self._paragraph("Normal", within)
        title.add_run(quoted["title"]).bold = True
        title.paragraph_format.keep_with_next = True
        self._blocks(within, quoted["table"])
        for line in quoted["lines"]:
            self._paragraph(SMALL, within).add_run(line)

    def _drawing(self, quoted: dict[str, Any]) -> None:
        width = min(DRAWING, int(Mm(200) / quoted["ratio"]))
        line = self._paragraph("Normal")
        shape = line.add_run().add_picture(BytesIO(picture(quoted["svg"])), width=width)
        about = shape._inline.docPr
        about.set("descr", quoted["alt"])
        about.set("title", quoted["title"])

    # ---- tables

    def _table(self, within: Any, node: Node) -> None:
        rows = node["content"]
        columns = len(node["columns"])
        table: Table = within.add_table(rows=len(rows), cols=columns)
        thin_lines(table)
        self._share_width(table, node["columns"])
        if all(cell["type"] == "tableHeader" for cell in rows[0]["content"]):
            self._header_row(table)
        taken: set[tuple[int, int]] = set()
        grid = [list(row.cells) for row in table.rows]
        for y, row in enumerate(rows):
            x = 0
            for cell in row["content"]:
                while (y, x) in taken:
                    x += 1
                attrs = cell.get("attrs", {})
                right, bottom = x + attrs.get("colspan", 1) - 1, y + attrs.get("rowspan", 1) - 1
                taken |= {(b, a) for b in range(y, bottom + 1) for a in range(x, right + 1)}
                place = grid[y][x].merge(grid[bottom][right]) if (bottom, right) != (y, x) else grid[y][x]
                self._cell(place, cell)
                x = right + 1
        self._paragraph("Normal", within)

    def _share_width(self, table: Table, weights: list[float]) -> None:
        """Wider columns for longer texts, as on paper."""
        whole = sum(column.width or 0 for column in table.columns)
        widths = [Emu(int(whole * weight / sum(weights))) for weight in weights]
        for column, width in zip(table.columns, widths, strict=True):
            column.width = width
        for row in table._tbl.tr_lst:
            for cell, width in zip(row.tc_lst, widths, strict=True):
                cell.width = width

    def _header_row(self, table: Table) -> None:
        repeat = OxmlElement("w:tblHeader")
        table.rows[0]._tr.get_or_add_trPr().append(repeat)

    def _first(self, place: _Cell) -> Paragraph:
        paragraph: Paragraph = place.paragraphs[0]
        paragraph._p.style = self.styles[IN_TABLE]
        return paragraph

    def _cell(self, place: _Cell, node: Node) -> None:
        first, *rest = node["content"]
        if node["type"] == "tableHeader":
            shaded(place)
        if first["type"] == "paragraph":
            self._inline(self._first(place), first.get("content", []), bold=node["type"] == "tableHeader")
            self._blocks(place, rest)
        else:
            self._blocks(place, node["content"])

    # ---- lines

    def _inline(self, line: Paragraph, nodes: list[Node], *, bold: bool = False) -> None:
        for node in nodes:
            match node["type"]:
                case "hardBreak":
                    line.add_run().add_break()
                case "footnote":
                    self.notes.add(line, node["attrs"]["text"])
                case "text":
                    self._text(line, node, bold=bold)

    def _text(self, line: Paragraph, node: Node, *, bold: bool) -> None:
        run = line.add_run(node["text"])
        marks = {mark["type"]: mark for mark in node.get("marks", [])}
        run.bold = True if bold or "bold" in marks else None
        run.italic = True if "italic" in marks else None
        href = marks["link"]["attrs"]["href"] if "link" in marks else ""
        if href and not href.startswith(("#", "/")):
            run._r.style = self.styles["Hyperlink"]
            link = OxmlElement("w:hyperlink")
            link.set(qn("r:id"), self.word.part.relate_to(href, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
            line._p.replace(run._r, link)
            link.append(deepcopy(run._r))
