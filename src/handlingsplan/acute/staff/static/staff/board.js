// SPDX-FileCopyrightText: 2026 The handlingsplan contributors
// SPDX-License-Identifier: MPL-2.0

// The wall asks every two seconds what it should show, and says so when nobody answers. A text is copied with one press.

const EVERY = 2000;
const PIECES_EVERY = 10000;
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

// A page with buttons is drawn again, piece by piece, only where nobody is writing or has opened something. Whoever is
// being telephoned stays where she is: an answer must not be noted of somebody else because the page changed meanwhile.
function keepPiecesFresh() {
  const bare = (html) => html.replace(/value="[^"]{64}"/g, "");
  const busy = (piece) =>
    piece.contains(document.activeElement) ||
    piece.querySelector("details[open]") ||
    [...piece.querySelectorAll("input:not([type=hidden])")].some((field) => field.value !== field.defaultValue);
  async function ask() {
    try {
      const answer = await fetch(location.href, { signal: AbortSignal.timeout(PATIENCE), cache: "no-store" });
      const page = new DOMParser().parseFromString(answer.ok ? await answer.text() : "", "text/html");
      for (const piece of document.querySelectorAll("[data-live]")) {
        const now = page.querySelector(`[data-live="${piece.dataset.live}"]`);
        if (now && !busy(piece) && bare(now.innerHTML) !== bare(piece.innerHTML)) piece.innerHTML = now.innerHTML;
      }
      sayWhoseTurn(page);
    } catch {
      // Asked again below; the page still says what it said, and "Look again" says why it cannot.
    }
    setTimeout(ask, PIECES_EVERY);
  }
  setTimeout(ask, PIECES_EVERY);
}

function sayWhoseTurn(page) {
  const [shown, now] = [document, page].map((one) => one.querySelector("[data-turn]")?.dataset.turn);
  const place = document.querySelector("[data-turn-news]");
  if (!place || now === undefined) return;
  const words = shown === now ? "" : place.dataset.words;
  if (place.textContent !== words) place.textContent = words;
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
if (document.querySelector("[data-live]")) keepPiecesFresh();
const area = document.querySelector("[data-copy]");
if (area && navigator.clipboard) offerToCopy(area, document.querySelector("[data-copy-place]"));
