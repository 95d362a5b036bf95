# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The ways by which a case gets as far as each state, act by act: from there the walk goes on at random."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from handlingsplan.concerns.casefiles.models import CaseFile
from handlingsplan.concerns.casefiles.terms import Outcome, Track
from handlingsplan.concerns.childtrack.models import Notice
from handlingsplan.concerns.childtrack.terms import Agreement, Screened
from handlingsplan.concerns.childtrack.terms import Answer as ChildSays
from handlingsplan.concerns.infohus.models import Case
from handlingsplan.concerns.infohus.terms import PoliceAnswer
from handlingsplan.concerns.intake.models import Inquiry
from handlingsplan.concerns.intake.terms import AgeBand, Answer, Kind
from handlingsplan.concerns.measures.terms import FollowedUp
from tests.concerns.reports import received
from tests.concerns.walk import AT_THE_DESK, IN_THE_INFOHUS, Act, Town, opened_by, with_children

LEAD, SECOND, ADVISER, OTHER_ADVISER = "infohus_lead", "second lead", "childrens_adviser", "second adviser"
HOUR = timedelta(hours=1)
TODAY = object()
"""For a choice that is the day it is."""


@dataclass(frozen=True)
class Did:
    """Who did what, and what was chosen where the act leaves a choice."""

    who: str
    what: str
    chose: Any = None


@dataclass(frozen=True)
class Way:
    """The acts that bring a case to a state of one of the three lifecycles."""

    to: str
    acts: tuple[Did, ...] = ()
    about_child: bool = False

    def and_then(self, to: str, *acts: Did) -> "Way":
        return Way(to, (*self.acts, *acts), self.about_child)


class Chosen:
    """In place of drawing at random: what was chosen."""

    def __init__(self, choice: Any, town: Town) -> None:
        self.choice = town.now.date() if choice is TODAY else choice

    def draw(self, strategy: Any, label: str | None = None) -> Any:
        return self.choice


TAKEN = Way("inquiry.received").and_then("inquiry.sorting", Did(LEAD, "take"))
PROPOSED = TAKEN.and_then("inquiry.awaiting_signature", Did(LEAD, "propose unfounded"))
TAKEN_UP = TAKEN.and_then("case.police_clarification", Did(LEAD, "sort and take up"))
ASKED = TAKEN_UP.and_then("case.police_clarification", Did(LEAD, "ask the police"))
ANSWERED = "note what the police said"
GATHERING = ASKED.and_then("case.gathering", Did(LEAD, ANSWERED, PoliceAnswer.CAN_BE_HANDLED))
CALLED = GATHERING.and_then("case.meeting_called", Did(LEAD, "call a meeting"))
MEETS = CALLED.and_then("case.assessment", Did(LEAD, "begin the meeting"))
DOUBTED = MEETS.and_then("case.awaiting_signature", Did(LEAD, "propose unfounded"))
RECOMMENDED = MEETS.and_then("case.awaiting_authority", Did(LEAD, "recommend"))
DECIDED = RECOMMENDED.and_then("case.measures", Did(LEAD, "the owner answers"))
BEGUN = DECIDED.and_then("case.measures", Did(LEAD, "begin a measure", TODAY))
CONTINUES = BEGUN.and_then("case.measures", Did(LEAD, "follow up", FollowedUp.CONTINUES))
NO_NEED = CONTINUES.and_then(
    "case.follow_up", Did(LEAD, "end the measures"), Did(LEAD, "follow up", FollowedUp.NO_NEED)
)
TOLD = Did(LEAD, "tell the person")
NOTICED = Way("inquiry.received", about_child=True).and_then("notice.acute_assessment", Did(ADVISER, "take"))
TWO_NEEDED = NOTICED.and_then("notice.second_assessment", Did(ADVISER, "assess", ChildSays.YES))
ASSESSED = NOTICED.and_then("notice.screening", Did(ADVISER, "assess", ChildSays.NO))
AGREED = TWO_NEEDED.and_then("notice.screening", Did(OTHER_ADVISER, "read as second", Agreement.AGREES))
EXAMINED = AGREED.and_then("notice.examination", Did(ADVISER, "screen", Screened.EXAMINATION))
RECEIPT = Did(ADVISER, "give a receipt")

