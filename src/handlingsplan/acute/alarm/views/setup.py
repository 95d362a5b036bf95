# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Setting the alarm: what acute means, which situations are used, and the chain; the proposal until changed."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from handlingsplan.access.door import Request, door
from handlingsplan.access.fetch import fetch
from handlingsplan.acute.alarm import actions, content, queries
from handlingsplan.acute.alarm.access import links_visible_to, triggers_visible_to
from handlingsplan.acute.alarm.forms import LinkForm, MeaningForm, TriggerForm, of_link, of_meaning, of_trigger
from handlingsplan.acute.alarm.page import AlarmPage
from handlingsplan.acute.alarm.rules import ALL_BANDS
from handlingsplan.acute.alarm.terms import BAND_NAMES, SKIP_AFTER_MINUTES, Band, Permission
from handlingsplan.lib.words import in_language
from handlingsplan.ui.pages import Link as PageLink


@door(Permission.EDIT)
@require_GET
def alarm_setup(request: Request) -> HttpResponse:
    """All that is set here, each part with the national proposal until it is changed."""
    page = AlarmPage(timezone.now(), internal=True)
    own = queries.links()
    shown = [queries.as_link(row) for row in own] or content.chain()
    rows = [row.pk for row in own] or [0] * len(shown)
    context = {
        "meaning": queries.meaning(),
        "elements": [in_language(element["name"]) for element in content.definition()["elements"]],
        "kinds": queries.kinds(also_unused=True),
        "is_own_chain": bool(own),
        "lines": [
            {
                "pk": pk,
                "link": link,
                "entry": page.entry(link.contact_key),
                "deputy": page.entry(link.deputy_key).label if link.deputy_key else "",
                "bands": ", ".join(str(BAND_NAMES[Band(each)]) for each in link.bands)
                if len(link.bands) < len(ALL_BANDS)
                else _("Always"),
                "triggers": ", ".join(link.triggers),
            }
            for pk, link in zip(rows, shown, strict=True)
        ],
        "crumbs": _crumbs(request, ""),
    }
    return render(request, "alarm/setup.html", context)


@door(Permission.EDIT)
@require_http_methods(["GET", "POST"])
def alarm_definition(request: Request) -> HttpResponse:
    """What acute means here, the words for the level, and whether adults are covered."""
    form = MeaningForm(request.POST or None, initial=of_meaning(queries.meaning()))
    if request.method == "POST" and form.is_valid():
        return _saved(
            request, form, _("What is acute"), lambda: actions.set_meaning(**form.cleaned_data, **_by(request))
        )
    context = {"national": in_language(content.definition()["text"])}
    return _form(request, form, _("What is acute"), **context)


@door(Permission.EDIT)
@require_http_methods(["GET", "POST"])
def alarm_new_trigger(request: Request) -> HttpResponse:
    """Add a situation of the municipality's own."""
    form = TriggerForm(request.POST or None)
    heading = _("New acute situation")
    if request.method == "POST" and form.is_valid():
        return _saved(request, form, heading, lambda: actions.add_trigger(**form.written(), **_by(request)))
    return _form(request, form, heading)


@door(Permission.EDIT)
@require_http_methods(["GET", "POST"])
def alarm_change_trigger(request: Request, trigger_code: str) -> HttpResponse:
    """Change a situation of the municipality's own; the national ones are kept in one place."""
    found = fetch(triggers_visible_to(request.viewer).exclude(title=""), code=trigger_code)
    form = TriggerForm(request.POST or None, initial=of_trigger(found))
    if request.method == "POST" and form.is_valid():
        return _saved(
            request, form, found.title, lambda: actions.change_trigger(found, **form.written(), **_by(request))
        )
    return _form(request, form, found.title)


@door(Permission.EDIT)
@require_POST
def alarm_switch_trigger(request: Request, trigger_code: str) -> HttpResponse:
    """Take a situation out of use, or into use."""
    is_used = request.POST.get("used") == "yes"
    return _done(request, lambda: actions.switch_trigger(trigger_code, is_used=is_used, **_by(request)))


