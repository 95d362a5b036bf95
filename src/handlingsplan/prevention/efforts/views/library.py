# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The national library: every effort with its evidence and source, and copying one into the register."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from handlingsplan.access.door import Request, door
from handlingsplan.prevention.efforts import actions
from handlingsplan.prevention.efforts.access import may_edit, visible_to
from handlingsplan.prevention.efforts.models import Effort
from handlingsplan.prevention.efforts.queries import library as national
from handlingsplan.prevention.efforts.queries.register import LEVELS
from handlingsplan.prevention.efforts.terms import LEVEL_NAMES, Permission
from handlingsplan.ui.pages import Link

from .frame import crumbs, tabs


@door(Permission.READ)
@require_GET
def library(request: Request) -> HttpResponse:
    """Everything that can be copied, level by level, and what has been copied already."""
    here = _copied(request)
    found = [(effort, here.get(effort.key, [])) for effort in national.library()]
    groups = [(LEVEL_NAMES[level], [pair for pair in found if pair[0].level == level]) for level in LEVELS]
    context = {"groups": groups, "tabs": tabs(request, "effort_library"), "may_edit": may_edit(request.viewer)}
    return render(request, "efforts/library.html", context)


@door(Permission.READ)
@require_GET
def library_effort(request: Request, library_key: str) -> HttpResponse:
    """One effort of the library, whole."""
    found = _effort_or_404(library_key)
    way = Link(_("National library"), reverse("effort_library", args=[request.municipality.slug]))
    context = {
        "found": found,
        "copies": _copied(request).get(library_key, []),
        "may_edit": may_edit(request.viewer),
        "crumbs": crumbs(request, way, Link(str(found), current=True)),
    }
    return render(request, "efforts/library_effort.html", context)


@door(Permission.EDIT)
@require_POST
def copy(request: Request, library_key: str) -> HttpResponse:
    """Take a copy into the register, as an idea."""
    _effort_or_404(library_key)
    effort = actions.copy_from_library(library_key, by=request.viewer, at=timezone.now())
    messages.success(
        request,
        _("%(title)s is in the register as an idea. Fill in who answers for it and when it runs.")
        % {"title": effort.title},
    )
    return redirect("change_effort", request.municipality.slug, effort.pk)


def _effort_or_404(key: str) -> national.LibraryEffort:
    try:
        return national.library_effort(key)
    except KeyError as unknown:
        raise Http404 from unknown


def _copied(request: Request) -> dict[str, list[Effort]]:
    found: dict[str, list[Effort]] = {}
    for effort in visible_to(request.viewer).exclude(library_key=""):
        found.setdefault(effort.library_key, []).append(effort)
    return found
