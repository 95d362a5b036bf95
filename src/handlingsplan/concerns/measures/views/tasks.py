# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A mentor's own page: her assignments and nothing else."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from handlingsplan.access.door import Request, door
from handlingsplan.access.fetch import fetch
from handlingsplan.concerns.measures.access import tasks_of
from handlingsplan.concerns.measures.actions.tasks import read
from handlingsplan.concerns.measures.terms import Permission
from handlingsplan.ui.pages import Link, Row
from handlingsplan.ui.wording import long_date


@door(Permission.CARRY_OUT)
@require_GET
def my_assignments(request: Request) -> HttpResponse:
    """Which assignments she has: since when, and until when. No number and no word of a case."""
    tasks = tasks_of(request.viewer).select_related("measure")
    context = {"tasks": list(tasks), "crumbs": [Link(_("My assignments"), current=True)]}
    return render(request, "measures/my_assignments.html", context)


@door(Permission.CARRY_OUT)
@require_GET
def my_assignment(request: Request, task_id: int) -> HttpResponse:
    """One assignment in its own words; that she read it stands in the log."""
    task = fetch(tasks_of(request.viewer).select_related("measure__case__file", "given_by"), pk=task_id)
    words = read(task, by=request.viewer, at=timezone.now())
    rows = [
        Row(_("Begins"), long_date(task.measure.started_on)),
        Row(_("Is expected to end"), long_date(task.measure.ends_on)),
        Row(_("Given by"), str(task.given_by)),
    ]
    context = {"text": words.text, "rows": rows, "crumbs": [Link(_("My assignment"), current=True)]}
    return render(request, "measures/my_assignment.html", context)
