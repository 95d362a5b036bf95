# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The open doors of the house: the start page, worried, acute, about, and what robots and testers are told."""

from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString

from handlingsplan.access.demo import demo_people
from handlingsplan.access.door import Request, open_to_all
from handlingsplan.contacts.queries import national_rows
from handlingsplan.documents.html import html
from handlingsplan.documents.markup import from_markup
from handlingsplan.guidance.blocks import Block
from handlingsplan.guidance.queries import block
from handlingsplan.tenancy.queries import municipalities

from .operator import operator

EMERGENCY = ("alarm_112", "police_114")


@open_to_all
def front(request: Request) -> HttpResponseBase:
    """What this is, three doors, and the way to one's municipality."""
    tasks = block("three_tasks")
    context = {"tasks": _text(tasks, only="orderedList"), "tasks_title": tasks.title, "demo_places": demo_people()}
    return render(request, "config/front.html", context)


@open_to_all
def worried(request: Request) -> HttpResponseBase:
    """Whom to call, in order, and how to find one's municipality."""
    ladder = block("contact_ladder")
    context = {"ladder": ladder, "ladder_text": _text(ladder), "contacts": national_rows(timezone.now())}
    return render(request, "config/worried.html", context)


@open_to_all
def acute(request: Request) -> HttpResponseBase:
    """112 and 114 first, then the way to one's municipality and the national text; nothing that loads later."""
    text = block("acute")
    numbers = [contact for contact in national_rows(timezone.now()) if contact["key"] in EMERGENCY]
    context = {"numbers": numbers, "national": text, "text": _text(text), "municipalities": municipalities()}
    return render(request, "config/acute.html", context)


@open_to_all
def about(request: Request) -> HttpResponseBase:
    return render(request, "config/about.html", {"operator": operator()})


@open_to_all
def accessibility(request: Request) -> HttpResponseBase:
    return render(request, "config/accessibility.html", {"operator": operator()})


@open_to_all
def accessibility_by_its_short_name(request: Request) -> HttpResponseBase:
    return redirect("accessibility", permanent=True)


@open_to_all
def contact(request: Request) -> HttpResponseBase:
    return redirect(f"{reverse('about')}#kontakt")


@open_to_all
def robots(request: Request) -> HttpResponseBase:
    """Search engines may read what is public; a demonstration is not to be found at all."""
    closed = ["/"] if settings.DEMO else ["/m/", "/konto/", "/invitation/", "/proev/", "/sprog/"]
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in closed), ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


@open_to_all
def security(request: Request) -> HttpResponseBase:
    """Where to tell of a hole in the wall (RFC 9116)."""
    address = operator().security_email or operator().email
    lines = [
        f"Contact: mailto:{address}" if address else f"Contact: {request.build_absolute_uri(reverse('about'))}",
        f"Expires: {datetime.now(UTC) + timedelta(days=180):%Y-%m-%dT00:00:00Z}",
        "Preferred-Languages: da, en",
        f"Canonical: {request.build_absolute_uri()}",
        "",
    ]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


def _text(found: Block, *, only: str = "") -> SafeString:
    """A national text as a page part; `only` keeps the blocks of one kind."""
    tree = from_markup(found.body)
    if only:
        tree = {**tree, "content": [node for node in tree["content"] if node["type"] == only]}
    return html(tree, footnotes_prefix=found.key)
