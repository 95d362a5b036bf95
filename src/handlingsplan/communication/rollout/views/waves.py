# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The waves: their order and progress, one wave at a time, and its way from planned to closed."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from handlingsplan.access.door import Request, door
from handlingsplan.access.fetch import fetch
from handlingsplan.communication.rollout import actions
from handlingsplan.communication.rollout.access import may_lead, visible_to
from handlingsplan.communication.rollout.actions.refusals import ChangedMeanwhile, Refused
from handlingsplan.communication.rollout.forms import ReasonForm, WaveForm, of_wave
from handlingsplan.communication.rollout.models import Wave
from handlingsplan.communication.rollout.picture import Bar, in_words, progress
from handlingsplan.communication.rollout.queries import check, material, waves
from handlingsplan.communication.rollout.rules import goal
from handlingsplan.communication.rollout.states import WAVE
from handlingsplan.communication.rollout.terms import TARGET_NAMES, Permission, Target, WaveState
from handlingsplan.ui.pages import Link, Table
from handlingsplan.workflow.move import NotPossibleNow

SHAPES = {
    WaveState.PLANNED: "ring",
    WaveState.UNDER_WAY: "half",
    WaveState.TOLD: "done",
    WaveState.CLOSED: "lock",
}


@door(Permission.READ)
@require_GET
def rollout(request: Request) -> HttpResponse:
    """Who is told first, in one sentence; then the waves in order and how far each has come."""
    found = waves.waves(request.viewer)
    bars = [Bar(view.total, view.goal) for view in found]
    context = {
        "views": [(view, _state(view.wave)) for view in found],
        "told_first": waves.told_first(found),
        "next": _next(request, found),
        "picture": progress(bars, _("How far the waves have come")) if found else "",
        "table": _counted(_("The waves in numbers"), bars) if found else None,
        "may_lead": may_lead(request.viewer),
    }
    return render(request, "rollout/rollout.html", context)


@door(Permission.READ)
@require_GET
def wave(request: Request, wave_id: int) -> HttpResponse:
    """One wave: the next act, what is decided, those it tells, and how far it has come."""
    found = fetch(visible_to(request.viewer), pk=wave_id)
    view = waves.wave_view(found)
    bars = [Bar(count, goal(count, found.target, found.target_number)) for count in view.counts]
    context = {
        "view": view,
        "wave": found,
        "state": _state(found),
        "material": [(each, each.url(request.municipality)) for each in material.chosen(found.material, internal=True)],
        "target": f"{found.target_number} {TARGET_NAMES[Target(found.target)]}",
        "picture": progress(bars, _("How far the groups have come")) if bars else "",
        "table": _counted(_("The groups in numbers"), bars) if bars else None,
        "answers": _answers(view),
        "may_lead": may_lead(request.viewer),
        "moves": [step for step in WAVE.moves_from(found.state) if step.verb != "resume"],
        "is_short": found.state == WaveState.UNDER_WAY and view.total.told < view.goal,
        "total": in_words(view.total).capitalize() + ".",
        "may_resume": found.state == WaveState.TOLD,
        "crumbs": _crumbs(request, found.title),
    }
    return render(request, "rollout/wave.html", context)


@door(Permission.LEAD)
@require_POST
def propose_waves(request: Request) -> HttpResponse:
    """Begin from the national five."""
    try:
        actions.propose(by=request.viewer, at=timezone.now())
    except Refused as refused:
        messages.error(request, str(refused.message))
    else:
        messages.success(request, _("Five waves are there to be fitted. Set day, sender and material of the first."))
    return redirect("rollout", request.municipality.slug)


@door(Permission.LEAD)
@require_http_methods(["GET", "POST"])
def new_wave(request: Request) -> HttpResponse:
    """Add a wave last in the order."""
    first = {"target": Target.PERCENT, "target_number": 80}
    form = WaveForm(request.POST or None, material=material.choices(), initial=first)
    if request.method == "POST" and form.is_valid():
        made = actions.add_wave(by=request.viewer, at=timezone.now(), **form.cleaned_data)
        messages.success(request, _("The wave stands last in the order. Say whom it tells."))
        return redirect("wave", request.municipality.slug, made.pk)
    return _form(request, form, _("New wave"), reverse("rollout", args=[request.municipality.slug]))


