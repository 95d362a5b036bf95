# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The form as a browser without JavaScript sees it: page by page, all carried along, all shown at last."""

import re
from html import unescape
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from handlingsplan.concerns.casefiles.models import CaseFile
from handlingsplan.concerns.intake.models import Inquiry, Reporter
from handlingsplan.figures.models import Tally
from handlingsplan.keys import case_keys
from handlingsplan.lib.readability import readability
from handlingsplan.tenancy.scope import within
from tests.concerns.intake.sending import CITIZEN, SEEN, TEACHER, address, carried, code_of, mark, sent
from tests.people import Cast

pytestmark = pytest.mark.django_db


def walked(given: dict[str, Any]) -> Any:
    """Fill in page after page, sending what each page carries and its own answers, until all is shown."""
    client = Client()
    answer = client.get(address())
    for _page in range(20):
        hidden = carried(answer)
        if hidden["step"] == ["review"]:
            return answer
        data: dict[str, Any] = {**hidden, "go": "next"}
        asked = answer.context["form"].fields
        data |= {name: given[name] for name in asked if name in given}
        answer = client.post(address(), data)
        assert not client.cookies
    raise AssertionError(f"It never ends: {hidden['step']}")


@pytest.mark.parametrize("given", [CITIZEN, TEACHER], ids=["citizen", "teacher"])
def test_everything_is_shown_before_it_is_sent(cast: Cast, given: dict[str, Any]) -> None:
    last = walked(given)
    assert SEEN in last.content.decode()
    with within(cast.home.pk):
        assert not Inquiry.objects.exists()
    answer = Client().post(address(), {**carried(last), "opened": mark(), "go": "send"})
    assert code_of(answer)
    with within(cast.home.pk):
        inquiry = Inquiry.objects.select_related("file").get()
        assert inquiry.words(case_keys.opened(inquiry.file.key_id)).seen == SEEN


def test_danger_shows_112_and_114_before_any_other_word(cast: Cast) -> None:
    answer = Client().post(address(), {"step": "danger", "danger": "yes", "go": "next"}).content.decode()
    main = answer[answer.index("<main") :]
    assert main.index('href="tel:112"') < main.index('href="tel:114"') < main.index("<ol")
    assert "Fortsæt når politiet er kontaktet" in main
    assert "<textarea" not in main


def test_a_page_that_lacks_something_says_so_and_keeps_the_rest(cast: Cast) -> None:
    data = {**CITIZEN, "feared": "", "changed": "Han er holdt op til fodbold.", "step": "worry", "go": "next"}
    answer = Client().post(address(), data)
    assert "Han er holdt op til fodbold." in answer.content.decode()
    assert answer.context["form"].errors
    assert carried(answer)["seen"] == [SEEN]


def test_a_change_from_the_last_page_comes_back_to_it(cast: Cast) -> None:
    client = Client()
    page = client.post(address(), {**CITIZEN, "step": "review", "go": "to:seen"})
    assert carried(page)["from"] == ["review"]
    back = client.post(
        address(), {**carried(page), "seen": "Noget andet, som jeg så.", "how_known": "seen", "go": "next"}
    )
    assert carried(back)["step"] == ["review"]
    assert "Noget andet, som jeg så." in back.content.decode()


def test_the_other_language_keeps_what_was_typed(cast: Cast) -> None:
    data = {**CITIZEN, "step": "seen", "go": "speak:en", "sprog": "da"}
    answer = Client().post(address(), data)
    text = answer.content.decode()
    assert '<html lang="en">' in text
    assert SEEN in text
    assert carried(answer)["sprog"] == ["en"]


def test_advice_leaves_one_number_and_nothing_else(cast: Cast) -> None:
    data = {"danger": "no", "reporter_kind": "employee", "want": "advice", "step": "want", "go": "next"}
    answer = Client().post(address(), data)
    assert answer["Location"] == address("get_advice")
    assert "tel:" in Client().get(address("get_advice")).content.decode()
    with within(cast.home.pk):
        counted = Tally.objects.filter(topic="advice", dimension="reporter")
        assert list(counted.values_list("code", "count")) == [("municipal_professional", 1)]
        assert not CaseFile.objects.exists()


def test_a_notice_goes_to_the_childrens_authority_and_a_concern_to_the_infohus(cast: Cast) -> None:
    sent(**TEACHER)
    sent(**TEACHER | {"want": "concern", "treat": "concern", "notice_given": "no"})
    with within(cast.home.pk):
        assert list(CaseFile.objects.order_by("pk").values_list("track", flat=True)) == ["social", "infohus"]
        assert Reporter.objects.count() == 2


def test_a_public_employee_cannot_notify_without_a_name(cast: Cast) -> None:
    answer = sent(**TEACHER | {"name": "", "anonymity": "unknown"})
    assert answer.context["key"] == "sender"
    with within(cast.home.pk):
        assert not Inquiry.objects.exists()


def test_the_receipt_says_what_the_law_gives_whom(cast: Cast) -> None:
    notice, adult = sent(**TEACHER).content.decode(), sent().content.decode()
    for words in ("24 timer", "6 hverdage", "barnets lov § 136", "Kvittering for modtaget underretning"):
        assert words in notice
    assert "24 timer ser kommunen" not in adult
    assert "Vi ved ikke, hvem du er" in adult
    for words in ("tavshedspligt", "forebygger kriminalitet", "ubegrundet"):
        assert words in adult
        assert words in notice


