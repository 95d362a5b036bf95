# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A situation under way, and the same as a drill."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.utils import timezone

from handlingsplan.acute.staff import levels
from handlingsplan.acute.staff.actions.activate import Report, activate
from handlingsplan.tenancy.scope import within
from tests.people import Cast


@pytest.fixture
def home(cast: Cast) -> Iterator[Cast]:
    with within(cast.home.pk):
        yield cast


@pytest.fixture(params=[False, True], ids=["real", "drill"])
def situation(request: pytest.FixtureRequest, home: Cast) -> Any:
    return activated(home, is_drill=request.param)


def activated(home: Cast, *, is_drill: bool = False) -> Any:
    report = Report(
        what="Et opslag med en trussel",
        where="Havrebæk Skole",
        how="Uklar",
        begun="Politiet er ringet op",
        level=levels.levels(levels.vocabulary())[0].key,
    )
    return activate(report, by=home.viewer("duty_leader"), at=timezone.now(), is_drill=is_drill)
