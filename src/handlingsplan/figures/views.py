# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The figures of a finished year: a page that prints, and a file."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from handlingsplan.access.door import Request, door
from handlingsplan.ui.downloads import download
from handlingsplan.ui.pages import Download, Link

from . import queries, wording
from .terms import Permission


@door(Permission.READ)
@require_GET
def figures(request: Request) -> HttpResponse:
    """The newest year that is out; where there is none, when the first one will be."""
    years = queries.years()
    return _page(request, years, years[0]) if years else render(request, "figures/figures.html", {"tabs": []})


@door(Permission.READ)
@require_GET
def figures_year(request: Request, year: int) -> HttpResponse:
    """One year."""
    return _page(request, queries.years(), year)


@door(Permission.READ)
@require_GET
def figures_csv(request: Request, year: int) -> HttpResponse:
    """The same as on the page, for a spreadsheet."""
    return download(wording.as_csv(_found(year)), f"tal-{year}.csv")


def _page(request: Request, years: list[int], year: int) -> HttpResponse:
    found, slug = _found(year), request.municipality.slug
    file = Download(_("The figures as a file"), reverse("figures_csv", args=[slug, year]), "CSV")
    context = {
        "year": year,
        "tabs": [Link(str(one), reverse("figures_year", args=[slug, one]), current=one == year) for one in years],
        "overview": wording.overview(found),
        "chapters": wording.chapters(found),
        "files": [file],
    }
    return render(request, "figures/figures.html", context)


def _found(year: int) -> queries.Published:
    found = queries.published(year)
    if found is None:
        raise Http404
    return found
