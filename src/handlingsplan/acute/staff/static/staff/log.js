// SPDX-FileCopyrightText: 2026 The handlingsplan contributors
// SPDX-License-Identifier: MPL-2.0
// The log, live and without a network: what is written is kept on this phone until the server has acknowledged it, and
// what others write comes in by itself. The page works without this file; then a line is sent when Send is pressed.

const EVERY = 1000;
const SLOWEST = 15000;
const AT_ONCE = 50;
const PATIENCE = 15000;

const root = document.querySelector("[data-log]");
const words = root.querySelector("[data-log-words]").dataset;
const form = root.querySelector("[data-log-form]");
const list = root.querySelector("[data-log-lines]");
const state = root.querySelector("[data-log-state]");
const isPage = "logPage" in root.dataset;
const here = location.pathname.endsWith("/log/") ? location.pathname : "";
const sync = root.dataset.sync ?? (here && `${here}send/`);
const LINES = `log:line:${sync}:`;

let token = form?.querySelector("[name=csrfmiddlewaretoken]")?.value ?? "";
let mark = root.dataset.mark ?? known()[here]?.mark ?? "";
let signedIn = root.dataset.mark ?? "";
let last = Number(root.dataset.last ?? 0);
let touched = false;
let sending = false;
let troubles = 0;
let sendTimer, pollTimer;

// --- What the phone keeps ---------------------------------------------------------------------------------

function read(key, otherwise) {
  try {
    return JSON.parse(localStorage.getItem(key)) ?? otherwise;
  } catch {
    return otherwise;
  }
}

function keep(entry) {
  localStorage.setItem(LINES + entry.uid, JSON.stringify(entry));
}

function forget(uid) {
  localStorage.removeItem(LINES + uid);
}

function waiting() {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(LINES));
  return keys.map((key) => read(key, null)).filter(Boolean).sort((one, other) => one.sequence - other.sequence);
}

/** Whether whoever is signed in wrote it; before anybody is known to be, the phone is its owner's. */
function isMine(entry) {
  return !entry.mark || !signedIn || entry.mark === signedIn;
}

function ready() {
  return waiting().filter((entry) => !entry.why && isMine(entry));
}

function known() {
  return read("log:known", {});
}

function device() {
  const kept = read("log:device", null) ?? newUid();
  localStorage.setItem("log:device", JSON.stringify(kept));
  return kept;
}

function next() {
  const number = read("log:sequence", 0) + 1;
  localStorage.setItem("log:sequence", JSON.stringify(number));
  return number;
}

function newUid() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const text = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return text.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** Remembers that this log was opened here; once it is closed and nothing waits, the phone forgets all of it. */
function remember() {
  const logs = known();
  if (root.dataset.open === "yes" && root.dataset.writes === "yes") logs[here] = { mark };
  else if (!waiting().length) delete logs[here];
  if (Object.keys(logs).length) localStorage.setItem("log:known", JSON.stringify(logs));
  else for (const key of ["log:known", "log:device", "log:sequence"]) localStorage.removeItem(key);
}

// --- Writing ----------------------------------------------------------------------------------------------

function written() {
  const answers = new FormData(form);
  const named = (name) => String(answers.get(name) ?? "").trim();
  const entry = { uid: named("uid"), written_at: new Date().toISOString(), sequence: next(), mark, tags: answers.getAll("tags") };
  for (const name of ["kind", "text", "reason", "decided_by", "source", "source_status", "sensitivity", "reference", "corrects"]) {
    entry[name] = named(name);
  }
  return { ...entry, clock: touched ? named("clock") : "" };
}

function press(event) {
  if (!sync || !form.reportValidity()) {
    event.preventDefault();
    return;
  }
  try {
    keep(written());
  } catch {
    return; // A browser that keeps nothing sends the form as it is.
  }
  event.preventDefault();
  begin();
  show();
  send();
}

/** An empty form: a new mark, the time is now, the words gone, the pen in the same place. */
function begin() {
  form.reset();
  form.elements.uid.value = newUid();
  touched = false;
  correct("");
  tick();
  needs();
  form.elements.text.focus();
}

function correct(named, said = named) {
  form.elements.corrects.value = named;
  form.querySelector("[data-log-correcting]").hidden = !named;
  form.querySelector("[data-log-corrected]").textContent = said;
  if (named) form.elements.text.focus();
}

