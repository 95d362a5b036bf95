# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What a citizen sees of a municipality and its plan, and what she never sees."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from handlingsplan.documents.markup import from_markup
from handlingsplan.planning.plans.actions import publish
from handlingsplan.planning.plans.models import Edition, Section
from handlingsplan.tenancy.scope import within
from tests.people import Cast

from .public_plan import INTERNAL, SECRET, TITLE, adopted, plan_under_way, published_plan

pytestmark = pytest.mark.django_db
MOST_QUERIES = 12


@pytest.fixture(autouse=True)
def quick_files(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files are tested where they are made."""
    monkeypatch.setattr("handlingsplan.documents.editions.pdf", lambda document, *, timestamp: b"%PDF-1.7 small")
    monkeypatch.setattr("handlingsplan.documents.editions.docx", lambda document: b"PK small")


@pytest.fixture
def edition(cast: Cast) -> Edition:
    with within(cast.home.pk):
        return published_plan(cast.everything())


def page(client: Client, name: str, *args: Any, slug: str = "lysbjerg", **query: str) -> Any:
    return client.get(reverse(name, args=[slug, *args]), query)


def text(response: Any) -> str:
    return str(response.content.decode())


class TestTheMunicipality:
    def test_whom_to_call_stands_before_the_plan(self, client: Client, edition: Edition) -> None:
        shown = text(page(client, "public_municipality"))
        assert 0 < shown.index("tel:112") < shown.index(TITLE)

    @time_machine.travel(datetime(2026, 11, 22, 12, tzinfo=UTC))
    def test_it_says_when_the_plan_was_adopted_and_when_it_is_revised(self, client: Client, edition: Edition) -> None:
        shown = text(page(client, "public_municipality"))
        assert "15. september 2026" in shown
        assert "15. september 2030" in shown
        assert "3 år og 9 måneder tilbage" in shown

    def test_an_overdue_plan_says_so_in_words(self, client: Client, cast: Cast) -> None:
        with within(cast.home.pk):
            published_plan(cast.everything(), decided_on=date(2020, 3, 1))
        shown = text(page(client, "public_municipality"))
        assert "senest 1. marts 2024" in shown
        assert "overskredet" in shown

    def test_no_plan_is_said_kindly_and_the_numbers_stand(self, client: Client, cast: Cast) -> None:
        response = page(client, "public_municipality", slug="aaholm")
        assert response.status_code == 200
        assert "tel:112" in text(response)
        assert "Ingen plan er offentliggjort her endnu" in text(response)

    def test_a_municipality_nobody_knows_is_not_found(self, client: Client) -> None:
        assert page(client, "public_municipality", slug="ingensteds").status_code == 404

    def test_it_speaks_english(self, client: Client, edition: Edition) -> None:
        client.cookies["django_language"] = "en"
        assert "Danger right now" in text(page(client, "public_municipality"))


class TestThePlan:
    def test_it_shows_what_was_frozen_whatever_happens_to_the_working_text(
        self, client: Client, cast: Cast, edition: Edition
    ) -> None:
        with within(cast.home.pk):
            Section.objects.filter(key="4_detection.duty").update(body=from_markup("Helt ny tekst"))
        shown = text(page(client, "public_plan"))
        assert "Vi tager alle bekymringer alvorligt" in shown
        assert "Helt ny tekst" not in shown

    def test_every_section_has_its_place(self, client: Client, edition: Edition) -> None:
        shown = text(page(client, "public_plan"))
        assert '<section class="public-section" id="4_detection.duty"' in shown
        assert 'href="#4_detection.duty"' in shown

    def test_what_looks_like_markup_is_text(self, client: Client, edition: Edition) -> None:
        assert "&lt;b&gt;ikke&lt;/b&gt;" in text(page(client, "public_plan"))

    def test_nothing_internal_is_shown_or_sent(self, client: Client, edition: Edition) -> None:
        for name in ("public_municipality", "public_plan", "public_json", "public_editions"):
            shown = text(page(client, name))
            assert SECRET not in shown
            assert INTERNAL not in shown

    def test_no_deputy_is_shown(self, client: Client, cast: Cast, edition: Edition) -> None:
        from handlingsplan.contacts.models import ContactFunction

        with within(cast.home.pk):
            ContactFunction.objects.create(
                municipality=cast.home,
                key="infohus_lead",
                label="Tovholder",
                number="70 00 01 12",
                deputy="Bodil Vikar",
                is_public=True,
            )
            again = publish.editorial_update(
                Edition.objects.get(), {}, note="Nyt nummer", by=cast.everything(), at=datetime.now(UTC)
            )
            assert "Bodil Vikar" in str(again.internal_document.content)
        for name in ("public_municipality", "public_plan", "public_json"):
            shown = text(page(client, name))
            assert "70 00 01 12" in shown
            assert "Bodil Vikar" not in shown

    def test_a_number_changed_today_stands_above_the_frozen_text_today(
        self, client: Client, cast: Cast, edition: Edition
    ) -> None:
        from handlingsplan.contacts.models import ContactFunction

        before = page(client, "public_plan")
        with within(cast.home.pk):
            ContactFunction.objects.create(
                municipality=cast.home, key="infohus_lead", label="Tovholder", number="70 00 09 99", is_public=True
            )
        after = client.get(reverse("public_plan", args=["lysbjerg"]), headers={"if-none-match": before["ETag"]})
        assert after.status_code == 200
        assert "70 00 09 99" in text(after)

    def test_unchanged_it_is_not_sent_again(self, client: Client, edition: Edition) -> None:
        first = page(client, "public_plan")
        again = client.get(reverse("public_plan", args=["lysbjerg"]), headers={"if-none-match": first["ETag"]})
        assert again.status_code == 304
        client.cookies["django_language"] = "en"
        english = client.get(reverse("public_plan", args=["lysbjerg"]), headers={"if-none-match": first["ETag"]})
        assert english.status_code == 200
        assert '<article class="public-text" lang="da">' in text(english)

    def test_without_a_plan_one_comes_to_the_municipality(self, client: Client, cast: Cast) -> None:
        assert page(client, "public_plan").headers["Location"] == "/k/lysbjerg/"

    def test_several_plans_are_a_list(self, client: Client, cast: Cast, edition: Edition) -> None:
        with within(cast.home.pk):
            other = published_plan(cast.everything(), title="Beredskab mod social kontrol")
        shown = text(page(client, "public_plan"))
        assert TITLE in shown
        assert f"/k/lysbjerg/plan/{other.plan_id}/" in shown
        assert page(client, "public_plan", other.plan_id).status_code == 200
        assert page(client, "public_pdf").status_code == 404
        assert page(client, "public_pdf", other.plan_id).status_code == 200
        assert text(page(client, "public_municipality")).count('class="public-plan"') == 2


class TestWhatIsNotPublished:
    def test_a_draft_and_an_adopted_edition_are_not_there(self, client: Client, cast: Cast) -> None:
        with within(cast.home.pk):
            edition = adopted(plan_under_way(cast.everything()), cast.everything())
        assert TITLE not in text(page(client, "public_municipality"))
        assert TITLE not in text(page(client, "public_editions"))
        assert TITLE not in text(page(client, "search_plan", q="ekstremisme"))
        for name, which in (("public_plan", edition.plan_id), ("public_edition", edition.pk)):
            assert page(client, name, which).status_code == 404
        assert page(client, "public_pdf").status_code == 404
        assert page(client, "public_pdf", edition.plan_id).status_code == 404
        assert page(client, "public_edition_json", edition.pk).status_code == 404

    @pytest.mark.parametrize("who", [None, "stranger", "elsewhere", "plan_coordinator"])
    def test_another_towns_plan_cannot_be_read_here(self, cast: Cast, edition: Edition, who: str | None) -> None:
        people = {"stranger": cast.stranger, "elsewhere": cast.elsewhere}
        client = cast.client(people.get(who, who) if who else None)
        for name, which in (
            ("public_plan", edition.plan_id),
            ("public_pdf", edition.plan_id),
            ("public_edition", edition.pk),
            ("public_edition_docx", edition.pk),
        ):
            assert page(client, name, which).status_code == 200
            assert page(client, name, which, slug="aaholm").status_code == 404
        assert TITLE not in text(page(client, "public_editions", slug="aaholm"))


class TestFiles:
    @pytest.mark.parametrize(
        ("kind", "content_type", "begins"),
        [("pdf", "application/pdf", b"%PDF"), ("docx", "officedocument", b"PK"), ("json", "application/json", b"{")],
    )
    def test_the_frozen_bytes_under_a_neutral_name(
        self, client: Client, edition: Edition, kind: str, content_type: str, begins: bytes
    ) -> None:
        answer = page(client, f"public_{kind}")
        assert answer.content.startswith(begins)
        assert content_type in answer["Content-Type"]
        assert answer["Content-Disposition"] == f'attachment; filename="plan-lysbjerg-udgave-1.{kind}"'
        assert answer["X-Content-Type-Options"] == "nosniff"
        url = reverse(f"public_{kind}", args=["lysbjerg"])
        assert client.get(url, headers={"if-none-match": answer["ETag"]}).status_code == 304

    def test_the_json_is_the_frozen_document(self, client: Client, edition: Edition) -> None:
        found = page(client, "public_json").json()
        assert found == edition.public_document.content
        assert found["edition"]["sha256"] == edition.public_document.sha256


class TestEditions:
    def test_an_update_is_told_and_the_edition_before_stays_readable(
        self, client: Client, cast: Cast, edition: Edition
    ) -> None:
        with within(cast.home.pk):
            new = publish.editorial_update(
                edition,
                {"4_detection.duty": from_markup("Vi tager alle bekymringer alvorligt. Nyt nummer til vagten.")},
                note="Vagtens nummer er nyt",
                by=cast.everything(),
                at=datetime(2026, 11, 2, 9, tzinfo=UTC),
            )
        listed = text(page(client, "public_editions"))
        assert "Vagtens nummer er nyt" in listed
        assert "Udgave 1.1" in listed
        old = text(page(client, "public_edition", edition.pk))
        assert "Vi tager alle bekymringer alvorligt" in old
        assert "gælder ikke længere" in old
        assert "Nyt nummer til vagten" in text(page(client, "public_edition", new.pk))
        assert page(client, "public_edition_pdf", new.pk)["Content-Disposition"].endswith('udgave-1-1.pdf"')

    def test_nothing_published_is_an_empty_page(self, client: Client, cast: Cast) -> None:
        assert page(client, "public_editions").status_code == 200


class TestQuestionsToTheDatabase:
    @pytest.mark.parametrize(
        ("name", "query"),
        [
            ("public_municipality", {}),
            ("public_plan", {}),
            ("public_editions", {}),
            ("search_plan", {"q": "bekymring"}),
            ("search_plan", {"q": "bekymrign"}),
            ("public_pdf", {}),
        ],
    )
    def test_they_are_few_and_do_not_grow(
        self,
        client: Client,
        cast: Cast,
        edition: Edition,
        django_assert_max_num_queries: Any,
        name: str,
        query: dict[str, str],
    ) -> None:
        with within(cast.home.pk):
            for number in range(3):
                publish.editorial_update(
                    Edition.objects.select_related("plan").get(replaced_at=None),
                    {},
                    note=f"Rettelse {number}",
                    by=cast.everything(),
                    at=datetime(2026, 11, 2, 9 + number, tzinfo=UTC),
                )
        with django_assert_max_num_queries(MOST_QUERIES):
            page(client, name, **query)
