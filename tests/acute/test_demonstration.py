# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The drill of the demonstration: made by the verbs that people use, and nothing of it left the house."""

from typing import Any

import pytest
import yaml
from django.conf import settings

from handlingsplan.acute.aftercare.models import DrillFollowUp, DrillLesson
from handlingsplan.acute.staff.book import DRILL
from handlingsplan.acute.staff.models import Dispatch, DrillSituation, Situation
from handlingsplan.acute.staff.queries.log import lines_of
from handlingsplan.config.demo.drill import seed_drill
from handlingsplan.config.demo.people import seed_people
from handlingsplan.config.demo.staff import seed_crisis_staff
from handlingsplan.config.demo.world import viewer_with_every_role
from handlingsplan.planning.followup.models import Action
from handlingsplan.tenancy.models import Municipality
from handlingsplan.tenancy.scope import within

FOLDER = settings.CONTENT / "demo"


@pytest.fixture
def drill(db: None) -> DrillSituation:
    people = seed_people(yaml.safe_load((FOLDER / "demo.yaml").read_text(encoding="utf-8")))
    town = Municipality.objects.get(slug="lysbjerg")
    with within(town.pk):
        by = viewer_with_every_role(town, people["ragna"])
        seed_crisis_staff(town.slug, FOLDER, by)
        seed_drill(town.slug, FOLDER, people, by)
        return DrillSituation.objects.get()


def test_it_is_whole_and_stood_down(drill: DrillSituation) -> None:
    with within(drill.municipality_id):
        assert (drill.state, drill.outcome) == ("closed", "practised")
        for table in (DRILL.meeting, DRILL.picture, DRILL.statement, DRILL.threat, DRILL.task, DRILL.call):
            assert table.objects.filter(situation=drill).exists()
        assert DRILL.meeting.objects.get().approved_at
        assert DRILL.statement.objects.get().state == "sent"
        assert DrillFollowUp.objects.count() == 4
        assert Action.objects.filter(pk__in=DrillLesson.objects.values("action")).count() == 1


def test_its_log_is_whole_and_runs_forward(drill: DrillSituation) -> None:
    with within(drill.municipality_id):
        lines: list[Any] = list(lines_of(drill))
        assert [line.number for line in lines] == list(range(1, len(lines) + 1))
        assert [line.registered_at for line in lines] == sorted(line.registered_at for line in lines)
        assert len(lines) > 15


def test_nothing_of_it_leaves_the_house(drill: DrillSituation) -> None:
    with within(drill.municipality_id):
        assert set(DRILL.dispatch.objects.values_list("state", flat=True)) == {"held"}
        assert not Dispatch.objects.exists()
        assert not Situation.objects.exists()
