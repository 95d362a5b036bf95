// SPDX-FileCopyrightText: 2026 The handlingsplan contributors
// SPDX-License-Identifier: MPL-2.0
// Saves a section while it is being written: after a pause, when the writer leaves, and again when it failed.

import { sameTree } from "./section-draft.js";

const PAUSE = 1500;
const RETRY_AFTER = [2000, 5000, 10000, 20000, 30000];
const LARGEST_PARTING_LETTER = 60000; // browsers refuse more than 64 kB from a page that is closing

export class Saving {
  /** `show(state, detail)` tells the writer; `onConflict(theirs)` shows both texts; `onNoted()`: the note is kept.
   * `onNames(said)`: what the server says of names of persons in the text it kept; empty where there are none. */
  constructor({ url, version, draft, read, note, csrf, show, onConflict, onNoted, onNames }) {
    Object.assign(this, { url, version, draft, read, note, csrf, show, onConflict, onNoted, onNames });
    this.state = "saved";
    this.revision = 0;
    this.savedRevision = 0;
    this.failures = 0;
    this.running = null;
    this.asked = false;
  }

  get unsaved() {
    return this.revision !== this.savedRevision;
  }

  changed() {
    this.revision += 1;
    this.draft.keep(this.version, this.read());
    if (this.state === "conflict") return;
    if (["saved", "refused"].includes(this.state)) this.enter("unsaved");
    if (this.failures === 0) this.later(PAUSE);
  }

  enter(state, detail = {}) {
    this.state = state;
    this.show(state, { ...detail, kept: this.draft.works });
  }

  later(wait) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), wait);
  }

  /** Saves what is unsaved; answers whether everything is now with the server. */
  async save({ leaving = false } = {}) {
    clearTimeout(this.timer);
    while (this.running) await this.running;
    if (!this.unsaved || this.state === "conflict") return !this.unsaved;
    this.running = this.send(leaving);
    try {
      await this.running;
    } finally {
      this.running = null;
    }
    return !this.unsaved;
  }

  /** The writer asks for it: the note goes along, also when every word is already saved. One letter, or none. */
  saveNow() {
    this.asked = Boolean(this.note());
    if (this.asked && !this.unsaved) this.revision += 1;
    return this.save();
  }

  async send(leaving) {
    const sent = this.revision;
    const body = this.read();
    const note = this.asked ? this.note() : ""; // a note belongs to one entry of the history, not to every pause
    const letter = JSON.stringify({ version: this.version, body, note });
    let answer;
    try {
      answer = await fetch(this.url, {
        method: "POST",
        headers: { "Content-Type": "application/json", Accept: "application/json", "X-CSRFToken": this.csrf() },
        body: letter,
        credentials: "same-origin",
        redirect: "manual",
        keepalive: leaving && letter.length < LARGEST_PARTING_LETTER,
      });
    } catch {
      return this.tryAgain("offline");
    }
    const said = await answer.json().catch(() => ({}));
    if (answer.ok && Number.isInteger(said.version)) {
      if (note) this.onNoted();
      this.onNames(said.names ?? "");
      return this.confirmed(said, sent);
    }
    if (answer.status === 409) return this.differs(said, body, sent);
    if (answer.status === 401 || answer.type === "opaqueredirect") return this.tryAgain("loggedOut");
    if (answer.status === 422) return this.refused("refused", said);
    if (answer.status === 403 || answer.status === 404) return this.refused("forbidden", said);
    return this.tryAgain("trouble");
  }

  confirmed({ version, saved_at: time }, sent) {
    this.version = version;
    this.savedRevision = sent;
    this.failures = 0;
    this.asked = false;
    if (this.unsaved) {
      this.draft.keep(version, this.read());
      this.enter("unsaved");
      this.later(PAUSE);
    } else {
      this.draft.clear();
      this.enter("saved", { time });
    }
  }

  // The same words from both sides are no conflict: the answer to an earlier save was lost on its way.
  differs(theirs, body, sent) {
    if (sameTree(theirs.body, body)) return this.confirmed({ version: theirs.version, saved_at: theirs.at }, sent);
    this.failures = 0;
    this.enter("conflict", theirs);
    this.onConflict(theirs);
  }

  refused(state, { error }) {
    this.failures = 0;
    this.enter(state, { error });
  }

  tryAgain(state) {
    this.enter(state);
    this.later(RETRY_AFTER[Math.min(this.failures, RETRY_AFTER.length - 1)]);
    this.failures += 1;
  }

  /** After a conflict: my text is to stand, knowingly, on top of theirs. */
  keepMine(theirVersion) {
    this.version = theirVersion;
    this.state = "unsaved";
    this.revision += 1;
    this.draft.keep(this.version, this.read());
    return this.save();
  }

  /** After a conflict: their text stands; there is nothing of mine left to save. */
  takeTheirs(theirVersion, time) {
    this.version = theirVersion;
    this.savedRevision = this.revision;
    this.draft.clear();
    this.enter("saved", { time });
  }

  /** The moments when a writer may be going away, or may be back. */
  watch(surface) {
    surface.addEventListener("focusout", ({ relatedTarget: next }) => {
      const stillHere = next?.closest("form, dialog"); // the tools and their small dialogs are no parting
      if (!stillHere && !this.failures) this.save();
    });
    addEventListener("pagehide", () => this.save({ leaving: true }));
    addEventListener("online", () => this.save());
    addEventListener("focus", () => this.state === "loggedOut" && this.save());
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") this.save({ leaving: true });
      else if (this.failures) this.save();
    });
    addEventListener("beforeunload", (event) => {
      if (this.unsaved && !this.draft.works) event.preventDefault();
    });
  }
}
