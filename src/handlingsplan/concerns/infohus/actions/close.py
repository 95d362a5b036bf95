# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A case is closed: as unfounded by two people, handed on, or finished. What the law still asks of the file goes on."""

from collections.abc import Mapping
from datetime import datetime

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
from handlingsplan.clocks import actions as clocks
from handlingsplan.concerns.casefiles.actions import file as files
from handlingsplan.concerns.casefiles.actions import two_signatures
from handlingsplan.concerns.casefiles.models import ClosingWords
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.queries import informing
from handlingsplan.concerns.casefiles.queries.colleagues import colleagues
from handlingsplan.concerns.casefiles.telling import tell_that_it_waits
from handlingsplan.concerns.casefiles.terms import Outcome
from handlingsplan.concerns.disclosure.models import Disclosure
from handlingsplan.concerns.infohus.counted import count_closed
from handlingsplan.concerns.infohus.events import CHECKLIST_KEPT
from handlingsplan.concerns.infohus.models import Case, Closure, ClosureWords
from handlingsplan.concerns.infohus.queries.recommendations import last_conclusion
from handlingsplan.concerns.infohus.stages import code
from handlingsplan.concerns.infohus.states import CASE
from handlingsplan.concerns.infohus.terms import Conclusion, Permission, State
from handlingsplan.tenancy.scope import municipality_in_scope
from handlingsplan.workflow.move import move

from .meet import give_up
from .refusals import Refused

VERBS = {Outcome.OTHER_HELP: "give_other_help", Outcome.POLICE: "hand_to_police", Outcome.DONE: "finish"}
ENDS = {
    Outcome.OTHER_HELP: State.CLOSED_OTHER_HELP,
    Outcome.POLICE: State.CLOSED_POLICE,
    Outcome.DONE: State.CLOSED_DONE,
}


class ChecklistOpen(Refused):
    """The checklist of closing has something left."""

    message = _("Write the summary, who is informed, and, where it is handed on, to whom and on what ground.")


class PersonNotInformed(Refused):
    """Whether the person is told is answered first (R30)."""

    message = _(
        "It is not settled whether the person is told. Note that she has been told, or have it put off or exempted "
        "with a reason."
    )


class SharingNotSeen(Refused):
    """When the need ends, sharing ends."""

    message = _("Look through what has been passed on, and say that nothing more is shared.")


def propose_unfounded(case: OpenedCase, words: ClosingWords, *, by: Viewer, at: datetime) -> None:
    """Propose to close as unfounded; the others who lead cases here are told, and one of them signs.

    Raises what `two_signatures.propose` and `move` raise.
    """
    by.must(Permission.LEAD)
    infohus = case.file.infohus
    move(infohus, "propose_unfounded", lifecycle=CASE, by=by, at=at)
    give_up(case, by=by, at=at)
    two_signatures.propose(case, words, by=by, at=at)
    clocks.stop(infohus, at=at)
    clock = clocks.start("second_reading", about=infohus, at=at)
    files.move_on(case, code(State.AWAITING_SIGNATURE), clock=clock)
    tell_that_it_waits(case.file, colleagues(case.file, but=by.user))


def sign_unfounded(case: OpenedCase, *, by: Viewer, at: datetime) -> None:
    """Sign as the second: closed, and shut in the same breath. Raises NothingToSign, NotYourOwn, NotPossibleNow."""
    by.must(Permission.LEAD)
    infohus = case.file.infohus
    two_signatures.sign(case, by=by, at=at)
    move(infohus, "sign_unfounded", lifecycle=CASE, by=by, at=at)
    clocks.stop(infohus, at=at)
    files.close(case, Outcome.UNFOUNDED, stage=code(State.CLOSED_UNFOUNDED), by=by, at=at)
    count_closed(infohus, Conclusion.UNFOUNDED, {}, on=timezone.localdate(at))


def send_back(case: OpenedCase, why: str, *, by: Viewer, at: datetime) -> None:
    """The second reader sends it back with a reason: it is assessed again where a meeting has been held, and gathered
    for where none has, so that no step is passed by. Raises WordsNeeded, NothingToSign, NotYourOwn."""
    by.must(Permission.LEAD)
    infohus = case.file.infohus
    proposal = two_signatures.send_back(case, why, by=by, at=at)
    met = infohus.meetings.filter(held_at__isnull=False).exists()
    move(infohus, "send_back", lifecycle=CASE, by=by, at=at, otherwise=met)
    clocks.stop(infohus, at=at)
    clock = clocks.start("recommendation" if met else "gathering", about=infohus, at=at)
    files.move_on(case, code(infohus.state), clock=clock)
    tell_that_it_waits(case.file, [proposal.proposed_by])


def close(
    case: OpenedCase,
    outcome: Outcome,
    words: ClosureWords,
    *,
    figures: Mapping[str, str],
    sharing_seen: bool,
    by: Viewer,
    at: datetime,
) -> Closure:
    """Close with other help, by handing to the police, or as finished. The deadlines of the case work stop; those
    that the law sets on the file (to tell the person, to journalise) go on until they are met.

    Raises ChecklistOpen, PersonNotInformed, SharingNotSeen, SomebodyWasFirst, NotPossibleNow.
    """
    by.must(Permission.LEAD)
    infohus = case.file.infohus
    handed_on = outcome is not Outcome.DONE
    if not words.summary.strip() or not words.informed.strip() or (handed_on and not words.handed_to.strip()):
        raise ChecklistOpen
    if outcome is Outcome.OTHER_HELP and not words.ground.strip():
        raise ChecklistOpen
    if outcome is not Outcome.POLICE and not informing.is_settled(case.file):
        raise PersonNotInformed
    if shared(case).exists() and not sharing_seen:
        raise SharingNotSeen
    move(infohus, VERBS[outcome], lifecycle=CASE, by=by, at=at)
    give_up(case, by=by, at=at)
    clocks.stop(infohus, at=at)
    closure = _kept(case, infohus, words, by=by, at=at)
    shared(case).update(reviewed_on=timezone.localdate(at))
    files.close(case, outcome, stage=code(ENDS[outcome]), by=by, at=at)
    count_closed(infohus, last_conclusion(case), figures, on=timezone.localdate(at))
    return closure


def shared(case: OpenedCase) -> QuerySet[Disclosure]:
    """What was passed on and is to be looked at again: when the case closes, sharing ends."""
    return Disclosure.objects.filter(file=case.file, received=False, review_on__isnull=False, reviewed_on=None)


def _kept(case: OpenedCase, infohus: Case, words: ClosureWords, *, by: Viewer, at: datetime) -> Closure:
    closure = Closure(municipality_id=municipality_in_scope(), case=infohus, closed_at=at, by=by.user)
    closure.keep(words, key=case.key)
    closure.save()
    record(CHECKLIST_KEPT, about=case.file, by=by.user, at=at, details={"number": case.file.number})
    return closure
