// SPDX-FileCopyrightText: 2026 The handlingsplan contributors
// SPDX-License-Identifier: MPL-2.0

// The pages of the form follow each other in one document, so that the Back gesture of a telephone goes one page back
// instead of asking whether to send again. The history holds the name of a page and never an answer. What is sent for
// good is sent by the browser itself; without this file every page is, and the page's own "Back" does the same.

let busy = false;

// While the next page is on its way nothing is typed into this one.
function wait(long) {
  busy = long;
  document.body.setAttribute("aria-busy", String(long));
  document.querySelector("main").inert = long;
}

const flow = () => document.querySelector("form[data-draft]");
const here = () => flow()?.elements.step.value;

function show(page) {
  document.title = page.title;
  document.documentElement.lang = page.documentElement.lang;
  document.body.replaceWith(document.adoptNode(page.body));
  scrollTo(0, 0);
  document.dispatchEvent(new CustomEvent("htmx:afterSettle", { detail: { elt: document.querySelector("main") } }));
  document.dispatchEvent(new CustomEvent("report:shown"));
}

// The browser sends it as if this file were not there: for an answer that is not the next page.
function bySelf(form, pressed) {
  form.append(Object.assign(document.createElement("input"), { type: "hidden", name: "go", value: pressed }));
  form.submit();
}

async function turn(form, pressed, submitter = null) {
  if (busy) return false;
  wait(true);
  const answers = [...new FormData(form)].filter(([name, value]) => name !== "go" && typeof value === "string");
  try {
    const body = new URLSearchParams([...answers, ["go", pressed]]);
    const answer = await fetch(form.getAttribute("action"), { method: "POST", body });
    if (answer.redirected) {
      location.assign(answer.url);
      return false;
    }
    const page = answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
    if (!page?.querySelector("form[data-draft]")) {
      bySelf(form, pressed);
      return false;
    }
    show(page);
    return true;
  } catch {
    document.dispatchEvent(new CustomEvent("report:unreached", { detail: submitter }));
    return false;
  } finally {
    wait(false);
  }
}

function remember(from) {
  const step = here();
  if (history.state?.step === step) return;
  history.pushState({ step, from }, "");
}

document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (event.defaultPrevented || !form.matches("form[data-draft]")) return;
  const pressed = event.submitter?.value ?? form.elements.go.value;
  if (pressed === "send") {
    // Without files it is sent in the way that is far easier to read. Said each time: who comes back to the page as she
    // left it may choose a file then, and in the short way only its name is sent.
    const { length } = form.elements.files.files;
    form.enctype = length ? "multipart/form-data" : "application/x-www-form-urlencoded";
    return;
  }
  event.preventDefault();
  if (pressed === `to:${history.state?.from}`) {
    history.back();
    return;
  }
  const from = form.elements.step.value;
  if (await turn(form, pressed, event.submitter)) remember(from);
});

window.addEventListener("popstate", async (event) => {
  const wanted = event.state?.step;
  if (!flow() || !wanted || wanted === here()) return;
  if (await turn(flow(), `to:${wanted}`)) history.replaceState({ ...event.state, step: here() }, "");
});

if (flow() && !history.state?.step) history.replaceState({ step: here() }, "");
