# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Removing what is no record: first as a list that can be shown, then run, then recorded. It knows no room.

A room says what is "no longer in use and older than"; how old, the policy says.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db import models
from django.utils import timezone

from handlingsplan.audit.record import record
from handlingsplan.tenancy.everywhere import once_for_each
from handlingsplan.tenancy.models import Municipality
from handlingsplan.tenancy.scope import Scope, enter

from .policy import Group, groups
from .terms import Reach

OutOfUse = Callable[[datetime], models.QuerySet[Any]]


@dataclass(frozen=True)
class Removable:
    """What a room plugged in: the rows out of use since before a time."""

    rows: OutOfUse
    reach: Reach


@dataclass(frozen=True)
class Step:
    """One removal, ready to be shown or run. `municipality` is None for rows of the installation."""

    group: Group
    municipality: Municipality | None
    before: datetime
    count: int

    def __str__(self) -> str:
        where = self.municipality.slug if self.municipality else "installation"
        return f"remove {self.count:6} {self.group.key:24} {where:24} older than {self.before:%Y-%m-%d}"


_plugged: dict[str, Removable] = {}


def plug(group: str, rows: OutOfUse, *, reach: Reach = Reach.EACH_MUNICIPALITY) -> None:
    """Say which rows a group of policy/retention.yaml means. Called from `apps.py`."""
    _plugged[group] = Removable(rows, reach)


def plugged() -> dict[str, Removable]:
    """Everything that can be removed, by group."""
    return dict(_plugged)


def steps(now: datetime) -> list[Step]:
    """What would be removed now; changes nothing."""
    return list(_walk(now, lambda step, rows: step))


def run(now: datetime) -> list[Step]:
    """Remove it, in one transaction for each municipality, and leave one event for each group that lost rows."""
    return list(_walk(now, _remove))


def every_night() -> int:
    """For the night job: remove what is due and return how many rows went."""
    return sum(step.count for step in run(timezone.now()))


def _walk(now: datetime, do: Callable[[Step, models.QuerySet[Any]], Step]) -> Iterator[Step]:
    with enter(Scope()):
        yield from _there(now, None, Reach.INSTALLATION, do)
    for municipality in once_for_each():
        yield from _there(now, municipality, Reach.EACH_MUNICIPALITY, do)


def _there(
    now: datetime, here: Municipality | None, reach: Reach, do: Callable[[Step, models.QuerySet[Any]], Step]
) -> Iterator[Step]:
    for key, removable in _plugged.items():
        group = groups()[key]
        if removable.reach is not reach or group.purge_after_days is None:
            continue
        before = now - timedelta(days=group.purge_after_days)
        rows = removable.rows(before)
        if count := rows.count():
            yield do(Step(group, here, before, count), rows)


def _remove(step: Step, rows: models.QuerySet[Any]) -> Step:
    rows.delete()
    record(
        "retention.removed",
        about=step.municipality or Municipality(),
        by=None,
        details={"count": step.count, "group": step.group.name, "days": step.group.purge_after_days},
    )
    return step
