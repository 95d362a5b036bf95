// SPDX-FileCopyrightText: 2026 The handlingsplan contributors
// SPDX-License-Identifier: MPL-2.0

// What is half written survives a lost network: it is kept in this tab alone (sessionStorage), and taken away when it
// is sent, when it is deleted, and when the page is left quickly. Everything works without this file.

const KEY = "report";
const GO_ON = "#fortsaet";
const NOT_KEPT = new Set(["opened", "website", "files"]);
const shown = () => document.querySelector("form[data-draft]");
const place = () => document.querySelector("[data-draft-offline]");
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
  const typed = [...new FormData(shown())];
  const answers = typed.filter(([name, value]) => !NOT_KEPT.has(name) && typeof value === "string");
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
  place().replaceChildren(Object.assign(document.createElement("p"), { textContent: text }), ...buttons);
}

function button(text, act) {
  const made = Object.assign(document.createElement("button"), { type: "button", className: "ui-plain-button" });
  made.textContent = text;
  made.addEventListener("click", act);
  return made;
}

// The answers go back into a form of their own, which asks for the page they were on, or for `step`.
function goOn(kept, step = kept.answers.find(([name]) => name === "step")?.[1] ?? "") {
  const again = document.createElement("form");
  again.method = "post";
  again.action = shown().getAttribute("action");
  again.hidden = true;
  again.dataset.draft = "";
  const sent = [...kept.answers, ["opened", shown().elements.opened.value], ["go", `to:${step}`]];
  for (const [name, value] of sent) {
    again.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
  }
  document.body.append(again);
  again.requestSubmit();
}

// On the first page: back to the one that was read, after a reload or from elsewhere; else what was begun is offered.
function offer() {
  const kept = read();
  const before = history.state?.step;
  if (!kept || kept.answers.some(([name, value]) => name === "step" && value === "danger")) {
    if (before) history.replaceState({ step: "danger" }, "");
    return;
  }
  if (location.hash === GO_ON || (before && before !== "danger")) {
    const wanted = location.hash === GO_ON ? undefined : before;
    history.replaceState(history.state, "", location.pathname + location.search);
    goOn(kept, wanted);
    return;
  }
  say(
    place().dataset.found,
    button(place().dataset.continue, () => goOn(kept)),
    button(place().dataset.delete, () => { empty(); place().replaceChildren(); }),
  );
}

function hold(event) {
  if (event.target !== shown()) return;
  keep();
  if (navigator.onLine) return;
  event.preventDefault();
  lost(event.submitter);
}

function lost(submitter) {
  waiting = submitter;
  say(place().dataset.offline);
}

function tryAgain() {
  if (!waiting) return;
  place().replaceChildren();
  shown().requestSubmit(waiting);
  waiting = null;
}

function leave(event) {
  if (event.target.closest?.("[data-draft-delete]")) empty();
  const way = event.target.closest?.("[data-draft-leave]");
  if (!way) return;
  event.preventDefault();
  empty();
  document.body.hidden = true;
  location.replace(way.href);
}

if (document.querySelector("[data-draft-sent]")) empty();
if (shown()) {
  if (shown().elements.step.value === "danger") offer();
  else keep();
  document.addEventListener("report:shown", () => { waiting = null; keep(); });
  document.addEventListener("report:unreached", ({ detail }) => lost(detail));
  document.addEventListener("input", keep);
  document.addEventListener("submit", hold, true);
  window.addEventListener("online", tryAgain);
  // A page that the browser had put by shows nothing that has been sent or deleted meanwhile.
  window.addEventListener("pageshow", ({ persisted }) => { if (persisted && !read()) location.reload(); });
}
document.addEventListener("click", leave);
