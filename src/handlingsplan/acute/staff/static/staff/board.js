// SPDX-FileCopyrightText: 2026 The handlingsplan contributors
// SPDX-License-Identifier: MPL-2.0

// The wall asks every two seconds what it should show, and says so when nobody answers. A text is copied with one press.

const EVERY = 2000;
const PATIENCE = 8000;

function keepFresh(wall, lost) {
  let shown = wall.innerHTML.trim();
  async function ask() {
    try {
      const answer = await fetch(wall.dataset.wallNow, { signal: AbortSignal.timeout(PATIENCE), cache: "no-store" });
      const text = (await answer.text()).trim();
      if (!answer.ok || !text.includes("data-wall-shown")) {
        say(answer.ok || answer.status < 500 ? lost.dataset.out : lost.dataset.lost);
      } else {
        if (text !== shown) wall.replaceChildren(...parsed(text));
        shown = text;
        say("");
      }
    } catch {
      say(lost.dataset.lost);
    }
    setTimeout(ask, EVERY);
  }
  function say(words) {
    if (lost.textContent !== words) lost.textContent = words;
  }
  setTimeout(ask, EVERY);
}

function parsed(text) {
  return new DOMParser().parseFromString(text, "text/html").body.childNodes;
}

function offerToCopy(area, place) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "ui-button ui-button-secondary";
  button.textContent = place.dataset.copyWord;
  const told = document.createElement("span");
  told.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(area.value);
    told.textContent = ` ${place.dataset.copied}`;
  });
  place.append(button, told);
}

const wall = document.querySelector("[data-wall-now]");
if (wall) keepFresh(wall, document.querySelector("[data-wall-lost]"));
const area = document.querySelector("[data-copy]");
if (area && navigator.clipboard) offerToCopy(area, document.querySelector("[data-copy-place]"));
