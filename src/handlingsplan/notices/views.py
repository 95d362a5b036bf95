# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""One's own notices in a municipality."""

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render

from handlingsplan.access.door import Request, member

from .actions import mark_read
from .queries import letters_visible_to, own_notices


@member
def notices(request: Request) -> HttpResponse:
    """The list; to open it is to have read it, so what is new is marked this once.

    In a demonstration, where no letter arrives, whoever invites people is shown what was written to them.
    """
    found = own_notices(request.viewer)
    if any(notice.read_at is None for notice in found):
        mark_read(request.user)
    letters = letters_visible_to(request.viewer) if settings.DEMO else []
    return render(request, "notices/notices.html", {"notices": found, "letters": letters})
