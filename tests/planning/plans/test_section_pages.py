# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Writing in the browser: with and without a script, and when two write at once."""

from typing import Any

import pytest
from django.test import Client

from handlingsplan.documents.markup import from_markup, to_markup
from handlingsplan.planning.plans.actions import talk
from handlingsplan.planning.plans.models import Comment, Plan, SectionVersion
from tests.numbers import NUMBER
from tests.people import Cast

from .pages import Browser, address, text
from .small_plan import AT, FLOW, INTAKE, ROLES, save, section_of

LEADER, AUTHOR, REVIEWER = "plan_coordinator", "section_author", "reviewer"
EVIL = "<script>alert(1)</script>"


@pytest.fixture
def karen(home: Cast, plan: Plan) -> Browser:
    """The plan coordinator at her desk."""
    return Browser(home, LEADER, plan)


def written(plan: Plan) -> str:
    return str(to_markup(section_of(plan).body).strip())


class TestWithoutScript:
    def test_the_text_stands_ready_to_be_written_in(self, karen: Browser) -> None:
        page = text(karen.get("section", INTAKE))
        assert '<textarea class="ui-input" id="markup"' in page
        assert "Ring til modtagelsen." in page

    def test_a_save_leads_back_to_the_section(self, karen: Browser) -> None:
        answer = karen.post("section", INTAKE, version=1, markup="Ring til **os**.", note="Kortere")
        assert (answer.status_code, answer["Location"]) == (302, address("section", karen.plan, INTAKE))
        assert written(karen.plan) == "Ring til **os**."
        assert SectionVersion.objects.get().note == "Kortere"

    def test_a_stale_save_shows_both_texts_and_keeps_mine(self, karen: Browser, home: Cast) -> None:
        save(karen.plan, "Deres ord.", by=home.everything())
        answer = karen.post("section", INTAKE, version=1, markup="Mine ord.")
        page = text(answer)
        assert answer.status_code == 409
        assert "Deres ord." in page[: page.index("<textarea")]
        assert "Mine ord." in page[page.index("<textarea") : page.index("</textarea")]
        assert 'name="version" value="2"' in page
        assert written(karen.plan) == "Deres ord."

    def test_sent_again_on_the_version_shown_mine_stands(self, karen: Browser, home: Cast) -> None:
        save(karen.plan, "Deres ord.", by=home.everything())
        assert karen.post("section", INTAKE, version=2, markup="Mine ord.").status_code == 302
        assert written(karen.plan) == "Mine ord."

    @pytest.mark.parametrize("version", ["", "abc", "-1", "9" * 30, "²"])
    def test_a_version_that_cannot_be_read_is_a_stale_one(self, karen: Browser, version: str) -> None:
        answer = karen.post("section", INTAKE, version=version, markup="Mine ord.")
        assert answer.status_code == 409
        assert "Mine ord." in text(answer)

    def test_a_cpr_number_is_refused_and_the_text_kept(self, karen: Browser) -> None:
        answer = karen.post("section", INTAKE, version=1, markup=f"Ring til {NUMBER} i dag.")
        assert answer.status_code == 422
        assert f"Ring til {NUMBER} i dag." in text(answer)
        assert "CPR" in text(answer)
        assert section_of(karen.plan).version == 1

    def test_a_plan_that_went_on_meanwhile_refuses_and_keeps_the_text(self, karen: Browser) -> None:
        Plan.objects.update(state="sent_to_council")
        answer = karen.post("section", INTAKE, version=1, markup="Det sidste ord.")
        assert answer.status_code == 422
        assert "Det sidste ord." in text(answer)

    @pytest.mark.parametrize("body", ["", "nonsense", "[]", '{"type": "script"}', '{"type": "doc", "content": [{}]}'])
    def test_a_tree_that_cannot_be_read_keeps_the_plain_text(self, karen: Browser, body: str) -> None:
        answer = karen.post("section", INTAKE, version=1, format="json", body_json=body, markup="Mine ord.")
        assert answer.status_code == 422
        assert "Mine ord." in text(answer)

    def test_who_may_not_write_reads(self, home: Cast, plan: Plan) -> None:
        rita = Browser(home, REVIEWER, plan)
        assert 'id="markup"' not in text(rita.get("section", INTAKE))
        assert rita.post("section", INTAKE, version=1, markup="Rettet.").status_code == 404
        assert section_of(plan).version == 1

    def test_an_author_writes_her_own_section_only(self, home: Cast, plan: Plan) -> None:
        talk.assign(section_of(plan), home[AUTHOR], due_on=None, by=home.everything(), at=AT)
        asger = Browser(home, AUTHOR, plan)
        assert asger.post("section", INTAKE, version=1, markup="Mit.").status_code == 302
        assert asger.post("section", FLOW, version=1, markup="Dit.").status_code == 422

    def test_signed_out_while_writing_the_typed_text_is_kept(self, plan: Plan) -> None:
        answer = Client().post(address("section", plan, INTAKE), {"version": 1, "markup": "En formiddags arbejde."})
        assert answer.status_code == 401
        assert "En formiddags arbejde." in text(answer)


