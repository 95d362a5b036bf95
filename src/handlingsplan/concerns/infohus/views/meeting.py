# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The meeting of a case: called, moved, begun; its papers for those who take part; its calendar entry."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from handlingsplan.access.door import Request, kept_nowhere, open_in_municipality
from handlingsplan.access.fetch import fetch
from handlingsplan.concerns.casefiles.door import case_door
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.terms import Why
from handlingsplan.concerns.disclosure.terms import BASIS_NAMES, Basis
from handlingsplan.concerns.infohus.access import invitations_visible_to
from handlingsplan.concerns.infohus.actions import meet
from handlingsplan.concerns.infohus.actions.gather import WHILE_WRITING
from handlingsplan.concerns.infohus.calendars import calendar
from handlingsplan.concerns.infohus.forms import CallForm, CaseForm, MeetingForm
from handlingsplan.concerns.infohus.models import Meeting, MeetingSeries, Participant
from handlingsplan.concerns.infohus.models.invitation import InvitationWords
from handlingsplan.concerns.infohus.models.meeting import MeetingWords
from handlingsplan.concerns.infohus.queries.cases import (
    asked_of,
    invited,
    psychiatry_prompt,
    standing_of,
    taking_part,
    with_standing,
)
from handlingsplan.concerns.infohus.queries.guests import readable
from handlingsplan.concerns.infohus.rules import MISSING_NAMES, Missing, Standing, before_assessment, before_meeting
from handlingsplan.concerns.infohus.terms import AUTHORITY_NAMES, Authority, InvitationAnswer, Permission, State
from handlingsplan.ui.downloads import download

from .frame import address, case_here, crumbs, first_of, form_page, on_top, pressed

both = require_http_methods(["GET", "POST"])


@case_door(Permission.LEAD)
@require_GET
def infohus_meeting(request: Request, opened: OpenedCase) -> HttpResponse:
    """The tab of meeting and analysis: what is called, who takes part, what was held."""
    case = case_here(request, opened, read=with_standing)
    now = standing_of(case)
    meetings = list(case.meetings.order_by("-starts_at"))
    meeting = next((one for one in meetings if one.held_at is None and one.given_up_at is None), None)
    called = taking_part(meeting, opened.key) if meeting else []
    there = {row.invitation_id for row, _words in called}
    found = invited(case, opened.key)
    context = {
        **on_top(request, opened, case, "infohus_meeting"),
        "meeting": meeting,
        "words": meeting.words(opened.key) if meeting else None,
        "called": _rows(called),
        "not_called": [one for one in found if meeting and one.row.pk not in there],
        "held": [one for one in meetings if one.held_at is not None],
        "ask_psychiatry": psychiatry_prompt(found),
        "missing": [MISSING_NAMES[one] for one in _missing(case.state, now)],
        "board": address(request, "board", opened.file.pk),
    }
    return render(request, "infohus/meeting.html", context)


@case_door(Permission.LEAD)
@both
def call_meeting(request: Request, opened: OpenedCase) -> HttpResponse:
    """Day, place, agenda, and who takes part by which right."""
    case = case_here(request, opened, read=with_standing)
    rows = [(row, _line(row.authority, row.basis, words.name)) for row, words in asked_of(case, opened.key)]
    coming = [str(row.pk) for row, _words in rows if row.answer != InvitationAnswer.DECLINED]
    first = {**first_of(opened), "invitations": coming, "minutes": 90, "agenda": _agenda()}
    series = MeetingSeries.objects.filter(ended_on=None)
    form = CallForm(request.POST or None, invited=rows, standing=series, initial=first)

    def act(said: dict[str, Any]) -> object:
        wanted = meet.Call(said["starts_at"], said["minutes"], _words(said), form.called, form.one_of)
        return meet.call(opened, wanted, by=request.viewer, at=timezone.now())

    return form_page(
        request,
        opened,
        form,
        act,
        heading=_("Call the meeting"),
        submit=_("Call the meeting"),
        done=_("The meeting is called. Each has been written to: a number and a link, and nothing else."),
        back="infohus_meeting",
        notes=[
            _("Nobody is obliged to share (retsplejeloven § 115), and nothing is shared to investigate a crime."),
            _("E-mail and calendar hold the number and a link only."),
        ],
        missing=[MISSING_NAMES[one] for one in before_meeting(standing_of(case))],
        case=case,
    )


