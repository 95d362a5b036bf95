# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Cases in the infohus for tests: fictional, opened, and as far as a test wants them."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from handlingsplan.access.viewer import Viewer
from handlingsplan.accounts.models import User
from handlingsplan.concerns.casefiles.actions import inform, people
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.terms import Part
from handlingsplan.concerns.infohus.actions.assess import add_fact, assess
from handlingsplan.concerns.infohus.actions.begin import begin
from handlingsplan.concerns.infohus.models import AssessmentWords, Case, FactWords, RecommendationWords
from handlingsplan.concerns.infohus.terms import Authority, Certainty, Conclusion, Dimension, State
from tests.concerns.reports import MONDAY, received

FACT = FactWords("Han er holdt op til håndbold.", "Træneren", "2026-11-01", Certainty.TOLD)
JUDGED = AssessmentWords(resources="Storebror støtter ham.", judged="Vigtigt at holde fast i klubben.", attention="yes")
UNLIT = AssessmentWords(none_known=True, not_lit=True, attention="no")
WORDS = RecommendationWords(
    conclusion=Conclusion.PREVENTION,
    problems="Han står uden fællesskab.",
    resources="Storebroren og træneren.",
    focus=[Dimension.NETWORK],
    action="En mentor i et halvt år.",
    owner_kind=Authority.JOBCENTRE,
    owner_name="Jobcenter Lysbjerg",
    observation="intent",
    observed="Han sagde den 1. november, at han ville skade nogen ved stævnet.",
    same_otherwise="yes",
    involved="yes",
    involved_how="Tovholderen taler med ham på onsdag.",
)


def in_infohus(lead: Viewer, *, state: State = State.ASSESSMENT, at: datetime = MONDAY) -> OpenedCase:
    """A case taken up and moved to a state as if everything before had been done; its lead is on it."""
    case = received(at=at).case
    assert lead.user is not None
    people.assign(case.file, lead.user, Part.LEAD, by=lead, at=at)
    people.declare(case.file, is_biased=False, by=lead, at=at)
    begin(case, violence_mentioned=False, by=lead, at=at)
    Case.objects.filter(file=case.file).update(state=state)
    case.file.infohus.state = state
    return case


def filled(case: OpenedCase, lead: Viewer, *, at: datetime = MONDAY) -> OpenedCase:
    """Every card of its board finished: two lit, the others said to be unlit."""
    for dimension in Dimension:
        lit = dimension in (Dimension.NETWORK, Dimension.VIOLENCE)
        if lit:
            add_fact(case, dimension, FACT, by=lead, at=at)
        assess(case, dimension, JUDGED if lit else UNLIT, version=0, by=lead, at=at)
    return case


def words(**changes: Any) -> RecommendationWords:
    """A recommendation that can be sent; say what is otherwise."""
    return replace(WORDS, **changes)


def told(case: OpenedCase, lead: Viewer, *, at: datetime = MONDAY + timedelta(days=1)) -> None:
    """The person has been told what is held."""
    inform.fulfil(case, how="Brev afleveret i hånden.", by=lead, at=at)


def second(cast_user: User, case: OpenedCase, by: Viewer) -> None:
    """A deputy is on the case and has declared herself."""
    people.assign(case.file, cast_user, Part.DEPUTY, by=by, at=MONDAY)
