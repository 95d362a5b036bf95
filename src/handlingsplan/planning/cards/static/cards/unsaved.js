// SPDX-FileCopyrightText: 2026 The handlingsplan contributors
// SPDX-License-Identifier: MPL-2.0
// The page came back with text that is not saved yet: a row was added or moved, or something was refused.
// The form is marked as unsaved, so that leaving the page asks first (ui.js does the asking).

const form = document.querySelector("form[data-guard]");
if (form) form.dataset.unsaved = "yes";
