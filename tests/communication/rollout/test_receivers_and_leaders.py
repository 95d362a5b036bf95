# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What a receiver without an account does by her link, and a leader after her meeting."""

from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from handlingsplan.communication.rollout.models import AnswerCount, PersonalLink, Wave
from handlingsplan.contacts.models import ContactFunction
from handlingsplan.tenancy.scope import within

from .conftest import HOME, Town, group_of, lead


class TestTheReceiver:
    @pytest.fixture
    def secret(self, live: Town) -> str:
        with within(live.cast.home.pk):
            return live.sent("a@skole.example", at=timezone.now())[0]

    def link(self, live: Town, secret: str) -> PersonalLink:
        with within(live.cast.home.pk):
            return live.link(secret)

    def test_to_open_the_page_confirms_nothing(self, live: Town, secret: str) -> None:
        browser = Client()
        for _ in range(2):
            assert browser.get(f"/k/lysbjerg/laes/{secret}/").status_code == 200
            assert browser.head(f"/k/lysbjerg/laes/{secret}/").status_code == 200
        assert browser.get(f"/k/lysbjerg/laes/{secret}/spoergsmaal/").status_code == 302
        assert not self.link(live, secret).is_read

    def test_the_page_is_kept_nowhere(self, live: Town, secret: str) -> None:
        answer = Client().get(f"/k/lysbjerg/laes/{secret}/")
        assert "no-store" in answer["Cache-Control"]
        assert answer["X-Robots-Tag"] == "noindex"

    def test_a_press_confirms_and_leads_to_the_questions(self, live: Town, secret: str) -> None:
        with within(live.cast.home.pk):
            Wave.objects.filter(position=1).update(material=["page:leader"])
        browser = Client()
        assert "Læst og forstået" in browser.get(f"/k/lysbjerg/laes/{secret}/").content.decode()
        answer = browser.post(f"/k/lysbjerg/laes/{secret}/")
        assert answer["Location"] == f"/k/lysbjerg/laes/{secret}/spoergsmaal/"
        assert self.link(live, secret).is_read
        assert "Læst og forstået" not in browser.get(f"/k/lysbjerg/laes/{secret}/").content.decode()

    def test_the_answers_are_explained_and_only_counted(self, live: Town, secret: str) -> None:
        browser = Client()
        browser.post(f"/k/lysbjerg/laes/{secret}/")
        path = f"/k/lysbjerg/laes/{secret}/spoergsmaal/"
        assert len(browser.get(path).context["form"].visible_fields()) == 3
        answer = browser.post(
            path, {"no_answer": "wait", "saturday_child": "social_duty", "neutral_subject": "neutral"}
        )
        assert [each.choice.is_right for each in answer.context["given"]] == [True, False, True]
        page = answer.content.decode()
        assert "Du fandt vej" in page
        assert "En anden vej er kortere" in page
        with within(live.cast.home.pk):
            assert sum(row.count for row in AnswerCount.objects.all()) == 3
        browser.post(path, {"no_answer": "wait", "saturday_child": "social_duty", "neutral_subject": "neutral"})
        with within(live.cast.home.pk):
            assert sum(row.count for row in AnswerCount.objects.all()) == 3

    def test_the_right_answer_is_the_municipalitys_own_contact(self, live: Town, secret: str) -> None:
        with within(live.cast.home.pk):
            ContactFunction.objects.create(
                municipality=live.cast.home, key="social_duty", label="Døgnvagten", number="70 00 01 24", is_public=True
            )
        browser = Client()
        browser.post(f"/k/lysbjerg/laes/{secret}/")
        assert (
            "Døgnvagten: 70\u00a000\u00a001\u00a024"
            in browser.get(f"/k/lysbjerg/laes/{secret}/spoergsmaal/").content.decode()
        )

    @pytest.mark.parametrize("way", ["social_duty", "social_duty_114"])
    def test_both_ways_to_the_social_duty_service_are_right(self, live: Town, secret: str, way: str) -> None:
        browser = Client()
        browser.post(f"/k/lysbjerg/laes/{secret}/")
        answers = {"no_answer": "wait", "saturday_child": way, "neutral_subject": "neutral"}
        answer = browser.post(f"/k/lysbjerg/laes/{secret}/spoergsmaal/", answers)
        given = {each.question.key: each.choice for each in answer.context["given"]}
        assert given["saturday_child"].is_right

    def test_an_unanswered_question_is_asked_for(self, live: Town, secret: str) -> None:
        browser = Client()
        browser.post(f"/k/lysbjerg/laes/{secret}/")
        answer = browser.post(f"/k/lysbjerg/laes/{secret}/spoergsmaal/", {"no_answer": "wait"})
        assert set(answer.context["form"].errors) == {"saturday_child", "neutral_subject"}
        with within(live.cast.home.pk):
            assert not AnswerCount.objects.exists()

    def test_a_stopped_link_and_another_towns_address_open_nothing(self, live: Town, secret: str) -> None:
        assert Client().get(f"/k/aaholm/laes/{secret}/").status_code == 404
        lead(live).post(f"{HOME}gruppe/{group_of(live).pk}/stop/", {"address": ""})
        for method in ("get", "post"):
            for path in ("", "spoergsmaal/"):
                assert getattr(Client(), method)(f"/k/lysbjerg/laes/{secret}/{path}").status_code == 404


class TestTheLeader:
    def report(self, live: Town, who: str, **sent: Any) -> Any:
        return live.cast.client(who).post(f"{HOME}mine-moeder/{group_of(live).pk}/", sent)

    def test_she_ticks_with_a_number_and_no_names(self, live: Town) -> None:
        day = timezone.localdate()
        assert self.report(live, "reader", count=8, on=day.isoformat()).status_code == 302
        group = group_of(live)
        assert (group.briefed_count, group.briefed_on) == (8, day)
        assert self.report(live, "reader", count=9, on=day.isoformat()).status_code == 302
        assert group_of(live).briefed_count == 9

    @pytest.mark.parametrize(("count", "on"), [(10, "2026-01-01"), (3, "2099-01-01")])
    def test_more_than_there_are_and_days_ahead_are_refused(self, live: Town, count: int, on: str) -> None:
        assert self.report(live, "reader", count=count, on=on).context["form"].non_field_errors()
        assert group_of(live).briefed_on is None

    def test_nobody_ticks_for_her(self, live: Town) -> None:
        answer = self.report(live, "plan_coordinator", count=3, on="2026-01-01")
        assert answer.context["form"].non_field_errors()
        assert group_of(live).briefed_on is None

    def test_the_names_of_the_files_tell_nothing(self, live: Town) -> None:
        for name in ("personalemoede.pptx", "personalemoede-tale.docx"):
            answer = live.cast.client("reader").get(f"{HOME}mine-moeder/{group_of(live).pk}/{name}")
            assert answer["Content-Disposition"] == f'attachment; filename="{name}"'
