# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Approving a page: by somebody else than the one who wrote, after a lawyer where law is explained."""

from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
from handlingsplan.communication.audiences import events
from handlingsplan.communication.audiences.models import LocalPage, LocalText
from handlingsplan.communication.audiences.queries import local, national, page_of
from handlingsplan.communication.audiences.queries.measure import above_target
from handlingsplan.communication.audiences.queries.working import missing_blocks
from handlingsplan.communication.audiences.rules import REVIEWED_EVERY_DAYS
from handlingsplan.communication.audiences.terms import Mode, Permission

from .refusals import Changed, NotReady, OwnWork
from .write import page_here

NOTHING_WAITS = _("Nothing has been changed since the last approval.")
YOUR_OWN = _("You have written some of it yourself. Somebody else must approve.")
CHANGED = _("Something was changed after you began to read. Read it again before you approve.")
LAWYER = _("A lawyer must have read “%(block)s” first; note it on the block.")
MISSING = _("“%(block)s” is missing, and must stand on this page.")
HARD = _("Some of it is harder to read than it should be for this audience. Say that you have seen it.")


def approve(
    audience_key: str, *, by: Viewer, at: datetime, lix_seen: bool = False, read: str | None = None
) -> LocalPage:
    """Show the public what has been written. Refused while something compulsory is missing or unread by a lawyer.

    `read` is the mark of what the person has read. Raises Changed where something else waits by now.
    """
    by.must(Permission.APPROVE)
    page = page_here(audience_key, by=by, at=at)
    if read is not None and read != local.mark_of(page):
        raise Changed(CHANGED)
    texts = local.waiting(page)
    if not texts and not local.switches_wait(page):
        raise NotReady(NOTHING_WAITS)
    if by.user is not None and by.user.pk in local.authors(page):
        raise OwnWork(YOUR_OWN)
    _check_law(texts)
    shown = page_of(audience_key, language="da", draft=True)
    for missing in missing_blocks(shown):
        raise NotReady(MISSING % {"block": missing.name})
    if above_target(shown) and not lix_seen:
        raise NotReady(HARD)
    LocalText.objects.filter(page=page, approved_at=None).update(approved_by=by.user, approved_at=at)
    page.approved_switches, page.switched_by, page.lix_seen = page.switches, [], lix_seen
    page.approved_by, page.approved_at, page.number = by.user, at, page.number + 1
    page.sent_back_at, page.sent_back_because = None, ""
    if page.review_on is None or page.review_on <= timezone.localdate(at):
        page.review_on = timezone.localdate(at) + timedelta(days=REVIEWED_EVERY_DAYS)
    page.save()
    named = {"audience": national.audience(audience_key).said("name", "da"), "number": page.number}
    record(events.PAGE_APPROVED, about=page, by=by.user, at=at, details=named)
    return page


def _check_law(texts: list[LocalText]) -> None:
    defined = national.block_defs()
    for text in texts:
        unread = text.lawyer_seen_on is None and text.mode != Mode.NONE
        if unread and defined[text.block_key].needs_lawyer_in(text.language):
            raise NotReady(LAWYER % {"block": defined[text.block_key].name})
