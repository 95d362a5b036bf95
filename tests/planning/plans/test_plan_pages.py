# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The plan's own pages: its home, its facts, its checks, and the way to the council."""

from typing import Any

import pytest
from django.urls import reverse

from handlingsplan.documents.markup import to_markup
from handlingsplan.planning.plans.actions import begin
from handlingsplan.planning.plans.models import BlockOverride, Plan, Review, Section
from tests.numbers import NUMBER
from tests.people import Cast

from .pages import Browser, address, text
from .small_plan import AT, FLOW, INTAKE, TITLE, VISION, section_of, small_plan

LEADER, REVIEWER, APPROVER, SECRETARIAT = "plan_coordinator", "reviewer", "approver", "council_secretariat"
FACTS = {
    "title": TITLE,
    "word": "strategi",
    "scope": "extremism",
    "target_groups": ["children_youth"],
    "owner": "Social",
}
HOME = reverse("plans", args=["lysbjerg"])
BEGIN = reverse("begin_plan", args=["lysbjerg"])


@pytest.fixture
def karen(home: Cast, plan: Plan) -> Browser:
    """The plan coordinator at her desk."""
    return Browser(home, LEADER, plan)


class TestBeginning:
    def test_both_templates_are_offered_and_one_is_begun(self, home: Cast) -> None:
        karen = home.client(LEADER)
        page = text(karen.get(BEGIN))
        assert "beredskab_2024" in page
        assert "plan_2019" in page
        answer = karen.post(BEGIN, {"template": "plan_2019", "title": "Vores plan"})
        plan = Plan.objects.get()
        assert answer["Location"] == address("plan", plan)
        assert plan.template_key == "plan_2019"

    def test_what_is_missing_is_asked_for_and_what_was_typed_stays(self, home: Cast) -> None:
        answer = home.client(LEADER).post(BEGIN, {"title": "Vores plan"})
        assert "Vores plan" in text(answer)
        assert not Plan.objects.exists()

    def test_a_new_plan_can_take_the_place_of_an_old_one(self, home: Cast, plan: Plan) -> None:
        sent = {"template": "beredskab_2024", "title": "Den nye"}
        home.client(LEADER).post(BEGIN, {**sent, "replaces": plan.pk})
        assert Plan.objects.get(title="Den nye").replaces == plan
        for unknown in ("x", "999999"):
            assert home.client(LEADER).post(BEGIN, {**sent, "replaces": unknown}).status_code == 200
        assert Plan.objects.filter(title="Den nye").count() == 1

    def test_the_list_shows_the_plans_and_apart_the_replaced(self, home: Cast, plan: Plan) -> None:
        small_plan(home.everything(), state="replaced", title="Den gamle")
        page = text(home.client("reader").get(HOME))
        assert TITLE in page
        assert "Den gamle" in page
        assert BEGIN not in page
        assert BEGIN in text(home.client(LEADER).get(HOME))


class TestHome:
    def test_what_is_missing_comes_first(self, karen: Browser) -> None:
        page = karen.get("plan")
        assert page.context["missing"][0].law == "M"
        assert page.context["missing_count"] > 3

    def test_every_section_has_its_line(self, karen: Browser) -> None:
        page = text(karen.get("plan"))
        for key in (INTAKE, FLOW, VISION):
            assert address("section", karen.plan, key) in page

    def test_a_title_is_escaped(self, karen: Browser) -> None:
        Plan.objects.update(title="<b>Plan</b>", owner="<i>Os</i>")
        for name in ("plan", "plan_facts", "formal_check", "plan_way", "plan_preview", "council_case"):
            page = text(karen.get(name))
            assert "<b>Plan</b>" not in page
            assert "<i>Os</i>" not in page
        assert "<b>Plan</b>" not in text(karen.client.get(HOME))


class TestFacts:
    def test_they_are_changed(self, karen: Browser) -> None:
        assert karen.post("plan_facts", version=1, **FACTS).status_code == 302
        karen.plan.refresh_from_db()
        assert (karen.plan.word, karen.plan.owner) == ("strategi", "Social")

    @pytest.mark.parametrize("version", ["1", "", "x"])
    def test_changed_meanwhile_both_are_shown(self, karen: Browser, home: Cast, version: str) -> None:
        begin.describe(Plan.objects.get(), {"owner": "Børn og Unge"}, version=1, by=home.everything(), at=AT)
        answer = karen.post("plan_facts", version=version, **FACTS)
        assert answer.status_code == 409
        assert "Børn og Unge" in text(answer)
        assert 'value="Social"' in text(answer)

    def test_before_the_council_they_stand(self, karen: Browser) -> None:
        Plan.objects.update(state="sent_to_council")
        assert 'value="Social"' in text(karen.post("plan_facts", version=1, **FACTS))
        assert Plan.objects.get().owner == ""

    def test_others_read_them(self, home: Cast, plan: Plan) -> None:
        laura = Browser(home, "reader", plan)
        assert laura.get("plan_facts").status_code == 200
        assert laura.post("plan_facts", version=1, **FACTS).status_code == 404


