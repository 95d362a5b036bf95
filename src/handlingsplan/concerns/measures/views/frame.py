# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What every act on measures has in common: one form, one verb, and nothing typed is lost when it is refused."""

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
from handlingsplan.concerns.casefiles.actions.file import SomebodyWasFirst
from handlingsplan.concerns.casefiles.door import case_door
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.infohus.models import Case
from handlingsplan.concerns.measures.actions.refusals import Refused
from handlingsplan.ui.pages import Link, Row
from handlingsplan.workflow.move import NotPossibleNow

View = Callable[..., HttpResponseBase]
Beside = list[tuple[str, list[Row]]]


@dataclass(frozen=True)
class Act:
    """One act as its page says it: what to do, why, what to remember, the button, and the sentence afterwards."""

    heading: str | Promise
    why: str | Promise
    button: str | Promise
    done: str | Promise
    mind: tuple[str | Promise, ...] = ()


def infohus_door(permission: str, *, guests: bool = False) -> Callable[[View], View]:
    """The door to a case in the infohus; whatever is on the other track, or not taken up yet, is not found."""

    def make(view: View) -> View:
        @case_door(permission, guests=guests)
        @wraps(view)
        def guarded(request: Request, case: OpenedCase, **kwargs: Any) -> HttpResponseBase:
            try:
                infohus: Case = Case.objects.get(file=case.file)
            except Case.DoesNotExist as missing:
                raise Http404 from missing
            case.file.infohus = infohus
            return view(request, case, **kwargs)

        return guarded

    return make


def act_page(
    request: Request,
    case: OpenedCase,
    act: Act,
    form: Form,
    verb: Callable[[], Any],
    *,
    beside: Beside | None = None,
    back_to: Link | None = None,
    refusals: tuple[type[Exception], ...] = (),
) -> HttpResponse:
    """Show the form, or do it: all of it or nothing. `beside` is what one needs to see while one writes."""
    back = back_to or measures_link(request, case)
    known: tuple[type[Exception], ...] = (SomebodyWasFirst, NotPossibleNow, *refusals)
    if request.method == "POST" and form.is_valid():
        try:
            with transaction.atomic():
                verb()
        except Refused as refused:
            form.add_error(refused.field if refused.field in form.fields else None, str(refused.message))
        except known as late:
            form.add_error(None, str(getattr(late, "message", late)))
        else:
            messages.success(request, str(act.done))
            return redirect(back.url)
    context = {
        "act": act,
        "form": form,
        "beside": beside or [],
        "submit_label": act.button,
        "cancel_url": back.url,
        "crumbs": [back, Link(str(act.heading), current=True)],
    }
    return render(request, "measures/act.html", context)


def measures_link(request: Request, case: OpenedCase) -> Link:
    """The way back to what is done; it says the number, and nothing else."""
    text = _("What is done in case %(number)s") % {"number": case.file.number}
    return Link(text, reverse("measures", args=[request.municipality.slug, case.file.pk]))
