// SPDX-FileCopyrightText: 2026 The handlingsplan contributors
// SPDX-License-Identifier: MPL-2.0
// A small dialog with one field: the text of a footnote, the address of a link, the choice of a shared block.

import { button, make } from "./section-panels.js";

/** Answers with what was written or chosen; `null` when the writer thought better of it, "" when it is to be removed. */
export function ask({ title, label, help, field, value = "", say, check = () => null, removable = false }) {
  return new Promise((answer) => {
    const input = field;
    input.id = "section-dialog-field";
    input.value = value;
    const trouble = make("p", { class: "dialog-error", role: "alert", id: "section-dialog-error" });
    const form = make("form", { method: "dialog", class: "dialog-form" });
    const dialog = make("dialog", { class: "editor-dialog", "aria-labelledby": "section-dialog-title" }, form);
    const close = (result) => {
      dialog.close();
      dialog.remove();
      answer(result);
    };
    const buttons = make("div", { class: "panel-buttons" }, make("button", { class: "ui-button ui-button-primary" }, say("ok")));
    buttons.append(button(say("cancel"), () => close(null)));
    if (removable) buttons.append(button(say("remove"), () => close("")));
    form.append(make("h2", { class: "panel-title", id: "section-dialog-title" }, title));
    form.append(make("label", { for: input.id, class: "ui-label" }, label));
    if (help) form.append(make("p", { class: "ui-hint", id: "section-dialog-help" }, help));
    form.append(trouble, input, buttons);
    if (help) input.setAttribute("aria-describedby", "section-dialog-help section-dialog-error");
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const written = input.value.trim();
      trouble.textContent = check(written) ?? "";
      if (!trouble.textContent) close(written);
      else input.focus();
    });
    dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      close(null);
    });
    document.body.append(dialog);
    dialog.showModal();
    input.focus();
  });
}

export const line = (type = "text") => make("input", { type, class: "ui-input", autocomplete: "off" });
export const lines = () => make("textarea", { class: "ui-input", rows: "4" });

export function choice(options) {
  const titled = options.map(({ value, title }) => make("option", { value }, title));
  return make("select", { class: "ui-input" }, ...titled);
}
