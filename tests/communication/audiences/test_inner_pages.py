# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The pages where a municipality works on what it says, in the hands of those who may and those who may not."""

from typing import Any

import pytest
from django.test import Client

from handlingsplan.communication.audiences import actions
from handlingsplan.communication.audiences.models import LocalPage, LocalText, Message
from handlingsplan.communication.audiences.queries import page_of
from handlingsplan.communication.audiences.queries.papers import printable
from handlingsplan.communication.audiences.terms import Mode, Paper
from handlingsplan.documents.registers import register
from handlingsplan.guidance import queries as guidance
from handlingsplan.guidance.models import Item
from handlingsplan.guidance.terms import Kind
from handlingsplan.tenancy.scope import within
from tests.communication.audiences.test_writing import NOW
from tests.numbers import NUMBER

pytestmark = pytest.mark.django_db
M = "/m/lysbjerg/maalgrupper/"
SEEN = ("", "volunteer/", "volunteer/laes/", "volunteer/papirer/", "volunteer/papirer/poster.pdf", "papirer/")
EDITED = ("budskab/ny/", "volunteer/ejer/", "volunteer/blok/B5/", "volunteer/blok/B5/sprog/ar/")
APPROVED = ("volunteer/godkend/",)
POSTED = (
    "volunteer/blokke/",
    "volunteer/blok/B5/fortryd/",
    "volunteer/papirer/haenger/",
    "volunteer/korte-tekster/sms/",
    "volunteer/send-tilbage/",
)
WAITING = {"mode": "addition", "body": "Ring til klubbens egen vagt.", "reason": ""}


def waiting(cast: Any) -> None:
    with within(cast.home.pk):
        by = cast.viewer("plan_coordinator")
        actions.write_text("volunteer", "B5", by=by, at=NOW, mode=Mode.ADDITION, body="Ring til klubbens egen vagt.")


def planned(cast: Any) -> Message:
    with within(cast.home.pk):
        return actions.plan_message("volunteer", by=cast.viewer("plan_coordinator"), at=NOW, text="Ring til SSP")


class TestDoors:
    def test_strangers_find_nothing(self, cast: Any) -> None:
        line = planned(cast)
        paths = (*SEEN, *EDITED, *APPROVED, f"budskab/{line.pk}/", f"budskab/{line.pk}/fjern/")
        for client in (cast.client(cast.stranger), cast.client(cast.elsewhere)):
            assert {client.get(M + path).status_code for path in paths} == {404}
            assert {client.post(M + path).status_code for path in POSTED} == {404}

    def test_the_other_towns_line_is_not_found_in_ones_own_town(self, cast: Any) -> None:
        line = planned(cast)
        answer = cast.client(cast.elsewhere).get(f"/m/aaholm/maalgrupper/budskab/{line.pk}/")
        assert answer.status_code == 404

    def test_a_reader_sees_and_does_not_edit(self, cast: Any) -> None:
        client = cast.client("reader")
        assert {client.get(M + path).status_code for path in SEEN} == {200}
        assert {client.get(M + path).status_code for path in EDITED + APPROVED} == {404}

    def test_what_there_is_not_is_missing(self, cast: Any) -> None:
        client = cast.client("plan_coordinator")
        gone = (
            *("nobody/", "nobody/papirer/", "volunteer/papirer/leaflet.pdf", "volunteer/blok/B99/", "parent/blok/B8/"),
            *("volunteer/blok/B1/", "volunteer/blok/B5/sprog/xx/", "budskab/999999/"),
        )
        assert {path: client.get(M + path).status_code for path in gone} == dict.fromkeys(gone, 404)


