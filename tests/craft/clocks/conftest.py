# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A municipality at work, with its plan coordinator inside the scope."""

from collections.abc import Iterator

import pytest

from handlingsplan.tenancy.scope import within
from tests.people import Cast


@pytest.fixture
def home(cast: Cast) -> Iterator[Cast]:
    with within(cast.home.pk, user=cast["plan_coordinator"].pk):
        yield cast
