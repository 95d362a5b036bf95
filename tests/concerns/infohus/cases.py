# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Infohus cases for tests, taken as far as asked for by the room's own verbs."""

from datetime import datetime, timedelta
from typing import Any

from handlingsplan.access.viewer import Viewer
from handlingsplan.accounts.models import User
from handlingsplan.concerns.casefiles.actions import people
from handlingsplan.concerns.casefiles.opened import OpenedCase, open_case
from handlingsplan.concerns.casefiles.terms import Part
from handlingsplan.concerns.disclosure.terms import Basis
from handlingsplan.concerns.infohus.actions import clarify, gather, meet
from handlingsplan.concerns.infohus.actions.begin import begin
from handlingsplan.concerns.infohus.models import Contribution, Invitation, Meeting
from handlingsplan.concerns.infohus.models.contribution import ContributionWords
from handlingsplan.concerns.infohus.models.invitation import InvitationWords
from handlingsplan.concerns.infohus.models.meeting import MeetingWords
from handlingsplan.concerns.infohus.terms import Authority, PoliceAnswer
from tests.concerns.reports import MONDAY, received
from tests.people import Cast

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
WHY = "Uden svaret ved vi ikke, om der skal passes på nogen nu."
QUESTION = clarify.Question(
    "Er der noget til hinder for et infohus?", "Politiets infohus-tovholder", WHY, Basis.SSP, True
)


def reopened(opened: OpenedCase, *, by: Viewer, at: datetime) -> OpenedCase:
    """The same case, opened again by somebody."""
    people.declare(opened.file, is_biased=False, by=by, at=at)
    return open_case(opened.file, by=by, at=at)


def taken_up(
    cast: Cast, *, at: datetime = MONDAY, violence: bool = False, control_sign: bool = False
) -> tuple[OpenedCase, Viewer]:
    """A concern the infohus has taken up, opened by its lead. Needs the scope of the home town."""
    lead = cast.viewer("infohus_lead")
    file = received(at=at).inquiry.file
    assert lead.user is not None
    people.declare(file, is_biased=False, by=lead, at=at)
    people.assign(file, lead.user, Part.LEAD, by=lead, at=at)
    opened = open_case(file, by=lead, at=at)
    begin(opened, violence_mentioned=violence, control_sign=control_sign, by=lead, at=at)
    return opened, lead


def asked(cast: Cast, **how: Any) -> tuple[OpenedCase, Viewer]:
    """And the police are asked."""
    opened, lead = taken_up(cast, **how)
    clarify.ask_police(opened, QUESTION, by=lead, at=MONDAY + HOUR)
    return opened, lead


def gathering(cast: Cast, answer: PoliceAnswer = PoliceAnswer.CAN_BE_HANDLED, **how: Any) -> tuple[OpenedCase, Viewer]:
    """And they have answered."""
    opened, lead = asked(cast, **how)
    at = MONDAY + 2 * HOUR
    said = clarify.Answer(answer, at.date(), "Politiassistent Fiktiv Frost", "Intet i vejen.")
    clarify.note_answer(opened, said, by=lead, at=at)
    return opened, lead


def invitation(
    authority: Authority = Authority.SCHOOL, basis: Basis = Basis.SSP, user: User | None = None
) -> gather.Asked:
    """How an authority is asked."""
    words = InvitationWords(
        name="Signe Fiktiv Skolemand",
        function="Skoleleder",
        email="signe@lysbjerg.example",
        reason="Skolen ser ham hver dag og ved, hvad der har ændret sig.",
        asks="Fravær og fællesskaber det sidste halve år.",
    )
    return gather.Asked(authority, basis, words, user, not_investigation=True)


def item(**changes: Any) -> ContributionWords:
    """One item of a contribution."""
    known: dict[str, Any] = {
        "text": "Han er holdt op med at gå til fodbold.",
        "nature": "fact",
        "certainty": "observed",
        "source": "Klasselæreren",
        "day": "2026-10-30",
        "dimensions": ["network"],
    }
    return ContributionWords(**{**known, **changes})


def contributed(cast: Cast, user: User | None = None) -> tuple[OpenedCase, Viewer, Invitation, Contribution]:
    """And the school has contributed."""
    opened, lead = gathering(cast)
    at = MONDAY + 3 * HOUR
    asked_one = gather.invite(opened, invitation(user=user), by=lead, at=at)
    brought = gather.contribute(opened, asked_one, gather.Brought(item()), by=lead, at=at)
    return opened, lead, asked_one, brought


def called(cast: Cast, user: User | None = None, *, at: datetime = MONDAY) -> tuple[OpenedCase, Viewer, Meeting]:
    """And the meeting is called, for three days after."""
    opened, lead, asked_one, _brought = contributed(cast, user)
    wanted = meet.Call(at + 3 * DAY, 90, MeetingWords("Mødelokale 2", "1. Velkomst"), [asked_one])
    return opened, lead, meet.call(opened, wanted, by=lead, at=at + 4 * HOUR)
