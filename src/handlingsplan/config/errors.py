# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Pages for when something is not as it should be: what happened, what was kept, what to do."""

from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from handlingsplan.access.door import typed_text_kept


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "400.html", status=400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "403.html", status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "404.html", status=404)


def broken(request: HttpRequest) -> HttpResponse:
    """Asks nothing of the database or the session: they may be what is broken."""
    return HttpResponse(render_to_string("500.html"), status=500)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form was older than the sign-in: give the typed text back with a fresh form.

    Only to our own pages; a form from elsewhere gets nothing to press.
    """
    if not _comes_from_our_own_page(request):
        return render(request, "403_csrf.html", status=403)
    return typed_text_kept(request, sign_in=None, status=403)


def _comes_from_our_own_page(request: HttpRequest) -> bool:
    """Whatever the browser tells of where the form stood says here, and it tells something."""
    here = f"{request.scheme}://{request.get_host()}"
    told = [
        value == expected
        for value, expected in (
            (request.headers.get("Origin"), here),
            (_origin_of(request.headers.get("Referer")), here),
            (request.headers.get("Sec-Fetch-Site"), "same-origin"),
        )
        if value is not None
    ]
    return bool(told) and all(told)


def _origin_of(address: str | None) -> str | None:
    if address is None:
        return None
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return f"{parts.scheme}://{parts.netloc}"
