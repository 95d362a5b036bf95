# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The pages about cards, in the hands of those who may and those who may not."""

import re
from typing import Any

import pytest
from django.test import Client

from handlingsplan.contacts.models import ContactFunction
from handlingsplan.planning.cards.actions import decide
from handlingsplan.planning.cards.models import Card
from handlingsplan.planning.cards.rows import initial_from, rows_shown
from handlingsplan.tenancy.scope import within
from tests.numbers import NUMBER
from tests.people import Cast

from .conftest import NOW, approved, draft, keep, writer

INNER = "/m/lysbjerg/kort/"
PUBLIC = "/k/lysbjerg/kort/"
SEEN = ("", "national/", "national/ak1_threat/", "{key}/", "{key}/versioner/", "{key}/versioner/1/")
FILES = ("{key}/a4.pdf", "{key}/lomme.pdf", "{key}/kort.docx")
EDITED = ("ny/", "{key}/variant/", "{key}/national/", "{key}/trin/revise/", "{key}/trin/withdraw/")


@pytest.fixture
def card(home: Cast) -> Card:
    return approved(home, "volunteer")


def addresses(paths: tuple[str, ...], card: Card) -> list[str]:
    return [INNER + path.format(key=card.key) for path in paths]


def sent(card: Card, **changes: Any) -> dict[str, Any]:
    """What the editor's form sends when nothing but `changes` was touched."""
    rows = rows_shown(card.kind, card.content)
    kept = {name: getattr(card, name) for name in ("title", "reader", "age_group", "department", "owner", "version")}
    counts = {f"{name}_rows": count for name, count in rows.items()}
    day = card.next_revision.isoformat() if card.next_revision else ""
    data = {**initial_from(card.kind, card.content), **kept, **counts, "next_revision": day}
    if card.is_public:
        data["is_public"] = "on"
    data = {name: value for name, value in data.items() if value not in (None, False)}
    return {**data, **changes}


class TestWhoGetsIn:
    def test_strangers_find_nothing(self, card: Card, home: Cast) -> None:
        everything = addresses((*SEEN, *FILES, *EDITED), card)
        for client in (home.client(home.stranger), home.client(home.elsewhere)):
            assert {client.get(path).status_code for path in everything} == {404}
            assert {client.post(path).status_code for path in addresses(EDITED, card)} == {404}

    def test_a_reader_reads_and_does_not_write(self, card: Card, home: Cast) -> None:
        client = home.client("reader")
        assert {client.get(path).status_code for path in addresses(SEEN, card)} == {200}
        assert {client.get(path).status_code for path in addresses(EDITED, card)} == {404}
        assert client.post(INNER + "national/ak1_threat/").status_code == 404

    def test_a_writer_sees_every_page(self, card: Card, home: Cast) -> None:
        client = home.client("plan_coordinator")
        assert {client.get(path).status_code for path in addresses((*SEEN, *EDITED), card)} == {200}
        assert client.get(f"{INNER}{card.key}/trin/approve/").status_code == 404
        assert client.get(f"{INNER}{card.key}/trin/nonsense/").status_code == 404

    def test_everybody_reads_public_cards_in_force_and_no_others(self, card: Card, home: Cast) -> None:
        internal, unready = approved(home), draft(home, "citizen")
        client = Client()
        listed = client.get(PUBLIC).content.decode()
        assert card.title in listed
        assert internal.title not in listed
        assert unready.title not in listed
        assert client.get(f"{PUBLIC}{card.key}/").status_code == 200
        for path in (f"{internal.key}/", f"{unready.key}/", f"{internal.key}/a4.pdf", f"{unready.key}/kort.docx"):
            assert client.get(PUBLIC + path).status_code == 404
        assert client.get(f"/k/aaholm/kort/{card.key}/").status_code == 404


