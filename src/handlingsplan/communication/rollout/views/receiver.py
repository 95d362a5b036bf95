# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What a receiver sees without an account: the material, “read and understood”, and three questions.

Nothing is confirmed by opening a page: mail filters open links. What she answers is shown to her once and kept nowhere.
"""

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from handlingsplan.access.door import Request, kept_nowhere, open_in_municipality
from handlingsplan.communication.rollout import actions
from handlingsplan.communication.rollout.actions.refusals import Refused
from handlingsplan.communication.rollout.forms import CheckForm
from handlingsplan.communication.rollout.queries.check import Given, questions_for
from handlingsplan.communication.rollout.queries.links import open_link
from handlingsplan.communication.rollout.queries.material import chosen


@open_in_municipality
@require_http_methods(["GET", "HEAD", "POST"])
def personal_link(request: Request, link_secret: str) -> HttpResponseBase:
    """The material; a press confirms, an opened page does not."""
    found = open_link(link_secret, at=timezone.now())
    if found is None:
        return _closed(request)
    if request.method == "POST":
        try:
            actions.confirm(found, at=timezone.now())
        except Refused:
            return _closed(request)
        return redirect("personal_check", request.municipality.slug, link_secret)
    wave = found.group.wave
    context = {
        "link": found,
        "wave": wave,
        "secret": link_secret,
        "material": [
            (each, each.url(request.municipality)) for each in chosen(wave.material, internal=False) if each.is_there
        ],
    }
    return _unseen(render(request, "rollout/public/link.html", context))


@open_in_municipality
@require_http_methods(["GET", "HEAD", "POST"])
def personal_check(request: Request, link_secret: str) -> HttpResponseBase:
    """The three questions, and at once the kind explanations: nothing is kept that could be shown later."""
    found = open_link(link_secret, at=timezone.now())
    if found is None:
        return _closed(request)
    if not found.is_read:
        return redirect("personal_link", request.municipality.slug, link_secret)
    questions = questions_for(found.group.reader, request.municipality)
    form = CheckForm(request.POST or None, questions=questions)
    context = {"link": found, "form": form, "secret": link_secret, "wave": found.group.wave}
    if request.method == "POST" and form.is_valid():
        try:
            actions.answer(found, form.cleaned_data, at=timezone.now())
        except Refused:
            return _closed(request)
        by_key = {(question.key, choice.key): choice for question in questions for choice in question.choices}
        given = [Given(question, by_key[question.key, form.cleaned_data[question.key]]) for question in questions]
        return _unseen(render(request, "rollout/public/answers.html", context | {"given": given}))
    return _unseen(render(request, "rollout/public/check.html", context))


def _closed(request: Request) -> HttpResponseBase:
    return _unseen(render(request, "rollout/public/closed.html", status=404))


def _unseen(answer: HttpResponse) -> HttpResponseBase:
    """In no browser's memory and in no search engine: the address is a key."""
    answer["X-Robots-Tag"] = "noindex"
    return kept_nowhere(answer)
