// SPDX-FileCopyrightText: 2026 The handlingsplan contributors
// SPDX-License-Identifier: MPL-2.0
// What the buttons over the text do: styles, lists, links, and everything that can be put in.

import { ask, choice, line, lines } from "./section-dialog.js";

export function toolsFor(editor, { insertables, say }) {
  const run = (step) => () => step(editor.chain().focus()).run();
  const styles = [
    { key: "paragraph", text: say("paragraph"), run: run((c) => c.setParagraph()), isOn: () => styleNow() === "paragraph" },
    ...[2, 3, 4].map((level) => ({
      key: `heading${level}`,
      text: say(`heading${level}`),
      run: run((c) => c.setHeading({ level })),
      isOn: () => styleNow() === `heading${level}`,
    })),
  ];
  const styleNow = () => {
    const level = [2, 3, 4].find((each) => editor.isActive("heading", { level: each }));
    return level ? `heading${level}` : "paragraph";
  };
  const mark = (key, name, shortcut, step) => ({
    key, text: say(key), shortcut, run: run(step), isOn: () => editor.isActive(name),
  });
  const inTable = (key, step) => ({ key, text: say(key), run: run(step) });
  return [
    { key: "style", text: say("paragraph"), menu: styles, current: () => say(styleNow()) },
    mark("bold", "bold", "Control+B", (c) => c.toggleBold()),
    mark("italic", "italic", "Control+I", (c) => c.toggleItalic()),
    { key: "link", text: say("link"), run: () => editLink(editor, say), isOn: () => editor.isActive("link") },
    mark("bulletList", "bulletList", undefined, (c) => c.toggleBulletList()),
    mark("orderedList", "orderedList", undefined, (c) => c.toggleOrderedList()),
    { key: "insert", text: say("insert"), menu: insertions(editor, { insertables, say }) },
    {
      key: "table",
      text: say("table"),
      isHidden: () => !editor.isActive("table"),
      menu: [
        inTable("rowAfter", (c) => c.addRowAfter()),
        inTable("columnAfter", (c) => c.addColumnAfter()),
        inTable("deleteRow", (c) => c.deleteRow()),
        inTable("deleteColumn", (c) => c.deleteColumn()),
        inTable("headerRow", (c) => c.toggleHeaderRow()),
        inTable("deleteTable", (c) => c.deleteTable()),
      ],
    },
    { key: "undo", text: say("undo"), shortcut: "Control+Z", run: run((c) => c.undo()), isOff: () => !editor.can().undo() },
    { key: "redo", text: say("redo"), shortcut: "Control+Y", run: run((c) => c.redo()), isOff: () => !editor.can().redo() },
  ];
}

function insertions(editor, { insertables, say }) {
  const kept = (kind) => insertables.filter((each) => each.kind === kind);
  const put = (type, attrs) => () => putBlock(editor, type, attrs);
  const flows = kept("flowChart").length
    ? kept("flowChart")
    : [{ flow: "concern", title: say("flowConcern") }, { flow: "acute", title: say("flowAcute") }];
  const boxes = kept("contactBox").length ? kept("contactBox") : [{ keys: [], title: say("contactBoxStandard") }];
  const entries = [
    { key: "insertTable", text: say("insertTable"), run: () => insertTable(editor), isHidden: () => editor.isActive("table") },
    { key: "insertFootnote", text: say("insertFootnote"), run: () => editFootnote(editor, say) },
  ];
  if (kept("sharedBlock").length) {
    entries.push({ key: "insertSharedBlock", text: say("insertSharedBlock"), run: () => chooseShared(editor, kept("sharedBlock"), say) });
  }
  for (const { keys, title } of boxes) {
    entries.push({ key: "insertContactBox", text: `${say("contactBox")}: ${title}`, run: put("contactBox", { keys: keys ?? [] }) });
  }
  for (const { flow, title } of flows) {
    entries.push({ key: `insertFlow-${flow}`, text: `${say("flowChart")}: ${title}`, run: put("flowChart", { flow }) });
  }
  entries.push({ key: "insertOrgChart", text: say("orgChart"), run: put("orgChart", {}) });
  for (const { name, title } of kept("register")) {
    entries.push({ key: `insertRegister-${name}`, text: `${say("register")}: ${title}`, run: put("register", { name }) });
  }
  return entries;
}

function insertTable(editor) {
  editor.chain().focus().insertTable({ rows: 3, cols: 2, withHeaderRow: true }).run();
}

// A card cannot stand in a cell: chosen there, it is put below the table. Writing goes on after it.
function putBlock(editor, type, attrs) {
  const { $from } = editor.state.selection;
  const card = { type, attrs };
  if (editor.isActive("table")) editor.chain().focus().insertContentAt($from.after(1), card).run();
  else editor.chain().focus().insertContent(card).run();
  const { selection, doc } = editor.state;
  if (doc.resolve(selection.to).nodeAfter?.isTextblock) editor.commands.setTextSelection(selection.to + 1);
  editor.commands.scrollIntoView();
}

async function chooseShared(editor, blocks, say) {
  const options = blocks.map(({ title }, at) => ({ value: String(at), title }));
  const field = choice(options);
  const chosen = await ask({ title: say("insertSharedBlock"), label: say("sharedBlockChoose"), help: say("sharedBlockHelp"), field, value: "0", say });
  if (chosen === null) return editor.commands.focus();
  const { key, version } = blocks[Number(chosen)];
  putBlock(editor, "sharedBlock", { key, version });
}

export async function editFootnote(editor, say) {
  const { selection } = editor.state;
  const old = selection.node?.type.name === "footnote" ? selection.node.attrs.text : "";
  const text = await ask({
    title: say(old ? "editFootnote" : "insertFootnote"),
    label: say("footnoteText"),
    field: lines(),
    value: old,
    say,
    check: (written) => (written ? null : say("footnoteEmpty")),
    removable: Boolean(old),
  });
  const chain = editor.chain().focus();
  if (text === null) chain.run();
  else if (text === "") chain.deleteSelection().run();
  else if (old) chain.updateAttributes("footnote", { text: text.replace(/\s+/g, " ") }).run();
  else chain.setTextSelection(selection.to).insertContent({ type: "footnote", attrs: { text: text.replace(/\s+/g, " ") } }).run();
}

async function editLink(editor, say) {
  const old = editor.getAttributes("link").href ?? "";
  const { empty } = editor.state.selection;
  const written = await ask({
    title: say("link"),
    label: say("linkAddress"),
    help: say("linkHelp"),
    field: line(),
    value: old,
    say,
    check: (text) => (planEditor.allowedHref(address(text)) ? null : say("linkWrong")),
    removable: Boolean(old),
  });
  const chain = editor.chain().focus().extendMarkRange("link");
  if (written === null) editor.commands.focus();
  else if (written === "") chain.unsetMark("link").run();
  else if (empty && !old) {
    const link = { type: "link", attrs: { href: address(written) } };
    editor.chain().focus().insertContent({ type: "text", text: written, marks: [link] }).run();
  } else chain.setMark("link", { href: address(written) }).run();
}

// "kommune.dk" and "navn@kommune.example" are what people write; the address behind them is completed.
function address(written) {
  if (/^[^\s@/:]+@[^\s@/:]+\.[a-zæøå]{2,}$/i.test(written)) return `mailto:${written}`;
  if (/^[^\s:/#]+\.[a-z]{2,}(\/\S*)?$/i.test(written)) return `https://${written}`;
  return written;
}