function mend(entry) {
  forget(entry.uid);
  for (const name of ["uid", "text", "reason", "decided_by", "source", "source_status", "sensitivity", "reference"]) {
    form.elements[name].value = entry[name];
  }
  form.elements.kind.value = entry.kind;
  for (const tick of form.querySelectorAll("[name=tags]")) tick.checked = entry.tags.includes(tick.value);
  form.querySelector("[data-log-more]").open = true;
  correct(entry.corrects);
  if (entry.clock) {
    form.elements.clock.value = entry.clock;
    touched = true;
  }
  needs();
  show();
  form.elements.text.focus();
}

function tick() {
  if (touched) return;
  const now = new Date();
  form.elements.clock.value = [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
}

function needs() {
  const reasoned = ["decision", "omission"].includes(form.elements.kind.value);
  form.elements.reason.required = reasoned;
  if (reasoned) form.querySelector("[data-log-more]").open = true;
}

// --- Sending ----------------------------------------------------------------------------------------------

async function send() {
  clearTimeout(sendTimer);
  if (sending || !sync || !ready().length) return;
  sending = true;
  try {
    token ||= await permission();
    const lines = ready().slice(0, AT_ONCE);
    const body = JSON.stringify({ now: new Date().toISOString(), device: device(), lines });
    const answer = await ask(sync, { method: "POST", headers: { "Content-Type": "application/json", "X-CSRFToken": token }, body });
    take(await answer.json());
    troubles = 0;
  } catch (trouble) {
    troubles += 1;
    token = "";
    say(trouble);
  } finally {
    sending = false;
  }
  show();
  if (ready().length) sendTimer = setTimeout(send, Math.min(EVERY * 2 ** Math.min(troubles, 6), SLOWEST));
  else if (!isPage && !troubles) say("back");
}

async function permission() {
  const answer = await (await ask(sync, { headers: { "Content-Type": "application/json" } })).json();
  mark = signedIn = answer.mark;
  return answer.token;
}

async function ask(url, options = {}) {
  const answer = await fetch(url, { ...options, signal: AbortSignal.timeout(PATIENCE) });
  if (answer.status === 401 || answer.redirected) throw "signed-out";
  if (answer.status === 404) throw "shut-out";
  if (!answer.ok) throw "offline";
  return answer;
}

function take({ saved, refused, early }) {
  for (const [uid, number] of Object.entries(saved)) {
    forget(uid);
    told.set(uid, number);
  }
  for (const entry of waiting()) {
    if (refused[entry.uid]) keep({ ...entry, why: refused[entry.uid] });
    else if (early.includes(entry.uid)) keep({ ...entry, early: true });
  }
  if (isPage) remember();
  state.textContent = "";
  poll();
}

// --- Showing ----------------------------------------------------------------------------------------------

const told = new Map();
const rows = new Map();

function show() {
  const place = root.querySelector("[data-log-waiting]");
  const entries = waiting();
  for (const entry of entries) {
    const row = rows.get(entry.uid) ?? rows.set(entry.uid, document.createElement("li")).get(entry.uid);
    if (isMine(entry)) row.replaceChildren(element("p", entry.text), element("p", standing(entry)), ...buttons(entry));
    else row.replaceChildren(element("p", words.others));
    if (!row.isConnected) place.append(row);
  }
  for (const [uid, row] of rows) {
    if (entries.some((entry) => entry.uid === uid)) continue;
    if (told.has(uid)) row.replaceChildren(row.firstChild, element("p", words.saved.replace("NUMBER", told.get(uid))));
    else row.remove();
    if (told.has(uid)) setTimeout(() => { row.remove(); tidy(); }, 10000);
    rows.delete(uid);
  }
  tidy();
}

function tidy() {
  const place = root.querySelector("[data-log-waiting]");
  root.querySelector("[data-log-queue]").hidden = !place.children.length && !state.textContent;
}

function standing(entry) {
  if (entry.why) return `${words.refused} ${entry.why}`;
  if (entry.early) return words.early;
  return sending && !troubles ? words.sending : words.waiting;
}

function buttons(entry) {
  if (!form) return [];
  if (!entry.why) return [button(words.correct, () => correct(entry.uid, `»${entry.text.slice(0, 40)}«`))];
  const gone = () => { forget(entry.uid); show(); if (isPage) remember(); };
  return [button(words.mend, () => mend(entry)), button(words.discard, gone)];
}

function element(name, text) {
  return Object.assign(document.createElement(name), { textContent: text });
}

function button(text, act) {
  const made = Object.assign(element("button", text), { type: "button", className: "ui-button ui-button-secondary" });
  made.addEventListener("click", act);
  return made;
}

/** Says how it stands with the network and the sign-in; nothing while all is well. */
function say(what) {
  const key = { "signed-out": "signedOut", "shut-out": "shutOut", back: "back" }[what] ?? "offline";
  const text = words[key];
  if (state.dataset.said === key && state.textContent) return;
  state.dataset.said = key;
  state.replaceChildren(text);
  const link = { signedOut: words.signIn, back: words.openLog }[key];
  if (link) state.append(" ", Object.assign(element("a", link), { href: here }));
  tidy();
}

// --- What others write ------------------------------------------------------------------------------------

async function poll() {
  clearTimeout(pollTimer);
  if (!isPage || document.hidden) return;
  let pause = EVERY;
  try {
    const began = performance.now();
    const kind = root.dataset.kind ? `&slags=${root.dataset.kind}` : "";
    const answer = await ask(`${root.dataset.lines}?efter=${last}${kind}`);
    if (answer.status === 200) place(await answer.text(), Number(answer.headers.get("X-Last-Line")));
    poll.troubles = 0;
    pause = Math.max(EVERY, performance.now() - began);
    if (state.textContent) {
      state.textContent = "";
      tidy();
    }
    if (ready().length) send();
  } catch (trouble) {
    poll.troubles = (poll.troubles ?? 0) + 1;
    pause = Math.min(EVERY * 2 ** Math.min(poll.troubles, 6), SLOWEST);
    say(trouble);
  }
  clearTimeout(pollTimer);
  pollTimer = setTimeout(poll, pause);
}

function place(html, number) {
  if (number <= last) return;
  last = number;
  const come = Object.assign(document.createElement("template"), { innerHTML: html }).content;
  for (const line of come.querySelectorAll("li")) {
    document.getElementById(line.id)?.remove();
    const after = [...list.children].find((other) => other.dataset.order < line.dataset.order);
    list.insertBefore(line, after ?? null);
  }
  root.querySelector("[data-log-empty]")?.remove();
  root.querySelector("[data-log-news]").textContent = words.news.replace("NUMBER", number);
}

// --- Beginning --------------------------------------------------------------------------------------------

/** Opened by its own address, the sheet does not know which log: it offers those that were opened on this phone. */
function choose() {
  const place = root.querySelector("[data-log-choose]");
  form.hidden = true;
  place.hidden = false;
  const links = Object.keys(known()).map((path) => {
    const text = path.includes("/oevelser/") ? words.aDrill : words.aLog;
    return Object.assign(element("a", text.replace("NUMBER", path.match(/(\d+)\/log\/$/)?.[1] ?? "")), { href: path });
  });
  place.replaceChildren(...(links.length ? links.map((link) => { const p = element("p", ""); p.append(link); return p; }) : [element("p", words.noLog)]));
}

if (isPage) remember();
if (isPage && root.dataset.writes === "yes") {
  navigator.serviceWorker?.register(root.dataset.worker, { scope: root.dataset.workerScope }).catch(() => {});
}
if (!sync) choose();
else if (form) {
  form.removeAttribute("novalidate");
  form.addEventListener("submit", press);
  form.elements.clock.addEventListener("input", () => { touched = true; });
  form.addEventListener("change", needs);
  form.querySelector("[data-log-not-correcting]").addEventListener("click", (event) => { event.preventDefault(); correct(""); });
  if (!isPage) form.elements.uid.value = newUid();
  if (!isPage) correct(new URLSearchParams(location.search).get("retter") ?? "");
  setInterval(tick, 10000);
  if (!form.querySelector(".ui-field-wrong")) tick();
  needs();
}
root.addEventListener("click", (event) => {
  const link = event.target.closest("[data-log-correct]");
  if (!link || !form) return;
  event.preventDefault();
  correct(link.dataset.logCorrect);
});
addEventListener("online", () => { troubles = 0; send(); poll(); });
addEventListener("offline", () => say("offline"));
document.addEventListener("visibilitychange", () => { send(); poll(); });
if (sync) {
  show();
  send();
  poll();
}
