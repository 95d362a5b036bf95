# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Closing as unfounded: one page with three fields, the page of the second reader, and the receipt."""

from django.contrib import messages
from django.db.models import Q
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from handlingsplan.access.door import Request, door
from handlingsplan.access.fetch import fetch
from handlingsplan.concerns.casefiles.actions import two_signatures
from handlingsplan.concerns.casefiles.models import ClosingProposal, ClosingWords
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.queries.colleagues import colleagues
from handlingsplan.concerns.casefiles.terms import NOTHING_FOUND
from handlingsplan.concerns.intake.actions import close
from handlingsplan.concerns.intake.forms.desk import SendBackForm, UnfoundedForm
from handlingsplan.concerns.intake.models import Inquiry
from handlingsplan.concerns.intake.queries.desk import child_clock
from handlingsplan.concerns.intake.queries.desk_page import inquiry_page
from handlingsplan.concerns.intake.terms import Permission
from handlingsplan.concerns.intake.wording import facts

from .desk import back_to, desk_door, done


@desk_door(Permission.SORT)
@require_http_methods(["GET", "POST"])
def close_unfounded(request: Request, case: OpenedCase, inquiry: Inquiry) -> HttpResponse:
    """Three fields, what will happen on pressing, and the sentence the record begins with."""
    form = UnfoundedForm(request.POST or None)

    def act() -> None:
        words = ClosingWords(**form.cleaned_data)
        close.propose_unfounded(case, inquiry, words, by=request.viewer, at=timezone.now())

    if request.method == "POST" and form.is_valid() and done(form, request, act):
        said = _("Case %(number)s waits for a second person. You are told when she has answered.")
        messages.success(request, said % {"number": case.file.number})
        return redirect("inbox", request.municipality.slug)
    seconds = [user.full_name for user in colleagues(case.file, but=request.user)]
    context = {
        "case": case.file,
        "form": form,
        "first_line": _first_line(),
        "child_first": child_clock(inquiry) is not None,
        "consequences": _consequences(seconds),
        "nobody_signs": not seconds,
        "submit_label": _("Propose to close it"),
        "cancel_url": reverse("inquiry", args=[request.municipality.slug, case.file.pk]),
    }
    return render(request, "intake/desk/close_unfounded.html", context)


def _consequences(seconds: list[str]) -> list[str]:
    names = ", ".join(seconds) or _("somebody else, whom nobody has named yet")
    return [
        _("%(names)s is told that a case waits, and reads it on her own screen.") % {"names": names},
        _("When she signs, the case is closed and shut the same moment: out of every list and search."),
        _("All deadlines stop. It is counted without a person."),
        _(
            "The record stays, shut, until the municipality decides to dispose of it. Opening it takes a reason and a"
            " leader."
        ),
    ]


@desk_door(Permission.SORT)
@require_http_methods(["GET", "POST"])
def second_reading(request: Request, case: OpenedCase, inquiry: Inquiry) -> HttpResponse:
    """What was proposed, beside what was told; sign, or send back with a reason."""
    proposal = two_signatures.waiting(case.file)
    if proposal is None:
        messages.error(request, str(two_signatures.NothingToSign.message))
        return back_to(request, case)
    signs = request.POST.get("verb") == "sign"
    form = SendBackForm(request.POST if request.method == "POST" and not signs else None)
    now = timezone.now()
    if request.method == "POST" and signs:
        if done(None, request, lambda: close.sign_unfounded(case, inquiry, by=request.viewer, at=now)):
            return redirect("closed_unfounded", request.municipality.slug, case.file.pk)
    elif request.method == "POST" and form.is_valid():
        why = form.cleaned_data["why"]
        if done(form, request, lambda: close.send_back(case, inquiry, why, by=request.viewer, at=now)):
            messages.success(request, _("Case %(number)s is sent back.") % {"number": case.file.number})
            return redirect("inbox", request.municipality.slug)
    page = inquiry_page(case, inquiry, now=now)
    context = {
        "case": case.file,
        "proposal": proposal,
        "words": proposal.words(case.key),
        "mine": proposal.proposed_by_id == request.user.pk,
        "first_line": _first_line(),
        "facts": facts(page.words),
        "page": page,
        "form": form,
        "back_url": reverse("inquiry", args=[request.municipality.slug, case.file.pk]),
    }
    return render(request, "intake/desk/second_reading.html", context)


@door(Permission.SORT)
@require_GET
def closed_unfounded(request: Request, file_id: int) -> HttpResponse:
    """It is done: the number, and what is left. Only for the two who closed it; nothing of the case is opened."""
    two = Q(proposed_by=request.user) | Q(read_by=request.user)
    signed = ClosingProposal.objects.filter(two, file=file_id, signed_at__isnull=False).select_related("file")
    proposal = fetch(signed, file__shut_at__isnull=False)
    if proposal.file.municipality_id != request.municipality.pk:
        raise Http404
    return render(request, "intake/desk/closed_unfounded.html", {"case": proposal.file, "proposal": proposal})


def _first_line() -> str:
    with translation.override("da"):
        return str(NOTHING_FOUND)
