# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The figures of a finished year, as many may see them. A page reads one year's counts in one question."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from handlingsplan.lib.small_numbers import SMALLEST_SHOWN
from handlingsplan.ui.pages import Table

from .models import Tally
from .policy import Dimension, Topic, topics
from .rules import Shown, counts_shown, is_out, total_shown, withheld
from .terms import WHOLE

Published = dict[str, Any]
"""What may be seen of a year, plain enough to be kept: the year, and by topic its `total` and its `tables`."""


def years() -> list[int]:
    """The years that are out and have something in them, newest first."""
    today = timezone.localdate()
    found = Tally.objects.filter(dimension=WHOLE, topic__in=topics()).order_by("-year")
    return [year for year in found.values_list("year", flat=True).distinct() if is_out(year, today)]


def published(year: int) -> Published | None:
    """What may be seen of a year; None until it is out, and where nothing was counted."""
    if not is_out(year, timezone.localdate()):
        return None
    counts: dict[tuple[str, str], dict[str, int]] = {}
    for topic, dimension, code, count in Tally.objects.filter(year=year, topic__in=topics()).values_list(
        "topic", "dimension", "code", "count"
    ):
        counts.setdefault((topic, dimension), {})[code] = count
    if not counts:
        return None
    return {"year": year, "topics": {key: _seen(topic, counts) for key, topic in topics().items()}}


def _seen(topic: Topic, counts: dict[tuple[str, str], dict[str, int]]) -> dict[str, Any]:
    tables = {
        key: counts_shown({code: counts.get((topic.key, key), {}).get(code, 0) for code in dimension.codes})
        for key, dimension in topic.dimensions.items()
    }
    left_out = withheld(tables, topic.linked)
    return {
        "total": total_shown(counts.get((topic.key, WHOLE), {}).get(WHOLE, 0)),
        "tables": {key: shown for key, shown in tables.items() if key not in left_out},
    }


def yearly(year: int) -> list[Table]:
    """Every table of a year: first how many of each topic, then topic by topic."""
    found = published(year)
    if found is None:
        return []
    return [totals(found), *(table for topic in topics().values() for table in tables_of(found, topic))]


def totals(found: Published) -> Table:
    """How many of each topic."""
    rows = [[topics()[key].name, total_in_words(seen["total"])] for key, seen in _known(found).items()]
    caption = _("What came in and what was closed in %(year)s") % {"year": found["year"]}
    return Table(caption, [_("What is counted"), _("Count")], rows, numeric=(1,))


def tables_of(found: Published, topic: Topic) -> list[Table]:
    """The tables of one topic; none where the whole is none or too small to be divided."""
    seen = _known(found).get(topic.key)
    if not seen or not seen["total"]:
        return []
    return [
        table_of(topic, dimension, seen["tables"][key])
        for key, dimension in topic.dimensions.items()
        if tells(seen["tables"].get(key))
    ]


def table_of(topic: Topic, dimension: Dimension, shown: Shown) -> Table:
    """One table, with words where a count is not shown."""
    rows = [[code.name, count_in_words(shown[key])] for key, code in dimension.codes.items() if key in shown]
    return Table(f"{topic.name}: {dimension.name}", [dimension.name, _("Count")], rows, numeric=(1,))


def tells(shown: Shown | None) -> bool:
    """Whether a table is there and says more than that there is nothing to see."""
    return shown is not None and any(count is not None for count in shown.values())


def for_followup(found: Published | None) -> list[Table]:
    """The few tables that stand in the yearly follow-up."""
    if found is None:
        return []
    chosen = [
        table_of(topic, topic.dimensions[key], seen["tables"][key])
        for topic in topics().values()
        if (seen := _known(found).get(topic.key)) and seen["total"]
        for key in topic.in_followup
        if tells(seen["tables"].get(key))
    ]
    return [totals(found), *chosen]


def sentence(year: int, found: Published | None) -> str:
    """The figures of a year in one or two sentences, for the yearly follow-up."""
    if found is None:
        return _("No figures from the case work are out for %(year)s.") % {"year": year}
    named = [
        f"{topics()[key].name.lower()}: {total_in_words(seen['total'])}"
        for key, seen in _known(found).items()
        if seen["total"] != 0
    ]
    if not named:
        return _("Nothing was counted in the case work of %(year)s.") % {"year": year}
    return _("Figures from the case work of %(year)s: %(counts)s.") % {"year": year, "counts": "; ".join(named)}


def total_in_words(total: int | None) -> str:
    """A whole as it is read."""
    return _("under %(few)d") % {"few": SMALLEST_SHOWN} if total is None else str(total)


def count_in_words(count: int | None) -> str:
    """A count as it is read."""
    return _("not shown") if count is None else str(count)


def _known(found: Published) -> dict[str, Any]:
    """By topic, in the order of the file, what was kept of it; a topic that is counted no more is left out."""
    return {key: found["topics"][key] for key in topics() if key in found["topics"]}