class TestAutosave:
    def send(self, browser: Browser, version: int, markup: str = "Ring.", **more: Any) -> Any:
        return browser.send("autosave", INTAKE, content={"version": version, "body": from_markup(markup), **more})

    def test_it_answers_with_the_new_version(self, karen: Browser) -> None:
        answer = self.send(karen, 1)
        assert (answer.status_code, answer.json()["version"]) == (200, 2)
        assert self.send(karen, 2, "Ring nu.").json()["version"] == 3
        assert SectionVersion.objects.count() == 1

    def test_a_stale_one_brings_the_other_text(self, karen: Browser, home: Cast) -> None:
        save(karen.plan, "Deres ord.", by=home.everything())
        answer = self.send(karen, 1)
        assert answer.status_code == 409
        assert answer.json()["version"] == 2
        assert "Deres ord." in answer.json()["body_html"]
        assert answer.json()["body"] == section_of(karen.plan).body

    @pytest.mark.parametrize(
        "content",
        ["", "{", "[]", "7", {}, {"version": "x", "body": {}}, {"version": 1, "body": {"type": "script"}},
         {"version": 1, "body": from_markup(NUMBER)}],
    )  # fmt: skip
    def test_what_cannot_be_saved_is_explained(self, karen: Browser, content: Any) -> None:
        answer = karen.send("autosave", INTAKE, content=content)
        assert answer.status_code == 422
        assert answer.json()["error"]
        assert section_of(karen.plan).version == 1

    def test_after_the_plan_went_on_it_says_so(self, karen: Browser) -> None:
        Plan.objects.update(state="adopted")
        answer = self.send(karen, 1)
        assert answer.status_code == 422
        assert answer.json()["error"]

    def test_signed_out_it_says_where_to_sign_in(self, plan: Plan) -> None:
        answer = Client().post(address("autosave", plan, INTAKE), "{}", content_type="application/json")
        assert answer.status_code == 401
        assert "next=" in answer.json()["sign_in"]

    def test_who_may_read_but_not_write_is_told(self, home: Cast, plan: Plan) -> None:
        assert self.send(Browser(home, REVIEWER, plan), 1).status_code == 403

    def test_it_is_only_posted_to(self, karen: Browser) -> None:
        assert karen.get("autosave", INTAKE).status_code == 405


