# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The pages of the desk: what they show, whom they let in, and that a refusal keeps what was typed."""

from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from handlingsplan.audit.models import Event
from handlingsplan.clocks.queries import running
from handlingsplan.concerns.casefiles.actions import people
from handlingsplan.concerns.casefiles.models import CaseFile
from handlingsplan.concerns.casefiles.terms import Part
from handlingsplan.concerns.intake.actions import receipt
from handlingsplan.concerns.intake.models import Inquiry, StandardText
from handlingsplan.concerns.intake.terms import AgeBand, Anonymity, Answer, State
from handlingsplan.tenancy.scope import within
from tests.concerns.desk import REASON, SORTED, second_lead
from tests.concerns.reports import SENDER, WORDS, received
from tests.people import Cast

PAGES = (
    *("inquiry", "answer_sender", "give_receipt", "sort_inquiry", "ways_out", "choose_notice"),
    *("other_help", "forward_inquiry", "tell_police", "close_unfounded", "second_reading", "write_note"),
)
PLACES = {"identifiable": "yes", "lives_here": "yes", "known_case": "no", "risk": "yes", "observation": "intent"}
ANSWERS = PLACES | {name: getattr(SORTED, name) for name in ("risk_why", "observed", "same_otherwise")}


def given(cast: Cast, *, declared: bool = True, **changes: Any) -> CaseFile:
    """A concern that came just now, and that the lead has said she is not biased in."""
    with within(cast.home.pk):
        file = received(at=timezone.now(), **changes).inquiry.file
        if declared:
            people.declare(file, is_biased=False, by=cast.viewer("infohus_lead"), at=timezone.now())
    return file


def address(name: str, file: CaseFile, slug: str = "lysbjerg") -> str:
    return reverse(name, args=[slug, file.pk])


def sort_it(client: Client, file: CaseFile, **changes: str) -> Any:
    return client.post(address("sort_inquiry", file), ANSWERS | changes, follow=True)


@pytest.mark.parametrize("name", PAGES)
def test_strangers_in_both_towns_find_nothing(cast: Cast, name: str) -> None:
    file = given(cast)
    others = ("receiver", "childrens_adviser", "case_participant", "case_leader", "log_reviewer", "plan_coordinator")
    for who in (*others, cast.stranger, cast.elsewhere):
        assert cast.client(who).get(address(name, file)).status_code == 404
    assert cast.client(cast.elsewhere).get(address(name, file, "aaholm")).status_code == 404


@pytest.mark.parametrize("name", PAGES)
def test_the_lead_opens_every_page_and_no_query_of_it_names_anybody(cast: Cast, name: str) -> None:
    file = given(cast)
    answer = cast.client("infohus_lead").get(address(name, file), follow=True)
    assert answer.status_code == 200
    with within(cast.home.pk):
        assert Event.objects.filter(kind="casefiles.file.read").exists()


def test_nobody_reads_before_she_has_declared_herself(cast: Cast) -> None:
    file = given(cast, declared=False)
    client = cast.client("infohus_lead")
    answer = client.get(address("inquiry", file))
    assert answer.status_code == 302
    question = client.get(answer.url)
    assert WORDS.person not in question.content.decode()
    opened = client.post(answer.url, {"biased": "no", "next": address("inquiry", file)}, follow=True)
    assert WORDS.person in opened.content.decode()


def test_who_is_biased_is_shown_out(cast: Cast) -> None:
    file = given(cast, declared=False)
    client = cast.client("infohus_lead")
    client.post(address("declare_bias", file), {"biased": "yes"})
    assert client.get(address("inquiry", file)).status_code == 404


def test_a_declaration_leads_nowhere_else(cast: Cast) -> None:
    file = given(cast, declared=False)
    away = {"biased": "no", "next": "https://elsewhere.example/"}
    answer = cast.client("infohus_lead").post(address("declare_bias", file), away)
    assert answer.url == address("inquiry", file)


def test_from_taking_it_to_the_infohus(cast: Cast) -> None:
    file = given(cast)
    client = cast.client("infohus_lead")
    assert "Jeg tager den" in client.get(address("inquiry", file)).content.decode()
    client.post(address("take_inquiry", file))
    answer = sort_it(client, file)
    assert answer.redirect_chain[-1][0] == address("ways_out", file)
    client.post(address("ways_out", file))
    with within(cast.home.pk):
        assert Inquiry.objects.get(file=file).state == State.PASSED_ON


def test_what_is_in_the_way_stands_on_the_page(cast: Cast) -> None:
    file = given(cast)
    client = cast.client("infohus_lead")
    shown = sort_it(client, file, observation="none").content.decode()
    assert "Tro, udtalelser eller udseende alene kan ikke bære en bekymring videre." in shown
    client.post(address("ways_out", file))
    with within(cast.home.pk):
        assert Inquiry.objects.get(file=file).state == State.SORTING


def test_red_is_said_in_words(cast: Cast) -> None:
    file = given(cast, violence=Answer.YES)
    shown = cast.client("infohus_lead").get(address("inquiry", file)).content.decode()
    assert "Inden for en time" in shown
    assert "før politiet har svaret" in shown


def test_the_police_can_always_be_called(cast: Cast) -> None:
    file = given(cast)
    shown = cast.client("infohus_lead").get(address("inquiry", file)).content.decode()
    assert 'href="tel:112"' in shown
    assert 'href="tel:114"' in shown


