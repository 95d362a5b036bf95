// SPDX-FileCopyrightText: 2026 The handlingsplan contributors
// SPDX-License-Identifier: MPL-2.0
// Turns what Word and the web put on the clipboard into the few elements a section knows:
// headings, lists, tables, bold, italic, links and footnotes. Everything else becomes plain paragraphs or nothing.

import { footnotesIn } from "./word_footnotes.js";
import { listsFrom } from "./word_lists.js";
import { allowedHref } from "./schema.js";

// The content security policy refuses styles already while parsing: sheets are cut out, attributes read under this name.
export const STYLE = "data-pasted-style";

const BLOCKS = new Set(
  "address article aside blockquote body center dd div dl dt fieldset figure footer form header hr main nav ol p pre section table ul".split(" "),
);
const DROPPED = new Set("del head iframe img link math meta object script style svg title video xml".split(" "));
const HEADING = /^h([1-6])$/;
const HIDDEN = /mso-hide:\s*all|display:\s*none|mso-special-character:\s*comment|mso-comment-reference|mso-element:\s*comment/i;
const BOLD = /(^|;)\s*font-weight:\s*(bold|[6-9]00)/i;
const NOT_BOLD = /(^|;)\s*font-weight:\s*(normal|400)/i;
const ITALIC = /(^|;)\s*font-style:\s*italic/i;

export const styleOf = (el) => el.getAttribute(STYLE) || "";
const nameOf = (el) => el.localName.toLowerCase();
const isWanted = (el) =>
  !DROPPED.has(nameOf(el)) && !HIDDEN.test(styleOf(el)) && !/^(MsoToc\d|msocom|msoDel)/i.test(el.className || "");

export function cleanPaste(html) {
  if (html.includes("data-pm-slice") && !/\sstyle\s*=/i.test(html)) return html;
  const sheetless = html.replace(/<style\b[\s\S]*?(<\/style\s*>|$)/gi, "");
  const quiet = sheetless.replace(/(<[a-z][^>]*?\s)style(\s*=)/gi, `$1${STYLE}$2`);
  const inert = quiet.replace(/(<[a-z][^>]*?\s)on(\w+\s*=)/gi, "$1data-no-$2");
  const pasted = new DOMParser().parseFromString(inert, "text/html");
  const footnotes = footnotesIn(pasted);
  const out = document.implementation.createHTMLDocument("");
  const writer = new Writer(out, footnotes, headingLevels(pasted.body));
  const box = out.createElement("div");
  box.append(...listsFrom(writer.blocks(pasted.body), out));
  return box.innerHTML;
}

// The highest heading on the clipboard becomes the highest in a section, whatever its number was in Word.
function headingLevels(body) {
  const used = [...new Set([...body.querySelectorAll("h1,h2,h3,h4,h5,h6,.MsoTitle")].map(wordLevel))].sort();
  return new Map(used.map((level, place) => [level, Math.min(2 + place, 4)]));
}

function wordLevel(el) {
  return Number(HEADING.exec(nameOf(el))?.[1] ?? 0);
}

class Writer {
  constructor(out, footnotes, levels) {
    Object.assign(this, { out, footnotes, levels, plain: false });
  }

  make(name, ...children) {
    const el = this.out.createElement(name);
    el.append(...children);
    return el;
  }

  /** The block elements that stand for what is inside `parent`; loose text between blocks becomes paragraphs. */
  blocks(parent) {
    const made = [];
    let line = [];
    const closeLine = () => {
      const paragraph = this.paragraph("p", line);
      if (paragraph) made.push(paragraph);
      line = [];
    };
    for (const child of parent.childNodes) {
      if (child.nodeType === 1 && isWanted(child) && this.isBlock(child)) {
        closeLine();
        made.push(...this.block(child));
      } else {
        line.push(...this.inline(child, {}));
      }
    }
    closeLine();
    return made;
  }

  isBlock(el) {
    if (el.hasAttribute("data-part")) return true;
    if (BLOCKS.has(nameOf(el)) || HEADING.test(nameOf(el))) return true;
    return [...el.children].some((child) => isWanted(child) && this.isBlock(child));
  }

  block(el) {
    const name = nameOf(el);
    if (el.hasAttribute("data-part")) return [this.card(el)];
    if (name === "table") return this.table(el);
    if (el.closest(".ListContainerWrapper")) return this.onlineList(el);
    if (name === "ul" || name === "ol") return [this.list(el)];
    const heading = HEADING.test(name) || el.classList.contains("MsoTitle");
    if (heading) return this.heading(el);
    if (name !== "p") return this.blocks(el);
    const paragraph = this.paragraph("p", this.inlineOf(el, {}));
    if (!paragraph) return [];
    const place = /mso-list:\s*(l\d+)\s+level(\d+)/i.exec(styleOf(el));
    if (place) Object.assign(paragraph.dataset, { wordLevel: place[2], wordMarker: markerOf(el) });
    return [paragraph];
  }

  heading(el) {
    const level = this.levels.get(wordLevel(el)) ?? 4;
    const made = this.paragraph(`h${level}`, this.inlineOf(el, { plain: true }));
    return made ? [made] : [];
  }

  card(el) {
    const made = this.make("div");
    made.setAttribute("data-part", el.getAttribute("data-part"));
    made.setAttribute("data-attrs", el.getAttribute("data-attrs") || "{}");
    return made;
  }

  // Word in the browser puts every item in a list of its own and tells its depth in an attribute.
  onlineList(el) {
    return [...el.querySelectorAll("li")].flatMap((item) => {
      const made = this.paragraph("p", this.inlineOf(item, {}));
      if (!made) return [];
      const wordMarker = nameOf(item.parentNode) === "ol" ? "1." : "";
      Object.assign(made.dataset, { wordLevel: item.dataset.ariaLevel || "1", wordMarker });
      return [made];
    });
  }