class TestFromDeskToPublic:
    def test_written_by_one_approved_by_another_read_by_all(self, cast: Any) -> None:
        writer, approver = cast.client("plan_coordinator"), cast.client("approver")
        assert writer.post(f"{M}volunteer/blok/B5/", WAITING).status_code == 302
        assert "klubbens egen vagt" not in Client().get("/k/lysbjerg/til/frivillig/").content.decode()
        page = approver.get(f"{M}volunteer/godkend/")
        assert "klubbens egen vagt" in page.content.decode()
        unread = approver.post(f"{M}volunteer/godkend/", {"lix_seen": "on", "read": "noget andet"}, follow=True)
        assert "Læs det igen, før du godkender" in unread.content.decode()
        read = page.context["form"].initial["read"]
        assert f'value="{read}"' in page.content.decode()
        assert approver.post(f"{M}volunteer/godkend/", {"lix_seen": "on", "read": read}).status_code == 302
        assert "klubbens egen vagt" in Client().get("/k/lysbjerg/til/frivillig/").content.decode()
        assert "klubbens egen vagt" not in Client().get("/k/aaholm/til/frivillig/").content.decode()

    def test_what_is_new_stands_in_full_above_the_page(self, cast: Any) -> None:
        waiting(cast)
        html = cast.client("approver").get(f"{M}volunteer/godkend/").content.decode()
        assert html.index("klubbens egen vagt") < html.index('id="B1"')

    def test_it_is_sent_back_with_a_reason(self, cast: Any) -> None:
        waiting(cast)
        approver = cast.client("approver")
        assert "ui-field-wrong" in approver.post(f"{M}volunteer/send-tilbage/", {"reason": ""}).content.decode()
        assert approver.post(f"{M}volunteer/send-tilbage/", {"reason": "Sig, hvilken vagt."}).status_code == 302
        assert "Sig, hvilken vagt." in cast.client("plan_coordinator").get(f"{M}volunteer/").content.decode()

    def test_what_is_new_comes_before_what_is_national(self, cast: Any) -> None:
        waiting(cast)
        html = cast.client("plan_coordinator").get(f"{M}volunteer/").content.decode()
        main = html.split("<main", 1)[1]
        assert main.index("<h3>Det gør du</h3>") < main.index("Hvad handler det om?")

    def test_a_refusal_keeps_what_was_typed(self, cast: Any) -> None:
        html = cast.client("plan_coordinator").post(f"{M}volunteer/blok/B5/", WAITING | {"body": "Ring 41 74 90 90"})
        assert html.status_code == 200
        assert "Ring 41 74 90 90" in html.content.decode()

    def test_words_that_lean_on_the_wrong_thing_are_asked_about_once(self, cast: Any) -> None:
        """KOM-16."""
        client = cast.client("plan_coordinator")
        body = {"body": "Er begyndt at gå med tørklæde."}
        first = client.post(f"{M}volunteer/blok/B3/", body)
        assert "tørklæde" in first.content.decode()
        assert "thought_twice" in first.content.decode()
        with within(cast.home.pk):
            assert not LocalText.objects.exists()
        assert client.post(f"{M}volunteer/blok/B3/", body | {"thought_twice": "on"}).status_code == 302

    def test_an_optional_page_can_be_taken_off_and_no_other(self, cast: Any) -> None:
        """KOM-02."""
        client = cast.client("plan_coordinator")
        client.post(f"{M}politician/ejer/", {"owner": "", "review_on": ""})
        client.post(f"{M}volunteer/ejer/", {"owner": "", "review_on": ""})
        assert Client().get("/k/lysbjerg/til/politiker/").status_code == 404
        assert Client().get("/k/lysbjerg/til/frivillig/").status_code == 200
        assert "politiker" not in Client().get("/k/lysbjerg/til/").content.decode()

    def test_the_public_sees_the_owners_title_and_never_the_name(self, cast: Any) -> None:
        """C10."""
        person = cast["plan_coordinator"]
        cast.client("plan_coordinator").post(f"{M}volunteer/ejer/", {"owner": person.pk, "review_on": "2027-01-31"})
        html = Client().get("/k/lysbjerg/til/frivillig/").content.decode()
        with within(cast.home.pk):
            assert LocalPage.objects.get().owner == person
        assert html.count(person.full_name) <= 1, "The cast's titles are their names."

    def test_the_internal_edition_has_the_number_for_professionals(self, cast: Any) -> None:
        """KOM-22."""
        assert "72 14 22 14" in cast.client("reader").get(f"{M}employee_child/laes/").content.decode()
        assert "72 14 22 14" not in cast.client("reader").get(f"{M}parent/laes/").content.decode()


