# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Sending back what waits for approval, with a reason; whoever wrote it is told."""

from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

from handlingsplan.access.viewer import Viewer
from handlingsplan.accounts.models import User
from handlingsplan.audit.record import record
from handlingsplan.communication.audiences import events
from handlingsplan.communication.audiences.models import LocalPage
from handlingsplan.communication.audiences.queries import local, national
from handlingsplan.communication.audiences.queries.filling import municipality_here
from handlingsplan.communication.audiences.terms import Permission
from handlingsplan.notices.actions import tell

from .approve import NOTHING_WAITS
from .checks import check_text
from .refusals import NotReady, NotUsable
from .write import page_here

NO_REASON = gettext_lazy("Say what must be changed.")


def send_back(audience_key: str, *, reason: str, by: Viewer, at: datetime) -> LocalPage:
    """Say why it is not approved as it is. The public goes on seeing what was approved last."""
    by.must(Permission.APPROVE)
    page = page_here(audience_key, by=by, at=at)
    if not reason.strip():
        raise NotUsable(NO_REASON)
    check_text(reason)
    writers = _writers(page)
    if not writers:
        raise NotReady(NOTHING_WAITS)
    page.sent_back_at, page.sent_back_because = at, reason.strip()
    page.save(update_fields=["sent_back_at", "sent_back_because"])
    name = national.audience(audience_key).said("name", "da")
    record(events.PAGE_SENT_BACK, about=page, by=by.user, at=at, details={"audience": name})
    link = reverse("edit_audience", args=[municipality_here().slug, audience_key])
    with override("da"):
        for writer in writers:
            tell(writer, subject=_("A page was sent back for changes"), text=f"{name}. {reason.strip()}", link=link)
    return page


def _writers(page: LocalPage) -> set[User]:
    """Whoever wrote what waits, and whoever chose blocks."""
    found = {text.by for text in local.waiting(page)}
    if local.switches_wait(page):
        found |= set(User.objects.filter(pk__in=page.switched_by))
    return {writer for writer in found if writer is not None}
