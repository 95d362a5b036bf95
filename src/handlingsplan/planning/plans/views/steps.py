# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The way from draft to the council and back: where we are, what may be pressed, and by whom."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from handlingsplan.access.door import Request, door
from handlingsplan.access.viewer import Viewer
from handlingsplan.planning.plans.actions import review
from handlingsplan.planning.plans.forms import ReasonForm, ReviewForm
from handlingsplan.planning.plans.models import Plan
from handlingsplan.planning.plans.queries.overview import edition_in_force, facts_of, sections_of
from handlingsplan.planning.plans.rules import Check, ready_for_council
from handlingsplan.planning.plans.states import PLAN
from handlingsplan.planning.plans.terms import Permission, PlanState, Verdict
from handlingsplan.ui.pages import Link, Moment, Step
from handlingsplan.workflow.lifecycle import Move
from handlingsplan.workflow.move import NotPossibleNow, ReasonNeeded, history

from .frame import address, around, demanded, plan_or_404

ORDER = (
    PlanState.DRAFT,
    PlanState.INTERNAL_REVIEW,
    PlanState.CONSULTATION,
    PlanState.MANAGEMENT_APPROVED,
    PlanState.SENT_TO_COUNCIL,
    PlanState.ADOPTED,
    PlanState.PUBLISHED,
)
OWN_PAGES = {"adopt": "adopt_plan", "publish": "publish_plan", "return_for_changes": "review_plan"}
"""Moves that need more than a press of a button, and the pages that ask for it."""
BY_ITSELF = {"replace"}
BACKWARDS = {"decline_for_management", "withdraw_from_council", "take_back"}
OWN_WORDS = {"return_for_changes": gettext_lazy("Give your review")}
"""A move whose page asks for more than the move: the words of its link."""


def way(plan: Plan) -> list[Step]:
    """The states from draft to published, and where the plan is among them."""
    here = PlanState.DRAFT if plan.state == PlanState.IN_REVISION else plan.state
    place = ORDER.index(PlanState(here)) if here in ORDER else len(ORDER)
    return [
        Step(
            text=str(PLAN.states[plan.state if index == place else state].label),
            state="done" if index < place else "here" if index == place else "ahead",
            note=str(PLAN.states[state].acts),
        )
        for index, state in enumerate(ORDER)
    ]


def page_of(move: Move, plan: Plan) -> str:
    """Where a move is made."""
    return address(OWN_PAGES[move.verb], plan) if move.verb in OWN_PAGES else address("plan_step", plan, move.verb)


def moves_for(plan: Plan, viewer: Viewer) -> list[dict[str, Any]]:
    """The moves this person may make now, as links."""
    return [
        {"label": OWN_WORDS.get(move.verb, move.label), "url": page_of(move, plan), "verb": move.verb}
        for move in PLAN.moves_from(plan.state)
        if viewer.may(move.permission) and move.verb not in BY_ITSELF
    ]


def next_act(plan: Plan, viewer: Viewer, missing: list[Check], waits: list[Link]) -> dict[str, Any]:
    """What is expected now, of whom, and the page where this person does her part of it.

    `waits` is what must be done before publication.
    """
    state = plan.state_now
    moves = [move for move in moves_for(plan, viewer) if move["verb"] not in BACKWARDS]
    act: dict[str, Any] = {
        "title": state.label,
        "who": state.acts,
        "why": _("Before it can go on: {condition}.").format(condition=state.before_leaving)
        if state.before_leaving
        else "",
        "url": "",
        "action": "",
    }
    if plan.state in {PlanState.DRAFT, PlanState.IN_REVISION} and missing:
        return {
            **act,
            "title": _("Write what is missing"),
            "url": address("formal_check", plan),
            "action": _("See what is missing"),
        }
    if plan.state == PlanState.ADOPTED and waits:
        return {**act, "title": waits[0].text, "url": waits[0].url, "action": _("Put it right")}
    if moves:
        return {**act, "title": moves[0]["label"], "url": moves[0]["url"], "action": moves[0]["label"]}
    return act


