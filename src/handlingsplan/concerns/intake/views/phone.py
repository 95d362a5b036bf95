# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is told by telephone, at a counter or in a letter: written while it is spoken, and received at once."""

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from handlingsplan.access.door import Request, door
from handlingsplan.concerns.casefiles.stages import stage_called
from handlingsplan.concerns.intake import opening
from handlingsplan.concerns.intake.actions.enter import Call, enter
from handlingsplan.concerns.intake.forms.phone import CallForm, call_of
from handlingsplan.concerns.intake.models import Inquiry
from handlingsplan.concerns.intake.queries.help import emergency
from handlingsplan.concerns.intake.receipts import code_from, digest
from handlingsplan.concerns.intake.terms import Kind, Permission
from handlingsplan.ui.pages import Link


@door(Permission.ENTER)
@require_http_methods(["GET", "POST"])
def enter_call(request: Request) -> HttpResponseBase:
    """One long page in the order of speaking. Sent twice by a bad network, it is received once."""
    now = timezone.now()
    page = opening.read(request.POST.get("opened", "")) or opening.opened(now)
    form = CallForm(request.POST or None, here=request.municipality)
    if request.method == "POST" and form.is_valid():
        call, code = call_of(form), code_from(page.seed)
        enter(call, code=code, by=request.viewer, at=now)
        return _entered(request, call, code)
    context = {
        "form": form,
        "numbers": emergency(),
        "opened": page.mark,
        "crumbs": [Link(_("A telephone call"), current=True)],
        "submit_label": _("Receive it"),
    }
    return render(request, "intake/report/phone.html", context)


def _entered(request: Request, call: Call, code: str) -> HttpResponse:
    """The number, what is done next, and the code to be read aloud; shown now and never again."""
    inquiry = Inquiry.objects.select_related("file").get(receipt=digest(code))
    context = {
        "file": inquiry.file,
        "kind": inquiry.kind,
        "goes_on": request.viewer.may(Permission.TAKE_NOTICE if inquiry.kind == Kind.NOTICE else Permission.SORT),
        "stage": stage_called(inquiry.file.stage),
        "code": code,
        "is_urgent": inquiry.file.urgent,
        "numbers": emergency() if inquiry.file.urgent else [],
        "again_url": reverse("enter_call", args=[request.municipality.slug]),
        "crumbs": [Link(_("A telephone call"), current=True)],
    }
    return render(request, "intake/report/entered.html", context)
