# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""One number for everything a request did, and compression where it saves something."""

import uuid
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.middleware.gzip import GZipMiddleware

from handlingsplan.audit.record import request_number


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


class CompressTextMiddleware(GZipMiddleware):
    """Compresses pages and JSON; PDF and Word files are compressed already."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        if not response.get("Content-Type", "").startswith(("text/", "application/json")):
            return response
        return super().process_response(request, response)
