# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The guide: one question a page, each answer kept as it is given, and nothing passed on before the last press."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from handlingsplan.access.door import Request
from handlingsplan.concerns.casefiles.contents import items
from handlingsplan.concerns.casefiles.door import case_door
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.stages import stage_called
from handlingsplan.concerns.casefiles.terms import Track
from handlingsplan.concerns.disclosure import guide
from handlingsplan.concerns.disclosure.actions import drafts
from handlingsplan.concerns.disclosure.actions import pass_on as verbs
from handlingsplan.concerns.disclosure.forms import guide as forms
from handlingsplan.concerns.disclosure.guide import Answers, StepKey, Stop
from handlingsplan.concerns.disclosure.kept import may_be_chosen
from handlingsplan.concerns.disclosure.models import DisclosureWords
from handlingsplan.concerns.disclosure.queries.consents import consent_for
from handlingsplan.concerns.disclosure.terms import BASIS_NAMES, PARTY_NAMES, PURPOSE_NAMES, Basis, Party, Permission
from handlingsplan.lib.dates import day_of
from handlingsplan.ui.forms import PlainForm
from handlingsplan.ui.pages import Row, Step
from handlingsplan.ui.wording import long_date

ORDER = [question.key for question in guide.QUESTIONS]
REFUSALS = (
    verbs.NotAllowed,
    verbs.ForInvestigation,
    verbs.ReasonTooShort,
    verbs.NothingChosen,
    verbs.AskALawyer,
    verbs.PoliceHaveNotAgreed,
    verbs.NoConsent,
    verbs.TwiceAlready,
)


@case_door(Permission.SHARE)
@require_GET
def new_disclosure(request: Request, case: OpenedCase) -> HttpResponse:
    """Go on where one was."""
    answers = drafts.answers_so_far(case, by=request.viewer)
    return redirect(_url(request, case, guide.first_open(answers, sender=_sender(case))))


@case_door(Permission.SHARE)
@require_http_methods(["GET", "POST"])
def disclosure_step(request: Request, case: OpenedCase, step_number: int) -> HttpResponse:
    """One question."""
    answers = drafts.answers_so_far(case, by=request.viewer)
    step = _step(step_number)
    if step is None or step not in _may_be_asked(answers, case):
        return redirect("new_disclosure", request.municipality.slug, case.file.pk)
    form = _form(request, case, step, answers)
    if request.method == "POST" and form.is_valid():
        if step is StepKey.CHECK:
            return _passed_on(request, case, answers)
        answers = drafts.keep_answer(case, step, form.cleaned_data, by=request.viewer, at=timezone.now())
        if guide.stop(step, answers, sender=_sender(case)):
            return redirect("disclosure_stop", request.municipality.slug, case.file.pk, step_number)
        return redirect(_after(request, case, step, answers))
    return _shown(request, case, step, answers, form)


@case_door(Permission.SHARE)
@require_GET
def disclosure_stop(request: Request, case: OpenedCase, step_number: int) -> HttpResponse:
    """What the answer means, where the way does not simply go on."""
    answers = drafts.answers_so_far(case, by=request.viewer)
    step = _step(step_number)
    stopped = guide.stop(step, answers, sender=_sender(case)) if step else None
    if step is None or stopped is None:
        return redirect("new_disclosure", request.municipality.slug, case.file.pk)
    context = {
        "case": case.file,
        "stop": stopped,
        "is_danger": stopped is Stop.DANGER,
        "back_url": _url(request, case, step),
        "list_url": _list(request, case),
        "next_url": _after(request, case, step, answers) if stopped is Stop.DANGER else "",
        "steps": _steps(request, case, step, answers),
        "crumbs": crumbs(request, case, _("Pass something on")),
    }
    return render(request, "disclosure/stop.html", context)


@case_door(Permission.SHARE)
@require_POST
def drop_disclosure(request: Request, case: OpenedCase) -> HttpResponse:
    """Share nothing: what was answered is forgotten."""
    drafts.forget(case, by=request.viewer)
    messages.success(request, _("Nothing was passed on. Your answers have been forgotten."))
    return redirect(_list(request, case))


