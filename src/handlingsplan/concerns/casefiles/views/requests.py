# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Requests by persons themselves: registered, worked item by item, answered."""

from collections.abc import Callable
from datetime import datetime

from django.contrib import messages
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from handlingsplan.access.door import Request, door
from handlingsplan.access.fetch import fetch
from handlingsplan.clocks.queries import running
from handlingsplan.clocks.wording import left
from handlingsplan.concerns.casefiles import covering, papers
from handlingsplan.concerns.casefiles.actions import requests as actions
from handlingsplan.concerns.casefiles.forms import requests as forms
from handlingsplan.concerns.casefiles.models import AccessRequest
from handlingsplan.concerns.casefiles.models.requests import AskingWords
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.queries import answer, requests
from handlingsplan.concerns.casefiles.queries.requests import Held
from handlingsplan.concerns.casefiles.terms import (
    GIVES_ITEMS,
    AskedFor,
    Choice,
    Permission,
    RequestOutcome,
)
from handlingsplan.keys import case_keys
from handlingsplan.lib.dates import beginning_of
from handlingsplan.ui.downloads import download
from handlingsplan.ui.forms import PlainForm
from handlingsplan.ui.pages import Link

ON_A_PAGE = 50
REFUSALS = (
    actions.AnsweredAlready,
    actions.IdentityMissing,
    actions.SayWhy,
    actions.NotAllDecided,
    actions.AskThePolice,
    actions.NotExtendable,
)


@door(Permission.CONTROL)
@require_GET
def access_requests(request: Request) -> HttpResponse:
    """Every request with its deadline; numbers and days."""
    context = {"lines": answer.lines(requests.visible_to(request.viewer)[:ON_A_PAGE], timezone.now())}
    return render(request, "casefiles/requests.html", context)


@door(Permission.CONTROL)
@require_http_methods(["GET", "POST"])
def new_access_request(request: Request) -> HttpResponse:
    """Register who asks for what."""
    form = forms.RequestForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        said, now = form.cleaned_data, timezone.now()
        words = AskingWords(
            name=said["name"],
            cpr=said["cpr"],
            born=said["born"].isoformat() if said["born"] else "",
            address=said["address"],
            identity=said["identity"],
            wish=said["wish"],
        )
        received_at = min(beginning_of(said["received_on"]), now)
        made = actions.register(words, AskedFor(said["asked_for"]), received_at=received_at, by=request.viewer, at=now)
        messages.success(request, _("Registered as %(request)s.") % {"request": made})
        return redirect("access_request", request.municipality.slug, made.pk)
    heading = _("Register a request")
    context = {
        "form": form,
        "cancel_url": reverse("access_requests", args=[request.municipality.slug]),
        "crumbs": _crumbs(request, Link(heading, current=True)),
    }
    return render(request, "casefiles/new_request.html", context)


@door(Permission.CONTROL)
@require_http_methods(["GET", "POST"])
def access_request(request: Request, request_id: int) -> HttpResponse:
    """One request: who asks, its cases, each item, and the answer. Opening it opens its cases, and the log says so."""
    found = fetch(requests.visible_to(request.viewer), pk=request_id)
    now = timezone.now()
    cases = requests.opened_files(found, by=request.viewer, at=now)
    held = requests.held_items(found, cases)
    act = request.POST.get("act", "")
    typed = _forms(request, act, cases)
    if request.method == "POST":
        if act not in ACTS:
            raise Http404
        form = typed.get(act)
        if form is None or form.is_valid():
            try:
                said = ACTS[act](_Work(request, found, cases, held, now), form)
            except REFUSALS as refused:
                if form is None:
                    messages.warning(request, str(refused.message))
                    return redirect("access_request", request.municipality.slug, request_id)
                form.add_error(None, str(refused.message))
            else:
                messages.success(request, said)
                return redirect("access_request", request.municipality.slug, request_id)
    return _request_page(request, found, cases, held, typed, now)


