# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Each authority brings its own, nobody is obliged to, and nothing is changed afterwards."""

from typing import Any

import pytest

from handlingsplan.access.viewer import MayNot
from handlingsplan.concerns.casefiles.contents import items
from handlingsplan.concerns.disclosure.models import Disclosure
from handlingsplan.concerns.disclosure.terms import Basis
from handlingsplan.concerns.infohus.actions import gather
from handlingsplan.concerns.infohus.actions.refusals import (
    NoRight,
    NotReady,
    NotYetHappened,
    NotYours,
    SayOnWhatBasis,
    SayWhyNecessary,
)
from handlingsplan.concerns.infohus.queries.cases import case_of, invited, psychiatry_prompt
from handlingsplan.concerns.infohus.terms import Authority, InvitationAnswer, PoliceAnswer
from handlingsplan.tenancy.scope import within
from handlingsplan.workflow.move import NotPossibleNow
from tests.concerns.infohus.cases import DAY, asked, contributed, gathering, invitation, item
from tests.concerns.reports import MONDAY
from tests.people import Cast


def test_asking_an_authority_is_kept_as_passed_on(cast: Cast) -> None:
    with within(cast.home.pk):
        opened, lead = gathering(cast)
        gather.invite(opened, invitation(), by=lead, at=MONDAY + DAY)
        last = Disclosure.objects.order_by("pk").last()
        assert last is not None
        assert (last.recipient_kind, last.words(opened.key).extract) == ("school", invitation().words.asks)


def test_who_stands_outside_is_not_asked_by_the_cooperation(cast: Cast) -> None:
    with within(cast.home.pk):
        opened, lead = gathering(cast)
        with pytest.raises(NoRight):
            gather.invite(opened, invitation(Authority.OUTSIDE), by=lead, at=MONDAY)


def test_nobody_is_asked_before_the_police_have_answered_or_when_they_see_no_crime(cast: Cast) -> None:
    with within(cast.home.pk):
        opened, lead = asked(cast)
        with pytest.raises(NotPossibleNow):
            gather.invite(opened, invitation(), by=lead, at=MONDAY)
    with within(cast.home.pk):
        opened, lead = gathering(cast, PoliceAnswer.NO_CRIME_RELEVANCE)
        with pytest.raises(NotReady):
            gather.invite(opened, invitation(), by=lead, at=MONDAY)


def test_declining_needs_no_reason(cast: Cast) -> None:
    with within(cast.home.pk):
        opened, lead = gathering(cast)
        row = gather.invite(opened, invitation(), by=lead, at=MONDAY)
        gather.decline(opened, row, by=lead, at=MONDAY)
        assert row.answer == InvitationAnswer.DECLINED


def test_an_item_is_corrected_by_addition(cast: Cast) -> None:
    with within(cast.home.pk):
        opened, lead, row, first = contributed(cast)
        better = gather.Brought(item(text="Han holdt pause fra fodbold i tre uger."), corrects=first)
        gather.contribute(opened, row, better, by=lead, at=MONDAY + DAY)
        (found,) = invited(case_of(opened.file), opened.key)
        assert [one.words.text for one in found.items] == ["Han er holdt op med at gå til fodbold."]
        assert [one.words.text for one in found.items[0].corrections] == ["Han holdt pause fra fodbold i tre uger."]


@pytest.mark.parametrize(
    ("brought", "why_not"),
    [
        (gather.Brought(item(), is_sensitive=True), SayWhyNecessary),
        (gather.Brought(item(), is_crime=True), SayOnWhatBasis),
        (gather.Brought(item(day="2026-12-24")), NotYetHappened),
    ],
)
def test_sensitive_items_crime_and_days_ahead(cast: Cast, brought: gather.Brought, why_not: type[Exception]) -> None:
    with within(cast.home.pk):
        opened, lead, row, _first = contributed(cast)
        with pytest.raises(why_not):
            gather.contribute(opened, row, brought, by=lead, at=MONDAY + DAY)


def test_a_guest_writes_for_her_own_authority_only(cast: Cast) -> None:
    guest = cast.viewer("case_participant")
    with within(cast.home.pk):
        opened, lead, hers, _first = contributed(cast, cast["case_participant"])
        other = gather.invite(opened, invitation(Authority.JOBCENTRE, Basis.INSIDE), by=lead, at=MONDAY)
        gather.contribute(opened, hers, gather.Brought(item()), by=guest, at=MONDAY + DAY)
        for act in (
            lambda: gather.contribute(opened, other, gather.Brought(item()), by=guest, at=MONDAY),
            lambda: gather.decline(opened, other, by=guest, at=MONDAY),
        ):
            with pytest.raises(NotYours):
                act()
        with pytest.raises(MayNot):
            gather.decline(opened, hers, by=cast.viewer("childrens_adviser"), at=MONDAY)


def test_what_the_police_bring_is_theirs_wherever_it_stands(cast: Cast) -> None:
    with within(cast.home.pk):
        opened, lead, row, _first = contributed(cast)
        told = gather.Brought(item(text="En hændelse i maj."), from_police=True)
        gather.contribute(opened, row, told, by=lead, at=MONDAY + DAY)
        origins = {found.said[0][1]: found.origin for found in items({opened.file.pk: opened.key})}
        assert origins["En hændelse i maj."] == "police"
        assert origins["Han er holdt op med at gå til fodbold."] == "school"


def test_psychiatry_is_thought_of(cast: Cast) -> None:
    with within(cast.home.pk):
        opened, lead, row, _first = contributed(cast)
        vulnerable: Any = gather.Brought(item(dimensions=["vulnerability"]))
        assert not psychiatry_prompt(invited(case_of(opened.file), opened.key))
        gather.contribute(opened, row, vulnerable, by=lead, at=MONDAY + DAY)
        assert psychiatry_prompt(invited(case_of(opened.file), opened.key))
