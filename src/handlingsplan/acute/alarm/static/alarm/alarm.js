// SPDX-FileCopyrightText: 2026 The handlingsplan contributors
// SPDX-License-Identifier: MPL-2.0
// Asks the telephone to keep the acute pages for when there is no network. The page works the same without.
const { worker } = document.currentScript.dataset;
if ("serviceWorker" in navigator) navigator.serviceWorker.register(worker).catch(() => undefined);
