# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A town in which anybody may try anything at any time: people, cases, and the acts they try on them."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from hypothesis import strategies as st

from handlingsplan.access.viewer import Viewer
from handlingsplan.concerns.casefiles.access import visible_to
from handlingsplan.concerns.casefiles.actions import file as files
from handlingsplan.concerns.casefiles.actions import inform, notes, people
from handlingsplan.concerns.casefiles.models import CaseFile
from handlingsplan.concerns.casefiles.models.note import NoteWords
from handlingsplan.concerns.casefiles.opened import OpenedCase, open_case
from handlingsplan.concerns.casefiles.terms import Outcome
from handlingsplan.concerns.childtrack.actions import assess as child_assess
from handlingsplan.concerns.childtrack.actions import close as child_close
from handlingsplan.concerns.childtrack.actions import letters
from handlingsplan.concerns.childtrack.actions import screen as child_screen
from handlingsplan.concerns.childtrack.actions import take as child_take
from handlingsplan.concerns.childtrack.models.words import Assessed, Pointer, Screening
from handlingsplan.concerns.childtrack.terms import Agreement, Screened, Way
from handlingsplan.concerns.childtrack.terms import Answer as ChildSays
from handlingsplan.concerns.infohus.actions import clarify, gather, meet, recommend
from handlingsplan.concerns.infohus.actions import close as infohus_close
from handlingsplan.concerns.infohus.models import ClosureWords
from handlingsplan.concerns.infohus.models.meeting import MeetingWords
from handlingsplan.concerns.infohus.terms import Authority, PoliceAnswer
from handlingsplan.concerns.intake.actions import child, close, conversation, exits, sort
from handlingsplan.concerns.intake.desk_terms import ChildChoice, Risk
from handlingsplan.concerns.intake.models import HandOverWords
from handlingsplan.concerns.intake.queries.desk import inquiry_of
from handlingsplan.concerns.intake.terms import AgeBand, Answer, Kind
from handlingsplan.concerns.measures.actions import answers, measures
from handlingsplan.concerns.measures.actions.followup import Held, follow_up
from handlingsplan.concerns.measures.catalogue import measure_type
from handlingsplan.concerns.measures.models import Measure
from handlingsplan.concerns.measures.models.followup import FollowUpWords
from handlingsplan.concerns.measures.terms import FollowedUp, Result
from tests.concerns.childtrack.notices import WHY, assessment
from tests.concerns.desk import CLOSING, REASON, SORTED, otherwise
from tests.concerns.infohus.boards import WORDS, filled
from tests.concerns.infohus.cases import QUESTION, invitation, item
from tests.concerns.measures.cases import given, plan
from tests.concerns.reports import received
from tests.people import Cast

TO_OTHERS = HandOverWords(to="Voksenenheden", what="Han vil gerne have hjælp til at finde en bolig.", ground="Samtykke")
ENDS = ClosureWords("Han er i lære.", {"network": "Håndbold igen."}, "Jobcentret", "Samtykke", informed="Han selv.")
POINTER = Pointer(system="Familiesystemet", number="2026-117", since="2026-11-02", answered_by="Liv Fiktiv Dal")
Act = Callable[[OpenedCase, Viewer, datetime, Any], object]


@dataclass
class Town:
    """Who is there, and which cases have come in."""

    cast: Cast
    viewers: dict[str, Viewer]
    now: datetime
    files: list[int] = field(default_factory=list)

    def file(self, number: int) -> CaseFile:
        return CaseFile.objects.get(pk=self.files[number % len(self.files)])


def come_in(town: Town, data: st.DataObject) -> None:
    """Somebody tells of a concern, or notifies about a child."""
    answer = st.sampled_from([Answer.YES, Answer.NO, Answer.UNKNOWN])
    notice = data.draw(st.booleans(), label="notice")
    age = AgeBand.FROM_10 if notice else data.draw(st.sampled_from(list(AgeBand)), label="age")
    told = received(
        at=town.now,
        kind=Kind.NOTICE if notice else Kind.CONCERN,
        age_band=age,
        violence=data.draw(answer, label="violence"),
    )
    town.files.append(told.inquiry.file_id)


