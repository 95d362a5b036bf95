# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The police, contacts, and what is weighed before them."""

from typing import Any

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from handlingsplan.access.door import Request
from handlingsplan.concerns.casefiles.door import case_door
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.disclosure.terms import Basis
from handlingsplan.concerns.infohus.actions import clarify, contact
from handlingsplan.concerns.infohus.forms import (
    AnswerForm,
    AskAgainForm,
    AskPoliceForm,
    ContactForm,
    HandOverForm,
    RiskForm,
    SignForm,
)
from handlingsplan.concerns.infohus.models.clarification import ContactWords, RiskWords
from handlingsplan.concerns.infohus.queries.cases import case_of, standing
from handlingsplan.concerns.infohus.rules import MISSING_NAMES, before_answer, before_contact
from handlingsplan.concerns.infohus.states import CASE
from handlingsplan.concerns.infohus.terms import Contacted, Permission, PoliceAnswer

from .frame import first_of, form_page

both = require_http_methods(["GET", "POST"])


@case_door(Permission.LEAD)
@both
def ask_police(request: Request, opened: OpenedCase) -> HttpResponse:
    """Ask what is needed, and nothing more."""
    form = AskPoliceForm(request.POST or None, initial=first_of(opened))
    return form_page(
        request,
        opened,
        form,
        lambda said: clarify.ask_police(opened, _question(said), by=request.viewer, at=timezone.now()),
        heading=_("Ask the police"),
        submit=_("Keep what is asked"),
        done=_("What you asked is kept. Give it to the police in the way you have agreed with them."),
        notes=[_("The police have no access here. Give them the text by telephone or secure mail.")],
    )


@case_door(Permission.LEAD)
@both
def note_police_answer(request: Request, opened: OpenedCase) -> HttpResponse:
    """Note their answer, from the closed list."""
    form = AnswerForm(request.POST or None, initial={**first_of(opened), "on": timezone.localdate()})
    return form_page(
        request,
        opened,
        form,
        lambda said: clarify.note_answer(
            opened,
            clarify.Answer(PoliceAnswer(said["answer"]), said["on"], said["answered_by"], said["said"]),
            by=request.viewer,
            at=timezone.now(),
        ),
        heading=_("Note the police's answer"),
        submit=_("Keep the answer"),
        done=_("The answer is kept."),
        notes=[_("Where the police alone attend to it, the case is closed here with the least that is needed.")],
        missing=[MISSING_NAMES[one] for one in before_answer(standing(case_of(opened.file)))],
    )


@case_door(Permission.LEAD)
@both
def ask_police_again(request: Request, opened: OpenedCase) -> HttpResponse:
    """A new serious sign: back to the police."""
    form = AskAgainForm(request.POST or None, initial=first_of(opened))
    return form_page(
        request,
        opened,
        form,
        lambda said: clarify.ask_again(
            opened,
            _question(said),
            violence_mentioned=said["violence_mentioned"],
            by=request.viewer,
            at=timezone.now(),
        ),
        heading=_("A new serious sign: ask the police again"),
        submit=_("Ask again"),
        done=_("The case waits for the police again."),
        notes=[_("A meeting that is called is called off, and those called are told.")],
    )


@case_door(Permission.LEAD)
@both
def to_police(request: Request, opened: OpenedCase) -> HttpResponse:
    """Always there: call, ask again, or hand the case over."""
    form = HandOverForm(request.POST or None, initial=first_of(opened))
    state = case_of(opened.file).state
    return form_page(
        request,
        opened,
        form,
        lambda said: clarify.hand_to_police(opened, _question(said), by=request.viewer, at=timezone.now()),
        heading=_("Police"),
        submit=_("Hand over and close here"),
        done=_("The case is closed with the police."),
        template="infohus/police.html",
        can_hand_over=CASE.move("hand_to_police", state) is not None,
        can_ask_again=CASE.move("back_to_police", state) is not None,
    )


@case_door(Permission.LEAD)
@both
def note_contact(request: Request, opened: OpenedCase) -> HttpResponse:
    """Note who was contacted and exactly what was passed on; the page says before it whether it may be done."""
    now = standing(case_of(opened.file))
    missing = {why for whom in Contacted if (why := before_contact(now, whom))}
    form = ContactForm(request.POST or None, initial={**first_of(opened), "happened_at": timezone.localtime()})
    return form_page(
        request,
        opened,
        form,
        lambda said: contact.note_contact(
            opened,
            Contacted(said["whom"]),
            ContactWords(said["spoke_to"], said["text"], said["passed_on"]),
            happened_at=said["happened_at"],
            by=request.viewer,
            at=timezone.now(),
        ),
        heading=_("Note a contact"),
        submit=_("Keep the note"),
        done=_("The contact is noted."),
        missing=[MISSING_NAMES[one] for one in sorted(missing)],
    )


@case_door(Permission.LEAD)
@both
def assess_contact_risk(request: Request, opened: OpenedCase) -> HttpResponse:
    """Weigh what could happen, before parents or network are contacted."""
    form = RiskForm(request.POST or None, initial=first_of(opened))
    return form_page(
        request,
        opened,
        form,
        lambda said: contact.assess_risk(
            opened,
            RiskWords(said["risk"], said["protection"], said["may_contact"]),
            by=request.viewer,
            at=timezone.now(),
        ),
        heading=_("Assess the risk before a contact"),
        submit=_("Keep the assessment"),
        done=_("The assessment is kept."),
    )


@case_door(Permission.LEAD)
@both
def note_control_sign(request: Request, opened: OpenedCase) -> HttpResponse:
    """Say whether there are signs of social control or honour."""
    known = {**first_of(opened), "control_sign": case_of(opened.file).control_sign}
    form = SignForm(request.POST or None, initial=known)
    return form_page(
        request,
        opened,
        form,
        lambda said: contact.note_control_sign(
            opened, is_there=said["control_sign"], by=request.viewer, at=timezone.now()
        ),
        heading=_("Social control or honour"),
        submit=_("Save"),
        done=_("Saved."),
    )


def _question(said: dict[str, Any]) -> clarify.Question:
    basis = Basis(said["basis"])
    return clarify.Question(said["asked"], said["asked_whom"], said["why"], basis, said["not_investigation"])