class TestFormalCheck:
    def test_each_requirement_is_a_sentence_with_its_provision(self, karen: Browser) -> None:
        page = text(karen.get("formal_check"))
        assert "barnets lov § 15, stk. 3" in page
        assert "{" not in "".join(check.answer for check in karen.get("formal_check").context["formal"])

    def test_it_never_says_that_a_plan_is_lawful(self, karen: Browser) -> None:
        Section.objects.update(words=5)
        for name in ("formal_check", "plan", "plan_way", "council_case"):
            assert "lovlig" not in text(karen.get(name)).lower()

    def test_what_is_not_met_leads_to_where_it_is_mended(self, karen: Browser) -> None:
        unmet = [check for check in karen.get("formal_check").context["formal"] if not check.met]
        assert unmet
        assert all(karen.client.get(check.evidence_url, follow=True).status_code in {200, 404} for check in unmet)


class TestTheWay:
    def test_it_is_walked_by_pressing_buttons(self, home: Cast, plan: Plan) -> None:
        Section.objects.update(words=5)
        steps = {"send_to_review": LEADER, "open_consultation": LEADER, "approve_for_management": APPROVER}
        for verb, role in steps.items():
            browser = Browser(home, role, plan)
            assert browser.get("plan_step", verb).status_code == 200
            assert browser.post("plan_step", verb)["Location"] == address("plan_way", plan)
        assert Plan.objects.get().state == "management_approved"

    def test_an_unfinished_plan_is_stopped_before_the_council(self, karen: Browser) -> None:
        Plan.objects.update(state="management_approved")
        answer = karen.post("plan_step", "send_to_council")
        assert answer.status_code == 409
        assert address("formal_check", karen.plan) in text(answer)
        assert Plan.objects.get().state == "management_approved"

    def test_a_reason_is_asked_for_and_kept(self, home: Cast, plan: Plan) -> None:
        Plan.objects.update(state="internal_review")
        gorm = Browser(home, APPROVER, plan)
        assert gorm.post("plan_step", "decline_for_management", reason="").status_code == 200
        assert gorm.post("plan_step", "decline_for_management", reason="Dyrt & langt.").status_code == 302
        assert "Dyrt &amp; langt." in text(gorm.get("plan_way"))

    @pytest.mark.parametrize("verb", ["publish", "adopt", "replace", "return_for_changes", "revise", "burn"])
    def test_what_has_its_own_page_or_is_not_possible_is_no_step(self, karen: Browser, verb: str) -> None:
        assert karen.get("plan_step", verb).status_code == 404
        assert karen.post("plan_step", verb).status_code == 404

    def test_a_move_is_offered_only_to_whoever_may_make_it(self, home: Cast, plan: Plan) -> None:
        assert Browser(home, APPROVER, plan).get("plan_step", "send_to_review").status_code == 404
        assert Browser(home, APPROVER, plan).get("plan_way").context["moves"] == []


class TestReview:
    @pytest.fixture
    def rita(self, home: Cast, plan: Plan) -> Browser:
        Plan.objects.update(state="internal_review")
        return Browser(home, REVIEWER, plan)

    def test_a_return_without_a_reason_is_asked_again(self, rita: Browser) -> None:
        assert rita.post("review_plan", verdict="returned", reason="").status_code == 200
        assert not Review.objects.exists()

    def test_a_return_with_a_reason_goes_back(self, rita: Browser) -> None:
        assert rita.post("review_plan", verdict="returned", reason="Skolen mangler.").status_code == 302
        assert Plan.objects.get().state == "draft"
        assert "Skolen mangler." in text(rita.get("plan_way"))

    def test_an_answer_too_late_keeps_what_was_typed(self, rita: Browser) -> None:
        Plan.objects.update(state="adopted")
        assert "Skolen mangler." in text(rita.post("review_plan", verdict="returned", reason="Skolen mangler."))


class TestNationalTexts:
    def test_a_newer_version_is_shown_and_taken(self, karen: Browser) -> None:
        page = text(karen.get("plan_block", "law"))
        assert "<ins" in page
        assert karen.post("plan_block", "law", act="newest").status_code == 302
        assert "law@2" in to_markup(section_of(karen.plan).body)
        assert "<ins" not in text(karen.get("plan_block", "law"))

    def test_our_own_words_are_used_and_given_up(self, karen: Browser) -> None:
        karen.post("plan_block", "infohus_role", act="reword", markup="Tværteamet.", reason="Lokalt navn")
        assert "Lokalt navn" in text(karen.get("plan_block", "infohus_role"))
        assert "Tværteamet." in text(karen.get("plan_preview"))
        karen.post("plan_block", "infohus_role", act="national")
        assert not BlockOverride.objects.exists()

    @pytest.mark.parametrize(
        ("key", "sent"),
        [
            ("law", {"markup": "Vores lov.", "reason": "Vi synes"}),
            ("infohus_role", {"markup": f"Ring {NUMBER}.", "reason": "Lokalt"}),
            ("infohus_role", {"markup": "Uden grund.", "reason": ""}),
        ],
    )
    def test_what_is_refused_keeps_what_was_typed(self, karen: Browser, key: str, sent: dict[str, Any]) -> None:
        answer = karen.post("plan_block", key, act="reword", **sent)
        assert answer.status_code == 200
        assert answer.context["form"]["markup"].value() == sent["markup"]
        assert not BlockOverride.objects.exists()

    def test_readers_read_them(self, home: Cast, plan: Plan) -> None:
        laura = Browser(home, "reader", plan)
        assert laura.get("plan_blocks").status_code == 200
        assert laura.post("plan_block", "law", act="newest").status_code == 404
        assert laura.get("plan_block", "anonymity").status_code == 404
