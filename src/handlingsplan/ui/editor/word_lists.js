// SPDX-FileCopyrightText: 2026 The handlingsplan contributors
// SPDX-License-Identifier: MPL-2.0
// Word writes lists as paragraphs with a level and a painted marker; here they become lists again.

const NUMBERED = /^\(?(\d+(\.\d+)*|[a-zæøå]|[ivxlcdm]+)[.)]/i;

/** The same blocks, with each run of Word's list paragraphs gathered into real, nested lists. */
export function listsFrom(blocks, out) {
  const made = [];
  let open = []; // the lists we are inside, outermost first: {el, level}
  for (const block of blocks) {
    const level = Number(block.dataset?.wordLevel ?? 0);
    if (!level) {
      open = [];
      made.push(block);
      continue;
    }
    const kind = NUMBERED.test(block.dataset.wordMarker) ? "ol" : "ul";
    open = open.filter((list) => list.level <= level);
    let last = open.at(-1);
    if (last && last.level === level && last.el.localName !== kind) {
      open.pop();
      last = open.at(-1);
    }
    if (!last || last.level < level) {
      const el = out.createElement(kind);
      if (last) last.el.lastElementChild.append(el);
      else made.push(el);
      open.push({ el, level });
      last = open.at(-1);
    }
    delete block.dataset.wordLevel;
    delete block.dataset.wordMarker;
    const item = out.createElement("li");
    item.append(block);
    last.el.append(item);
  }
  return made;
}