@case_door(Permission.LEAD)
@both
def move_meeting(request: Request, opened: OpenedCase) -> HttpResponse:
    """Another day, time, place or agenda."""
    meeting = fetch(Meeting.objects.filter(held_at=None, given_up_at=None), case__file=opened.file)
    words = meeting.words(opened.key)
    known = {"starts_at": timezone.localtime(meeting.starts_at), "minutes": meeting.minutes}
    form = MeetingForm(
        request.POST or None, initial={**first_of(opened), **known, "place": words.place, "agenda": words.agenda}
    )
    return form_page(
        request,
        opened,
        form,
        lambda said: meet.reschedule(
            opened,
            starts_at=said["starts_at"],
            minutes=said["minutes"],
            words=_words(said),
            by=request.viewer,
            at=timezone.now(),
        ),
        heading=_("Move the meeting"),
        submit=_("Move the meeting"),
        done=_("The meeting is moved, and those called are told."),
        back="infohus_meeting",
    )


@case_door(Permission.LEAD)
@require_POST
def call_also(request: Request, opened: OpenedCase, asked_id: int) -> HttpResponse:
    """Call one more of those who are invited."""
    invitation = fetch(invitations_visible_to(request.viewer), pk=asked_id, case__file=opened.file)
    pressed(
        request,
        opened,
        lambda: meet.call_also(opened, invitation, by=request.viewer, at=timezone.now()),
        done=_("One more is called."),
    )
    return redirect("infohus_meeting", request.municipality.slug, opened.file.pk)


@case_door(Permission.LEAD)
@both
def begin_meeting(request: Request, opened: OpenedCase) -> HttpResponse:
    """Begin it, with the warnings read aloud first."""
    case = case_here(request, opened, read=with_standing)
    form = CaseForm(request.POST if request.method == "POST" else None, initial=first_of(opened))
    board = "board" if address(request, "board", opened.file.pk) else "infohus_meeting"
    return form_page(
        request,
        opened,
        form,
        lambda said: meet.begin_meeting(opened, by=request.viewer, at=timezone.now()),
        heading=_("Begin the meeting"),
        submit=_("Begin"),
        done=_("The meeting has begun."),
        back=board if request.method == "POST" else "infohus_meeting",
        template="infohus/begin.html",
        missing=[MISSING_NAMES[one] for one in before_assessment(standing_of(case))],
        case=case,
    )


@case_door(why=Why.MEETING, guests=True)
@require_GET
def meeting_papers(request: Request, opened: OpenedCase, meeting_id: int) -> HttpResponse:
    """The papers of one meeting, for those who take part, until the end date; for the lead to print for the others."""
    at = timezone.now()
    meeting = fetch(readable(opened.file, request.viewer, at=at), pk=meeting_id)
    called = taking_part(meeting, opened.key)
    mine = next((row for row, _words in called if row.user_id == request.user.pk), None)
    context = {
        "file": opened.file,
        "meeting": meeting,
        "words": meeting.words(opened.key),
        "called": _rows(called),
        "invited": invited(meeting.case, opened.key),
        "mine": mine,
        "can_write": mine is not None and meeting.case.state in WHILE_WRITING,
        "leads": request.viewer.may(Permission.LEAD),
        "crumbs": crumbs(request, opened, _("Papers of the meeting")) if request.viewer.may(Permission.LEAD) else (),
    }
    return render(request, "infohus/papers.html", context)


@open_in_municipality
@require_GET
def meeting_calendar(request: Request, meeting_uid: UUID) -> HttpResponseBase:
    """The entry for a calendar. Whoever has the link gets a number and a time; the case is not opened."""
    meeting = fetch(Meeting.objects.select_related("case__file"), uid=meeting_uid)
    made = calendar(meeting, slug=request.municipality.slug, at=timezone.now())
    return kept_nowhere(download(made, "moede.ics"))


def _missing(state: str, now: Standing) -> list[Missing]:
    if state == State.GATHERING:
        return before_meeting(now)
    return before_assessment(now) if state == State.MEETING_CALLED else []


def _rows(called: list[tuple[Participant, InvitationWords]]) -> list[dict[str, Any]]:
    return [
        {
            "row": row,
            "words": words,
            "authority": AUTHORITY_NAMES[Authority(row.invitation.authority)],
            "basis": BASIS_NAMES[Basis(row.basis)],
        }
        for row, words in called
    ]


def _line(authority: str, basis: str, name: str) -> str:
    return f"{AUTHORITY_NAMES[Authority(authority)]}: {name} ({BASIS_NAMES[Basis(basis)]})"


def _words(said: dict[str, Any]) -> MeetingWords:
    return MeetingWords(said["place"], said["agenda"])


def _agenda() -> str:
    """The agenda to begin with: the tools of the assessment, in their order."""
    return "\n".join(
        [
            _("1. Why we are here; nobody is obliged to share"),
            _("2. Each authority brings its own"),
            _("3. The nine dimensions, one by one"),
            _("4. Resources and what we do not know"),
            _("5. The recommendation, and who is asked to answer it"),
            _("6. How and when the citizen is involved"),
        ]
    )
