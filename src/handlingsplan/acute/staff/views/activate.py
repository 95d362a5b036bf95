# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Activating for real, beginning a drill on a page of its own, and the list of what has been."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from handlingsplan.access.door import Request, door
from handlingsplan.acute.staff.access import situations_visible_to
from handlingsplan.acute.staff.actions.activate import activate as activate_staff
from handlingsplan.acute.staff.actions.refusals import Refused
from handlingsplan.acute.staff.book import DRILL, REAL, Book, address
from handlingsplan.acute.staff.forms.activate import ActivateForm
from handlingsplan.acute.staff.levels import level_name
from handlingsplan.acute.staff.terms import Permission, State
from handlingsplan.ui.pages import Link


@door(Permission.ACTIVATE)
@require_http_methods(["GET", "POST"])
def activate(request: Request) -> HttpResponse:
    """One short page, and the crisis staff is called in."""
    return _activate(request, is_drill=False)


@door(Permission.ACTIVATE)
@require_http_methods(["GET", "POST"])
def new_drill(request: Request) -> HttpResponse:
    """The same page for a drill, at an address of its own: nobody drills, or acts, by mistake."""
    return _activate(request, is_drill=True)


@door(Permission.READ)
@require_GET
def situations(request: Request) -> HttpResponse:
    """What is open first, and what has been stood down below."""
    return _list(request, REAL)


@door(Permission.READ)
@require_GET
def drills(request: Request) -> HttpResponse:
    """The drills, on a page of their own."""
    return _list(request, DRILL)


def _activate(request: Request, *, is_drill: bool) -> HttpResponse:
    form = ActivateForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = activate_staff(form.report(), by=request.viewer, at=timezone.now(), is_drill=is_drill)
        except Refused as refused:
            form.add_error(refused.field, str(refused.message))
        else:
            said = (
                _("The drill has begun.")
                if is_drill
                else _("The crisis staff is activated. Everybody is being called in.")
            )
            messages.success(request, said)
            return redirect(address(made, "calls", slug=request.municipality.slug))
    slug = request.municipality.slug
    heading = _("Begin a drill") if is_drill else _("Activate the crisis staff")
    back = Link(
        _("Drills") if is_drill else _("Acute situations"), reverse("drills" if is_drill else "situations", args=[slug])
    )
    context = {
        "form": form,
        "heading": heading,
        "is_drill": is_drill,
        "submit_label": _("Begin the drill") if is_drill else _("Activate and call everybody in"),
        "cancel_url": back.url,
        "crumbs": [back, Link(heading, current=True)],
    }
    return render(request, "staff/activate.html", context)


def _list(request: Request, book: Book) -> HttpResponse:
    found = [
        (one, level_name(one.vocabulary, one.level), address(one, _front(), slug=request.municipality.slug))
        for one in situations_visible_to(request.viewer, book)
    ]
    context = {
        "is_drill": book.is_drill,
        "heading": _("Drills") if book.is_drill else _("Acute situations"),
        "open": [each for each in found if each[0].state != State.CLOSED],
        "ended": [each for each in found if each[0].state == State.CLOSED],
        "may_activate": request.viewer.may(Permission.ACTIVATE),
        "may_edit": request.viewer.may(Permission.EDIT),
    }
    return render(request, "staff/situations.html", context)


def _front() -> str:
    """The page a situation is opened on."""
    return "board"