def crumbs(request: Request, case: OpenedCase, here: str = "") -> list[tuple[str, str]]:
    """The way back: the case, what was passed on in it, and this page."""
    page = reverse(stage_called(case.file.stage).page, args=[request.municipality.slug, case.file.pk])
    way = [(_("Case %(number)s") % {"number": case.file.number}, page), (_("Passed on"), _list(request, case))]
    return [*way, (here, "")] if here else way


def _passed_on(request: Request, case: OpenedCase, answers: Answers) -> HttpResponse:
    basis = Basis.DANGER if _in_danger(answers) else Basis(answers[StepKey.GROUND]["basis"])
    purpose = guide.purpose(answers)
    assert purpose is not None
    what, told = answers[StepKey.WHAT], answers[StepKey.RECIPIENT]
    why = answers[StepKey.WHY]["why"]
    concretely = answers.get(StepKey.PURPOSE, {}).get("concretely", "")
    passing = verbs.Passing(
        Party(told["recipient_kind"]),
        basis,
        purpose,
        DisclosureWords(
            recipient=told["recipient"],
            extract=what.get("extract", ""),
            why="\n\n".join(part for part in (why, concretely) if part),
            lawyer=answers.get(StepKey.GROUND, {}).get("lawyer", ""),
            police_agreed=what.get("police_agreed", ""),
        ),
        day=date.fromisoformat(answers[StepKey.WHY]["day"]),
        refs=tuple(what.get("refs", ())),
        not_investigation=answers.get(StepKey.INVESTIGATION, {}).get("answer") == guide.NO,
    )
    try:
        made = verbs.pass_on(case, passing, by=request.viewer, at=timezone.now())
    except REFUSALS as refused:
        form = _form(request, case, StepKey.CHECK, answers)
        form.is_valid()
        form.add_error(None, str(refused.message))
        return _shown(request, case, StepKey.CHECK, answers, form)
    drafts.forget(case, by=request.viewer)
    messages.success(request, _("It is noted. You can fetch the extract here."))
    return redirect("disclosure", request.municipality.slug, case.file.pk, made.pk)


def _may_be_asked(answers: Answers, case: OpenedCase) -> list[StepKey]:
    """Those answered, and the one after them: nobody jumps over a question."""
    came: list[StepKey] = []
    for question in guide.way(answers):
        came.append(question.key)
        if not guide.is_answered(question.key, answers, sender=_sender(case)):
            break
        stopped = guide.stop(question.key, answers, sender=_sender(case))
        if stopped not in (None, Stop.DANGER):
            break
    return came


def _form(request: Request, case: OpenedCase, step: StepKey, answers: Answers) -> PlainForm:
    data, kept = request.POST or None, dict(answers.get(step, {}))
    match step:
        case StepKey.PURPOSE:
            return forms.PurposeForm(data, initial=kept)
        case StepKey.RECIPIENT:
            return forms.RecipientForm(data, initial=kept, sender=_sender(case))
        case StepKey.GROUND:
            return forms.GroundForm(
                data,
                initial=kept,
                grounds=guide.grounds_for(answers, sender=_sender(case)),
                has_consent=lambda: _has_consent(case, answers),
            )
        case StepKey.WHAT:
            found = [item for item in items({case.file.pk: case.key}) if may_be_chosen(item)]
            offered = [(item.ref, _line(item.title, item.at, item.text)) for item in found]
            police = frozenset(item.ref for item in found if item.origin == "police")
            return forms.WhatForm(data, initial=kept, items=offered, from_police=police)
        case StepKey.WHY:
            today = day_of(timezone.now())
            return forms.WhyForm(data, initial={"day": today, **kept}, today=today)
        case StepKey.CHECK:
            return forms.CheckForm(data)
        case _:
            return forms.YesNoForm(data, initial=kept)


