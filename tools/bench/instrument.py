# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Measuring inside the server: time, work, questions to the database; told in a Server-Timing header."""

import json
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.db import connection
from django.http import HttpRequest, HttpResponse

ASKED_FOR_STATEMENTS = "HTTP_X_BENCH_STATEMENTS"
STATEMENTS_FOLDER = "HANDLINGSPLAN_BENCH_STATEMENTS"


class Questions:
    """Counts and times every statement; keeps their text, values filled in, when asked to."""

    def __init__(self, *, keep: bool) -> None:
        self.count = 0
        self.seconds = 0.0
        self.kept: list[str] | None = [] if keep else None

    def __call__(self, execute: Callable[..., Any], sql: str, params: Any, many: bool, context: dict[str, Any]) -> Any:
        if self.kept is not None:
            # Before it is sent: asking afterwards would throw its answer away.
            self.kept.append(context["cursor"].cursor.mogrify(sql, next(iter(params)) if many else params))
        started = time.perf_counter()
        try:
            return execute(sql, params, many, context)
        finally:
            self.seconds += time.perf_counter() - started
            self.count += 1


class MeasuringMiddleware:
    """Stands before every other middleware, so that they are measured too."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        name = request.META.get(ASKED_FOR_STATEMENTS, "")
        questions = Questions(keep=bool(name))
        started, worked = time.perf_counter(), time.thread_time()
        with connection.execute_wrapper(questions):
            answer = self.get_response(request)
        seconds, worked = time.perf_counter() - started, time.thread_time() - worked
        answer["Server-Timing"] = (
            f"page;dur={seconds * 1000:.3f}, cpu;dur={worked * 1000:.3f}, sql;dur={questions.seconds * 1000:.3f},"
            f" questions;dur={questions.count}"
        )
        if name.isalnum() and questions.kept is not None:
            (Path(os.environ[STATEMENTS_FOLDER]) / name).write_text(json.dumps(questions.kept), encoding="utf-8")
        return answer
