# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The public pages of the audiences. They set no cookie, count nobody, and keep nothing but words about an error."""

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import translation
from django.utils.cache import patch_cache_control
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_http_methods

from handlingsplan.access.brake import too_many
from handlingsplan.access.door import Request, open_in_municipality
from handlingsplan.communication.audiences import actions
from handlingsplan.communication.audiences.forms.public import DutyForm, ReportForm
from handlingsplan.communication.audiences.queries import Audience, page_of
from handlingsplan.communication.audiences.queries.filling import filler
from handlingsplan.communication.audiences.queries.national import duty_text
from handlingsplan.communication.audiences.queries.owner import answers_for
from handlingsplan.communication.audiences.queries.shown import shown_at, shown_audiences
from handlingsplan.communication.audiences.terms import (
    COMPLETE,
    ELSEWHERE,
    LANGUAGE_NAMES,
    LEAVE_QUICKLY,
)
from handlingsplan.documents.html import html
from handlingsplan.ui.pages import Link

REPORTS_AN_HOUR, REPORTS_HERE = 5, 200
MANY = gettext_lazy("Many have written just now. Call the municipality, or write again in an hour.")
Answer = Callable[[str], HttpResponse]


@open_in_municipality
@require_GET
def entrance(request: Request) -> HttpResponseBase:
    """Who are you? One link for each audience, and the question of duty."""
    return _spoken(
        request, lambda language: render(request, "audiences/public/entrance.html", _entrance(request, language))
    )


@open_in_municipality
@require_GET
def audience_page(request: Request, audience_slug: str) -> HttpResponseBase:
    """The page of one audience: what to do now, whom to call, what happens next, and the rest folded."""
    audience = audience_or_404(audience_slug)
    return _spoken(request, lambda language: _page(request, audience, language))


@open_in_municipality
@require_GET
def duty(request: Request) -> HttpResponseBase:
    """“I am … The person is …”: the duty that follows. The answers stand in the address and nowhere else."""
    return _spoken(request, lambda language: _duty(request, language))


@csrf_exempt  # no session stands behind it, and a token would set a cookie
@open_in_municipality
@require_http_methods(["GET", "POST"])
def report_error(request: Request, audience_slug: str) -> HttpResponseBase:
    """Something is wrong on the page: the words go to whoever answers for it."""
    audience = audience_or_404(audience_slug)
    return _spoken(request, lambda language: _report(request, audience, language))


@open_in_municipality
@require_GET
def error_reported(request: Request, audience_slug: str) -> HttpResponseBase:
    """Thank you; what happens with the words."""
    audience = audience_or_404(audience_slug)
    context = {"audience": audience, "page_url": address(request, audience)}
    return _spoken(
        request,
        lambda language: render(request, "audiences/public/reported.html", _public(request, language, [], **context)),
    )


def audience_or_404(slug: str) -> Audience:
    """The audience at this address; 404 where there is none, or the municipality does not show it."""
    try:
        return shown_at(slug)
    except KeyError as unknown:
        raise Http404 from unknown


def address(request: Request, audience: Audience) -> str:
    return reverse("audience_page", args=[request.municipality.slug, audience.slug]) + _asked(request)


def _entrance(request: Request, language: str) -> dict[str, Any]:
    links = [Link(each.entrance, address(request, each)) for each in shown_audiences()]
    here = [Link(pgettext("reader", "Who are you?"), current=True)]
    return _public(request, language, here, links=links, duty_form=DutyForm())


def _page(request: Request, audience: Audience, language: str) -> HttpResponse:
    page = page_of(audience.key, language=language)
    context = _public(
        request,
        language,
        [Link(page.name, current=True)],
        page=page,
        owner=answers_for(page.row),
        translated=[block for block in page.parts if block.lang == language] if language not in COMPLETE else [],
        language_name=LANGUAGE_NAMES[language],
        languages=[(code, LANGUAGE_NAMES[code]) for code in page.languages if code != language],
        leave_url=ELSEWHERE if audience.reader in LEAVE_QUICKLY else "",
        report_url=reverse("report_error", args=[request.municipality.slug, audience.slug]) + _asked(request),
    )
    return render(request, "audiences/public/page.html", context)


def _duty(request: Request, language: str) -> HttpResponse:
    form = DutyForm(request.GET if "reader" in request.GET or "age" in request.GET else None)
    context: dict[str, Any] = {"form": form}
    if form.is_valid():
        reader, age = form.cleaned_data["reader"], form.cleaned_data["age"]
        text = duty_text(reader, age)
        context["answered"] = True
        if text is not None:
            context["title"] = text.title(language)
            context["text"] = html(filler(language, internal=False).tree(text.body(language)))
        pages = [each for each in shown_audiences() if each.reader == reader]
        context["pages"] = [Link(each.name, address(request, each)) for each in pages]
    return render(request, "audiences/public/duty.html", _public(request, language, [Link(_("Duty"))], **context))


def _report(request: Request, audience: Audience, language: str) -> HttpResponse:
    form = ReportForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            if too_many(request, f"audiences.report.{audience.key}", from_one=REPORTS_AN_HOUR, here=REPORTS_HERE):
                raise actions.TooMany(MANY)
            actions.report_error(audience.key, form.cleaned_data["text"])
        except actions.Refused as refused:
            form.add_error(None, str(refused.message))
        else:
            done = reverse("error_reported", args=[request.municipality.slug, audience.slug])
            return redirect(done + _asked(request))
    here = [Link(audience.name, address(request, audience)), Link(_("Something is wrong"), current=True)]
    context = _public(request, language, here, form=form, audience=audience, page_url=address(request, audience))
    return render(request, "audiences/public/report.html", context)


def _public(request: Request, language: str, here: list[Link], **more: Any) -> dict[str, Any]:
    town = request.municipality
    front = Link(town.full_name, reverse("public_municipality", args=[town.slug]) + _asked(request))
    other = "en" if language == "da" else "da"
    return {
        "crumbs": [front, *here],
        "read_in": other,
        "read_in_url": f"?{urlencode({**request.GET.dict(), 'sprog': other})}",
        "read_in_name": LANGUAGE_NAMES[other],
        "asked": _asked(request),
        "asked_language": language if _asked(request) else "",
    } | more


def _asked(request: Request) -> str:
    """Keeps a language that was asked for in the next address, since no cookie does."""
    language = request.GET.get("sprog", "")
    return f"?{urlencode({'sprog': language})}" if language in LANGUAGE_NAMES else ""


def _spoken(request: Request, answer: Answer) -> HttpResponse:
    """The answer in the language of the address, else in the visitor's own; never kept by a proxy."""
    asked = request.GET.get("sprog", "")
    language = asked if asked in LANGUAGE_NAMES else (translation.get_language() or "da").split("-")[0]
    with translation.override(language if language in COMPLETE else translation.get_language()):
        found = answer(language)
    patch_cache_control(found, private=True, no_cache=True)
    return found
