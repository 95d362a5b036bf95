# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Cases that are shut: asked for by number or from a later case, answered by a leader, read for two days."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from handlingsplan.access.door import Request, door
from handlingsplan.access.fetch import fetch
from handlingsplan.concerns.casefiles.access import decided_by, opened_again, shut_and_hers, visible_to
from handlingsplan.concerns.casefiles.actions import inform, unlocking
from handlingsplan.concerns.casefiles.forms.shut import AgreeForm, AnswerForm, AskForEarlierForm, AskForm
from handlingsplan.concerns.casefiles.models import CaseFile, DutyToInform, UnlockRequest
from handlingsplan.concerns.casefiles.opened import open_on_ground
from handlingsplan.concerns.casefiles.queries import control, disposal, waiting
from handlingsplan.concerns.casefiles.queries.earlier import shut_earlier
from handlingsplan.concerns.casefiles.queries.journal import all_items
from handlingsplan.concerns.casefiles.terms import NOTHING_FOUND, Outcome, Permission, Why
from handlingsplan.retention.lock import SameEyes
from handlingsplan.ui.pages import Link


@door(Permission.WORK)
@require_http_methods(["GET", "POST"])
def shut_cases(request: Request) -> HttpResponse:
    """Ask for a shut case; what one has asked for, and what is open now."""
    later = request.GET.get("fra", "")
    from_file = fetch(visible_to(request.viewer, guests=False), pk=later) if later.isdecimal() else None
    kind = AskForEarlierForm if from_file else AskForm
    form = kind(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            file = _asked_for(request, from_file, form.cleaned_data)
            unlocking.ask(file, reason=form.cleaned_data["reason"], by=request.viewer, at=timezone.now())
        except (unlocking.NoSuchShutCase, unlocking.AskedAlready) as refused:
            form.add_error(None if from_file else "number", str(refused.message))
        else:
            messages.success(request, _("Asked. A leader reads your reason and answers."))
            return redirect("shut_cases", request.municipality.slug)
    context = {"form": form, "from_file": from_file, "asked": waiting.asked_by(request.viewer)}
    return render(request, "casefiles/shut_cases.html", context)


@door(Permission.WORK)
@require_GET
def shut_case(request: Request, unlock_id: int) -> HttpResponse:
    """Read what was opened again; it stands in the log, and the control sees it."""
    unlock = fetch(opened_again(request.viewer), pk=unlock_id)
    case = unlocking.open_again(unlock, by=request.viewer, at=timezone.now())
    context = {
        "unlock": unlock,
        "file": case.file,
        "first_line": NOTHING_FOUND if case.file.outcome == Outcome.UNFOUNDED else "",
        "items": all_items(case),
        "crumbs": [_shut_link(request), Link(case.file.number, current=True)],
    }
    return render(request, "casefiles/shut_case.html", context)


@door(Permission.APPROVE)
@require_GET
def approvals(request: Request) -> HttpResponse:
    """What waits for a second person: opening, not telling, destroying. Numbers only."""
    context = {
        "unlocks": waiting.unlocks(request.viewer),
        "duties": waiting.duties(request.viewer),
        "batches": [batch for batch in disposal.batches(request.viewer) if batch.is_open and batch.approved_at is None],
    }
    return render(request, "casefiles/approvals.html", context)


@door(Permission.APPROVE)
@require_http_methods(["GET", "POST"])
def approve_unlock(request: Request, unlock_id: int) -> HttpResponse:
    """Read the reason, and answer."""
    asked = UnlockRequest.objects.select_related("file", "asked_by")
    unlock = fetch(decided_by(asked, request.viewer), pk=unlock_id)
    form = AnswerForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            unlocking.answer(
                unlock, allowed=said["allowed"] == "yes", words=said["words"], by=request.viewer, at=timezone.now()
            )
        except (SameEyes, unlocking.AnsweredAlready) as refused:
            form.add_error(None, str(refused.message))
        else:
            messages.success(request, _("Answered. The one who asked has been told."))
            return redirect("unlock_requests", request.municipality.slug)
    case = open_on_ground(unlock.file, by=request.viewer, at=timezone.now(), why=Why.APPROVAL)
    context = {
        "unlock": unlock,
        "words": unlock.words(case.key),
        "form": form,
        **_under_approvals(request, unlock.file),
    }
    return render(request, "casefiles/approve_unlock.html", context)


@door(Permission.APPROVE)
@require_http_methods(["GET", "POST"])
def approve_inform(request: Request, duty_id: int) -> HttpResponse:
    """Read why the person is not to be told yet, and agree or not."""
    duties = DutyToInform.objects.select_related("file", "decided_by", "approved_by")
    duty = fetch(decided_by(duties, request.viewer), pk=duty_id, review_on__isnull=False)
    form = AgreeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            inform.decide(duty, agreed=form.cleaned_data["agreed"] == "yes", by=request.viewer, at=timezone.now())
        except (SameEyes, inform.DecidedAlready) as refused:
            form.add_error(None, str(refused.message))
        else:
            messages.success(request, _("Noted with the case."))
            return redirect("unlock_requests", request.municipality.slug)
    case = open_on_ground(duty.file, by=request.viewer, at=timezone.now(), why=Why.APPROVAL)
    context = {
        "duty": duty,
        "status_name": waiting.status_name(duty),
        "ground_name": waiting.ground_name(duty),
        "words": duty.words(case.key),
        "form": form,
        **_under_approvals(request, duty.file),
    }
    return render(request, "casefiles/approve_inform.html", context)


def _asked_for(request: Request, from_file: CaseFile | None, typed: dict[str, str]) -> CaseFile:
    """The case that is meant; she need not know the number of an earlier one."""
    if from_file is not None:
        file = shut_earlier(from_file, today=timezone.localdate())
    else:
        file = control.file_numbered(typed["number"])
    if file is None or not shut_and_hers(request.viewer).filter(pk=file.pk).exists():
        raise unlocking.NoSuchShutCase
    return file


def _shut_link(request: Request) -> Link:
    return Link(_("Shut cases"), reverse("shut_cases", args=[request.municipality.slug]))


def _under_approvals(request: Request, file: CaseFile) -> dict[str, object]:
    back = reverse("unlock_requests", args=[request.municipality.slug])
    return {"file": file, "cancel_url": back, "crumbs": [Link(_("Approvals"), back), Link(file.number, current=True)]}
