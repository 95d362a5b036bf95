# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Reference data, kept in memory: the municipalities change once in a decade."""

from functools import lru_cache

from handlingsplan.lib.text import danish_order

from .models import Municipality


@lru_cache(maxsize=1)
def _by_slug() -> dict[str, Municipality]:
    return {municipality.slug: municipality for municipality in Municipality.objects.select_related("police_district")}


def municipality_called(slug: str) -> Municipality | None:
    """The municipality at this address, or None."""
    return _by_slug().get(slug)


def municipalities() -> list[Municipality]:
    """All municipalities in Danish order."""
    return list(_in_danish_order())


@lru_cache(maxsize=1)
def _in_danish_order() -> list[Municipality]:
    return sorted(_by_slug().values(), key=lambda municipality: danish_order(municipality.name))


@lru_cache(maxsize=1)
def names_by_code() -> dict[str, str]:
    """Every municipality's name as it stands on a letter, by its code."""
    return {municipality.code: municipality.full_name for municipality in municipalities()}


def forget() -> None:
    """Read the reference data anew at the next question; called after it is loaded."""
    names_by_code.cache_clear()
    _by_slug.cache_clear()
    _in_danish_order.cache_clear()
