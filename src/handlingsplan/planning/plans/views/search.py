# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Searching the plan in force: for everybody in what is public, for those inside in everything."""

from django.http import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _

from handlingsplan.access.door import Request, door, open_in_municipality
from handlingsplan.planning.plans.queries.published import in_force
from handlingsplan.planning.plans.queries.search import asked, search
from handlingsplan.planning.plans.terms import Permission
from handlingsplan.ui.pages import Link

from .public import crumbs


@open_in_municipality
def search_plan(request: Request) -> HttpResponseBase:
    """Sections of the published plan that have the words."""
    words = asked(request.GET.get("q", ""))
    context = {
        "found": search(words),
        "plans": in_force().count(),
        "crumbs": crumbs(request, Link(text=_("Search"))),
    }
    return render(request, "plans/public/search.html", context)


@door(Permission.READ_INTERNAL)
def search_plan_internal(request: Request) -> HttpResponseBase:
    """The same in every section of the edition in force, also the internal ones."""
    words = asked(request.GET.get("q", ""))
    context = {"found": search(words, internal=True), "plans": in_force().count()}
    return render(request, "plans/search.html", context)