def opened_by(town: Town, who: str, file: CaseFile) -> OpenedCase | None:
    """The case as this person opens it; None where she does not even see it."""
    viewer = town.viewers[who]
    if not visible_to(viewer).filter(pk=file.pk).exists():
        return None
    people.declare(file, is_biased=False, by=viewer, at=town.now)
    return open_case(CaseFile.objects.get(pk=file.pk), by=viewer, at=town.now)


def _sorted(case: OpenedCase, by: Viewer, at: datetime, data: Any) -> None:
    how: list[dict[str, Any]] = [{}, {"risk": Risk.NO}, {"risk_why": ""}, {"lives_here": Answer.NO}]
    sort.sort(case, inquiry_of(case), otherwise(**data.draw(st.sampled_from(how))), by=by, at=at)


def _child(case: OpenedCase, by: Viewer, at: datetime, data: Any) -> None:
    choice = data.draw(st.sampled_from(list(ChildChoice)))
    answer = child.ChildAnswer(choice, why=REASON, passed_on=REASON, not_acute=REASON)
    child.choose(case, inquiry_of(case), answer, by=by, at=at)


def _police_said(case: OpenedCase, by: Viewer, at: datetime, data: Any) -> None:
    answer = data.draw(st.sampled_from(list(PoliceAnswer)))
    clarify.note_answer(case, clarify.Answer(answer, at.date(), "Politiassistent Fiktiv Frost"), by=by, at=at)


def _call(case: OpenedCase, by: Viewer, at: datetime, data: Any) -> None:
    asked = gather.invite(case, invitation(), by=by, at=at)
    brought = gather.Brought(item(day=at.date().isoformat()))
    gather.contribute(case, asked, brought, by=by, at=at)
    meet.call(
        case, meet.Call(at + timedelta(days=3), 60, MeetingWords("Mødelokale 2", "Velkomst"), [asked]), by=by, at=at
    )


def _recommend(case: OpenedCase, by: Viewer, at: datetime, data: Any) -> None:
    filled(case, by, at=at)
    recommend.send(case, replace(WORDS, owner_kind=Authority.ADULTS), version=0, by=by, at=at)


def _assess_child(town: Town) -> Act:
    def act(case: OpenedCase, by: Viewer, at: datetime, data: Any) -> None:
        helped = data.draw(st.sampled_from([ChildSays.YES, ChildSays.NO]))
        told = assessment(
            town.cast, gets_help=helped, who=by.user, happened_at=at, words=Assessed(WHY, WHY, WHY), acute=ChildSays.NO
        )
        child_assess.assess(case, case.file.notice, told, by=by, at=at)

    return act


def _screen(case: OpenedCase, by: Viewer, at: datetime, data: Any) -> None:
    words = Screening(reason=WHY, view=WHY, heard=WHY, support=WHY)
    child_screen.screen(case, case.file.notice, data.draw(st.sampled_from(list(Screened))), words, by=by, at=at)


def _follow_up(case: OpenedCase, by: Viewer, at: datetime, data: Any) -> None:
    held = Held(data.draw(st.sampled_from(list(FollowedUp))), FollowUpWords(why=WHY, status=WHY, next=WHY), at.date())
    follow_up(case, held, by=by, at=at)


def _begin_measure(case: OpenedCase, by: Viewer, at: datetime, data: Any) -> None:
    today = at.date()
    wanted = plan(
        started_on=today,
        review_on=today + timedelta(days=30),
        ends_on=today + timedelta(days=180),
        consented_on=data.draw(st.sampled_from([today, None])),
    )
    measures.begin(case, measure_type("mentor_adult"), wanted, by=by, at=at)


def _end_measure(case: OpenedCase, by: Viewer, at: datetime, data: Any) -> None:
    for measure in Measure.objects.filter(case=case.file.infohus):
        measures.end(case, measure, Result.ACHIEVED, WHY, by=by, at=at)


def _close(case: OpenedCase, by: Viewer, at: datetime, data: Any) -> None:
    outcome = data.draw(st.sampled_from([Outcome.DONE, Outcome.OTHER_HELP, Outcome.POLICE]))
    infohus_close.close(case, outcome, ENDS, figures={}, sharing_seen=True, by=by, at=at)


