# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The first page of a situation, its wall screen, and what the leader sets there."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import NoReverseMatch
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from handlingsplan.access.door import Request
from handlingsplan.acute.staff.actions import lead
from handlingsplan.acute.staff.door import situation_door
from handlingsplan.acute.staff.forms.board import AimForm, LevelForm, SpokespersonForm
from handlingsplan.acute.staff.levels import level_name, levels
from handlingsplan.acute.staff.models import SituationShape
from handlingsplan.acute.staff.next_acts import NextAct
from handlingsplan.acute.staff.queries.board import board, wall
from handlingsplan.acute.staff.terms import Permission
from handlingsplan.ui.forms import PlainForm

from .frame import frame, to, tried, who


@situation_door()
@require_GET
def situation_board(request: Request, situation: SituationShape) -> HttpResponse:
    """What it is, who is here, what is next: one page for a thumb."""
    now = board(situation, request.viewer, at=timezone.now())
    context = frame(request, situation, "board", situation.title, board=now, act_url=_url(request, situation, now.act))
    return render(request, "staff/board.html", context)


@situation_door()
@require_GET
def situation_wall(request: Request, situation: SituationShape) -> HttpResponse:
    """The same in big type for a room: no form, and nothing that is for the staff or the police alone."""
    return render(request, "staff/wall.html", _wall(request, situation))


@situation_door()
@require_GET
def situation_wall_now(request: Request, situation: SituationShape) -> HttpResponse:
    """What the wall shows now, for the page that asks again and again."""
    return render(request, "staff/wall_now.html", _wall(request, situation))


@situation_door(Permission.LEAD)
@require_http_methods(["GET", "POST"])
def level(request: Request, situation: SituationShape) -> HttpResponse:
    """Another level of preparedness."""
    choices = [(one.key, f"{one.name}. {one.about}") for one in levels(situation.vocabulary)]
    form = LevelForm(request.POST or None, initial={"level": situation.level}).offered(choices)

    def verb(found: dict[str, Any], **acting: Any) -> None:
        called = level_name(situation.vocabulary, found["level"])
        lead.set_level(situation, found["level"], called=called, reason=found["reason"], **acting)

    return _set(request, situation, form, _("Level of preparedness"), verb)


@situation_door(Permission.LEAD)
@require_http_methods(["GET", "POST"])
def aim(request: Request, situation: SituationShape) -> HttpResponse:
    """The aim for the next hours."""
    form = AimForm(request.POST or None, initial={"aim": situation.aim})

    def verb(found: dict[str, Any], **acting: Any) -> None:
        lead.set_aim(situation, found["aim"], reason=found["reason"], **acting)

    return _set(request, situation, form, _("The aim"), verb)


@situation_door(Permission.LEAD)
@require_http_methods(["GET", "POST"])
def spokesperson(request: Request, situation: SituationShape) -> HttpResponse:
    """Who speaks for us."""
    form = SpokespersonForm(request.POST or None, initial={"spokesperson": situation.spokesperson})

    def verb(found: dict[str, Any], **acting: Any) -> None:
        lead.name_spokesperson(situation, found["spokesperson"], reason=found["reason"], **acting)

    return _set(request, situation, form, _("Spokesperson"), verb)


def _set(
    request: Request, situation: SituationShape, form: PlainForm, title: str, verb: Callable[..., None]
) -> HttpResponse:
    board_url = to(request, situation, "board")
    if request.method == "POST" and form.is_valid() and tried(request, lambda: verb(form.cleaned_data, **who(request))):
        return redirect(board_url)
    said = _("It is written in the log as a decision.")
    return render(
        request,
        "staff/form.html",
        frame(request, situation, "board", title, form=form, lead=said, cancel_url=board_url),
    )


def _wall(request: Request, situation: SituationShape) -> dict[str, Any]:
    now = timezone.now()
    shown = wall(situation, at=now)
    return frame(request, situation, "wall", situation.title, board=shown, now=now)


def _url(request: Request, situation: SituationShape, act: NextAct | None) -> str:
    """Where the next act is done; the log where that page is not for this reader."""
    if act is None:
        return ""
    try:
        return to(request, situation, act.page, **act.kwargs)
    except NoReverseMatch:
        return ""
