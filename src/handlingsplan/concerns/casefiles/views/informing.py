# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Telling the person a case is about: where it stands, what is decided, and the letter."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from handlingsplan.access.door import Request
from handlingsplan.clocks.wording import left
from handlingsplan.concerns.casefiles import papers
from handlingsplan.concerns.casefiles.access import must_work_cases
from handlingsplan.concerns.casefiles.actions import inform
from handlingsplan.concerns.casefiles.door import case_door
from handlingsplan.concerns.casefiles.forms.inform import InformForm
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.queries import informing, waiting
from handlingsplan.concerns.casefiles.stages import stage_called
from handlingsplan.concerns.casefiles.terms import Exemption, InformStatus
from handlingsplan.ui.downloads import download


@case_door()
@require_http_methods(["GET", "POST"])
def duty_to_inform(request: Request, case: OpenedCase) -> HttpResponse:
    """Where it stands, and what is decided now; for those whose work the case is."""
    must_work_cases(request.viewer)
    form = InformForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        said, now = form.cleaned_data, timezone.now()
        try:
            if said["status"] == InformStatus.FULFILLED:
                inform.fulfil(case, how=said["reason"], by=request.viewer, at=now)
            else:
                inform.propose(
                    case,
                    InformStatus(said["status"]),
                    ground=Exemption(said["ground"]),
                    reason=said["reason"],
                    review_on=said["review_on"],
                    by=request.viewer,
                    at=now,
                )
        except inform.ReviewTooLate as refused:
            form.add_error("review_on", str(refused.message))
        except inform.NotYet as refused:
            form.add_error(None, str(refused.message))
        else:
            messages.success(request, _("Noted with the case."))
            return redirect("duty_to_inform", request.municipality.slug, case.file.pk)
    clock = informing.clock_of(case.file)
    context = {
        "file": case.file,
        "form": form,
        "clock": clock,
        "left": left(clock, timezone.now()) if clock else None,
        "page": stage_called(case.file.stage).page,
        "decisions": [
            (duty, waiting.status_name(duty), waiting.ground_name(duty), duty.words(case.key).reason)
            for duty in informing.history(case.file)
        ],
    }
    return render(request, "casefiles/duty_to_inform.html", context)


@case_door()
@require_GET
def inform_letter(request: Request, case: OpenedCase) -> HttpResponse:
    """The letter, with the gaps that only a person can fill; none while the person may not be contacted."""
    try:
        inform.may_tell(case.file, by=request.viewer)
    except inform.NotYet as refused:
        messages.error(request, str(refused.message))
        return redirect("duty_to_inform", request.municipality.slug, case.file.pk)
    paper = papers.inform_letter(request.municipality, case.file, at=timezone.now())
    return download(paper, f"brev-{case.file.number}.pdf")
