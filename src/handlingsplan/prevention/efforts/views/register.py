# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The list of efforts with its gaps, narrowed down and page by page; and the whole of it for paper."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from handlingsplan.access.door import Request, door
from handlingsplan.prevention.efforts.access import may_edit, visible_to
from handlingsplan.prevention.efforts.forms import FilterForm
from handlingsplan.prevention.efforts.queries import drawn, register
from handlingsplan.prevention.efforts.queries.library import arenas
from handlingsplan.prevention.efforts.queries.register import Filters
from handlingsplan.prevention.efforts.terms import Permission
from handlingsplan.ui.pages import Link

from .frame import crumbs, drawing, tabs

ON_A_PAGE = 40


@door(Permission.READ)
@require_GET
def efforts(request: Request) -> HttpResponse:
    """What is missing, and the efforts level by level."""
    today = timezone.localdate()
    everything = register.lines(register.in_order(visible_to(request.viewer)), today)
    form, filters = _filters(request)
    found = [line for line in everything if filters.keeps(line.effort)]
    page = Paginator(found, ON_A_PAGE).get_page(request.GET.get("side"))
    context = {
        "gaps": register.gaps(everything, today),
        "page": page,
        "groups": register.grouped(list(page)),
        "count": len(found),
        "is_empty": not everything,
        "form": form,
        "filters": filters,
        "query": request.GET.urlencode(),
        "tabs": tabs(request, "efforts"),
        "may_edit": may_edit(request.viewer),
    }
    return render(request, "efforts/efforts.html", context)


@door(Permission.READ)
@require_GET
def printed(request: Request) -> HttpResponse:
    """Everything on one page for paper: the filtered list, the triangle and the arena map."""
    today = timezone.localdate()
    _form, filters = _filters(request)
    kept = [effort for effort in register.in_order(visible_to(request.viewer)) if filters.keeps(effort)]
    alive = [effort for effort in kept if drawn.is_drawn(effort)]
    context = {
        "groups": register.grouped(register.lines(kept, today)),
        "count": len(kept),
        "filters": filters,
        "triangle": drawing(drawn.triangle(alive).wide),
        "arena_map": drawing(drawn.arena_map(drawn.places(alive)).wide),
        "today": today,
        "crumbs": crumbs(request, Link(_("The register for paper"), current=True)),
    }
    return render(request, "efforts/printed.html", context)


def _filters(request: Request) -> tuple[FilterForm, Filters]:
    """The filters in the address; what cannot be read narrows nothing down."""
    form = FilterForm(request.GET, arenas=arenas())
    form.is_valid()
    said = getattr(form, "cleaned_data", {})
    return form, Filters(
        level=said.get("niveau", ""), arena=said.get("sted", ""), age=said.get("alder"), state=said.get("status", "")
    )
