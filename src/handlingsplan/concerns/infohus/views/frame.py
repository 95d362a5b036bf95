# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What every page of a case shows on top: where it is, the tabs, the banners; and how a verb is tried."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from handlingsplan.access.door import Request
from handlingsplan.access.fetch import fetch
from handlingsplan.concerns.casefiles.actions.file import SomebodyWasFirst
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.disclosure.actions import pass_on as passing
from handlingsplan.concerns.infohus.access import visible_to
from handlingsplan.concerns.infohus.actions.refusals import Refused
from handlingsplan.concerns.infohus.forms import CaseForm
from handlingsplan.concerns.infohus.models import Case
from handlingsplan.concerns.infohus.path import path
from handlingsplan.concerns.infohus.states import CASE
from handlingsplan.ui.pages import Link
from handlingsplan.workflow.move import NotPossibleNow

REFUSALS = (
    Refused,
    NotPossibleNow,
    SomebodyWasFirst,
    passing.NotAllowed,
    passing.ForInvestigation,
    passing.ReasonTooShort,
    passing.NothingChosen,
    passing.AskALawyer,
)
TABS = (
    ("infohus_case", gettext_lazy("Information")),
    ("infohus_meeting", gettext_lazy("Meeting and analysis")),
    ("disclosures", gettext_lazy("Disclosures")),
    ("measures", gettext_lazy("Measures")),
    ("case_log", gettext_lazy("Log")),
)


def as_it_is(cases: QuerySet[Case]) -> QuerySet[Case]:
    return cases


def case_here(
    request: Request, opened: OpenedCase, *, read: Callable[[QuerySet[Case]], QuerySet[Case]] = as_it_is
) -> Case:
    """The infohus case behind the opened file; 404 where the file is on no infohus case. `read` says what is read
    along with it, in the same question."""
    case = fetch(read(visible_to(request.viewer).filter(file=opened.file)))
    case.file = opened.file
    return case


def on_top(request: Request, opened: OpenedCase, case: Case, here: str) -> dict[str, Any]:
    """What the head of every page of a case needs."""
    return {
        "case": case,
        "file": opened.file,
        "state": CASE.states[case.state],
        "steps": path(case.state),
        "tabs": tabs(request, opened, here),
        "address": lambda name: address(request, name, opened.file.pk),
    }


def tabs(request: Request, opened: OpenedCase, here: str) -> list[Link]:
    """The pages of a case; those that nobody has made yet are left out."""
    links = [Link(str(text), address(request, name, opened.file.pk), current=name == here) for name, text in TABS]
    return [link for link in links if link.url]


def address(request: Request, name: str, *args: object) -> str:
    """The address of a page, or "" where there is none."""
    try:
        return reverse(name, args=[request.municipality.slug, *args])
    except NoReverseMatch:
        return ""


def tried(opened: OpenedCase, form: CaseForm, act: Callable[[], object]) -> bool:
    """Do it, or say on the form why not; what was typed is kept, and nothing is half done."""
    read = form.cleaned_data.get("version")
    try:
        with transaction.atomic():
            if read is not None and read != opened.file.version:
                raise SomebodyWasFirst
            act()
    except REFUSALS as refused:
        opened.file.refresh_from_db()
        form.look_again(opened.file.version)
        form.add_error(None, str(refused.message))
        return False
    return True


def pressed(request: Request, opened: OpenedCase, act: Callable[[], object], *, done: str) -> None:
    """Do what one button does, or say why not; nothing is half done."""
    form = CaseForm({"version": opened.file.version})
    if form.is_valid() and tried(opened, form, act):
        messages.success(request, done)
        return
    for said in form.non_field_errors():
        messages.error(request, str(said))


def form_page(
    request: Request,
    opened: OpenedCase,
    form: CaseForm,
    act: Callable[[Any], object],
    *,
    heading: str,
    submit: str,
    done: str,
    back: str = "infohus_case",
    template: str = "infohus/form.html",
    case: Case | None = None,
    **more: Any,
) -> HttpResponse:
    """A page with one form: show it, try the verb, come back to the case. `case` is given where it has been read."""
    case = case or case_here(request, opened)
    if request.method == "POST" and form.is_valid() and tried(opened, form, lambda: act(form.cleaned_data)):
        messages.success(request, done)
        return redirect(back, request.municipality.slug, opened.file.pk)
    context = {
        "form": form,
        "heading": heading,
        "submit_label": submit,
        "cancel_url": address(request, back, opened.file.pk),
        "crumbs": crumbs(request, opened, heading),
        "case": case,
        "file": opened.file,
        **more,
    }
    return render(request, template, context)


def crumbs(request: Request, opened: OpenedCase, here: str) -> list[Link]:
    """The way back to the case."""
    case = _("Case %(number)s") % {"number": opened.file.number}
    return [Link(case, address(request, "infohus_case", opened.file.pk)), Link(here, current=True)]


def first_of(opened: OpenedCase) -> dict[str, Any]:
    """What a fresh form of this case begins with."""
    return {"version": opened.file.version}
