# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A follow-up asks whether there is still a need to prevent crime (caseflow.md 6.1)."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
from handlingsplan.clocks import actions as clocks
from handlingsplan.clocks.models import Clock
from handlingsplan.concerns.casefiles.actions import file as files
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.disclosure.models import Disclosure
from handlingsplan.concerns.disclosure.terms import COOPERATION
from handlingsplan.concerns.infohus.models import Case
from handlingsplan.concerns.infohus.stages import code
from handlingsplan.concerns.infohus.states import CASE
from handlingsplan.concerns.measures.events import FOLLOWED_UP
from handlingsplan.concerns.measures.models import FollowUp, Measure
from handlingsplan.concerns.measures.models.followup import FollowUpWords
from handlingsplan.concerns.measures.rules import any_running, is_reason
from handlingsplan.concerns.measures.terms import NEXT_CLOCK, POLICE_CLOCK, FollowedUp, Permission
from handlingsplan.tenancy.scope import municipality_in_scope
from handlingsplan.workflow.move import move

from .refusals import OutOfOrder, SayChange, SayWhy


@dataclass(frozen=True)
class Held:
    """A follow-up as it was held: what it leads to, and in which words; `focus` are the dimensions in focus."""

    outcome: FollowedUp
    words: FollowUpWords
    held_on: date
    focus: tuple[str, ...] = ()


def follow_up(case: OpenedCase, held: Held, *, by: Viewer, at: datetime) -> FollowUp:
    """Follow up: it goes on, there is no need any more, or a new serious sign takes it back to the police.

    Raises SayWhy, SayChange, OutOfOrder, and NotPossibleNow where the case is not that far.
    """
    by.must(Permission.LEAD)
    if not is_reason(held.words.why):
        raise SayWhy("why")
    if any(not held.words.changes.get(dimension, "").strip() for dimension in held.focus):
        raise SayChange
    if held.held_on > timezone.localdate(at):
        raise OutOfOrder("held_on")
    infohus: Case = case.file.infohus
    clock = _go_on(infohus, held.outcome, by=by, at=at)
    assert by.user is not None
    kept = FollowUp(
        municipality_id=municipality_in_scope(),
        case=infohus,
        held_on=held.held_on,
        outcome=held.outcome,
        written_at=at,
        by=by.user,
    )
    kept.keep(held.words, key=case.key)
    kept.save()
    if held.outcome is FollowedUp.NO_NEED:
        _sharing_is_looked_at(case, on=timezone.localdate(at))
    files.move_on(case, code(infohus.state), clock=clock)
    details = {"number": case.file.number, "outcome": str(held.outcome)}
    record(FOLLOWED_UP, about=infohus, by=by.user, at=at, details=details)
    return kept


def _go_on(infohus: Case, outcome: FollowedUp, *, by: Viewer, at: datetime) -> Clock:
    """Move the case, and start the deadline that runs from now. Without a need the case is to be closed; until it is,
    the next follow-up runs, so that it is not forgotten."""
    if outcome is FollowedUp.NEW_SIGN:
        move(infohus, "back_to_police", lifecycle=CASE, by=by, at=at)
        infohus.no_contact = True
        infohus.save(update_fields=["no_contact"])
        clocks.stop(infohus, at=at)
        return clocks.start(POLICE_CLOCK, about=infohus, at=at)
    goes_on = outcome is FollowedUp.CONTINUES
    running = any_running(Measure.objects.filter(case=infohus).values_list("state", flat=True))
    move(infohus, "follow_up", lifecycle=CASE, by=by, at=at, otherwise=goes_on and running)
    clocks.stop(infohus, at=at)
    return clocks.start(NEXT_CLOCK, about=infohus, at=at)


def _sharing_is_looked_at(case: OpenedCase, *, on: date) -> None:
    """What was passed on under § 115 rested on the need: it is to be looked at today, and not some day."""
    shared = Disclosure.objects.filter(file=case.file, received=False, basis__in=COOPERATION, reviewed_on=None)
    shared.update(review_on=on)
