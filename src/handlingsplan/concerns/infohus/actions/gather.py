# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Each authority is asked for what is necessary, and brings its own; nobody is obliged to (R17)."""

from dataclasses import dataclass
from datetime import date, datetime

from handlingsplan.access.viewer import MayNot, Viewer
from handlingsplan.accounts.models import User
from handlingsplan.audit.record import record
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.disclosure.actions.pass_on import Passing, pass_on
from handlingsplan.concerns.disclosure.models import DisclosureWords
from handlingsplan.concerns.disclosure.terms import Basis, Purpose
from handlingsplan.concerns.infohus.events import CONTRIBUTED, CORRECTED, DECLINED, INVITED
from handlingsplan.concerns.infohus.models import Contribution, Invitation
from handlingsplan.concerns.infohus.models.contribution import ContributionWords
from handlingsplan.concerns.infohus.models.invitation import InvitationWords
from handlingsplan.concerns.infohus.queries.cases import case_of, standing
from handlingsplan.concerns.infohus.rules import PARTIES, before_inviting, refusal
from handlingsplan.concerns.infohus.terms import Authority, InvitationAnswer, Permission, State
from handlingsplan.lib.dates import day_of
from handlingsplan.tenancy.scope import municipality_in_scope
from handlingsplan.workflow.move import NotPossibleNow

from .refusals import NoRight, NotYetHappened, NotYours, SayOnWhatBasis, SayWhyNecessary, must_be_ready

WHILE_GATHERING = frozenset({State.GATHERING, State.MEETING_CALLED})
WHILE_WRITING = WHILE_GATHERING | {State.ASSESSMENT}


@dataclass(frozen=True)
class Asked:
    """Who is asked, by which right, and in which words; `user` where she has an account here. Asking tells something,
    and that is not for investigating a crime."""

    authority: Authority
    basis: Basis
    words: InvitationWords
    user: User | None = None
    not_investigation: bool = False


@dataclass(frozen=True)
class Brought:
    """One item as it is brought. `is_sensitive` and `is_crime` are said by the one who brings it."""

    words: ContributionWords
    from_police: bool = False
    is_sensitive: bool = False
    is_crime: bool = False
    corrects: Contribution | None = None


def invite(opened: OpenedCase, asked: Asked, *, by: Viewer, at: datetime) -> Invitation:
    """Ask an authority to contribute. Whom it is about is told by that, so it is kept as passed on (R15).

    Raises NotReady where the infohus does not go on, NoRight where the basis does not carry it (R16, R18),
    NotPossibleNow outside the gathering, and what `disclosure` refuses.
    """
    by.must(Permission.LEAD)
    case = case_of(opened.file)
    if case.state not in WHILE_GATHERING:
        raise NotPossibleNow
    must_be_ready(before_inviting(standing(case)))
    why_not = refusal(asked.authority, asked.basis)
    if why_not is not None:
        raise NoRight(why_not)
    words = asked.words
    told = DisclosureWords(recipient=f"{words.name}, {words.function}", extract=words.asks, why=words.reason)
    passing = Passing(
        PARTIES[asked.authority],
        asked.basis,
        Purpose.PREVENT_CRIME,
        told,
        day=day_of(at),
        not_investigation=asked.not_investigation,
    )
    pass_on(opened, passing, by=by, at=at)
    row = Invitation(
        municipality_id=municipality_in_scope(),
        case=case,
        authority=asked.authority,
        basis=asked.basis,
        user=asked.user,
        invited_at=at,
        invited_by=by.user,
    )
    row.keep(words, key=opened.key)
    row.save()
    _record(INVITED, opened, row, by=by, at=at)
    return row


def decline(opened: OpenedCase, invitation: Invitation, *, by: Viewer, at: datetime) -> None:
    """The authority does not contribute. No reason is asked for, and nobody is reminded (retsplejeloven § 115, 4).

    Raises NotPossibleNow once the assessment is done.
    """
    _must_be_hers(invitation, by)
    if invitation.case.state not in WHILE_WRITING:
        raise NotPossibleNow
    _answer(invitation, InvitationAnswer.DECLINED, at=at)
    _record(DECLINED, opened, invitation, by=by, at=at)


def contribute(
    opened: OpenedCase, invitation: Invitation, brought: Brought, *, by: Viewer, at: datetime
) -> Contribution:
    """Bring one item. What was written before is never changed: a correction is an item that points at it.

    Raises NotYours for another authority's, SayWhyNecessary and SayOnWhatBasis for sensitive data and data on crime
    without their ground, NotYetHappened for a day ahead, NotPossibleNow once the assessment is done.
    """
    _must_be_hers(invitation, by)
    words = brought.words
    if invitation.case.state not in WHILE_WRITING:
        raise NotPossibleNow
    if brought.is_sensitive and not words.sensitive_why.strip():
        raise SayWhyNecessary
    if brought.is_crime and not words.crime_basis:
        raise SayOnWhatBasis
    if words.day and date.fromisoformat(words.day) > day_of(at):
        raise NotYetHappened
    if brought.corrects is not None and brought.corrects.invitation_id != invitation.pk:
        raise NotYours
    item = Contribution(
        municipality_id=municipality_in_scope(),
        case=invitation.case,
        invitation=invitation,
        from_police=brought.from_police or invitation.authority == Authority.POLICE,
        written_at=at,
        by=by.user,
        corrects=brought.corrects,
    )
    item.keep(words, key=opened.key)
    item.save()
    _answer(invitation, InvitationAnswer.CONTRIBUTED, at=at)
    if brought.corrects is None:
        _record(CONTRIBUTED, opened, invitation, by=by, at=at)
    else:
        record(CORRECTED, about=invitation, by=by.user, at=at, details={"number": opened.file.number})
    return item


def _must_be_hers(invitation: Invitation, by: Viewer) -> None:
    """The lead writes for those who have no account; a guest writes for her own authority only."""
    if by.may(Permission.LEAD):
        return
    by.must(Permission.TAKE_PART)
    if by.user is None:
        raise MayNot(Permission.TAKE_PART)
    if invitation.user_id != by.user.pk:
        raise NotYours


def _answer(invitation: Invitation, answer: InvitationAnswer, *, at: datetime) -> None:
    invitation.answer, invitation.answered_at = answer, at
    invitation.save(update_fields=["answer", "answered_at"])


def _record(kind: str, opened: OpenedCase, invitation: Invitation, *, by: Viewer, at: datetime) -> None:
    details = {"number": opened.file.number, "authority": invitation.authority}
    record(kind, about=invitation, by=by.user, at=at, details=details)
