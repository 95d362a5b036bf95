# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A municipality with its people; what is national is the real content."""

from collections.abc import Iterator
from typing import Any

import pytest

from handlingsplan.tenancy.scope import within


@pytest.fixture
def home(cast: Any) -> Iterator[Any]:
    with within(cast.home.pk, user=cast["plan_coordinator"].pk):
        yield cast
