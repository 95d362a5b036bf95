# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The municipality's public pages: whom to call, the plan as it was adopted, and what was before it."""

from hashlib import sha256
from itertools import groupby
from typing import Any

from django.contrib.staticfiles.storage import staticfiles_storage
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import http_date, quote_etag
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from handlingsplan.access.door import Request, open_in_municipality
from handlingsplan.access.fetch import fetch
from handlingsplan.planning.cards.queries import approved_cards
from handlingsplan.planning.plans.entrances import entrances_to, offers_of
from handlingsplan.planning.plans.models import Edition
from handlingsplan.planning.plans.queries.published import contact_rows, in_force, published, read
from handlingsplan.planning.plans.rules import PROVISION
from handlingsplan.ui.pages import Download, Link

KINDS = {"pdf": "PDF", "docx": "Word", "json": "JSON"}


@open_in_municipality
def public_municipality(request: Request) -> HttpResponseBase:
    """Whom to call, then the plan: adopted when, valid until, read, download."""
    today = timezone.localdate()
    plans = [
        {"edition": edition, "overdue": edition.revise_by < today, "downloads": downloads(request, edition)}
        for edition in in_force()
    ]
    context = {
        "contacts": contact_rows(),
        "entrances": entrances_to(request.municipality.slug),
        "offers": [*_cards(request.municipality.slug), *offers_of(request.municipality.slug)],
        "plans": plans,
        "provision": PROVISION,
        "now": timezone.now(),
    }
    return render(request, "plans/public/municipality.html", context)


def _cards(slug: str) -> list[Link]:
    """The way to the action cards, where any is public."""
    if not approved_cards(public_only=True):
        return []
    return [Link(text=_("Action cards: one page on what to do"), url=reverse("public_cards", args=[slug]))]


@open_in_municipality
def public_plan(request: Request, plan_id: int | None = None) -> HttpResponseBase:
    """The plan in force, as it was frozen; a list where there are several, the front page where there is none."""
    if plan_id is None:
        editions = list(in_force())
        if not editions:
            return redirect("public_municipality", request.municipality.slug)
        if len(editions) > 1:
            return render(request, "plans/public/plans.html", {"editions": editions, "crumbs": crumbs(request)})
        return _page(request, editions[0])
    return _page(request, fetch(in_force(), plan_id=plan_id))


@open_in_municipality
def public_editions(request: Request) -> HttpResponseBase:
    """Every edition ever published here, and what was changed between them without a new decision."""
    rows = sorted(published(), key=lambda edition: (edition.plan_id, edition.number, edition.editorial), reverse=True)
    plans = [(plan, list(editions)) for plan, editions in groupby(rows, key=lambda edition: edition.plan)]
    context = {"plans": plans, "crumbs": crumbs(request, Link(text=_("Editions")))}
    return render(request, "plans/public/editions.html", context)


@open_in_municipality
def public_edition(request: Request, edition_id: int) -> HttpResponseBase:
    """One edition as it was published; it says so when it is no longer in force."""
    return _page(request, fetch(published(), pk=edition_id))


def the_edition(plan_id: int | None) -> Edition:
    """The edition in force of the plan, or of the municipality's only plan; 404 where that is not one."""
    if plan_id is not None:
        return fetch(in_force(), plan_id=plan_id)
    editions = list(in_force()[:2])
    if len(editions) != 1:
        raise Http404
    return editions[0]


def downloads(request: Request, edition: Edition) -> list[Download]:
    """The three files of an edition."""
    title = {
        "pdf": _("The plan to print or keep"),
        "docx": _("The plan in Word"),
        "json": _("The plan for programs"),
    }
    return [
        Download(
            title=title[kind],
            url=reverse(f"public_edition_{kind}", args=[request.municipality.slug, edition.pk]),
            kind=name,
        )
        for kind, name in KINDS.items()
    ]


def crumbs(request: Request, *more: Link) -> list[Link]:
    """The way back to the municipality's front page."""
    here = request.municipality
    return [Link(text=here.full_name, url=reverse("public_municipality", args=[here.slug])), *more]


def _page(request: Request, edition: Edition) -> HttpResponseBase:
    contacts = contact_rows()
    frozen = edition.public_document
    etag = _fingerprint(request, frozen.sha256, edition.replaced_at, contacts)
    unchanged = get_conditional_response(request, etag=etag)
    if unchanged is not None:
        return unchanged
    context = {
        "edition": edition,
        "contacts": contacts,
        "reading": read(edition),
        "downloads": downloads(request, edition),
        "crumbs": crumbs(request, Link(text=_("The plan"))),
    }
    answer = render(request, "plans/public/plan.html", context)
    answer["ETag"] = etag
    answer["Last-Modified"] = http_date(frozen.frozen_at.timestamp())
    patch_cache_control(answer, private=True, no_cache=True)
    return answer


def _fingerprint(request: HttpRequest, *what: Any) -> str:
    """Changes with the frozen text, the numbers above it, the language, and the release of the program's own files."""
    release = getattr(staticfiles_storage, "manifest_hash", "")
    whole = repr((request.path, get_language(), release, *what))
    return quote_etag(sha256(whole.encode()).hexdigest())
