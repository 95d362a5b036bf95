// SPDX-FileCopyrightText: 2026 The handlingsplan contributors
// SPDX-License-Identifier: MPL-2.0
// What a section may consist of: the same node and mark names as the stored document tree, and nothing besides.

import { Mark } from "@tiptap/core";
import Bold from "@tiptap/extension-bold";
import Document from "@tiptap/extension-document";
import HardBreak from "@tiptap/extension-hard-break";
import Heading from "@tiptap/extension-heading";
import Italic from "@tiptap/extension-italic";
import { BulletList, ListItem, ListKeymap, OrderedList } from "@tiptap/extension-list";
import Paragraph from "@tiptap/extension-paragraph";
import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import Text from "@tiptap/extension-text";
import { Dropcursor, Gapcursor, Placeholder, UndoRedo } from "@tiptap/extensions";

import { Lines } from "./lines.js";
import { blockNodes, Footnote } from "./nodes.js";

const CELL = "(paragraph | bulletList | orderedList)+";
const ALLOWED_HREF = /^(https?:\/\/[^/]|mailto:[^/]|tel:[+\d]|#.|\/(?![/\\]))/i;
const UNPRINTABLE = /[\x00-\x1f\x7f-\x9f\u2028\u2029]+/g;

// The attributes the stored tree knows. Everything else Tiptap adds of its own accord is left behind.
const STORED = {
  heading: ["level"],
  tableHeader: ["colspan", "rowspan"],
  tableCell: ["colspan", "rowspan"],
  footnote: ["text"],
  link: ["href"],
  sharedBlock: ["key", "version"],
  contactBox: ["keys"],
  flowChart: ["flow"],
  orgChart: [],
  register: ["name"],
};

export function allowedHref(href) {
  const written = (href || "").trim();
  const address = /^tel:/i.test(written) ? written.replace(/[\s()]/g, "") : written.replace(/\s+/g, "%20");
  return address.length <= 2000 && ALLOWED_HREF.test(address) ? address : null;
}

const readable = (value) => (typeof value === "string" ? value.replace(UNPRINTABLE, " ") : value);

export const Link = Mark.create({
  name: "link",
  inclusive: false,
  addAttributes() {
    return { href: { default: null } };
  },
  parseHTML() {
    return [
      {
        tag: "a[href]",
        getAttrs: (a) => {
          const href = allowedHref(a.getAttribute("href"));
          return href ? { href } : false;
        },
      },
    ];
  },
  renderHTML({ HTMLAttributes }) {
    return ["a", { href: HTMLAttributes.href }, 0];
  },
});

const plainTable = (spec) => spec.extend({ renderHTML: () => ["div", { class: "table-frame", tabindex: "0" }, ["table", ["tbody", 0]]] });

export function extensions({ insertables, labels, placeholder }) {
  return [
    Document,
    Paragraph,
    Text,
    Heading.extend({ content: "text*" }).configure({ levels: [2, 3, 4] }),
    Bold,
    Italic,
    Link,
    HardBreak,
    BulletList,
    OrderedList,
    ListItem.extend({ content: "paragraph (paragraph | bulletList | orderedList)*" }),
    ListKeymap,
    plainTable(Table).configure({ resizable: false, View: null }),
    TableRow,
    TableHeader.extend({ content: CELL }),
    TableCell.extend({ content: CELL }),
    Footnote.configure({ labels }),
    ...blockNodes({ insertables, labels }),
    Lines,
    UndoRedo,
    Gapcursor,
    Dropcursor.configure({ color: false, class: "drop-cursor" }),
    Placeholder.configure({ placeholder }),
  ];
}

// The tree as it is stored: known attributes only, no empty attribute objects where none are defined.
export function stored(node) {
  const kept = { type: node.type };
  if (node.type in STORED) {
    kept.attrs = Object.fromEntries(STORED[node.type].map((name) => [name, readable(node.attrs?.[name])]));
  }
  if (node.text !== undefined) kept.text = readable(node.text);
  if (node.marks?.length) kept.marks = node.marks.map(stored);
  if (node.content?.length) kept.content = node.content.map(stored);
  return kept;
}
