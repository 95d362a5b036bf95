# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The organisation: choosing a model, seeing the chart drawn and in words, fitting one box at a time."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from handlingsplan.access.door import Request, door
from handlingsplan.access.fetch import fetch
from handlingsplan.documents.drawing import chart_svg
from handlingsplan.documents.wording import chart_tree
from handlingsplan.planning.groundwork import actions, queries
from handlingsplan.planning.groundwork.access import boxes_visible_to, may_edit
from handlingsplan.planning.groundwork.forms import BoxForm, box_initial, box_text
from handlingsplan.planning.groundwork.queries import Organisation
from handlingsplan.planning.groundwork.terms import Permission
from handlingsplan.ui.pages import Link


@door(Permission.READ)
@require_GET
def organisation(request: Request) -> HttpResponse:
    """The chart drawn and in words; the picker until a model is chosen."""
    found = queries.organisation()
    if found is None:
        return _picker(request, None)
    quoted = queries.chart_quoted()
    context = {
        "found": found,
        "drawing": mark_safe(chart_svg(quoted, width=640)),  # noqa: S308 - the drawing escapes every text
        "narrow_drawing": mark_safe(chart_svg(quoted)),  # noqa: S308
        "boxes": list(chart_tree(quoted)),
        "may_edit": may_edit(request.viewer),
    }
    return render(request, "groundwork/organisation.html", context)


@door(Permission.EDIT)
@require_GET
def models(request: Request) -> HttpResponse:
    """The picker, for those who want another model."""
    return _picker(request, queries.organisation())


@door(Permission.EDIT)
@require_http_methods(["GET", "POST"])
def choose(request: Request, key: str) -> HttpResponse:
    """Choose a model. Asks first where boxes have been adapted."""
    model = next((found for found in queries.models_to_choose_from() if found.key == key), None)
    if model is None:
        raise Http404
    here = request.municipality.slug
    if request.method == "POST":
        try:
            actions.choose_model(key, by=request.viewer, at=timezone.now(), overwrite="overwrite" in request.POST)
        except actions.WouldOverwrite:
            return redirect("choose_model", here, key)
        messages.success(
            request, _("%(model)s has been chosen. Fit the boxes to your municipality.") % {"model": model.name}
        )
        return redirect("organisation", here)
    context = {"model": model, "boxes": queries.boxes_of_model(key), "found": queries.organisation()}
    context["crumbs"] = _crumbs(request, model.name)
    return render(request, "groundwork/choose.html", context)


@door(Permission.EDIT)
@require_http_methods(["GET", "POST"])
def new_box(request: Request) -> HttpResponse:
    """One more box."""
    found = _organisation_or_404()
    form = BoxForm(request.POST or None, others=found.boxes)
    if request.method == "POST" and form.is_valid():
        texts = {name: form.cleaned_data[name] for name in ("label", "role", "parent_key")}
        try:
            actions.add_box(found.choice, by=request.viewer, at=timezone.now(), **texts)
        except actions.NotAllowed as refused:
            form.add_error("parent_key", str(refused.message))
        else:
            messages.success(request, _("The box has been added."))
            return redirect("organisation", request.municipality.slug)
    return _box_page(request, form, _("New box"))


@door(Permission.EDIT)
@require_http_methods(["GET", "POST"])
def box(request: Request, key: str) -> HttpResponse:
    """Change a box. Whoever was overtaken sees both texts."""
    found = _organisation_or_404()
    kept = fetch(boxes_visible_to(request.viewer), key=key)
    others = [other for other in found.boxes if other.key != key]
    first = box_initial(kept, found.choice.version)
    form = BoxForm(request.POST or None, initial=first, others=others)
    if request.method == "POST" and form.is_valid():
        texts = {name: form.cleaned_data[name] for name in ("label", "role", "parent_key")}
        version = form.cleaned_data["version"] or 0
        try:
            actions.keep_box(kept, by=request.viewer, at=timezone.now(), version=version, **texts)
        except actions.Stale as stale:
            typed = request.POST.copy()
            typed["version"] = str(found.choice.version)
            again = BoxForm(typed, others=others)
            two = {"mine": box_text(texts), "theirs": box_text(vars(stale.theirs))}
            return _box_page(request, again, kept.label, box=kept, two=two, status=409)
        except actions.NotAllowed as refused:
            form.add_error("parent_key", str(refused.message))
        else:
            messages.success(request, _("The box has been saved, and shows wherever the chart is shown."))
            return redirect("organisation", request.municipality.slug)
    return _box_page(request, form, kept.label, box=kept)


@door(Permission.EDIT)
@require_http_methods(["GET", "POST"])
def remove_box(request: Request, key: str) -> HttpResponse:
    """Take a box out, after telling what happens to those under it."""
    found = _organisation_or_404()
    kept = fetch(boxes_visible_to(request.viewer), key=key)
    if request.method == "POST":
        sent = request.POST.get("version", "")
        try:
            version = int(sent) if sent.isdecimal() else 0
            actions.remove_box(kept, by=request.viewer, at=timezone.now(), version=version)
        except actions.Stale as stale:
            messages.warning(request, str(stale.message))
            return redirect("remove_box", request.municipality.slug, key)
        messages.success(request, _("%(label)s has been removed.") % {"label": kept.label})
        return redirect("organisation", request.municipality.slug)
    names = {other.key: other.label for other in found.boxes}
    context = {
        "box": kept,
        "under": [other.label for other in found.boxes if other.parent_key == key],
        "above": names.get(kept.parent_key, ""),
        "version": found.choice.version,
        "crumbs": _crumbs(request, kept.label),
    }
    return render(request, "groundwork/remove_box.html", context)


def _organisation_or_404() -> Organisation:
    found = queries.organisation()
    if found is None:
        raise Http404
    return found


def _picker(request: Request, found: Organisation | None) -> HttpResponse:
    context: dict[str, Any] = {
        "models": queries.models_to_choose_from(),
        "found": found,
        "may_edit": may_edit(request.viewer),
        "crumbs": _crumbs(request, _("Choose a model")) if found else [],
    }
    return render(request, "groundwork/models.html", context)


def _box_page(request: Request, form: BoxForm, heading: str, *, status: int = 200, **more: Any) -> HttpResponse:
    context = {"form": form, "heading": heading, "crumbs": _crumbs(request, heading), **more}
    context["cancel_url"] = reverse("organisation", args=[request.municipality.slug])
    return render(request, "groundwork/box.html", context, status=status)


def _crumbs(request: Request, here: str) -> list[Link]:
    return [
        Link(_("Organisation"), reverse("organisation", args=[request.municipality.slug])),
        Link(here, current=True),
    ]
