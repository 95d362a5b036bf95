# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A question to somebody outside: asked by us, answered through a one-time link without an account."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from handlingsplan.access.door import Request, open_in_municipality
from handlingsplan.access.fetch import fetch
from handlingsplan.concerns.casefiles.door import case_door
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.disclosure.actions import outside as verbs
from handlingsplan.concerns.disclosure.forms.outside import AnswerForm, CodeForm
from handlingsplan.concerns.disclosure.forms.records import OutsideForm
from handlingsplan.concerns.disclosure.models import OutsideRequest
from handlingsplan.concerns.disclosure.queries.disclosures import disclosures_in
from handlingsplan.concerns.disclosure.sockets import question_called
from handlingsplan.concerns.disclosure.terms import Permission
from handlingsplan.concerns.disclosure.views.guide import crumbs
from handlingsplan.keys.case_keys import KeyGone

GONE = 404


@case_door(Permission.SHARE)
@require_http_methods(["GET", "POST"])
def ask_outside(request: Request, case: OpenedCase, disclosure_id: int) -> HttpResponse:
    """Ask the recipient of a disclosure."""
    told = fetch(disclosures_in(case.file).filter(received=False), pk=disclosure_id)
    form = OutsideForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        asked = verbs.ask_outside(case, told, by=request.viewer, at=timezone.now(), **form.cleaned_data)
        messages.success(request, _("The link has been sent. Now tell the code by telephone."))
        return redirect("outside_request", request.municipality.slug, case.file.pk, asked.request.pk)
    context = {
        "case": case.file,
        "recipient": told.words(case.key).recipient,
        "form": form,
        "submit_label": _("Send the link"),
        "cancel_url": reverse("disclosure", args=[request.municipality.slug, case.file.pk, told.pk]),
        "crumbs": crumbs(request, case, _("Ask through a one-time link")),
    }
    return render(request, "disclosure/ask_outside.html", context)


@case_door(Permission.SHARE)
@require_http_methods(["GET", "POST"])
def outside_request(request: Request, case: OpenedCase, request_id: int) -> HttpResponse:
    """One question: the code to be told by telephone, and the answer when it has come."""
    rows = OutsideRequest.objects.filter(file=case.file).select_related("asked_by", "disclosure", "file")
    asked, now = fetch(rows, pk=request_id), timezone.now()
    if request.method == "POST":
        try:
            verbs.close_link(case, asked, by=request.viewer, at=now)
            messages.success(request, _("The link is closed."))
        except verbs.LinkClosed:
            messages.error(request, _("The link was closed already."))
        return redirect("outside_request", request.municipality.slug, case.file.pk, asked.pk)
    words = asked.words(case.key)
    context = {
        "case": case.file,
        "asked": asked,
        "words": words,
        "is_open": asked.is_open(now),
        "code": f"{words.code[:3]} {words.code[3:]}" if words.code else "",
        "answer": question_called(asked.kind).answers.get(asked.answer, ""),
        "crumbs": crumbs(request, case, _("Question to somebody outside")),
    }
    return render(request, "disclosure/outside_request.html", context)


@open_in_municipality
@require_http_methods(["GET", "POST"])
def answer_outside(request: Request, secret: str) -> HttpResponse:
    """What the link opens: first the code, then what was passed on and the answer. To open it is never to answer it."""
    asked, now = verbs.request_called(secret), timezone.now()
    if asked is None or not asked.is_open(now):
        return _closed(request, asked)
    if request.method == "GET":
        return _shown(request, "disclosure/outside_code.html", {"form": CodeForm()})
    try:
        case = verbs.open_outside(asked, secret=secret, code=request.POST.get("code", ""), at=now)
    except verbs.WrongCode as refused:
        return _wrong_code(request, refused)
    except (verbs.LinkClosed, KeyGone):
        return _closed(request, asked)
    return _opened(request, asked, case, secret)


@open_in_municipality
@require_POST
def take_outside_answer(request: Request, secret: str) -> HttpResponse:
    """The answer, with the code once more."""
    asked, now = verbs.request_called(secret), timezone.now()
    if asked is None or not asked.is_open(now):
        return _closed(request, asked)
    try:
        case = verbs.open_outside(asked, secret=secret, code=request.POST.get("code", ""), at=now)
        form = _answer_form(request, asked)
        if not form.is_valid():
            return _opened(request, asked, case, secret, form)
        said = {name: form.cleaned_data[name] for name in ("answer", "reason", "reference", "answered_by")}
        verbs.take_answer(asked, case, at=now, **said)
    except verbs.WrongCode as refused:
        return _wrong_code(request, refused)
    except (verbs.LinkClosed, KeyGone):
        return _closed(request, asked)
    return redirect("answer_outside", request.municipality.slug, secret)


def _wrong_code(request: Request, refused: verbs.WrongCode) -> HttpResponse:
    form = CodeForm(request.POST)
    form.is_valid()
    form.add_error("code", str(refused.message))
    return _shown(request, "disclosure/outside_code.html", {"form": form})


def _answer_form(request: Request, asked: OutsideRequest) -> AnswerForm:
    return AnswerForm(request.POST, choices=question_called(asked.kind).answers)


def _opened(
    request: Request, asked: OutsideRequest, case: OpenedCase, secret: str, form: AnswerForm | None = None
) -> HttpResponse:
    choices = question_called(asked.kind).answers
    told = asked.disclosure.words(case.key)
    context = {
        "number": case.file.number,
        "words": asked.words(case.key),
        "told": told,
        "secret": secret,
        "form": form or AnswerForm(initial={"code": request.POST.get("code", "")}, choices=choices),
        "valid_until": asked.valid_until,
    }
    return _shown(request, "disclosure/outside_answer.html", context)


def _closed(request: Request, asked: OutsideRequest | None) -> HttpResponse:
    """Only whoever holds the link of an answered question is thanked."""
    thanked = asked is not None and asked.answered_at is not None
    template = "disclosure/outside_thanks.html" if thanked else "disclosure/outside_closed.html"
    return _shown(request, template, {}, status=200 if thanked else GONE)


def _shown(request: Request, template: str, context: dict[str, Any], *, status: int = 200) -> HttpResponse:
    """The address is a key: no search engine keeps it, no browser the page, and no other site is told of it.

    Our own site is: a browser that says nothing of where a form stands cannot send it.
    """
    answer = render(request, template, context, status=status)
    answer["X-Robots-Tag"] = "noindex, nofollow"
    answer["Referrer-Policy"] = "same-origin"
    patch_cache_control(answer, private=True, no_store=True)
    return answer
