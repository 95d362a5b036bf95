# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What every act on a notice has in common: one form, one verb, and nothing typed is lost when it is refused."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.forms import Form
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from handlingsplan.access.door import Request
from handlingsplan.access.fetch import fetch
from handlingsplan.concerns.casefiles.actions.file import SomebodyWasFirst
from handlingsplan.concerns.casefiles.door import case_door
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.terms import Track
from handlingsplan.concerns.childtrack.access import visible_to
from handlingsplan.concerns.childtrack.actions.refusals import Refused
from handlingsplan.concerns.childtrack.models import Notice
from handlingsplan.concerns.childtrack.terms import Permission
from handlingsplan.ui.pages import Link
from handlingsplan.workflow.move import NotPossibleNow


@dataclass(frozen=True)
class Act:
    """One act as its page says it: what to do, why, what to remember, the button, and the sentence afterwards."""

    heading: str | Promise
    why: str | Promise
    button: str | Promise
    done: str | Promise
    mind: tuple[str | Promise, ...] = ()


View = Callable[..., HttpResponseBase]


def notice_door(view: View) -> View:
    """The door to a notice: to a case on the social track. Whoever is a guest in an infohus case comes no further."""

    @case_door(Permission.WORK)
    @wraps(view)
    def guarded(request: Request, case: OpenedCase, **kwargs: Any) -> HttpResponseBase:
        if case.file.track != Track.SOCIAL:
            raise Http404
        return view(request, case, **kwargs)

    return guarded


def notice_of(request: Request, case: OpenedCase) -> Notice:
    """The notice of an opened case; 404 before anybody has taken it."""
    return fetch(visible_to(request.viewer).select_related("taken_by"), file=case.file)


def act_page(
    request: Request,
    case: OpenedCase,
    act: Act,
    form: Form,
    verb: Callable[[], Any],
    *,
    refusals: tuple[type[Exception], ...] = (),
    fields: dict[str, str] | None = None,
) -> HttpResponse:
    """Show the form, or do it: all of it or nothing. `refusals` of other rooms say their own words; `fields` says at
    which field, by the name of the refusal."""
    known: tuple[type[Exception], ...] = (SomebodyWasFirst, NotPossibleNow, *refusals)
    if request.method == "POST" and form.is_valid():
        try:
            with transaction.atomic():
                verb()
        except Refused as refused:
            form.add_error(refused.field if refused.field in form.fields else None, str(refused.message))
        except known as late:
            form.add_error((fields or {}).get(type(late).__name__), str(getattr(late, "message", late)))
        else:
            messages.success(request, str(act.done))
            return redirect("notice", request.municipality.slug, case.file.pk)
    back = notice_link(request, case)
    context = {
        "act": act,
        "form": form,
        "submit_label": act.button,
        "cancel_url": back.url,
        "crumbs": [back, Link(str(act.heading), current=True)],
    }
    return render(request, "childtrack/act.html", context)


def notice_link(request: Request, case: OpenedCase) -> Link:
    """The way back to the notice; it says the number, and nothing else."""
    text = _("Notice %(number)s") % {"number": case.file.number}
    return Link(text, reverse("notice", args=[request.municipality.slug, case.file.pk]))
