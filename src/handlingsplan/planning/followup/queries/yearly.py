# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The yearly follow-up as it stands: what is counted, what is missing, and what many may see of it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import F
from django.utils.translation import gettext as _

from handlingsplan.contacts.queries import tally
from handlingsplan.figures import queries as figures
from handlingsplan.figures.rules import newest_out
from handlingsplan.guidance.queries import entries
from handlingsplan.guidance.terms import CORE_TASK_NAMES, CoreTask, Kind
from handlingsplan.lib.small_numbers import SMALLEST_SHOWN
from handlingsplan.planning.followup.models import Action, Readiness, YearlyFollowup
from handlingsplan.planning.followup.rules import UNDER_FEW, missing_before_signing, shown, total_shown
from handlingsplan.planning.followup.terms import ASKED_BY, CONTACTS_UNVERIFIED, ENDED_AS, ActionState
from handlingsplan.planning.plans.models import Plan
from handlingsplan.planning.plans.terms import PlanState
from handlingsplan.ui.pages import Table

FOLLOWED = (PlanState.PUBLISHED, PlanState.IN_REVISION, PlanState.ADOPTED)


def plans_to_follow() -> list[Plan]:
    """The plans the municipality works by, newest first."""
    return list(Plan.objects.filter(state__in=FOLLOWED))


def latest() -> YearlyFollowup | None:
    """The one under way, else the one signed last."""
    newest_first = F("signed_at").desc(nulls_first=True)
    return YearlyFollowup.objects.select_related("plan").order_by(newest_first, "-pk").first()


def facts_today(plan: Plan, today: date, *, since: date | None) -> dict[str, Any]:
    """What the program counts itself: what was done since the last follow-up, what is open, the numbers, and the
    figures of the case work as many may see them."""
    rows = list(Action.objects.values_list("state", "due_on", "settled_on"))
    done = [settled for state, _due, settled in rows if state == ActionState.DONE]
    open_days = [due for state, due, _settled in rows if state == ActionState.OPEN]
    numbers = tally(today)
    return {
        "done": sum(1 for day in done if day and (since is None or day > since)),
        "open": len(open_days),
        "overdue": sum(1 for due in open_days if due < today),
        "dropped": sum(1 for state, _due, day in rows if _dropped_since(state, day, since)),
        "numbers": numbers.numbers,
        "verified": numbers.verified,
        "figures": figures.published(newest_out(today)),
    }


def _dropped_since(state: str, day: date | None, since: date | None) -> bool:
    return state == ActionState.DROPPED and day is not None and (since is None or day > since)


def signed_before(followup: YearlyFollowup) -> YearlyFollowup | None:
    """The follow-up of the same plan that was signed before this one."""
    rows = YearlyFollowup.objects.filter(plan=followup.plan_id, signed_at__isnull=False).exclude(pk=followup.pk)
    if followup.signed_at:
        rows = rows.filter(signed_at__lt=followup.signed_at)
    return rows.order_by("-signed_at", "-pk").first()


@dataclass(frozen=True)
class Task:
    """A core task and what the follow-up says of it; `row` is None where nothing has been said."""

    key: CoreTask
    row: Readiness | None

    @property
    def name(self) -> str:
        return str(CORE_TASK_NAMES[self.key])


def tasks_of(followup: YearlyFollowup) -> list[Task]:
    """The three core tasks, in their order. One query."""
    rows = {row.task: row for row in followup.readiness.all()}
    return [Task(task, rows.get(task)) for task in CoreTask]


def missing(followup: YearlyFollowup, tasks: list[Task]) -> list[str]:
    """What must be said before it is signed, as people call it."""
    stated = [task.key for task in tasks if task.row]
    names: dict[str, Any] = {task.value: CORE_TASK_NAMES[task] for task in CoreTask}
    return [str(names.get(key, key)) for key in missing_before_signing(list(CoreTask), stated, followup.exercise)]


def enquiries(followup: YearlyFollowup) -> list[Table]:
    """Who asked and what came of it, as many may see it; no table where nothing was typed."""
    found = []
    for caption, names, counts in (
        (_("Who asked"), ASKED_BY, followup.asked_by),
        (_("What came of it"), ENDED_AS, followup.ended_as),
    ):
        typed = {name: counts.get(name) for name in names}
        if any(count is not None for count in typed.values()):
            rows = [[str(names[name]), _cell(count)] for name, count in shown(typed).items()]
            together = total_shown(typed.values())
            rows.append([_("Together"), str(together) if together is not None else _("not shown")])
            found.append(Table(caption, [caption, _("Count")], rows, numeric=(1,)))
    return found


@dataclass(frozen=True)
class Counted:
    """The figures of the case work as they stood that day: a year, words and tables."""

    year: int
    sentence: str
    tables: list[Table]


def counted(facts: dict[str, Any]) -> Counted | None:
    """What the case work counted. It stands instead of typed counts: beside each other they would tell too much."""
    found = facts.get("figures")
    if not found:
        return None
    year = found["year"]
    return Counted(year, figures.sentence(year, found), figures.for_followup(found))


def case_work_counts(today: date) -> bool:
    """Whether the case work's own figures are out, so that nobody types counts of the same."""
    return figures.published(newest_out(today)) is not None


def _cell(count: int | None) -> str:
    """What stands for a count: a small one is not shown, one nobody typed is a gap."""
    if count is None:
        return "–"
    return _("under %(few)s") % {"few": SMALLEST_SHOWN} if count == UNDER_FEW else str(count)


def reasons() -> list[dict[str, Any]]:
    """The national reasons to revise, in their order."""
    return [item.payload for item in entries(Kind.REVISION_REASON)]


def noted_by_people() -> list[dict[str, Any]]:
    """Those that a person notes; the program finds the other itself."""
    return [payload for payload in reasons() if payload["key"] != CONTACTS_UNVERIFIED]


def reasons_waiting() -> list[Action]:
    """The tasks to decide about a reason to revise, soonest first."""
    rows = Action.objects.filter(state=ActionState.OPEN, reason__isnull=False)
    return list(rows.select_related("reason__noted_by"))
