# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The council in the browser: its case, its decision, publication, editions and their files."""

import io
import json

import pytest
from django.utils import timezone
from docx import Document

from handlingsplan.planning.plans.actions import review
from handlingsplan.planning.plans.models import Edition, Plan
from tests.numbers import NUMBER
from tests.people import Cast

from .pages import Browser, address, text
from .small_plan import AT, FLOW, INTAKE, ROLES, TITLE, adopted, published, save, small_plan

LEADER, SECRETARIAT = "plan_coordinator", "council_secretariat"
SECRET = "vagtliste ligger i skabet"
quick = pytest.mark.usefixtures("quick_files")


def decision(**changed: str) -> dict[str, str]:
    today = timezone.localdate().isoformat()
    dates = {"decided_on": today, "in_force_from": today, "valid_to": ""}
    return {"body": "Byrådet", "agenda_reference": "Punkt 11", **dates, **changed}


class TestTheCase:
    def test_it_says_what_the_plan_knows(self, home: Cast, plan: Plan) -> None:
        page = text(Browser(home, SECRETARIAT, plan).get("council_case"))
        assert TITLE in page
        assert "barnets lov § 15, stk. 3" in page

    def test_it_names_what_has_happened(self, home: Cast, plan: Plan) -> None:
        review.step(plan, "send_to_review", by=home.everything(), at=AT)
        assert "sendt til intern gennemlæsning" in text(Browser(home, SECRETARIAT, plan).get("council_case"))

    def test_the_word_file_opens(self, home: Cast, plan: Plan) -> None:
        answer = Browser(home, SECRETARIAT, plan).get("council_case_file")
        words = "\n".join(paragraph.text for paragraph in Document(io.BytesIO(answer.content)).paragraphs)
        assert "Indstilling" in words
        assert TITLE in words


@quick
class TestTheDecision:
    @pytest.fixture
    def sofie(self, home: Cast) -> Browser:
        return Browser(home, SECRETARIAT, small_plan(home.everything(), state="sent_to_council"))

    def test_it_is_recorded(self, sofie: Browser) -> None:
        assert sofie.get("adopt_plan").status_code == 200
        assert sofie.post("adopt_plan", **decision())["Location"] == address("editions", sofie.plan)
        assert Edition.objects.get().agenda_reference == "Punkt 11"

    @pytest.mark.parametrize(
        "changed",
        [
            {"decided_on": "2999-01-01"},
            {"decided_on": "i går"},
            {"valid_to": "2020-01-01"},
            {"in_force_from": ""},
            {"body": "Økonomiudvalget"},
        ],
    )
    def test_what_does_not_fit_is_refused_and_the_rest_stays(self, sofie: Browser, changed: dict[str, str]) -> None:
        page = text(sofie.post("adopt_plan", **decision(**changed)))
        assert 'value="Punkt 11"' in page
        assert not Edition.objects.exists()

    def test_it_is_recorded_once(self, sofie: Browser) -> None:
        sofie.post("adopt_plan", **decision())
        assert 'value="Punkt 11"' in text(sofie.post("adopt_plan", **decision()))
        assert Edition.objects.count() == 1
        assert sofie.get("adopt_plan")["Location"] == address("plan_way", sofie.plan)

    def test_the_coordinator_does_not_record_it(self, home: Cast, sofie: Browser) -> None:
        assert Browser(home, LEADER, sofie.plan).post("adopt_plan", **decision()).status_code == 404


@quick
class TestPublication:
    @pytest.fixture
    def karen(self, home: Cast) -> Browser:
        edition = adopted(small_plan(home.everything(), state="sent_to_council"), home.everything())
        return Browser(home, LEADER, edition.plan)

    def test_it_is_published(self, karen: Browser) -> None:
        assert karen.get("publish_plan").status_code == 200
        today = timezone.localdate()
        assert karen.post("publish_plan", on=today.isoformat()).status_code == 302
        assert Edition.objects.in_force().get().published_on == today

    @pytest.mark.parametrize("on", ["2020-01-01", "2999-01-01", "", "snart"])
    def test_a_day_that_does_not_fit_is_refused(self, karen: Browser, on: str) -> None:
        assert karen.post("publish_plan", on=on).status_code == 200
        assert not Edition.objects.in_force().exists()

    def test_what_is_not_adopted_is_not_published(self, home: Cast, plan: Plan) -> None:
        karen = Browser(home, LEADER, plan)
        assert karen.get("publish_plan")["Location"] == address("plan_way", plan)
        assert karen.post("publish_plan", on="2026-11-02").status_code == 404


