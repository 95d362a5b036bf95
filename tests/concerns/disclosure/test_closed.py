# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What went out of a case is read by nobody outside once the case is closed."""

import pytest
from django.test import Client
from django.utils import timezone

from handlingsplan.concerns.casefiles.actions import file as files
from handlingsplan.concerns.casefiles.models import CaseFile
from handlingsplan.concerns.casefiles.opened import open_case
from handlingsplan.concerns.casefiles.terms import Outcome
from handlingsplan.concerns.disclosure.models import OutsideRequest
from handlingsplan.tenancy.scope import within
from tests.concerns.disclosure.test_outside import ANSWER, PERSON, asked, page
from tests.people import Cast


@pytest.mark.parametrize("outcome", [Outcome.UNFOUNDED, Outcome.OTHER_HELP])
def test_a_closed_case_asks_nobody_any_more(cast: Cast, outcome: Outcome) -> None:
    found = asked(cast)
    with within(cast.home.pk):
        lead, at = cast.viewer("infohus_lead"), timezone.now()
        case = open_case(CaseFile.objects.get(), by=lead, at=at)
        files.close(case, outcome, stage="intake.closed_unfounded", by=lead, at=at)
        assert not OutsideRequest.objects.get().is_open(at)
    for end, typed in (("", {}), ("send/", ANSWER)):
        closed = Client().post(page(found, end=end), {"code": found.code, **typed})
        assert closed.status_code == 404
        assert PERSON not in closed.text
    with within(cast.home.pk):
        assert OutsideRequest.objects.get().answered_at is None
