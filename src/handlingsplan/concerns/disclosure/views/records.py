# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What was passed on and what came in: the list, the single one, and its extract."""

from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.html import linebreaks
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from handlingsplan.access.door import Request
from handlingsplan.access.fetch import fetch
from handlingsplan.audit.record import record
from handlingsplan.concerns.casefiles.door import case_door
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.terms import Track, Why
from handlingsplan.concerns.disclosure.actions import pass_on as verbs
from handlingsplan.concerns.disclosure.actions.review import look_at
from handlingsplan.concerns.disclosure.events import EXTRACTED
from handlingsplan.concerns.disclosure.extract import docx, extract, pdf
from handlingsplan.concerns.disclosure.forms.records import ReceivedForm, ReviewForm
from handlingsplan.concerns.disclosure.models import Disclosure, DisclosureWords, Handover, OutsideRequest
from handlingsplan.concerns.disclosure.queries.consents import consents_in
from handlingsplan.concerns.disclosure.queries.disclosures import disclosures_in
from handlingsplan.concerns.disclosure.terms import (
    BASIS_NAMES,
    PARTY_NAMES,
    PURPOSE_NAMES,
    Basis,
    Party,
    Permission,
    Purpose,
)
from handlingsplan.concerns.disclosure.views.guide import crumbs
from handlingsplan.lib.dates import day_of
from handlingsplan.ui.downloads import download
from handlingsplan.ui.pages import Download, Row
from handlingsplan.ui.wording import long_date

FORMATS = {"pdf": pdf, "docx": docx}


@case_door(Permission.SHARE)
@require_GET
def disclosures(request: Request, case: OpenedCase) -> HttpResponse:
    """Everything that was passed on or came in, consents, questions and handovers."""
    today = day_of(timezone.now())
    found = list(disclosures_in(case.file)[:50])
    lines = [_line(case, told, due=bool(told.review_on and told.review_on <= today)) for told in found]
    asked = OutsideRequest.objects.filter(file=case.file).select_related("asked_by", "file").order_by("-asked_at")
    context = {
        "case": case.file,
        "lines": lines,
        "asked": [(request_, request_.words(case.key), request_.is_open(timezone.now())) for request_ in asked[:20]],
        "consents": [(given, given.words(case.key), given.holds_on(today)) for given in consents_in(case.file)],
        "handovers": [(sent, sent.words(case.key)) for sent in handovers_from(case).order_by("-sent_at")[:20]],
        "crumbs": crumbs(request, case),
    }
    return render(request, "disclosure/disclosures.html", context)


@case_door(Permission.SHARE)
@require_http_methods(["GET", "POST"])
def disclosure(request: Request, case: OpenedCase, disclosure_id: int) -> HttpResponse:
    """One of them, in full; here it is said whether its ground still holds."""
    told = fetch(disclosures_in(case.file), pk=disclosure_id)
    form = ReviewForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        still = form.cleaned_data["still"] == "yes"
        look_at(case, told, still_needed=still, by=request.viewer, at=timezone.now())
        messages.success(request, _("It is noted."))
        return redirect("disclosure", request.municipality.slug, case.file.pk, told.pk)
    words = told.words(case.key)
    context = {
        "case": case.file,
        "told": told,
        "rows": _rows(told, words),
        "items": words.items,
        "extract": words.extract,
        "form": form,
        "files": [] if told.received else _files(request, case, told),
        "crumbs": crumbs(request, case, long_date(told.day)),
    }
    return render(request, "disclosure/disclosure.html", context)


@case_door(Permission.SHARE, why=Why.EXPORT)
@require_GET
def disclosure_extract(request: Request, case: OpenedCase, disclosure_id: int, format: str) -> HttpResponse:
    """The written extract, as a file with a neutral name; fetching it stands in the log."""
    told = fetch(disclosures_in(case.file).filter(received=False), pk=disclosure_id)
    if format not in FORMATS:
        raise Http404
    now = timezone.now()
    sheet = extract(told, case, municipality=request.municipality.full_name)
    details = {"number": case.file.number, "format": format}
    record(EXTRACTED, about=told, by=request.viewer.user, at=now, details=details)
    return download(FORMATS[format](sheet, at=now), f"sag-{case.file.number}-uddrag.{format}")


