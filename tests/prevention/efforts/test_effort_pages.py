# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The pages of the register, in the hands of those who may and those who may not."""

import csv
import io
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from handlingsplan.prevention.efforts.models import Effort, Indicator, Measurement
from handlingsplan.tenancy.scope import within
from tests.numbers import NUMBER

from .some_efforts import effort, indicator, measured, planned, running

LIST = "/m/lysbjerg/indsatser/"
WRITTEN = {
    "title": "Samtaleaften",
    "level": "building",
    "focus": "general",
    "participation": "voluntary",
    "label": "local",
    "arenas": ["school", "family"],
    "months": ["3", "9"],
    "age_from": "13",
    "version": "1",
}
COUNTED = {
    "name": "Klasser",
    "definition": "Hvor mange klasser der var med.",
    "counted": "activities",
    "unit": "klasser",
    "method": "Optælling",
    "interval": "6",
    "direction": "up",
    "version": "1",
}


@dataclass
class Register:
    """An effort that runs with two numbers, a planned one, and who looks at them."""

    cast: Any
    running: Effort
    planned: Effort
    counted: Indicator
    number: Measurement

    def client(self, who: Any = "plan_coordinator") -> Any:
        return self.cast.client(who)

    def page(self, path: str, who: Any = "plan_coordinator") -> str:
        answer = self.client(who).get(LIST + path)
        assert answer.status_code == 200, path
        return str(answer.content.decode())

    def addresses(self) -> list[str]:
        one, number = self.running.pk, self.counted.pk
        reading = ["", "trekant/", "steder/", "aarshjul/", "udskrift/", "indsatser.csv", "indsatser.json", "katalog/"]
        return [*reading, "katalog/mentor/", f"{one}/", f"tal/{number}/"]

    def editing(self) -> list[str]:
        one, number = self.running.pk, self.counted.pk
        return [
            "ny/",
            f"{one}/ret/",
            f"{one}/skift/pause/",
            f"{one}/tal/ny/",
            f"tal/{number}/ret/",
            f"tal/{number}/maaling/",
            f"maaling/{self.number.pk}/ret/",
        ]

    def posting(self) -> list[str]:
        return ["katalog/mentor/hent/", f"{self.running.pk}/set/", f"tal/{self.counted.pk}/afslut/"]


@pytest.fixture
def register(cast: Any) -> Register:
    with within(cast.home.pk):
        by = cast.viewer("plan_coordinator")
        now = timezone.now()
        found = running(by, at=now, title="Gade <b>arbejde</b>", owner="SSP", level="pre_emptive")
        counted = indicator(found, by, at=now, name="Unge, der spørger")
        number = measured(counted, by, "3", on=timezone.localdate(now), at=now)
        return Register(cast, found, planned(by, title="Temadag", arenas=["online"]), counted, number)


def test_strangers_find_nothing(register: Register) -> None:
    for path in [*register.addresses(), *register.editing()]:
        assert register.client(register.cast.stranger).get(LIST + path).status_code == 404, path
        assert register.client(register.cast.elsewhere).get(LIST + path).status_code == 404, path
        assert register.client(None).get(LIST + path).status_code == 302, path
    for path in register.posting():
        assert register.client(register.cast.elsewhere).post(LIST + path).status_code == 404, path


def test_the_other_town_cannot_reach_in_through_its_own_door(register: Register) -> None:
    away = register.client(register.cast.elsewhere)
    for path in (f"{register.running.pk}/", f"tal/{register.counted.pk}/", f"maaling/{register.number.pk}/ret/"):
        assert away.get(f"/m/aaholm/indsatser/{path}").status_code == 404, path


def test_a_reader_sees_and_changes_nothing(register: Register) -> None:
    for path in register.addresses():
        assert register.client("reader").get(LIST + path).status_code == 200, path
    for path in register.editing():
        assert register.client("reader").get(LIST + path).status_code == 404, path
    for path in register.posting():
        assert register.client("reader").post(LIST + path).status_code == 404, path
    page = register.page(f"{register.running.pk}/", "reader")
    assert "/ret/" not in page
    assert "ui-next-act" not in page


def test_what_was_typed_is_shown_as_text(register: Register) -> None:
    for path in register.addresses():
        if not path.endswith(("csv", "json")):
            assert "<b>arbejde" not in register.page(path), path


