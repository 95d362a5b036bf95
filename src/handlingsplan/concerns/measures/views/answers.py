# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The owner authority is asked, and answers: a colleague with an account, or the infohus lead who notes it."""

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from handlingsplan.access.door import Request
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.terms import Permission as Files
from handlingsplan.concerns.disclosure.actions import pass_on as disclosing
from handlingsplan.concerns.disclosure.rules import grounds
from handlingsplan.concerns.disclosure.terms import COOPERATION, Basis, Party
from handlingsplan.concerns.infohus.queries.recommendations import last_sent
from handlingsplan.concerns.infohus.terms import AUTHORITY_NAMES, Authority
from handlingsplan.concerns.measures import forms
from handlingsplan.concerns.measures.actions import answers as answering
from handlingsplan.concerns.measures.actions.asking import OutsideOwner, ask_inside, ask_through_link, was_asked
from handlingsplan.concerns.measures.models.answer import OwnerAnswerWords
from handlingsplan.concerns.measures.queries.people import can_be_asked
from handlingsplan.concerns.measures.terms import Answer, Channel, Permission
from handlingsplan.ui.pages import Link, Row

from . import acts
from .frame import Beside, act_page, infohus_door

both = require_http_methods(["GET", "POST"])
REACHING = COOPERATION | {Basis.INSIDE, Basis.CONFIDENTIAL}
"""On these grounds an owner hears what is recommended; others are chosen on the page of passing on."""


@infohus_door(Permission.LEAD)
@both
def ask(request: Request, case: OpenedCase) -> HttpResponse:
    """Ask a colleague of the owner authority to answer here."""
    form = forms.AskForm(request.POST or None, people=can_be_asked(case.file))

    def verb() -> None:
        ask_inside(case, form.chosen, by=request.viewer, at=timezone.now())

    return act_page(request, case, acts.ASK, form, verb, beside=recommended(case))


@infohus_door(Permission.LEAD)
@both
def ask_by_link(request: Request, case: OpenedCase) -> HttpResponse:
    """Ask an authority that has no account here."""
    parties = [party for party in Party if party is not Party.INFOHUS and grounds(Party.INFOHUS, party)]
    bases = [basis for basis in Basis if basis in REACHING]
    form = forms.AskOutsideForm(request.POST or None, parties=parties, grounds=bases)

    def verb() -> None:
        told = form.cleaned_data
        owner = OutsideOwner(
            told["recipient"],
            Party(told["recipient_kind"]),
            told["address"],
            Basis(told["basis"]),
            told["why"],
            told["not_investigation"],
        )
        ask_through_link(case, owner, by=request.viewer, at=timezone.now())

    refusals = (
        *(disclosing.NotAllowed, disclosing.ForInvestigation),
        *(disclosing.ReasonTooShort, disclosing.AskALawyer),
    )
    return act_page(request, case, acts.ASK_OUTSIDE, form, verb, beside=recommended(case), refusals=refusals)


@infohus_door(Permission.LEAD)
@both
def note(request: Request, case: OpenedCase) -> HttpResponse:
    """Note what the authority answered elsewhere."""
    form = forms.AnswerForm(request.POST or None, initial={"authority": answering.owner_of(case)})

    def verb() -> None:
        answering.note_answer(case, _given(form), by=request.viewer, at=timezone.now())

    return act_page(request, case, acts.NOTE, form, verb, beside=recommended(case))


@infohus_door(Files.WORK, guests=True)
@both
def give(request: Request, case: OpenedCase) -> HttpResponse:
    """The colleague who was asked answers for her authority."""
    if not was_asked(case, request.viewer):
        raise Http404
    initial = {"authority": answering.owner_of(case), "answered_by": request.user.full_name}
    form = forms.AnswerForm(request.POST or None, initial=initial)

    def verb() -> None:
        answering.answer(case, _given(form), channel=Channel.INSIDE, by=request.viewer, at=timezone.now())

    home = Link(_("Notices"), reverse("notices", args=[request.municipality.slug]))
    return act_page(request, case, acts.GIVE, form, verb, beside=recommended(case), back_to=home)


def recommended(case: OpenedCase) -> Beside:
    """What is recommended: what and to whom, and none of what it rests on."""
    sent = last_sent(case)
    if sent is None:
        return []
    words = sent[1]
    owner = str(AUTHORITY_NAMES[Authority(words.owner_kind)]) if words.owner_kind in set(Authority) else ""
    rows = [Row(_("Recommended"), words.action), Row(_("To"), words.owner_name or owner)]
    return [(_("What the infohus recommends"), rows)]


def _given(form: forms.AnswerForm) -> answering.Given:
    told = form.cleaned_data
    words = OwnerAnswerWords(told["reason"], told["changed"], told["reference"], told["answered_by"])
    return answering.Given(Authority(told["authority"]), Answer(told["answer"]), words, told["answered_on"])
