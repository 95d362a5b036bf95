# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""One log and many people: how soon a line reaches the others, and whether one is lost when the database is killed."""

import argparse
import os
import sys
import tempfile
import threading
import time
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tools.bench.intake.kills import kill_each
from tools.bench.intake.work import seconds_worked
from tools.bench.log_people import Person, Refused, people, situation
from tools.bench.options import free_port
from tools.bench.place import Place, connect_django
from tools.setup.supervise import Supervisor

POLL = 1.0
"""Seconds between two looks, as the page has it."""


@dataclass(frozen=True)
class Told:
    """What a line went through: when its writer pressed, and its number."""

    pressed: float
    number: int


def main() -> int:
    options = _read()
    with ExitStack() as until_the_end:
        folder = options.data or Path(until_the_end.enter_context(tempfile.TemporaryDirectory(prefix="hp-log-")))
        place = Place(folder.resolve() / "place", free_port(), until_the_end, demo=False)
        print("Tables, content and static files …", file=sys.stderr, flush=True)
        place.prepare()
        connect_django(place)
        until_the_end.callback(_close_django)
        supervisor = place.serve_as_run(until_the_end)
        if not options.only_kill:
            _measure(place, supervisor, options.people, options.seconds, options.pause)
        return _kill(place, supervisor, options.writers, options.seconds) if options.kill or options.only_kill else 0


def _read() -> argparse.Namespace:
    words = argparse.ArgumentParser(prog="python -m tools.bench.log", description=__doc__)
    words.add_argument("--people", type=int, default=30, help="how many look at one log at once (30)")
    words.add_argument("--seconds", type=float, default=60, help="how long (60)")
    words.add_argument("--pause", type=float, default=20, help="seconds between two lines of one person (20)")
    words.add_argument("--kill", action="store_true", help="then kill web, worker and database while ten write")
    words.add_argument("--only-kill", action="store_true", help="nothing but that")
    words.add_argument("--writers", type=int, default=10, help="how many write while things are killed (10)")
    words.add_argument("--data", type=Path, help="the folder to measure in (a temporary one)")
    return words.parse_args()


def _measure(place: Place, supervisor: Supervisor, count: int, seconds: float, pause: float) -> None:
    from tools.bench.figures import percentile

    log = situation()
    crowd = people(place.port, log, count)
    told: list[Told] = []
    seen: dict[int, list[float]] = {}
    looks: list[float] = []
    guard = threading.Lock()
    stop = time.monotonic() + seconds

    def be(person: Person) -> None:
        share = crowd.index(person) / count
        time.sleep(share * POLL)
        writes_at = time.monotonic() + share * pause
        while time.monotonic() < stop:
            began = time.monotonic()
            if began >= writes_at:
                saved = person.send([person.new_line()])
                with guard:
                    told.extend(Told(began, number) for number in saved.values())
                writes_at = began + pause
            looked = time.monotonic()
            before, now = person.last, person.look()
            with guard:
                looks.append((time.monotonic() - looked) * 1000)
                for number in range(before + 1, now + 1):
                    seen.setdefault(number, []).append(time.monotonic())
            time.sleep(max(0.0, POLL - (time.monotonic() - looked)))

    before = seconds_worked(place, supervisor)
    _together(be, crowd)
    after = seconds_worked(place, supervisor)
    took = [moment - one.pressed for one in told for moment in seen.get(one.number, [])]
    worked = {name: (after[name] - before[name]) * 1000 for name in ("web", "database")}
    print(f"{count} people on one log, {seconds:.0f} s, {os.cpu_count()} cores shared with them and others")
    print(f"{len(told)} lines, seen {len(took)} times; {len(looks)} looks")
    print("| what | p50 | p95 | p99 |\n|---|---|---|---|")
    print(f"| from pressed to on another's screen, s | {' | '.join(f'{percentile(took, q):.2f}' for q in SHARES)} |")
    print(f"| one look, ms | {' | '.join(f'{percentile(looks, q):.1f}' for q in SHARES)} |")
    requests = len(looks) + len(told)
    print(
        f"CPU for each request: web {worked['web'] / requests:.2f} ms, database {worked['database'] / requests:.2f} ms"
    )
    print(_state(log)[1], flush=True)


SHARES = (0.5, 0.95, 0.99)


def _kill(place: Place, supervisor: Supervisor, writers: int, seconds: float) -> int:
    """Kill each program in turn while people write; afterwards every number that was told must open its line."""
    log = situation()
    crowd = people(place.port, log, writers)
    stop = time.monotonic() + seconds * 3

    def write(person: Person) -> None:
        while time.monotonic() < stop:
            person.write_until_told([person.new_line() for _ in range(1 + len(person.told) % 3)])

    writing = threading.Thread(target=lambda: _together(write, crowd))
    writing.start()
    killed = kill_each(place, supervisor, while_alive=writing, every=seconds / 1.5)
    writing.join()
    _close_django()  # our own connection was cut with the database
    acknowledged = {uid: number for person in crowd for uid, number in person.told.items()}
    there, chain = _state(log)
    kept = sum(there.get(uid) == number for uid, number in acknowledged.items())
    twice = len(there) - len(set(there.values()))
    troubles = sum(person.troubles for person in crowd)
    print(f"Killed with -9: {', '.join(killed)}. {writers} writers, {troubles} times no answer.")
    print(f"{len(acknowledged)} lines acknowledged, {kept} there as told, {twice} twice, {len(there)} in the log.")
    print(chain, flush=True)
    return 0 if kept == len(acknowledged) == len(there) and not twice and chain == WHOLE else 1


WHOLE = "The chain is whole."


def _state(log: Any) -> tuple[dict[str, int], str]:
    """What is in the log, number by uid, and whether its chain is whole."""
    from handlingsplan.acute.staff.queries.log import is_whole, lines_of
    from handlingsplan.tenancy.scope import within

    with within(log.municipality_id):
        log.refresh_from_db()
        numbers = {str(uid): number for uid, number in lines_of(log).values_list("uid", "number")}
        return numbers, WHOLE if is_whole(log) else "The chain is NOT whole."


def _together(act: Any, crowd: list[Person]) -> None:
    threads = [threading.Thread(target=_unless_refused, args=(act, person), daemon=True) for person in crowd]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def _unless_refused(act: Any, person: Person) -> None:
    try:
        act(person)
    except Refused as why:
        print(f"Refused: {why}", file=sys.stderr, flush=True)


def _close_django() -> None:
    from django.db import connections

    connections.close_all()


if __name__ == "__main__":
    sys.exit(main())
