# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Tasks: the list, quick to add to; one task, and how it stands."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from handlingsplan.access.door import Request
from handlingsplan.access.fetch import fetch
from handlingsplan.acute.staff.actions.log import author_of
from handlingsplan.acute.staff.actions.tasks import NewTask, add_task, move_task
from handlingsplan.acute.staff.door import situation_door
from handlingsplan.acute.staff.forms.plain import typed_again
from handlingsplan.acute.staff.forms.tasks import TaskForm, TaskStateForm
from handlingsplan.acute.staff.models import SituationShape
from handlingsplan.acute.staff.queries.tasks import finished_tasks, open_tasks, tasks_of

from .frame import frame, to, tried


@situation_door()
@require_http_methods(["GET", "POST"])
def tasks(request: Request, situation: SituationShape) -> HttpResponse:
    """Every task, the critical first; one line adds another."""
    form = TaskForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        who = author_of(request.viewer)
        new = NewTask(**form.cleaned_data)
        if tried(request, lambda: add_task(situation, new, by=request.viewer, author=who, at=timezone.now())):
            return redirect(to(request, situation, "tasks"))
    context = frame(
        request,
        situation,
        "tasks",
        _("Tasks"),
        form=form,
        open_tasks=open_tasks(situation),
        finished=finished_tasks(situation),
    )
    return render(request, "staff/tasks.html", context)


@situation_door()
@require_http_methods(["GET", "POST"])
def task(request: Request, situation: SituationShape, task_number: int) -> HttpResponse:
    """One task: how it stands. Of two who change it at once, the second is told and keeps what she typed."""
    found = fetch(tasks_of(situation), number=task_number)
    first = {"state": found.state, "owner": found.owner, "version": found.version}
    form = TaskStateForm(request.POST or None, initial=first)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        if tried(
            request,
            lambda: move_task(
                situation,
                found,
                said["state"],
                version=said["version"],
                owner=said["owner"],
                note=said["note"],
                by=request.viewer,
                author=author_of(request.viewer),
                at=timezone.now(),
            ),
        ):
            messages.success(request, _("Task %(number)d is saved.") % {"number": found.number})
            return redirect(to(request, situation, "tasks"))
        found.refresh_from_db()
        typed_again(form, version=found.version)
    title = _("Task %(number)d") % {"number": found.number}
    return render(request, "staff/task.html", frame(request, situation, "tasks", title, form=form, task=found))
