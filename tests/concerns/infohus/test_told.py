# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The citizen is told by whoever works the case, and not while the police have not answered."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from handlingsplan.access.viewer import MayNot
from handlingsplan.clocks.queries import running
from handlingsplan.concerns.casefiles.actions import inform, people
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.terms import Part
from handlingsplan.tenancy.scope import within
from tests.concerns.infohus import cases
from tests.people import Cast

TOLD = {"status": "fulfilled", "reason": "Han er ringet op i dag."}


def is_owed(case: OpenedCase) -> bool:
    return running(case.file).filter(kind="duty_to_inform").exists()


def test_nobody_is_told_while_the_police_have_not_answered(cast: Cast) -> None:
    with within(cast.home.pk):
        case, lead = cases.taken_up(cast, violence=True)
        with pytest.raises(inform.NotYet):
            inform.fulfil(case, how="Ringet op.", by=lead, at=timezone.now())
    browser = cast.client("infohus_lead")
    page = reverse("duty_to_inform", args=[cast.home.slug, case.file.pk])
    again = browser.post(page, TOLD)
    assert (again.status_code, TOLD["reason"] in again.text) == (200, True)
    letter = browser.get(reverse("inform_letter", args=[cast.home.slug, case.file.pk]))
    assert letter["Location"] == page
    with within(cast.home.pk):
        assert is_owed(case)


def test_somebody_called_to_one_meeting_tells_nobody(cast: Cast) -> None:
    with within(cast.home.pk):
        case, lead = cases.gathering(cast)
        guest, at = cast.viewer("case_participant"), timezone.now()
        people.assign(case.file, cast["case_participant"], Part.GUEST, by=lead, at=at, until=at + timedelta(days=9))
        people.declare(case.file, is_biased=False, by=guest, at=at)
        with pytest.raises(MayNot):
            inform.fulfil(case, how="Jeg har fortalt det.", by=guest, at=at)
    browser = cast.client("case_participant")
    for name in ("duty_to_inform", "inform_letter"):
        assert browser.get(reverse(name, args=[cast.home.slug, case.file.pk])).status_code == 404
    assert browser.post(reverse("duty_to_inform", args=[cast.home.slug, case.file.pk]), TOLD).status_code == 404
    with within(cast.home.pk):
        assert is_owed(case)
