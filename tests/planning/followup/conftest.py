# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A municipality with a published plan and something decided about it."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from handlingsplan.guidance.queries import templates
from handlingsplan.planning.followup import actions
from handlingsplan.planning.followup.models import Action
from handlingsplan.planning.plans.models import Plan
from handlingsplan.tenancy.scope import within

NOW = datetime.now(tz=UTC)


@pytest.fixture
def home(cast: Any) -> Iterator[Any]:
    with within(cast.home.pk, user=cast["plan_coordinator"].pk):
        yield cast


def make_plan(cast: Any, title: str = "Beredskab i Lysbjerg") -> Plan:
    template = templates()[0]
    return Plan.objects.create(
        municipality=cast.home,
        title=title,
        template_key=template.key,
        template_version=template.version,
        state="published",
        target_groups=["adults"],
        started_by=cast["plan_coordinator"],
    )


@pytest.fixture
def plan(home: Any) -> Plan:
    return make_plan(home)


def decide(cast: Any, text: str = "Giv skolerne kortene", *, days: int = 20, **given: Any) -> Action:
    """Something decided, due in so many days; the section author owns it unless said otherwise."""
    given.setdefault("owner", None if given.get("owner_contact") else cast["section_author"])
    due_on = timezone.localdate() + timedelta(days=days)
    return actions.add(text, due_on=due_on, by=cast.viewer("plan_coordinator"), at=NOW, **given)
