# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The page of a case: where it is in the process, the one next act, and what is known of it."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET

from handlingsplan.access.door import Request
from handlingsplan.access.fetch import fetch
from handlingsplan.concerns.casefiles.door import case_door
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.disclosure.queries.disclosures import disclosures_in
from handlingsplan.concerns.disclosure.terms import Party
from handlingsplan.concerns.infohus.access import visible_to
from handlingsplan.concerns.infohus.next_acts import next_act
from handlingsplan.concerns.infohus.queries.cases import contacts_of, police_of, risks_of, standing_of, with_standing
from handlingsplan.concerns.infohus.queries.guests import papers_of
from handlingsplan.concerns.infohus.rules import MISSING_NAMES, before_contact
from handlingsplan.concerns.infohus.terms import Contacted, Permission
from handlingsplan.concerns.intake.models import Inquiry
from handlingsplan.ui.pages import Link

from .close import possible
from .frame import address, on_top


@case_door(guests=True)
@require_GET
def infohus_case(request: Request, opened: OpenedCase) -> HttpResponse:
    """The case for those who lead it; a guest is sent to the papers of her meeting, and sees nothing else."""
    if not request.viewer.may(Permission.LEAD):
        papers = papers_of(opened.file, request.viewer, at=timezone.now())
        request.viewer.must(Permission.TAKE_PART if papers else Permission.LEAD)
        return redirect("meeting_papers", request.municipality.slug, opened.file.pk, papers[0].meeting_id)
    case = fetch(with_standing(visible_to(request.viewer)).select_related("file__inquiry"), file=opened.file)
    now = standing_of(case)
    act = next_act(case.state, now, awaits=opened.file.due_at is not None)
    refused = {why for whom in Contacted if (why := before_contact(now, whom))}
    inquiry: Inquiry | None = getattr(case.file, "inquiry", None)
    context = {
        **on_top(request, opened, case, "infohus_case"),
        "act": act,
        "act_url": address(request, act.page, opened.file.pk) if act.page else "",
        "also": [Link(str(text), address(request, page, opened.file.pk)) for text, page in act.also],
        "may_close": act.page != "close_case" and bool(possible(case)),
        "warnings": [MISSING_NAMES[one] for one in sorted(refused)],
        "police": police_of(case, opened.key),
        "police_told": disclosures_in(opened.file).filter(recipient_kind=Party.POLICE, received=False),
        "contacts": contacts_of(case, opened.key),
        "risks": risks_of(case, opened.key),
        "inquiry": inquiry,
        "concern": inquiry.words(opened.key) if inquiry else None,
    }
    return render(request, "infohus/case.html", context)
