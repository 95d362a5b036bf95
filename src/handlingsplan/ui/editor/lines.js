// SPDX-FileCopyrightText: 2026 The handlingsplan contributors
// SPDX-License-Identifier: MPL-2.0
// Lines to write on beside what cannot be written on itself: a table, or a card for something kept elsewhere.
// The last of them always stands ready; one above or between is opened by walking or clicking there.

import { Extension } from "@tiptap/core";
import { NodeSelection, Plugin, Selection, TextSelection } from "@tiptap/pm/state";

const CLOSED = new Set(["table", "sharedBlock", "contactBox", "flowChart", "orgChart", "register"]);
const LINE = { type: "paragraph" };

/** The tree as it is written on: with a line below a table or a card that ends it. */
export function withLineBelow(tree) {
  const blocks = tree.content ?? [];
  return CLOSED.has(blocks.at(-1)?.type) ? { ...tree, content: [...blocks, LINE] } : tree;
}

/** The tree as it is kept: without the empty lines that only stood ready beside tables and cards. */
export function withoutReadyLines(tree) {
  const blocks = tree.content ?? [];
  const shut = (block) => !block || CLOSED.has(block.type);
  const stoodReady = (block, at) =>
    block.type === "paragraph" && !block.content?.length && shut(blocks[at - 1]) && shut(blocks[at + 1]);
  const kept = blocks.filter((block, at) => blocks.length === 1 || !stoodReady(block, at));
  return { ...tree, content: kept };
}

const isClosed = (node) => Boolean(node) && CLOSED.has(node.type.name);

function openLine(view, at) {
  const { state } = view;
  const tr = state.tr.insert(at, state.schema.nodes.paragraph.create());
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, at + 1)).scrollIntoView());
  return true;
}

/** The text cursor stands where the table it is in has nothing more in that direction. */
function atEdgeOfTable(view, $head, step, direction) {
  const table = $head.node(1);
  const span = $head.node(3).attrs.rowspan ?? 1;
  const inOuterRow = step < 0 ? $head.index(1) === 0 : $head.index(1) + span >= table.childCount;
  const outermost = (depth) => $head.index(depth) === (step < 0 ? 0 : $head.node(depth).childCount - 1);
  for (let depth = 3; depth < $head.depth; depth += 1) if (!outermost(depth)) return false;
  const sideways = direction === "left" || direction === "right";
  return inOuterRow && (!sideways || outermost(2)) && view.endOfTextblock(direction);
}

/** Walking out of a table or a card where no line is: one is opened. */
function walk(view, step, direction) {
  const { selection, doc } = view.state;
  const { $head, $from } = selection;
  const onCard = selection instanceof NodeSelection && $from.depth === 0 && isClosed(selection.node);
  const inTable = selection instanceof TextSelection && selection.empty && $head.depth > 3 && isClosed($head.node(1));
  if (!onCard && !(inTable && atEdgeOfTable(view, $head, step, direction))) return false;
  const place = $from.index(0);
  const beside = doc.maybeChild(place + step);
  if (beside && !isClosed(beside)) return false;
  const start = onCard ? selection.from : $head.before(1);
  return openLine(view, step < 0 ? start : start + doc.child(place).nodeSize);
}

// As in Word: Enter before the first letter of a table that begins the text makes room above it.
function makeRoomAbove(view) {
  const { selection } = view.state;
  if (!(selection instanceof TextSelection) || selection.$head.index(0) !== 0) return false;
  return selection.$head.parentOffset === 0 && walk(view, -1, "left");
}

// Erasing backwards from the line below a table goes into its last cell; it does not take the whole table.
function backIntoTable(view) {
  const { selection, doc, tr } = view.state;
  const { $head, empty } = selection;
  if (!empty || $head.depth !== 1 || $head.parentOffset > 0) return false;
  const before = doc.maybeChild($head.index(0) - 1);
  if (before?.type.name !== "table") return false;
  view.dispatch(tr.setSelection(Selection.near(doc.resolve($head.before() - 1), -1)).scrollIntoView());
  return true;
}

// Writing while a card is chosen does not replace the card: the words go on a line below it.
function writeBelowCard(view, words) {
  const { selection } = view.state;
  if (!(selection instanceof NodeSelection) || !isClosed(selection.node)) return false;
  openLine(view, selection.to);
  view.dispatch(view.state.tr.insertText(words).scrollIntoView());
  return true;
}

function lineBelow(changes, _before, state) {
  if (!changes.some((each) => each.docChanged) || !isClosed(state.doc.lastChild)) return null;
  return state.tr.insert(state.doc.content.size, state.schema.nodes.paragraph.create());
}

export const Lines = Extension.create({
  name: "lines",
  priority: 1000,
  addKeyboardShortcuts() {
    const { editor } = this;
    return {
      ArrowUp: () => walk(editor.view, -1, "up"),
      ArrowLeft: () => walk(editor.view, -1, "left"),
      ArrowDown: () => walk(editor.view, 1, "down"),
      ArrowRight: () => walk(editor.view, 1, "right"),
      Enter: () => makeRoomAbove(editor.view),
      Backspace: () => backIntoTable(editor.view),
    };
  },
  addProseMirrorPlugins() {
    const handleTextInput = (view, _from, _to, words) => writeBelowCard(view, words);
    return [new Plugin({ appendTransaction: lineBelow, props: { handleTextInput } })];
  },
});

/** A press on the bare paper around the text puts the cursor where the writer meant: beside, above or below it. */
export function writeWherePressed(editor, paper) {
  paper.addEventListener("mousedown", (event) => {
    if (event.target !== paper || !editor.isEditable || event.button !== 0) return;
    event.preventDefault();
    const { view, state } = editor;
    const { left, right, top, bottom } = view.dom.getBoundingClientRect();
    if (event.clientY < top && isClosed(state.doc.firstChild)) openLine(view, 0);
    const within = (value, low, high) => Math.min(Math.max(value, low + 1), high - 1);
    const met = view.posAtCoords({ left: within(event.clientX, left, right), top: within(event.clientY, top, bottom) });
    if (event.clientY < top) editor.commands.focus("start");
    else editor.commands.focus(event.clientY < bottom && met ? met.pos : "end");
  });
}
