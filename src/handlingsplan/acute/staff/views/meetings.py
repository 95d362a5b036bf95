# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Meetings: begun, minuted point by point, closed, approved; and the minutes as a file."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from handlingsplan.access.door import Request
from handlingsplan.access.fetch import fetch
from handlingsplan.acute.staff.actions import meetings as verbs
from handlingsplan.acute.staff.actions.tasks import NewTask
from handlingsplan.acute.staff.agenda import Point, agenda, point
from handlingsplan.acute.staff.book import book_of
from handlingsplan.acute.staff.door import situation_door
from handlingsplan.acute.staff.forms.meetings import AttendanceForm, BeginForm, CloseForm, PointForm
from handlingsplan.acute.staff.forms.plain import typed_again
from handlingsplan.acute.staff.minutes import docx, minutes_of, name_of, pdf
from handlingsplan.acute.staff.models import MeetingShape, SituationShape
from handlingsplan.acute.staff.queries.meetings import meetings_of, minuted, present
from handlingsplan.acute.staff.roles import roles
from handlingsplan.acute.staff.terms import MEETING_NAMES, CallState, MeetingForm, Permission
from handlingsplan.ui.downloads import download

from .frame import frame, to, tried, who

MADE = {"pdf": pdf, "docx": docx}


@situation_door()
@require_GET
def meetings(request: Request, situation: SituationShape) -> HttpResponse:
    """Every meeting, the last first."""
    found = list(meetings_of(situation).order_by("-number"))
    under_way = any(one.closed_at is None for one in found)
    context = frame(request, situation, "meetings", _("Meetings"), meetings=found, under_way=under_way)
    return render(request, "staff/meetings.html", context)


@situation_door(Permission.WRITE)
@require_http_methods(["GET", "POST"])
def begin_meeting(request: Request, situation: SituationShape) -> HttpResponse:
    """Begin the next one."""
    form = BeginForm(request.POST or None, initial={"form": situation.meeting_form})
    sent = request.method == "POST" and form.is_valid()
    if sent and tried(request, lambda: verbs.begin_meeting(situation, **form.cleaned_data, **who(request))):
        number = meetings_of(situation).order_by("-number").first().number
        return redirect(to(request, situation, "attendance", meeting_number=number))
    context = frame(
        request,
        situation,
        "meetings",
        _("Begin the meeting"),
        form=form,
        cancel_url=to(request, situation, "board"),
        lead=situation.meeting_place,
        submit_label=_("Begin the meeting"),
    )
    return render(request, "staff/form.html", context)


@situation_door()
@require_GET
def meeting(request: Request, situation: SituationShape, meeting_number: int) -> HttpResponse:
    """The agenda, with what has been minuted."""
    found = _meeting(situation, meeting_number)
    points = minuted(situation, found)
    context = frame(
        request,
        situation,
        "meetings",
        _("Meeting %(number)d") % {"number": found.number},
        meeting=found,
        form_name=MEETING_NAMES[MeetingForm(found.form)],
        points=points,
        present=present(found),
        next_point=next((one.point for one in points if one.is_empty), None),
        may_approve=request.viewer.may(Permission.LEAD) and found.closed_at and not found.approved_at,
    )
    return render(request, "staff/meeting.html", context)


@situation_door(Permission.WRITE)
@require_http_methods(["GET", "POST"])
def attendance(request: Request, situation: SituationShape, meeting_number: int) -> HttpResponse:
    """Who takes part; those who are called and coming are ticked."""
    found = _meeting(situation, meeting_number, closed_at=None)
    coming = book_of(situation).call.objects.filter(situation=situation, state=CallState.COMING)
    first = {
        "present": found.roles.get("present", [call.role for call in coming]),
        "others": found.roles.get("others", ""),
        "minute_taker": found.minute_taker,
    }
    form = AttendanceForm(request.POST or None, initial=first).offered((one.key, one.name) for one in roles().values())
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        if tried(request, lambda: verbs.say_who_is_here(situation, found, **said, by=request.viewer)):
            return redirect(to(request, situation, "meeting", meeting_number=found.number))
    title = _("Who takes part in meeting %(number)d") % {"number": found.number}
    cancel = to(request, situation, "meeting", meeting_number=found.number)
    context = frame(request, situation, "meetings", title, form=form, cancel_url=cancel)
    return render(request, "staff/form.html", context)