class TestReading:
    def test_the_police_stand_first_and_can_be_called(self, card: Card, home: Cast) -> None:
        page = Client().get(f"{PUBLIC}{card.key}/").content.decode()
        numbers = re.findall(r'href="tel:(\d+)"', page)
        assert numbers[:2] == ["112", "114"]
        assert "70000011" in numbers
        assert "41749090" in numbers

    def test_all_around_an_english_card_is_in_english(self, home: Cast) -> None:
        english = approved(home, "volunteer", language="en")
        answer = Client().get(f"{PUBLIC}{english.key}/")
        page = answer.content.decode()
        assert '<html lang="en"' in page
        assert "The plan behind the card" in page
        assert "Planen bag kortet" not in page
        assert answer["Content-Language"] == "en"

    def test_signs_stand_with_their_caution(self, card: Card, home: Cast) -> None:
        page = Client().get(f"{PUBLIC}{card.key}/").content.decode()
        assert "Det er ikke i sig selv et tegn" in page
        assert "Intet af det er i sig selv et tegn" in page

    def test_a_public_page_loses_a_number_that_is_no_longer_public(self, card: Card, home: Cast) -> None:
        ContactFunction.objects.filter(key="infohus_lead").update(is_public=False)
        assert "70000011" not in Client().get(f"{PUBLIC}{card.key}/").content.decode()

    def test_a_gap_is_drawn(self, home: Cast) -> None:
        card = draft(home, "ak4_crisis_leader")
        page = home.client("reader").get(f"{INNER}{card.key}/").content.decode()
        assert "card-gap" in page
        assert "ikke udfyldt" in page

    def test_unchecked_numbers_are_said_in_red(self, card: Card, home: Cast) -> None:
        page = home.client("reader").get(f"{INNER}{card.key}/").content.decode()
        assert "ui-unverified" in page
        ContactFunction.objects.update(verified_on="2026-11-20")
        with within(home.home.pk):
            ContactFunction.objects.update(verified_on=NOW.date())

    def test_what_is_written_is_text(self, home: Cast) -> None:
        card = draft(home, content={"aim": "<script>alert(1)</script>"})
        assert b"<script>alert" not in home.client("reader").get(f"{INNER}{card.key}/").content

    def test_the_version_in_force_and_the_next_are_told_apart(self, card: Card, home: Cast) -> None:
        decide.revise(card, by=writer(home), at=NOW)
        keep(Card.objects.get(pk=card.pk), home, content={"task": "En ny situation."})
        client = home.client("reader")
        assert "En ny situation." not in client.get(f"{INNER}{card.key}/").content.decode()
        assert "En ny situation." in client.get(f"{INNER}{card.key}/?udgave=kladde").content.decode()
        assert "En ny situation." not in Client().get(f"{PUBLIC}{card.key}/").content.decode()


