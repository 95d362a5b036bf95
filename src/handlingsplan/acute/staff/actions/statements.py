# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Messages to people: written, approved by another, noted as sent. The system sends none of them itself."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from handlingsplan.access.viewer import Viewer
from handlingsplan.acute.staff import events
from handlingsplan.acute.staff.book import book_of
from handlingsplan.acute.staff.lists import name_in
from handlingsplan.acute.staff.models import SituationShape, StatementShape
from handlingsplan.acute.staff.states import STATEMENT
from handlingsplan.acute.staff.telling import in_order, owned_by_police, still_waiting_before
from handlingsplan.acute.staff.terms import LineKind, Permission, StatementState
from handlingsplan.audit.record import record
from handlingsplan.ui.wording import long_moment
from handlingsplan.workflow.move import NotPossibleNow, move

from .log import NewLine, append
from .standing import Refused, SomebodyWasFirst, next_number, open_and_locked


class NoNextUpdate(Refused):
    """No time of the next update, or one that has passed."""

    message = gettext_lazy("Say when we speak again, and let it be a time that has not passed.")


class NotAgreedWithPolice(Refused):
    """It speaks of what the police own, and is not agreed with them."""

    message = gettext_lazy("It speaks of what the police own. Agree it with them, and write when.")


class WriterApproves(Refused):
    """Whoever wrote it approves it herself, without being alone."""

    message = gettext_lazy("Somebody else than the writer approves it. Are you alone on duty, then say so.")


class OthersFirst(Refused):
    """An audience that comes before this one has not been told."""

    message = gettext_lazy("Others come first and have not been told. Tell them first, or say that it cannot wait.")


@dataclass(frozen=True)
class Message:
    """What is written: answers by question ("holding" for the holding line), to whom, what it speaks of."""

    answers: dict[str, str] = field(default_factory=dict)
    audiences: list[str] = field(default_factory=list)
    claims: list[str] = field(default_factory=list)
    next_update_at: datetime | None = None


@transaction.atomic
def write_statement(
    situation: SituationShape, message: Message, *, by: Viewer, author: str, at: datetime
) -> StatementShape:
    """A new draft."""
    by.must(Permission.WRITE)
    open_and_locked(situation)
    book = book_of(situation)
    statement: StatementShape = book.statement.objects.create(
        municipality_id=situation.municipality_id,
        situation=situation,
        number=next_number(book.statement.objects.filter(situation=situation)),
        written_by=by.user,
        written_at=at,
        **_said(message),
    )
    record(events.STATEMENT_WRITTEN, about=statement, by=by.user, at=at, details={"number": statement.number})
    return statement


@transaction.atomic
def rewrite_statement(
    situation: SituationShape, statement: StatementShape, message: Message, *, version: int, by: Viewer, at: datetime
) -> None:
    """Change a draft. Raises SomebodyWasFirst when it was changed since it was seen, NotPossibleNow when approved."""
    by.must(Permission.WRITE)
    locked = _locked(situation, statement)
    if locked.state != StatementState.DRAFT:
        raise NotPossibleNow("rewrite")
    if locked.version != version:
        raise SomebodyWasFirst
    for name, value in _said(message).items():
        setattr(locked, name, value)
    locked.written_by, locked.written_at, locked.version = by.user, at, version + 1
    locked.save()