def waits_for(plan: Plan, viewer: Viewer) -> list[dict[str, Any]]:
    """What a plan on its way to adoption waits for from this person; a draft waits for nobody in particular."""
    on_its_way = {*ORDER} - {PlanState.DRAFT, PlanState.PUBLISHED}
    moves = [move for move in moves_for(plan, viewer) if move["verb"] not in BACKWARDS]
    return [{"plan": plan, **moves[0]}] if plan.state in on_its_way and moves else []


@door(Permission.READ_INTERNAL)
def plan_way(request: Request, plan_id: int) -> HttpResponse:
    """The whole way: where the plan is, what I may do, and everything that has happened."""
    plan = plan_or_404(request, plan_id)
    missing = _missing(plan)
    moments = [
        Moment(when=m.at, text=str(PLAN.states[m.target].label), who=str(m.by or ""), detail=m.reason)
        for m in history(plan)
    ]
    context = {
        **around(plan, "plan_way"),
        "way": way(plan),
        "moves": moves_for(plan, request.viewer),
        "moments": moments[::-1],
        "missing": missing,
        "reviews": plan.reviews.select_related("reviewer"),
        "next_act": next_act(plan, request.viewer, missing, demanded(plan)),
        "may_prepare_case": request.viewer.may(Permission.LEAD) or request.viewer.may(Permission.RECORD_DECISION),
    }
    return render(request, "plans/way.html", context)


@door(Permission.READ_INTERNAL)
def plan_step(request: Request, plan_id: int, verb: str) -> HttpResponse:
    """One step: what will happen, a reason where one is asked for, and the button."""
    plan = plan_or_404(request, plan_id)
    move = PLAN.move(verb, plan.state)
    if move is None or verb in OWN_PAGES or verb in BY_ITSELF or not request.viewer.may(move.permission):
        raise Http404
    form = ReasonForm(request.POST or None) if move.needs_reason else None
    refusal = None
    if request.method == "POST" and (form is None or form.is_valid()):
        reason = form.cleaned_data["reason"] if form else ""
        try:
            review.step(plan, verb, by=request.viewer, at=timezone.now(), reason=reason, missing=_missing(plan))
        except (review.NotReadyForCouncil, NotPossibleNow, ReasonNeeded) as refused:
            refusal = refused.message
        else:
            messages.success(request, _("Done. The plan is now: {state}.").format(state=plan.state_now.label))
            return redirect(address("plan_way", plan))
    target = PLAN.states[move.target]
    context = {
        **around(plan, "plan_way", Link(text=str(move.label))),
        "move": move,
        "form": form,
        "refusal": refusal,
        "missing": _missing(plan) if verb == "send_to_council" else [],
        "unreviewed": verb == "approve_for_management" and not review.is_approved_by_a_reviewer(plan),
        "consequences": [
            _("The plan becomes: {state}.").format(state=target.label),
            _("Next to act: {who}.").format(who=target.acts) if target.acts else "",
            _("It is noted who did it and when."),
        ],
        "confirm_label": move.label,
        "cancel_url": address("plan_way", plan),
    }
    return render(request, "plans/step.html", context, status=409 if refusal else 200)


@door(Permission.REVIEW)
def review_plan(request: Request, plan_id: int) -> HttpResponse:
    """A reviewer's answer: approved, or returned with reasons."""
    plan = plan_or_404(request, plan_id)
    form = ReviewForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        verdict, reason = Verdict(form.cleaned_data["verdict"]), form.cleaned_data["reason"]
        try:
            review.answer(plan, verdict, reason=reason, by=request.viewer, at=timezone.now())
        except ReasonNeeded:
            form.add_error("reason", _("Write a reason: those who get the plan back must know what to do."))
        except NotPossibleNow:
            form.add_error(
                None, _("The plan is not in review now. Your text still stands here; copy it if you need it.")
            )
        else:
            messages.success(request, _("Your answer is noted. Thank you."))
            return redirect(address("plan_way", plan))
    context = {
        **around(plan, "plan_way", Link(text=_("Review"))),
        "form": form,
        "read_url": address("plan_preview", plan),
        "cancel_url": address("plan_way", plan),
        "submit_label": _("Give the answer"),
    }
    return render(request, "plans/review.html", context)


def _missing(plan: Plan) -> list[Check]:
    return ready_for_council(facts_of(plan, sections_of(plan), edition_in_force(plan), today=timezone.localdate()))
