# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Sorting an inquiry: the questions, the choice about a child, and the ways out."""

from dataclasses import asdict

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from handlingsplan.access.door import Request
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.intake import wording
from handlingsplan.concerns.intake.actions import child, exits, sort
from handlingsplan.concerns.intake.actions.child import ChildAnswer
from handlingsplan.concerns.intake.desk_terms import ChildChoice
from handlingsplan.concerns.intake.forms.desk import ChildForm, HandOverForm, PoliceForm, SortingForm
from handlingsplan.concerns.intake.models import HandOverWords, Inquiry, SortingWords
from handlingsplan.concerns.intake.queries.desk import child_clock, in_the_way_of_infohus, last_sorting
from handlingsplan.concerns.intake.terms import AgeBand, Permission

from .desk import back_to, desk_door, done

FORM = "intake/desk/form.html"


@desk_door(Permission.SORT)
@require_http_methods(["GET", "POST"])
def sort_inquiry(request: Request, case: OpenedCase, inquiry: Inquiry) -> HttpResponse:
    """One page of questions, each with its reason; then the ways out."""
    known = last_sorting(case, inquiry)
    form = SortingForm(request.POST or None, initial=asdict(known) if known else None)

    def act() -> None:
        sort.sort(case, inquiry, SortingWords(**form.cleaned_data), by=request.viewer, at=timezone.now())

    if request.method == "POST" and form.is_valid() and done(form, request, act):
        return redirect("ways_out", request.municipality.slug, case.file.pk)
    context = {
        "case": case.file,
        "form": form,
        "words": inquiry.words(case.key),
        "submit_label": _("Keep the answers, and choose the way out"),
        "cancel_url": reverse("inquiry", args=[request.municipality.slug, case.file.pk]),
    }
    return render(request, "intake/desk/sort.html", context)


@desk_door(Permission.SORT)
@require_http_methods(["GET", "POST"])
def ways_out(request: Request, case: OpenedCase, inquiry: Inquiry) -> HttpResponse:
    """Every way out, with what must exist before it and what follows. A POST takes it up in the infohus."""
    if request.method == "POST":
        if done(None, request, lambda: sort.take_up(case, inquiry, by=request.viewer, at=timezone.now())):
            messages.success(request, _("Case %(number)s is taken up in the infohus.") % {"number": case.file.number})
            return redirect("inbox", request.municipality.slug)
        return redirect("ways_out", request.municipality.slug, case.file.pk)
    context = {
        "case": case.file,
        "inquiry": inquiry,
        "child_first": child_clock(inquiry) is not None,
        "in_the_way": in_the_way_of_infohus(last_sorting(case, inquiry), inquiry),
    }
    return render(request, "intake/desk/ways_out.html", context)


@desk_door(Permission.SORT)
@require_http_methods(["GET", "POST"])
def choose_notice(request: Request, case: OpenedCase, inquiry: Inquiry) -> HttpResponse:
    """Under 18, or of unknown age: is it a notice? Both answers have a reason."""
    told = inquiry.words(case.key)
    first = {"choice": ChildChoice.NOTICE.value, "passed_on": "\n\n".join(filter(None, (told.seen, told.changed)))}
    form = ChildForm(request.POST or None, initial=first, may_be_adult=inquiry.age_band == AgeBand.UNKNOWN)

    def act() -> None:
        given = form.cleaned_data
        answer = ChildAnswer(ChildChoice(given["choice"]), given["why"], given["passed_on"], given["not_acute"])
        child.choose(case, inquiry, answer, by=request.viewer, at=timezone.now())

    if request.method == "POST" and form.is_valid() and done(form, request, act):
        messages.success(request, _("The choice is kept."))
        return back_to(request, case)
    context = {
        "case": case.file,
        "form": form,
        "heading": _("Notice or not?"),
        "lead": _(
            "The children's authority has 24 hours from when the municipality received it, nights and weekends"
            " included. The hours run on over there; they never begin anew."
        ),
        "why": _("Barnets lov §§ 133 and 136. Passing it on is kept as a disclosure, with its ground."),
        "submit_label": _("Choose"),
        "cancel_url": reverse("inquiry", args=[request.municipality.slug, case.file.pk]),
    }
    return render(request, FORM, context)


@desk_door(Permission.SORT)
@require_http_methods(["GET", "POST"])
def other_help(request: Request, case: OpenedCase, inquiry: Inquiry) -> HttpResponse:
    """It belongs with ordinary help."""
    heading, lead = _("Close: other help"), _("There is no risk of criminal acts, and somebody else can help.")
    return _handed(request, case, inquiry, exits.give_other_help, heading=heading, lead=lead)


@desk_door(Permission.SORT)
@require_http_methods(["GET", "POST"])
def forward_inquiry(request: Request, case: OpenedCase, inquiry: Inquiry) -> HttpResponse:
    """The person lives in another municipality."""
    heading = _("Send to the right municipality")
    lead = _("About an adult nothing is sent without consent or another ground. About a child what is necessary is.")
    return _handed(request, case, inquiry, exits.forward, heading=heading, lead=lead)


def _handed(
    request: Request, case: OpenedCase, inquiry: Inquiry, verb: wording.Hands, *, heading: str, lead: str
) -> HttpResponse:
    form = HandOverForm(request.POST or None)

    def act() -> None:
        verb(case, inquiry, HandOverWords(**form.cleaned_data), by=request.viewer, at=timezone.now())

    if request.method == "POST" and form.is_valid() and done(form, request, act):
        messages.success(request, _("Case %(number)s is closed.") % {"number": case.file.number})
        return redirect("inbox", request.municipality.slug)
    context = {
        "case": case.file,
        "form": form,
        "heading": heading,
        "lead": lead,
        "submit_label": _("Note it and close the case"),
        "cancel_url": reverse("inquiry", args=[request.municipality.slug, case.file.pk]),
    }
    return render(request, FORM, context)


@desk_door(Permission.SORT)
@require_http_methods(["GET", "POST"])
def tell_police(request: Request, case: OpenedCase, inquiry: Inquiry) -> HttpResponse:
    """The numbers first; then what they were told, and whether they go on alone."""
    now = timezone.now()
    form = PoliceForm(request.POST or None, initial={"happened_at": timezone.localtime(now), "closes": "no"})

    def act() -> None:
        given = form.cleaned_data
        words = HandOverWords(to=given["to"], what=given["what"], ground=str(_("The police's task")))
        verb = exits.hand_to_police if given["closes"] == "yes" else exits.tell_police
        verb(case, inquiry, words, happened_at=given["happened_at"], by=request.viewer, at=now)

    if request.method == "POST" and form.is_valid() and done(form, request, act):
        if form.cleaned_data["closes"] == "yes":
            messages.success(request, _("Case %(number)s is closed.") % {"number": case.file.number})
            return redirect("inbox", request.municipality.slug)
        messages.success(request, _("It is noted that the police were told."))
        return back_to(request, case)
    context = {
        "case": case.file,
        "form": form,
        "heading": _("The police"),
        "lead": _("Call first. Note afterwards what you said."),
        "police": wording.police_numbers(),
        "submit_label": _("Note it"),
        "cancel_url": reverse("inquiry", args=[request.municipality.slug, case.file.pk]),
    }
    return render(request, FORM, context)