class TestHistory:
    def test_it_shows_what_was_added_and_removed(self, karen: Browser, home: Cast) -> None:
        save(karen.plan, "Ring til den gamle vagt hver dag.", by=home.everything(), note="Først")
        save(karen.plan, "Ring til den nye vagt hver dag.", by=home.everything(), note="Siden")
        page = text(karen.get("section_history", INTAKE))
        assert "<del" in page
        assert "<ins" in page
        assert "Først" in page

    def test_any_two_versions_are_compared(self, karen: Browser, home: Cast) -> None:
        for word in ("en", "to", "tre"):
            save(karen.plan, f"Vi har {word} vagter hver dag.", by=home.everything(), note=word)
        page = karen.get("section_history", INTAKE, fra="1", til="3")
        assert (page.context["older"], page.context["newer"]) == (1, 3)
        strange = karen.get("section_history", INTAKE, fra="x", til="99")
        assert (strange.context["older"], strange.context["newer"]) == (2, 3)

    def test_a_section_without_history_says_so(self, karen: Browser) -> None:
        assert karen.get("section_history", INTAKE).status_code == 200

    def test_it_is_set_back(self, karen: Browser, home: Cast) -> None:
        save(karen.plan, "Først.", by=home.everything(), note="Først")
        save(karen.plan, "Siden.", by=home.everything(), note="Siden")
        assert karen.post("restore_section", INTAKE, 1).status_code == 302
        assert written(karen.plan) == "Først."
        assert karen.post("restore_section", INTAKE, 9).status_code == 404
        assert Browser(home, REVIEWER, karen.plan).post("restore_section", INTAKE, 1).status_code == 404

    def test_in_a_decided_plan_it_is_not_and_why_is_said(self, karen: Browser, home: Cast) -> None:
        save(karen.plan, "Først.", by=home.everything())
        Plan.objects.update(state="adopted")
        answer = karen.client.post(address("restore_section", karen.plan, INTAKE, 1), follow=True)
        assert [str(message) for message in answer.context["messages"]] != [""]


class TestTalk:
    def test_a_comment_stands_under_the_section(self, karen: Browser) -> None:
        answer = karen.post("comment", INTAKE, text="Mangler skolen?")
        made = Comment.objects.get()
        assert answer["Location"].endswith(f"#kommentar-{made.pk}")
        assert "Mangler skolen?" in text(karen.get("section", INTAKE))

    def test_it_is_answered_and_dealt_with(self, karen: Browser) -> None:
        karen.post("comment", INTAKE, text="Mangler skolen?")
        first = Comment.objects.get()
        karen.post("comment", INTAKE, text="Ja.", answers=first.pk)
        assert first.replies.get().text == "Ja."
        assert karen.post("resolve_comment", INTAKE, first.pk).status_code == 302
        first.refresh_from_db()
        assert first.resolved_at

    def test_a_comment_of_another_section_is_neither_answered_nor_resolved_here(self, karen: Browser) -> None:
        karen.post("comment", FLOW, text="Et andet sted.")
        other = Comment.objects.get()
        assert karen.post("comment", INTAKE, text="Ja.", answers=other.pk).status_code == 404
        assert karen.post("resolve_comment", INTAKE, other.pk).status_code == 404

    def test_a_cpr_number_is_refused_and_the_text_kept(self, karen: Browser) -> None:
        answer = karen.post("comment", INTAKE, text=f"Det er {NUMBER}.")
        assert f"Det er {NUMBER}." in text(answer)
        assert not Comment.objects.exists()

    def test_it_is_escaped(self, karen: Browser) -> None:
        karen.post("comment", INTAKE, text=EVIL)
        Plan.objects.update(title=EVIL)
        page = text(karen.get("section", INTAKE))
        assert EVIL not in page
        assert page.count("&lt;script&gt;alert") >= 2

    def test_a_colleague_is_asked_to_write(self, karen: Browser, home: Cast) -> None:
        assert karen.get("assign", INTAKE).status_code == 200
        asked = karen.post("assign", INTAKE, person=home[AUTHOR].pk, due_on="2026-12-01")
        assert asked.status_code == 302
        assert section_of(karen.plan).assigned_to == home[AUTHOR]
        assert home[AUTHOR].full_name in text(karen.get("section", INTAKE))
        assert karen.post("assign", INTAKE, person=home["reader"].pk).status_code == 200
        assert karen.post("assign", INTAKE, person="").status_code == 302
        assert section_of(karen.plan).assigned_to is None

    def test_what_waits_for_her_stands_first_where_she_works(self, home: Cast, plan: Plan) -> None:
        talk.assign(section_of(plan), home[AUTHOR], due_on=None, by=home.everything(), at=AT)
        assert address("section", plan, INTAKE) in text(home.client(AUTHOR).get("/m/lysbjerg/"))

    def test_the_readers_of_a_section_are_chosen(self, karen: Browser) -> None:
        karen.post("show_section", ROLES, visibility="public")
        assert section_of(karen.plan, ROLES).visibility == "public"
        karen.post("show_section", INTAKE, visibility="internal")
        assert section_of(karen.plan, INTAKE).visibility == "public"
