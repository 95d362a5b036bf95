# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Messages out: written, approved, noted as sent. Nothing is sent from here."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from handlingsplan.access.door import Request
from handlingsplan.access.fetch import fetch
from handlingsplan.acute.staff.actions import statements as verbs
from handlingsplan.acute.staff.actions.log import author_of
from handlingsplan.acute.staff.door import situation_door
from handlingsplan.acute.staff.forms.plain import typed_again
from handlingsplan.acute.staff.forms.statements import ApproveForm, SentForm, StatementForm, WithdrawForm, holding_line
from handlingsplan.acute.staff.lists import names
from handlingsplan.acute.staff.models import SituationShape, StatementShape
from handlingsplan.acute.staff.queries.statements import claims_of, not_told, sent_of, statements_of, text_of
from handlingsplan.acute.staff.states import STATEMENT
from handlingsplan.acute.staff.telling import owned_by_police
from handlingsplan.acute.staff.terms import STATEMENT_NAMES, Permission, StatementState

from .frame import frame, to, tried, who


@situation_door()
@require_GET
def statements(request: Request, situation: SituationShape) -> HttpResponse:
    """Every message, the last first."""
    found = [(one, STATEMENT_NAMES[StatementState(one.state)]) for one in statements_of(situation).order_by("-number")]
    return render(
        request, "staff/statements.html", frame(request, situation, "statements", _("Messages out"), statements=found)
    )


@situation_door()
@require_GET
def statement(request: Request, situation: SituationShape, statement_number: int) -> HttpResponse:
    """One message: its text to copy, who owns what, and the one thing that is next."""
    found = fetch(statements_of(situation), number=statement_number)
    left = not_told(found)
    context = frame(
        request,
        situation,
        "statements",
        _("Message out %(number)d") % {"number": found.number},
        statement=found,
        state=STATEMENT.states[found.state],
        text=text_of(found),
        claims=claims_of(found),
        owned=owned_by_police(found.claims),
        audiences=[names("audiences", "audiences").get(key, key) for key in found.audiences],
        sent=sent_of(found),
        waiting=[names("audiences", "audiences").get(key, key) for key in left],
        can_send=found.state in {StatementState.APPROVED, StatementState.SENT},
        can_withdraw=bool(STATEMENT.move("withdraw", found.state)),
        by_me=_wrote(request, found),
    )
    return render(request, "staff/statement.html", context)


@situation_door(Permission.WRITE)
@require_http_methods(["GET", "POST"])
def new_statement(request: Request, situation: SituationShape) -> HttpResponse:
    """A new draft."""
    is_first = not statements_of(situation).exists()
    form = StatementForm(request.POST or None, initial={"holding": holding_line()} if is_first else {})
    sent = request.method == "POST" and form.is_valid()
    if sent and tried(request, lambda: verbs.write_statement(situation, form.message(), **who(request))):
        number = statements_of(situation).order_by("-number").first().number
        return redirect(to(request, situation, "statement", statement_number=number))
    cancel = to(request, situation, "statements")
    context = frame(
        request,
        situation,
        "statements",
        _("Write a message out"),
        form=form,
        is_first=is_first,
        submit_label=_("Put it up for approval"),
        cancel_url=cancel,
    )
    return render(request, "staff/statement_form.html", context)


