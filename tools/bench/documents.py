# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A plan of sixty pages as PDF and Word, in a process of its own: `find` its length, or `render` it; prints JSON."""

import itertools
import json
import math
import re
import sys
import time
from typing import Any

PAGES = 60


def find() -> dict[str, int]:
    """How many sections of the true plan, taken again and again, fill sixty pages."""
    plan = _true_plan()
    own = sum(len(part["sections"]) for part in plan["parts"])
    number = math.ceil(own * PAGES / _pages_of(_pdf(plan)))
    while (pages := _pages_of(_pdf(_with_sections(plan, number)))) < PAGES:
        number += 1
    return {"sections": number, "pages": pages}


def render(sections: int, times: int) -> dict[str, list[float]]:
    """The times in milliseconds; the first of each kind is cold."""
    from handlingsplan.documents.docx import docx

    plan: Any = _with_sections(_true_plan(), sections)
    taken: dict[str, list[float]] = {"PDF": [], "Word": []}
    for kind, make in (("PDF", _pdf), ("Word", docx)):
        for _again in range(times + 1):
            started = time.perf_counter()
            make(plan)
            taken[kind].append((time.perf_counter() - started) * 1000)
    return taken


def _pdf(plan: Any) -> bytes:
    from django.utils import timezone

    from handlingsplan.documents.pdf import pdf

    return pdf(plan, timestamp=timezone.now().replace(microsecond=0))


def _true_plan() -> dict[str, Any]:
    """The demonstration's frozen plan, internal view, with everything it quotes."""
    from handlingsplan.planning.plans.models import Edition
    from handlingsplan.tenancy.models import Municipality
    from handlingsplan.tenancy.scope import within
    from tools.bench.seed.scale import HERE

    with within(Municipality.objects.get(slug=HERE).pk):
        edition = Edition.objects.select_related("internal_document").order_by("pk")[0]
        found: dict[str, Any] = edition.internal_document.content
        return found


def _with_sections(plan: dict[str, Any], number: int) -> dict[str, Any]:
    """The plan with its sections repeated as chapters of their own, keys kept apart, cut off after `number`."""
    parts: list[dict[str, Any]] = []
    left = number
    for round_, part in ((n // len(plan["parts"]), part) for n, part in enumerate(itertools.cycle(plan["parts"]))):
        if left <= 0:
            break
        taken = [{**section, "key": _again(section["key"], round_)} for section in part["sections"][:left]]
        left -= len(taken)
        parts.append({**part, "key": _again(part["key"], round_), "sections": taken})
    return {**plan, "parts": parts}


def _again(key: str, round_: int) -> str:
    return f"{key}-{round_}" if round_ else key


def _pages_of(file: bytes) -> int:
    """The largest number of pages a node of the page tree counts."""
    return max(int(number) for number in re.findall(rb"/Count (\d+)", file))


if __name__ == "__main__":
    import django

    django.setup()
    print(json.dumps(find() if sys.argv[1] == "find" else render(int(sys.argv[2]), int(sys.argv[3]))))
