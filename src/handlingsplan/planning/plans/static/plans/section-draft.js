// SPDX-FileCopyrightText: 2026 The handlingsplan contributors
// SPDX-License-Identifier: MPL-2.0
// The copy of a text that lives in this browser until the server has confirmed that it has it.

export class Draft {
  constructor(user, section) {
    this.key = `handlingsplan:${user}:${section}`;
    this.works = true;
  }

  keep(base, body) {
    try {
      localStorage.setItem(this.key, JSON.stringify({ base, body, at: new Date().toISOString() }));
      this.works = true;
    } catch {
      this.works = false;
    }
  }

  read() {
    try {
      return JSON.parse(localStorage.getItem(this.key));
    } catch {
      return null;
    }
  }

  clear() {
    try {
      localStorage.removeItem(this.key);
    } catch {
      this.works = false;
    }
  }
}

/** Two stored trees say the same, whatever order their attributes were written in. */
export function sameTree(one, other) {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || !one || !other) return false;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => sameTree(one[name], other[name]));
}
