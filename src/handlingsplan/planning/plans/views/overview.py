# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""All plans, one plan's home, its facts, and what the law asks of it."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from handlingsplan.access.door import Request, door
from handlingsplan.guidance.queries import templates
from handlingsplan.planning.plans.access import visible_to
from handlingsplan.planning.plans.actions import begin
from handlingsplan.planning.plans.awaiting import awaiting
from handlingsplan.planning.plans.forms import BeginForm, FactsForm
from handlingsplan.planning.plans.models import Edition, Plan, Section
from handlingsplan.planning.plans.queries.overview import edition_in_force, facts_of, parts_of, sections_of
from handlingsplan.planning.plans.queries.quotes import unverified_in_plan
from handlingsplan.planning.plans.rules import (
    Check,
    broken_quotes,
    core_task_checks,
    formal_checks,
    ready_for_council,
    unwritten,
)
from handlingsplan.planning.plans.terms import Permission, PlanState
from handlingsplan.ui.pages import Chapter, FormalCheck, Link
from handlingsplan.ui.wording import long_date

from .frame import address, around, demanded, plan_or_404
from .steps import next_act, waits_for, way


@door(Permission.READ_INTERNAL)
def plans(request: Request) -> HttpResponse:
    """Where one works: the sections that wait for me, and the plans."""
    mine = (
        Section.objects.filter(assigned_to=request.user, plan__state__in=[PlanState.DRAFT, PlanState.IN_REVISION])
        .select_related("plan")
        .defer("body")
        .order_by("due_on")
    )
    waiting = [{"title": section.plan.template.section(section.key).title, "section": section} for section in mine]
    standing = list(visible_to(request.viewer).select_related("municipality").exclude(state=PlanState.REPLACED))
    clocks = dict(Edition.objects.in_force().values_list("plan_id", "revise_by"))
    context = {
        "plans": [{"plan": found, "revise_by": clocks.get(found.pk)} for found in standing],
        "to_do": [act for found in standing for act in waits_for(found, request.viewer)],
        "replaced": visible_to(request.viewer).filter(state=PlanState.REPLACED),
        "waiting": waiting,
        "elsewhere": awaiting(request.viewer),
        "may_begin": request.viewer.may(Permission.LEAD),
    }
    return render(request, "plans/list.html", context)


@door(Permission.LEAD)
def begin_plan(request: Request) -> HttpResponse:
    """Start a plan from a template; never a blank page."""
    standing = visible_to(request.viewer).exclude(state=PlanState.REPLACED)
    form = BeginForm(request.POST or None, templates=templates(), plans=list(standing))
    if request.method == "POST" and form.is_valid():
        template = form.templates[form.cleaned_data["template"]]
        started = begin.plan(
            template, title=form.cleaned_data["title"], by=request.viewer, at=timezone.now(), replaces=form.replaced
        )
        messages.success(request, _("The plan is started. Every section has its guidance beside it."))
        return redirect(address("plan", started))
    crumbs = [
        Link(text=_("Plans"), url=reverse("plans", args=[request.municipality.slug])),
        Link(text=_("Start a plan")),
    ]
    return render(request, "plans/begin.html", {"form": form, "crumbs": crumbs})


@door(Permission.READ_INTERNAL)
def plan(request: Request, plan_id: int) -> HttpResponse:
    """The plan's home: the next act, what is missing, the chapters, the clock."""
    shown = plan_or_404(request, plan_id)
    sections = sections_of(shown)
    edition = edition_in_force(shown)
    facts = facts_of(shown, sections, edition, today=timezone.localdate())
    parts = [part for part in parts_of(shown, sections) if part.to_write]
    waits = [] if shown.state in {PlanState.PUBLISHED, PlanState.REPLACED} else demanded(shown)
    chapters = [
        Chapter(
            title=part.definition.title,
            number=part.definition.number,
            state="filled"
            if part.state == "filled"
            else "started"
            if any(line.is_written for line in part.lines)
            else "empty",
            comments=sum(line.open_comments for line in part.lines),
            url=f"#{part.definition.key}",
        )
        for part in parts
    ]
    context = {
        **around(shown, "plan"),
        "parts": parts,
        "chapters": chapters,
        "missing": unwritten(facts.sections)[:3],
        "missing_count": len(unwritten(facts.sections)),
        "blocking": ready_for_council(facts)[:3],
        "edition": edition,
        "demanded": waits,
        "unverified": unverified_in_plan(section.quoted for section in sections.values()),
        "next_act": next_act(shown, request.viewer, ready_for_council(facts), waits),
        "way": way(shown),
        "may_write": request.viewer.may(Permission.WRITE),
        "may_assign": request.viewer.may(Permission.LEAD),
    }
    return render(request, "plans/home.html", context)


@door(Permission.READ_INTERNAL)
def plan_facts(request: Request, plan_id: int) -> HttpResponse:
    """The facts of the plan: read by all inside, changed by whoever leads it."""
    shown = plan_or_404(request, plan_id)
    form = FactsForm.about(shown)
    stale = None
    if request.method == "POST":
        form = FactsForm(request.POST)
        named = request.POST.get("version", "")
        version = int(named) if named.isdecimal() and len(named) < 10 else 0
        if form.is_valid():
            try:
                begin.describe(shown, form.cleaned_data, version=version, by=request.viewer, at=timezone.now())
            except begin.DescribedMeanwhile as refused:
                stale = Plan.objects.get(pk=shown.pk)
                form.add_error(None, refused.message)
            except begin.NotWritable as refused:
                form.add_error(None, refused.message)
            else:
                messages.success(request, _("The facts are saved."))
                return redirect(address("plan_facts", shown))
    context = {
        **around(shown, "plan_facts"),
        "form": form,
        "stale": stale,
        "version": stale.version if stale else shown.version,
        "may_change": request.viewer.may(Permission.LEAD),
    }
    return render(request, "plans/facts.html", context, status=409 if stale else 200)


@door(Permission.READ_INTERNAL)
def formal_check(request: Request, plan_id: int) -> HttpResponse:
    """The formal requirements as sentences, and what each core task has."""
    shown = plan_or_404(request, plan_id)
    sections = sections_of(shown)
    facts = facts_of(shown, sections, edition_in_force(shown), today=timezone.localdate())
    formal = formal_checks(facts)
    context = {
        **around(shown, "formal_check"),
        "formal": [as_shown(check, shown) for check in formal],
        "core_tasks": [as_shown(check, shown) for check in core_task_checks(facts)],
        "broken_quotes": [as_shown(check, shown) for check in broken_quotes(facts)],
        "all_met": all(check.met for check in formal),
        "unwritten": unwritten(facts.sections),
    }
    return render(request, "plans/formal_check.html", context)


def as_shown(check: Check, plan: Plan) -> FormalCheck:
    """A check as the page shows it: the answer with its facts, and the page where it is mended."""
    details = {name: long_date(value) if hasattr(value, "year") else value for name, value in check.details.items()}
    return FormalCheck(
        requirement=str(check.question),
        met=check.met,
        answer=str(check.answer).format_map(details),
        evidence="" if check.met else str(_("Go to the page where this is mended")),
        evidence_url="" if check.met else address(check.mend, plan),
        provision=check.provision,
    )
