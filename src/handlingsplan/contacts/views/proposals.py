# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What a function says has changed, beside what stands now: taken over, or left."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from handlingsplan.access.door import Request, door
from handlingsplan.access.fetch import fetch
from handlingsplan.contacts import actions
from handlingsplan.contacts.models import Proposal
from handlingsplan.contacts.terms import Permission
from handlingsplan.ui.pages import Link, Table


@door(Permission.EDIT)
@require_http_methods(["GET", "POST"])
def contact_proposal(request: Request, proposal_id: int) -> HttpResponse:
    """Both, side by side, and one press to take it over."""
    found = fetch(Proposal.objects.filter(settled_at=None).select_related("contact"), pk=proposal_id)
    if request.method == "POST":
        return _settled(request, found)
    contact = found.contact
    rows = [
        [_("Telephone"), contact.number or "–", found.number or "–"],
        [_("Hours"), contact.hours or "–", found.hours or "–"],
        [_("Deputy"), contact.deputy or "–", found.deputy or "–"],
    ]
    columns = [_("What"), _("As it stands"), _("What the function says")]
    context = {
        "proposal": found,
        "table": Table(_("What has changed"), columns, rows),
        "crumbs": [
            Link(_("Contacts"), reverse("contacts", args=[request.municipality.slug])),
            Link(contact.label, current=True),
        ],
    }
    return render(request, "contacts/proposal.html", context)


def _settled(request: Request, found: Proposal) -> HttpResponse:
    label, slug = found.contact.label, request.municipality.slug
    had_hours = found.contact.weekly and found.hours != found.contact.hours
    try:
        if "leave" in request.POST:
            actions.leave(found, by=request.viewer, at=timezone.now())
            messages.success(request, _("%(label)s stands as it was.") % {"label": label})
            return redirect("contacts", slug)
        kept = actions.apply(found, by=request.viewer, at=timezone.now())
    except actions.Refused as refused:
        messages.error(request, str(refused.message))
        return redirect("contacts", slug)
    messages.success(request, _("%(label)s has been saved, and shows wherever it is used.") % {"label": label})
    if had_hours:
        messages.warning(request, _("The hours are new. Write them in the field the program reads, too."))
        return redirect("contact", slug, kept.key)
    return redirect("contacts", slug)
