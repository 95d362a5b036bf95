# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The guide asks one question a page, forgets nothing, stops where the law stops, and passes on at the last press."""

import pytest
from django.test import Client

from handlingsplan.concerns.disclosure.models import Disclosure, Draft
from handlingsplan.tenancy.scope import within
from tests.concerns.disclosure.cases import WHY, lead_case
from tests.people import Cast

NO = {"answer": "no"}
ANSWERS = {
    1: NO,
    2: NO,
    3: NO,
    4: NO,
    5: {"purpose": "prevent_crime", "concretely": "Han har købt billet og fortalt to personer, hvad han vil gøre."},
    6: {"recipient_kind": "police", "recipient": "Forebyggende afdeling"},
    7: {"basis": "115_ssp"},
    8: {"extract": "Billet til torsdag."},
    9: {"why": WHY, "day": "2026-11-02"},
}


@pytest.fixture
def page(cast: Cast) -> str:
    with within(cast.home.pk):
        return f"/m/lysbjerg/sager/{lead_case(cast).file.pk}/"


def answer(browser: Client, page: str, *steps: int) -> None:
    for step in steps:
        assert browser.post(f"{page}deling/ny/{step}/", ANSWERS[step]).status_code == 302, step


def test_through_all_questions(cast: Cast, page: str) -> None:
    browser = cast.client("infohus_lead")
    answer(browser, page, *range(1, 10))
    assert browser.get(f"{page}deling/ny/")["Location"].endswith("deling/ny/10/")
    assert "Billet til torsdag." in browser.get(f"{page}deling/ny/10/").text
    refused = browser.post(f"{page}deling/ny/10/", {})
    assert refused.status_code == 200
    passed = browser.post(f"{page}deling/ny/10/", {"only_this": "on"})
    assert passed.status_code == 302
    with within(cast.home.pk):
        made = Disclosure.objects.get()
        assert (made.basis, made.recipient_kind) == ("115_ssp", "police")
        assert not Draft.objects.exists()
    for file in ("uddrag.pdf", "uddrag.docx"):
        got = browser.get(f"{page}delinger/{made.pk}/{file}")
        assert got["Content-Disposition"] == f'attachment; filename="sag-2026-1-{file}"'
    assert browser.get(f"{page}delinger/{made.pk}/uddrag.exe").status_code == 404
    assert "Forebyggende afdeling" in browser.get(f"{page}delinger/").text
    assert browser.post(f"{page}delinger/{made.pk}/", {"still": "no"}).status_code == 302


@pytest.mark.parametrize(("step", "words"), [(2, "efterforsk"), (3, "uden navn")])
def test_where_the_law_stops_the_guide_stops(cast: Cast, page: str, step: int, words: str) -> None:
    browser = cast.client("infohus_lead")
    answer(browser, page, *range(1, step))
    stopped = browser.post(f"{page}deling/ny/{step}/", {"answer": "yes"}, follow=True)
    assert words in stopped.text.lower()
    assert browser.get(f"{page}deling/ny/{step + 1}/").status_code == 302
    assert browser.get(f"{page}deling/ny/")["Location"].endswith(f"/{step}/")


def test_danger_shows_the_numbers_first_and_needs_no_ground(cast: Cast, page: str) -> None:
    browser = cast.client("infohus_lead")
    stopped = browser.post(f"{page}deling/ny/1/", {"answer": "yes"}, follow=True)
    assert 'href="tel:112"' in stopped.text
    answer(browser, page, 6, 8, 9)
    browser.post(f"{page}deling/ny/10/", {"only_this": "on"})
    with within(cast.home.pk):
        assert (Disclosure.objects.get().basis, Disclosure.objects.get().purpose) == ("danger", "avert_danger")


def test_nobody_outside_the_cooperation_is_offered_the_cooperations_ground(cast: Cast, page: str) -> None:
    browser = cast.client("infohus_lead")
    answer(browser, page, 1, 2, 3, 4, 5)
    browser.post(f"{page}deling/ny/6/", {"recipient_kind": "private", "recipient": "Klubben"})
    shown = browser.get(f"{page}deling/ny/7/").text
    assert 'value="consent"' in shown
    assert "115_" not in shown
    assert browser.post(f"{page}deling/ny/7/", {"basis": "consent"}).status_code == 200


