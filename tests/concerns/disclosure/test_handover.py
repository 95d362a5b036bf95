# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A case goes to another municipality sealed anew: read, accepted or declined; no stranger sees it."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from handlingsplan.access.roles import permissions_of
from handlingsplan.access.viewer import Viewer
from handlingsplan.clocks.actions import remind_of_hours
from handlingsplan.clocks.queries import running
from handlingsplan.concerns.casefiles.actions import file as files
from handlingsplan.concerns.casefiles.actions import people
from handlingsplan.concerns.casefiles.models import CaseFile, Declaration
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.terms import Outcome
from handlingsplan.concerns.disclosure.access import incoming_visible_to
from handlingsplan.concerns.disclosure.actions import handover as sending
from handlingsplan.concerns.disclosure.actions import receiving
from handlingsplan.concerns.disclosure.actions.carrying import bring_answer, carry
from handlingsplan.concerns.disclosure.models import Disclosure, Handover, HandoverWords
from handlingsplan.concerns.disclosure.models.handover import Stand
from handlingsplan.concerns.disclosure.terms import CHILD_CLOCK, Basis
from handlingsplan.concerns.intake.models import Inquiry
from handlingsplan.concerns.intake.terms import AgeBand, Kind
from handlingsplan.keys import case_keys
from handlingsplan.notices.models import Notice
from handlingsplan.tenancy.models import Municipality
from handlingsplan.tenancy.scope import within
from tests.concerns.disclosure.cases import lead_case
from tests.concerns.reports import MONDAY
from tests.people import Cast

WHY = "Barnet er flyttet, og indsatsen skal fortsætte uden et hul i mellem."
WORDS = HandoverWords(person="Asta Fiktiv Dal", born="2012-03-04", summary="Vurderet til samtaler hver uge.", why=WHY)
JUDGED = "Talt med skolen i dag: intet tyder på, at hun har brug for hjælp i nat."
LATER = MONDAY + timedelta(hours=3)


def away(cast: Cast) -> Viewer:
    """Somebody who receives both kinds in the other town."""
    roles = ("infohus_lead", "childrens_adviser")
    return Viewer(cast.elsewhere, cast.away, roles, permissions_of(list(roles)))


def child_case(cast: Cast) -> OpenedCase:
    return lead_case(cast, "childrens_adviser", kind=Kind.NOTICE, age_band=AgeBand.FROM_10)


def package(cast: Cast, **changes: Any) -> sending.Package:
    return replace(sending.Package(cast.away, Basis.CHILD_MOVES, WORDS, not_investigation=True), **changes)


def sent(cast: Cast) -> Handover:
    """A child's case on its way to the other town."""
    with within(cast.home.pk):
        case = child_case(cast)
        refs = (f"intake.inquiry:{Inquiry.objects.get(file=case.file).pk}",)
        adviser = cast.viewer("childrens_adviser")
        made = sending.hand_over(case, package(cast, refs=refs), by=adviser, at=MONDAY)
        carry(made.pk, sender=cast.home.pk, at=MONDAY)
        return Handover.objects.get(pk=made.pk)


def test_it_arrives_sealed_under_the_receivers_own_key(cast: Cast) -> None:
    gone = sent(cast)
    assert gone.stand is Stand.DELIVERED
    with within(cast.away.pk):
        came = Handover.objects.get(incoming=True)
        assert came.package == gone.package
        assert bytes(came.sealed) != bytes(gone.sealed)
        assert came.pk != gone.pk
        words = receiving.open_words(came, by=away(cast), at=LATER)
        assert (words.summary, words.person) == (WORDS.summary, WORDS.person)
        assert "ville skade nogen" in words.items[0]["text"]
        notice = Notice.objects.get(to=cast.elsewhere)
        assert "Asta" not in notice.subject + notice.text
    with within(cast.home.pk):
        assert Disclosure.objects.get().recipient_kind == "other_municipality"


def test_it_comes_once_however_often_it_is_carried(cast: Cast) -> None:
    gone = sent(cast)
    with within(cast.home.pk):
        Handover.objects.filter(pk=gone.pk).update(delivered_at=None)
    carry(gone.pk, sender=cast.home.pk, at=LATER)
    with within(cast.away.pk):
        assert Handover.objects.count() == 1


