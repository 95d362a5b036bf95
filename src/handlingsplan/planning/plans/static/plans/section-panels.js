// SPDX-FileCopyrightText: 2026 The handlingsplan contributors
// SPDX-License-Identifier: MPL-2.0
// What stands beside the text when something must be decided: two texts, or a text found in the browser.

export function make(name, attributes = {}, ...children) {
  const el = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) el.setAttribute(key, "");
    else if (value !== false && value !== undefined && value !== null) el.setAttribute(key, value);
  }
  el.append(...children);
  return el;
}

export function button(text, onPress, { primary = false } = {}) {
  const el = make("button", { type: "button", class: primary ? "ui-button ui-button-primary" : "ui-button ui-button-secondary" }, text);
  el.addEventListener("click", onPress);
  return el;
}

/** Shows the other's text above mine, which stays in the editor, and asks which is to stand. */
export function showConflict(panel, { theirs, say, mineAsText, onMine, onTheirs }) {
  const reading = make("div", { class: "conflict-text", tabindex: "0", role: "region", "aria-label": say("conflictTheirs") });
  reading.innerHTML = theirs.body_html; // rendered by our own server from the stored tree
  const copied = make("span", { role: "status", class: "conflict-copied" });
  const copy = button(say("copyMine"), async () => {
    copied.textContent = (await copyText(mineAsText())) ? say("copied") : say("copyFailed");
  });
  const close = (then) => () => {
    panel.hidden = true;
    panel.replaceChildren();
    then();
  };
  panel.replaceChildren(
    make("h2", { class: "panel-title" }, say("conflictTitle", { by: theirs.by, at: theirs.at })),
    make("p", {}, say("conflictHelp")),
    make("h3", { class: "conflict-whose" }, say("conflictTheirs")),
    reading,
    make(
      "div",
      { class: "panel-buttons" },
      button(say("keepMine"), close(onMine), { primary: true }),
      button(say("takeTheirs"), close(onTheirs)),
      copy,
      copied,
    ),
    make("h3", { class: "conflict-whose" }, say("conflictMine")),
  );
  panel.setAttribute("role", "alert");
  panel.hidden = false;
}

/** Offers back a text that never reached the server. Discarding it asks once. */
export function offerDraft(before, { say, at, onRestore, onDiscard }) {
  const panel = make("div", { class: "editor-panel", "data-recovery": true, role: "region", "aria-label": say("draftFound") });
  const done = (then) => () => {
    panel.remove();
    then();
  };
  const buttons = make("div", { class: "panel-buttons" });
  const choose = () => buttons.replaceChildren(restore, button(say("draftDiscard"), confirm));
  const confirm = () => {
    const sure = button(say("draftDiscardYes"), done(onDiscard));
    buttons.replaceChildren(make("span", { role: "status" }, say("draftDiscardSure")), sure, button(say("cancel"), choose));
    sure.focus();
  };
  const restore = button(say("draftRestore"), done(onRestore), { primary: true });
  choose();
  panel.append(make("p", { class: "panel-title" }, say("draftFound")), make("p", {}, say("draftFrom", { at })), buttons);
  before.before(panel);
}

async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
