# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The meeting is called, moved, called off and begun; who takes part has an authority and a legal basis."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
from handlingsplan.clocks import actions as clocks
from handlingsplan.concerns.casefiles.actions import file as files
from handlingsplan.concerns.casefiles.actions import people
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.terms import Part
from handlingsplan.concerns.infohus.events import CALLED, GIVEN_UP, MOVED
from handlingsplan.concerns.infohus.models import Case, Invitation, Meeting, MeetingSeries, Participant
from handlingsplan.concerns.infohus.models.meeting import MeetingWords
from handlingsplan.concerns.infohus.queries.cases import called_meeting, case_of, standing
from handlingsplan.concerns.infohus.rules import (
    Missing,
    before_assessment,
    before_meeting,
    papers_until,
    refusal,
)
from handlingsplan.concerns.infohus.stages import code
from handlingsplan.concerns.infohus.states import CASE
from handlingsplan.concerns.infohus.terms import Permission, State
from handlingsplan.notices.actions import tell, write_to
from handlingsplan.tenancy.models import Municipality
from handlingsplan.tenancy.scope import municipality_in_scope
from handlingsplan.workflow.move import NotPossibleNow, move

from . import guests
from .refusals import CalledAlready, IsOver, NoRight, NotInvited, NotReady, must_be_ready

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

YOU_ARE_CALLED = gettext_lazy("You are called to a meeting")
WAS_MOVED = gettext_lazy("The meeting has been moved")
WAS_CALLED_OFF = gettext_lazy("The meeting has been called off")


@dataclass(frozen=True)
class Call:
    """When and where the meeting is, and who of the invited is called; `series` where it is a standing one."""

    starts_at: datetime
    minutes: int
    words: MeetingWords
    invitations: Sequence[Invitation]
    series: MeetingSeries | None = None


def call(opened: OpenedCase, wanted: Call, *, by: Viewer, at: datetime) -> Meeting:
    """Call the meeting. Guests with an account read its papers until some days after it, and write nothing else.

    Raises NotReady, NoRight for whoever stands outside the cooperation (R16, R18), NotInvited and IsOver.
    """
    by.must(Permission.LEAD)
    case = case_of(opened.file)
    must_be_ready(before_meeting(standing(case)))
    if not wanted.invitations:
        raise NotReady(Missing.NOBODY_TAKES_PART)
    if wanted.starts_at <= at:
        raise IsOver
    move(case, "call_meeting", lifecycle=CASE, by=by, at=at)
    meeting = Meeting(
        municipality_id=municipality_in_scope(),
        case=case,
        series=wanted.series,
        starts_at=wanted.starts_at,
        minutes=wanted.minutes,
        called_at=at,
        called_by=by.user,
    )
    meeting.keep(wanted.words, key=opened.key)
    meeting.save()
    for invitation in wanted.invitations:
        _call_one(opened, meeting, invitation, by=by, at=at)
    clocks.stop(case, at=at)
    clock = clocks.start("meeting", about=case, at=at)
    files.move_on(opened, code(State.MEETING_CALLED), clock=clock)
    _write_to_all(opened, meeting, YOU_ARE_CALLED)
    return meeting


def call_also(opened: OpenedCase, invitation: Invitation, *, by: Viewer, at: datetime) -> Participant:
    """Call one more to the meeting that is called. Raises CalledAlready."""
    by.must(Permission.LEAD)
    meeting = _called(case_of(opened.file))
    participant = _call_one(opened, meeting, invitation, by=by, at=at)
    _write(opened, meeting, participant, YOU_ARE_CALLED)
    return participant


def reschedule(
    opened: OpenedCase, *, starts_at: datetime, minutes: int, words: MeetingWords, by: Viewer, at: datetime
) -> Meeting:
    """Another time or place. The calendar entries of those called are replaced by the new one."""
    by.must(Permission.LEAD)
    meeting = _called(case_of(opened.file))
    if starts_at <= at:
        raise IsOver
    still = guests.still_called(meeting)
    meeting.starts_at, meeting.minutes, meeting.sequence = starts_at, minutes, meeting.sequence + 1
    meeting.keep(words, key=opened.key)
    meeting.save()
    until = papers_until(starts_at, minutes)
    for participant in still:
        if participant.user is not None:
            participant.papers_until = until
            participant.save(update_fields=["papers_until"])
            people.assign(opened.file, participant.user, Part.GUEST, by=by, at=at, until=until)
    record(MOVED, about=meeting, by=by.user, at=at, details={"number": opened.file.number})
    for participant in still:
        _write(opened, meeting, participant, WAS_MOVED)
    return meeting