def test_read_accepted_and_an_inquiry_there(cast: Cast) -> None:
    gone, taker = sent(cast), away(cast)
    with within(cast.away.pk):
        came = Handover.objects.get()
        with pytest.raises(receiving.ReadFirst):
            receiving.accept(came, by=taker, at=LATER)
        receiving.mark_read(came, owner=cast.elsewhere, by=taker, at=LATER)
        bring_answer(came.pk, receiver=cast.away.pk, at=LATER)
    with within(cast.home.pk):
        assert (Handover.objects.get().stand, Handover.objects.get().owner_name) == (Stand.READ, "Else Andetsteds")
    with within(cast.away.pk):
        file = receiving.accept(came, by=taker, at=LATER)
        bring_answer(came.pk, receiver=cast.away.pk, at=LATER)
        assert (file.track, file.municipality) == ("social", cast.away)
        inquiry = Inquiry.objects.get(file=file)
        assert (inquiry.age_band, inquiry.received_at) == ("10_14", MONDAY)
        assert running(inquiry).get(kind=CHILD_CLOCK).started_at == MONDAY
        assert not running(came).exists()
        with pytest.raises(receiving.SettledAlready):
            receiving.decline(came, reason=WHY, by=taker, at=LATER)
    with within(cast.home.pk):
        assert Handover.objects.get(pk=gone.pk).stand is Stand.ACCEPTED
        assert CaseFile.objects.count() == 1


def test_a_childs_24_hours_run_from_its_arrival(cast: Cast) -> None:
    sent(cast)
    with within(cast.away.pk):
        came = Handover.objects.get()
        clock = running(came).get()
        assert (clock.kind, clock.due_at) == (CHILD_CLOCK, MONDAY + timedelta(hours=24))
        assert remind_of_hours(clock.due_at - timedelta(hours=1)) == 1
        reminded = Notice.objects.filter(to=cast.elsewhere).order_by("pk").last()
        assert reminded is not None
        assert reminded.link.endswith(f"/overdragelser/{came.pk}/")
    assert "§ 136" in cast.client(cast.elsewhere).get("/m/aaholm/overdragelser/").text


def test_what_was_accepted_is_read_in_the_case_and_nowhere_else(cast: Cast) -> None:
    sent(cast)
    taker = away(cast)
    with within(cast.away.pk):
        came = Handover.objects.get()
        receiving.mark_read(came, owner=cast.elsewhere, by=taker, at=LATER)
        file = receiving.accept(came, by=taker, at=LATER)
        assert came.words(case_keys.opened(came.key_id)) == HandoverWords()
        with pytest.raises(receiving.SettledAlready):
            receiving.open_words(came, by=taker, at=LATER)
    browser, page = cast.client(cast.elsewhere), f"/m/aaholm/overdragelser/{came.pk}/"
    assert f"/sager/{file.pk}/" in browser.get(page)["Location"]
    with within(cast.away.pk):
        people.declare(file, is_biased=True, by=taker, at=LATER)
        assert not incoming_visible_to(taker).exists()
    assert browser.get(page).status_code == 404
    with within(cast.away.pk):
        Declaration.objects.update(is_biased=False)
        assert incoming_visible_to(taker).exists()
        opened = OpenedCase(CaseFile.objects.get(pk=file.pk), case_keys.opened(file.key_id))
        files.close(opened, Outcome.UNFOUNDED, stage="childtrack.closed", by=taker, at=LATER)
        assert not incoming_visible_to(taker).exists()


def test_declined_with_a_reason_the_sender_reads(cast: Cast) -> None:
    gone, taker = sent(cast), away(cast)
    with within(cast.away.pk):
        came = Handover.objects.get()
        receiving.mark_read(came, owner=cast.elsewhere, by=taker, at=LATER)
        with pytest.raises(receiving.SayWhyNot):
            receiving.decline(came, reason="Nej.", by=taker, at=LATER)
        reason = "Familien er flyttet videre til en tredje kommune i går."
        with pytest.raises(receiving.JudgeFirst):
            receiving.decline(came, reason=reason, by=taker, at=LATER)
        assert running(came).get().kind == CHILD_CLOCK
        receiving.decline(came, reason=reason, acute=JUDGED, by=taker, at=LATER)
        assert not running(came).exists()
        came = Handover.objects.get()
        left = came.words(case_keys.opened(came.key_id))
        assert (left.acute, left.summary, left.person, left.items) == (JUDGED, "", "", [])
        bring_answer(came.pk, receiver=cast.away.pk, at=LATER)
    seen = cast.client(cast.elsewhere).get(f"/m/aaholm/overdragelser/{came.pk}/")
    assert (seen.status_code, "Asta" in seen.text, WORDS.summary in seen.text) == (200, False, False)
    page = f"/m/lysbjerg/sager/{gone.file_id}/overdragelse/{gone.pk}/"
    assert "tredje kommune" in cast.client("childrens_adviser").get(page).text