@door(Permission.CONTROL)
@require_http_methods(["GET", "POST"])
def decide_item(request: Request, request_id: int, item_ref: str) -> HttpResponse:
    """One item: give it, cover passages, or withhold it."""
    found = fetch(requests.visible_to(request.viewer), pk=request_id, answered_at=None)
    held = _one_item(request, found, item_ref)
    form = forms.DecideForm(request.POST or None, initial=_decided(held))
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            actions.decide(
                found,
                held.case,
                held.item,
                Choice(said["choice"]),
                marked=said["marked"],
                ground=said["ground"],
                reason=said["reason"],
                by=request.viewer,
                at=timezone.now(),
            )
        except (covering.NotTheSameText, covering.MarksDoNotPair, actions.NothingCovered) as refused:
            form.add_error("marked", str(refused.message))
        except (actions.SayWhy, actions.AnsweredAlready) as refused:
            form.add_error("ground", str(refused.message))
        else:
            return redirect("access_request", request.municipality.slug, request_id)
    link = Link(str(found), reverse("access_request", args=[request.municipality.slug, request_id]))
    context = {
        "found": found,
        "held": held,
        "form": form,
        "cancel_url": link.url,
        "crumbs": _crumbs(request, link, Link(str(held.item.title), current=True)),
    }
    return render(request, "casefiles/decide_item.html", context)


@door(Permission.CONTROL)
@require_GET
def access_answer(request: Request, request_id: int) -> HttpResponse:
    """The letter with what is given, and the log; a draft until it is sent."""
    found = fetch(requests.visible_to(request.viewer), pk=request_id)
    now = timezone.now()
    cases = requests.opened_files(found, by=request.viewer, at=now)
    held = requests.held_items(found, cases) if found.asked_for in GIVES_ITEMS else []
    log = answer.log_given(found, [case.file for case in cases.values()]) if found.asked_for in GIVES_ITEMS else []
    paper = papers.answer(request.municipality, found, _words(found), held, log, at=found.answered_at or now)
    return download(paper, f"svar-{found}.pdf")


class _Work:
    """What an act on a request needs."""

    def __init__(
        self,
        request: Request,
        found: AccessRequest,
        cases: dict[int, OpenedCase],
        held: list[Held],
        now: datetime,
    ) -> None:
        self.request, self.found, self.cases, self.held, self.now = request, found, cases, held, now
        self.by = request.viewer


def _identity(work: _Work, form: PlainForm | None) -> str:
    assert form is not None
    said = form.cleaned_data
    actions.say_identity(work.found, said["identity"], names_in_log=said["names_in_log"], by=work.by, at=work.now)
    return _("Noted.")


def _find(work: _Work, form: PlainForm | None) -> str:
    new = actions.find(work.found, _words(work.found), by=work.by, at=work.now)
    return _("Searched again. New cases: %(count)s.") % {"count": new}


def _police_asked(work: _Work, form: PlainForm | None) -> str:
    actions.consult_police(work.found, by=work.by, at=work.now)
    return _("Noted. Send the police the items and the request in a way you trust, and wait for their answer.")


def _police_answered(work: _Work, form: PlainForm | None) -> str:
    actions.police_answered(work.found, by=work.by, at=work.now)
    return _("Noted. Write their reasons where you decide their items.")


def _extend(work: _Work, form: PlainForm | None) -> str:
    assert form is not None
    actions.extend(work.found, reason=form.cleaned_data["reason"], by=work.by, at=work.now)
    return _("Two months more. Tell the person today, and why.")


def _remark(work: _Work, form: PlainForm | None) -> str:
    assert form is not None
    case = work.cases[form.cleaned_data["file"]]
    actions.remark(work.found, case, form.cleaned_data["text"], by=work.by, at=work.now)
    return _("It stands in the case, beside what was written.")


def _send(work: _Work, form: PlainForm | None) -> str:
    actions.send(work.found, requests.for_sending(work.held), by=work.by, at=work.now)
    return _("Answered. Fetch the answer and send it in a safe way.")


