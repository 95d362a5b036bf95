# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""“Something is wrong on the page”: the words reach whoever answers for it. Nothing is kept of who wrote."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

from handlingsplan.access.queries import people_who_may
from handlingsplan.accounts.models import User
from handlingsplan.communication.audiences.queries import national
from handlingsplan.communication.audiences.queries.filling import municipality_here
from handlingsplan.communication.audiences.queries.local import page_row
from handlingsplan.communication.audiences.terms import Permission
from handlingsplan.documents.terms import LOOKS_LIKE_CPR
from handlingsplan.lib.text import looks_like_cpr
from handlingsplan.notices.actions import tell

from .refusals import NotUsable

EMPTY = gettext_lazy("Write what is wrong.")


def report_error(audience_key: str, text: str) -> None:
    """Tell the page's owner, or those who write the pages where nobody owns it yet. Anybody may."""
    if not text.strip():
        raise NotUsable(EMPTY)
    if looks_like_cpr(text):
        raise NotUsable(LOOKS_LIKE_CPR)
    path = reverse("edit_audience", args=[municipality_here().slug, audience_key])
    with override("da"):
        for person in _answer_for(audience_key):
            tell(person, subject=_("Something is wrong on a page"), text=_said(audience_key, text), link=path)


def _said(audience_key: str, text: str) -> str:
    name = national.audience(audience_key).said("name", "da")
    return _("A reader of the page for %(audience)s writes:") % {"audience": name} + f"\n\n{text.strip()}"


def _answer_for(audience_key: str) -> list[User]:
    row = page_row(audience_key)
    if row is not None and row.owner is not None and row.owner.is_active:
        return [row.owner]
    return people_who_may(Permission.EDIT)