@situation_door(Permission.WRITE)
@require_http_methods(["GET", "POST"])
def meeting_point(request: Request, situation: SituationShape, meeting_number: int, point_key: str) -> HttpResponse:
    """One point: minutes, a decision, a task; saved together, and an old page is refused with what was typed."""
    found = _meeting(situation, meeting_number, closed_at=None)
    here = _point(found, point_key)
    kept = found.points.get(here.key, {})
    form = PointForm(request.POST or None, initial={"text": kept.get("text", ""), "version": kept.get("version", 0)})
    stands_now = ""
    if request.method == "POST" and form.is_valid():
        if tried(request, lambda: _save(request, situation, found, here, form.cleaned_data)):
            messages.success(request, _("%(point)s is saved.") % {"point": here.name})
            return redirect(_onward(request, situation, found, here))
        found.refresh_from_db()
        kept = found.points.get(here.key, {})
        stands_now = kept.get("text", "")
        typed_again(form, version=kept.get("version", 0))
    written = next(one for one in minuted(situation, found) if one.point == here)
    title = f"{here.number}. {here.name}"
    following = _following(found, here)
    context = frame(
        request,
        situation,
        "meetings",
        title,
        form=form,
        meeting=found,
        point=here,
        written=written,
        stands_now=stands_now,
        following=following,
        last_number=len(agenda(is_first=found.number == 1)),
    )
    return render(request, "staff/meeting_point.html", context)


@situation_door(Permission.WRITE)
@require_http_methods(["GET", "POST"])
def close_meeting(request: Request, situation: SituationShape, meeting_number: int) -> HttpResponse:
    """End it; the time of the next one is asked for."""
    found = _meeting(situation, meeting_number, closed_at=None)
    form = CloseForm(request.POST or None)
    here = to(request, situation, "meeting", meeting_number=found.number)
    sent = request.method == "POST" and form.is_valid()
    if sent and tried(request, lambda: verbs.close_meeting(situation, found, **form.cleaned_data, **who(request))):
        return redirect(here)
    title = _("End meeting %(number)d") % {"number": found.number}
    context = frame(
        request, situation, "meetings", title, form=form, cancel_url=here, submit_label=_("End the meeting")
    )
    return render(request, "staff/form.html", context)


@situation_door(Permission.LEAD)
@require_POST
def approve_minutes(request: Request, situation: SituationShape, meeting_number: int) -> HttpResponse:
    """The leader approves."""
    found = _meeting(situation, meeting_number)
    if tried(request, lambda: verbs.approve_minutes(situation, found, **who(request))):
        messages.success(request, _("The minutes are approved."))
    return redirect(to(request, situation, "meeting", meeting_number=found.number))


@situation_door()
@require_GET
def meeting_minutes(
    request: Request, situation: SituationShape, meeting_number: int, minutes_kind: str
) -> HttpResponse:
    """The minutes as PDF or Word; the name of the file says nothing of what it is about."""
    if minutes_kind not in MADE:
        raise Http404
    found, at = _meeting(situation, meeting_number), timezone.now()
    paper = minutes_of(situation, found, municipality=request.municipality.full_name, at=at)
    return download(MADE[minutes_kind](paper, at=at), name_of(situation, found, minutes_kind))


def _save(request: Request, situation: SituationShape, found: MeetingShape, here: Point, said: dict[str, Any]) -> None:
    acting = who(request)
    verbs.minute(situation, found, here, said["text"], version=said["version"], by=request.viewer, at=acting["at"])
    if said["decision"]:
        omitted = said["kind"] == "omission"
        verbs.decide(situation, found, here, text=said["decision"], reason=said["reason"], omitted=omitted, **acting)
    if said["task"]:
        new = NewTask(said["task"], said["owner"], said["due_at"], said["is_critical"])
        verbs.hand_out(situation, found, here, new, **acting)


def _onward(request: Request, situation: SituationShape, found: MeetingShape, here: Point) -> str:
    """The next point where that was asked for, else the same one again; after the last, the end of the meeting."""
    same = {"meeting_number": found.number}
    if "onward" not in request.POST:
        return to(request, situation, "meeting_point", point_key=here.key, **same)
    following = _following(found, here)
    if following is None:
        return to(request, situation, "close_meeting", **same)
    return to(request, situation, "meeting_point", point_key=following.key, **same)


def _following(found: MeetingShape, here: Point) -> Point | None:
    return next((one for one in agenda(is_first=found.number == 1) if one.number == here.number + 1), None)


def _point(found: MeetingShape, key: str) -> Point:
    here = point(key, is_first=found.number == 1)
    if here is None:
        raise Http404
    return here


def _meeting(situation: SituationShape, number: int, **more: Any) -> Any:
    return fetch(meetings_of(situation).filter(**more), number=number)
