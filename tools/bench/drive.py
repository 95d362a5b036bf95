# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Driving every address in every role that may see it."""

import json
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

import psycopg

from tools.bench import bare, bars
from tools.bench.addresses import Addresses, unknown_names
from tools.bench.browser import Answer, Browser
from tools.bench.figures import Line, percentile
from tools.bench.options import Options
from tools.bench.place import HOST, Place
from tools.bench.routes import ANONYMOUS, Route, routes, who_may
from tools.bench.sessions import signed_in

NOT_FOR_READING = 405


@dataclass
class Driven:
    """What was measured, and what was not and why."""

    lines: list[Line] = field(default_factory=list)
    not_driven: list[str] = field(default_factory=list)
    only_written_to: list[str] = field(default_factory=list)


def drive(place: Place, options: Options) -> Driven:
    driven = Driven()
    _wake_every_thread(place)
    with psycopg.connect(place.superuser_url, autocommit=True) as superuser:
        addresses = Addresses(superuser)
        for route in _chosen(options.routes):
            if missing := unknown_names(route):
                driven.not_driven.append(f"{route.pattern} (unknown: {', '.join(missing)})")
                continue
            try:
                path = addresses.of(route)
            except LookupError as nothing:
                driven.not_driven.append(f"{route.pattern} ({nothing})")
                continue
            for line in _in_every_role(place, options, route, path):
                if line.status == NOT_FOR_READING:
                    driven.only_written_to.append(route.name)
                    break
                driven.lines.append(line)
                print(".", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    return driven


def _wake_every_thread(place: Place) -> None:
    """Each thread of the server opens a connection to the database when it is first used; that is not measured."""

    def ask_often(_who: int) -> None:
        browser = Browser(HOST, place.port)
        for _again in range(10):
            browser.get("/")

    with ThreadPoolExecutor(16) as many:
        list(many.map(ask_often, range(16)))


def _chosen(part: str) -> list[Route]:
    return [route for route in routes() if part in route.pattern or part in route.name]


def _in_every_role(place: Place, options: Options, route: Route, path: str) -> Iterator[Line]:
    for role in who_may(route):
        browser = Browser(HOST, place.port, signed_in(role) if role != ANONYMOUS else {})
        first = browser.get(path)
        if first.status == NOT_FOR_READING:
            yield _line(route, path, role, [first], None)
            return
        for _warming in range(options.warming):
            browser.get(path)
        answers = [browser.get(path) for _again in range(options.times)]
        browser.get(path, **{"X-Bench-Statements": "statements"})
        statements = _statements(place)
        alone = bare.time_of(statements, place.database.runtime_url, times=max(5, options.times // 2))
        yield _line(route, path, role, answers, alone)


def _statements(place: Place) -> list[str]:
    file = place.statements / "statements"
    found: list[str] = json.loads(file.read_text(encoding="utf-8")) if file.exists() else []
    file.unlink(missing_ok=True)
    return found


def _line(route: Route, path: str, role: str, answers: list[Answer], alone: float | None) -> Line:
    times = [answer.page for answer in answers]
    kind, bar = bars.of(route)
    return Line(
        route=route.name,
        path=path,
        role=role or "anonymous",
        status=answers[-1].status,
        p50=percentile(times, 0.5),
        p95=percentile(times, 0.95),
        cpu=percentile([answer.cpu for answer in answers], 0.5),
        questions=max(answer.questions for answer in answers),
        sql=percentile([answer.sql for answer in answers], 0.5),
        weight=answers[-1].weight,
        bare=alone,
        bar=bar,
        kind=kind,
    )
