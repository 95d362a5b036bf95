# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The story of one measurement: a real installation, reports from more and more clients at once, and then the kills."""

import argparse
import os
import resource
import sys
import tempfile
import threading
from contextlib import ExitStack
from pathlib import Path

from tools.bench.intake import kept
from tools.bench.intake.kills import kill_each
from tools.bench.intake.senders import Crowd, picture, send_all
from tools.bench.intake.work import seconds_worked
from tools.bench.options import free_port
from tools.bench.place import Place, connect_django
from tools.setup.supervise import Supervisor

NAMES = ("web", "worker", "database", "clients")
"""Who works, in the order in which it is told how long for each report."""


def main() -> int:
    options = _read()
    with ExitStack() as until_the_end:
        folder = options.data or Path(until_the_end.enter_context(tempfile.TemporaryDirectory(prefix="hp-intake-")))
        place = Place(folder.resolve() / "place", free_port(), until_the_end, demo=not options.only_kill)
        _say("Tables, content and static files …")
        place.prepare()
        os.environ["HANDLINGSPLAN_REPORTS_AN_HOUR"] = "1000000000"  # the flood is what is measured
        connect_django(place)
        until_the_end.callback(_close_django)
        from handlingsplan.integrations.clamav.fake import clamd
        from handlingsplan.tenancy.queries import municipalities

        os.environ["HANDLINGSPLAN_CLAMD"] = until_the_end.enter_context(clamd(slowness=options.slow_clamd))
        supervisor = place.serve_as_run(until_the_end)
        slugs = [town.slug for town in municipalities()][: options.towns]
        if options.only_kill:
            return _kill(place, supervisor, slugs, options.seconds)
        _warm(place, slugs)
        print(f"{len(slugs)} municipalities, {os.cpu_count()} cores, shared with the clients and PostgreSQL")
        head = ["what", "clients", "reports/s", "p50 ms", "p95 ms", "p99 ms", f"cpu ms: {', '.join(NAMES)}"]
        print(f"| {' | '.join([*head, 'reports/s on two free cores', 'not a receipt'])} |")
        print("|---|---|---|---|---|---|---|---|---|")
        for clients in options.clients:
            _measure(place, supervisor, "many municipalities", slugs, clients, options.seconds)
        for clients in options.clients:
            _measure(place, supervisor, "one municipality", slugs[:1], clients, options.seconds)
        _measure(place, supervisor, "with a picture each", slugs, 8, options.seconds, [picture()])
        return _kill(place, supervisor, slugs, options.seconds) if options.kill else 0


def _read() -> argparse.Namespace:
    words = argparse.ArgumentParser(prog="python -m tools.bench.intake", description=__doc__)
    words.add_argument("--seconds", type=float, default=10, help="how long each line is measured (10)")
    words.add_argument("--clients", type=_numbers, default=[1, 8, 16], help="how many clients at once (1,8,16)")
    words.add_argument("--slow-clamd", type=float, default=2, metavar="S", help="seconds the virus check sleeps (2)")
    words.add_argument("--kill", action="store_true", help="then kill web, worker and database while 8 clients send")
    words.add_argument(
        "--only-kill", action="store_true", help="nothing but that, in an installation without demo data"
    )
    words.add_argument("--towns", type=int, default=1000, metavar="N", help="only the first N municipalities (all)")
    words.add_argument("--data", type=Path, help="the folder to measure in (a temporary one)")
    return words.parse_args()


def _numbers(said: str) -> list[int]:
    return [int(one) for one in said.split(",") if one]


def _warm(place: Place, slugs: list[str]) -> None:
    """Every thread of the server opens its connections, and every municipality makes its keys: once in their lives."""
    for _again in range(2):
        send_all(place.port, slugs, clients=8, seconds=max(3, len(slugs) / 40))


def _measure(
    place: Place,
    supervisor: Supervisor,
    what: str,
    slugs: list[str],
    clients: int,
    seconds: float,
    attached: list[bytes] | None = None,
) -> None:
    from tools.bench.figures import percentile

    before = seconds_worked(place, supervisor) | {"clients": _own_cpu()}
    crowd, took = send_all(place.port, slugs, clients=clients, seconds=seconds, attached=attached or [])
    after = seconds_worked(place, supervisor) | {"clients": _own_cpu()}
    each = {name: (after[name] - before[name]) * 1000 / len(crowd.sent) for name in NAMES}
    times = [sent.milliseconds for sent in crowd.sent]
    p50, p95, p99 = (percentile(times, share) for share in (0.5, 0.95, 0.99))
    print(
        f"| {what} | {clients} | {len(times) / took:.0f} | {p50:.1f} | {p95:.1f} | {p99:.1f}"
        f" | {' + '.join(f'{worked:.1f}' for worked in each.values())} | {2000 / sum(each.values()):.0f}"
        f" | {_said(crowd)} |",
        flush=True,
    )


def _own_cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def _kill(place: Place, supervisor: Supervisor, slugs: list[str], seconds: float) -> int:
    """Kill each program in turn while clients send; afterwards every receipt that was shown must open its report."""
    before = kept.everywhere()
    held: list[Crowd] = []
    sending = threading.Thread(
        target=lambda: held.append(send_all(place.port, slugs, clients=8, seconds=seconds * 3)[0])
    )
    sending.start()
    killed = kill_each(place, supervisor, while_alive=sending, every=seconds / 1.5)
    sending.join()
    _close_django()  # our own connection was cut with the database
    found = kept.look(held[0].sent, before=before)
    print(f"\nKilled with -9: {', '.join(killed)}. {found}. Not a receipt: {_said(held[0])}")
    return 0 if found.nothing_is_lost else 1


def _said(crowd: Crowd) -> str:
    return ", ".join(f"{how}: {count}" for how, count in sorted(crowd.failures.items())) or "-"


def _close_django() -> None:
    from django.db import connections

    connections.close_all()


def _say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