@case_door(Permission.SHARE)
@require_http_methods(["GET", "POST"])
def note_received(request: Request, case: OpenedCase) -> HttpResponse:
    """Note what another authority told us."""
    own, now = verbs.OF_TRACK[Track(case.file.track)], timezone.now()
    form = ReceivedForm(request.POST or None, own=own, today=day_of(now), initial={"day": day_of(now)})
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        passing = verbs.Passing(
            own,
            Basis(said["basis"]),
            Purpose(said["purpose"]),
            DisclosureWords(sender=said["sender"], extract=said["extract"]),
            day=said["day"],
        )
        try:
            verbs.note_received(case, passing, sender=Party(said["sender_kind"]), by=request.viewer, at=now)
        except (verbs.NotAllowed, verbs.NothingChosen) as refused:
            form.add_error(None, str(refused.message))
        else:
            messages.success(request, _("It is noted where it comes from."))
            return redirect("disclosures", request.municipality.slug, case.file.pk)
    context = {
        "case": case.file,
        "form": form,
        "cancel_url": reverse("disclosures", args=[request.municipality.slug, case.file.pk]),
        "submit_label": _("Note it"),
        "crumbs": crumbs(request, case, _("Note what came in")),
    }
    return render(request, "disclosure/received.html", context)


def handovers_from(case: OpenedCase) -> QuerySet[Handover]:
    """What was handed over to other municipalities in this case."""
    return Handover.objects.filter(file=case.file, incoming=False).select_related("other", "sent_by")


def _line(case: OpenedCase, told: Disclosure, *, due: bool) -> dict[str, Any]:
    words = told.words(case.key)
    what = "; ".join([item["title"] for item in words.items] + ([words.extract] if words.extract else []))
    return {
        "told": told,
        "due": due,
        "sender": words.sender or PARTY_NAMES[Party(told.sender_kind)],
        "recipient": words.recipient or PARTY_NAMES[Party(told.recipient_kind)],
        "what": what if len(what) <= 160 else f"{what[:160]}…",
        "why": words.why if len(words.why) <= 160 else f"{words.why[:160]}…",
        "basis": BASIS_NAMES[Basis(told.basis)],
    }


def _rows(told: Disclosure, words: DisclosureWords) -> list[Row]:
    sender, recipient = PARTY_NAMES[Party(told.sender_kind)], PARTY_NAMES[Party(told.recipient_kind)]
    rows = [
        Row(_("From"), f"{words.sender} ({sender})" if words.sender else sender),
        Row(_("To"), f"{words.recipient} ({recipient})" if words.recipient else recipient),
        Row(_("Purpose"), PURPOSE_NAMES[Purpose(told.purpose)]),
        Row(_("Ground"), BASIS_NAMES[Basis(told.basis)]),
        Row(_("Day"), told.day),
        Row(_("Noted by"), told.by or "–"),
    ]
    if words.not_investigation:
        rows.append(Row(_("Investigation"), _("It was said that it is not to solve or punish something")))
    extra = ((_("Why"), words.why), (_("Lawyer"), words.lawyer), (_("Consent of the police"), words.police_agreed))
    return rows + [Row(label, mark_safe(linebreaks(text, autoescape=True))) for label, text in extra if text]  # noqa: S308 - escaped here


def _files(request: Request, case: OpenedCase, told: Disclosure) -> list[Download]:
    names = {"pdf": _("Extract as PDF"), "docx": _("Extract as Word")}
    slug = request.municipality.slug
    return [
        Download(name, reverse("disclosure_extract", args=[slug, case.file.pk, told.pk, format]), format.upper())
        for format, name in names.items()
    ]
