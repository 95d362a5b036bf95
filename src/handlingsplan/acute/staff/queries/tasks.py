# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The tasks of a situation: the critical first, then by when; and what is done and dropped."""

from typing import Any

from django.db.models import F

from handlingsplan.acute.staff.book import book_of
from handlingsplan.acute.staff.models import SituationShape
from handlingsplan.acute.staff.terms import OPEN_TASKS


def tasks_of(situation: SituationShape) -> Any:
    """All tasks of a situation."""
    return book_of(situation).task.objects.filter(situation=situation)


def open_tasks(situation: SituationShape) -> list[Any]:
    """What is to be done: the critical first, then what is to be done soonest."""
    found = tasks_of(situation).filter(state__in=OPEN_TASKS)
    return list(found.order_by("-is_critical", F("due_at").asc(nulls_last=True), "number"))


def finished_tasks(situation: SituationShape) -> list[Any]:
    """What was carried out or dropped, the last first."""
    return list(tasks_of(situation).exclude(state__in=OPEN_TASKS).order_by("-changed_at", "-number"))
