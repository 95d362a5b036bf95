# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The story of one measurement, from an empty folder to a table."""

import json
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

from tools.bench.options import Options, read
from tools.bench.place import Place, connect_django
from tools.bench.seed.scale import HERE


def main() -> int:
    options = read()
    with ExitStack() as until_the_end:
        folder = options.data or Path(until_the_end.enter_context(tempfile.TemporaryDirectory(prefix="hp-bench-")))
        place = Place(folder.resolve() / "place", options.port, until_the_end)
        _say("Tables, content and static files …")
        place.prepare()
        connect_django(place)
        until_the_end.callback(_close_django)
        in_it = _fill(place, options)
        place.serve()
        return _measure(place, options, in_it)


def _fill(place: Place, options: Options) -> list[str]:
    """Seed once: a kept folder is used as it was filled."""
    from tools.bench import seed

    filled = repr(options.scale)
    if not place.stamps.holds("seed", filled):
        if place.stamps.holds("seeding", "begun"):
            raise SystemExit("This folder is filled to another scale, or was left half filled: choose another --data.")
        place.stamps.put("seeding", "begun")
        _say("A nation …")
        seed.seed(place, options.scale)
        place.stamps.put("seed", filled)
    return seed.said_of(place, options.scale)


def _measure(place: Place, options: Options, in_it: list[str]) -> int:
    from tools.bench import alone, table
    from tools.bench.drive import drive

    _say(f"Every address in every role, in {HERE} …")
    driven = drive(place, options)
    figures = [] if options.pages_only else alone.measure(place, options)
    print(table.whole(in_it, driven, figures, times=options.times))
    if options.json:
        written = {
            "in_the_database": in_it,
            "times": options.times,
            "pages": [line.as_dict() for line in driven.lines],
            "figures": [figure.as_dict() for figure in figures],
            "not_driven": driven.not_driven,
            "only_written_to": driven.only_written_to,
        }
        options.json.write_text(json.dumps(written, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    over = any(line.over for line in driven.lines) or any(figure.over for figure in figures)
    return 1 if options.strict and (over or driven.not_driven) else 0


def _close_django() -> None:
    from django.db import connections

    connections.close_all()


def _say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
