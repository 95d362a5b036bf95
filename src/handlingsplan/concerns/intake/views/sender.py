# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Who sent it: a wish with a reason, another person's decision, and then the name for a day."""

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from handlingsplan.access.door import Request
from handlingsplan.access.fetch import fetch
from handlingsplan.concerns.casefiles.door import case_door
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.disclosure.actions import reveal as wishes
from handlingsplan.concerns.disclosure.forms.reveal import ReasonForm
from handlingsplan.concerns.disclosure.models import RevealRequest, RevealWords
from handlingsplan.concerns.disclosure.terms import Permission
from handlingsplan.concerns.intake.actions.reveal import NotAgreed, sender_of
from handlingsplan.concerns.intake.models import Inquiry, Reporter


@case_door(Permission.SHARE)
@require_http_methods(["GET", "POST"])
def sender(request: Request, case: OpenedCase) -> HttpResponse:
    """Whether the sender is known to us, the wishes to know her, and what was decided."""
    inquiry = fetch(Inquiry.objects.filter(file=case.file))
    kept, now = Reporter.objects.filter(inquiry=inquiry).exists(), timezone.now()
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and kept and form.is_valid():
        try:
            wishes.ask(case, reason=form.cleaned_data["reason"], by=request.viewer, at=now)
        except (wishes.NotTheLead, wishes.ReasonNeeded, wishes.AskedAlready) as refused:
            form.add_error(None, str(refused.message))
        else:
            messages.success(request, _("You have asked. Another person decides, and you are told."))
            return redirect("sender", request.municipality.slug, case.file.pk)
    return _shown(request, case, kept=kept, form=form)


@case_door(Permission.SHARE)
@require_POST
def show_sender(request: Request, case: OpenedCase) -> HttpResponse:
    """The name, shown once for each press, and each press logged."""
    now = timezone.now()
    mine = _wishes(case).filter(asked_by=request.viewer.user)
    wish = next((found for found in mine if wishes.may_see(found, by=request.viewer, at=now)), None)
    try:
        if wish is None:
            raise NotAgreed
        words = sender_of(case, wish, by=request.viewer, at=now)
    except NotAgreed as refused:
        messages.error(request, str(refused.message))
        return redirect("sender", request.municipality.slug, case.file.pk)
    back = reverse("sender", args=[request.municipality.slug, case.file.pk])
    context = {"case": case.file, "words": words, "open_until": wish.open_until, "back_url": back}
    return render(request, "intake/sender_shown.html", context)


def _shown(request: Request, case: OpenedCase, *, kept: bool, form: ReasonForm) -> HttpResponse:
    now = timezone.now()
    lines = []
    waits = opens = False
    for wish in _wishes(case):
        words: RevealWords = wish.words(case.key)
        lines.append((wish, words))
        is_mine = wish.asked_by_id == request.user.pk
        waits = waits or (is_mine and wish.allowed is None)
        opens = opens or wishes.may_see(wish, by=request.viewer, at=now)
    context = {"case": case.file, "kept": kept, "form": form, "lines": lines, "waits": waits, "opens": opens}
    return render(request, "intake/sender.html", context)


def _wishes(case: OpenedCase) -> QuerySet[RevealRequest]:
    return RevealRequest.objects.filter(file=case.file).select_related("asked_by", "decided_by").order_by("-asked_at")
