# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Passing on asks the rules, keeps what was said as it was, and says in the log only who and on what ground."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from handlingsplan.access.viewer import MayNot
from handlingsplan.audit.models import Event
from handlingsplan.concerns.casefiles.terms import Track
from handlingsplan.concerns.disclosure.actions import pass_on as verbs
from handlingsplan.concerns.disclosure.actions.pass_on import note_received, pass_on, record_crossing
from handlingsplan.concerns.disclosure.models import Disclosure
from handlingsplan.concerns.disclosure.terms import Basis, Party, Purpose
from handlingsplan.concerns.intake.terms import Kind, ReporterKind
from handlingsplan.tenancy.scope import within
from tests.concerns.disclosure.cases import WHY, WORDS, passing
from tests.concerns.reports import MONDAY, received
from tests.people import Cast


def test_what_is_passed_on_is_kept_as_it_was(cast: Cast) -> None:
    with within(cast.home.pk):
        got = received()
        refs = (f"intake.inquiry:{got.inquiry.pk}",)
        made = pass_on(got.case, passing(refs=refs), by=cast.viewer("infohus_lead"), at=MONDAY)
        words = made.words(got.case.key)
        assert [item["ref"] for item in words.items] == list(refs)
        assert "ville skade nogen" in words.items[0]["text"]
        assert (made.sender_kind, made.recipient_kind, made.review_on) == ("infohus", "police", date(2027, 2, 2))
        told = Event.objects.get(kind="disclosure.passed_on")
        expected = {"number": "2026-1", "sender": "infohus", "recipient": "police", "basis": "115_ssp"}
        assert told.details == expected


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"recipient_kind": Party.PRIVATE}, verbs.NotAllowed),
        ({"purpose": Purpose.HELP}, verbs.NotAllowed),
        ({"words": replace(WORDS, why="Det er nødvendigt.")}, verbs.ReasonTooShort),
        ({"words": replace(WORDS, extract="")}, verbs.NothingChosen),
        ({"basis": Basis.CRIME_FACTS}, verbs.AskALawyer),
    ],
)
def test_what_is_not_in_order_is_refused(cast: Cast, changes: dict[str, Any], refusal: type[Exception]) -> None:
    with within(cast.home.pk):
        case = received().case
        with pytest.raises(refusal):
            pass_on(case, passing(**changes), by=cast.viewer("infohus_lead"), at=MONDAY)
        assert not Disclosure.objects.exists()


def test_a_lawyer_who_was_asked_opens_the_ground(cast: Cast) -> None:
    with within(cast.home.pk):
        asked = passing(basis=Basis.CRIME_FACTS, words=replace(WORDS, lawyer="Juridisk afdeling: ja, nr. 3"))
        assert pass_on(received().case, asked, by=cast.viewer("infohus_lead"), at=MONDAY).pk


def test_what_comes_from_the_police_waits_for_their_consent(cast: Cast) -> None:
    with within(cast.home.pk):
        got = received(reporter_kind=ReporterKind.POLICE)
        lead, chosen = cast.viewer("infohus_lead"), (f"intake.inquiry:{got.inquiry.pk}",)
        again = passing(recipient_kind=Party.SCHOOL, refs=chosen)
        with pytest.raises(verbs.PoliceHaveNotAgreed):
            pass_on(got.case, again, by=lead, at=MONDAY)
        agreed = replace(again, words=replace(WORDS, police_agreed="Aftalt på telefon med vagtleder, 2. november"))
        assert pass_on(got.case, agreed, by=lead, at=MONDAY).pk


def test_early_cooperation_about_a_child_has_an_end(cast: Cast) -> None:
    with within(cast.home.pk):
        case, lead = received().case, cast.viewer("infohus_lead")
        early = passing(recipient_kind=Party.SCHOOL, basis=Basis.EARLY_CHILD, purpose=Purpose.CHILD_NEED)
        for _ in range(2):
            pass_on(case, early, by=lead, at=MONDAY)
        with pytest.raises(verbs.TwiceAlready):
            pass_on(case, early, by=lead, at=MONDAY)


def test_what_came_in_has_a_sender_and_no_review(cast: Cast) -> None:
    with within(cast.home.pk):
        case, lead = received().case, cast.viewer("infohus_lead")
        told = passing(recipient_kind=Party.INFOHUS)
        made = note_received(case, told, sender=Party.POLICE, by=lead, at=MONDAY)
        assert (made.received, made.sender_kind, made.review_on) == (True, "police", None)
        with pytest.raises(verbs.NotAllowed):
            note_received(case, told, sender=Party.PRIVATE, by=lead, at=MONDAY)


def test_a_crossing_stands_on_the_giving_side(cast: Cast) -> None:
    with within(cast.home.pk):
        lead, adviser = cast.viewer("infohus_lead"), cast.viewer("childrens_adviser")
        concern, notice = received().case, received(kind=Kind.NOTICE).case
        over = record_crossing(
            concern, to_track=Track.SOCIAL, what="Barnet er alene.", why=WHY, basis=Basis.NOTICE, by=lead, at=MONDAY
        )
        back = record_crossing(
            notice, to_track=Track.INFOHUS, what="Planer om vold.", why=WHY, basis=Basis.INSIDE, by=adviser, at=MONDAY
        )
        assert (over.file, over.recipient_kind, over.purpose) == (concern.file, "children", "child_need")
        assert (back.file, back.recipient_kind, back.purpose) == (notice.file, "infohus", "prevent_crime")
        with pytest.raises(verbs.SameTrack):
            record_crossing(
                concern, to_track=Track.INFOHUS, what="Det samme.", why=WHY, basis=Basis.INSIDE, by=lead, at=MONDAY
            )


@pytest.mark.parametrize("role", ["case_participant", "case_leader", "receiver", "mentor"])
def test_others_pass_nothing_on(cast: Cast, role: str) -> None:
    with within(cast.home.pk):
        case = received().case
        with pytest.raises(MayNot):
            pass_on(case, passing(), by=cast.viewer(role), at=MONDAY)
