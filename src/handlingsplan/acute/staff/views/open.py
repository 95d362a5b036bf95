# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Pages without an account: activating with the sealed code, the page it opens, and the link a member answers by.

What opens a page stands in its address or in the form, so a foreign page has nothing to misuse, and no cookie is set:
the views take no token. Nothing here is kept by a browser, or found by a search engine.
"""

import uuid
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from handlingsplan.access.door import Request, kept_nowhere, open_in_municipality
from handlingsplan.access.fetch import fetch
from handlingsplan.acute.staff import tries
from handlingsplan.acute.staff.actions import calling, log
from handlingsplan.acute.staff.actions.activate import activate_by_code as activate_staff
from handlingsplan.acute.staff.actions.activate import author_by_code
from handlingsplan.acute.staff.actions.refusals import Refused, UnknownCode, check_texts
from handlingsplan.acute.staff.actions.standing import ItIsOver
from handlingsplan.acute.staff.book import REAL
from handlingsplan.acute.staff.forms.activate import ActivateByCodeForm, AnswerForm, NoteForm
from handlingsplan.acute.staff.models import Situation
from handlingsplan.acute.staff.queries.calling import call_answered_at, situation_opened_by
from handlingsplan.acute.staff.terms import MEETING_NAMES, LineKind, MeetingForm

from .calling import seats_on_a_page

View = Callable[..., HttpResponseBase]


def unseen(view: View) -> View:
    """In no browser's memory and in no search engine: the address is a key."""

    @wraps(view)
    def guarded(request: Request, *args: Any, **kwargs: Any) -> HttpResponseBase:
        answer = kept_nowhere(view(request, *args, **kwargs))
        answer["X-Robots-Tag"] = "noindex"
        answer["Referrer-Policy"] = "no-referrer"
        return answer

    return guarded


@csrf_exempt
@open_in_municipality
@require_http_methods(["GET", "HEAD", "POST"])
@unseen
def activate_by_code(request: Request) -> HttpResponseBase:
    """The same short page, opened by the code. A wrong code keeps what was typed; only wrong ones are counted."""
    form = ActivateByCodeForm(request.POST or None)
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            _situation, key = activate_staff(form.report(), form.cleaned_data["code"], at=timezone.now())
        except UnknownCode as unknown:
            crowded = tries.too_many(request.municipality.pk)
            status = 429 if crowded else 200
            form.add_error("code", _crowded() if crowded else str(unknown.message))
        except Refused as refused:
            form.add_error(refused.field, str(refused.message))
        else:
            return redirect("emergency_key", request.municipality.slug, key)
    return render(request, "staff/activate_by_code.html", {"form": form}, status=status)


@csrf_exempt
@open_in_municipality
@require_http_methods(["GET", "HEAD"])
@unseen
def emergency_key(request: Request, key_secret: str) -> HttpResponseBase:
    """Who is called in, and a form for the log. Nothing else, and for a day only."""
    return _key_page(request, _opened(key_secret), key_secret, NoteForm())


@csrf_exempt
@open_in_municipality
@require_POST
@unseen
def emergency_key_call(request: Request, key_secret: str, call_id: int) -> HttpResponseBase:
    """What somebody said to whoever telephoned."""
    situation = _opened(key_secret)
    call = fetch(REAL.call.objects.filter(situation=situation), pk=call_id)
    form = AnswerForm(request.POST)
    if not form.is_valid():
        return _key_page(request, situation, key_secret, NoteForm(), nothing_noted=True)
    minutes = form.cleaned_data["minutes"]
    try:
        calling.answer_without_account(call, form.said, at=timezone.now(), minutes=minutes)
    except ItIsOver as over:
        raise Http404 from over
    return redirect("emergency_key", request.municipality.slug, key_secret)


@csrf_exempt
@open_in_municipality
@require_POST
@unseen
def emergency_key_log(request: Request, key_secret: str) -> HttpResponseBase:
    """One line in the log, by whoever holds the key."""
    situation = _opened(key_secret)
    form = NoteForm(request.POST)
    if not form.is_valid():
        return _key_page(request, situation, key_secret, form)
    text, uid = form.cleaned_data["text"], form.cleaned_data["uid"]
    try:
        check_texts({"text": text})
    except Refused as refused:
        form.add_error(refused.field, str(refused.message))
        return _key_page(request, situation, key_secret, form)
    line = log.NewLine(text, kind=LineKind.MESSAGE.value, uid=uid or uuid.uuid4())
    try:
        log.append(situation, [line], by=None, author=author_by_code(), at=timezone.now(), while_open=True)
    except log.Closed as over:
        raise Http404 from over
    return redirect("emergency_key", request.municipality.slug, key_secret)


@csrf_exempt
@open_in_municipality
@require_http_methods(["GET", "HEAD", "POST"])
@unseen
def acknowledge_call(request: Request, call_secret: str) -> HttpResponseBase:
    """A member answers. Opening the page answers nothing: mail filters open links."""
    call = call_answered_at(call_secret)
    if call is None:
        return render(request, "staff/acknowledge_closed.html", status=404)
    form = AnswerForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            minutes = form.cleaned_data["minutes"]
            calling.answer_without_account(call, form.said, at=timezone.now(), minutes=minutes)
        except ItIsOver:
            pass
        return redirect("acknowledge_call", request.municipality.slug, call_secret)
    situation = call.situation
    context = {
        "call": call,
        "is_open": situation.is_open,
        "meeting": MEETING_NAMES[MeetingForm(situation.meeting_form)],
        "place": situation.meeting_place,
        "secret": call_secret,
    }
    return render(request, "staff/acknowledge.html", context)


def _opened(key_secret: str) -> Situation:
    found = situation_opened_by(key_secret, at=timezone.now())
    if found is None:
        raise Http404
    return found


def _key_page(
    request: Request, situation: Situation, key_secret: str, form: NoteForm, *, nothing_noted: bool = False
) -> HttpResponse:
    written = REAL.line.objects.filter(situation=situation, by=None, author=author_by_code())
    context = {
        "situation": situation,
        "secret": key_secret,
        "form": form,
        "nothing_noted": nothing_noted,
        "written": written.exclude(uid=situation.uid).exclude(kind=LineKind.DECISION),
        **seats_on_a_page(situation),
    }
    return render(request, "staff/key.html", context)


def _crowded() -> str:
    return _("Very many codes are being tried just now. Wait a little, and try again; yours still opens.")
