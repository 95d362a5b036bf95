# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Somebody outside answers once, with a link and a code, and is shown what was passed on to her and nothing else."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from handlingsplan.audit.models import Event
from handlingsplan.concerns.disclosure.actions import outside
from handlingsplan.concerns.disclosure.actions.outside import Asked, ask_outside
from handlingsplan.concerns.disclosure.models import OutsideRequest
from handlingsplan.concerns.disclosure.terms import TRIES
from handlingsplan.concerns.intake.models import Inquiry
from handlingsplan.config.logs import without_secrets
from handlingsplan.notices.models import Notice
from handlingsplan.tenancy.scope import within
from tests.concerns.disclosure.cases import lead_case, told
from tests.people import Cast

PERSON = "Villads"
ANSWER = {"answer": "received", "reason": "Vi tager kontakt.", "reference": "J-12", "answered_by": "Vagtlederen"}


def asked(cast: Cast) -> Asked:
    """The police are asked about what was passed on to them."""
    with within(cast.home.pk):
        case = lead_case(cast)
        made = told(cast, case, refs=(f"intake.inquiry:{Inquiry.objects.get().pk}",))
        return ask_outside(
            case,
            made,
            address="forebyggelse@politi.example",
            question="Kender I aftalen?",
            by=cast.viewer("infohus_lead"),
            at=timezone.now(),
        )


def page(found: Asked, *, town: str = "lysbjerg", end: str = "") -> str:
    return f"/k/{town}/svar/{found.secret}/{end}"


def test_the_mail_carries_a_number_and_nothing_else(cast: Cast) -> None:
    found = asked(cast)
    with within(cast.home.pk):
        mail = Notice.objects.get(to_address="forebyggelse@politi.example")
        assert mail.subject == "Et spørgsmål fra en kommune"
        for word in (PERSON, found.code, "Kender I"):
            assert word not in mail.subject + mail.text
        assert found.secret not in mail.link
        kept = OutsideRequest.objects.get()
        assert found.secret.encode() not in bytes(kept.secret) + bytes(kept.sealed)
    assert found.secret not in without_secrets(f"GET {page(found)} 200")


def test_the_link_alone_shows_nothing(cast: Cast) -> None:
    found, browser = asked(cast), Client()
    seen = browser.get(page(found))
    assert seen.status_code == 200
    assert PERSON not in seen.text
    assert "2026-1" not in seen.text
    assert not seen.cookies.keys() - {"csrftoken"}
    assert seen["Referrer-Policy"] == "same-origin"
    assert "no-store" in seen["Cache-Control"]
    assert browser.get(page(found, town="aaholm")).status_code == 404
    assert browser.get(f"/k/lysbjerg/svar/{'x' * 32}/").status_code == 404


def test_the_code_shows_what_was_passed_on_and_one_answer_closes_it(cast: Cast) -> None:
    found, browser = asked(cast), Client()
    opened = browser.post(page(found), {"code": f"{found.code[:3]} {found.code[3:]}"})
    assert "ville skade nogen" in opened.text
    assert "Tove Fiktiv" not in opened.text
    answered = browser.post(page(found, end="send/"), {"code": found.code, **ANSWER}, follow=True)
    assert "Tak for svaret" in answered.text
    assert PERSON not in answered.text
    assert browser.post(page(found), {"code": found.code}).status_code == 200
    assert PERSON not in browser.post(page(found), {"code": found.code}).text
    with within(cast.home.pk):
        kept = OutsideRequest.objects.get()
        assert kept.answer == "received"
        kinds = list(Event.objects.filter(kind__startswith="disclosure.outside").values_list("kind", flat=True))
        assert sorted(set(kinds)) == [f"disclosure.outside.{verb}" for verb in ("answered", "asked", "opened")]
        assert Notice.objects.filter(to=cast["infohus_lead"]).count() == 1


def test_an_answer_half_filled_in_comes_back_with_what_was_typed(cast: Cast) -> None:
    found, browser = asked(cast), Client()
    again = browser.post(page(found, end="send/"), {"code": found.code, **ANSWER, "answered_by": ""})
    assert again.status_code == 200
    assert "Vi tager kontakt." in again.text
    assert 'value="J-12"' in again.text


def test_a_code_typed_wrong_too_often_closes_the_link(cast: Cast) -> None:
    found, browser = asked(cast), Client()
    wrong = "000000" if found.code != "000000" else "111111"
    for left in range(TRIES - 1, -1, -1):
        seen = browser.post(page(found), {"code": wrong})
        assert re.search(rf"\b{left}\b", seen.text)
        assert PERSON not in seen.text
    assert browser.post(page(found), {"code": found.code}).status_code == 404


def test_a_link_runs_out_and_can_be_closed(cast: Cast) -> None:
    found = asked(cast)
    later = timezone.now() + timedelta(days=15)
    with within(cast.home.pk):
        request = outside.request_called(found.secret)
        assert request is not None
        with pytest.raises(outside.LinkClosed):
            outside.open_outside(request, secret=found.secret, code=found.code, at=later)
        case = outside.open_outside(request, secret=found.secret, code=found.code, at=timezone.now())
        outside.close_link(case, request, by=cast.viewer("infohus_lead"), at=timezone.now())
    assert Client().post(page(found), {"code": found.code}).status_code == 404


def test_a_browser_that_sends_no_origin_is_let_in(cast: Cast) -> None:
    """The page asks our own browser to say where a form stands: Origin null would be refused."""
    found, browser = asked(cast), Client(enforce_csrf_checks=True)
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', browser.get(page(found)).text)
    assert token
    data = {"code": found.code, "csrfmiddlewaretoken": token[1]}
    sent = browser.post(page(found), data, headers={"origin": "http://testserver"})
    assert sent.status_code == 200
