# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A case file is opened, moved on, closed and shut."""

from collections.abc import Callable
from datetime import datetime, timedelta

from django.db.models import F, Model
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
from handlingsplan.clocks import actions as clocks
from handlingsplan.clocks.models import Clock
from handlingsplan.clocks.policy import clock_kinds
from handlingsplan.concerns.casefiles.events import CLOSED, OPENED, SHUT
from handlingsplan.concerns.casefiles.models import CaseFile
from handlingsplan.concerns.casefiles.numbers import next_number
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.stages import stage_called
from handlingsplan.concerns.casefiles.terms import SHUT_AT_ONCE, Outcome, Track
from handlingsplan.keys import case_keys
from handlingsplan.tenancy.insert import insert
from handlingsplan.tenancy.scope import municipality_in_scope


class SomebodyWasFirst(Exception):
    """Two acted on one case at once; the second looks at it again and keeps what she typed."""

    message = _(
        "Somebody changed the case while you wrote. What you wrote is kept below: look at the case, and send again."
    )


def begin(
    track: Track,
    *,
    stage: str,
    at: datetime,
    about_child: bool,
    due: Clock,
    urgent: bool = False,
    by: Viewer | None = None,
) -> OpenedCase:
    """Open a new case on a track, with a number and a key of its own. `at` is the time of receipt as it may be kept.

    `due` is the deadline of its first act; whoever begins a case starts it, with those of `first_clocks`.
    """
    key = case_keys.new()
    day = timezone.localdate(at)
    year, running = next_number(day.year)
    file = CaseFile(
        municipality_id=municipality_in_scope(),
        year=year,
        running=running,
        key_id=key.id,
        track=track,
        about_child=about_child,
        urgent=urgent,
        stage=stage_called(stage).code,
        opened_on=day,
        due_at=due.due_at,
        due_kind=due.kind,
        due_from=due.started_at,
    )
    insert([file])
    record(OPENED, about=file, by=by.user if by else None, at=at, details={"number": file.number})
    return OpenedCase(file, key)


def first_clocks(case: OpenedCase, *, at: datetime, person_is_known: bool) -> list[tuple[Clock, Model]]:
    """What runs for every case from its first moment; where somebody can be known, also until she is told (R30)."""
    kinds = ["journalise", "duty_to_inform"] if person_is_known else ["journalise"]
    return [(clocks.made(kind, at=at), case.file) for kind in kinds]


def move_on(case: OpenedCase, stage: str, *, clock: Clock | None = None) -> None:
    """Say how far a case is and by when its next act is expected; called by the verbs of the rooms above, once each.

    Raises SomebodyWasFirst when another person moved the case since it was opened.
    """
    file = case.file
    due = {
        "due_at": clock.due_at if clock else None,
        "due_kind": clock.kind if clock else "",
        "due_from": clock.started_at if clock else None,
    }
    _change(file, stage=stage_called(stage).code, **due)


WhenClosed = Callable[[CaseFile, datetime], None]
_when_closed: list[WhenClosed] = []


def when_closed(act: WhenClosed) -> None:
    """Plug in what ends in a room above when a case closes; called from its `apps.py`."""
    _when_closed.append(act)


def close(case: OpenedCase, outcome: Outcome, *, stage: str, by: Viewer, at: datetime) -> None:
    """Close a case. An unfounded one is shut in the same breath (law.md 3: the same day); others when their days are
    over (`shielding` in policy/clocks.yaml)."""
    file, today = case.file, timezone.localdate(at)
    at_once = outcome in SHUT_AT_ONCE
    shut_on = today if at_once else today + timedelta(days=clock_kinds()["shielding"].length)
    _change(
        file,
        stage=stage_called(stage).code,
        due_at=None,
        due_kind="",
        due_from=None,
        outcome=outcome,
        closed_on=today,
        shut_on=shut_on,
    )
    for act in _when_closed:
        act(file, at)
    record(CLOSED, about=file, by=by.user, at=at, details={"number": file.number, "outcome": str(outcome)})
    if at_once:
        shut(file, at=at)


def shut(file: CaseFile, *, at: datetime) -> None:
    """Take a closed case out of every list and search; opening it again needs a reason and a leader."""
    _change(file, shut_at=at)
    record(SHUT, about=file, by=None, at=at, details={"number": file.number})


def shut_those_due(at: datetime) -> int:
    """Shut every closed case whose day has come; returns how many. For the night job, in a municipality's scope."""
    due = CaseFile.objects.filter(shut_on__lte=timezone.localdate(at), shut_at=None, closed_on__isnull=False)
    for file in due:
        shut(file, at=at)
    return len(due)


def _change(file: CaseFile, **values: object) -> None:
    """Change a case if nobody did so since it was read."""
    rows = CaseFile.objects.filter(pk=file.pk, version=file.version)
    if rows.update(version=F("version") + 1, **values) != 1:
        raise SomebodyWasFirst
    file.version += 1
    for name, value in values.items():
        setattr(file, name, value)