@door(Permission.LEAD)
@require_http_methods(["GET", "POST"])
def change_wave(request: Request, wave_id: int) -> HttpResponse:
    """Set when, how, with what and by whom."""
    found = fetch(visible_to(request.viewer), pk=wave_id)
    form = WaveForm(request.POST or None, material=_offered(found), initial=of_wave(found))
    back = reverse("wave", args=[request.municipality.slug, found.pk])
    if request.method == "POST" and form.is_valid():
        try:
            facts = form.cleaned_data
            actions.describe(found, facts, version=facts["version"] or 0, by=request.viewer, at=timezone.now())
        except Refused as refused:
            form.add_error(None, str(refused.message))
            if isinstance(refused, ChangedMeanwhile):
                form.data["version"] = str(Wave.objects.get(pk=found.pk).version)
        else:
            messages.success(request, _("The wave has been saved."))
            return redirect(back)
    return _form(request, form, found.title, back)


@door(Permission.LEAD)
@require_POST
def move_wave(request: Request, wave_id: int) -> HttpResponse:
    """One place earlier or later in the order."""
    found = fetch(visible_to(request.viewer), pk=wave_id)
    try:
        moved = actions.move(
            found, earlier=request.POST.get("place") == "earlier", by=request.viewer, at=timezone.now()
        )
    except Refused as refused:
        messages.error(request, str(refused.message))
    else:
        words = {"wave": moved.title, "place": moved.position}
        messages.success(request, _("“%(wave)s” is now number %(place)s.") % words)
    return redirect(reverse("rollout", args=[request.municipality.slug]) + f"#wave-{found.pk}")


@door(Permission.LEAD)
@require_http_methods(["GET", "POST"])
def remove_wave(request: Request, wave_id: int) -> HttpResponse:
    """Are you sure: a planned wave and its groups are taken out."""
    found = fetch(visible_to(request.viewer), pk=wave_id)
    back = reverse("wave", args=[request.municipality.slug, found.pk])
    if request.method == "POST":
        try:
            actions.remove_wave(found, by=request.viewer, at=timezone.now())
        except Refused as refused:
            messages.error(request, str(refused.message))
            return redirect(back)
        messages.success(request, _("The wave has been removed."))
        return redirect("rollout", request.municipality.slug)
    context = {
        "heading": _("Remove “%(wave)s”?") % {"wave": found.title},
        "consequences": [_("The wave and its groups are removed."), _("The waves after it move one place up.")],
        "confirm_label": _("Remove the wave"),
    }
    return _confirm(request, found, context)


@door(Permission.LEAD)
@require_http_methods(["GET", "POST"])
def step_wave(request: Request, wave_id: int, wave_verb: str) -> HttpResponse:
    """Are you sure: what happens when the wave takes this step."""
    found = fetch(visible_to(request.viewer), pk=wave_id)
    step = WAVE.move(wave_verb, found.state)
    if step is None:
        if wave_verb not in CONSEQUENCES:
            raise Http404
        messages.error(request, str(NotPossibleNow.message))
        return redirect("wave", request.municipality.slug, found.pk)
    if request.method == "GET" and wave_verb == "begin":
        try:
            actions.check_may_begin(found)
        except Refused as refused:
            messages.error(request, str(refused.message))
            return redirect("wave", request.municipality.slug, found.pk)
    form = ReasonForm(request.POST or None) if step.needs_reason else None
    if request.method == "POST" and (form is None or form.is_valid()):
        said = form.cleaned_data if form else {}
        try:
            actions.step(found, wave_verb, by=request.viewer, at=timezone.now(), **said)
        except (Refused, NotPossibleNow) as refused:
            messages.error(request, str(refused.message))
        else:
            messages.success(request, _("“%(wave)s” is now: %(state)s.") % _now(found))
        return redirect("wave", request.municipality.slug, found.pk)
    context = {
        "form": form,
        "heading": f"{step.label}: {found.title}",
        "consequences": [str(sentence) for sentence in _consequences(wave_verb)],
        "confirm_label": step.label,
    }
    return _confirm(request, found, context)


