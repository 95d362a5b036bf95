# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Situation pictures: kept ones, the next one, and one on paper."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from handlingsplan.access.door import Request
from handlingsplan.access.fetch import fetch
from handlingsplan.acute.staff.actions.log import author_of
from handlingsplan.acute.staff.actions.pictures import make_picture
from handlingsplan.acute.staff.door import situation_door
from handlingsplan.acute.staff.forms.pictures import PictureForm
from handlingsplan.acute.staff.forms.plain import typed_again
from handlingsplan.acute.staff.models import SituationShape
from handlingsplan.acute.staff.queries.pictures import blocks_of, drawn_now, latest_picture, pictures_of
from handlingsplan.acute.staff.terms import Permission

from .frame import frame, to, tried


@situation_door()
@require_GET
def pictures(request: Request, situation: SituationShape) -> HttpResponse:
    """Every picture, the last first."""
    found = list(pictures_of(situation).order_by("-number"))
    return render(
        request, "staff/pictures.html", frame(request, situation, "pictures", _("Situation pictures"), pictures=found)
    )


@situation_door()
@require_GET
def picture(request: Request, situation: SituationShape, picture_number: int) -> HttpResponse:
    """One picture as it was, on one sheet, with what changed since the one before."""
    found = fetch(pictures_of(situation), number=picture_number)
    before = pictures_of(situation).filter(number=picture_number - 1).first()
    context = frame(
        request,
        situation,
        "pictures",
        _("Situation picture %(number)d") % {"number": found.number},
        picture=found,
        blocks=blocks_of(found, before),
    )
    return render(request, "staff/picture.html", context)


@situation_door(Permission.WRITE)
@require_http_methods(["GET", "POST"])
def new_picture(request: Request, situation: SituationShape) -> HttpResponse:
    """The next picture, drawn from the log and corrected by hand before it is kept."""
    now = drawn_now(situation)
    form = PictureForm(
        request.POST or None, drawn=now.blocks, initial={"after": now.after, "up_to_line": now.up_to_line}
    )
    if request.method == "POST" and form.is_valid():
        found = form.cleaned_data
        if tried(
            request,
            lambda: make_picture(
                situation,
                form.blocks(),
                up_to_line=min(found["up_to_line"], now.up_to_line),
                after=found["after"],
                next_at=found["next_at"],
                by=request.viewer,
                author=author_of(request.viewer),
                at=timezone.now(),
            ),
        ):
            number = latest_picture(situation).number
            messages.success(request, _("Situation picture %(number)d is kept.") % {"number": number})
            return redirect(to(request, situation, "picture", picture_number=number))
        typed_again(form, after=now.after)
    title = _("Situation picture %(number)d") % {"number": now.after + 1}
    context = frame(request, situation, "pictures", title, form=form, cancel_url=to(request, situation, "pictures"))
    return render(request, "staff/new_picture.html", context)