@quick
class TestEditions:
    @pytest.fixture
    def edition(self, home: Cast) -> Edition:
        return published(home.everything())

    @pytest.fixture
    def karen(self, home: Cast, edition: Edition) -> Browser:
        return Browser(home, LEADER, edition.plan)

    def test_they_are_listed_with_their_decision(self, karen: Browser, edition: Edition) -> None:
        page = text(karen.get("editions"))
        assert address("edition", karen.plan, edition.pk) in page
        assert "Punkt 11" in page

    def test_the_public_view_keeps_what_is_internal(self, karen: Browser, edition: Edition) -> None:
        assert SECRET in text(karen.get("edition", edition.pk))
        assert SECRET not in text(karen.get("edition", edition.pk, visning="public"))
        assert edition.public_document.sha256 in text(karen.get("edition", edition.pk, visning="public"))

    def test_so_does_the_preview(self, karen: Browser) -> None:
        assert SECRET in text(karen.get("plan_preview"))
        assert SECRET not in text(karen.get("plan_preview", visning="public"))

    def test_an_edition_of_another_plan_is_not_found_here(self, home: Cast, edition: Edition, plan: Plan) -> None:
        assert Browser(home, LEADER, plan).get("edition", edition.pk).status_code == 404
        assert Browser(home, LEADER, plan).get("edition_internal_json", edition.pk).status_code == 404

    def test_an_update_is_made_with_a_note(self, karen: Browser, edition: Edition) -> None:
        page = karen.get("editorial_update", afsnit=INTAKE)
        assert "Ring til modtagelsen." in text(page)
        where = address("editorial_update", karen.plan) + f"?afsnit={INTAKE}"
        assert karen.client.post(where, {"markup": "Nyt nummer.", "note": "Telefon"}).status_code == 302
        assert Edition.objects.in_force().get().label == "1.1"
        assert "Telefon" in text(karen.get("editions"))

    @pytest.mark.parametrize("sent", [{"markup": "Nyt nummer.", "note": ""}, {"markup": NUMBER, "note": "Nr."}])
    def test_an_update_that_is_refused_keeps_the_text(self, karen: Browser, sent: dict[str, str]) -> None:
        where = address("editorial_update", karen.plan) + f"?afsnit={INTAKE}"
        answer = karen.client.post(where, sent)
        assert answer.status_code == 200
        assert sent["markup"] in text(answer)
        assert Edition.objects.count() == 1

    def test_without_an_edition_in_force_there_is_nothing_to_update(self, home: Cast, plan: Plan) -> None:
        assert Browser(home, LEADER, plan).get("editorial_update").status_code == 404

    def test_the_working_text_is_compared_with_what_was_adopted(self, karen: Browser, home: Cast) -> None:
        assert "<ins" not in text(karen.get("compare_plan"))
        review.step(karen.plan, "revise", by=home.everything(), at=AT, reason="Ny lov.")
        save(karen.plan, "Mødet holdes hver fredag.\n\n{{forløb: concern}}", by=home.everything(), key=FLOW)
        page = text(karen.get("compare_plan"))
        assert "<ins" in page
        assert address("section", karen.plan, FLOW) in page
        assert address("section", karen.plan, ROLES) not in page

    def test_everything_is_new_before_the_first_decision(self, home: Cast, plan: Plan) -> None:
        assert address("section", plan, INTAKE) in text(Browser(home, LEADER, plan).get("compare_plan"))


@pytest.mark.slow
def test_the_files_of_an_edition_open(home: Cast) -> None:
    edition = adopted(small_plan(home.everything(), state="sent_to_council"), home.everything())
    karen = Browser(home, LEADER, edition.plan)
    pdf, word, content = (karen.get(f"edition_public_{kind}", edition.pk) for kind in ("pdf", "docx", "json"))
    assert pdf.content.startswith(b"%PDF")
    assert pdf["Content-Type"] == "application/pdf"
    assert "udgave-1-offentlig.pdf" in pdf["Content-Disposition"]
    assert any("Mødet holdes" in paragraph.text for paragraph in Document(io.BytesIO(word.content)).paragraphs)
    assert json.loads(content.content) == edition.public_document.content
    inner = karen.get("edition_internal_json", edition.pk)
    assert json.loads(inner.content) == edition.internal_document.content
    assert SECRET not in text(content)
    assert SECRET in text(inner)
