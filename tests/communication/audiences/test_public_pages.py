# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The page of each audience as a visitor meets it."""

import re
from html import unescape
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from handlingsplan.communication.audiences import actions as audiences_actions
from handlingsplan.communication.audiences.queries import audiences
from handlingsplan.communication.audiences.terms import LEAVE_QUICKLY, Mode
from handlingsplan.contacts import actions as contacts
from handlingsplan.notices.models import Notice
from handlingsplan.tenancy.scope import within
from tests.numbers import NUMBER

pytestmark = pytest.mark.django_db
K = "/k/lysbjerg/til/"
SLUGS = [
    *("medarbejder-boern", "medarbejder-voksne", "leder", "fagperson", "frivillig"),
    *("paaroerende", "borger", "selv", "ung", "politiker"),
]
CDE = "72142214"


def words(html: str) -> str:
    main = html.split("<main", 1)[1].split("</main>", 1)[0]
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", main)))


@pytest.fixture
def pages(cast: Any) -> dict[str, str]:
    return {slug: Client().get(f"{K}{slug}/").content.decode() for slug in SLUGS}


class TestEveryPage:
    def test_danger_comes_first_and_112_before_114(self, pages: dict[str, str]) -> None:
        """KOM-06."""
        for slug, html in pages.items():
            first = re.findall(r'<h2 id="(B\d+)"', html)[0]
            numbers = re.findall(r'href="tel:(\d+)"', html)
            assert (first, numbers[:2]) == ("B1", ["112", "114"]), slug

    def test_signs_never_stand_without_what_is_no_sign_and_what_protects(self, pages: dict[str, str]) -> None:
        """KOM-15, C06."""
        for slug, html in pages.items():
            has_signs = 'id="B3"' in html
            assert has_signs == (slug not in {"selv", "ung", "politiker"}), slug
            if has_signs:
                signs = html.split('id="B3"')[1].split("</details>")[0]
                tiers, protects, caution = signs.rsplit("<h3>", 2)
                assert "<li>" in protects
                assert "ikke i sig selv et tegn" in caution, "in the fold of the signs, not beside it"
                assert 'id="B4"' not in html
                assert 1 <= tiers.count("<li>") <= 7

    def test_anonymity_and_notes_are_explained_before_the_numbers(self, pages: dict[str, str]) -> None:
        """C07, KOM-12."""
        for slug, html in pages.items():
            if 'id="B9"' in html:
                assert html.index('id="B9"') < html.index('id="B7"'), slug
            else:
                assert slug == "politiker"

    def test_duty_stands_only_with_those_who_have_it(self, pages: dict[str, str]) -> None:
        """C02, KOM-10."""
        for slug, html in pages.items():
            has_none = slug in {"paaroerende", "selv", "ung", "politiker"}
            assert ('id="B8"' in html) is not has_none, slug
            if has_none:
                assert not re.search(r"underretningspligt|§ 13[35]", html), slug

    def test_what_happens_next_is_said(self, pages: dict[str, str]) -> None:
        """C08."""
        assert [slug for slug, html in pages.items() if 'id="B10"' not in html] in ([], ["politiker"])

    def test_the_number_for_professionals_is_nowhere_in_public(self, pages: dict[str, str]) -> None:
        """KOM-22."""
        for html in pages.values():
            assert CDE not in re.sub(r"\D", "", words(html))

    def test_no_cookie_is_set_and_nobody_is_told(self) -> None:
        """KOM-34."""
        for path in ("", "pligt/", *(f"{slug}/" for slug in SLUGS), "ung/fejl/", "ung/fejl/tak/"):
            answer = Client().get(K + path)
            assert answer.status_code == 200
            assert not answer.cookies, path
            assert answer.headers["Referrer-Policy"] == "same-origin"

    def test_one_can_leave_quickly_where_somebody_may_look_over_the_shoulder(self, pages: dict[str, str]) -> None:
        quick = {each.slug for each in audiences() if each.reader in LEAVE_QUICKLY}
        assert quick == {"paaroerende", "selv", "ung"}
        for slug, html in pages.items():
            assert ('rel="noreferrer noopener"' in html) is (slug in quick)

    def test_date_version_owner_and_review_stand_on_it(self, pages: dict[str, str]) -> None:
        for html in pages.values():
            read = words(html)
            assert re.search(r"22\.? november 2026", read)
            assert "Lysbjerg Kommune" in read
            assert re.search(r"22\.? november 2027", read)
            assert "/fejl/" in html

    def test_english_is_complete(self, cast: Any) -> None:
        for slug in SLUGS:
            html = Client().get(f"{K}{slug}/?sprog=en").content.decode()
            assert '<html lang="en"' in html
            assert ' lang="da" dir="ltr"' not in html, slug

    def test_what_is_not_filled_in_is_left_out(self, pages: dict[str, str]) -> None:
        assert "Ikke udfyldt" not in "".join(pages.values())


def test_a_number_follows_the_contacts(cast: Any) -> None:
    with within(cast.home.pk):
        by = cast.viewer("plan_coordinator")
        contacts.keep("ssp", by=by, at=timezone.now(), label="SSP i Lysbjerg", number="70 00 01 30", is_public=True)
    html = Client().get(f"{K}frivillig/").content.decode()
    assert 'href="tel:70000130"' in html
    assert "SSP i Lysbjerg" in html


def test_the_towns_own_social_duty_is_the_one_route(cast: Any) -> None:
    assert "Ring 114 , og bed om den sociale døgnvagt" in words(Client().get(f"{K}frivillig/").content.decode())
    with within(cast.home.pk):
        by, at = cast.viewer("plan_coordinator"), timezone.now()
        contacts.keep("social_duty", by=by, at=at, label="Døgnvagten", number="70 00 01 24", is_public=True)
    for path in (*SLUGS, "pligt"):
        query = "?reader=employee&age=unknown" if path == "pligt" else ""
        read = words(Client().get(f"{K}{path}/{query}").content.decode())
        assert "114 , og bed om den sociale" not in read, path
        assert path == "pligt" or "70 00 01 24" in read, path


