# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The figures are counted in Lysbjerg."""

from collections.abc import Iterator

import pytest

from handlingsplan.tenancy.scope import within
from tests.people import Cast


@pytest.fixture
def home(cast: Cast) -> Iterator[Cast]:
    with within(cast.home.pk):
        yield cast
