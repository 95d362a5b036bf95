# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The page on the writer's desk: block by block, what differs, what waits, who answers, and the approval."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from handlingsplan.access.door import Request, door
from handlingsplan.access.queries import people_here
from handlingsplan.communication.audiences import actions
from handlingsplan.communication.audiences.access import may_approve, may_edit
from handlingsplan.communication.audiences.forms.writing import ApproveForm, OwnerForm, SendBackForm
from handlingsplan.communication.audiences.queries import Audience, audience, page_of
from handlingsplan.communication.audiences.queries.doubtful import unverified_on
from handlingsplan.communication.audiences.queries.local import mark_of, page_row
from handlingsplan.communication.audiences.queries.measure import above_target, measure_page
from handlingsplan.communication.audiences.queries.owner import answers_for
from handlingsplan.communication.audiences.queries.working import Desk, desk
from handlingsplan.communication.audiences.terms import Permission
from handlingsplan.ui.pages import Link


@door(Permission.READ)
@require_GET
def edit_audience(request: Request, audience_key: str) -> HttpResponse:
    """Every block with its national and its local text, what is missing and what waits for approval."""
    found = desk_or_404(audience_key)
    context = {
        "desk": found,
        "page": found.page,
        "measure": measure_page(found.page),
        "may_edit": may_edit(request.viewer),
        "may_approve": may_approve(request.viewer),
        "public_url": reverse("audience_page", args=[request.municipality.slug, found.page.audience.slug]),
        "owner": answers_for(found.row),
        "unverified": unverified_on(audience_key),
        "crumbs": crumbs(request, found.page.audience),
    }
    return render(request, "audiences/edit.html", context)


@door(Permission.READ)
@require_GET
def read_audience(request: Request, audience_key: str) -> HttpResponse:
    """The internal edition: what the public reads, and beside it what only those who work here need."""
    here = audience_or_404(audience_key)
    page = page_of(here.key, internal=True)
    context = {
        "page": page,
        "crumbs": crumbs(request, here, Link(_("Internal edition"), current=True)),
        "owner": answers_for(page.row),
        "unverified": unverified_on(here.key),
    }
    return render(request, "audiences/read.html", context)


@door(Permission.EDIT)
@require_POST
def switch_blocks(request: Request, audience_key: str) -> HttpResponse:
    """Optional blocks on or off; shown to the public after approval."""
    found = desk_or_404(audience_key)
    chosen = set(request.POST.getlist("block"))
    switches = {block.key: block.key in chosen for block in found.optional}
    actions.switch_blocks(audience_key, switches, by=request.viewer, at=timezone.now())
    messages.success(request, _("The choice of blocks is saved, and waits for approval."))
    return redirect("edit_audience", request.municipality.slug, audience_key)


@door(Permission.EDIT)
@require_http_methods(["GET", "POST"])
def audience_owner(request: Request, audience_key: str) -> HttpResponse:
    """Who answers for the page, when it is read again, and whether it is shown."""
    here, row = audience_or_404(audience_key), page_row(audience_key)
    people = people_here()
    first: dict[str, Any] = {"is_shown": row.is_shown if row else True}
    if row:
        first |= {"owner": str(row.owner_id or ""), "review_on": row.review_on}
    form = OwnerForm(request.POST or None, initial=first, people=people, optional=here.optional)
    if request.method == "POST" and form.is_valid():
        owner = next((person for person in people if str(person.pk) == form.cleaned_data["owner"]), None)
        actions.keep_page(
            here.key,
            by=request.viewer,
            at=timezone.now(),
            owner=owner,
            review_on=form.cleaned_data["review_on"],
            is_shown=form.cleaned_data.get("is_shown", True),
        )
        messages.success(request, _("Saved."))
        return redirect("edit_audience", request.municipality.slug, here.key)
    context = {
        "form": form,
        "heading": _("Who answers for the page"),
        "kicker": here.name,
        "cancel_url": reverse("edit_audience", args=[request.municipality.slug, here.key]),
        "crumbs": crumbs(request, here, Link(_("Owner and review"), current=True)),
    }
    return render(request, "audiences/form.html", context)


@door(Permission.APPROVE)
@require_http_methods(["GET", "POST"])
def approve_audience(request: Request, audience_key: str) -> HttpResponse:
    """Read the page as it will be, and approve it; not one's own work."""
    found = desk_or_404(audience_key)
    form = ApproveForm(request.POST or None, is_hard=bool(above_target(found.page)), mark=mark_of(found.row))
    if request.method == "POST" and form.is_valid():
        seen = form.cleaned_data.get("lix_seen", False)
        try:
            page = actions.approve(
                audience_key, by=request.viewer, at=timezone.now(), lix_seen=seen, read=form.cleaned_data["read"]
            )
        except actions.Changed as changed:
            messages.error(request, str(changed.message))
            return redirect("approve_audience", request.municipality.slug, audience_key)
        except actions.Refused as refused:
            form.add_error(None, str(refused.message))
        else:
            messages.success(request, _("Version %(number)s is shown to the public now.") % {"number": page.number})
            return redirect("edit_audience", request.municipality.slug, audience_key)
    return _approval(request, found, form, SendBackForm())


@door(Permission.APPROVE)
@require_POST
def send_back_audience(request: Request, audience_key: str) -> HttpResponse:
    """Not yet: whoever wrote what waits is told what must be changed."""
    found = desk_or_404(audience_key)
    form = SendBackForm(request.POST)
    if form.is_valid():
        try:
            actions.send_back(audience_key, reason=form.cleaned_data["reason"], by=request.viewer, at=timezone.now())
        except actions.Refused as refused:
            form.add_error("reason", str(refused.message))
        else:
            messages.success(request, _("Sent back. Whoever wrote it has been told why."))
            return redirect("edit_audience", request.municipality.slug, audience_key)
    return _approval(request, found, ApproveForm(is_hard=bool(above_target(found.page)), mark=mark_of(found.row)), form)


def _approval(request: Request, found: Desk, form: ApproveForm, send_back: SendBackForm) -> HttpResponse:
    context = {
        "form": form,
        "send_back": send_back,
        "desk": found,
        "page": found.page,
        "hard": above_target(found.page),
        "measure": measure_page(found.page),
        "cancel_url": reverse("edit_audience", args=[request.municipality.slug, found.page.key]),
        "crumbs": crumbs(request, found.page.audience, Link(_("Approve"), current=True)),
        "submit_label": _("Approve and show to the public"),
    }
    return render(request, "audiences/approve.html", context)


def audience_or_404(key: str) -> Audience:
    try:
        return audience(key)
    except KeyError as unknown:
        raise Http404 from unknown


def desk_or_404(key: str) -> Desk:
    audience_or_404(key)
    return desk(key)


def crumbs(request: Request, here: Audience, *more: Link) -> list[Link]:
    """The way back; the page of the audience itself is the last where nothing follows."""
    slug = request.municipality.slug
    first = Link(_("Audiences"), reverse("audiences", args=[slug]))
    if not more:
        return [first, Link(here.name, current=True)]
    return [first, Link(here.name, reverse("edit_audience", args=[slug, here.key])), *more]