@transaction.atomic
def approve_statement(
    situation: SituationShape,
    statement: StatementShape,
    *,
    version: int,
    agreed_with_police_at: datetime | None,
    alone: bool,
    by: Viewer,
    author: str,
    at: datetime,
) -> None:
    """Approve what was seen. Raises NoNextUpdate, NotAgreedWithPolice, WriterApproves or SomebodyWasFirst.

    `alone`: the writer is alone on duty, which the log then says.
    """
    by.must(Permission.LEAD)
    locked = _locked(situation, statement)
    if locked.version != version:
        raise SomebodyWasFirst
    if locked.next_update_at is None or locked.next_update_at <= at:
        raise NoNextUpdate
    owned = owned_by_police(locked.claims)
    if owned and (agreed_with_police_at is None or agreed_with_police_at > at):
        raise NotAgreedWithPolice
    is_writer = by.user is not None and locked.written_by_id == by.user.pk
    if is_writer and not alone:
        raise WriterApproves
    move(locked, "approve", lifecycle=STATEMENT, by=by, at=at)
    locked.agreed_with_police_at = agreed_with_police_at if owned else None
    locked.approved_by, locked.approved_at, locked.version = by.user, at, version + 1
    locked.save()
    _follow(statement, locked)
    parts = [_("Message out %(number)d is approved.") % {"number": locked.number}]
    if is_writer:
        parts.append(_("Written and approved by the same person, who was alone on duty."))
    if owned and agreed_with_police_at:
        said = {"what": ", ".join(owned), "when": long_moment(agreed_with_police_at)}
        parts.append(_("Agreed with the police (%(what)s): %(when)s.") % said)
    parts.append(_("Next update: %(when)s.") % {"when": long_moment(locked.next_update_at)})
    _log(situation, " ".join(parts), LineKind.DECISION, by, author, at)


@transaction.atomic
def note_sent(
    situation: SituationShape,
    statement: StatementShape,
    *,
    audience: str,
    channel: str,
    sent_at: datetime,
    anyway: bool,
    by: Viewer,
    author: str,
    at: datetime,
) -> None:
    """Note that it was sent to an audience by a channel. Raises OthersFirst unless it is sent `anyway`."""
    by.must(Permission.WRITE)
    locked = _locked(situation, statement)
    if locked.state not in {StatementState.APPROVED, StatementState.SENT}:
        raise NotPossibleNow("send")
    told = [one["audience"] for one in locked.sent]
    waiting = still_waiting_before(audience, audiences=locked.audiences, told=told)
    if waiting and not anyway:
        raise OthersFirst
    if locked.state == StatementState.APPROVED:
        move(locked, "send", lifecycle=STATEMENT, by=by, at=at)
    note = {"audience": audience, "channel": channel, "at": sent_at.isoformat(), "by": author}
    locked.sent, locked.version = [*locked.sent, note], locked.version + 1
    locked.save(update_fields=["sent", "version"])
    _follow(statement, locked)
    said = {
        "number": locked.number,
        "audience": name_in("audiences", "audiences", audience),
        "channel": name_in("audiences", "channels", channel),
    }
    text = _("Message out %(number)d was sent to: %(audience)s, by: %(channel)s.") % said
    if waiting:
        names = ", ".join(name_in("audiences", "audiences", key) for key in waiting)
        text += " " + _("It could not wait for: %(names)s.") % {"names": names}
    _log(situation, text, LineKind.STATEMENT, by, author, at, happened_at=min(sent_at, at))


@transaction.atomic
def withdraw_statement(
    situation: SituationShape, statement: StatementShape, *, reason: str, by: Viewer, author: str, at: datetime
) -> None:
    """Take back what has not been sent. Raises ReasonNeeded or NotPossibleNow."""
    locked = _locked(situation, statement)
    move(locked, "withdraw", lifecycle=STATEMENT, by=by, at=at, reason=reason)
    _follow(statement, locked)
    text = _("Message out %(number)d was withdrawn.") % {"number": locked.number}
    _log(situation, text, LineKind.OMISSION, by, author, at, reason=reason)


def _said(message: Message) -> dict[str, Any]:
    return {
        "answers": {key: text.strip() for key, text in message.answers.items()},
        "audiences": in_order(message.audiences),
        "claims": sorted(message.claims),
        "next_update_at": message.next_update_at,
    }


def _locked(situation: SituationShape, statement: StatementShape) -> Any:
    open_and_locked(situation)
    return book_of(situation).statement.objects.select_for_update().get(pk=statement.pk)


def _follow(statement: StatementShape, locked: Any) -> None:
    statement.state, statement.version, statement.sent = locked.state, locked.version, locked.sent


def _log(
    situation: SituationShape,
    text: str,
    kind: str,
    by: Viewer,
    author: str,
    at: datetime,
    *,
    reason: str = "",
    happened_at: datetime | None = None,
) -> None:
    line = NewLine(text, kind=kind, reason=reason.strip(), tags=("communication",), happened_at=happened_at)
    append(situation, [line], by=by, author=author, at=at)
