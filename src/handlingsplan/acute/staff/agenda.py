# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The agenda of a meeting of the crisis staff: sixteen points at the first, fewer at those that follow (AKU-18)."""

from dataclasses import dataclass

from handlingsplan.lib.words import in_language

from .lists import items


@dataclass(frozen=True)
class Point:
    """A point of the agenda: what the chair asks, and the core task its decisions belong to."""

    key: str
    number: int
    name: str
    ask: str
    tag: str


def agenda(*, is_first: bool) -> list[Point]:
    """The points in their order, numbered as they are met."""
    here = [item for item in items("agenda", "points") if is_first or not item.more["at_first"]]
    return [
        Point(item.key, number, item.name, in_language(item.more["ask"]), item.more["tag"])
        for number, item in enumerate(here, 1)
    ]


def point(key: str, *, is_first: bool) -> Point | None:
    """The point of this key at such a meeting, if there is one."""
    return next((one for one in agenda(is_first=is_first) if one.key == key), None)
