# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Who may see a case, and taking somebody off it."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from handlingsplan.access.door import Request
from handlingsplan.concerns.casefiles.access import must_work_cases
from handlingsplan.concerns.casefiles.actions import people as actions
from handlingsplan.concerns.casefiles.door import case_door
from handlingsplan.concerns.casefiles.forms.desk import TakeOffForm
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.queries.colleagues import colleagues
from handlingsplan.concerns.casefiles.queries.people import people_on, somebody_else_has_it
from handlingsplan.concerns.casefiles.stages import stage_called
from handlingsplan.ui.pages import Link


@case_door()
@require_GET
def case_people(request: Request, case: OpenedCase) -> HttpResponse:
    """Everybody who is on the case; and that others see it too, as long as its stage says so."""
    must_work_cases(request.viewer)
    stage = stage_called(case.file.stage)
    context = {
        "file": case.file,
        "people": people_on(case.file, at=timezone.now()),
        "pooled": stage.label if stage.pool else "",
        "crumbs": [_case_link(request, case), Link(_("Who may see the case"), current=True)],
    }
    return render(request, "casefiles/people.html", context)


@case_door()
@require_http_methods(["GET", "POST"])
def take_off(request: Request, case: OpenedCase, person_id: int) -> HttpResponse:
    """What it means, once more; and who has the case then, where it is hers."""
    must_work_cases(request.viewer)
    file, slug, now = case.file, request.municipality.slug, timezone.now()
    person = next((one.user for one in people_on(file, at=now) if one.user.pk == person_id), None)
    if person is None:
        raise Http404
    is_hers = not somebody_else_has_it(file, person, at=now)
    others = colleagues(file, but=person) if is_hers else []
    form = TakeOffForm(request.POST if request.method == "POST" else None, others=others, is_hers=is_hers)
    if request.method == "POST" and form.is_valid():
        chosen = next((user for user in others if str(user.pk) == form.cleaned_data.get("instead")), None)
        try:
            actions.take_off(file, person, by=request.viewer, at=now, instead=chosen)
        except (actions.NotOnIt, actions.SomebodyMustHaveIt) as refused:
            form.add_error(None, str(refused.message))
        else:
            if person == request.user:
                messages.success(request, _("You are no longer on case %(number)s.") % {"number": file.number})
                return redirect("inbox", slug)
            told = {"name": person.full_name, "number": file.number}
            messages.success(request, _("%(name)s is no longer on case %(number)s.") % told)
            return redirect("case_people", slug, file.pk)
    back = reverse("case_people", args=[slug, file.pk])
    context = {
        "form": form,
        "file": file,
        "person": person,
        "is_me": person == request.user,
        "nobody": is_hers and not others,
        "cancel_url": back,
        "crumbs": [_case_link(request, case), Link(_("Who may see the case"), back), Link(_("Take off"), current=True)],
    }
    return render(request, "casefiles/take_off.html", context)


def _case_link(request: Request, case: OpenedCase) -> Link:
    page = reverse(stage_called(case.file.stage).page, args=[request.municipality.slug, case.file.pk])
    return Link(_("Case %(number)s") % {"number": case.file.number}, page)
