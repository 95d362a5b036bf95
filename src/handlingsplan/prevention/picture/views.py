# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The local picture as a page that prints, and the forms behind it."""

from collections.abc import Callable
from functools import partial

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from handlingsplan.access.door import Request, door
from handlingsplan.access.fetch import fetch
from handlingsplan.ui.pages import Link

from . import actions, queries, wording
from .access import may_edit, notes_visible_to, series_visible_to
from .forms import NoteForm, SeriesForm, note_initial, series_initial
from .models import Note, Series
from .terms import CAUTION, Permission


@door(Permission.READ)
@require_GET
def picture(request: Request) -> HttpResponse:
    """What is known, theme by theme, with its sources; what is not known; what nobody has written about."""
    today = timezone.localdate()
    found = queries.whole(request.viewer, today)
    context = {
        "whole": found,
        "themes": [(themed, [(row, *wording.chart(row)) for row in themed.series]) for themed in found.themes],
        "caution": CAUTION,
        "today": today,
        "may_edit": may_edit(request.viewer),
    }
    return render(request, "picture/picture.html", context)


@door(Permission.EDIT)
@require_http_methods(["GET", "POST"])
def new_note(request: Request) -> HttpResponse:
    """Write a note."""
    form = NoteForm(request.POST or None, initial={"theme": request.GET.get("tema", "")})
    return _keep(request, form, actions.write_note, _("New note"), _("The note stands in the local picture."))


@door(Permission.EDIT)
@require_http_methods(["GET", "POST"])
def note(request: Request, note_id: int) -> HttpResponse:
    """Change a note."""
    found = fetch(notes_visible_to(request.viewer), pk=note_id)
    form = NoteForm(request.POST or None, initial=note_initial(found))
    return _keep(request, form, actions.change_note, _("Change the note"), _("The change has been saved."), found)


@door(Permission.EDIT)
@require_http_methods(["GET", "POST"])
def remove_note(request: Request, note_id: int) -> HttpResponse:
    """Take a note out."""
    found = fetch(notes_visible_to(request.viewer), pk=note_id)
    if request.method == "POST":
        actions.remove_note(found, by=request.viewer, at=timezone.now())
        return _gone(request)
    return _sure(request, found, "note")


@door(Permission.EDIT)
@require_http_methods(["GET", "POST"])
def new_series(request: Request) -> HttpResponse:
    """Put figures in the picture."""
    form = SeriesForm(request.POST or None)
    kept = _("The figures stand in the local picture. Numbers under 5 are kept as “under 5”.")
    return _keep(request, form, actions.keep_series, _("New figures"), kept)


@door(Permission.EDIT)
@require_http_methods(["GET", "POST"])
def series(request: Request, series_id: int) -> HttpResponse:
    """Change a series of figures."""
    found = fetch(series_visible_to(request.viewer), pk=series_id)
    form = SeriesForm(request.POST or None, figures=len(found.figures.all()), initial=series_initial(found))
    return _keep(request, form, actions.change_series, _("Change the figures"), _("The change has been saved."), found)


@door(Permission.EDIT)
@require_http_methods(["GET", "POST"])
def remove_series(request: Request, series_id: int) -> HttpResponse:
    """Take figures out."""
    found = fetch(series_visible_to(request.viewer), pk=series_id)
    if request.method == "POST":
        actions.remove_series(found, by=request.viewer, at=timezone.now())
        return _gone(request)
    return _sure(request, found, "series")


def _keep(
    request: Request,
    form: NoteForm | SeriesForm,
    verb: Callable[..., Note | Series],
    heading: str,
    done: str,
    found: Note | Series | None = None,
) -> HttpResponse:
    """The form and what becomes of it: something new, or with `found` a change of it."""
    if request.method == "POST" and form.is_valid():
        values = dict(form.cleaned_data)
        version = values.pop("version") or 0
        keep = partial(verb, found, version=version) if found else verb
        try:
            keep(by=request.viewer, at=timezone.now(), **values)
        except actions.Refused as refused:
            form.add_error(None, str(refused.message))
        else:
            messages.success(request, done)
            return redirect("picture", request.municipality.slug)
    return _page(request, form, heading, found)


def _page(
    request: Request, form: NoteForm | SeriesForm, heading: str, found: Note | Series | None = None
) -> HttpResponse:
    slug = request.municipality.slug
    name = "remove_note" if isinstance(found, Note) else "remove_series"
    context = {
        "form": form,
        "heading": heading,
        "caution": CAUTION,
        "remove_url": reverse(name, args=[slug, found.pk]) if found else "",
        "cancel_url": reverse("picture", args=[slug]),
        "crumbs": _crumbs(request, heading),
    }
    template = "picture/series.html" if isinstance(form, SeriesForm) else "picture/note.html"
    return render(request, template, context)


def _sure(request: Request, found: Note | Series, name: str) -> HttpResponse:
    slug = request.municipality.slug
    heading = _("Take it out of the picture?")
    context = {
        "heading": heading,
        "consequences": [
            found.title,
            _("It no longer stands in the picture, nor in the plan from the next edition on."),
            _("Adopted editions keep what they quote."),
        ],
        "confirm_label": _("Take it out"),
        "cancel_url": reverse(name, args=[slug, found.pk]),
        "crumbs": _crumbs(request, heading),
    }
    return render(request, "picture/remove.html", context)


def _gone(request: Request) -> HttpResponse:
    messages.success(request, _("It has been taken out of the picture."))
    return redirect("picture", request.municipality.slug)


def _crumbs(request: Request, here: str) -> list[Link]:
    return [Link(_("Local picture"), reverse("picture", args=[request.municipality.slug])), Link(here, current=True)]
