// SPDX-FileCopyrightText: 2026 The handlingsplan contributors
// SPDX-License-Identifier: MPL-2.0
// Word keeps the text of a footnote at the end of what is copied; here it is brought back to where it belongs.

const REFERENCE = /#_(ftn|edn)(\d+)$/;

/** Finds the reference marks whose text is on the clipboard, and takes the list of texts out of the document. */
export function footnotesIn(pasted) {
  const texts = new Map();
  for (const note of pasted.querySelectorAll("div[id^=ftn], div[id^=edn]")) {
    const key = /^(ftn|edn)\d+$/.test(note.id) ? note.id : null;
    if (!key) continue;
    note.querySelectorAll("a[href*='_ftnref'], a[href*='_ednref']").forEach((back) => back.remove());
    texts.set(key, note.textContent.replace(/[\s\u00a0]+/g, " ").trim());
    note.remove();
  }
  // What remains of the list is its rule above the notes.
  pasted.querySelectorAll("[data-pasted-style*='footnote-list'], [data-pasted-style*='endnote-list']").forEach((list) => {
    list.remove();
  });
  const found = new Map();
  for (const mark of pasted.querySelectorAll("a[href]")) {
    const named = REFERENCE.exec(mark.getAttribute("href"));
    const text = named && texts.get(named[1] + named[2]);
    if (text) found.set(mark, text);
  }
  return found;
}