@door(Permission.EDIT)
@require_POST
def alarm_begin_chain(request: Request) -> HttpResponse:
    """Begin a chain of our own from the national proposal."""
    return _done(request, lambda: actions.begin_chain(**_by(request)))


@door(Permission.EDIT)
@require_http_methods(["GET", "POST"])
def alarm_leave_chain(request: Request) -> HttpResponse:
    """Give up our own chain, after one more question."""
    if request.method == "POST":
        return _done(request, lambda: actions.leave_chain(**_by(request)))
    heading = _("Go back to the national chain?")
    return render(request, "alarm/leave.html", {"heading": heading, "crumbs": _crumbs(request, heading)})


@door(Permission.EDIT)
@require_http_methods(["GET", "POST"])
def alarm_new_link(request: Request) -> HttpResponse:
    """Add a link last in the chain."""
    first = {"bands": list(ALL_BANDS), "skip_after": SKIP_AFTER_MINUTES}
    form = LinkForm(request.POST or None, initial=first)
    heading = _("New link of the chain")
    if request.method == "POST" and form.is_valid():
        return _saved(request, form, heading, lambda: actions.add_link(**form.cleaned_data, **_by(request)))
    return _form(request, form, heading)


@door(Permission.EDIT)
@require_http_methods(["GET", "POST"])
def alarm_change_link(request: Request, link_id: int) -> HttpResponse:
    """Change one link."""
    found = fetch(links_visible_to(request.viewer), pk=link_id)
    form = LinkForm(request.POST or None, initial=of_link(found))
    heading = _("A link of the chain")
    if request.method == "POST" and form.is_valid():
        return _saved(request, form, heading, lambda: actions.change_link(found, **form.cleaned_data, **_by(request)))
    return _form(request, form, heading)


@door(Permission.EDIT)
@require_POST
def alarm_move_link(request: Request, link_id: int) -> HttpResponse:
    """One place up or down."""
    found = fetch(links_visible_to(request.viewer), pk=link_id)
    earlier = request.POST.get("to") == "earlier"
    return _done(request, lambda: actions.move_link(found, earlier=earlier, **_by(request)))


@door(Permission.EDIT)
@require_POST
def alarm_remove_link(request: Request, link_id: int) -> HttpResponse:
    """Take a link out of the chain."""
    found = fetch(links_visible_to(request.viewer), pk=link_id)
    return _done(request, lambda: actions.remove_link(found, **_by(request)))


def _by(request: Request) -> dict[str, Any]:
    return {"by": request.viewer, "at": timezone.now()}


def _saved(request: Request, form: forms.Form, heading: str, verb: Callable[[], object]) -> HttpResponse:
    try:
        verb()
    except actions.Refused as refused:
        form.add_error(None, str(refused.message))
        return _form(request, form, heading)
    messages.success(request, _("Saved. It shows on the acute page at once."))
    return redirect("alarm_setup", request.municipality.slug)


def _done(request: Request, verb: Callable[[], object]) -> HttpResponse:
    try:
        verb()
    except actions.Refused as refused:
        messages.error(request, str(refused.message))
    else:
        messages.success(request, _("Saved. It shows on the acute page at once."))
    return redirect("alarm_setup", request.municipality.slug)


def _form(request: Request, form: forms.Form, heading: str, **more: object) -> HttpResponse:
    back = reverse("alarm_setup", args=[request.municipality.slug])
    context = {"form": form, "heading": heading, "cancel_url": back, "crumbs": _crumbs(request, heading), **more}
    return render(request, "alarm/form.html", context)


def _crumbs(request: Request, here: str) -> list[PageLink]:
    slug = request.municipality.slug
    way = [PageLink(_("Acute"), reverse("alarm_inner", args=[slug]))]
    if not here:
        return [*way, PageLink(_("Set the alarm"), current=True)]
    return [*way, PageLink(_("Set the alarm"), reverse("alarm_setup", args=[slug])), PageLink(here, current=True)]
