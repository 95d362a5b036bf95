# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is measured beside the addresses: weight of the front page, signing in, saving while writing, PDF and Word."""

import json
import subprocess
import sys
from typing import Any

import psycopg

from tools.bench import bars, front_page
from tools.bench.addresses import FIXED, Addresses
from tools.bench.browser import Answer, Browser
from tools.bench.figures import Figure, percentile
from tools.bench.options import Options
from tools.bench.place import HOST, ROOT, Place
from tools.bench.seed.people import PASSWORD, SIGNS_IN
from tools.bench.sessions import signed_in

FRESH_PROCESSES = 5


class DidNotWork(RuntimeError):
    """What was to be measured answered something else than it should, so its time would mean nothing."""


def measure(place: Place, options: Options) -> list[Figure]:
    return [
        *front_page.weigh(Browser(HOST, place.port)),
        _signing_in(place, options),
        _saving(place, options),
        *_documents(place, options),
    ]


def _signing_in(place: Place, options: Options) -> Figure:
    """The answer to address and password, each time in a new browser."""
    times = []
    for attempt in range(options.warming + options.times):
        browser = Browser(HOST, place.port)
        browser.get("/konto/login/")
        answer = browser.post_form("/konto/login/", login=SIGNS_IN, password=PASSWORD)
        if answer.status != 302:
            raise DidNotWork(f"Signing in answered {answer.status}.")
        if attempt >= options.warming:
            times.append(answer.page)
    return Figure("sign in with password (Argon2)", percentile(times, 0.5), percentile(times, 0.95), "ms", bars.SIGN_IN)


def _saving(place: Place, options: Options) -> Figure:
    """What the editor sends: the section's own text, a little longer each time."""
    browser = Browser(HOST, place.port, signed_in("plan_coordinator"))
    with psycopg.connect(place.superuser_url) as superuser:
        addresses = Addresses(superuser)
        plan, key = addresses.value("plan_id"), addresses.value("plans.key")
        row = superuser.execute(
            "SELECT body, version FROM plans_section WHERE plan_id = %s AND key = %s", [plan, key]
        ).fetchone()
    assert row is not None
    body, version = row
    section = f"/m/{FIXED['slug']}/planer/{plan}/afsnit/{key}/"
    browser.get(section)
    answers: list[Answer] = []
    for attempt in range(options.warming + options.times):
        body["content"].append({"type": "paragraph", "content": [{"type": "text", "text": f"Linje {attempt}."}]})
        answers.append(browser.post_json(f"{section}gem/", json.dumps({"body": body, "version": version}).encode()))
        if answers[-1].status != 200:
            raise DidNotWork(f"Saving answered {answers[-1].status}: {answers[-1].body[:200]!r}")
        version = json.loads(answers[-1].body)["version"]
    times = [answer.page for answer in answers[options.warming :]]
    note = f"{answers[-1].questions} questions"
    return Figure("save while writing", percentile(times, 0.5), percentile(times, 0.95), "ms", bars.SAVING, note)


def _documents(place: Place, options: Options) -> list[Figure]:
    """Rendered in processes of their own: the first time in a fresh one is cold, the following ones are warm."""
    length = _said_by(place, "find")
    cold: dict[str, list[float]] = {}
    warm: dict[str, list[float]] = {}
    for fresh in range(FRESH_PROCESSES):
        again = options.times if fresh == 0 else 0
        for kind, times in _said_by(place, "render", str(length["sections"]), str(again)).items():
            cold.setdefault(kind, []).append(times[0])
            warm.setdefault(kind, []).extend(times[1:])
    return [
        Figure(
            f"{kind} of {length['pages']} pages, {words}",
            percentile(times[kind], 0.5),
            percentile(times[kind], 0.95),
            "ms",
            bars.DOCUMENT,
        )
        for kind in cold
        for words, times in (("cold", cold), ("warm", warm))
    ]


def _said_by(place: Place, *words: str) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", "tools.bench.documents", *words],
        cwd=ROOT,
        env=place.surroundings(),
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise DidNotWork(done.stderr[-2000:])
    said: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    return said