def test_a_child_comes_first(cast: Cast) -> None:
    file = given(cast, age_band=AgeBand.FROM_15)
    client = cast.client("infohus_lead")
    assert "Vælg, om det er en underretning om et barn" in client.get(address("inquiry", file)).content.decode()
    refused = client.post(address("choose_notice", file), {"choice": "notice", "why": "fordi", "passed_on": "x"})
    assert "fordi" in refused.content.decode()
    client.post(address("choose_notice", file), {"choice": "notice", "why": REASON, "passed_on": REASON})
    with within(cast.home.pk):
        assert CaseFile.objects.filter(track="social").count() == 1
        assert not running(Inquiry.objects.get(file=file)).filter(kind="child_acute_assessment").exists()


def test_a_refused_form_keeps_what_was_typed(cast: Cast) -> None:
    file = given(cast, age_band=AgeBand.FROM_15)
    sent = {"reason": "Det var en leg.", "not_shown": "Trusler.", "informed": "Ingen."}
    answer = cast.client("infohus_lead").post(address("close_unfounded", file), sent)
    shown = answer.content.decode()
    assert answer.status_code == 200
    assert "Barnets 24 timer løber" in shown
    assert all(words in shown for words in sent.values())


def test_the_second_signs_on_her_own_screen(cast: Cast) -> None:
    deputy = second_lead(cast)
    file = given(cast)
    lead = cast.client("infohus_lead")
    shown = lead.get(address("close_unfounded", file)).content.decode()
    assert "Der er ikke fundet grundlag for bekymringen." in shown
    assert "Dagny Stedfortræder" in shown
    lead.post(
        address("close_unfounded", file),
        {"reason": "En leg. De var enige.", "not_shown": "Ingen trusler mod nogen.", "informed": "Ingen."},
    )
    waits = lead.get(address("inquiry", file)).content.decode()
    assert "Afventer en anden persons underskrift" in waits
    assert address("second_reading", file) in waits
    assert f'href="{address("inquiry", file)}"' in lead.get(address("second_reading", file)).content.decode()
    own = lead.post(address("second_reading", file), {"verb": "sign"}, follow=True).content.decode()
    assert "Du har selv foreslået det." in own
    client = cast.client(deputy.user)
    client.post(address("declare_bias", file), {"biased": "no"})
    assert "En leg." in client.get(address("second_reading", file)).content.decode()
    done = client.post(address("second_reading", file), {"verb": "sign"}, follow=True)
    assert "er lukket og afskærmet" in done.content.decode()
    assert lead.get(address("inquiry", file)).status_code == 404
    assert lead.get(address("closed_unfounded", file)).status_code == 200
    assert (
        cast.client(second_lead(cast, "Tredje Tovholder").user).get(address("closed_unfounded", file)).status_code
        == 404
    )


def test_a_guest_of_a_meeting_does_not_read_the_inquiry(cast: Cast) -> None:
    file = given(cast)
    guest, until = cast.viewer("case_participant"), timezone.now() + timedelta(days=1)
    with within(cast.home.pk):
        people.assign(
            file, cast["case_participant"], Part.GUEST, by=cast.viewer("infohus_lead"), at=timezone.now(), until=until
        )
        people.declare(file, is_biased=False, by=guest, at=timezone.now())
    for name in ("inquiry", "write_note"):
        assert cast.client("case_participant").get(address(name, file)).status_code == 404


def test_the_receipt_says_nothing_and_its_address_is_kept_nowhere(cast: Cast) -> None:
    file = given(cast)
    cast.client("infohus_lead").post(address("give_receipt", file), {"how": "email"})
    with within(cast.home.pk):
        inquiry = Inquiry.objects.select_related("file", "municipality").get(file=file)
        assert inquiry.receipt_sent_at
        receipt.post(inquiry)
    letter = mail.outbox[-1]
    assert (letter.to, letter.subject) == ([SENDER.email], "Kvittering")
    assert file.number in letter.body
    assert WORDS.person not in letter.body
    assert "ekstrem" not in letter.body + letter.subject


def test_nobody_writes_to_a_sender_who_is_not_known(cast: Cast) -> None:
    file = given(cast, anonymity=Anonymity.UNKNOWN, reporter=None)
    shown = cast.client("infohus_lead").post(address("give_receipt", file), {"how": "email"}).content.decode()
    assert "Afsenderen har ikke givet en e-mailadresse." in shown


def test_an_answer_begins_with_a_standard_text_in_our_own_words(cast: Cast) -> None:
    file = given(cast)
    client = cast.client("infohus_lead")
    text = reverse("standard_text", args=["lysbjerg", "tell_more"])
    assert client.post(text, {"text": "Ring 010190-" + "1234"}).status_code == 200
    client.post(text, {"text": "Fortæl os lidt mere."})
    shown = client.get(address("answer_sender", file) + "?tekst=tell_more").content.decode()
    assert "Fortæl os lidt mere." in shown
    client.post(text, {"text": ""})
    with within(cast.home.pk):
        assert not StandardText.objects.exists()
    client.post(address("answer_sender", file), {"text": "Tak for det."})
    assert "Tak for det." in client.get(address("inquiry", file)).content.decode()


def test_an_earlier_inquiry_is_noticed_and_no_more(cast: Cast) -> None:
    first, again = given(cast), given(cast)
    client = cast.client("infohus_lead")
    assert "Der findes en tidligere henvendelse" in client.get(address("inquiry", again)).content.decode()
    assert "Der findes en tidligere henvendelse" not in client.get(address("inquiry", first)).content.decode()
