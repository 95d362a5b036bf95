# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What another municipality handed over: read with a named owner, then accepted or declined with a reason."""

from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _
from procrastinate.contrib.django import app

from handlingsplan.access.viewer import Viewer
from handlingsplan.accounts.models import User
from handlingsplan.audit.record import record
from handlingsplan.clocks import actions as clocks
from handlingsplan.concerns.casefiles.models import CaseFile
from handlingsplan.concerns.disclosure.events import (
    HANDOVER_ACCEPTED,
    HANDOVER_DECLINED,
    HANDOVER_OPENED,
    HANDOVER_READ,
)
from handlingsplan.concerns.disclosure.models import Handover, HandoverWords
from handlingsplan.concerns.disclosure.rules import is_reason
from handlingsplan.concerns.disclosure.sockets import receiving
from handlingsplan.keys import case_keys


class NobodyReceives(Exception):
    """No room takes this track in."""

    message = _("This cannot be received here.")


class SettledAlready(Exception):
    """It is accepted or declined once."""

    message = _("Somebody has answered this handover already.")


class ReadFirst(Exception):
    """Nobody accepts what nobody has read (the Ombudsman on an unread notice)."""

    message = _("Say first that it is read, and who has it.")


class SayWhyNot(Exception):
    """Who sends something back says why."""

    message = _("Say in at least 40 characters why it is declined.")


class JudgeFirst(Exception):
    """A child is judged within 24 hours by whoever got to know of it, also where it is sent back (§ 136)."""

    message = _("Write in at least 40 characters whether the child needs help at once, and what you built that on.")


def open_words(handover: Handover, *, by: Viewer, at: datetime) -> HandoverWords:
    """What was handed over; the reading is logged. Raises SettledAlready: from then on the case is read, or nothing."""
    _must(handover, by)
    _must_be_open(handover)
    record(HANDOVER_OPENED, about=handover, by=by.user, at=at, details=_town(handover))
    return _words(handover)


def mark_read(handover: Handover, *, owner: User, by: Viewer, at: datetime) -> None:
    """Confirm that it is read, and who has it; the sender is told both."""
    _must(handover, by)
    rows = Handover.objects.filter(pk=handover.pk, incoming=True, accepted_at=None, declined_at=None)
    values = {"read_at": handover.read_at or at, "owner": owner, "owner_name": owner.full_name}
    if rows.update(**values) != 1:
        raise SettledAlready
    handover.refresh_from_db()
    details = {**_town(handover), "owner": owner.full_name}
    record(HANDOVER_READ, about=handover, by=by.user, at=at, details=details)
    _tell_sender(handover)


def accept(handover: Handover, *, by: Viewer, at: datetime) -> CaseFile:
    """Take it over: it becomes an inquiry of this municipality, with a number and deadlines of its own. What was in the
    package is in the case from then on, and nowhere else."""
    _must(handover, by)
    if handover.read_at is None:
        raise ReadFirst
    _settle(handover, accepted_at=at)
    taker = receiving(handover.track)
    assert taker is not None
    file = taker.accepted(handover, _words(handover), by, at)
    clocks.stop(handover, at=at)
    handover.file = file
    handover.keep(HandoverWords(), key=case_keys.opened(_key(handover)))
    handover.save(update_fields=["file", "sealed"])
    record(HANDOVER_ACCEPTED, about=handover, by=by.user, at=at, details=_town(handover))
    _tell_sender(handover)
    return file


def decline(handover: Handover, *, reason: str, by: Viewer, at: datetime, acute: str = "") -> None:
    """Send it back with a reason, which the sender reads; of the package only that is left. About a child it is said
    first what was judged of its need for help at once (`acute`). Raises ReadFirst, SayWhyNot and JudgeFirst.
    """
    _must(handover, by)
    if handover.read_at is None:
        raise ReadFirst
    _must_be_open(handover)
    if not is_reason(reason):
        raise SayWhyNot
    if handover.about_child and not is_reason(acute):
        raise JudgeFirst
    handover.keep(HandoverWords(answer=reason, acute=acute), key=case_keys.opened(_key(handover)))
    _settle(handover, declined_at=at, sealed=handover.sealed)
    clocks.stop(handover, at=at)
    record(HANDOVER_DECLINED, about=handover, by=by.user, at=at, details=_town(handover))
    _tell_sender(handover)


def _must(handover: Handover, by: Viewer) -> None:
    taker = receiving(handover.track)
    if taker is None or not handover.incoming:
        raise NobodyReceives
    by.must(taker.permission)


def _must_be_open(handover: Handover) -> None:
    if handover.accepted_at or handover.declined_at:
        raise SettledAlready


def _settle(handover: Handover, **values: object) -> None:
    rows = Handover.objects.filter(pk=handover.pk, incoming=True, accepted_at=None, declined_at=None)
    if rows.update(**values) != 1:
        raise SettledAlready
    handover.refresh_from_db()


def _tell_sender(handover: Handover) -> None:
    app.configure_task("disclosure.carry_back").defer(handover=handover.pk, municipality=handover.municipality_id)


def _key(handover: Handover) -> UUID:
    assert handover.key_id is not None
    return handover.key_id


def _words(handover: Handover) -> HandoverWords:
    words: HandoverWords = handover.words(case_keys.opened(_key(handover)))
    return words


def _town(handover: Handover) -> dict[str, str]:
    return {"town": handover.other.full_name}
