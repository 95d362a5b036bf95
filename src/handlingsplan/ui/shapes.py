# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0

"""The words that go with each shape: status is a word with a shape, never a colour alone."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


@dataclass(frozen=True)
class Badge:
    """A status word, the shape beside it and the quiet tone behind it."""

    word: str | Promise
    shape: str
    tone: str = "plain"


BADGES: dict[str, Badge] = {
    "law": Badge(_("Required by law"), "law", "firm"),
    "recommended": Badge(_("Recommended"), "recommended"),
    "optional": Badge(_("Optional"), "ring"),
    "national": Badge(_("National text"), "quote"),
    "proposal": Badge(_("Our proposal"), "pen"),
    "draft": Badge(_("Draft"), "pen"),
    "review": Badge(_("In hearing"), "comment"),
    "approved": Badge(_("Approved"), "done", "good"),
    "adopted": Badge(_("Adopted"), "done", "good"),
    "published": Badge(_("Published"), "done", "good"),
    "expired": Badge(_("Expired"), "missing", "attention"),
    "archived": Badge(_("Archived"), "lock"),
    "filled": Badge(pgettext_lazy("chapter", "Filled in"), "done", "good"),
    "started": Badge(pgettext_lazy("chapter", "Started"), "half"),
    "empty": Badge(pgettext_lazy("chapter", "Empty"), "gap"),
    "missing": Badge(_("Missing"), "missing", "attention"),
    "unknown": Badge(_("Not known yet"), "gap"),
    "verified": Badge(_("Checked"), "done", "good"),
    "unverified": Badge(_("Not checked"), "missing", "attention"),
    "internal": Badge(_("Internal"), "lock"),
    "public": Badge(_("Public"), "open"),
    "open": Badge(pgettext_lazy("status", "Open"), "ring"),
    "closed": Badge(pgettext_lazy("status", "Closed"), "done"),
    "overdue": Badge(_("Overdue"), "warning", "attention"),
    "in_use": Badge(_("In use"), "done", "good"),
    "exercised": Badge(_("Tried in an exercise"), "done", "good"),
}

ALERTS: dict[str, Badge] = {
    "info": Badge(_("For your information"), "info"),
    "success": Badge(_("Done"), "done", "good"),
    "warning": Badge(_("Please note"), "warning", "attention"),
    "error": Badge(_("Error"), "error", "attention"),
    "urgent": Badge(_("Important now"), "warning", "attention"),
}

CHECKS: dict[bool | None, Badge] = {
    True: Badge(_("yes"), "done", "good"),
    False: Badge(_("no"), "missing", "attention"),
    None: Badge(_("not known yet"), "gap"),
}

STEPS: dict[str, Badge] = {
    "done": Badge(pgettext_lazy("step", "Done"), "done", "good"),
    "here": Badge(pgettext_lazy("step", "You are here"), "here", "firm"),
    "ahead": Badge(pgettext_lazy("step", "Ahead"), "ring"),
    "skipped": Badge(pgettext_lazy("step", "Skipped"), "skip"),
}

SAVES: dict[str, Badge] = {
    "saved": Badge(_("Saved"), "done", "good"),
    "saving": Badge(_("Saving …"), "half"),
    "unsaved": Badge(_("Not saved yet"), "pen"),
    "failed": Badge(_("Could not be saved. Your text is still here."), "error", "attention"),
}

# Drawn on a 16 × 16 grid in the colour of the text; "fill" shapes are solid, the rest are lines.
SHAPES: dict[str, str] = {
    "done": '<circle cx="8" cy="8" r="7" fill="currentColor" stroke="none"/>'
    '<path d="M4.8 8.2l2.3 2.3 4.2-4.6" class="ui-shape-cut"/>',
    "half": '<circle cx="8" cy="8" r="6.25"/>'
    '<path d="M8 1.75a6.25 6.25 0 0 1 0 12.5z" fill="currentColor" stroke="none"/>',
    "gap": '<circle cx="8" cy="8" r="6.25" stroke-dasharray="2.4 2.5"/>',
    "ring": '<circle cx="8" cy="8" r="6.25"/>',
    "here": '<circle cx="8" cy="8" r="6.25"/><circle cx="8" cy="8" r="3.25" fill="currentColor" stroke="none"/>',
    "skip": '<circle cx="8" cy="8" r="6.25"/><path d="M4.5 8h7"/>',
    "missing": '<rect x="1.75" y="1.75" width="12.5" height="12.5" rx="1.5"/>'
    '<path d="M5.2 5.2l5.6 5.6M10.8 5.2l-5.6 5.6"/>',
    "law": '<rect x="1" y="1" width="14" height="14" rx="1.5" fill="currentColor" stroke="none"/>'
    '<path d="M4.5 5h7M4.5 8h7M4.5 11h4" class="ui-shape-cut"/>',
    "recommended": '<path d="M8 1.4L14.6 8 8 14.6 1.4 8z"/>',
    "info": '<circle cx="8" cy="8" r="6.75"/><path d="M8 7.2v4.2M8 4.4v.6"/>',
    "warning": '<path d="M8 1.6l6.8 12.2H1.2z"/><path d="M8 6v3.6M8 11.4v.6"/>',
    "error": '<path d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z" fill="currentColor" stroke="none"/>'
    '<path d="M8 4.2v4.4M8 11v.6" class="ui-shape-cut"/>',
    "comment": '<path d="M1.75 2.5h12.5v8.5H7l-3.2 2.7V11H1.75z"/>',
    "quote": '<path d="M3 2.5h10v11H3z"/><path d="M5.5 6h5M5.5 9h5"/>',
    "pen": '<path d="M2 14l.8-3.4L11 2.4l2.6 2.6-8.2 8.2z"/>',
    "lock": '<rect x="2.75" y="7" width="10.5" height="7.25" rx="1"/><path d="M5 7V4.9a3 3 0 0 1 6 0V7"/>',
    "open": '<circle cx="8" cy="8" r="6.5"/><path d="M1.5 8h13M8 1.5c4.4 4 4.4 9 0 13M8 1.5c-4.4 4-4.4 9 0 13"/>',
    "clock": '<circle cx="8" cy="8" r="6.5"/><path d="M8 4.2V8l2.6 1.8"/>',
    "phone": '<path d="M3.2 1.8l2.5-.4 1.3 3.3-1.6 1.3a9 9 0 0 0 4.6 4.6l1.3-1.6 3.3 1.3-.4 2.5'
    'c-.1.9-.8 1.4-1.7 1.4C6.6 13.9 1.8 9.1 1.8 3.5c0-.9.5-1.6 1.4-1.7z"/>',
    "person": '<circle cx="8" cy="5" r="3.1"/><path d="M2 14.5c.5-3.6 2.9-5.3 6-5.3s5.5 1.7 6 5.3"/>',
    "file": '<path d="M3 1.5h6.5L13 5v9.5H3z"/><path d="M9.5 1.5V5H13"/>',
    "next": '<path d="M2 8h11.5M9 3.5L13.5 8 9 12.5"/>',
    "back": '<path d="M14 8H2.5M7 3.5L2.5 8 7 12.5"/>',
}