class TestTheMatrix:
    """C01, KOM-35."""

    def test_every_audience_is_there_and_gaps_are_drawn(self, cast: Any) -> None:
        planned(cast)
        html = cast.client("reader").get(M).content.decode()
        assert html.count('scope="rowgroup"') + html.count('<th scope="row">') == 10
        assert html.count("Ring til SSP") == 1

    def test_a_line_is_planned_filled_in_and_removed(self, cast: Any) -> None:
        client = cast.client("plan_coordinator")
        line = {"audience_key": "parent", "text": "Du er ikke alene", "channel": "aula"}
        assert client.post(f"{M}budskab/ny/", line).status_code == 302
        with within(cast.home.pk):
            kept = Message.objects.get()
        full = {"text": kept.text, "channel": "aula", "material": "short_text", "owner": "Skolen", "on": "2026-12-01"}
        assert client.post(f"{M}budskab/{kept.pk}/", full).status_code == 302
        with within(cast.home.pk):
            assert Message.objects.get().owner == "Skolen"
            assert register("audiences").quote(False).rows[0][4] == "Skolen"
        client.post(f"{M}budskab/{kept.pk}/fjern/")
        with within(cast.home.pk):
            assert not Message.objects.exists()

    @pytest.mark.parametrize("field", ["text", "owner"])
    def test_a_persons_number_is_refused(self, cast: Any, field: str) -> None:
        line = {"audience_key": "parent", "text": "Du er ikke alene", field: NUMBER}
        assert cast.client("plan_coordinator").post(f"{M}budskab/ny/", line).status_code == 200
        with within(cast.home.pk):
            assert not Message.objects.exists()


class TestShortTexts:
    def test_our_own_is_kept_and_one_too_long_is_not(self, cast: Any) -> None:
        client = cast.client("plan_coordinator")
        assert client.post(f"{M}volunteer/korte-tekster/sms/", {"text": "Kom til møde torsdag."}).status_code == 302
        assert "Kom til møde torsdag." in client.get(f"{M}volunteer/papirer/?sprog=da").content.decode()
        assert client.post(f"{M}volunteer/korte-tekster/sms/", {"text": "x" * 161}).status_code == 200
        assert client.post(f"{M}volunteer/korte-tekster/brev/", {"text": "Kom"}).status_code == 404


class TestOneSource:
    """A change of one national text is everywhere within a minute."""

    def test_page_and_paper_follow_the_national_text(self, cast: Any, monkeypatch: pytest.MonkeyPatch) -> None:
        with within(cast.home.pk):
            before = page_of("volunteer", language="da")
        old = guidance.entry(Kind.PAGE_TEXT, "volunteer.B5")
        payload = {**old.payload, "body": {"da": "1. Ring straks til os.", "en": "1. Call us at once."}}
        kept = {"kind": old.kind, "key": old.key, "evidence": old.evidence, "source": old.source}
        newer = Item(version=old.version + 1, payload=payload, position=old.position, **kept)
        items = guidance._items()
        changed = {**items, Kind.PAGE_TEXT: [*items[Kind.PAGE_TEXT], newer]}
        assert guidance.SECONDS_KEPT < 60
        monkeypatch.setitem(guidance._kept, "_items", (guidance.time.monotonic(), changed))
        assert "Ring straks til os." in Client().get("/k/lysbjerg/til/frivillig/").content.decode()
        with within(cast.home.pk):
            after = page_of("volunteer", language="da")
            assert after.content != before.content, "Papers in the register are to be replaced."
            assert (
                printable(after, Paper.SHEET, url="https://x.example/", qr="").data["parts"][0]["body"]
                != (printable(before, Paper.SHEET, url="https://x.example/", qr="").data["parts"][0]["body"])
            )