class TestTheList:
    def test_it_names_its_gaps(self, register: Register) -> None:
        page = register.page("")
        assert "Ingen har ansvaret for:" in page
        assert "Find en ansvarlig: Temadag" in page
        assert "Ingen indsats på niveauet:" in page
        assert "Dagtilbud" in page

    @pytest.mark.parametrize(
        ("query", "kept"),
        [
            ("niveau=pre_emptive", {"gade"}),
            ("sted=online", {"temadag"}),
            ("status=planned", {"temadag"}),
            ("alder=10", {"gade", "temadag"}),
            ("niveau=intervening", set()),
            ("niveau=nonsense&alder=mange", {"gade", "temadag"}),
        ],
    )
    def test_it_can_be_narrowed_down(self, register: Register, query: str, kept: set[str]) -> None:
        page = register.page(f"?{query}").split('id="list"')[1]
        titles = {"gade": "Gade &lt;b&gt;", "temadag": ">Temadag<"}
        assert {name for name, title in titles.items() if title in page} == kept

    def test_two_hundred_ask_no_more_than_two_and_come_in_pages(self, register: Register) -> None:
        client = register.client()
        client.get(LIST)
        with CaptureQueriesContext(connection) as few:
            client.get(LIST)
        with within(register.cast.home.pk):
            by = register.cast.viewer("plan_coordinator")
            for number in range(200):
                planned_one = effort(by, f"Indsats {number:03}")
                if number < 20:
                    indicator(planned_one, by)
        with CaptureQueriesContext(connection) as many:
            page = client.get(LIST).content.decode()
        assert len(many) == len(few)
        assert page.count('<th scope="row">') == 40
        assert "202 indsatser" in page
        assert "side=6" in page
        assert register.page("?side=999&status=idea").count('<th scope="row">') == 40
        for path in ("trekant/", "steder/", "aarshjul/", "udskrift/", "indsatser.csv", "indsatser.json"):
            with CaptureQueriesContext(connection) as asked:
                client.get(LIST + path)
            questions = [one for one in asked.captured_queries if one["sql"].startswith("SELECT ")]
            assert len(questions) <= 12 + 2, path


class TestPictures:
    def test_the_triangle_says_that_acute_is_no_level(self, register: Register) -> None:
        page = register.page("trekant/")
        assert page.count("<svg") >= 2
        assert "Akut handling er ikke et fjerde niveau" in page
        assert "Her er ingen indsats endnu" in page
        assert "<desc" in page

    def test_the_arena_map_names_what_is_empty(self, register: Register) -> None:
        assert "Her sker der ikke noget: Dagtilbud" in register.page("steder/")

    def test_the_year_can_be_chosen_within_reason(self, register: Register) -> None:
        coming = timezone.localdate().year + 1
        assert f"Året {coming}" in register.page(f"aarshjul/?aar={coming}")
        for asked in ("99999", "x", "-3"):
            assert "<svg" in register.page(f"aarshjul/?aar={asked}")


class TestWriting:
    def test_a_new_effort(self, register: Register) -> None:
        answer = register.client().post(f"{LIST}ny/", WRITTEN)
        with within(register.cast.home.pk):
            found = Effort.objects.get(title="Samtaleaften")
        assert answer.url == f"{LIST}{found.pk}/"
        assert (found.arenas, found.months, found.age_from, found.state) == (["school", "family"], [3, 9], 13, "idea")

    def test_a_personal_number_is_refused_and_what_was_typed_is_kept(self, register: Register) -> None:
        page = register.client().post(f"{LIST}ny/", {**WRITTEN, "purpose": f"Hjælp til {NUMBER} <nu>"})
        assert page.status_code == 200
        assert "ligner et CPR-nummer" in page.content.decode()
        assert f"{NUMBER} &lt;nu&gt;" in page.content.decode()

    def test_a_name_is_asked_about_once(self, register: Register) -> None:
        client, written = register.client(), {**WRITTEN, "owner": "Anders Sørensen"}
        page = client.post(f"{LIST}ny/", written).content.decode()
        assert "Anders Sørensen" in page
        assert "Gem alligevel" in page
        with within(register.cast.home.pk):
            assert not Effort.objects.filter(title="Samtaleaften").exists()

    def test_whoever_was_overtaken_keeps_what_she_typed(self, register: Register) -> None:
        client, path = register.client(), f"{LIST}{register.planned.pk}/ret/"
        assert client.post(path, {**WRITTEN, "owner": "Klubben"}).status_code == 302
        page = client.post(path, {**WRITTEN, "owner": "Biblioteket"})
        assert page.status_code == 409
        assert "Biblioteket" in page.content.decode()
        assert "Klubben" in page.content.decode()
        assert client.post(path, {**WRITTEN, "owner": "Biblioteket", "version": "2"}).status_code == 302

    def test_a_copy_from_the_library_is_to_be_filled_in(self, register: Register) -> None:
        answer = register.client("infohus_lead").post(f"{LIST}katalog/parent_coach/hent/")
        assert answer.url.endswith("/ret/")
        assert "I registret:" in register.page("katalog/parent_coach/")
        assert register.client().get(f"{LIST}katalog/nowhere/").status_code == 404
        assert register.client().post(f"{LIST}katalog/nowhere/hent/").status_code == 404


