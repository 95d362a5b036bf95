# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Consents: noted, printed, taken back."""

from datetime import timedelta

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from handlingsplan.access.door import Request
from handlingsplan.access.fetch import fetch
from handlingsplan.audit.record import record
from handlingsplan.concerns.casefiles.door import case_door
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.terms import Why
from handlingsplan.concerns.disclosure.actions import consents as verbs
from handlingsplan.concerns.disclosure.events import EXTRACTED
from handlingsplan.concerns.disclosure.extract import consent_form, pdf
from handlingsplan.concerns.disclosure.forms.consent import ConsentForm, TakeBackForm
from handlingsplan.concerns.disclosure.models import Consent, ConsentWords
from handlingsplan.concerns.disclosure.terms import (
    CONSENT_MONTHS,
    GIVEN_BY_NAMES,
    HOW_NAMES,
    PARTY_NAMES,
    PURPOSE_NAMES,
    GivenBy,
    How,
    Party,
    Permission,
    Purpose,
)
from handlingsplan.concerns.disclosure.views.guide import crumbs
from handlingsplan.lib.dates import day_of, plus_months
from handlingsplan.ui.downloads import download
from handlingsplan.ui.pages import Row


@case_door(Permission.SHARE)
@require_http_methods(["GET", "POST"])
def new_consent(request: Request, case: OpenedCase) -> HttpResponse:
    """Note a consent."""
    now = timezone.now()
    today = day_of(now)
    first = {"given_on": today, "until": plus_months(today, CONSENT_MONTHS)}
    form = ConsentForm(request.POST or None, today=today, initial=first)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        given = verbs.Given(
            GivenBy(said["given_by"]),
            How(said["how"]),
            Party(said["recipient_kind"]),
            Purpose(said["purpose"]),
            said["given_on"],
            said["until"],
            ConsentWords(said["who"], said["what"], said["to_whom"], said["note"]),
        )
        try:
            made = verbs.note_consent(case, given, by=request.viewer, at=now)
        except (verbs.NotSpecific, verbs.NoEnd) as refused:
            form.add_error(None, str(refused.message))
        else:
            messages.success(request, _("The consent is noted."))
            return redirect("consent", request.municipality.slug, case.file.pk, made.pk)
    slug = request.municipality.slug
    context = {
        "case": case.file,
        "form": form,
        "submit_label": _("Note the consent"),
        "cancel_url": reverse("disclosures", args=[slug, case.file.pk]),
        "paper_url": reverse("empty_consent", args=[slug, case.file.pk]),
        "crumbs": crumbs(request, case, _("Note a consent")),
    }
    return render(request, "disclosure/new_consent.html", context)


@case_door(Permission.SHARE)
@require_http_methods(["GET", "POST"])
def consent(request: Request, case: OpenedCase, consent_id: int) -> HttpResponse:
    """One consent; here it is taken back."""
    given = fetch(Consent.objects.filter(file=case.file).select_related("noted_by"), pk=consent_id)
    now = timezone.now()
    form = TakeBackForm(request.POST or None, initial={"day": day_of(now)})
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            verbs.take_back(case, given, said=said["said"], day=said["day"], by=request.viewer, at=now)
        except verbs.TakenBack as refused:
            form.add_error(None, str(refused.message))
        else:
            messages.success(request, _("It is noted. From now on nothing is passed on under this consent."))
            return redirect("consent", request.municipality.slug, case.file.pk, given.pk)
    words: ConsentWords = given.words(case.key)
    rows = [
        Row(_("Who"), f"{words.who} ({GIVEN_BY_NAMES[GivenBy(given.given_by)]})"),
        Row(_("What may be told"), words.what),
        Row(_("To whom"), f"{words.to_whom} ({PARTY_NAMES[Party(given.recipient_kind)]})"),
        Row(_("Purpose"), PURPOSE_NAMES[Purpose(given.purpose)]),
        Row(_("How it was given"), HOW_NAMES[How(given.how)]),
    ]
    rows += [Row(label, text) for label, text in ((_("Note"), words.note),) if text]
    context = {
        "case": case.file,
        "given": given,
        "holds": given.holds_on(day_of(now)),
        "withdrawal": words.withdrawal,
        "rows": rows,
        "form": form,
        "ends_soon": given.until - day_of(now) < timedelta(days=30),
        "carried": list(given.carried.order_by("-day")[:20]),
        "paper_url": reverse("consent_paper", args=[request.municipality.slug, case.file.pk, given.pk]),
        "crumbs": crumbs(request, case, _("Consent")),
    }
    return render(request, "disclosure/consent.html", context)


@case_door(Permission.SHARE, why=Why.EXPORT)
@require_GET
def consent_paper(request: Request, case: OpenedCase, consent_id: int) -> HttpResponse:
    """The consent on paper, to be signed."""
    given = fetch(Consent.objects.filter(file=case.file), pk=consent_id)
    return _paper(request, case, given)


@case_door(Permission.SHARE)
@require_GET
def empty_consent(request: Request, case: OpenedCase) -> HttpResponse:
    """The form with empty lines, to be filled in by hand."""
    return _paper(request, case, None)


def _paper(request: Request, case: OpenedCase, given: Consent | None) -> HttpResponse:
    now = timezone.now()
    sheet = consent_form(given, case, municipality=request.municipality.full_name)
    details = {"number": case.file.number, "format": "pdf"}
    record(EXTRACTED, about=given or case.file, by=request.viewer.user, at=now, details=details)
    return download(pdf(sheet, at=now), f"sag-{case.file.number}-samtykke.pdf")