class TestWriting:
    def test_from_the_library_to_a_saved_card(self, home: Cast) -> None:
        client = home.client("plan_coordinator")
        answer = client.post(INNER + "national/employee_child/", {"language": "da"})
        assert answer.status_code == 302
        card = Card.objects.get()
        assert answer["Location"].endswith(f"/kort/{card.key}/skriv/")
        assert client.get(answer["Location"]).status_code == 200
        answer = client.post(answer["Location"], sent(card, owner="SSP", title="Vores eget kort"))
        assert answer.status_code == 302, answer.context["form"].errors
        card.refresh_from_db()
        assert (card.title, card.owner) == ("Vores eget kort", "SSP")
        assert [row["text"] for row in card.content["steps"]] != []

    def test_a_second_card_from_the_same_is_begun_knowingly(self, home: Cast) -> None:
        client, path = home.client("plan_coordinator"), INNER + "national/employee_child/"
        client.post(path, {"language": "da"})
        first = Card.objects.get()
        page = client.post(path, {"language": "da"})
        assert Card.objects.count() == 1
        assert "I har allerede et kort" in page.content.decode()
        assert f'href="{INNER}{first.key}/"' in page.content.decode()
        client.post(path, {"language": "da", "one_more": "yes"})
        assert Card.objects.count() == 2

    def test_every_card_of_ours_is_named_in_the_library(self, home: Cast) -> None:
        draft(home)
        draft(home, title="Nogen truer: det gør du")
        page = home.client("plan_coordinator").get(INNER + "national/").content.decode()
        for card in Card.objects.all():
            assert f'<a href="{INNER}{card.key}/"><span lang="da">{card.title}</span>' in page

    def test_a_wrong_first_call_is_saved_in_a_draft_and_said(self, home: Cast) -> None:
        card = draft(home)
        client = home.client("plan_coordinator")
        wrong = sent(card, call_first_0_contact="duty_manager", call_first_1_contact="alarm_112")
        page = client.post(f"{INNER}{card.key}/skriv/", wrong, follow=True).content.decode()
        assert "altid 112 eller 114" in page
        assert "Sat ind af sig selv: 114" in page
        card.refresh_from_db()
        assert card.content["call_first"][0]["contact"] == "duty_manager"

    def test_what_an_approval_needs_is_not_called_optional(self, home: Cast) -> None:
        card = draft(home)
        page = home.client("plan_coordinator").get(f"{INNER}{card.key}/skriv/").content.decode()
        for name in ("role", "call_first_0_text", "owner", "next_revision"):
            label = re.search(rf'<label class="ui-label" for="id_{name}">.*?</label>', page, re.DOTALL)
            assert label is not None
            assert "kræves for godkendelse" in label[0]
            assert "kan udelades" not in label[0]
        assert "cards/unsaved.js" not in page

    def test_a_page_that_comes_back_unsaved_says_so_to_the_browser(self, home: Cast) -> None:
        card = draft(home)
        data = sent(card, row="add:first_day")
        page = home.client("plan_coordinator").post(f"{INNER}{card.key}/skriv/", data).content.decode()
        assert "cards/unsaved.js" in page

    def test_an_empty_card_has_a_kind_for_good(self, home: Cast) -> None:
        client = home.client("plan_coordinator")
        client.post(INNER + "ny/", {"kind": "acute", "title": "Nyt kort", "language": "da"})
        assert (Card.objects.get().kind, Card.objects.get().state) == ("acute", "draft")

    @pytest.mark.parametrize(
        ("changes", "words"),
        [
            ({"aim": "Ring 112 med det samme"}, "{alarm_112}"),
            ({"aim": f"Barnet er {NUMBER}"}, "CPR"),
            ({"do_not": "\n".join("abcdefgh")}, "plads til 7"),
            ({"first_minutes_0_text": "x" * 141}, "140"),
            ({"next_revision": "i morgen"}, "22-11-2026"),
        ],
    )
    def test_a_refusal_stands_at_its_field_and_keeps_what_was_typed(
        self, home: Cast, changes: dict[str, str], words: str
    ) -> None:
        card = draft(home)
        page = home.client("plan_coordinator").post(f"{INNER}{card.key}/skriv/", sent(card, title="Nyt", **changes))
        assert page.status_code == 200
        assert words in page.content.decode()
        assert set(page.context["form"].errors) == set(changes)
        name, typed = next(iter(changes.items()))
        assert page.context["form"][name].value() == typed
        card.refresh_from_db()
        assert card.title != "Nyt"

    def test_names_are_asked_about_once(self, home: Cast) -> None:
        card = draft(home)
        client = home.client("plan_coordinator")
        data = sent(card, stood_down_by="Karen Jensen")
        page = client.post(f"{INNER}{card.key}/skriv/", data)
        assert page.status_code == 200
        assert "Karen Jensen" in page.content.decode()
        again = client.post(f"{INNER}{card.key}/skriv/", {**data, "seen": page.context["form"]["seen"].value()})
        assert again.status_code == 302

    def test_a_row_is_added_and_moved_and_nothing_typed_is_lost(self, home: Cast) -> None:
        card = draft(home)
        client = home.client("plan_coordinator")
        data = sent(card, title="Halvt skrevet", do_not="a\nb", row="add:first_day")
        page = client.post(f"{INNER}{card.key}/skriv/", data)
        form = page.context["form"]
        assert form["title"].value() == "Halvt skrevet"
        assert form["do_not"].value() == "a\nb"
        assert form["first_day_rows"].value() == len(card.content["first_day"]) + 2
        assert page.context["unsaved"]
        moved = client.post(f"{INNER}{card.key}/skriv/", {**data, "row": "down:first_minutes:0"}).context["form"]
        assert moved["first_minutes_1_text"].value() == card.content["first_minutes"][0]["text"]
        card.refresh_from_db()
        assert card.title != "Halvt skrevet"

    def test_two_at_once_see_both_texts(self, home: Cast) -> None:
        card = draft(home)
        client = home.client("plan_coordinator")
        mine = sent(card, title="Min titel")
        keep(card, home, title="Den andens titel")
        page = client.post(f"{INNER}{card.key}/skriv/", mine).content.decode()
        assert "Min titel" in page
        assert "Den andens titel" in page

    def test_a_card_that_waits_is_not_written_on(self, home: Cast) -> None:
        card = draft(home)
        decide.send(card, by=writer(home), at=NOW)
        assert home.client("plan_coordinator").get(f"{INNER}{card.key}/skriv/").status_code == 302

    def test_a_variant_in_clicks(self, card: Card, home: Cast) -> None:
        data = {"title": "For klubber", "age_group": "under_18", "department": "Klubber", "language": "da"}
        home.client("plan_coordinator").post(f"{INNER}{card.key}/variant/", data)
        made = Card.objects.get(title="For klubber")
        assert (made.department, made.age_group, made.state) == ("Klubber", "under_18", "draft")

    def test_nonsense_in_the_count_of_rows_breaks_nothing(self, home: Cast) -> None:
        card = draft(home)
        client = home.client("plan_coordinator")
        for count in ("-1", "999999", "x", ""):
            assert client.post(f"{INNER}{card.key}/skriv/", sent(card, first_day_rows=count)).status_code in (200, 302)
            card.refresh_from_db()


