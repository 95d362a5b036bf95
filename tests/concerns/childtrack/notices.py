# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Notices about children for tests: fictional, taken and assessed as somebody would do it."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from handlingsplan.access.models import Grant
from handlingsplan.access.roles import permissions_of
from handlingsplan.access.viewer import Viewer
from handlingsplan.accounts.models import Employment
from handlingsplan.concerns.casefiles.actions.people import declare
from handlingsplan.concerns.casefiles.models import CaseFile
from handlingsplan.concerns.casefiles.opened import OpenedCase, open_case
from handlingsplan.concerns.childtrack.actions.assess import Assessment, assess
from handlingsplan.concerns.childtrack.actions.take import take
from handlingsplan.concerns.childtrack.models import Notice
from handlingsplan.concerns.childtrack.models.words import Assessed
from handlingsplan.concerns.childtrack.terms import Answer
from handlingsplan.concerns.intake.actions.receive import Received
from handlingsplan.concerns.intake.terms import AgeBand, Kind
from tests.concerns.reports import MONDAY, WORDS, received
from tests.people import Cast, person

CHILD = replace(WORDS, person="Signe Fiktiv Lund", born="2012-05-17", relation="Lærer", guardians="Moderen")
SOON = MONDAY + timedelta(hours=2)
WHY = "Barnet er trygt i aften hos sin moster, og der er ingen tegn på fare."


def notice_received(*, at: datetime = MONDAY, **changes: Any) -> Received:
    """A notice about a child from a known teacher."""
    known: dict[str, Any] = {"kind": Kind.NOTICE, "age_band": AgeBand.FROM_10, "words": CHILD}
    return received(at=at, **{**known, **changes})


def opened(file: CaseFile, *, by: Viewer, at: datetime = SOON) -> OpenedCase:
    """The case, opened by somebody who has declared herself."""
    declare(file, is_biased=False, by=by, at=at)
    return open_case(CaseFile.objects.get(pk=file.pk), by=by, at=at)


def taken(cast: Cast, **changes: Any) -> tuple[OpenedCase, Notice]:
    """A notice that the children's adviser has taken."""
    by = cast.viewer("childrens_adviser")
    case = opened(notice_received(**changes).inquiry.file, by=by)
    return case, take(case, by=by, at=SOON)


def assessment(cast: Cast, **changes: Any) -> Assessment:
    """Nothing is acute, no help before, no sign of control, no siblings; say what is otherwise."""
    known: dict[str, Any] = {
        "acute": Answer.NO,
        "gets_help": Answer.NO,
        "control_sign": Answer.NO,
        "siblings": Answer.NO,
        "words": Assessed(WHY),
        "who": cast["childrens_adviser"],
        "happened_at": SOON,
    }
    return Assessment(**{**known, **changes})


def assessed(cast: Cast, **changes: Any) -> tuple[OpenedCase, Notice]:
    """A notice that is assessed."""
    case, notice = taken(cast)
    assess(case, notice, assessment(cast, **changes), by=cast.viewer("childrens_adviser"), at=SOON)
    return case, notice


def another_adviser(cast: Cast, name: str = "Birk Rådgiver") -> Viewer:
    """A second children's adviser at home."""
    user = person(name)
    Grant.objects.create(municipality=cast.home, user=user, role="childrens_adviser")
    Employment.objects.create(municipality=cast.home, user=user)
    return Viewer(user, cast.home, ("childrens_adviser",), permissions_of(["childrens_adviser"]))
