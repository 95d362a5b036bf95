# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What one measurement is asked to do."""

import argparse
import socket
from dataclasses import dataclass
from pathlib import Path

from tools.bench.seed.scale import Scale

QUICK = Scale(plans=30, here=10, people_here=60, events=5_000, cases=2_000, own_cases=300)


@dataclass(frozen=True)
class Options:
    scale: Scale
    times: int
    warming: int
    routes: str
    pages_only: bool
    data: Path | None
    keep: bool
    port: int
    json: Path | None
    strict: bool


def read(arguments: list[str] | None = None) -> Options:
    words = argparse.ArgumentParser(prog="python -m tools.bench", description=__doc__)
    full = Scale()
    words.add_argument("--quick", action="store_true", help="a small country and few requests: does it work at all?")
    words.add_argument("--plans", type=int, default=full.plans, help=f"plans in the nation ({full.plans})")
    words.add_argument("--events", type=int, default=full.events, help=f"events in the log ({full.events})")
    words.add_argument("--cases", type=int, default=full.cases, help=f"cases in the nation ({full.cases})")
    words.add_argument("--times", type=int, default=20, help="requests of each address in each role (20)")
    words.add_argument("--warming", type=int, default=3, help="requests before those (3)")
    words.add_argument("--routes", default="", metavar="SUBSTRING", help="only addresses or names with this in them")
    words.add_argument("--pages-only", action="store_true", help="leave out PDF, Word, sign-in, saving and weight")
    words.add_argument("--data", type=Path, help="the folder to measure in (a temporary one)")
    words.add_argument("--keep", action="store_true", help="leave the folder, and use what is seeded in it next time")
    words.add_argument("--port", type=int, help="where the measured server listens (a free port)")
    words.add_argument("--json", type=Path, metavar="FILE", help="write every figure to this file")
    words.add_argument("--strict", action="store_true", help="end with 1 when a bar is passed over")
    said = words.parse_args(arguments)
    if said.keep and said.data is None:
        words.error("--keep wants --data DIR")
    return Options(
        scale=QUICK if said.quick else Scale(plans=said.plans, events=said.events, cases=said.cases),
        times=5 if said.quick else said.times,
        warming=1 if said.quick else said.warming,
        routes=said.routes,
        pages_only=said.pages_only,
        data=said.data,
        keep=said.keep,
        port=said.port or free_port(),
        json=said.json,
        strict=said.strict,
    )


def free_port() -> int:
    """One that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as asked:
        port: int = asked.getsockname()[1]
        return port
