# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What stands round every page about a situation: whose it is, whether it is a drill, and the way to the others."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.urls import NoReverseMatch
from django.utils import timezone
from django.utils.translation import gettext as _

from handlingsplan.access.door import Request
from handlingsplan.acute.staff.actions.log import NoSuchLine, author_of
from handlingsplan.acute.staff.actions.standing import Refused
from handlingsplan.acute.staff.book import address, book_of
from handlingsplan.acute.staff.models import SituationShape
from handlingsplan.acute.staff.terms import Permission
from handlingsplan.ui.pages import Link
from handlingsplan.workflow.move import NotPossibleNow, ReasonNeeded

REFUSALS = (Refused, NotPossibleNow, ReasonNeeded, NoSuchLine)


def frame(request: Request, situation: SituationShape, here: str, title: str, **more: Any) -> dict[str, Any]:
    """The context of a page: `here` is the page's name without the word in front, "log" for "situation_log"."""
    return {
        "situation": situation,
        "municipality": request.municipality,
        "is_drill": book_of(situation).is_drill,
        "title": title,
        "nav": pages_of(request, situation, here),
        "may_lead": request.viewer.may(Permission.LEAD) and situation.is_open,
        "may_write": request.viewer.may(Permission.WRITE) and situation.is_open,
        **more,
    }


def who(request: Request) -> dict[str, Any]:
    """Who acts, as verbs about a situation ask for her: the viewer, what the log calls her, and the time."""
    return {"by": request.viewer, "author": author_of(request.viewer), "at": timezone.now()}


def to(request: Request, situation: SituationShape, name: str, **more: object) -> str:
    """The address of a page about the situation."""
    return address(situation, name, slug=request.municipality.slug, **more)


def tried(request: Request, verb: Callable[[], Any]) -> bool:
    """Whether it was done; where it was refused, the page says why and keeps what was typed."""
    try:
        with transaction.atomic():
            verb()
    except REFUSALS as refused:
        messages.error(request, str(refused.message))
        return False
    return True


def pages_of(request: Request, situation: SituationShape, here: str) -> list[Link]:
    """The way to every page about the situation that there is."""
    pages = (
        ("board", _("Overview")),
        ("log", _("The log")),
        ("tasks", _("Tasks")),
        ("meetings", _("Meetings")),
        ("pictures", _("Situation pictures")),
        ("statements", _("Messages out")),
        ("threats", _("Threats")),
        ("calls", _("Calling in")),
        ("support", _("Support and follow-up")),
        ("stand_down", _("Stand down")),
        ("debrief", _("What we learned")),
    )
    found = []
    for name, text in pages:
        try:
            found.append(Link(text, to(request, situation, name), current=name == here))
        except NoReverseMatch:
            continue
    return found
