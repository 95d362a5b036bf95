# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""One number ties together everything one request did in the log."""

import uuid
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

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
