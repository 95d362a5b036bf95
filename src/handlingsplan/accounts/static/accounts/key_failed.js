// SPDX-FileCopyrightText: 2026 The handlingsplan contributors
// SPDX-License-Identifier: MPL-2.0
// Says in words that a passkey or security key gave no answer.

document.addEventListener("allauth.error", () => {
  const words = document.getElementById("key-failed");
  if (words) words.hidden = false;
});
