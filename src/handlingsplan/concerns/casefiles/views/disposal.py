# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Destroying cases: what could be, batches on their way, the certificate; and what must be kept for now."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from handlingsplan.access.door import Request, door
from handlingsplan.access.fetch import fetch
from handlingsplan.concerns.casefiles import papers
from handlingsplan.concerns.casefiles.actions import disposal as actions
from handlingsplan.concerns.casefiles.forms.keeping import BatchForm, CouncilForm, HoldForm
from handlingsplan.concerns.casefiles.queries import disposal
from handlingsplan.concerns.casefiles.terms import RETENTION_GROUP, Permission
from handlingsplan.retention import disposal as engine
from handlingsplan.retention.holds import held
from handlingsplan.retention.lock import SameEyes
from handlingsplan.retention.models import Batch
from handlingsplan.retention.terms import HoldGround
from handlingsplan.ui.downloads import download
from handlingsplan.ui.pages import Link

ON_A_PAGE = 50


@door(Permission.DISPOSE)
@require_http_methods(["GET", "POST"])
def case_disposal(request: Request) -> HttpResponse:
    """The shut cases with what speaks against destroying them, and the batches."""
    page = Paginator(disposal.shut_files(request.viewer), ON_A_PAGE).get_page(request.GET.get("side"))
    found = disposal.candidates(list(page.object_list))
    taken = engine.in_open_batches(RETENTION_GROUP)
    free = [one for one in found if one.hold is None and one.file.pk not in taken]
    form = BatchForm(request.POST or None)
    form.offer("chosen", [(one.file.pk, f"{one.file.number}, {one.class_name}") for one in free])
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            batch = actions.prepare(said["chosen"], analysis=said["analysis"], by=request.viewer, at=timezone.now())
        except (engine.NothingChosen, engine.InAnotherBatch, engine.OnHold) as refused:
            form.add_error("chosen", str(refused.message))
        else:
            messages.success(request, _("Prepared. Somebody else must approve it, and the council must decide."))
            return redirect("disposal_batch", request.municipality.slug, batch.pk)
    context = {
        "form": form,
        "found": found,
        "taken": taken,
        "page": page,
        "batches": disposal.batches(request.viewer)[:ON_A_PAGE],
    }
    return render(request, "casefiles/disposal.html", context)


@door(Permission.DISPOSE)
@require_http_methods(["GET", "POST"])
def disposal_batch(request: Request, batch_id: int) -> HttpResponse:
    """One batch: what would be done, who approved, what the council decided; then it is run."""
    batch = fetch(disposal.batches(request.viewer), pk=batch_id)
    act = request.POST.get("act", "")
    council = CouncilForm(request.POST if act == "council" else None)
    now = timezone.now()
    if act == "council" and council.is_valid():
        said = council.cleaned_data
        actions.council_decided(batch, number=said["number"], on=said["decided_on"], by=request.viewer, at=now)
        return redirect("disposal_batch", request.municipality.slug, batch.pk)
    if act == "run":
        try:
            actions.run(batch, by=request.viewer, at=now)
        except (engine.NotReady, engine.OnHold) as refused:
            messages.warning(request, str(refused.message))
        else:
            messages.success(request, _("Destroyed. The certificate can be fetched below."))
        return redirect("disposal_batch", request.municipality.slug, batch.pk)
    if act == "give_up":
        actions.give_up(batch, by=request.viewer, at=now)
        messages.success(request, _("Given up. Nothing was destroyed."))
        return redirect("disposal", request.municipality.slug)
    return _batch_page(request, batch, council=council)


@door(Permission.APPROVE)
@require_http_methods(["GET", "POST"])
def approve_batch(request: Request, batch_id: int) -> HttpResponse:
    """The same for the leader, who agrees."""
    batch = fetch(disposal.batches(request.viewer), pk=batch_id)
    if request.method == "POST":
        try:
            actions.approve(batch, by=request.viewer, at=timezone.now())
        except SameEyes as refused:
            messages.warning(request, str(refused.message))
        else:
            messages.success(request, _("Approved. The council decides, and then the archivist runs it."))
        return redirect("unlock_requests", request.municipality.slug)
    return _batch_page(request, batch, approving=True)


@door(Permission.DISPOSE)
@require_GET
def disposal_certificate(request: Request, batch_id: int) -> HttpResponse:
    """What was destroyed, on whose decision, by whom."""
    batch = fetch(disposal.batches(request.viewer), pk=batch_id)
    if batch.run_at is None:
        raise Http404
    return download(papers.certificate(request.municipality, batch, engine.commands(batch)), f"attest-{batch.pk}.pdf")


@door(Permission.DISPOSE)
@require_http_methods(["GET", "POST"])
def hold_case(request: Request, file_id: int) -> HttpResponse:
    """Keep a shut case for now, or let it go again."""
    file = fetch(disposal.shut_files(request.viewer), pk=file_id)
    hold = held(file._meta.label_lower, [file.pk]).get(file.pk)
    back = reverse("disposal", args=[request.municipality.slug])
    form = HoldForm(request.POST if hold is None and request.method == "POST" else None)
    if request.method == "POST" and hold is not None:
        try:
            actions.release(hold, file, by=request.viewer, at=timezone.now())
        except actions.HeldForARequest as refused:
            messages.warning(request, str(refused.message))
        else:
            messages.success(request, _("Case %(number)s is no longer held.") % {"number": file.number})
        return redirect(back)
    if request.method == "POST" and form.is_valid():
        actions.hold(file, HoldGround(form.cleaned_data["ground"]), by=request.viewer, at=timezone.now())
        messages.success(request, _("Case %(number)s is kept for now.") % {"number": file.number})
        return redirect(back)
    context = {
        "file": file,
        "hold": hold,
        "form": form if hold is None else None,
        "cancel_url": back,
        "crumbs": [Link(_("Disposal"), back), Link(file.number, current=True)],
    }
    return render(request, "casefiles/hold.html", context)


def _batch_page(
    request: Request, batch: Batch, *, council: CouncilForm | None = None, approving: bool = False
) -> HttpResponse:
    page, word = ("unlock_requests", _("Approvals")) if approving else ("disposal", _("Disposal"))
    commands = engine.commands(batch)
    context = {
        "batch": batch,
        "commands": commands,
        "council": council,
        "approving": approving,
        "held": held("casefiles.casefile", [command.about_id for command in commands]),
        "crumbs": [
            Link(word, reverse(page, args=[request.municipality.slug])),
            Link(_("Batch %(batch)s") % {"batch": batch.pk}, current=True),
        ],
    }
    return render(request, "casefiles/batch.html", context)
