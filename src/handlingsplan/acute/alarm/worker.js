// SPDX-FileCopyrightText: 2026 The handlingsplan contributors
// SPDX-License-Identifier: MPL-2.0
// Keeps the public acute pages of one municipality on the telephone: the network first, the copy when it does not answer.
// KEPT is written before this by the server. Nothing that is behind sign-in is ever kept: only the pages named there,
// fetched as nobody, and never an answer that says it is not to be stored.

const PATIENCE = 3000;
const HERE = new URL(self.registration.scope).pathname;
const CACHE = `akut ${HERE} ${KEPT.version}`;

self.addEventListener("install", (event) => {
  event.waitUntil(keepAll().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(forgetOlder().then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const address = new URL(event.request.url);
  if (event.request.method !== "GET" || address.origin !== self.location.origin) return;
  if (KEPT.pages.includes(address.pathname)) event.respondWith(page(event, address.pathname));
  else if (KEPT.files.includes(address.pathname)) event.respondWith(file(event.request));
});

async function keepAll() {
  const cache = await caches.open(CACHE);
  const asNobody = { credentials: "omit", cache: "no-store", headers: { "Accept-Language": KEPT.language } };
  await Promise.all([...KEPT.files, ...KEPT.pages].map(async (path) => {
    const answer = await fetch(path, asNobody);
    if (!mayKeep(answer)) throw new Error(`${path}: ${answer.status}`);
    await cache.put(path, answer);
  }));
}

async function forgetOlder() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(`akut ${HERE} `) && name !== CACHE).map((name) => caches.delete(name)));
}

function mayKeep(answer) {
  return answer.ok && !answer.redirected && !/no-store|private/.test(answer.headers.get("Cache-Control") || "");
}

async function page(event, path) {
  const cache = await caches.open(CACHE);
  const live = fetch(event.request).then(async (answer) => {
    if (answer.status >= 500) throw new Error(String(answer.status));
    if (mayKeep(answer)) await cache.put(path, answer.clone());
    return answer;
  });
  event.waitUntil(live.catch(() => undefined));
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  const first = await Promise.race([live.catch(() => undefined), late]);
  if (first) return first;
  const stored = await cache.match(path, { ignoreVary: true });
  return stored ? saidToBeStored(stored) : live;
}

// The page itself says in its own words that it is a copy and from when; here it is only told so.
async function saidToBeStored(stored) {
  const text = (await stored.text()).replace("<html ", "<html data-stored ");
  return new Response(text, { headers: { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": stored.headers.get("Content-Security-Policy") || "default-src 'self'" } });
}

async function file(request) {
  const cache = await caches.open(CACHE);
  return (await cache.match(request, { ignoreVary: true })) || fetch(request);
}
