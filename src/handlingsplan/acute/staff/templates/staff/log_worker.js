{% load static %}// SPDX-FileCopyrightText: 2026 The handlingsplan contributors
// SPDX-License-Identifier: MPL-2.0
// Keeps the empty log sheet on the phone, and shows it where a log cannot be reached. It keeps nothing anybody wrote.

const KEPT = "log-sheet {{ sheet }}";
const SHEET = "{{ sheet }}";
const FILES = [
  SHEET,
  "{% static "staff/log.js" %}",
  "{% static "staff/log.css" %}",
  "{% static "ui/tokens.css" %}",
  "{% static "ui/base.css" %}",
  "{% static "ui/components.css" %}",
  "{% static "ui/forms.css" %}",
  "{% static "ui/layouts.css" %}",
  "{% static "ui/mark.svg" %}",
];
const PATIENCE = 6000;

self.addEventListener("install", (event) => event.waitUntil(fetchAll().then(() => self.skipWaiting())));
self.addEventListener("activate", (event) => event.waitUntil(tidy().then(() => self.clients.claim())));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const path = new URL(request.url).pathname;
  if (request.method !== "GET") return;
  if (request.mode === "navigate" && path.endsWith("/log/")) event.respondWith(fresh(request, SHEET, PATIENCE));
  else if (FILES.includes(path)) event.respondWith(fresh(request, path, PATIENCE));
});

async function fetchAll() {
  const cache = await caches.open(KEPT);
  await cache.addAll(FILES.map((file) => new Request(file, { cache: "reload", credentials: "omit" })));
}

async function tidy() {
  const cache = await caches.open(KEPT);
  const old = (await cache.keys()).filter((request) => !FILES.includes(new URL(request.url).pathname));
  await Promise.all(old.map((request) => cache.delete(request)));
}

async function fresh(request, instead, patience) {
  const kept = await caches.match(instead, { ignoreVary: true, ignoreSearch: true });
  if (!kept) return fetch(request);
  const late = new Promise((resolve) => { setTimeout(resolve, patience, kept); });
  const live = fetch(request).then((answer) => (answer.status >= 500 ? kept : answer)).catch(() => kept);
  return Promise.race([live, late]);
}
