# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Writing down a threat as it was received, in a situation or before there is one; and that the police were told."""

from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from handlingsplan.access.queries import people_who_may
from handlingsplan.access.viewer import Viewer
from handlingsplan.acute.alarm.terms import Permission as Alarm
from handlingsplan.acute.staff import events
from handlingsplan.acute.staff.book import REAL, book_of
from handlingsplan.acute.staff.lists import name_in
from handlingsplan.acute.staff.models import SituationShape, ThreatShape
from handlingsplan.acute.staff.terms import LineKind, Permission, SourceStatus
from handlingsplan.audit.record import record, together
from handlingsplan.notices.actions import tell
from handlingsplan.tenancy.scope import municipality_in_scope
from handlingsplan.ui.wording import long_moment

from .log import NewLine, append
from .standing import next_number, open_and_locked


@dataclass(frozen=True)
class NewThreat:
    """How it came, when, and what was asked for that way; no picture and no file (AKU-24)."""

    way: str
    received_at: datetime
    answers: dict[str, Any] = field(default_factory=dict)
    police_told_at: datetime | None = None


@transaction.atomic
def write_threat(
    new: NewThreat, *, situation: SituationShape | None, by: Viewer, author: str, at: datetime
) -> ThreatShape:
    """Write it down. In a situation it is a line of the log too, without the words themselves.

    Before there is one, everybody inside may: whoever takes the telephone is seldom in the crisis staff.
    """
    by.must(Permission.WRITE if situation else Alarm.READ)
    book = book_of(situation) if situation else REAL
    with ExitStack() as queue:
        if situation:
            open_and_locked(situation)
        queue.enter_context(together())
        threat: ThreatShape = book.threat.objects.create(
            municipality_id=municipality_in_scope(),
            situation=situation,
            number=next_number(book.threat.objects.all()),
            way=new.way,
            received_at=new.received_at,
            answers=new.answers,
            police_told_at=new.police_told_at,
            written_at=at,
            written_by=by.user,
        )
        if situation:
            said = {"number": threat.number, "way": name_in("threat_form", "ways", new.way)}
            text = _("Threat %(number)d is written down (%(way)s).") % said
            _log(situation, threat, f"{text} {_police(new.police_told_at)}", by, author, at, new.received_at)
        record(events.THREAT_WRITTEN, about=threat, by=by.user, at=at, details={"number": threat.number})
        if situation is None:
            _tell_those_who_lead(by)
    return threat


def _tell_those_who_lead(by: Viewer) -> None:
    """No crisis staff is there to read it yet. Neutral words: the subject of an e-mail names nothing."""
    assert by.municipality is not None
    for person in people_who_may(Permission.LEAD):
        if person != by.user:
            tell(
                person,
                subject=_("Something acute was written down"),
                text=_("Read it now. It has been said on the page whether the police have been told."),
                link=reverse("threats_outside", args=[by.municipality.slug]),
            )


@transaction.atomic
def note_police_told(
    threat: ThreatShape,
    *,
    situation: SituationShape | None,
    told_at: datetime,
    by: Viewer,
    author: str,
    at: datetime,
) -> None:
    """The police know of it. Said twice, the first stands."""
    by.must(Permission.WRITE)
    book = book_of(situation) if situation else REAL
    if situation:
        open_and_locked(situation)
    if not book.threat.objects.filter(pk=threat.pk, police_told_at=None).update(police_told_at=told_at):
        return
    threat.police_told_at = told_at
    if situation:
        text = _("Threat %(number)d: the police have been told.") % {"number": threat.number}
        _log(situation, threat, text, by, author, at, told_at)


def _police(told_at: datetime | None) -> str:
    if told_at is None:
        return _("The police have not been told yet.")
    return _("The police were told %(when)s.") % {"when": long_moment(told_at)}


def _log(
    situation: SituationShape, threat: ThreatShape, text: str, by: Viewer, author: str, at: datetime, when: datetime
) -> None:
    line = NewLine(
        text,
        kind=LineKind.MESSAGE,
        happened_at=min(when, at),
        source_status=SourceStatus.UNCONFIRMED,
        tags=("information",),
        reference=_("Threat %(number)d") % {"number": threat.number},
    )
    append(situation, [line], by=by, author=author, at=at)
