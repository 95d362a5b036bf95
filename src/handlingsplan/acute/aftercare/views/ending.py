# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Standing down a situation, and what was learned of it."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from handlingsplan.access.door import Request
from handlingsplan.acute.aftercare import queries
from handlingsplan.acute.aftercare.access import lessons_of
from handlingsplan.acute.aftercare.actions import lessons as learning
from handlingsplan.acute.aftercare.actions import stand_down as verbs
from handlingsplan.acute.aftercare.forms import EndingForm, GoOnForm, LessonForm, receivers
from handlingsplan.acute.aftercare.terms import Permission
from handlingsplan.acute.staff.door import situation_door
from handlingsplan.acute.staff.lists import name_in, names
from handlingsplan.acute.staff.models import SituationShape
from handlingsplan.acute.staff.queries.tasks import open_tasks
from handlingsplan.acute.staff.terms import Permission as Staff
from handlingsplan.acute.staff.terms import State
from handlingsplan.acute.staff.views.frame import frame, to, tried


@situation_door(Staff.LEAD)
@require_http_methods(["GET", "POST"])
def stand_down(request: Request, situation: SituationShape) -> HttpResponse:
    """What it takes, and when the staff is on its way down: the form that closes it."""
    if not situation.is_open:
        return redirect(to(request, situation, "debrief"))
    if situation.state == State.ACTIVE:
        return _before(request, situation)
    tasks = open_tasks(situation)
    form = EndingForm(request.POST or None, more=receivers(tasks)).offered(situation, queries.acute_cards())
    if request.method == "POST" and form.is_valid():
        said = form.ending
        if tried(request, lambda: verbs.stand_down(situation, said, by=request.viewer, at=timezone.now())):
            messages.success(request, _("It is stood down. What did you learn, while everybody remembers?"))
            return redirect(to(request, situation, "debrief"))
    critical = [task for task in tasks if task.is_critical]
    context = frame(
        request, situation, "stand_down", _("Stand down"), form=form, critical=critical, go_on_form=GoOnForm()
    )
    return render(request, "aftercare/stand_down.html", context)


def _before(request: Request, situation: SituationShape) -> HttpResponse:
    context = frame(
        request,
        situation,
        "stand_down",
        _("Stand down"),
        criteria=names(verbs.CONTENT, "criteria").values(),
        tasks=open_tasks(situation),
    )
    return render(request, "aftercare/before_standing_down.html", context)


@situation_door(Staff.LEAD)
@require_POST
def begin_standing_down(request: Request, situation: SituationShape) -> HttpResponse:
    """Say that the staff is on its way down."""
    tried(request, lambda: verbs.begin(situation, by=request.viewer, at=timezone.now()))
    return redirect(to(request, situation, "stand_down"))


@situation_door(Staff.LEAD)
@require_http_methods(["GET", "POST"])
def go_on(request: Request, situation: SituationShape) -> HttpResponse:
    """It goes on after all, and why."""
    form = GoOnForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        if tried(request, lambda: verbs.go_on(situation, reason=reason, by=request.viewer, at=timezone.now())):
            return redirect(to(request, situation, "board"))
    context = frame(
        request,
        situation,
        "stand_down",
        _("It goes on after all"),
        form=form,
        submit_label=_("It goes on"),
        cancel_url=to(request, situation, "stand_down"),
    )
    return render(request, "staff/form.html", context)


@situation_door(Permission.WORK)
@require_http_methods(["GET", "POST"])
def debrief(request: Request, situation: SituationShape) -> HttpResponse:
    """What worked and what is to be otherwise, one thing at a time."""
    places = queries.places()
    form = LessonForm(request.POST or None).offered(places.sections, places.cards)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        plan, section = queries.plan_and_section(said["section"])
        new = learning.NewLesson(
            core_task=said["core_task"],
            text=said["text"],
            worked=said["worked"],
            plan=plan,
            section_key=section,
            card_key=said["card"],
            card_title=dict(places.cards).get(said["card"], ""),
        )
        if tried(request, lambda: learning.learn(situation, new, by=request.viewer, at=timezone.now())):
            messages.success(request, _("Kept. What is to be otherwise stands on the list of the follow-up."))
            return redirect(to(request, situation, "debrief"))
    found = [(name_in("core_tasks", "core_tasks", one.core_task), one) for one in lessons_of(situation)]
    outcome = name_in(verbs.CONTENT, "outcomes", situation.outcome) if situation.outcome else ""
    context = frame(request, situation, "debrief", _("What we learned"), form=form, lessons=found, outcome=outcome)
    return render(request, "aftercare/debrief.html", context)