@situation_door(Permission.WRITE)
@require_http_methods(["GET", "POST"])
def edit_statement(request: Request, situation: SituationShape, statement_number: int) -> HttpResponse:
    """Change a draft; an old page is refused and keeps what was typed."""
    found = fetch(statements_of(situation).filter(state=StatementState.DRAFT), number=statement_number)
    first = found.answers | {
        "audiences": found.audiences,
        "claims": found.claims,
        "next_update_at": found.next_update_at,
        "version": found.version,
    }
    form, here = StatementForm(request.POST or None, initial=first), {"statement_number": found.number}
    stands_now = ""
    if request.method == "POST" and form.is_valid():
        version = form.cleaned_data["version"] or 0
        if tried(
            request,
            lambda: verbs.rewrite_statement(
                situation, found, form.message(), version=version, by=request.viewer, at=timezone.now()
            ),
        ):
            return redirect(to(request, situation, "statement", **here))
        found.refresh_from_db()
        stands_now = text_of(found)
        typed_again(form, version=found.version)
    cancel = to(request, situation, "statement", **here)
    title = _("Message out %(number)d") % {"number": found.number}
    context = frame(
        request,
        situation,
        "statements",
        title,
        form=form,
        stands_now=stands_now,
        submit_label=_("Put it up for approval"),
        cancel_url=cancel,
    )
    return render(request, "staff/statement_form.html", context)


@situation_door(Permission.LEAD)
@require_http_methods(["GET", "POST"])
def approve_statement(request: Request, situation: SituationShape, statement_number: int) -> HttpResponse:
    """Read it and approve it: somebody else than the writer, or the writer alone on duty."""
    found = fetch(statements_of(situation).filter(state=StatementState.DRAFT), number=statement_number)
    form = ApproveForm(
        request.POST or None,
        claims=found.claims,
        by_writer=_wrote(request, found),
        initial={"version": found.version},
    )
    here = to(request, situation, "statement", statement_number=found.number)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        if tried(
            request,
            lambda: verbs.approve_statement(
                situation,
                found,
                version=said["version"],
                agreed_with_police_at=said.get("agreed_with_police_at"),
                alone=said.get("alone", False),
                by=request.viewer,
                author=author_of(request.viewer),
                at=timezone.now(),
            ),
        ):
            return redirect(here)
        found.refresh_from_db()
        typed_again(form, version=found.version)
    title = _("Approve message out %(number)d") % {"number": found.number}
    context = frame(
        request,
        situation,
        "statements",
        title,
        form=form,
        cancel_url=here,
        statement=found,
        text=text_of(found),
        claims=claims_of(found),
        submit_label=_("Approve it"),
    )
    return render(request, "staff/statement_approve.html", context)


@situation_door(Permission.WRITE)
@require_http_methods(["GET", "POST"])
def send_statement(request: Request, situation: SituationShape, statement_number: int) -> HttpResponse:
    """Note that it was sent: to whom, by which channel, when."""
    can_be = statements_of(situation).filter(state__in=(StatementState.APPROVED, StatementState.SENT))
    found = fetch(can_be, number=statement_number)
    first = {"audience": next(iter(not_told(found)), None), "sent_at": timezone.localtime()}
    form = SentForm(request.POST or None, audiences=found.audiences, initial=first)
    here = to(request, situation, "statement", statement_number=found.number)
    sent = request.method == "POST" and form.is_valid()
    if sent and tried(request, lambda: verbs.note_sent(situation, found, **form.cleaned_data, **who(request))):
        return redirect(here)
    context = frame(request, situation, "statements", _("Note that it was sent"), form=form, cancel_url=here)
    return render(request, "staff/form.html", context)


@situation_door(Permission.WRITE)
@require_http_methods(["GET", "POST"])
def withdraw_statement(request: Request, situation: SituationShape, statement_number: int) -> HttpResponse:
    """Take back what has not been sent."""
    can_be = statements_of(situation).filter(state__in=(StatementState.DRAFT, StatementState.APPROVED))
    found = fetch(can_be, number=statement_number)
    form = WithdrawForm(request.POST or None)
    here = to(request, situation, "statement", statement_number=found.number)
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        if tried(request, lambda: verbs.withdraw_statement(situation, found, reason=reason, **who(request))):
            return redirect(here)
    context = frame(request, situation, "statements", _("Withdraw it"), form=form, cancel_url=here)
    return render(request, "staff/form.html", context)


def _wrote(request: Request, statement: StatementShape) -> bool:
    return request.viewer.user is not None and statement.written_by_id == request.viewer.user.pk