WAYS = (
    Way("inquiry.received"),
    TAKEN,
    PROPOSED,
    PROPOSED.and_then("inquiry.closed_unfounded", Did(SECOND, "sign unfounded")),
    PROPOSED.and_then("inquiry.sorting", Did(SECOND, "send back")),
    TAKEN.and_then("inquiry.closed_other_help", Did(LEAD, "other help")),
    TAKEN.and_then("inquiry.closed_police", Did(LEAD, "to the police")),
    TAKEN.and_then("inquiry.forwarded", Did(LEAD, "forward")),
    TAKEN.and_then("inquiry.passed_on", Did(LEAD, "sort and take up")),
    ASKED,
    GATHERING,
    CALLED,
    MEETS,
    DOUBTED,
    DOUBTED.and_then("case.closed_unfounded", Did(SECOND, "sign unfounded")),
    DOUBTED.and_then("case.assessment", Did(SECOND, "send back")),
    RECOMMENDED,
    BEGUN,
    CONTINUES,
    NO_NEED,
    NO_NEED.and_then("case.closed_done", TOLD, Did(LEAD, "close", Outcome.DONE)),
    CONTINUES.and_then("case.police_clarification", Did(LEAD, "ask the police again")),
    CALLED.and_then("case.closed_other_help", TOLD, Did(LEAD, "close", Outcome.OTHER_HELP)),
    ASKED.and_then("case.closed_police", Did(LEAD, ANSWERED, PoliceAnswer.POLICE_ALONE)),
    NOTICED,
    TWO_NEEDED,
    TWO_NEEDED.and_then("notice.acute_assessment", Did(OTHER_ADVISER, "read as second", Agreement.SENT_BACK)),
    ASSESSED,
    EXAMINED,
    EXAMINED.and_then("notice.closed", RECEIPT, Did(ADVISER, "say where it is"), Did(ADVISER, "close")),
)
GO_ON = tuple(way for way in WAYS if ".closed" not in way.to and way.to != "inquiry.forwarded")
"""Those from which anybody can still do something."""


def go(town: Town, way: Way, *, after_each: Callable[[], None] = lambda: None) -> CaseFile:
    """Bring a new case along a way, an hour between the acts; they are what people do, and nobody refuses them."""
    about = {"kind": Kind.NOTICE, "age_band": AgeBand.FROM_10} if way.about_child else {}
    file: CaseFile = received(at=town.now, violence=Answer.NO, **about).inquiry.file
    town.files = [*town.files, file.pk]
    for did in way.acts:
        town.now += HOUR
        case = opened_by(town, did.who, CaseFile.objects.get(pk=file.pk))
        assert case is not None, f"{did.who} does not see it: {did.what}"
        acts_on(town, case.file)[did.what](case, town.viewers[did.who], town.now, Chosen(did.chose, town))
        after_each()
    return CaseFile.objects.get(pk=file.pk)


def acts_on(town: Town, file: CaseFile) -> dict[str, Act]:
    """What can be tried on a case where it is now."""
    if file.track == Track.SOCIAL:
        return with_children(town)
    return IN_THE_INFOHUS if Case.objects.filter(file=file).exists() else AT_THE_DESK


def states_of(file: CaseFile) -> set[str]:
    """Where it is in each of the lifecycles it is in."""
    found = {f"inquiry.{state}" for state in Inquiry.objects.filter(file=file).values_list("state", flat=True)}
    found |= {f"case.{state}" for state in Case.objects.filter(file=file).values_list("state", flat=True)}
    return found | {f"notice.{state}" for state in Notice.objects.filter(file=file).values_list("state", flat=True)}
