// SPDX-FileCopyrightText: 2026 The handlingsplan contributors
// SPDX-License-Identifier: MPL-2.0
// The toolbar over the text: one stop for Tab, arrow keys inside, words on every button.

import { make } from "./section-panels.js";

/**
 * `items`: {key, text, run, isOn?, isOff?, isHidden?} for a button, or {key, text, menu: [items], current?} for a menu,
 * whose items may hide themselves as well.
 * Returns `refresh`, to be called whenever the place in the text has changed, and `enter`, which moves the focus here.
 */
export function buildToolbar(bar, { label, controls, items, back }) {
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", label);
  bar.setAttribute("aria-controls", controls);
  const parts = items.map((item) => (item.menu ? menuButton(item, back) : plainButton(item)));
  bar.replaceChildren(...parts.map((part) => part.holder));
  const stops = parts.map((part) => part.button);
  const usable = () => stops.filter((stop) => !stop.closest("[hidden]"));

  const moveTo = (stop) => {
    stops.forEach((each) => (each.tabIndex = each === stop ? 0 : -1));
    stop.focus();
  };
  moveStop(stops, 0);
  bar.addEventListener("focusin", (event) => {
    const at = stops.indexOf(event.target);
    if (at >= 0) moveStop(stops, at);
  });
  bar.addEventListener("keydown", (event) => {
    if (!stops.includes(event.target)) return;
    const all = usable();
    const at = all.indexOf(event.target);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      moveTo(all[(next + all.length) % all.length]);
    } else if (event.key === "Escape") {
      back();
    }
  });
  // Pressing a button must not take the focus, and with it the selection, out of the text.
  bar.addEventListener("mousedown", (event) => event.target.closest("button") && event.preventDefault());

  return {
    enter: () => moveTo(usable().find((stop) => stop.tabIndex === 0) ?? usable()[0]),
    refresh: () => {
      parts.forEach((part) => part.refresh());
      if (!usable().some((stop) => stop.tabIndex === 0)) moveStop(stops, stops.indexOf(usable()[0]));
    },
  };
}

function moveStop(stops, at) {
  stops.forEach((stop, place) => (stop.tabIndex = place === at ? 0 : -1));
}

function plainButton(item) {
  const button = make("button", { type: "button", class: "tool", "data-tool": item.key }, item.text);
  if (item.shortcut) button.setAttribute("aria-keyshortcuts", item.shortcut);
  button.addEventListener("click", () => button.getAttribute("aria-disabled") !== "true" && item.run());
  const refresh = () => {
    if (item.isOn) button.setAttribute("aria-pressed", String(item.isOn()));
    if (item.isOff) button.setAttribute("aria-disabled", String(item.isOff()));
  };
  refresh();
  return { holder: button, button, refresh };
}

function menuButton(item, back) {
  const id = `tool-menu-${item.key}`;
  const button = make("button", { type: "button", class: "tool tool-opens", "data-tool": item.key }, item.text);
  for (const [name, value] of [["aria-haspopup", "menu"], ["aria-expanded", "false"], ["aria-controls", id]]) {
    button.setAttribute(name, value);
  }
  const menu = make("div", { role: "menu", id, class: "tool-menu", hidden: true, "aria-label": item.text });
  const holder = make("div", { class: "tool-holder" }, button, menu);
  const entries = item.menu.map((entry) => {
    const role = entry.isOn ? "menuitemradio" : "menuitem";
    const el = make("button", { type: "button", role, tabindex: "-1", "data-tool": entry.key }, entry.text);
    el.addEventListener("click", () => {
      shut();
      back();
      entry.run();
    });
    return el;
  });
  menu.append(...entries);

  const shown = () => entries.filter((el) => !el.hidden);

  const open = () => {
    refresh();
    menu.hidden = false;
    button.setAttribute("aria-expanded", "true");
    (shown().find((el) => el.getAttribute("aria-checked") === "true") ?? shown()[0]).focus();
  };
  const shut = () => {
    menu.hidden = true;
    button.setAttribute("aria-expanded", "false");
  };
  button.addEventListener("click", () => (menu.hidden ? open() : shut()));
  button.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") {
      event.preventDefault();
      open();
    }
  });
  menu.addEventListener("keydown", (event) => {
    const all = shown();
    const at = all.indexOf(document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      all[(next + all.length) % all.length].focus();
    } else if (event.key === "Escape") {
      event.stopPropagation();
      shut();
      button.focus();
    } else if (event.key === "Tab") {
      shut();
    }
  });
  holder.addEventListener("focusout", (event) => holder.contains(event.relatedTarget) || shut());
  const refresh = () => {
    holder.hidden = item.isHidden?.() ?? false;
    if (item.current) button.textContent = item.current();
    item.menu.forEach((entry, at) => {
      if (entry.isOn) entries[at].setAttribute("aria-checked", String(entry.isOn()));
      entries[at].hidden = entry.isHidden?.() ?? false;
    });
  };
  refresh();
  return { holder, button, refresh };
}
