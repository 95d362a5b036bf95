# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The pages about contacts: the directory with its gaps, one contact at a time, one click to confirm a number."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from handlingsplan.access.door import Request, door
from handlingsplan.access.fetch import fetch
from handlingsplan.contacts import actions, queries, quotes
from handlingsplan.contacts.access import may_edit, visible_to
from handlingsplan.contacts.forms import ContactForm, initial, own_key
from handlingsplan.contacts.models import Verification
from handlingsplan.contacts.queries import Entry
from handlingsplan.contacts.terms import Permission
from handlingsplan.lib.words import in_language
from handlingsplan.ui.pages import Link


@dataclass(frozen=True)
class Line:
    """A contact as the directory lists it: how it stands now, and what has been asked about it."""

    entry: Entry
    is_verified: bool
    now: dict[str, Any]
    asked: Verification | None


@door(Permission.READ)
@require_GET
def contacts(request: Request) -> HttpResponse:
    """The directory: what waits to be looked at, what nobody has confirmed, and everything one can call."""
    now = timezone.now()
    entries = queries.directory(internal=True)
    lines = _lines([entry for entry in entries if not entry.national and entry.is_filled], now)
    context = {
        "missing": queries.missing_functions(),
        "unverified": [line.entry for line in lines if not line.is_verified],
        "proposals": queries.proposals_visible_to(request.viewer),
        "own": lines,
        "national": [_row(entry, now) for entry in entries if entry.national],
        "may_edit": may_edit(request.viewer),
    }
    return render(request, "contacts/contacts.html", context)


def _lines(entries: list[Entry], now: datetime) -> list[Line]:
    asked = queries.letters_by_key(now)
    today = timezone.localdate(now)
    return [
        Line(entry, entry.is_verified(today), queries.now_of(entry, now), asked.get(entry.key)) for entry in entries
    ]


def _row(entry: Entry, now: datetime) -> dict[str, Any]:
    return {**vars(entry), **queries.now_of(entry, now)}


@door(Permission.EDIT)
@require_http_methods(["GET", "POST"])
def new_contact(request: Request) -> HttpResponse:
    """Add a function that the national catalogue does not know."""
    form = ContactForm(request.POST or None, is_described=False)
    if request.method == "POST" and form.is_valid():
        taken = frozenset(visible_to(request.viewer).values_list("key", flat=True))
        described = frozenset(queries.described_keys())
        key = own_key(form.cleaned_data["label"], taken | described | queries.national_keys())
        return _kept(request, key, form)
    return _page(request, form, _("New contact"))


@door(Permission.EDIT)
@require_http_methods(["GET", "POST"])
def contact(request: Request, key: str) -> HttpResponse:
    """Fill in a function of the catalogue, or change a contact that is kept already."""
    known = visible_to(request.viewer).filter(key=key).first()
    described = queries.function(key)
    if known is None and described is None:
        raise Http404
    first = initial(known) if known else _first(described or {})
    form = ContactForm(request.POST or None, initial=first, is_described=described is not None)
    if request.method == "POST" and form.is_valid():
        return _kept(request, key, form)
    heading = known.label if known else str(first["label"])
    return _page(request, form, heading, described=described, known=known, places=_places(request, key))


@door(Permission.EDIT)
@require_POST
def verify_contact(request: Request, key: str) -> HttpResponse:
    """Somebody has called the number, and it is right."""
    found = fetch(visible_to(request.viewer), key=key)
    try:
        actions.verify(found, by=request.viewer, at=timezone.now())
    except actions.Refused as refused:
        messages.error(request, str(refused.message))
    else:
        messages.success(request, _("%(label)s is checked today.") % {"label": found.label})
    return redirect("contacts", request.municipality.slug)


@door(Permission.EDIT)
@require_POST
def ask_contact(request: Request, key: str) -> HttpResponse:
    """Ask the function by e-mail. In a demonstration no e-mail leaves the machine, so the link is shown, this once."""
    found = fetch(visible_to(request.viewer).select_related("municipality"), key=key)
    try:
        link = actions.ask(found, by=request.viewer, at=timezone.now())
    except actions.Refused as refused:
        messages.error(request, str(refused.message))
        return redirect("contacts", request.municipality.slug)
    if settings.DEMO:
        context = {"contact": found, "link": link, "crumbs": _crumbs(request, found.label)}
        return render(request, "contacts/asked.html", context)
    messages.success(request, _("%(label)s has been asked by e-mail.") % {"label": found.label})
    return redirect("contacts", request.municipality.slug)


@door(Permission.EDIT)
@require_http_methods(["GET", "POST"])
def remove_contact(request: Request, key: str) -> HttpResponse:
    """Take a contact out, after telling where it is used."""
    found = fetch(visible_to(request.viewer), key=key)
    if request.method == "POST":
        try:
            actions.remove(found, by=request.viewer, at=timezone.now())
        except actions.Refused as refused:
            messages.error(request, str(refused.message))
            return redirect("remove_contact", request.municipality.slug, key)
        messages.success(request, _("%(label)s has been removed.") % {"label": found.label})
        return redirect("contacts", request.municipality.slug)
    context = {"contact": found, "places": _places(request, key), "crumbs": _crumbs(request, found.label)}
    return render(request, "contacts/remove.html", context)


def _first(described: Mapping[str, Any]) -> dict[str, Any]:
    """What the catalogue suggests for a function nobody has filled in."""
    return {"label": in_language(described["label"], "da"), "channel_for": described.get("channel_for", "")}


def _kept(request: Request, key: str, form: ContactForm) -> HttpResponse:
    try:
        kept = actions.keep(key, by=request.viewer, at=timezone.now(), **form.cleaned_data)
    except actions.Refused as refused:
        form.add_error(None, str(refused.message))
        return _page(request, form, form.cleaned_data["label"])
    messages.success(request, _("%(label)s has been saved, and shows wherever it is used.") % {"label": kept.label})
    return redirect("contacts", request.municipality.slug)


def _page(request: Request, form: ContactForm, heading: str, **more: Any) -> HttpResponse:
    context = {"form": form, "heading": heading, "crumbs": _crumbs(request, heading), **more}
    context["cancel_url"] = reverse("contacts", args=[request.municipality.slug])
    if described := more.get("described"):
        context["purpose"] = in_language(described["purpose"])
        context["provision"] = described["provision"]
    return render(request, "contacts/contact.html", context)


def _crumbs(request: Request, here: str) -> list[Link]:
    return [Link(_("Contacts"), reverse("contacts", args=[request.municipality.slug])), Link(here, current=True)]


def _places(request: Request, key: str) -> list[Link]:
    slug = request.municipality.slug
    return [
        Link(place.text, reverse(place.url_name, kwargs={"slug": slug, **place.url_kwargs}) if place.url_name else "")
        for place in quotes.quoted_by(key)
    ]
