# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The yearly follow-up: begun, written on, signed, read and taken along."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from handlingsplan.access.door import Request, door
from handlingsplan.access.fetch import fetch
from handlingsplan.figures.access import may_read as may_read_figures
from handlingsplan.planning.followup import actions, paper
from handlingsplan.planning.followup.access import followups_visible_to
from handlingsplan.planning.followup.forms import SignForm, YearlyForm, first_of_year
from handlingsplan.planning.followup.models import YearlyFollowup
from handlingsplan.planning.followup.queries import yearly as queries
from handlingsplan.planning.followup.terms import ASKED_BY, ENDED_AS, Decision, Permission
from handlingsplan.planning.plans.states import PLAN
from handlingsplan.ui.downloads import download
from handlingsplan.ui.pages import Download, Link

from .frame import crumbs


@door(Permission.LEAD)
@require_http_methods(["GET", "POST"])
def begin_yearly(request: Request) -> HttpResponse:
    """Begin the follow-up of a plan."""
    plans = queries.plans_to_follow()
    if request.method == "POST":
        plan = next((plan for plan in plans if str(plan.pk) == request.POST.get("plan", "")), None)
        if plan is not None:
            try:
                begun = actions.begin_yearly(plan, by=request.viewer, at=timezone.now())
            except actions.Refused as refused:
                messages.info(request, str(refused.message))
                return redirect("followup", request.municipality.slug)
            return redirect("write_yearly", request.municipality.slug, begun.pk)
    context = {"plans": plans, "crumbs": crumbs(request, Link(_("The yearly follow-up"), current=True))}
    return render(request, "followup/begin_yearly.html", context)


@door(Permission.READ)
@require_GET
def yearly(request: Request, followup_id: int) -> HttpResponse:
    """How it stands; once signed, as it was signed."""
    found = _found(request, followup_id)
    tasks = queries.tasks_of(found)
    slug = request.municipality.slug
    facts = found.facts if found.is_signed else _facts(found)
    context = {
        "followup": found,
        "tasks": tasks,
        "facts": facts,
        "counted": queries.counted(facts),
        "may_read_figures": may_read_figures(request.viewer),
        "tables": queries.enquiries(found),
        "missing": [] if found.is_signed else queries.missing(found, tasks),
        "may_lead": request.viewer.may(Permission.LEAD),
        "may_revise": request.viewer.may("plans.lead") and PLAN.move("revise", found.plan.state) is not None,
        "files": [
            Download(_("The status to print or keep"), reverse("yearly_pdf", args=[slug, found.pk]), "PDF"),
            Download(_("The status to put into a case"), reverse("yearly_docx", args=[slug, found.pk]), "Word"),
        ],
        "crumbs": crumbs(request, Link(_("The yearly follow-up"), current=True)),
    }
    return render(request, "followup/yearly.html", context)


@door(Permission.LEAD)
@require_http_methods(["GET", "POST"])
def write_yearly(request: Request, followup_id: int) -> HttpResponse:
    """Each core task in the plan's own words, the exercise, and the enquiries as numbers."""
    found = _found(request, followup_id)
    if found.is_signed:
        return redirect("yearly", request.municipality.slug, found.pk)
    form = YearlyForm(request.POST or None, initial=first_of_year(found))
    counted = queries.case_work_counts(timezone.localdate())
    if request.method == "POST" and form.is_valid():
        try:
            actions.keep_yearly(
                found,
                version=form.cleaned_data["version"],
                readiness=form.readiness,
                exercise=form.cleaned_data["exercise"],
                exercise_note=form.cleaned_data["exercise_note"],
                asked_by=found.asked_by if counted else form.counts(ASKED_BY),
                ended_as=found.ended_as if counted else form.counts(ENDED_AS),
                by=request.viewer,
                at=timezone.now(),
            )
        except actions.Refused as refused:
            form.add_error(None, str(refused.message))
            found.refresh_from_db()
            form.data = form.data.copy()
            form.data["version"] = str(found.version)
        else:
            messages.success(request, _("The follow-up has been saved."))
            return redirect("yearly", request.municipality.slug, found.pk)
    context = {
        "form": form,
        "followup": found,
        "counted": counted,
        "asked_by": [form[f"count_{name}"] for name in ASKED_BY],
        "ended_as": [form[f"count_{name}"] for name in ENDED_AS],
        "tasks": [(form[f"{task}_standing"], form[f"{task}_words"]) for task in ("T1", "T2", "T3")],
        "cancel_url": reverse("yearly", args=[request.municipality.slug, found.pk]),
        "crumbs": _crumbs(request, found, _("Write on it")),
    }
    return render(request, "followup/write_yearly.html", context)


@door(Permission.LEAD)
@require_http_methods(["GET", "POST"])
def sign_yearly(request: Request, followup_id: int) -> HttpResponse:
    """Decide about the plan, and sign."""
    found = _found(request, followup_id)
    tasks = queries.tasks_of(found)
    if found.is_signed or queries.missing(found, tasks):
        return redirect("yearly", request.municipality.slug, found.pk)
    form = SignForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.sign_yearly(
                found,
                decision=Decision(form.cleaned_data["decision"]),
                reason=form.cleaned_data["reason"],
                revision_on=form.cleaned_data["revision_on"],
                by=request.viewer,
                at=timezone.now(),
            )
        except actions.Refused as refused:
            form.add_error(None, str(refused.message))
        else:
            messages.success(request, _("The follow-up has been signed. The next one is due in a year."))
            return redirect("yearly", request.municipality.slug, found.pk)
    context = {
        "form": form,
        "followup": found,
        "consequences": [
            _("The counts of today are kept with it, and it can no longer be changed."),
            _("It can be fetched as PDF and Word for the management and the committee."),
            _("The next yearly follow-up is due a year from today."),
        ],
        "confirm_label": form.save_anyway or _("Sign the follow-up"),
        "cancel_url": reverse("yearly", args=[request.municipality.slug, found.pk]),
        "crumbs": _crumbs(request, found, _("Decide and sign")),
    }
    return render(request, "followup/sign_yearly.html", context)


@door(Permission.READ)
@require_GET
def yearly_file(request: Request, followup_id: int, kind: str) -> HttpResponse:
    """The status as a paper, small counts left out."""
    found = _found(request, followup_id)
    facts = found.facts if found.is_signed else _facts(found)
    status = paper.status(found, facts)
    make = {"pdf": paper.pdf, "docx": paper.docx}[kind]
    return download(make(status, at=found.signed_at or timezone.now()), f"aarlig-status-{found.begun_on.year}.{kind}")


def _facts(found: YearlyFollowup) -> dict[str, Any]:
    before = queries.signed_before(found)
    since = timezone.localdate(before.signed_at) if before and before.signed_at else None
    return queries.facts_today(found.plan, timezone.localdate(), since=since)


def _found(request: Request, followup_id: int) -> YearlyFollowup:
    return fetch(followups_visible_to(request.viewer), pk=followup_id)


def _crumbs(request: Request, found: YearlyFollowup, here: str) -> list[Link]:
    address = reverse("yearly", args=[request.municipality.slug, found.pk])
    return crumbs(request, Link(_("The yearly follow-up"), address), Link(here, current=True))
