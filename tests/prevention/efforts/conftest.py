# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The scope of Lysbjerg, and the one who keeps its register."""

from collections.abc import Iterator
from typing import Any

import pytest

from handlingsplan.access.viewer import Viewer
from handlingsplan.tenancy.scope import within


@pytest.fixture
def keeper(cast: Any) -> Iterator[Viewer]:
    """The plan coordinator, inside the scope of her municipality."""
    with within(cast.home.pk, user=cast["plan_coordinator"].pk):
        yield cast.viewer("plan_coordinator")
