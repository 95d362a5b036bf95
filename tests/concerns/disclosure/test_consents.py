# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A consent carries what it was given for while it holds, and is taken back without a reason."""

from dataclasses import replace
from datetime import date

import pytest

from handlingsplan.concerns.disclosure.actions import consents, pass_on
from handlingsplan.concerns.disclosure.actions.consents import Given
from handlingsplan.concerns.disclosure.models import ConsentWords, Disclosure
from handlingsplan.concerns.disclosure.terms import Basis, GivenBy, How, Party, Purpose
from handlingsplan.tenancy.scope import within
from tests.concerns.disclosure.cases import lead_case, told
from tests.concerns.reports import MONDAY
from tests.people import Cast

GIVEN = Given(
    GivenBy.CITIZEN,
    How.WRITTEN,
    Party.PRIVATE,
    Purpose.HELP,
    date(2026, 11, 1),
    date(2026, 12, 1),
    ConsentWords("Villads Fiktiv Holm", "At han ønsker en mentor", "Boldklubben"),
)
TO_THE_CLUB = {"recipient_kind": Party.PRIVATE, "basis": Basis.CONSENT, "purpose": Purpose.HELP}


def test_without_a_consent_a_club_is_told_nothing(cast: Cast) -> None:
    with within(cast.home.pk):
        case = lead_case(cast)
        with pytest.raises(pass_on.NoConsent):
            told(cast, case, **TO_THE_CLUB)


def test_a_consent_carries_what_it_was_given_for_and_ends(cast: Cast) -> None:
    with within(cast.home.pk):
        case, lead = lead_case(cast), cast.viewer("infohus_lead")
        given = consents.note_consent(case, GIVEN, by=lead, at=MONDAY)
        made = told(cast, case, **TO_THE_CLUB)
        assert (made.consent, made.review_on) == (given, date(2026, 12, 1))
        with pytest.raises(pass_on.NoConsent):
            told(cast, case, **TO_THE_CLUB, day=date(2026, 12, 2))
        with pytest.raises(pass_on.NoConsent):
            told(cast, case, **{**TO_THE_CLUB, "purpose": Purpose.PREVENT_CRIME})


def test_taken_back_it_stops_what_comes_and_erases_nothing(cast: Cast) -> None:
    with within(cast.home.pk):
        case, lead = lead_case(cast), cast.viewer("infohus_lead")
        given = consents.note_consent(case, GIVEN, by=lead, at=MONDAY)
        told(cast, case, **TO_THE_CLUB)
        consents.take_back(case, given, said="", day=date(2026, 11, 3), by=lead, at=MONDAY)
        with pytest.raises(pass_on.NoConsent):
            told(cast, case, **TO_THE_CLUB, day=date(2026, 11, 3))
        assert Disclosure.objects.count() == 1
        assert given.words(case.key).who == "Villads Fiktiv Holm"
        with pytest.raises(consents.TakenBack):
            consents.take_back(case, given, said="", day=date(2026, 11, 3), by=lead, at=MONDAY)


def test_a_consent_is_specific_and_ends(cast: Cast) -> None:
    with within(cast.home.pk):
        case, lead = lead_case(cast), cast.viewer("infohus_lead")
        with pytest.raises(consents.NotSpecific):
            consents.note_consent(case, replace(GIVEN, words=ConsentWords(who="Villads")), by=lead, at=MONDAY)
        with pytest.raises(consents.NoEnd):
            consents.note_consent(case, replace(GIVEN, until=GIVEN.given_on), by=lead, at=MONDAY)
