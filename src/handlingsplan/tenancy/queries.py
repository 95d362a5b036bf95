# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Reference data, kept in memory: the municipalities change once in a decade."""

from functools import lru_cache

from .models import Municipality


@lru_cache(maxsize=1)
def _by_slug() -> dict[str, Municipality]:
    return {municipality.slug: municipality for municipality in Municipality.objects.select_related("police_district")}


def municipality_called(slug: str) -> Municipality | None:
    """The municipality at this address, or None."""
    return _by_slug().get(slug)


def municipalities() -> list[Municipality]:
    """All municipalities in Danish order."""
    return list(_by_slug().values())


def forget() -> None:
    """Read the reference data anew at the next question; called after it is loaded."""
    _by_slug.cache_clear()
