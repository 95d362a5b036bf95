# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Whatever the cases are like: the inbox shows what may be opened and is open, all of it, each in its group."""

from datetime import datetime, timedelta
from random import Random

import pytest
from django.utils import timezone

from handlingsplan.access.viewer import Viewer
from handlingsplan.concerns.casefiles.access import visible_to
from handlingsplan.concerns.casefiles.models import Assignment, CaseFile, Declaration
from handlingsplan.concerns.casefiles.queries.inbox import SOON, Group, inbox, listed
from handlingsplan.concerns.casefiles.stages import Turn, pools, stage_called, stages
from handlingsplan.lib.dates import end_of
from handlingsplan.tenancy.scope import within
from tests.concerns.desk import second_lead
from tests.concerns.reports import received
from tests.people import Cast

CASES = 40


def world(chance: Random, mine: Viewer, other: Viewer) -> None:
    """Cases at every stage, due at any time, of anybody, shut, closed, or not to be touched by whom they concern."""
    now = timezone.now()
    codes = sorted(stages())
    for _ in range(CASES):
        file = received().case.file
        fate = {"closed": {"closed_on": now.date(), "shut_on": now.date(), "outcome": "unfounded"}}
        fate["shut"] = fate["closed"] | {"shut_at": now}
        changed = fate.get(chance.choice(["open", "open", "open", "closed", "shut"]), {})
        CaseFile.objects.filter(pk=file.pk).update(
            stage=chance.choice(codes),
            lead=chance.choice([None, mine.user, other.user]),
            urgent=chance.random() < 0.1,
            due_at=chance.choice([None, now + timedelta(hours=chance.randrange(-48, 300))]),
            **changed,
        )
        Assignment.objects.filter(file=file).delete()
        Declaration.objects.filter(file=file).delete()
        until = chance.choice(["", None, now - timedelta(days=1), now + timedelta(days=1)])
        if until != "":
            Assignment.objects.create(
                municipality_id=file.municipality_id, file=file, user=mine.user, part="lead", since=now, until=until
            )
        if chance.random() < 0.3:
            Declaration.objects.create(
                municipality_id=file.municipality_id, file=file, user=mine.user, at=now, is_biased=chance.random() < 0.5
            )


def group_of(file: CaseFile, now: datetime) -> Group:
    today = timezone.localdate(now)
    if stage_called(file.stage).turn is Turn.OTHERS and (file.due_at is None or file.due_at >= now):
        return Group.WAITING
    if stage_called(file.stage).turn is Turn.COLLEAGUE or file.urgent or (file.due_at and file.due_at <= now + SOON):
        return Group.NOW
    if file.due_at and file.due_at <= end_of(today):
        return Group.TODAY
    sunday = today + timedelta(days=6 - today.weekday())
    return Group.WEEK if file.due_at and file.due_at <= end_of(sunday) else Group.LATER


@pytest.mark.parametrize("seed", range(4))
def test_the_inbox_is_what_is_visible_and_open(cast: Cast, seed: int) -> None:
    chance, now = Random(seed), timezone.now()
    other = second_lead(cast)
    with within(cast.home.pk):
        viewers = [cast.viewer(role) for role in ("infohus_lead", "childrens_adviser", "case_participant")]
        world(chance, chance.choice(viewers), other)
        for viewer in viewers:
            may = [
                file
                for file in visible_to(viewer).filter(closed_on=None)
                if stage_called(file.stage).turn is not Turn.NOBODY
            ]
            on = set(Assignment.objects.filter(user=viewer.user).exclude(until__lte=now).values_list("file", flat=True))
            pooled = pools(viewer.permissions)
            own = [file for file in may if file.pk in on or (file.stage in pooled and file.lead is None)]
            for mine, expected in ((False, may), (True, own)):
                found = inbox(viewer, now=now, mine=mine)
                shown = {line.file.pk: each.group for each in found for line in each.lines}
                assert shown == {file.pk: group_of(file, now) for file in expected}
                for each in found:
                    alone = listed(viewer, each.group, now=now, mine=mine)
                    assert [line.file.pk for line in alone.lines] == [line.file.pk for line in each.lines]
