# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Pages for a sender who may not be known: no cookie, no token, nothing on a disk, nothing kept by browser or proxy.

No session stands behind them, so there is nothing a foreign page could misuse; what a browser says of where a form
stood is still obeyed, so that another site cannot have its visitors fill ours (see the ADR on a form without a trace).
"""

from collections.abc import Callable
from functools import wraps
from io import BytesIO
from typing import Any

from django.core.exceptions import PermissionDenied, RequestDataTooBig
from django.core.files.uploadedfile import InMemoryUploadedFile, UploadedFile
from django.core.files.uploadhandler import FileUploadHandler
from django.http import HttpRequest, HttpResponseBase
from django.utils import translation

from handlingsplan.access.door import Request, kept_nowhere
from handlingsplan.access.elsewhere import stands_elsewhere
from handlingsplan.concerns.intake.cleaning import MOST_BYTES, MOST_FILES

View = Callable[..., HttpResponseBase]
MOST_SENT = 2 * MOST_FILES * MOST_BYTES
LANGUAGES = ("da", "en")
ASKED = "sprog"


class InMemory(FileUploadHandler):
    """Files stay in memory: on a disk they would lie open, with all they tell. What is too much is only counted."""

    taken = 0

    def handle_raw_input(
        self, input_data: Any, META: Any, content_length: int, boundary: Any, encoding: Any = None
    ) -> None:
        if content_length > MOST_SENT:
            raise RequestDataTooBig

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        self.taken += 1
        self.file = BytesIO()

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        if self.taken <= MOST_FILES and start + len(raw_data) <= MOST_BYTES:
            self.file.write(raw_data)

    def file_complete(self, file_size: int) -> "UploadedFile[Any]":
        self.file.seek(0)
        return InMemoryUploadedFile(
            self.file, self.field_name, "file", self.content_type or "", file_size, self.charset or ""
        )


def without_trace(view: View) -> View:
    """For a form that anybody may send; stands inside the municipality's open door."""

    @wraps(view)
    def guarded(request: Request, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.method == "POST":
            if stands_elsewhere(request):
                raise PermissionDenied
            request.upload_handlers = [InMemory(request)]
        with translation.override(language_of(request)):
            answer = view(request, *args, **kwargs)
        assert not answer.cookies, "A page of an anonymous sender sets no cookie."
        return kept_nowhere(answer)

    return guarded


def language_of(request: HttpRequest) -> str:
    """The language that was asked for on the page or in its address, else the visitor's own."""
    asked = request.GET.get(ASKED)
    if request.method == "POST":
        pressed = request.POST.get("go", "")
        asked = pressed.removeprefix("speak:") if pressed.startswith("speak:") else request.POST.get(ASKED)
    return asked if asked in LANGUAGES else translation.get_language() or LANGUAGES[0]


def other_language(request: HttpRequest) -> dict[str, str]:
    """What the templates need to offer the other language."""
    here = (translation.get_language() or LANGUAGES[0]).split("-")[0]
    return {"language_here": here, "language_other": "en" if here == "da" else "da"}
