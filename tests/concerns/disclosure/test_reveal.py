# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A sender's name: two people, two reasons, a day, and every opening in the log."""

from datetime import timedelta

import pytest

from handlingsplan.access.viewer import MayNot
from handlingsplan.audit.models import Event
from handlingsplan.concerns.disclosure.actions import reveal
from handlingsplan.concerns.disclosure.models import RevealRequest
from handlingsplan.concerns.intake.actions.reveal import NotAgreed, sender_of
from handlingsplan.notices.models import Notice
from handlingsplan.tenancy.scope import within
from tests.concerns.disclosure.cases import lead_case
from tests.concerns.reports import MONDAY, SENDER
from tests.people import Cast

REASON = "Vi må ringe til afsenderen i aften, og koden har hun ikke brugt."
LATER = MONDAY + timedelta(hours=1)


def test_two_people_agree_and_the_name_is_shown_for_a_day(cast: Cast) -> None:
    with within(cast.home.pk):
        case, lead, leader = lead_case(cast), cast.viewer("infohus_lead"), cast.viewer("case_leader")
        wish = reveal.ask(case, reason=REASON, by=lead, at=MONDAY)
        with pytest.raises(NotAgreed):
            sender_of(case, wish, by=lead, at=LATER)
        assert list(reveal.awaiting(leader)) == [wish]
        assert reveal.read(wish, by=leader, at=LATER).reason == REASON
        reveal.decide(wish, allowed=True, reason=f"Enig: {REASON}", by=leader, at=LATER)
        wish.refresh_from_db()
        for _ in range(2):
            assert sender_of(case, wish, by=lead, at=LATER) == SENDER
        assert Event.objects.filter(kind="intake.sender.seen").count() == 2
        with pytest.raises(NotAgreed):
            sender_of(case, wish, by=leader, at=LATER)
        with pytest.raises(NotAgreed):
            sender_of(case, wish, by=lead, at=LATER + timedelta(hours=24))
        texts = [notice.subject + notice.text for notice in Notice.objects.filter(to__isnull=False)]
        assert texts
        assert not any("Tove" in text or "Villads" in text or REASON in text for text in texts)


def test_a_refusal_keeps_the_name_closed(cast: Cast) -> None:
    with within(cast.home.pk):
        case, lead, leader = lead_case(cast), cast.viewer("infohus_lead"), cast.viewer("case_leader")
        wish = reveal.ask(case, reason=REASON, by=lead, at=MONDAY)
        reveal.decide(wish, allowed=False, reason=f"Nej: {REASON}", by=leader, at=LATER)
        wish.refresh_from_db()
        with pytest.raises(NotAgreed):
            sender_of(case, wish, by=lead, at=LATER)
        with pytest.raises(reveal.DecidedAlready):
            reveal.decide(wish, allowed=True, reason=REASON, by=leader, at=LATER)


def test_nobody_agrees_with_herself(cast: Cast) -> None:
    with within(cast.home.pk):
        everyone = cast.everything()
        case = lead_case(cast)
        case.file.lead = None
        wish = reveal.ask(case, reason=REASON, by=everyone, at=MONDAY)
        assert not reveal.awaiting(everyone).exists()
        with pytest.raises(reveal.SamePerson):
            reveal.decide(wish, allowed=True, reason=REASON, by=everyone, at=LATER)


def test_only_the_lead_asks_once_and_with_a_reason(cast: Cast) -> None:
    with within(cast.home.pk):
        case, lead = lead_case(cast), cast.viewer("infohus_lead")
        with pytest.raises(reveal.NotTheLead):
            reveal.ask(case, reason=REASON, by=cast.everything(), at=MONDAY)
        with pytest.raises(reveal.ReasonNeeded):
            reveal.ask(case, reason="Vil vide det.", by=lead, at=MONDAY)
        reveal.ask(case, reason=REASON, by=lead, at=MONDAY)
        with pytest.raises(reveal.AskedAlready):
            reveal.ask(case, reason=REASON, by=lead, at=MONDAY)
        with pytest.raises(MayNot):
            reveal.read(RevealRequest.objects.get(), by=lead, at=MONDAY)


def test_the_pages_of_both(cast: Cast) -> None:
    with within(cast.home.pk):
        case = lead_case(cast)
    page = f"/m/lysbjerg/sager/{case.file.pk}/afsender/"
    lead, leader = cast.client("infohus_lead"), cast.client("case_leader")
    assert "Tove" not in lead.get(page).text
    lead.post(page, {"reason": REASON})
    assert lead.post(f"{page}navn/", follow=True).text.count("Tove") == 0
    with within(cast.home.pk):
        wish = RevealRequest.objects.get()
    decide = f"/m/lysbjerg/afsendere/{wish.pk}/"
    assert "2026-1" in leader.get("/m/lysbjerg/afsendere/").text
    assert REASON in leader.get(decide).text
    for stranger in (cast.client(cast.stranger), cast.client(cast.elsewhere), lead):
        assert stranger.get(decide).status_code == 404
    leader.post(decide, {"allowed": "yes", "reason": f"Enig: {REASON}"})
    assert "Tove Fiktiv" not in lead.get(page).text
    assert "Tove Fiktiv" in lead.post(f"{page}navn/").text
    for stranger in (cast.client(cast.stranger), cast.client(cast.elsewhere), leader):
        assert stranger.get(page).status_code == 404
        assert stranger.post(f"{page}navn/").status_code == 404
