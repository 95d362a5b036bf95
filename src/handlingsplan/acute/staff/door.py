# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The door to a situation: a view behind it is given the situation, real or drilled, in place of its number."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpResponseBase

from handlingsplan.access.door import Request, door
from handlingsplan.access.fetch import fetch

from .book import DRILL, REAL
from .terms import Permission

View = Callable[..., HttpResponseBase]


def situation_door(permission: str = Permission.READ) -> Callable[[View], View]:
    """For pages about one situation; the address names it as `situation_id`, or as `drill_id`."""

    def make(view: View) -> View:
        @door(permission)
        @wraps(view)
        def guarded(request: Request, *, situation_id: int = 0, drill_id: int = 0, **kwargs: Any) -> HttpResponseBase:
            book, pk = (DRILL, drill_id) if drill_id else (REAL, situation_id)
            return view(request, fetch(book.situation.objects.all(), pk=pk), **kwargs)

        return guarded

    return make
