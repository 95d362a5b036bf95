# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The figures as one table: percentiles and ratios, and in words what is over a bar."""

from collections import Counter

from tools.bench.drive import Driven
from tools.bench.figures import Figure, Line

HEAD = (
    f"{'route':<30} {'role':<20} {'st':>3} {'p50':>7} {'p95':>7} {'cpu':>7} {'q':>3} {'sql':>7} {'bare':>7}"
    f" {'ratio':>6} {'bytes':>9}  bar"
)
EXPLAINED = """\
Times in ms, measured in the server; {times} requests of each line. cpu: work of the server's own thread.
q: questions to the database, those that tell it the scope counted too; sql: their time, measured in the server.
bare: the page's own statements sent by psycopg alone, as the same role; ratio: p50 over bare.
bytes: head and body over the wire, compressed where the server compresses."""


def whole(in_it: list[str], driven: Driven, figures: list[Figure], *, times: int) -> str:
    lines = [
        *in_it,
        "",
        EXPLAINED.format(times=times),
        "",
        HEAD,
        "-" * len(HEAD),
        *map(_row, driven.lines),
        "",
        *map(_figure, figures),
        "",
        f"Only written to, so not read: {', '.join(dict.fromkeys(driven.only_written_to)) or 'none'}.",
        f"Not driven: {'; '.join(driven.not_driven) or 'none'}.",
        _summary(driven.lines),
    ]
    return "\n".join(lines)


def _row(line: Line) -> str:
    bare = f"{line.bare:7.2f}" if line.bare is not None else f"{'-':>7}"
    ratio = f"{line.ratio:6.1f}" if line.ratio is not None else f"{'-':>6}"
    return (
        f"{line.route:<30.30} {line.role:<20.20} {line.status:>3} {line.p50:7.1f} {line.p95:7.1f} {line.cpu:7.1f}"
        f" {line.questions:>3} {line.sql:7.2f} {bare} {ratio} {line.weight:>9,}  {', '.join(line.over) or '-'}"
    )


def _figure(figure: Figure) -> str:
    bar = f"bar {figure.bar:g}" if figure.bar is not None else "no bar"
    return (
        f"{figure.what:<52} p50 {figure.p50:10,.1f}  p95 {figure.p95:10,.1f} {figure.unit:<6} {bar:<12}"
        f" {', '.join(figure.over) or '-'}  {figure.note}".rstrip()
    )


def _summary(lines: list[Line]) -> str:
    pages = [line for line in lines if line.status == 200]
    counted = Counter(words for line in lines for words in line.over)
    over = "; ".join(f"{number} {words}" for words, number in sorted(counted.items())) or "none over a bar"
    return f"{len(lines)} lines, {len(pages)} of them pages: {over}."
