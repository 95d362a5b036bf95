# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A case is followed up; the last time stands beside the form."""

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from handlingsplan.access.door import Request
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.measures import forms
from handlingsplan.concerns.measures.actions.followup import Held, follow_up
from handlingsplan.concerns.measures.models.followup import FollowUpWords
from handlingsplan.concerns.measures.queries.overview import in_focus, last_followup
from handlingsplan.concerns.measures.terms import FollowedUp, Permission
from handlingsplan.concerns.measures.wording import followup_rows

from . import acts
from .frame import act_page, infohus_door


@infohus_door(Permission.LEAD)
@require_http_methods(["GET", "POST"])
def followup(request: Request, case: OpenedCase) -> HttpResponse:
    """Ask whether there is still a need, and write what has changed."""
    last = last_followup(case)
    focus = in_focus(case)
    form = forms.FollowUpForm(request.POST or None, focus=focus, last=last[1].changes if last else {})

    def verb() -> None:
        told = form.cleaned_data
        words = FollowUpWords(told["why"], told["status"], form.changes, told["next"])
        held = Held(FollowedUp(told["outcome"]), words, told["held_on"], form.focus)
        follow_up(case, held, by=request.viewer, at=timezone.now())

    beside = [(_("The last follow-up"), followup_rows(*last))] if last else []
    return act_page(request, case, acts.FOLLOW_UP, form, verb, beside=beside)
