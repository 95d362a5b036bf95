# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is remembered of the pages. No event carries a text or a person."""

from django.utils.translation import gettext_lazy as _

from handlingsplan.audit.kinds import Kind

TEXT_WRITTEN = "audiences.text.written"
TEXT_TAKEN_BACK = "audiences.text.taken_back"
LAWYER_SAW = "audiences.text.seen_by_lawyer"
SWITCHED = "audiences.block.switched"
PAGE_KEPT = "audiences.page.kept"
PAGE_APPROVED = "audiences.page.approved"
PAGE_SENT_BACK = "audiences.page.sent_back"
PAGE_HIDDEN = "audiences.page.hidden"
PAGE_SHOWN = "audiences.page.shown"
SHORT_TEXT_WRITTEN = "audiences.short_text.written"
MESSAGE_PLANNED = "audiences.message.planned"
MESSAGE_CHANGED = "audiences.message.changed"
MESSAGE_REMOVED = "audiences.message.removed"
PAPER_NOTED = "audiences.paper.noted"
PAPER_TAKEN_DOWN = "audiences.paper.taken_down"

KINDS = (
    Kind(TEXT_WRITTEN, _("A local text was written for “{block}” on the page for: {audience}")),
    Kind(TEXT_TAKEN_BACK, _("The local text for “{block}” was taken back on the page for: {audience}")),
    Kind(LAWYER_SAW, _("A lawyer has read “{block}” on the page for: {audience}")),
    Kind(SWITCHED, _("Optional blocks were chosen on the page for: {audience}")),
    Kind(PAGE_KEPT, _("Owner and review of a page were set: {audience}")),
    Kind(PAGE_APPROVED, _("Version {number} of a page was approved: {audience}")),
    Kind(PAGE_SENT_BACK, _("What waited on a page was sent back: {audience}")),
    Kind(PAGE_HIDDEN, _("A page was taken off the public list: {audience}")),
    Kind(PAGE_SHOWN, _("A page was put on the public list: {audience}")),
    Kind(SHORT_TEXT_WRITTEN, _("A short text was written for: {audience}")),
    Kind(MESSAGE_PLANNED, _("A message was planned for: {audience}")),
    Kind(MESSAGE_CHANGED, _("A message was changed for: {audience}")),
    Kind(MESSAGE_REMOVED, _("A message was removed for: {audience}")),
    Kind(PAPER_NOTED, _("It was noted where a paper hangs: {place}")),
    Kind(PAPER_TAKEN_DOWN, _("A paper was taken down: {place}")),
)