class TestMoving:
    def test_starting_without_numbers_asks_why(self, register: Register) -> None:
        client, path = register.client(), f"{LIST}{register.planned.pk}/skift/start/"
        assert "færre end to tal" in client.get(path).content.decode()
        assert client.post(path, {"reason": ""}).status_code == 200
        assert client.post(path, {"reason": "Det haster."}).status_code == 302
        assert "Det haster." in register.page(f"{register.planned.pk}/")

    def test_what_cannot_be_done_now_says_so(self, register: Register) -> None:
        answer = register.client().get(f"{LIST}{register.planned.pk}/skift/pause/")
        assert answer.url == f"{LIST}{register.planned.pk}/"
        assert register.client().get(f"{LIST}{register.planned.pk}/skift/fly/").status_code == 404


class TestNumbers:
    def test_small_ones_are_seen_by_those_who_keep_the_register_only(self, register: Register) -> None:
        path = f"tal/{register.counted.pk}/"
        assert "vises ikke for andre" in register.page(path)
        for page in (register.page(path, "reader"), register.page(f"{register.running.pk}/", "reader")):
            assert "færre end 5" in page
            assert ' r="4"' not in page
        for name in ("indsatser.csv", "indsatser.json"):
            assert "3.0" not in register.page(name)
        assert "færre end 5" in register.page("indsatser.csv")

    def test_a_number_far_from_the_last_is_asked_about_once(self, register: Register) -> None:
        client, path = register.client(), f"{LIST}tal/{register.counted.pk}/maaling/"
        with within(register.cast.home.pk):
            last = register.counted.measurements.filter(corrected_by=None).last()
            assert last is not None
        number = {"measured_on": "2026-11-20", "value": str(last.value * 9), "source": "Vagtbogen"}
        asked = client.post(path, number)
        assert "Er det her rigtigt? Så gem alligevel." in asked.content.decode()
        seen = asked.context["form"]["seen"].value()
        assert client.post(path, {**number, "seen": seen}).status_code == 302

    def test_choosing_measuring_and_correcting(self, register: Register) -> None:
        client = register.client()
        assert client.post(f"{LIST}{register.planned.pk}/tal/ny/", COUNTED).status_code == 302
        path = f"tal/{register.counted.pk}/"
        number = {"measured_on": "2026-11-20", "value": "12", "source": "Vagtbogen", "caveat": "En aften mangler."}
        assert client.post(f"{LIST}{path}maaling/", number).status_code == 302
        assert "En aften mangler." in register.page(path)
        wrong = client.post(f"{LIST}{path}maaling/", {**number, "measured_on": "2099-01-01"})
        assert "Dagen er ikke kommet endnu" in wrong.content.decode()
        mend = f"{LIST}maaling/{register.number.pk}/ret/"
        assert client.post(mend, {**number, "value": "8"}).status_code == 200
        assert client.post(mend, {**number, "value": "8", "why": "Talt forkert."}).status_code == 302
        assert "Talt forkert." in register.page(path)
        assert "(rettet)" in register.page(path)
        with within(register.cast.home.pk):
            assert Measurement.objects.get(corrects=register.number).value == Decimal(8)

    def test_the_page_says_what_cannot_be_concluded(self, register: Register) -> None:
        page = register.page(f"tal/{register.counted.pk}/")
        assert "De viser ikke, at indsatsen er årsagen" in page
        assert "Lokal praksis" in page

    def test_a_proposal_of_the_library_fills_the_form(self, register: Register) -> None:
        client = register.client()
        address = client.post(f"{LIST}katalog/mentor/hent/").url.removesuffix("ret/")
        assert "Antal forløb" in client.get(address).content.decode()
        assert 'value="Antal forløb"' in client.get(f"{address}tal/ny/?forslag=0").content.decode()
        assert client.get(f"{address}tal/ny/?forslag=99").status_code == 200

    def test_what_is_closed_is_measured_no_longer(self, register: Register) -> None:
        client, path = register.client(), f"{LIST}tal/{register.counted.pk}/"
        client.post(f"{path}afslut/")
        assert "Måles ikke længere siden" in client.get(path).content.decode()
        number = {"measured_on": "2026-11-20", "value": "12", "source": "Vagtbogen"}
        assert "måles ikke længere" in client.post(f"{path}maaling/", number).content.decode()


class TestFiles:
    def test_the_spreadsheet_has_a_line_for_each(self, register: Register) -> None:
        answer = register.client().get(f"{LIST}indsatser.csv")
        assert answer["Content-Disposition"] == 'attachment; filename="indsatser.csv"'
        lines = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig")), delimiter=";"))
        assert [len(line) for line in lines] == [20, 20, 20]
        assert lines[0][0] == "Indsats"

    def test_the_data_has_every_field(self, register: Register) -> None:
        found = register.client().get(f"{LIST}indsatser.json").json()
        assert found["municipality"]["code"] == register.cast.home.code
        number = next(one for one in found["efforts"] if one["indicators"])["indicators"][0]["measurements"][0]
        assert (number["value"], number["held_back"]) == (None, True)


def test_english_is_complete(register: Register) -> None:
    client = register.client()
    client.cookies["django_language"] = "en"
    page = client.get(f"{LIST}trekant/").content.decode()
    assert "The prevention triangle" in page
