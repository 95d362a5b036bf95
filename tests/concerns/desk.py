# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A desk for tests: two infohus leads, an opened inquiry, and the answers of a sorting."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from handlingsplan.access.models import Grant
from handlingsplan.access.roles import permissions_of
from handlingsplan.access.viewer import Viewer
from handlingsplan.concerns.casefiles.actions import people
from handlingsplan.concerns.casefiles.models import CaseFile, ClosingWords
from handlingsplan.concerns.casefiles.opened import OpenedCase, open_case
from handlingsplan.concerns.intake.desk_terms import Observation, Risk
from handlingsplan.concerns.intake.models import Inquiry, SortingWords
from handlingsplan.concerns.intake.queries.desk import inquiry_of
from handlingsplan.concerns.intake.terms import Answer
from handlingsplan.tenancy.scope import within
from tests.concerns.reports import MONDAY, received
from tests.people import Cast, person

REASON = "Det er nødvendigt, fordi der er set noget konkret, som nogen skal vurdere."
CLOSING = ClosingWords(reason="Det viste sig at være en misforståelse.", not_shown="Trusler.", informed="Træneren.")
SORTED = SortingWords(
    identifiable=Answer.YES,
    lives_here=Answer.YES,
    known_case=Answer.NO,
    risk=Risk.YES,
    risk_why="Han har talt om at skade nogen.",
    observation=Observation.INTENT,
    observed="Han sagde mandag, at han ville skade nogen ved stævnet.",
    same_otherwise="Ja: det er truslen, vi ser på.",
    recipients=["police"],
)


def second_lead(cast: Cast, name: str = "Dagny Stedfortræder") -> Viewer:
    """Another infohus lead at home."""
    user = person(name)
    with within(cast.home.pk):
        Grant.objects.create(municipality=cast.home, user=user, role="infohus_lead")
    return Viewer(
        user=user, municipality=cast.home, roles=("infohus_lead",), permissions=permissions_of(["infohus_lead"])
    )


def opened(file: CaseFile, by: Viewer, *, at: datetime = MONDAY) -> tuple[OpenedCase, Inquiry]:
    """The case as this person has it open: read anew, and she is not biased."""
    fresh = CaseFile.objects.get(pk=file.pk)
    people.declare(fresh, is_biased=False, by=by, at=at)
    case = open_case(fresh, by=by, at=at)
    return case, inquiry_of(case)


def desk(cast: Cast, **changes: Any) -> tuple[OpenedCase, Inquiry, Viewer]:
    """An inquiry at the desk, opened by the infohus lead. Needs the scope of home."""
    lead = cast.viewer("infohus_lead")
    case, inquiry = opened(received(**changes).inquiry.file, lead)
    return case, inquiry, lead


def otherwise(**changes: Any) -> SortingWords:
    """The answers of a sorting, but for these."""
    return replace(SORTED, **changes)