def begin_meeting(opened: OpenedCase, *, by: Viewer, at: datetime) -> Meeting:
    """The meeting begins, and with it the assessment. Raises NotReady where none is called."""
    by.must(Permission.LEAD)
    case = case_of(opened.file)
    must_be_ready(before_assessment(standing(case)))
    meeting = _called(case)
    move(case, "begin_assessment", lifecycle=CASE, by=by, at=at)
    meeting.held_at = at
    meeting.save(update_fields=["held_at"])
    clocks.stop(case, at=at)
    clock = clocks.start("recommendation", about=case, at=at)
    files.move_on(opened, code(State.ASSESSMENT), clock=clock)
    return meeting


def give_up(opened: OpenedCase, *, by: Viewer, at: datetime) -> None:
    """Call the meeting off, where the case goes another way; its guests read nothing more."""
    by.must(Permission.LEAD)
    meeting = called_meeting(case_of(opened.file))
    if meeting is None:
        return
    meeting.given_up_at, meeting.sequence = at, meeting.sequence + 1
    meeting.save(update_fields=["given_up_at", "sequence"])
    for participant in meeting.participants.exclude(user=None).select_related("user"):
        participant.papers_until = at
        participant.save(update_fields=["papers_until"])
        if participant.user is not None:
            people.assign(opened.file, participant.user, Part.GUEST, by=by, at=at, until=at)
    record(GIVEN_UP, about=meeting, by=by.user, at=at, details={"number": opened.file.number})
    _write_to_all(opened, meeting, WAS_CALLED_OFF)


def _called(case: Case) -> Meeting:
    meeting = called_meeting(case)
    if meeting is None:
        raise NotPossibleNow
    return meeting


def _call_one(opened: OpenedCase, meeting: Meeting, invitation: Invitation, *, by: Viewer, at: datetime) -> Participant:
    if invitation.case_id != meeting.case_id:
        raise NotInvited
    why_not = refusal(invitation.authority, invitation.basis)
    if why_not is not None:
        raise NoRight(why_not)
    until = papers_until(meeting.starts_at, meeting.minutes) if invitation.user else None
    participant, is_new = Participant.objects.get_or_create(
        meeting=meeting,
        invitation=invitation,
        defaults={
            "municipality_id": municipality_in_scope(),
            "user": invitation.user,
            "basis": invitation.basis,
            "papers_until": until,
        },
    )
    if not is_new:
        raise CalledAlready
    if invitation.user is not None:
        people.assign(opened.file, invitation.user, Part.GUEST, by=by, at=at, until=until)
    details = {"number": opened.file.number, "authority": invitation.authority}
    record(CALLED, about=meeting, by=by.user, at=at, details=details)
    return participant


def _write_to_all(opened: OpenedCase, meeting: Meeting, subject: "StrOrPromise") -> None:
    for participant in meeting.participants.select_related("invitation", "user"):
        _write(opened, meeting, participant, subject)


def _write(opened: OpenedCase, meeting: Meeting, participant: Participant, subject: "StrOrPromise") -> None:
    """A number and a link, and nothing else (R37): those with an account to the papers, others to the calendar file."""
    slug = Municipality.objects.get(pk=municipality_in_scope()).slug
    with translation.override("da"):
        text = _("Number %(number)s. The rest is behind the link.") % {"number": opened.file.number}
        title = str(subject)
    if participant.user is not None:
        link = reverse("meeting_papers", args=[slug, opened.file.pk, meeting.pk])
        tell(participant.user, subject=title, text=text, link=link)
        return
    address = participant.invitation.words(opened.key).email
    if address:
        link = reverse("meeting_calendar", args=[slug, meeting.uid])
        write_to(address, subject=title, text=text, link=link)