CONSEQUENCES = ("begin", "tell", "resume", "close")


def _consequences(verb: str) -> list[str]:
    return {
        "begin": [
            _("Leaders of the groups are told what to do, with a page for exactly that."),
            _("Letters with personal links can be sent."),
            _("The wave keeps its place in the order."),
        ],
        "tell": [_("Reminders stop."), _("The wave can be taken up again, with a reason.")],
        "resume": [_("Letters can be sent again, and reminders begin again.")],
        "close": [
            _("All personal links stop working, and the addresses are forgotten."),
            _("The counts remain."),
            _("It cannot be undone."),
        ],
    }[verb]


def _now(found: Wave) -> dict[str, Any]:
    return {"wave": found.title, "state": str(WAVE.states[found.state].label).lower()}


def _state(found: Wave) -> dict[str, Any]:
    return {"word": WAVE.states[found.state].label, "shape": SHAPES[WaveState(found.state)]}


def _counted(caption: str, bars: list[Bar]) -> Table:
    """The picture as a table."""
    rows: list[tuple[object, ...]] = []
    for bar in bars:
        count = bar.count
        if count.is_hidden or count.is_gap:
            rows.append((count.name, in_words(count), "–", "–", "–", "–"))
        else:
            rows.append((count.name, count.size, count.read, count.briefed, count.missing, bar.goal or "–"))
    columns = (_("Who"), _("People"), _("Read and understood"), _("At a meeting"), _("Missing"), _("Goal"))
    return Table(caption=caption, columns=columns, rows=rows, numeric=(1, 2, 3, 4, 5))


def _answers(view: waves.WaveView) -> Table | None:
    rows = [(each.question, each.group, f"{each.right} / {each.count}") for each in check.answered(view.groups)]
    columns = (_("Question"), _("Group"), _("Found the way"))
    return Table(caption=_("The three questions"), columns=columns, rows=rows, numeric=(2,)) if rows else None


def _next(request: Request, found: list[waves.WaveView]) -> dict[str, Any] | None:
    """The next act of whoever leads the rollout."""
    if not may_lead(request.viewer):
        return None
    slug = request.municipality.slug
    for view in found:
        words = {"wave": view.wave.title}
        url = reverse("wave", args=[slug, view.wave.pk])
        if view.wave.state == WaveState.PLANNED and view.missing:
            lacking = ", ".join(str(sentence).lower() for sentence in view.missing)
            return {
                "title": _("Set “%(wave)s”") % words,
                "why": _("This is missing: %(what)s.") % {"what": lacking},
                "url": url,
                "action": _("Set what is missing"),
            }
        if view.wave.state == WaveState.PLANNED:
            begin = reverse("step_wave", args=[slug, view.wave.pk, "begin"])
            return {"title": _("Begin “%(wave)s”") % words, "url": begin, "action": _("Begin the wave")}
        if view.wave.state == WaveState.UNDER_WAY and view.total.told < view.goal:
            return {
                "title": _("Tell the rest of “%(wave)s”") % words,
                "why": in_words(view.total).capitalize() + ".",
                "url": url,
                "action": _("Go to the wave"),
            }
    return None


def _offered(found: Wave) -> list[material.Material]:
    """What can be chosen, and what was chosen and is no longer there, so that it can be taken away."""
    offered = material.choices()
    known = {each.code for each in offered}
    return [*offered, *material.chosen([code for code in found.material if code not in known], internal=True)]


def _form(request: Request, form: WaveForm, heading: str, back: str) -> HttpResponse:
    context = {"form": form, "heading": heading, "cancel_url": back, "crumbs": _crumbs(request, heading)}
    return render(request, "rollout/form.html", context)


def _confirm(request: Request, found: Wave, context: dict[str, Any]) -> HttpResponse:
    context["cancel_url"] = reverse("wave", args=[request.municipality.slug, found.pk])
    return render(request, "rollout/confirm.html", context)


def _crumbs(request: Request, here: str) -> list[Link]:
    return [Link(_("Who hears of it"), reverse("rollout", args=[request.municipality.slug])), Link(here, current=True)]
