# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What a section has been: its versions, what changed between two of them, and the way back."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from handlingsplan.access.door import Request, door
from handlingsplan.access.fetch import fetch
from handlingsplan.documents.diff import compare, diff_html
from handlingsplan.documents.tree import EMPTY
from handlingsplan.planning.plans.access import can_write
from handlingsplan.planning.plans.actions import write
from handlingsplan.planning.plans.terms import Permission
from handlingsplan.ui.pages import Link

from .frame import address, around, section_or_404
from .sent_text import LONGEST_NUMBER, Refused


@door(Permission.READ_INTERNAL)
def section_history(request: Request, plan_id: int, key: str) -> HttpResponse:
    """Everything the section has been, and what changed between two versions, word by word."""
    plan, written, definition = section_or_404(request, plan_id, key)
    versions = list(written.versions.select_related("by").defer("body")[:100])
    newer, older = _chosen(request, [version.number for version in versions])
    texts = {v.number: v.body for v in written.versions.filter(number__in=[n for n in (newer, older) if n])}
    context = {
        **around(plan, "plan", Link(text=definition.title, url=address("section", plan, key)), Link(text=_("History"))),
        "section": written,
        "definition": definition,
        "versions": versions,
        "newer": newer,
        "older": older,
        "diff": diff_html(compare(texts.get(older or 0, EMPTY), texts.get(newer or 0, EMPTY))) if newer else "",
        "may_write": can_write(request.viewer, written) and plan.is_being_written,
    }
    return render(request, "plans/history.html", context)


@door(Permission.READ_INTERNAL)
@require_POST
def restore_section(request: Request, plan_id: int, key: str, number: int) -> HttpResponse:
    """Set the section back to an earlier version."""
    plan, written, _definition = section_or_404(request, plan_id, key)
    fetch(written.versions.all(), number=number)
    try:
        write.restore(written, number, by=request.viewer, at=timezone.now())
    except (write.StaleText, *Refused) as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, _("The section is set back. The text it had stays in the history."))
    return redirect(address("section", plan, key))


def _chosen(request: Request, numbers: list[int]) -> tuple[int | None, int | None]:
    """Which two versions to compare: those asked for, else the newest and the one before."""
    asked = [
        int(value[:LONGEST_NUMBER])
        for value in (request.GET.get("til", ""), request.GET.get("fra", ""))
        if value.isdecimal()
    ]
    if len(asked) == 2 and set(asked) <= set(numbers):
        return max(asked), min(asked)
    return (numbers[0] if numbers else None), (numbers[1] if len(numbers) > 1 else None)