def _shown(request: Request, case: OpenedCase, step: StepKey, answers: Answers, form: PlainForm) -> HttpResponse:
    asked = next(question for question in guide.QUESTIONS if question.key == step)
    keys = [question.key for question in guide.way(answers)]
    place = keys.index(step)
    context: dict[str, Any] = {
        "case": case.file,
        "question": asked,
        "form": form,
        "steps": _steps(request, case, step, answers),
        "submit_label": _("Pass it on, and note it") if step is StepKey.CHECK else _("Go on"),
        "back_url": _url(request, case, keys[place - 1]) if place else "",
        "place": place + 1,
        "count": len(keys),
        "crumbs": crumbs(request, case, _("Pass something on")),
        "rows": _overview(case, answers) if step is StepKey.CHECK else (),
        "is_check": step is StepKey.CHECK,
        "child_too": answers.get(StepKey.CHILD, {}).get("answer") == guide.YES,
    }
    return render(request, "disclosure/step.html", context)


def _overview(case: OpenedCase, answers: Answers) -> list[Row]:
    """What is about to be passed on, in words."""
    what, told, purpose = answers[StepKey.WHAT], answers[StepKey.RECIPIENT], guide.purpose(answers)
    basis = Basis.DANGER if _in_danger(answers) else Basis(answers[StepKey.GROUND]["basis"])
    chosen = verbs.chosen_items(case, tuple(what.get("refs", ())))
    texts = [_line(item.title, item.at, item.text) for item in chosen] + [what.get("extract", "")]
    return [
        Row(_("To"), f"{told['recipient']} ({PARTY_NAMES[Party(told['recipient_kind'])]})"),
        Row(_("Purpose"), PURPOSE_NAMES[purpose] if purpose else ""),
        Row(_("Ground"), BASIS_NAMES[basis]),
        Row(_("What"), "\n".join(text for text in texts if text)),
        Row(_("Why"), answers[StepKey.WHY]["why"]),
        Row(_("Day"), long_date(answers[StepKey.WHY]["day"])),
    ]


def _steps(request: Request, case: OpenedCase, here: StepKey, answers: Answers) -> list[Step]:
    reachable = _may_be_asked(answers, case)
    found = []
    for question in guide.way(answers):
        if question.key == here:
            found.append(Step(str(question.short), "here"))
        elif question.key in answers and question.key in reachable:
            found.append(Step(str(question.short), "done", _url(request, case, question.key)))
        else:
            found.append(Step(str(question.short)))
    return found


def _step(number: int) -> StepKey | None:
    return ORDER[number - 1] if 0 < number <= len(ORDER) else None


def _after(request: Request, case: OpenedCase, step: StepKey, answers: Answers) -> str:
    keys = [question.key for question in guide.way(answers)]
    return _url(request, case, keys[min(keys.index(step) + 1, len(keys) - 1)])


def _has_consent(case: OpenedCase, answers: Answers) -> bool:
    purpose = guide.purpose(answers)
    recipient = answers[StepKey.RECIPIENT]["recipient_kind"]
    today = day_of(timezone.now())
    return purpose is not None and consent_for(case.file, recipient, purpose, day=today) is not None


def _in_danger(answers: Answers) -> bool:
    return answers.get(StepKey.DANGER, {}).get("answer") == guide.YES


def _line(title: object, at: object, text: str) -> str:
    """The whole of it: what is passed on is read before it is."""
    said = " ".join(text.split())
    return f"{title}, {long_date(at)}: {said}" if at else f"{title}: {said}"


def _sender(case: OpenedCase) -> Party:
    return verbs.OF_TRACK[Track(case.file.track)]


def _url(request: Request, case: OpenedCase, step: StepKey) -> str:
    number = ORDER.index(step) + 1
    return reverse("disclosure_step", args=[request.municipality.slug, case.file.pk, number])


def _list(request: Request, case: OpenedCase) -> str:
    return reverse("disclosures", args=[request.municipality.slug, case.file.pk])
