# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The page a letter opens, without an account: is the number right? To open it is never to answer it."""

from typing import Any

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from handlingsplan.access.door import Request, open_in_municipality
from handlingsplan.contacts import actions
from handlingsplan.contacts.forms import ChangeForm
from handlingsplan.contacts.queries import letter_called

GONE = 404


@open_in_municipality
@require_GET
def verification(request: Request, secret: str) -> HttpResponseBase:
    """What people are told about the function, and two choices; afterwards a thank-you."""
    letter = letter_called(secret)
    if letter is None or not letter.is_open(timezone.now()):
        return _closed(request, secret)
    return _shown(request, "contacts/verification.html", {"contact": letter.contact, "secret": secret})


@open_in_municipality
@require_POST
def confirm_number(request: Request, secret: str) -> HttpResponseBase:
    """Yes, it is right: one press."""
    letter = letter_called(secret)
    if letter is None:
        return _closed(request, secret)
    try:
        actions.confirm(letter, at=timezone.now())
    except actions.LetterClosed:
        return _closed(request, secret)
    return redirect("verification", request.municipality.slug, secret)


@open_in_municipality
@require_http_methods(["GET", "POST"])
def suggest_change(request: Request, secret: str) -> HttpResponseBase:
    """Something has changed: a form, whose answer somebody looks at before it is used."""
    letter = letter_called(secret)
    if letter is None or not letter.is_open(timezone.now()):
        return _closed(request, secret)
    contact = letter.contact
    first = {"number": contact.number, "hours": contact.hours, "deputy": contact.deputy}
    form = ChangeForm(request.POST or None, initial=first)
    if request.method == "POST" and form.is_valid():
        try:
            actions.propose(letter, **form.cleaned_data, at=timezone.now())
        except actions.LetterClosed:
            return _closed(request, secret)
        except actions.NotUsable as refused:
            form.add_error(None, str(refused.message))
        else:
            return redirect("verification", request.municipality.slug, secret)
    return _shown(request, "contacts/suggest_change.html", {"contact": contact, "secret": secret, "form": form})


def _closed(request: Request, secret: str) -> HttpResponse:
    """Answered, run out, or never sent. Only whoever holds the link of an answered letter is thanked."""
    letter = letter_called(secret)
    if letter is None or not letter.answer:
        return _shown(request, "contacts/verification_closed.html", {}, status=GONE)
    return _shown(request, "contacts/verification_answered.html", {"letter": letter, "contact": letter.contact})


def _shown(request: Request, template: str, context: dict[str, Any], *, status: int = 200) -> HttpResponse:
    """The address is a key: no search engine keeps it, no browser the page, and no other site is told of it.

    Our own site is: a browser that says nothing of where a form stands cannot send it.
    """
    answer = render(request, template, context, status=status)
    answer["X-Robots-Tag"] = "noindex, nofollow"
    answer["Referrer-Policy"] = "same-origin"
    patch_cache_control(answer, private=True, no_store=True)
    return answer
