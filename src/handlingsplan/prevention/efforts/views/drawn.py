# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The triangle, the arenas and the year: each a picture, with a table that says the same."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from handlingsplan.access.door import Request, door
from handlingsplan.prevention.efforts import rules, wording
from handlingsplan.prevention.efforts.access import may_edit, visible_to
from handlingsplan.prevention.efforts.models import Effort
from handlingsplan.prevention.efforts.queries import drawn
from handlingsplan.prevention.efforts.queries.register import LEVELS, alive
from handlingsplan.prevention.efforts.terms import LEVEL_FOR, LEVEL_NAMES, Permission

from .frame import drawing, tabs

YEARS_AROUND = 5


@door(Permission.READ)
@require_GET
def triangle(request: Request) -> HttpResponse:
    """Three levels with the efforts on each."""
    efforts = _drawn(request)
    picture = drawn.triangle(efforts)
    rows = [(LEVEL_NAMES[level], LEVEL_FOR[level], found) for level, found in drawn.by_level(efforts).items()]
    return _page(request, "efforts_triangle", "efforts/triangle.html", picture, rows=rows)


@door(Permission.READ)
@require_GET
def arenas(request: Request) -> HttpResponse:
    """Where something takes place on which level, and where nothing does."""
    places = drawn.places(_drawn(request))
    picture = drawn.arena_map(places)
    names = [LEVEL_NAMES[level] for level in LEVELS]
    gaps = [place.arena for place in places if place.is_gap]
    return _page(request, "efforts_arenas", "efforts/arenas.html", picture, places=places, levels=names, gaps=gaps)


@door(Permission.READ)
@require_GET
def year(request: Request) -> HttpResponse:
    """When what runs in a year."""
    today = timezone.localdate()
    asked = request.GET.get("aar", "")
    chosen = int(asked) if asked.isdecimal() and len(asked) == 4 else today.year
    chosen = min(max(chosen, today.year - YEARS_AROUND), today.year + YEARS_AROUND)
    turns = drawn.turns(_drawn(request), chosen)
    return _page(
        request,
        "efforts_year",
        "efforts/year.html",
        drawn.year_wheel(turns, chosen),
        year=chosen,
        turns=[turn for turn in turns if turn.months],
        unsaid=[turn.effort for turn in turns if not turn.months],
        months=[(wording.short_month(month), wording.month(month)) for month in rules.YEAR],
    )


def _drawn(request: Request) -> list[Effort]:
    return list(visible_to(request.viewer).filter(alive()))


def _page(request: Request, here: str, template: str, picture: drawn.Drawing, **more: object) -> HttpResponse:
    context = {
        "wide": drawing(picture.wide),
        "narrow": drawing(picture.narrow),
        "summary": picture.summary,
        "tabs": tabs(request, here),
        "may_edit": may_edit(request.viewer),
        **more,
    }
    return render(request, template, context)