@pytest.mark.parametrize("name", ["raise_concern", "get_advice", "open_conversation"])
def test_no_page_is_kept_by_browser_or_proxy_and_none_sets_a_cookie(cast: Cast, name: str) -> None:
    client = Client()
    answer = client.get(address(name))
    assert "no-store" in answer["Cache-Control"]
    assert not client.cookies
    assert "csrfmiddlewaretoken" not in answer.content.decode()


def test_the_form_is_one_tap_from_the_municipalitys_page(cast: Cast) -> None:
    assert f'href="{address()}"' in Client().get(address("public_municipality")).content.decode()


def test_a_town_that_does_not_exist_has_no_form(cast: Cast) -> None:
    assert Client().get("/k/ingensteds/bekymring/").status_code == 404


def test_what_is_sent_in_one_town_is_seen_in_no_other(cast: Cast) -> None:
    code = code_of(sent())
    answer = Client().post(address("open_conversation", "aaholm"), {"code": code})
    assert "form" in answer.context
    assert answer.context["form"].errors


class TestHeldBack:
    """A form that no person seems to have filled in is held back, and nobody is sent away for good."""

    def nothing_was_received(self, cast: Cast, answer: Any) -> None:
        assert answer.context["problem"]
        assert SEEN in answer.content.decode()
        with within(cast.home.pk):
            assert not Inquiry.objects.exists()

    @pytest.mark.parametrize("opened", ["", "noget:andet", 0, 25 * 60 * 60], ids=["none", "forged", "new", "old"])
    def test_without_a_mark_or_too_quick_or_too_old(self, cast: Cast, opened: Any) -> None:
        self.nothing_was_received(cast, sent(opened=mark(opened) if isinstance(opened, int) else opened))

    def test_an_old_page_can_be_sent_by_pressing_again(self, cast: Cast) -> None:
        again = carried(sent(opened=mark(25 * 60 * 60)))
        assert again["opened"] != [mark(25 * 60 * 60)]

    def test_with_the_field_filled_in_that_nobody_sees(self, cast: Cast) -> None:
        answer = sent(website="https://example.dk")
        self.nothing_was_received(cast, answer)
        assert "https://example.dk" not in answer.content.decode()

    def test_beyond_the_hours_number_only_whole_sentences_are_taken(self, cast: Cast, settings: Any) -> None:
        settings.REPORTS_AN_HOUR = 1
        sent()
        with within(cast.home.pk):
            assert Inquiry.objects.count() == 1
        assert sent(seen="spam", feared="spam").context["problem"]
        assert code_of(sent())

    def test_longer_than_anybody_writes(self, cast: Cast) -> None:
        long = dict.fromkeys(("seen", "feared", "resources"), "Langt " * 999)
        assert code_of(sent(**long))
        assert sent(**{**TEACHER, **long, "done": "Langt " * 999}).context["problem"]

    def test_from_another_site(self, cast: Cast) -> None:
        for told in ({"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://andetsteds.example"}):
            assert Client(headers=told).post(address(), {"step": "danger"}).status_code == 403
        for told in ({"Sec-Fetch-Site": "same-origin"}, {"Origin": "http://testserver"}, {"Origin": "null"}):
            assert Client(headers=told).post(address(), {"step": "danger"}).status_code == 200


def test_the_same_form_sent_twice_is_one_case_and_one_code(cast: Cast) -> None:
    same = mark()
    first, second = sent(opened=same), sent(opened=same)
    assert code_of(first) == code_of(second)
    with within(cast.home.pk):
        assert Inquiry.objects.count() == 1


def test_the_code_is_nowhere_kept(cast: Cast) -> None:
    code = code_of(sent())
    with within(cast.home.pk):
        assert code.encode() not in bytes(Inquiry.objects.get().receipt or b"")
    assert settings.SECRET_KEY not in code


NO_SENTENCE = r"<details.*?</details>|<select.*?</select>|<div class=\"ui-choice\">.*?</div>|<[^>]+>"
"""What is folded away, what is chosen from a list, and the marks of the page."""


class TestWords:
    """A worried person reads them once, on a phone."""

    PAGES = ("danger", "stop", "who", "want", "anonymity", "person", "family", "seen", "worry", "violence", "resources")

    @pytest.mark.parametrize("key", PAGES)
    def test_every_page_is_easy_to_read(self, cast: Cast, key: str) -> None:
        answer = Client().post(address(), {**CITIZEN, "danger": "yes", "step": key, "go": "speak:da"})
        shown = re.sub(NO_SENTENCE, ". ", main_of(answer), flags=re.DOTALL)
        assert readability(unescape(shown)).lix < 40

    @pytest.mark.parametrize("given", [CITIZEN, TEACHER], ids=["citizen", "teacher"])
    def test_the_receipt_is_too(self, cast: Cast, given: dict[str, Any]) -> None:
        shown = re.sub(r"<[^>]+>", ". ", main_of(sent(**given)))
        assert readability(unescape(shown)).lix < 40


def main_of(answer: Any) -> str:
    """The page without head, menu and foot."""
    text = answer.content.decode()
    return str(text[text.index("<h1") : text.index("</main>")])