@pytest.mark.parametrize("who", ["stranger", "home", "infohus"])
def test_strangers_see_nothing_of_it(cast: Cast, who: str) -> None:
    sent(cast)
    person = {"stranger": cast.stranger, "home": cast["childrens_adviser"], "infohus": cast["infohus_lead"]}[who]
    with within(cast.away.pk):
        came = Handover.objects.get().pk
    for end in ("", f"{came}/"):
        assert cast.client(person).get(f"/m/aaholm/overdragelser/{end}").status_code == 404
    assert "Åholm" not in cast.client("childrens_adviser").get("/m/lysbjerg/overdragelser/").text
    assert cast.client("childrens_adviser").get(f"/m/lysbjerg/overdragelser/{came}/").status_code == 404
    with within(cast.home.pk):
        assert not Handover.objects.filter(incoming=True).exists()
        assert not incoming_visible_to(cast.viewer("childrens_adviser")).exists()


def test_only_the_track_it_came_on_sees_it(cast: Cast) -> None:
    sent(cast)
    with within(cast.away.pk):
        lead = Viewer(cast.elsewhere, cast.away, ("infohus_lead",), permissions_of(["infohus_lead"]))
        assert not incoming_visible_to(lead).exists()
        assert incoming_visible_to(away(cast)).exists()


def test_an_adult_is_not_handed_over_by_the_duty_about_children(cast: Cast) -> None:
    with within(cast.home.pk):
        case, lead = lead_case(cast), cast.viewer("infohus_lead")
        with pytest.raises(sending.NoDutyForAdults):
            sending.hand_over(case, package(cast), by=lead, at=MONDAY)
        asked = package(cast, basis=Basis.SENSITIVE, lawyer="Juridisk afdeling: ja")
        assert sending.hand_over(case, asked, by=lead, at=MONDAY).basis == "sensitive"
        with pytest.raises(sending.OnItsWayAlready):
            sending.hand_over(case, asked, by=lead, at=MONDAY)


def test_a_town_outside_gets_paper_and_its_reading_is_noted_by_hand(cast: Cast) -> None:
    outside = Municipality.objects.exclude(pk__in=[cast.home.pk, cast.away.pk]).first()
    assert outside is not None
    with within(cast.home.pk):
        case, adviser = child_case(cast), cast.viewer("childrens_adviser")
        made = sending.hand_over(case, package(cast, to=outside), by=adviser, at=MONDAY)
        assert made.on_paper
        sending.note_read_on_paper(made, owner="Vagten", by=adviser, at=LATER)
        assert made.stand is Stand.READ
        with pytest.raises(sending.AnsweredThere):
            sending.note_read_on_paper(made, owner="Vagten", by=adviser, at=LATER)


def test_the_page_begins_with_not_sending_an_adult(cast: Cast) -> None:
    with within(cast.home.pk):
        adult, child = lead_case(cast), child_case(cast)
    pages = {case: f"/m/lysbjerg/sager/{case.file.pk}/overdragelse/ny/" for case in (adult, child)}
    lead, adviser = cast.client("infohus_lead"), cast.client("childrens_adviser")
    assert 'value="not"' in lead.get(pages[adult]).text.split("checked")[0][-150:]
    assert 'value="send"' in adviser.get(pages[child]).text.split("checked")[0][-150:]
    assert lead.get(pages[child]).status_code == 404
    typed = {
        "send": "send",
        "to": "aaholm",
        "basis": "child_moves",
        "summary": "Skrevet i aften",
        "person": "Asta",
        "not_investigation": "on",
    }
    again = adviser.post(pages[child], {**typed, "why": "kort"})
    assert "Skrevet i aften" in again.text
    assert adviser.post(pages[child], {**typed, "why": WHY}).status_code == 302


def test_the_receiving_pages(cast: Cast) -> None:
    sent(cast)
    browser = cast.client(cast.elsewhere)
    with within(cast.away.pk):
        came = Handover.objects.get().pk
    page = f"/m/aaholm/overdragelser/{came}/"
    assert "Lysbjerg" in browser.get("/m/aaholm/overdragelser/").text
    shown = browser.get(page).text
    assert WORDS.summary in shown
    assert "Hvem der har den herfra" in shown.split(WORDS.summary)[1], "It is read before it is said to be read."
    assert 'href="/m/aaholm/overdragelser/"' in shown
    browser.post(page, {"owner": str(cast.elsewhere.pk)})
    assert "kort grund" in browser.post(f"{page}afvis/", {"reason": "kort grund"}).text
    browser.post(f"{page}tag/")
    with within(cast.away.pk):
        assert Handover.objects.get().stand is Stand.ACCEPTED


@pytest.mark.parametrize("role", ["childrens_adviser", "infohus_lead"])
def test_those_who_receive_see_the_list(cast: Cast, role: str) -> None:
    assert cast.client(role).get("/m/lysbjerg/overdragelser/").status_code == 200
