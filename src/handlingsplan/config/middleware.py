# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""One number for everything a request did, addresses made of letters only, and compression where it saves something."""

import uuid
from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.middleware.gzip import GZipMiddleware

from handlingsplan.audit.record import request_number
from handlingsplan.lib.text import writable


class RequestNumberMiddleware:
    """Gives each request a number for the audit log; it leaves no trace in the answer."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        token = request_number.set(uuid.uuid4())
        try:
            return self.get_response(request)
        finally:
            request_number.reset(token)


class WritableAddressMiddleware:
    """An address with signs that no name here is made of leads nowhere; the database is not asked."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: object, args: object, named: dict[str, object]) -> None:
        if any(writable(value) != value for value in named.values() if isinstance(value, str)):
            raise Http404


class CompressTextMiddleware(GZipMiddleware):
    """Compresses pages and JSON; PDF and Word files are compressed already."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        if not response.get("Content-Type", "").startswith(("text/", "application/json")):
            return response
        return super().process_response(request, response)
