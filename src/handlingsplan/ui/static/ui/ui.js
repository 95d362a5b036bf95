// SPDX-FileCopyrightText: 2026 The handlingsplan contributors
// SPDX-License-Identifier: MPL-2.0

// Small help on top of pages that already work: folding menus, focus after a swap, a word before text is lost.

function foldMenus(scope) {
  for (const button of scope.querySelectorAll("[data-toggle]")) {
    const menu = button.closest("[data-toggled]");
    if (button.dataset.ready) continue;
    button.dataset.ready = "yes";
    button.addEventListener("click", () => setOpen(menu, button, !menu.hasAttribute("data-open")));
    menu.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !menu.hasAttribute("data-open")) return;
      setOpen(menu, button, false);
      button.focus();
    });
  }
}

// The parts of the main menu: one at a time, gone with Escape or when one goes elsewhere. Folding itself needs no script.
function closeParts(nav) {
  const open = () => [...nav.querySelectorAll("details[open]")];
  const closeBut = (kept) => open().forEach((part) => part.contains(kept) || (part.open = false));
  nav.addEventListener("toggle", ({ target }) => target.open && closeBut(target), true);
  document.addEventListener("pointerdown", ({ target }) => closeBut(target));
  nav.addEventListener("focusout", ({ relatedTarget: next }) => next && closeBut(next));
  nav.addEventListener("keydown", (event) => {
    const [part] = open();
    if (event.key !== "Escape" || !part) return;
    event.stopPropagation();
    part.open = false;
    part.querySelector("summary").focus();
  });
}

function setOpen(menu, button, open) {
  menu.toggleAttribute("data-open", open);
  button.setAttribute("aria-expanded", String(open));
}

// After a swap: the error summary first, then whatever asked for focus, then the changed part if focus was lost.
function placeFocus(part) {
  const wanted = part.matches("[data-focus]") ? part : part.querySelector("[data-focus]");
  if (wanted) {
    if (!wanted.hasAttribute("tabindex")) wanted.tabIndex = -1;
    wanted.focus();
  } else if (document.activeElement === document.body) {
    const heading = part.querySelector("h1, h2, h3") ?? part;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }
}

// A form with data-guard asks before the page is left with unsaved text.
function guardForms(scope) {
  for (const form of scope.querySelectorAll("form[data-guard]")) {
    form.addEventListener("input", () => { form.dataset.unsaved = "yes"; });
    form.addEventListener("submit", () => { delete form.dataset.unsaved; });
  }
}

function wake(part) {
  foldMenus(part);
  guardForms(part);
  window.DKFDS?.init?.({ scope: part });
}

window.addEventListener("beforeunload", (event) => {
  if (document.querySelector("form[data-unsaved]")) event.preventDefault();
});

document.addEventListener("htmx:afterSettle", (event) => {
  const part = event.detail.elt;
  wake(part);
  placeFocus(part);
});

// A saved part says so: <form data-guard hx-post> is clean again after a good answer.
document.addEventListener("htmx:afterRequest", (event) => {
  const form = event.detail.elt.closest?.("form[data-guard]");
  if (form && event.detail.successful) delete form.dataset.unsaved;
});

foldMenus(document);
guardForms(document);
document.querySelectorAll(".ui-main-nav").forEach(closeParts);
document.querySelector("[data-focus]")?.focus();
