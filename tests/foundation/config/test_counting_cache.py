# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What counts attempts, as an installation has it: in the database, and nothing forgotten because others try too."""

from typing import Any

import pytest
from django.core.cache import cache

from handlingsplan.config.settings_parts.database import CACHES


@pytest.mark.django_db
def test_many_counts_do_not_push_out_the_first(settings: Any) -> None:
    settings.CACHES = CACHES
    cache.add("brake:a", 5, 3600)
    for other in range(320):
        cache.add(f"brake:other:{other}", 1, 3600)
    assert cache.incr("brake:a") == 6
    cache.touch("brake:a", 3600)
    assert cache.get_many(["brake:a", "brake:other:0"]) == {"brake:a": 6, "brake:other:0": 1}