ANYWHERE: dict[str, Act] = {
    "note": lambda case, by, at, data: notes.write(case, NoteWords(text=REASON), by=by, at=at),
    "shut those due": lambda case, by, at, data: files.shut_those_due(at),
}
AT_THE_DESK: dict[str, Act] = ANYWHERE | {
    "take": lambda case, by, at, data: sort.take(case, inquiry_of(case), by=by, at=at),
    "sort": _sorted,
    "take up": lambda case, by, at, data: sort.take_up(case, inquiry_of(case), by=by, at=at),
    "sort and take up": lambda case, by, at, data: (
        sort.sort(case, inquiry_of(case), SORTED, by=by, at=at),
        sort.take_up(case, inquiry_of(case), by=by, at=at),
    ),
    "choose for the child": _child,
    "propose unfounded": lambda case, by, at, data: close.propose_unfounded(
        case, inquiry_of(case), CLOSING, by=by, at=at
    ),
    "sign unfounded": lambda case, by, at, data: close.sign_unfounded(case, inquiry_of(case), by=by, at=at),
    "send back": lambda case, by, at, data: close.send_back(case, inquiry_of(case), REASON, by=by, at=at),
    "other help": lambda case, by, at, data: exits.give_other_help(case, inquiry_of(case), TO_OTHERS, by=by, at=at),
    "to the police": lambda case, by, at, data: exits.hand_to_police(
        case, inquiry_of(case), TO_OTHERS, happened_at=at, by=by, at=at
    ),
    "forward": lambda case, by, at, data: exits.forward(case, inquiry_of(case), TO_OTHERS, by=by, at=at),
    "answer the sender": lambda case, by, at, data: conversation.answer(case, REASON, by=by, at=at),
}
IN_THE_INFOHUS: dict[str, Act] = ANYWHERE | {
    "ask the police": lambda case, by, at, data: clarify.ask_police(case, QUESTION, by=by, at=at),
    "note what the police said": _police_said,
    "ask the police again": lambda case, by, at, data: clarify.ask_again(
        case, QUESTION, violence_mentioned=True, by=by, at=at
    ),
    "to the police": lambda case, by, at, data: clarify.hand_to_police(case, QUESTION, by=by, at=at),
    "call a meeting": _call,
    "begin the meeting": lambda case, by, at, data: meet.begin_meeting(case, by=by, at=at),
    "recommend": _recommend,
    "propose unfounded": lambda case, by, at, data: infohus_close.propose_unfounded(case, CLOSING, by=by, at=at),
    "sign unfounded": lambda case, by, at, data: infohus_close.sign_unfounded(case, by=by, at=at),
    "send back": lambda case, by, at, data: infohus_close.send_back(case, REASON, by=by, at=at),
    "the owner answers": lambda case, by, at, data: answers.note_answer(
        case, given(answered_on=at.date()), by=by, at=at
    ),
    "begin a measure": _begin_measure,
    "end the measures": _end_measure,
    "follow up": _follow_up,
    "tell the person": lambda case, by, at, data: inform.fulfil(case, how="Brev i hånden.", by=by, at=at),
    "close": _close,
}


def with_children(town: Town) -> dict[str, Act]:
    return ANYWHERE | {
        "take": lambda case, by, at, data: child_take.take(case, by=by, at=at),
        "assess": _assess_child(town),
        "read as second": lambda case, by, at, data: child_assess.read_as_second(
            case, case.file.notice, data.draw(st.sampled_from(list(Agreement))), WHY, by=by, at=at
        ),
        "give a receipt": lambda case, by, at, data: letters.send_receipt(
            case, case.file.notice, WHY, Way.CONVERSATION, by=by, at=at
        ),
        "screen": _screen,
        "say where it is": lambda case, by, at, data: child_screen.point(
            case, case.file.notice, POINTER, is_finished=True, by=by, at=at
        ),
        "close": lambda case, by, at, data: child_close.close(case, case.file.notice, WHY, by=by, at=at),
    }
