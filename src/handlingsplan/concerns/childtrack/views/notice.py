# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The notice itself: how long there is, the one next act, what was told and what was done."""

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_POST

from handlingsplan.access.door import Request
from handlingsplan.concerns.casefiles.actions.file import SomebodyWasFirst
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.childtrack.actions.take import take as take_notice
from handlingsplan.concerns.childtrack.queries.overview import Overview, overview
from handlingsplan.concerns.childtrack.states import NOTICE
from handlingsplan.concerns.childtrack.terms import Screened, State, Step
from handlingsplan.ui.pages import Link
from handlingsplan.ui.pages import Step as GuideStep
from handlingsplan.workflow.move import NotPossibleNow

from . import acts
from .frame import notice_door

PAGES = {
    Step.ASSESSMENT: ("assess_notice", acts.ASSESS),
    Step.SECOND: ("second_notice", acts.SECOND),
    Step.SIBLING: ("sibling_notice", acts.SIBLING),
    Step.RECEIPT: ("receipt_notice", acts.RECEIPT),
    Step.SCREENING: ("screen_notice", acts.SCREEN),
    Step.POINTER: ("point_notice", acts.POINT),
    Step.CLOSING: ("close_notice", acts.CLOSE),
    Step.SAFETY: ("safety_notice", acts.SAFETY),
    Step.CONTACT: ("contact_notice", acts.CONTACT),
    Step.RESULT: ("result_notice", acts.RESULT),
    Step.BOARD: ("board_notice", acts.BOARD),
    Step.CROSSING: ("cross_notice", acts.CROSS),
}
"""Where each act is done. What is not next is offered below, where it is allowed at all."""
WAY = (
    (State.ACUTE_ASSESSMENT, gettext_lazy("Acute assessment")),
    (State.SCREENING, gettext_lazy("Screening")),
    (State.EXAMINATION, gettext_lazy("In the social system")),
    (State.CLOSED, gettext_lazy("Closed")),
)


@notice_door
@require_GET
def notice(request: Request, case: OpenedCase) -> HttpResponse:
    """The page a children's adviser meets, also at night: the time left, and what to do now."""
    seen = overview(case, now=timezone.now())
    slug = request.municipality.slug
    page = PAGES[seen.next] if seen.next else None
    context = {
        "case": case.file,
        "seen": seen,
        "state": NOTICE.states[seen.notice.state] if seen.notice else None,
        "next_url": reverse(page[0], args=[slug, case.file.pk]) if page else "",
        "next_act": page[1] if page else None,
        "others": _others(seen, slug, case.file.pk),
        "steps": _guide(seen),
        "is_closed": not case.file.is_open,
        "crumbs": [Link(_("Notice %(number)s") % {"number": case.file.number}, current=True)],
    }
    return render(request, "childtrack/notice.html", context)


@notice_door
@require_POST
def take(request: Request, case: OpenedCase) -> HttpResponse:
    """Say that one takes it."""
    try:
        with transaction.atomic():
            take_notice(case, by=request.viewer, at=timezone.now())
    except (NotPossibleNow, SomebodyWasFirst) as late:
        messages.warning(request, str(late.message))
    else:
        messages.success(request, _("You have taken the notice."))
    return redirect("notice", request.municipality.slug, case.file.pk)


def _others(seen: Overview, slug: str, file_id: int) -> list[Link]:
    """What may be done besides, and when it is needed."""
    if seen.notice is None or seen.notice.state == State.CLOSED:
        return []
    after_hours = seen.notice.state not in (State.ACUTE_ASSESSMENT, State.SECOND_ASSESSMENT)
    offered = [Step.SAFETY, Step.CONTACT, Step.SIBLING, Step.CROSSING, Step.BOARD]
    if Step.RECEIPT not in seen.steps:
        offered.append(Step.RECEIPT)
    if after_hours and seen.by_professional and Step.RECEIPT in seen.steps:
        offered.append(Step.RESULT)
    if seen.notice.state == State.EXAMINATION:
        offered.append(Step.POINTER)
    return [
        Link(str(PAGES[step][1].heading), reverse(PAGES[step][0], args=[slug, file_id]))
        for step in offered
        if step is not seen.next
    ]


def _guide(seen: Overview) -> list[GuideStep]:
    """The whole way, and where the notice is on it."""
    state = seen.notice.state if seen.notice else State.ACUTE_ASSESSMENT
    here = State.ACUTE_ASSESSMENT if state == State.SECOND_ASSESSMENT else state
    nothing_more = seen.notice is not None and seen.notice.screened == Screened.NOTHING
    way = [each for each in WAY if not (nothing_more and each[0] is State.EXAMINATION)]
    at = next((place for place, (step, _word) in enumerate(way) if step == here), len(way) - 1)
    is_over = here == State.CLOSED
    return [
        GuideStep(str(word), "done" if place < at or is_over else "here" if place == at else "ahead")
        for place, (_step, word) in enumerate(way)
    ]