class TestDeciding:
    def test_from_draft_to_public_in_clicks(self, home: Cast) -> None:
        card = draft(home, "citizen")
        assert home.client("plan_coordinator").post(f"{INNER}{card.key}/trin/send/").status_code == 302
        approver = home.client("approver")
        assert "Godkend kortet" in approver.get(f"{INNER}{card.key}/").content.decode()
        approver.post(f"{INNER}{card.key}/trin/approve/")
        assert Client().get(f"{PUBLIC}{card.key}/").status_code == 200
        home.client("plan_coordinator").post(f"{INNER}{card.key}/trin/withdraw/", {"reason": "Forkert"})
        assert Client().get(f"{PUBLIC}{card.key}/").status_code == 404

    def test_what_is_missing_is_said_with_its_field_before_and_after_the_button(self, home: Cast) -> None:
        home.client("plan_coordinator").post(INNER + "ny/", {"kind": "concern", "title": "Nyt kort", "language": "da"})
        card, client = Card.objects.get(), home.client("plan_coordinator")
        path = f"{INNER}{card.key}/trin/send/"
        for answer in (client.get(path), client.post(path)):
            page = answer.content.decode()
            assert f'<a href="{INNER}{card.key}/skriv/#id_task">Situation</a>: Det er ikke udfyldt endnu.' in page
            assert "#id_contacts_0" in page
            assert "En gældende version" not in page

    def test_a_version_in_force_is_named_only_where_there_is_one(self, card: Card, home: Cast) -> None:
        decide.revise(card, by=writer(home), at=NOW)
        page = home.client("plan_coordinator").get(f"{INNER}{card.key}/trin/send/").content.decode()
        assert "En gældende version gælder imens" in page

    def test_an_approver_sees_first_what_waits_for_her(self, home: Cast) -> None:
        card = draft(home)
        waiting = "1 kort venter på din godkendelse"
        assert waiting not in home.client("approver").get(INNER).content.decode()
        decide.send(card, by=writer(home), at=NOW)
        page = home.client("approver").get(INNER).content.decode()
        assert waiting in page
        assert page.index(waiting) < page.index("card-group")
        assert f'href="{INNER}{card.key}/"' in page[: page.index("card-group")]
        for other in ("plan_coordinator", "reader"):
            assert waiting not in home.client(other).get(INNER).content.decode()

    def test_what_is_missing_is_said_on_the_page(self, home: Cast) -> None:
        card = draft(home, "ak4_crisis_leader")
        page = home.client("plan_coordinator").post(f"{INNER}{card.key}/trin/send/")
        assert page.status_code == 200
        assert "har ikke noget nummer endnu" in page.content.decode()
        card.refresh_from_db()
        assert card.state == "draft"

    def test_a_reason_is_asked_for(self, home: Cast) -> None:
        card = draft(home)
        decide.send(card, by=writer(home), at=NOW)
        page = home.client("approver").post(f"{INNER}{card.key}/trin/decline/", {"reason": ""})
        assert page.status_code == 200
        assert page.context["form"].errors

    def test_versions_show_what_changed(self, card: Card, home: Cast) -> None:
        decide.revise(card, by=writer(home), at=NOW)
        card = keep(Card.objects.get(pk=card.pk), home, content={"task": "En ny situation."})
        decide.send(card, by=writer(home), at=NOW)
        decide.approve(card, by=home.viewer("approver"), at=NOW)
        page = home.client("reader").get(f"{INNER}{card.key}/versioner/2/").content.decode()
        assert "<ins>Situation: En ny situation.</ins>" in page
        assert "<del>" in page
        assert home.client("reader").get(f"{INNER}{card.key}/versioner/9/").status_code == 404
