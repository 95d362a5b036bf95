// SPDX-FileCopyrightText: 2026 The handlingsplan contributors
// SPDX-License-Identifier: MPL-2.0
// Turns the plain form of a plan section into an editor that saves by itself. Without this file the form still works.

import { Draft, sameTree } from "./section-draft.js";
import { make, offerDraft, showConflict } from "./section-panels.js";
import { Saving } from "./section-saving.js";
import { buildToolbar } from "./section-toolbar.js";
import { editFootnote, toolsFor } from "./section-tools.js";

const AIR = 24; // between the line one writes on and what covers the window's edge

function speaker(labels) {
  return (key, values = {}) => (labels[key] ?? key).replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}

function csrfFrom(form) {
  return () => {
    const cookie = /(?:^|;\s*)csrftoken=([^;]+)/.exec(document.cookie);
    return cookie ? decodeURIComponent(cookie[1]) : (form.elements.csrfmiddlewaretoken?.value ?? "");
  };
}

function clock(iso) {
  const then = new Date(iso);
  if (Number.isNaN(then.getTime())) return "";
  const day = then.toLocaleDateString(document.documentElement.lang || "da", { day: "numeric", month: "long" });
  return `${day} kl. ${timeOf(then)}`;
}

function timeOf(then) {
  return `${String(then.getHours()).padStart(2, "0")}.${String(then.getMinutes()).padStart(2, "0")}`;
}

function stateLine(el, form, say) {
  return (state, { time, error, kept }) => {
    form.dataset.state = state;
    if (state === "saved") el.textContent = time ? say("saved", { time }) : "";
    else if (state === "refused" || state === "forbidden") el.textContent = error || say(state);
    else if (["offline", "loggedOut", "trouble"].includes(state)) el.textContent = say(kept ? state : "notKept");
    else el.textContent = say(state);
  };
}

/** What is said of names of persons in the text; it is heard once, and goes when the names have gone. */
function namesLine(place) {
  const line = place?.querySelector("span");
  return (said) => {
    if (!line || line.textContent === said) return;
    line.textContent = said;
    line.closest("p").hidden = !said;
  };
}

/** The footnotes as they will stand under the printed text, each a way into its dialog. */
function footnoteList(editor, list, say) {
  return () => {
    const notes = [];
    editor.state.doc.descendants((node, at) => {
      if (node.type.name === "footnote") notes.push({ at, text: node.attrs.text });
    });
    const shown = notes.map(({ text }) => text).join("\u0000");
    if (list.dataset.shown === shown && list.children.length === notes.length) return;
    list.dataset.shown = shown;
    list.hidden = !notes.length;
    list.replaceChildren(
      ...notes.map(({ text }, place) => {
        const edit = make("button", { type: "button", class: "footnote-edit", title: say("editFootnote") }, text);
        edit.addEventListener("click", () => selectNote(editor, place) && editFootnote(editor, say));
        return make("li", {}, edit);
      }),
    );
  };
}

function selectNote(editor, place) {
  const places = [];
  editor.state.doc.descendants((node, at) => {
    if (node.type.name === "footnote") places.push(at);
  });
  return places[place] !== undefined && editor.commands.setNodeSelection(places[place]);
}

