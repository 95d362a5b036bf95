# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Standing down: begun, regretted, done. Open tasks get a receiver; what was acute may become an ordinary concern."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from handlingsplan.access.viewer import Viewer
from handlingsplan.acute.aftercare import rules
from handlingsplan.acute.aftercare.events import CROSSED
from handlingsplan.acute.staff.actions.log import NewLine, append, author_of
from handlingsplan.acute.staff.actions.standing import open_and_locked
from handlingsplan.acute.staff.book import book_of
from handlingsplan.acute.staff.lists import items, name_in
from handlingsplan.acute.staff.models import SituationShape
from handlingsplan.acute.staff.queries.tasks import open_tasks
from handlingsplan.acute.staff.states import SITUATION
from handlingsplan.acute.staff.terms import LineKind, Permission
from handlingsplan.audit.record import record
from handlingsplan.concerns.intake.actions.from_acute import take_over
from handlingsplan.lib.dates import day_of
from handlingsplan.planning.cards.actions.tried import note_tried
from handlingsplan.planning.cards.models import Card
from handlingsplan.workflow.move import move

from .refusals import NobodyTakesOver, NotAnOutcome, OpenCriticalTasks, SayWhatTheConcernIs, SayWhyNevertheless

CONTENT = "stand_down"
CONCERN = "concern"
"""The outcome that crosses to the concern desk."""


@dataclass(frozen=True)
class Ending:
    """How it ended. `met` are the criteria that are met, `nevertheless` why it is stood down without the others.

    `receivers` says by task number which role takes over; `cards` are the keys of the cards people acted by. `concern`
    is what the concern desk is told where it became an ordinary concern; no names.
    """

    outcome: str
    met: tuple[str, ...] = ()
    nevertheless: str = ""
    words: str = ""
    receivers: Mapping[int, str] = field(default_factory=dict)
    cards: tuple[str, ...] = ()
    concern: str = ""
    violence: bool = False


@transaction.atomic
def begin(situation: SituationShape, *, by: Viewer, at: datetime) -> None:
    """Say that the staff is on its way down."""
    by.must(Permission.LEAD)
    open_and_locked(situation)
    _log(situation, _("Standing down is begun."), by=by, at=at)
    move(situation, "begin_standing_down", lifecycle=SITUATION, by=by, at=at)


@transaction.atomic
def go_on(situation: SituationShape, *, reason: str, by: Viewer, at: datetime) -> None:
    """It is not over after all, and why. Raises ReasonNeeded."""
    by.must(Permission.LEAD)
    open_and_locked(situation)
    move(situation, "go_on", lifecycle=SITUATION, by=by, at=at, reason=reason)
    _log(situation, _("The situation goes on."), reason=reason, by=by, at=at)


@transaction.atomic
def stand_down(situation: SituationShape, ending: Ending, *, by: Viewer, at: datetime) -> str:
    """Close it. Returns the number of the case where it became an ordinary concern, otherwise nothing.

    Raises NotAnOutcome, SayWhyNevertheless, OpenCriticalTasks, NobodyTakesOver, SayWhatTheConcernIs.
    """
    by.must(Permission.LEAD)
    locked = open_and_locked(situation)
    check(situation, ending)
    for task in open_tasks(situation):
        task.receiver = ending.receivers[task.number].strip()
        task.save(update_fields=["receiver"])
        said = _("Task %(number)d is taken over by %(who)s.") % {"number": task.number, "who": task.receiver}
        _log(situation, said, kind=LineKind.ACTION, by=by, at=at)
    missing = rules.not_met(criteria(), ending.met)
    names = "; ".join(name_in(CONTENT, "criteria", key) for key in missing)
    if missing:
        said = _("Stood down although this is not in place: %(what)s") % {"what": names}
        _log(situation, said, kind=LineKind.OMISSION, reason=ending.nevertheless, by=by, at=at)
    outcome = name_in(CONTENT, "outcomes", ending.outcome)
    _log(situation, _("Stood down: %(outcome)s.") % {"outcome": outcome}, reason=ending.words, by=by, at=at)
    list(Card.objects.select_for_update().filter(key__in=ending.cards).order_by("pk"))  # before the queue of the record
    locked.refresh_from_db()
    locked.outcome, locked.closed_at, locked.closed_by = ending.outcome, at, by.user
    locked.save(update_fields=["outcome", "closed_at", "closed_by"])
    book_of(situation).meeting.objects.filter(situation=situation, closed_at=None).update(closed_at=at, is_last=True)
    move(situation, "stand_down", lifecycle=SITUATION, by=by, at=at)
    note_tried(ending.cards, on=day_of(at), by=by, at=at)
    return _crossed(situation, ending, by=by, at=at) if ending.outcome == CONCERN else ""


def check(situation: SituationShape, ending: Ending) -> None:
    """Everything that stands in the way, the worst first."""
    if ending.outcome not in outcomes(situation):
        raise NotAnOutcome
    left = [rules.OpenTask(task.number, task.is_critical) for task in open_tasks(situation)]
    if numbers := rules.critical(left):
        raise OpenCriticalTasks(numbers)
    if numbers := rules.without_receiver(left, ending.receivers):
        raise NobodyTakesOver(numbers)
    if rules.not_met(criteria(), ending.met) and not ending.nevertheless.strip():
        raise SayWhyNevertheless
    if ending.outcome == CONCERN and not ending.concern.strip():
        raise SayWhatTheConcernIs


def criteria() -> list[str]:
    """The keys of what must be so."""
    return [item.key for item in items(CONTENT, "criteria")]


def outcomes(situation: SituationShape) -> dict[str, str]:
    """How this one may have ended: a drill in other ways than what is real, and never as a concern."""
    is_drill = book_of(situation).is_drill
    return {item.key: item.name for item in items(CONTENT, "outcomes") if item.more["drill"] == is_drill}


def _crossed(situation: SituationShape, ending: Ending, *, by: Viewer, at: datetime) -> str:
    """One crossing, logged on both sides."""
    case = take_over(ending.concern.strip(), violence=ending.violence, by=by, at=at)
    record(CROSSED, about=situation, by=by.user, at=at, details={"case": case})
    return case


def _log(
    situation: SituationShape, text: str, *, kind: str = LineKind.DECISION, reason: str = "", by: Viewer, at: datetime
) -> None:
    author = author_of(by)
    line = NewLine(text, kind=kind, reason=reason.strip(), decided_by=author, tags=("running",))
    append(situation, [line], by=by, author=author, at=at)