def test_an_unknown_audience_is_missing(cast: Any) -> None:
    for slug in ("nogen", "employee_child"):
        assert Client().get(f"{K}{slug}/").status_code == 404
        assert Client().get(f"{K}{slug}/fejl/").status_code == 404


def _kept(cast: Any, **given: Any) -> None:
    with within(cast.home.pk):
        given = {"mode": Mode.ADDITION, "body": "Ring til klubbens egen vagt."} | given
        audiences_actions.write_text("parent", "B5", by=cast.viewer("plan_coordinator"), at=timezone.now(), **given)
        audiences_actions.approve("parent", by=cast.viewer("approver"), at=timezone.now(), lix_seen=True)


class TestOtherLanguages:
    def test_what_is_danish_only_says_so(self, cast: Any) -> None:
        _kept(cast)
        html = Client().get(f"{K}paaroerende/?sprog=en").content.decode()
        assert "Only in Danish" in html.split("klubbens egen vagt")[0][-200:]
        assert "Only in Danish" not in Client().get(f"{K}frivillig/?sprog=en").content.decode()

    def test_the_language_goes_along(self, cast: Any) -> None:
        pages = ["", "paaroerende/", "paaroerende/fejl/", "pligt/?reader=relative&age=adult"]
        for path in pages:
            html = Client().get(f"{K}{path}{'&' if '?' in path else '?'}sprog=en").content.decode()
            own = re.findall(r'href="(/k/lysbjerg/til/[^"]*)"', html.split("<main", 1)[1].split("</main>")[0])
            assert [address for address in own if "sprog=en" not in address] == [], path
        assert '<input type="hidden" name="sprog" value="en">' in html

    def test_the_answer_about_duty_is_kept_when_the_language_changes(self, cast: Any) -> None:
        html = Client().get(f"{K}pligt/?reader=relative&age=adult").content.decode()
        assert 'href="?reader=relative&amp;age=adult&amp;sprog=en"' in html

    def test_it_is_said_at_the_top_what_is_translated(self, cast: Any) -> None:
        _kept(cast, body="اتصل بنا", mode=Mode.TRANSLATION, language="ar")
        html = Client().get(f"{K}paaroerende/?sprog=ar").content.decode()
        top = html.split("<main", 1)[1].split('id="B1"')[0]
        assert "العربية" in top
        assert 'href="#B5"' in top
        assert "Resten står på dansk." in top


class TestTheEntrance:
    def test_it_has_one_link_for_each_audience(self, cast: Any) -> None:
        """C09."""
        html = Client().get(K).content.decode()
        for slug in SLUGS:
            assert f'href="{K}{slug}/"' in html

    def test_two_answers_give_the_duty_that_follows(self, cast: Any) -> None:
        """KOM-08."""
        child = Client().get(f"{K}pligt/?reader=employee&age=under_18").content.decode()
        adult = Client().get(f"{K}pligt/?reader=employee&age=adult").content.decode()
        volunteer = Client().get(f"{K}pligt/?reader=volunteer&age=under_18").content.decode()
        assert len({child, adult, volunteer}) == 3
        assert "§ 133" in words(child)
        assert "§ 135" in words(volunteer)
        assert "§ 133" not in words(volunteer)

    def test_half_an_answer_is_asked_for_the_other_half(self, cast: Any) -> None:
        html = Client().get(f"{K}pligt/?reader=employee").content.decode()
        assert "ui-field-wrong" in html


class TestSomethingIsWrong:
    """KOM-39."""

    def notices(self, cast: Any) -> list[Notice]:
        with within(cast.home.pk):
            return list(Notice.objects.all())

    def test_the_words_reach_those_who_write_and_nothing_is_kept_of_the_sender(self, cast: Any) -> None:
        answer = Client(REMOTE_ADDR="192.0.2.7").post(f"{K}frivillig/fejl/", {"text": "Nummeret er forkert."})
        assert answer.status_code == 302
        told = self.notices(cast)
        assert {notice.to for notice in told} >= {cast["plan_coordinator"]}
        for notice in told:
            assert "Nummeret er forkert." in notice.text
            assert "192.0.2.7" not in repr(vars(notice))
            assert notice.link == "/m/lysbjerg/maalgrupper/volunteer/"

    @pytest.mark.parametrize("text", ["", f"Det er {NUMBER}"])
    def test_a_persons_number_and_nothing_at_all_are_refused(self, cast: Any, text: str) -> None:
        answer = Client().post(f"{K}frivillig/fejl/", {"text": text})
        assert answer.status_code == 200
        assert self.notices(cast) == []

    def test_it_cannot_be_used_to_drown_anybody(self, cast: Any) -> None:
        for _ in range(25):
            Client().post(f"{K}frivillig/fejl/", {"text": "Igen"})
        told = [notice for notice in self.notices(cast) if notice.to == cast["plan_coordinator"]]
        assert len(told) <= 20

    def test_one_sender_does_not_silence_the_others(self, cast: Any) -> None:
        cache.clear()
        for _ in range(300):
            last = Client(REMOTE_ADDR="192.0.2.66").post(f"{K}ung/fejl/", {"text": "Igen"})
        assert last.status_code == 200
        assert "skriv igen om en time" in last.content.decode()
        assert Client(REMOTE_ADDR="192.0.2.8").post(f"{K}ung/fejl/", {"text": "Forkert."}).status_code == 302