def test_a_changed_answer_asks_for_the_ground_again(cast: Cast, page: str) -> None:
    browser = cast.client("infohus_lead")
    answer(browser, page, *range(1, 10))
    browser.post(f"{page}deling/ny/6/", {"recipient_kind": "school", "recipient": "Skolen"})
    browser.post(f"{page}deling/ny/5/", {"purpose": "child_need"})
    assert browser.get(f"{page}deling/ny/")["Location"].endswith("/7/")
    assert browser.get(f"{page}deling/ny/10/").status_code == 302


def test_answers_are_kept_sealed_and_can_be_forgotten(cast: Cast, page: str) -> None:
    browser = cast.client("infohus_lead")
    answer(browser, page, *range(1, 9))
    assert "Billet til torsdag." in browser.get(f"{page}deling/ny/8/").text
    with within(cast.home.pk):
        assert b"Billet" not in bytes(Draft.objects.get().sealed)
    browser.post(f"{page}deling/ny/opgiv/")
    with within(cast.home.pk):
        assert not Draft.objects.exists()


def test_there_is_no_way_past_a_question(cast: Cast, page: str) -> None:
    browser = cast.client("infohus_lead")
    for step in (2, 7, 10, 11, 0):
        assert browser.get(f"{page}deling/ny/{step}/")["Location"].endswith("deling/ny/")


@pytest.mark.parametrize(
    "end", ["delinger/", "deling/ny/1/", "delinger/modtaget/", "samtykker/nyt/", "overdragelse/ny/"]
)
def test_strangers_find_nothing(cast: Cast, page: str, end: str) -> None:
    assert cast.client("infohus_lead").get(f"{page}{end}").status_code == 200
    for who in (cast.stranger, cast.elsewhere, cast["childrens_adviser"], cast["case_leader"]):
        assert cast.client(who).get(f"{page}{end}").status_code == 404


def test_what_came_in_is_noted_with_its_origin(cast: Cast, page: str) -> None:
    browser = cast.client("infohus_lead")
    came = {
        "sender_kind": "police",
        "sender": "Lokalpolitiet",
        "extract": "Kendt fra tidligere.",
        "purpose": "prevent_crime",
        "basis": "115_ssp",
        "day": "2026-11-02",
    }
    assert browser.post(f"{page}delinger/modtaget/", came).status_code == 302
    answer(browser, page, 1, 2, 3, 4, 5)
    browser.post(f"{page}deling/ny/6/", {"recipient_kind": "school", "recipient": "Skolen"})
    browser.post(f"{page}deling/ny/7/", {"basis": "115_ssp"})
    with within(cast.home.pk):
        ref = f"disclosure.received:{Disclosure.objects.get(received=True).pk}"
    waits = browser.post(f"{page}deling/ny/8/", {"refs": [ref]})
    assert waits.status_code == 200
    agreed = {"refs": [ref], "police_agreed": "Vagtlederen, 2. november"}
    assert browser.post(f"{page}deling/ny/8/", agreed).status_code == 302


def test_a_consent_is_noted_printed_and_taken_back(cast: Cast, page: str) -> None:
    browser = cast.client("infohus_lead")
    given = {
        "who": "Villads Fiktiv Holm",
        "given_by": "citizen",
        "what": "At han ønsker en mentor",
        "recipient_kind": "private",
        "to_whom": "Boldklubben",
        "purpose": "help",
        "how": "written",
        "given_on": "2026-11-01",
        "until": "2027-02-01",
    }
    assert browser.post(f"{page}samtykker/nyt/", given).status_code == 200
    made = browser.post(f"{page}samtykker/nyt/", {**given, "told": "on"})
    assert made.status_code == 302
    assert browser.get(f"{page}samtykker/blanket.pdf").status_code == 200
    assert browser.get(made["Location"] + "blanket.pdf").status_code == 200
    assert browser.post(made["Location"], {"day": "2026-11-03"}).status_code == 302
    assert browser.get(made["Location"]).status_code == 200
