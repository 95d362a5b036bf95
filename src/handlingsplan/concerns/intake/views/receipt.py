# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The receipt, and the conversation it opens: the code comes in the body of a form and stands in no address."""

from dataclasses import asdict, dataclass
from typing import Any

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from handlingsplan.access.door import Request, open_in_municipality
from handlingsplan.concerns.intake.actions import conversation as talk
from handlingsplan.concerns.intake.actions.attach import made_clean
from handlingsplan.concerns.intake.actions.receive import Report
from handlingsplan.concerns.intake.cleaning import ACCEPTED, MOST_BYTES, TOO_LARGE, NotTaken
from handlingsplan.concerns.intake.crowd import one_more
from handlingsplan.concerns.intake.forms.receipt import CodeForm, MessageForm
from handlingsplan.concerns.intake.queries.conversation import Conversation, conversation_of
from handlingsplan.concerns.intake.queries.help import contacts, deadline, help_text
from handlingsplan.concerns.intake.rules import treated_as_child
from handlingsplan.concerns.intake.terms import PROFESSIONALS, Anonymity, Kind
from handlingsplan.ui.pages import Link

from .kept_pages import kept
from .open_form import other_language, without_trace

WRONG_AN_HOUR = 300
SECONDS_KEPT = 30
"""The receipt is made anew this often: the house changes its numbers a few times a year, and opens once a day."""
CODE_STANDS_HERE = "code-stands-here"
UNKNOWN_CODE = _("This code opens nothing. Look whether every sign is right; O and 0 are the same, and so are I and 1.")
CROWDED = _("Very many codes are being tried just now. Wait a little, and try again; yours still opens.")


@dataclass(frozen=True)
class ToldNext:
    """What the receipt depends on, apart from its code."""

    kind: Kind
    is_child: bool
    is_known: bool
    is_professional: bool


def receipt_page(request: Request, report: Report, code: str) -> HttpResponse:
    """What happens now, and the code: shown once, and nowhere kept."""
    told = ToldNext(
        kind=report.kind,
        is_child=report.kind is Kind.NOTICE or treated_as_child(report.age_band),
        is_known=report.anonymity is not Anonymity.UNKNOWN,
        is_professional=report.reporter_kind in PROFESSIONALS,
    )
    page = kept(
        (request.municipality.pk, get_language(), told), lambda: _around_the_code(request, told), seconds=SECONDS_KEPT
    )
    return HttpResponse(page.replace(CODE_STANDS_HERE, code))


def _around_the_code(request: Request, told: ToldNext) -> str:
    """The receipt as everybody is shown it who is told the same, with a mark where her code shall stand.

    It is made for nobody: of the visitor's own request, with what her browser may have brought, it sees nothing.
    """
    nobodys = Request()
    nobodys.path, nobodys.viewer, nobodys.municipality = request.path, request.viewer, request.municipality
    context = _public(nobodys, _("What happens now?")) | {
        **asdict(told),
        "code": CODE_STANDS_HERE,
        "assessed": deadline("child_acute_assessment"),
        "answered": deadline("receipt_to_notifier" if told.kind is Kind.NOTICE else "receipt_to_sender"),
        "next": help_text("what_happens_next"),
        "contacts": contacts(),
    }
    return render_to_string("intake/report/sent.html", context, nobodys)


@csrf_exempt  # no session stands behind it, and a token would set a cookie
@open_in_municipality
@require_http_methods(["GET", "POST"])
@without_trace
def conversation(request: Request) -> HttpResponseBase:
    """The code opens what was written since; the sender may add words and files."""
    if request.method == "GET":
        return _ask(request, CodeForm())
    form = CodeForm(request.POST)
    if not form.is_valid():
        return _ask(request, form)
    found = conversation_of(form.cleaned_data["code"])
    if found is None:
        return _wrong(request, form)
    if "text" not in request.POST:
        return _show(request, found, MessageForm())
    return _add(request, found, form.cleaned_data["code"])


def _wrong(request: Request, form: CodeForm) -> HttpResponse:
    """Only wrong codes are counted, and no right one is ever kept out; a hundred bits are not guessed anyway."""
    crowded = one_more("code", place=request.municipality.pk, here=WRONG_AN_HOUR, everywhere=WRONG_AN_HOUR * 20)
    form.add_error("code", CROWDED if crowded else UNKNOWN_CODE)
    answer = _ask(request, form)
    answer.status_code = 429 if crowded else 200
    return answer


def _add(request: Request, found: Conversation, code: str) -> HttpResponse:
    form = MessageForm(request.POST)
    if not form.is_valid():
        return _show(request, found, form)
    sent = request.FILES.getlist("files")
    try:
        if any((file.size or 0) > MOST_BYTES for file in sent):
            raise NotTaken(TOO_LARGE)
        files = made_clean((file.read() for file in sent), already=found.files)
        talk.add(found.case, form.cleaned_data["text"], files, at=timezone.now())
    except (NotTaken, talk.Closed, talk.Enough) as refused:
        form.add_error("text", str(refused.message))
        return _show(request, found, form)
    again = conversation_of(code)
    assert again is not None
    return _show(request, again, MessageForm(), added=True)


def _ask(request: Request, form: CodeForm) -> HttpResponse:
    return render(request, "intake/report/code.html", _public(request, _("Your receipt")) | {"form": form})


def _show(request: Request, found: Conversation, form: MessageForm, *, added: bool = False) -> HttpResponse:
    context = _public(request, _("Your receipt")) | {
        "standing": found.standing,
        "is_open": found.is_open,
        "hours_only": found.inquiry.anonymity == Anonymity.UNKNOWN,
        "lines": found.lines,
        "files": found.files,
        "form": form,
        "added": added,
        "code": request.POST.get("code", ""),
        "accepted": ACCEPTED,
    }
    return render(request, "intake/report/conversation.html", context)


def _public(request: Request, here: Any) -> dict[str, Any]:
    town = request.municipality
    return {
        "crumbs": [
            Link(town.full_name, reverse("public_municipality", args=[town.slug])),
            Link(str(here), current=True),
        ],
        **other_language(request),
    }
