# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The door to a case: the person, the case among those she may see, her declaration, the line in the log; then the key.

A view behind it is given the opened case in place of `file_id`."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode

from handlingsplan.access.door import Request, door
from handlingsplan.access.fetch import fetch

from .access import visible_to
from .opened import DeclareFirst, open_case, with_declaration
from .terms import Permission, Why

View = Callable[..., HttpResponseBase]


def case_door(
    permission: str = Permission.WORK, *, why: str = Why.WORK, guests: bool = False, beside: tuple[str, ...] = ()
) -> Callable[[View], View]:
    """For pages about one case; `permission` is asked for besides being on the case. Whoever is on it as a guest, for
    one meeting or one answer, finds only the pages that are meant for `guests`. `beside` names what a room above
    fetches along with the file."""

    def make(view: View) -> View:
        @door(permission)
        @wraps(view)
        def guarded(request: Request, file_id: int, **kwargs: Any) -> HttpResponseBase:
            visible = visible_to(request.viewer, guests=guests).select_related("lead", *beside)
            file = fetch(with_declaration(visible, request.viewer), pk=file_id)
            writes = request.method == "POST"
            try:
                case = open_case(file, by=request.viewer, at=timezone.now(), why=why, to_write=writes)
            except DeclareFirst:
                return redirect(f"{_declare(request, file_id)}?{urlencode({'next': request.get_full_path()})}")
            return view(request, case, **kwargs)

        return guarded

    return make


def _declare(request: Request, file_id: int) -> str:
    return reverse("declare_bias", args=[request.municipality.slug, file_id])
