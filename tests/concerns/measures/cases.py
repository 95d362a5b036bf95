# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Infohus cases for tests that have come as far as a recommendation: fictional, and made without the verbs before."""

from datetime import date, timedelta
from typing import Any

from handlingsplan.clocks import actions as clocks
from handlingsplan.concerns.casefiles.actions import file as files
from handlingsplan.concerns.casefiles.actions.people import assign, declare
from handlingsplan.concerns.casefiles.models import CaseFile
from handlingsplan.concerns.casefiles.opened import OpenedCase, open_case
from handlingsplan.concerns.casefiles.terms import Part
from handlingsplan.concerns.infohus.actions.begin import begin as take_up
from handlingsplan.concerns.infohus.models import Case, Recommendation, RecommendationWords
from handlingsplan.concerns.infohus.models import Round as Assessed
from handlingsplan.concerns.infohus.stages import code
from handlingsplan.concerns.infohus.terms import Authority, Conclusion, Dimension, State
from handlingsplan.concerns.measures.actions import measures as verbs
from handlingsplan.concerns.measures.actions.answers import Given, note_answer
from handlingsplan.concerns.measures.catalogue import measure_type
from handlingsplan.concerns.measures.models import Measure
from handlingsplan.concerns.measures.models.answer import OwnerAnswerWords
from handlingsplan.concerns.measures.models.measure import MeasureWords
from handlingsplan.concerns.measures.terms import Answer
from tests.concerns.reports import MONDAY, received
from tests.people import Cast
from tests.rows import row

LATER = MONDAY + timedelta(days=20)
TODAY = date(2026, 11, 22)
WHY = "Borgeren ønsker det selv, og afdelingen kan begynde med det samme."
RECOMMENDED = RecommendationWords(
    conclusion=Conclusion.PREVENTION,
    problems="Han er alene og opsøger dem, der taler om vold.",
    action="Tilbyd en mentor, der kender miljøet.",
    owner_kind=Authority.ADULTS,
    focus=[Dimension.NETWORK, Dimension.EDUCATION],
)
WORDS = MeasureWords(
    purpose="Han får nogen at tale med og en vej tilbage til skolen.",
    provider="Mentorkorpset",
    contact="Kirsten Fiktiv Voksen",
    focus=["network", "education"],
    consent_of="Villads Fiktiv Holm",
    consent_to="Samtaler hver uge, indtil sommer",
    other_needs="Bolig og helbred er set igennem; han får hjælp til boligstøtte.",
    cooperation="Han var med til at vælge mentoren og tidspunkterne.",
)


def recommended(cast: Cast) -> OpenedCase:
    """A case whose recommendation has been sent, opened by the infohus lead."""
    by = cast.viewer("infohus_lead")
    file = received().inquiry.file
    declare(file, is_biased=False, by=by, at=MONDAY)
    case = open_case(CaseFile.objects.get(pk=file.pk), by=by, at=MONDAY)
    assign(case.file, cast["infohus_lead"], Part.LEAD, by=by, at=MONDAY)
    infohus = take_up(case, violence_mentioned=False, by=by, at=MONDAY)
    Case.objects.filter(pk=infohus.pk).update(state=State.AWAITING_AUTHORITY)
    infohus.state = State.AWAITING_AUTHORITY
    clocks.stop(infohus, at=MONDAY)
    clock = clocks.start("authority_answer", about=infohus, at=MONDAY)
    files.move_on(case, code(State.AWAITING_AUTHORITY), clock=clock)
    sent = Recommendation(
        municipality=cast.home,
        case=infohus,
        round=row(Assessed, cast.home, case=infohus),
        written_at=MONDAY,
        by=by.user,
        sent_at=MONDAY,
        sent_by=by.user,
    )
    sent.keep(RECOMMENDED, key=case.key)
    sent.save()
    case.file.infohus = infohus
    return case


def given(**changes: Any) -> Given:
    """The adult service accepts; say what is otherwise."""
    known: dict[str, Any] = {
        "authority": Authority.ADULTS,
        "answer": Answer.ACCEPTS,
        "words": OwnerAnswerWords(WHY, reference="27.03-17", answered_by="Kirsten Fiktiv Voksen"),
        "answered_on": TODAY,
    }
    return Given(**{**known, **changes})


def accepted(cast: Cast) -> OpenedCase:
    """A case whose owner has accepted."""
    case = recommended(cast)
    note_answer(case, given(), by=cast.viewer("infohus_lead"), at=LATER)
    return case


def plan(**changes: Any) -> verbs.Plan:
    """A mentor with a consent; say what is otherwise."""
    known: dict[str, Any] = {
        "authority": Authority.ADULTS,
        "started_on": TODAY,
        "review_on": TODAY + timedelta(days=30),
        "ends_on": TODAY + timedelta(days=180),
        "words": WORDS,
        "consented_on": TODAY,
    }
    return verbs.Plan(**{**known, **changes})


def begun(cast: Cast, **changes: Any) -> tuple[OpenedCase, Measure]:
    """A case with a measure under way."""
    case = accepted(cast)
    kind = measure_type("mentor_adult")
    return case, verbs.begin(case, kind, plan(**changes), by=cast.viewer("infohus_lead"), at=LATER)