def _conclude(work: _Work, form: PlainForm | None) -> str:
    assert form is not None
    said = form.cleaned_data
    actions.conclude(work.found, RequestOutcome(said["outcome"]), answer=said["answer"], by=work.by, at=work.now)
    return _("Answered. Fetch the answer and send it in a safe way.")


def _withdraw(work: _Work, form: PlainForm | None) -> str:
    assert form is not None
    answer = form.cleaned_data["answer"]
    actions.conclude(work.found, RequestOutcome.WITHDRAWN, answer=answer, by=work.by, at=work.now)
    return _("Noted as withdrawn.")


ACTS: dict[str, Callable[[_Work, PlainForm | None], str]] = {
    "identity": _identity,
    "find": _find,
    "police_asked": _police_asked,
    "police_answered": _police_answered,
    "extend": _extend,
    "remark": _remark,
    "send": _send,
    "conclude": _conclude,
    "withdraw": _withdraw,
}


def _forms(request: Request, act: str, cases: dict[int, OpenedCase]) -> dict[str, PlainForm]:
    """The forms of the page, the one that was sent with what was typed."""

    def sent(name: str) -> QueryDict | None:
        return request.POST if act == name else None

    kinds: dict[str, type[PlainForm]] = {
        "identity": forms.IdentityForm,
        "extend": forms.ReasonForm,
        "remark": forms.RemarkForm,
        "conclude": forms.ConcludeForm,
        "withdraw": forms.WithdrawForm,
    }
    made = {name: kind(sent(name), auto_id=f"{name}-%s") for name, kind in kinds.items()}
    made["remark"].offer("file", [(file_id, case.file.number) for file_id, case in cases.items()])
    return made


def _request_page(
    request: Request,
    found: AccessRequest,
    cases: dict[int, OpenedCase],
    held: list[Held],
    typed: dict[str, PlainForm],
    now: datetime,
) -> HttpResponse:
    words = _words(found)
    if not typed["identity"].is_bound:
        typed["identity"].initial = {"identity": words.identity, "names_in_log": found.names_in_log}
    if not typed["conclude"].is_bound:
        typed["conclude"].initial = {"answer": answer.standard_words(found)}
    gives_items = found.asked_for in GIVES_ITEMS
    context = {
        "found": found,
        "words": words,
        "asked_name": answer.asked_name(found),
        "outcome_name": answer.outcome_name(found),
        "clocks": [left(clock, now) for clock in running(found)],
        "files": [case.file for case in cases.values()],
        "held": held if gives_items else [],
        "gives_items": gives_items,
        "undecided": next((one for one in held if one.decision is None), None) if gives_items else None,
        "decided": sum(1 for one in held if one.decision is not None),
        "police": any(one.is_from_police for one in held) if gives_items else False,
        "forms": typed,
        "open_form": next((name for name, form in typed.items() if form.is_bound), ""),
        "crumbs": _crumbs(request, Link(str(found), current=True)),
    }
    return render(request, "casefiles/request.html", context)


def _one_item(request: Request, found: AccessRequest, item_ref: str) -> Held:
    cases = requests.opened_files(found, by=request.viewer, at=timezone.now())
    for held in requests.held_items(found, cases):
        if held.item.ref == item_ref:
            return held
    raise Http404


def _decided(held: Held) -> dict[str, object]:
    if held.decision is None or held.words is None:
        return {"marked": covering.plain(held.item.text)}
    return {
        "choice": held.decision.choice,
        "ground": held.decision.ground,
        "reason": held.words.reason,
        "marked": covering.marked(held.item.text, held.words.covered),
    }


def _words(found: AccessRequest) -> AskingWords:
    words: AskingWords = found.words(case_keys.opened(found.key_id))
    return words


def _crumbs(request: Request, *way: Link) -> list[Link]:
    return [Link(_("Requests by persons"), reverse("access_requests", args=[request.municipality.slug])), *way]
