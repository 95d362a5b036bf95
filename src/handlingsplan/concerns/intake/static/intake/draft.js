// SPDX-FileCopyrightText: 2026 The handlingsplan contributors
// SPDX-License-Identifier: MPL-2.0

// What is half written survives a lost network: it is kept in this tab alone (sessionStorage), and taken away when it
// is sent, when it is deleted, and when the page is left quickly. Everything works without this file.

const KEY = "report";
const NOT_KEPT = new Set(["opened", "website", "files"]);
const form = document.querySelector("form[data-draft]");
const place = document.querySelector("[data-draft-offline]");
let waiting = null;

function read() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY));
    return kept?.path === location.pathname ? kept : null;
  } catch {
    return null;
  }
}

function keep() {
  const answers = [...new FormData(form)].filter(([name, value]) => !NOT_KEPT.has(name) && typeof value === "string");
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ path: location.pathname, answers }));
  } catch {
    // A browser that keeps nothing keeps nothing.
  }
}

function empty() {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // There is nothing to take away.
  }
}

function say(text, ...buttons) {
  place.replaceChildren(Object.assign(document.createElement("p"), { textContent: text }), ...buttons);
}

function button(text, act) {
  const made = Object.assign(document.createElement("button"), { type: "button", className: "ui-plain-button" });
  made.textContent = text;
  made.addEventListener("click", act);
  return made;
}

// The answers go back into a form of their own, which asks for the page they were on.
function goOn(kept) {
  const again = document.createElement("form");
  again.method = "post";
  again.action = form.action;
  const step = kept.answers.find(([name]) => name === "step")?.[1] ?? "";
  const sent = [...kept.answers, ["opened", form.elements.opened.value], ["go", `to:${step}`]];
  for (const [name, value] of sent) {
    again.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
  }
  document.body.append(again);
  again.submit();
}

function offer() {
  const kept = read();
  if (!kept || kept.answers.some(([name, value]) => name === "step" && value === "danger")) return;
  say(
    place.dataset.found,
    button(place.dataset.continue, () => goOn(kept)),
    button(place.dataset.delete, () => { empty(); place.replaceChildren(); }),
  );
}

function hold(event) {
  keep();
  if (navigator.onLine) return;
  event.preventDefault();
  waiting = event.submitter;
  say(place.dataset.offline);
}

function tryAgain() {
  if (!waiting) return;
  place.replaceChildren();
  form.requestSubmit(waiting);
  waiting = null;
}

if (document.querySelector("[data-draft-sent]")) empty();
if (form) {
  if (form.elements.step.value === "danger") offer();
  else keep();
  form.addEventListener("input", keep);
  form.addEventListener("submit", hold);
  window.addEventListener("online", tryAgain);
}
for (const link of document.querySelectorAll("[data-draft-delete]")) link.addEventListener("click", empty);
document.querySelector("[data-draft-leave]")?.addEventListener("click", (event) => {
  event.preventDefault();
  empty();
  document.body.hidden = true;
  location.replace(event.currentTarget.href);
});
