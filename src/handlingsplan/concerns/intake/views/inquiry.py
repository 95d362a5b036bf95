# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The page of an inquiry: where it is, what is to be done now and why, and what was told, facts first."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from handlingsplan.access.door import Request, door
from handlingsplan.concerns.casefiles.actions import two_signatures
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.stages import stage_called
from handlingsplan.concerns.casefiles.terms import Permission as CasePermission
from handlingsplan.concerns.intake import wording
from handlingsplan.concerns.intake.actions import conversation, receipt, sort, texts
from handlingsplan.concerns.intake.forms.desk import AnswerForm, ReceiptForm, StandardTextForm
from handlingsplan.concerns.intake.models import Inquiry
from handlingsplan.concerns.intake.queries.desk_page import inquiry_page, messages_of
from handlingsplan.concerns.intake.queries.standard_texts import worded
from handlingsplan.concerns.intake.stages import PAGE
from handlingsplan.concerns.intake.standard_texts import standards
from handlingsplan.concerns.intake.terms import Permission, State

from .desk import back_to, desk_door, done

BASE = "intake/desk/form.html"


@desk_door(CasePermission.WORK)
@require_GET
def inquiry(request: Request, case: OpenedCase, inquiry: Inquiry) -> HttpResponse:
    """Reading is logged by the door; what the sender wrote is marked as read when it is answered."""
    page = inquiry_page(case, inquiry, now=timezone.now())
    waiting = two_signatures.waiting(case.file) if inquiry.state == State.AWAITING_SIGNATURE else None
    slug = request.municipality.slug
    sorts = request.viewer.may(Permission.SORT)
    context: dict[str, Any] = {
        "case": case.file,
        "page": page,
        "steps": wording.steps(inquiry),
        "next": wording.next_act(page, waiting, viewer=request.viewer, slug=slug) if sorts else None,
        "facts": wording.facts(page.words),
        "about": wording.about(inquiry),
        "answers": wording.sorting_rows(page.sorting) if page.sorting else [],
        "handovers": wording.handovers(page.handovers),
        "police": wording.police_numbers(),
        "may_sort": sorts,
        "undecided": inquiry.state in (State.RECEIVED, State.SORTING),
        "elsewhere": _elsewhere(case, slug),
    }
    return render(request, "intake/desk/inquiry.html", context)


def _elsewhere(case: OpenedCase, slug: str) -> str:
    page = stage_called(case.file.stage).page
    return "" if page == PAGE else reverse(page, args=[slug, case.file.pk])


@desk_door(Permission.SORT)
@require_POST
def take_inquiry(request: Request, case: OpenedCase, inquiry: Inquiry) -> HttpResponse:
    """Say that one takes it, and go on to sort it."""
    if done(None, request, lambda: sort.take(case, inquiry, by=request.viewer, at=timezone.now())):
        return redirect("sort_inquiry", request.municipality.slug, case.file.pk)
    return back_to(request, case)


@desk_door(Permission.SORT)
@require_http_methods(["GET", "POST"])
def answer_sender(request: Request, case: OpenedCase, inquiry: Inquiry) -> HttpResponse:
    """Write to the sender; `?tekst=` puts a standard text in the field, to be changed or sent as it is."""
    offered = {each.standard.key: each for each in worded()}
    chosen = offered.get(request.GET.get("tekst", ""))
    form = AnswerForm(request.POST or None, initial={"text": chosen.text if chosen else ""})

    def act() -> None:
        conversation.mark_read(case, by=request.viewer)
        conversation.answer(case, form.cleaned_data["text"], by=request.viewer, at=timezone.now())

    if request.method == "POST" and form.is_valid() and done(form, request, act):
        messages.success(request, _("Your answer is there when the sender opens the conversation with her code."))
        return back_to(request, case)
    context = {
        "case": case.file,
        "form": form,
        "submit_label": _("Send the answer"),
        "offered": list(offered.values()),
        "conversation": messages_of(case, inquiry),
        "anonymity": inquiry.anonymity,
    }
    return render(request, "intake/desk/answer.html", context)


@desk_door(Permission.SORT)
@require_http_methods(["GET", "POST"])
def give_receipt(request: Request, case: OpenedCase, inquiry: Inquiry) -> HttpResponse:
    """Give the sender her receipt: by e-mail from the program, or noted as given."""
    form = ReceiptForm(request.POST or None)

    def act() -> None:
        verb = receipt.send_receipt if form.cleaned_data["how"] == "email" else receipt.note_receipt
        verb(case, inquiry, by=request.viewer, at=timezone.now())

    if request.method == "POST" and form.is_valid() and done(form, request, act):
        messages.success(request, _("The sender has a receipt."))
        return back_to(request, case)
    context = {
        "case": case.file,
        "form": form,
        "heading": _("Receipt to the sender"),
        "lead": _("The receipt says that we have received it, and nothing of what it is about."),
        "submit_label": _("Give the receipt"),
    }
    return render(request, BASE, context)


@door(Permission.SORT)
@require_GET
def standard_texts(request: Request) -> HttpResponse:
    """The texts for receipts and answers, as they are worded here."""
    return render(request, "intake/desk/standard_texts.html", {"texts": worded()})


@door(Permission.SORT)
@require_http_methods(["GET", "POST"])
def standard_text(request: Request, text_key: str) -> HttpResponse:
    """Word a standard text the municipality's own way."""
    if text_key not in standards():
        raise Http404
    found = next(each for each in worded() if each.standard.key == text_key)
    form = StandardTextForm(request.POST or None, initial={"text": found.text})

    def act() -> None:
        texts.word(text_key, form.cleaned_data["text"], by=request.viewer, at=timezone.now())

    if request.method == "POST" and form.is_valid() and done(form, request, act):
        messages.success(request, _("The text is kept."))
        return redirect("standard_texts", request.municipality.slug)
    context = {
        "form": form,
        "heading": found.standard.title,
        "lead": _("The municipality's own wording. It is about nobody."),
        "cancel_url": reverse("standard_texts", args=[request.municipality.slug]),
    }
    return render(request, BASE, context)