function enhance(form) {
  const find = (selector) => form.querySelector(selector);
  const labels = JSON.parse(form.dataset.labels || "{}");
  const say = speaker(labels);
  const insertables = JSON.parse(find("[data-insertables]")?.textContent || "[]");
  const { markup, body_json: bodyField, note } = form.elements;
  const surface = find("[data-editor-surface]");
  const bar = find("[data-editor-toolbar]");
  const notes = make("ol", { class: "footnote-list", hidden: true, "aria-label": say("footnotes") });
  const name = form.dataset.section;

  const caption = find(`label[for="${markup.id}"]`) ?? make("span", { class: "ui-unseen" }, say("surface"));
  caption.id ||= `section-${name}-caption`;
  if (!caption.isConnected) surface.before(caption);
  surface.before(make("p", { class: "editor-keys ui-unseen", id: `section-${name}-keys` }, say("keys")));

  let toolbar = null;
  let saving = null;
  let showNotes = () => {};
  const leave = () => (find("button:not([type]), button[type=submit]") ?? bar.querySelector("button")).focus();
  const { editor, tree, replace } = planEditor.open({
    surface,
    body: JSON.parse(bodyField.value || "null") ?? { type: "doc", content: [{ type: "paragraph" }] },
    attributes: {
      id: `section-${name}-text`,
      class: "paper-text",
      "aria-labelledby": caption.id,
      "aria-describedby": `section-${name}-keys`,
      lang: form.dataset.language || "da",
    },
    insertables,
    labels,
    room: roomAround(bar, find(".plan-save-bar")),
    onChange: () => saving?.changed(),
    onMove: () => {
      toolbar?.refresh();
      showNotes();
    },
    onLeave: leave,
  });
  const onServer = tree();

  toolbar = buildToolbar(bar, {
    label: say("toolbar"),
    controls: `section-${name}-text`,
    items: toolsFor(editor, { insertables, say }),
    back: () => editor.commands.focus(),
  });
  surface.append(notes);
  showNotes = footnoteList(editor, notes, say);
  showNotes();
  // The browser tells of a moved cursor later than of the next key: on a slow machine a key must not act on the old place.
  surface.addEventListener("keydown", (event) => event.isComposing || editor.view.domObserver.flush(), true);
  surface.addEventListener("keydown", (event) => event.altKey && event.key === "F10" && toolbar.enter());
  surface.addEventListener("dblclick", (event) => event.target.closest("[data-footnote]") && editFootnote(editor, say));

  markup.hidden = true;
  markup.disabled = true;
  form.dataset.enhanced = "";

  const draft = new Draft(form.dataset.user, name);
  const panel = find("[data-conflict]");
  const show = stateLine(find("[data-save-state]"), form, say);
  saving = new Saving({
    url: form.dataset.autosaveUrl,
    version: Number(form.dataset.version),
    draft,
    read: tree,
    note: () => note?.value.trim() ?? "",
    onNoted: () => (note.value = ""),
    onNames: namesLine(find("[data-names]")),
    csrf: csrfFrom(form),
    show,
    onConflict: (theirs) =>
      showConflict(panel, {
        theirs,
        say,
        mineAsText: () => editor.getText({ blockSeparator: "\n\n" }),
        onMine: () => saving.keepMine(theirs.version),
        onTheirs: () => {
          replace(theirs.body);
          saving.takeTheirs(theirs.version, theirs.at);
        },
      }),
  });
  saving.watch(surface);
  offerWhatWasLeft({ draft, onServer, editor, replace, saving, surface, say });
  const line = find("[data-save-state]");
  form.addEventListener("submit", (event) => saveAtOnce(event, { saving, panel, line, say }));
}

function offerWhatWasLeft({ draft, onServer, editor, replace, saving, surface, say }) {
  const left = draft.read();
  if (!left?.body) return;
  if (sameTree(left.body, onServer)) {
    draft.clear();
    return;
  }
  editor.setEditable(false); // until it is decided, nothing may be written over what was left
  offerDraft(surface, {
    say,
    at: clock(left.at),
    onRestore: () => {
      editor.setEditable(true);
      replace(left.body);
      saving.version = left.base; // an older base is answered with both texts, which is right
      saving.changed();
      editor.commands.focus();
    },
    onDiscard: () => {
      draft.clear();
      editor.setEditable(true);
      editor.commands.focus();
    },
  });
}

/** "Gem" saves at once, by the same way as the pauses do, and says so; the page and the cursor stay where they are. */
async function saveAtOnce(event, { saving, panel, line, say }) {
  event.preventDefault();
  const saved = await saving.saveNow();
  if (!saved && !panel.hidden) panel.scrollIntoView({ block: "center" });
  if (!saved) return;
  const said = line.textContent || say("saved", { time: timeOf(new Date()) });
  line.textContent = ""; // said anew, it is read aloud again
  delete line.dataset.fresh;
  requestAnimationFrame(() => {
    line.textContent = said;
    line.dataset.fresh = "";
  });
}

/** How much of the window is covered: by the tools above, by the bar with "Gem" below. */
function roomAround(bar, foot) {
  const covered = (el) => (el && getComputedStyle(el).position === "sticky" ? el.offsetHeight : 0);
  return {
    left: 5,
    right: 5,
    get top() {
      return covered(bar) + AIR;
    },
    get bottom() {
      return covered(foot) + AIR;
    },
  };
}

document.querySelectorAll("form[data-section-editor]").forEach(enhance);