  list(el) {
    const made = this.make(nameOf(el));
    for (const child of el.children) {
      if (!isWanted(child)) continue;
      if (nameOf(child) === "li") {
        const content = this.blocks(child).flatMap((each) => this.insideList(each));
        if (content.length) made.append(this.make("li", ...content));
      } else if (["ul", "ol"].includes(nameOf(child))) {
        if (made.lastElementChild) made.lastElementChild.append(this.list(child));
        else made.append(...this.list(child).children);
      }
    }
    return made;
  }

  // Headings and tables cannot stand inside a list or a cell: their words do.
  insideList(el) {
    if (["p", "ul", "ol"].includes(nameOf(el))) return [el];
    if (nameOf(el) === "table") return [...el.querySelectorAll("p")];
    return el.hasAttribute("data-part") ? [] : [this.make("p", ...el.childNodes)];
  }

  table(el) {
    const rows = [...el.rows].filter(isWanted);
    const cells = rows.flatMap((row) => [...row.cells]);
    if (cells.length === 1) return this.blocks(cells[0]);
    const first = [...(rows[0]?.cells ?? [])];
    const named = rows.length > 1 && first.length > 1 && first.every((cell) => cell.textContent.trim());
    const marked = cells.some((cell) => nameOf(cell) === "th");
    const made = this.make("tbody");
    rows.forEach((row, at) => {
      const line = [...row.cells].map((cell) => {
        const head = marked ? nameOf(cell) === "th" : named && at === 0;
        return this.cell(cell, head);
      });
      if (line.length) made.append(this.make("tr", ...line));
    });
    return made.children.length ? [this.make("table", made)] : [];
  }

  cell(el, head) {
    this.plain = head; // a heading cell is strong of itself
    const content = listsFrom(this.blocks(el), this.out).flatMap((each) => this.insideList(each));
    this.plain = false;
    const made = this.make(head ? "th" : "td", ...(content.length ? content : [this.make("p")]));
    for (const span of ["colspan", "rowspan"]) {
      const wide = Number(el.getAttribute(span));
      if (wide > 1) made.setAttribute(span, String(wide));
    }
    return made;
  }

  inlineOf(el, marks) {
    return [...el.childNodes].flatMap((child) => this.inline(child, marks));
  }

  inline(node, marks) {
    if (node.nodeType === 3) return this.words(node.nodeValue, marks);
    if (node.nodeType !== 1 || !isWanted(node)) return [];
    const name = nameOf(node);
    const style = styleOf(node);
    if (/mso-list:\s*Ignore/i.test(style)) return [];
    if (/mso-tab-count|mso-spacerun/i.test(style)) return [this.out.createTextNode(" ")];
    if (name === "br") return [this.make("br")];
    const note = this.footnotes.get(node) ?? node.getAttribute("data-footnote");
    if (note) {
      const made = this.make("sup");
      made.setAttribute("data-footnote", note);
      return [made];
    }
    const inside = { ...marks };
    if (NOT_BOLD.test(style)) inside.bold = false;
    else if (name === "b" || name === "strong" || BOLD.test(style)) inside.bold = true;
    if (name === "i" || name === "em" || ITALIC.test(style)) inside.italic = true;
    const href = name === "a" ? allowedHref(node.getAttribute("href")) : null;
    if (href && !/^#_/.test(href)) inside.href = href;
    return this.inlineOf(node, inside);
  }

  words(text, marks) {
    const plain = text.replace(/[ \t\r\n\f]+/g, " ").replace(/[\u00ad\u200b\ufeff]/g, "");
    if (!plain) return [];
    const isPlain = marks.plain || this.plain;
    let made = this.out.createTextNode(plain);
    if (marks.italic && !isPlain) made = this.make("em", made);
    if (marks.bold && !isPlain) made = this.make("strong", made);
    if (marks.href) {
      made = this.make("a", made);
      made.setAttribute("href", marks.href);
    }
    return [made];
  }

  /** A paragraph of these pieces without space at its ends, or nothing where there is nothing to read. */
  paragraph(name, pieces) {
    const made = this.make(name, ...pieces);
    trimEnds(made);
    const worth = made.textContent.replace(/\u00a0/g, " ").trim() || made.querySelector("[data-footnote]");
    return worth ? made : null;
  }
}

function trimEnds(el) {
  const isEmpty = (node) => node && !node.querySelector?.("[data-footnote]") && !node.dataset?.footnote
    && !node.textContent.replace(/\u00a0/g, " ").trim();
  while (isEmpty(el.firstChild)) el.firstChild.remove();
  while (isEmpty(el.lastChild)) el.lastChild.remove();
  const texts = el.ownerDocument.createTreeWalker(el, 4);
  const all = [];
  while (texts.nextNode()) all.push(texts.currentNode);
  all.forEach((text, at) => {
    if (at === 0) text.nodeValue = text.nodeValue.replace(/^[\s\u00a0]+/, "");
    if (at === all.length - 1 && text.parentNode.closest("p,h2,h3,h4")?.lastChild?.contains(text)) {
      text.nodeValue = text.nodeValue.replace(/[\s\u00a0]+$/, "");
    }
    if (/ $/.test(text.nodeValue) && all[at + 1]) all[at + 1].nodeValue = all[at + 1].nodeValue.replace(/^ +/, "");
  });
}

function markerOf(el) {
  const marker = [...el.querySelectorAll(`[${STYLE}]`)].find((span) => /mso-list:\s*Ignore/i.test(styleOf(span)));
  return marker ? marker.textContent.replace(/[\s\u00a0]+/g, "") : "";
}
