# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The council: the case it is given, the decision it makes, the publication that follows."""

from datetime import date

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from handlingsplan.access.door import Request, door
from handlingsplan.documents.docx import docx_paper
from handlingsplan.documents.html import html
from handlingsplan.planning.plans.actions import adopt, publish
from handlingsplan.planning.plans.forms import DecisionForm, PublishForm
from handlingsplan.planning.plans.models import Plan
from handlingsplan.planning.plans.queries.case import case_for_council
from handlingsplan.planning.plans.queries.overview import edition_in_force, facts_of, latest_edition, sections_of
from handlingsplan.planning.plans.terms import Permission, PlanState
from handlingsplan.ui.downloads import download
from handlingsplan.ui.pages import Link
from handlingsplan.ui.wording import long_date
from handlingsplan.workflow.move import NotPossibleNow

from .frame import address, around, demanded, plan_or_404


@door(Permission.READ_INTERNAL)
def council_case(request: Request, plan_id: int, kind: str = "html") -> HttpResponse:
    """The case presentation, made from what the plan knows; as a page, and as a Word file to edit."""
    plan = plan_or_404(request, plan_id)
    facts = facts_of(plan, sections_of(plan), edition_in_force(plan), today=timezone.localdate())
    case = case_for_council(plan, facts)
    if kind == "docx":
        return download(docx_paper(case), f"sagsfremstilling-{plan.pk}.docx")
    parts = [(part["title"], html(part["sections"][0]["body"])) for part in case["parts"]]
    context = {**around(plan, "plan_way", Link(text=_("Case for the council"))), "case": case, "parts": parts}
    return render(request, "plans/council_case.html", context)


@door(Permission.RECORD_DECISION)
def adopt_plan(request: Request, plan_id: int) -> HttpResponse:
    """Record the council's decision; the text is frozen as it was decided."""
    plan = plan_or_404(request, plan_id)
    if plan.state != PlanState.SENT_TO_COUNCIL and request.method == "GET":
        messages.info(
            request, _("The plan is not before the council. The decision is recorded when it has been sent there.")
        )
        return redirect(address("plan_way", plan))
    form = DecisionForm(request.POST or None, initial={"valid_to": _new_end_of(plan)})
    if request.method == "POST" and form.is_valid():
        try:
            edition = adopt.by_council(plan, **form.cleaned_data, by=request.viewer, at=timezone.now())
        except adopt.DatesDoNotFit as refused:
            form.add_error(None, refused.message)
        except NotPossibleNow:
            form.add_error(None, _("The plan is not before the council now. What you typed still stands here."))
        else:
            messages.success(
                request,
                _("The decision is recorded and the text is frozen as edition {label}.").format(label=edition.label),
            )
            return redirect(address("editions", plan))
    context = {
        **around(plan, "plan_way", Link(text=_("The council's decision"))),
        "form": form,
        "submit_label": _("Record the decision and freeze the text"),
        "cancel_url": address("plan_way", plan),
    }
    return render(request, "plans/adopt.html", context)


def _new_end_of(plan: Plan) -> date | None:
    """The printed end of the period, unless it is the end of the edition that is being replaced."""
    last = latest_edition(plan)
    return None if last and last.valid_to == plan.period_ends_on else plan.period_ends_on


@door(Permission.PUBLISH)
def publish_plan(request: Request, plan_id: int) -> HttpResponse:
    """Publish the adopted edition; its four-year clock starts."""
    plan = plan_or_404(request, plan_id)
    edition = latest_edition(plan)
    if plan.state != PlanState.ADOPTED or edition is None:
        if request.method == "POST":
            raise Http404
        messages.info(request, _("Nothing waits to be published. A plan is published when the council has adopted it."))
        return redirect(address("plan_way", plan))
    edition.plan = plan
    form = PublishForm(request.POST or None, initial={"on": timezone.localdate()})
    if request.method == "POST" and form.is_valid():
        try:
            publish.edition(edition, on=form.cleaned_data["on"], by=request.viewer, at=timezone.now())
        except adopt.DatesDoNotFit as refused:
            form.add_error("on", refused.message)
        except (NotPossibleNow, publish.NotReadyForPublication) as refused:
            form.add_error(None, refused.message)
        else:
            messages.success(request, _("The plan is public."))
            return redirect(address("editions", plan))
    context = {
        **around(plan, "plan_way", Link(text=_("Publish"))),
        "form": form,
        "edition": edition,
        "demanded": demanded(plan),
        "consequences": [
            _("Everybody can read edition {label} on the municipality's page.").format(label=edition.label),
            _("The revision clock runs until {day}.").format(day=long_date(edition.revise_by)),
            _("An edition published before takes its place among the earlier ones."),
        ],
        "confirm_label": _("Publish"),
        "cancel_url": address("plan_way", plan),
    }
    return render(request, "plans/publish.html", context)
