# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The second person is not biased in the case, and decides nothing about what is shut or destroyed."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from handlingsplan.concerns.casefiles.actions import disposal, inform, requests, unlocking
from handlingsplan.concerns.casefiles.actions import file as files
from handlingsplan.concerns.casefiles.models import Declaration, RequestedFile
from handlingsplan.concerns.casefiles.models.requests import AskingWords
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.terms import AskedFor, Exemption, InformStatus, Outcome
from handlingsplan.concerns.disclosure.actions import reveal
from handlingsplan.tenancy.scope import within
from tests.concerns.disclosure.cases import lead_case
from tests.concerns.reports import MONDAY, received
from tests.people import Cast

WHY = "Vi må spørge om dagen og stedet, før der kan sorteres."


def biased(cast: Cast, case: OpenedCase, role: str) -> None:
    """She has said that she is biased in it."""
    of = {"municipality_id": cast.home.pk, "file": case.file, "user": cast[role]}
    Declaration.objects.create(is_biased=True, at=MONDAY, **of)


def wished(cast: Cast) -> tuple[OpenedCase, str]:
    """A wish to know the sender, and the address where it is decided."""
    case = lead_case(cast)
    wish = reveal.ask(case, reason=WHY, by=cast.viewer("infohus_lead"), at=timezone.now())
    return case, reverse("decide_reveal", args=[cast.home.slug, wish.pk])


def not_told(cast: Cast) -> tuple[OpenedCase, str]:
    """A proposal not to tell yet, and the address where it is agreed to."""
    case = lead_case(cast)
    duty = inform.propose(
        case,
        InformStatus.POSTPONED,
        ground=Exemption.PRIVATE,
        reason=WHY,
        review_on=timezone.localdate() + timedelta(days=9),
        by=cast.viewer("infohus_lead"),
        at=timezone.now(),
    )
    return case, reverse("approve_inform", args=[cast.home.slug, duty.pk])


def to_be_opened(cast: Cast) -> tuple[OpenedCase, str]:
    """A wish to open a shut case, and the address where it is answered."""
    case, lead = received().case, cast.viewer("infohus_lead")
    files.close(case, Outcome.UNFOUNDED, stage="intake.closed_unfounded", by=lead, at=MONDAY)
    asked = unlocking.ask(case.file, reason=WHY, by=lead, at=timezone.now())
    return case, reverse("approve_unlock", args=[cast.home.slug, asked.pk])


@pytest.mark.parametrize("make", [wished, not_told, to_be_opened])
def test_a_biased_leader_decides_nothing(cast: Cast, make) -> None:  # type: ignore[no-untyped-def]
    with within(cast.home.pk):
        case, page = make(cast)
    leader = cast.client("case_leader")
    assert leader.get(page).status_code == 200
    with within(cast.home.pk):
        biased(cast, case, "case_leader")
    assert leader.get(page).status_code == 404
    assert leader.post(page, {"allowed": "yes", "agreed": "yes", "reason": WHY, "words": WHY}).status_code == 404
    for listed in ("unlock_requests", "reveal_requests"):
        assert case.file.number not in leader.get(reverse(listed, args=[cast.home.slug])).text


def test_a_biased_person_answers_no_request_about_it(cast: Cast) -> None:
    with within(cast.home.pk):
        case, by = lead_case(cast), cast.viewer("log_reviewer")
        words = AskingWords(name="Villads Fiktiv Holm", born="2006-03-04", identity="MitID")
        asked = requests.register(words, AskedFor.DATA, received_at=MONDAY, by=by, at=MONDAY)
        RequestedFile.objects.create(municipality_id=cast.home.pk, request=asked, file=case.file)
    page = reverse("access_request", args=[cast.home.slug, asked.pk])
    assert cast.client("log_reviewer").get(page).status_code == 200
    with within(cast.home.pk):
        biased(cast, case, "log_reviewer")
    assert cast.client("log_reviewer").get(page).status_code == 404


def test_a_wish_ends_with_its_case(cast: Cast) -> None:
    with within(cast.home.pk):
        case, page = wished(cast)
        lead, leader = cast.viewer("infohus_lead"), cast.viewer("case_leader")
        files.close(case, Outcome.UNFOUNDED, stage="intake.closed_unfounded", by=lead, at=timezone.now())
        assert not reveal.awaiting(leader).exists()
        disposal.destroy([case.file.pk], timezone.now())
        assert not reveal.awaiting(leader).exists()
    assert cast.client("case_leader").get(page).status_code == 404
