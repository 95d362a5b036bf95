# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Plans as others write them become a card: every line in a field or among what is left, with why."""

import json
import re
from collections import Counter
from datetime import date
from io import BytesIO
from time import process_time

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handlingsplan.documents.word_text import text_of_word
from handlingsplan.planning.cards.directory import directory
from handlingsplan.planning.cards.layout.lines import lines_in, sort
from handlingsplan.planning.cards.layout.reading import Reading, read
from handlingsplan.planning.cards.rules import wrong_in
from handlingsplan.planning.cards.terms import CardKind
from tests.people import Cast

STRANGE = "Ring også til forsyningen på 12 34 56 78"
MESSY = """Væbnet angreb på en skole
Beredskabets tekst, senest rettet af jura.
1. SITUATION:
En person truer med våben på skolen.
2) Alarm
Ring 112
Skolechef tlf. 70 00 00 11
3. Handling
0-10 min.: 1) Luk dørene 2) Tæl børnene
3) Ring også til forsyningen på 12 34 56 78
Første time
• Saml personalet
- Følg rådet: Lås, lig og lyt!
Gør ikke: gæt · nævn navne
Rør ikke noget.
Ledelse
Skoleleder
Afmelding: Skolechefen efter politiet
Bemanding & materiel
To biler og en radio
Kommunikation/information
Log: tidspunkt · ordlyd
Kontakt
Infohus lead, 70 00 00 11
Intake 70 00 00 11
Jens Hansen, vicevært, 22 33 44 55
Revision
Ansvarlig: Jens Hansen
Revideres senest: 1. august 2027
Godkendt: 3. maj 2024
"""


def brought(home: Cast, text: str, kind: CardKind = CardKind.ACUTE, **more: str) -> Reading:
    return read(text, kind, directory(), **more)


def left(reading: Reading) -> dict[str, str]:
    return {one.text: one.why for one in reading.rest}


class TestAMessyPlan:
    @pytest.fixture
    def reading(self, home: Cast) -> Reading:
        return brought(home, MESSY)

    def test_each_heading_is_known_whatever_it_is_called(self, reading: Reading) -> None:
        card = reading.card(language="da")
        assert card.title == "Væbnet angreb på en skole"
        assert card.content["activated_when"] == "En person truer med våben på skolen."
        assert card.content["call_first"][0] == {"text": "", "contact": "alarm_112"}
        assert [row["text"] for row in card.content["first_minutes"]] == ["Luk dørene", "Tæl børnene", STRANGE]
        assert [row["text"] for row in card.content["first_hour"]] == [
            "Saml personalet",
            "Følg rådet: Lås, lig og lyt!",
        ]
        assert card.content["do_not"][:2] == ["gæt", "nævn navne"]
        assert card.content["role"] == "Skoleleder"
        assert card.content["stood_down_by"] == "Skolechefen efter politiet"
        assert card.content["log_this"] == ["tidspunkt", "ordlyd"]
        assert card.owner == "Jens Hansen"
        assert card.next_revision == date(2027, 8, 1)
        assert card.content["contacts"] == ["infohus_lead", "intake"]

    def test_what_has_no_place_is_left_with_why(self, reading: Reading) -> None:
        found = left(reading)
        assert found["Rør ikke noget."] == "Det står efter en linje, der var færdig. Sæt det, hvor det hører til."
        assert found["To biler og en radio"] == "Kortet har ikke et felt til det."
        assert found["Beredskabets tekst, senest rettet af jura."] == "Det står før den første overskrift."
        assert found["Jens Hansen, vicevært, 22 33 44 55"].startswith("Det står ikke blandt jeres kontakter")
        assert reading.by_itself == ["3. maj 2024"]

    def test_numbers_and_names_are_told_of_at_their_field(self, reading: Reading) -> None:
        said = {name: " ".join(map(str, found.remarks)) for name, found in reading.fields.items()}
        assert "70 00 00 11 står i jeres kontakter" in said["call_first"]
        assert "Jens Hansen" in said["owner"]
        assert "ikke står i jeres kontakter" in said["first_minutes"]


def test_the_names_of_an_action_card_are_known(home: Cast) -> None:
    text = """Trussel mod stedet
Hvornår skal kortet bruges?
Når nogen truer stedet.
Straks:
Lås dørene
Derefter
Skriv ordene ned
Sidst opdateret: marts 2023
"""
    reading = brought(home, text)
    card = reading.card(language="da")
    assert card.content["activated_when"] == "Når nogen truer stedet."
    assert [row["text"] for row in card.content["first_minutes"]] == ["Lås dørene"]
    assert [row["text"] for row in card.content["first_hour"]] == ["Skriv ordene ned"]
    assert reading.by_itself == ["marts 2023"]


class TestWhatDoesNotFit:
    def test_too_much_is_left_whole(self, home: Cast) -> None:
        steps = "\n".join(f"{number}. trin {number}" for number in range(1, 10))
        reading = brought(home, f"Situation\n{'Lang ' * 60}\nHandling\n{steps}\n10. {'lang ' * 40}")
        found = left(reading)
        assert len(reading.card(language="da").content["first_minutes"]) == 7
        assert {"trin 8", "trin 9"} <= set(found)
        assert "Der er plads til 7" in found["trin 8"]
        assert "tegn langt" in found[("Lang " * 60).strip()]
        assert "activated_when" not in reading.fields

    def test_an_unknown_heading_takes_its_text_with_it(self, home: Cast) -> None:
        reading = brought(home, "## Handling\nLuk dørene\n## Ved bombetrussel\nRør intet\n## Revision\n## Situation\nX")
        assert [row["text"] for row in reading.card(language="da").content["first_minutes"]] == ["Luk dørene"]
        assert left(reading) == dict.fromkeys(["Ved bombetrussel", "Rør intet"], "Vi kender ikke overskriften.")

    def test_braces_that_are_no_contact_are_left(self, home: Cast) -> None:
        found = left(brought(home, "Situation\nNår {noget} sker\nHandling\nRing til {Skolechefen}"))
        assert "er ikke en kontakt" in found["Ring til {Skolechefen}"]

    def test_words_before_a_key_are_not_lost(self, home: Cast) -> None:
        reading = brought(
            home,
            "Alarmering\nGiv besked (ring til: Vagten ved porten {alarm_112})\n"
            "Kontakt\nNøglen ligger hos naboen {police_114}\n114 {police_114}",
        )
        assert reading.fields["call_first"].value == [
            {"text": "Giv besked (ring til: Vagten ved porten {alarm_112})", "contact": ""}
        ]
        assert reading.fields["contacts"].value == ["police_114"]
        assert "Nøglen ligger hos naboen {police_114}" in left(reading)

    def test_a_title_of_ones_own_goes_before_the_one_in_the_text(self, home: Cast) -> None:
        reading = brought(home, "Gammel titel\nSituation\nX", title="Ny titel")
        assert reading.title == "Ny titel"
        assert left(reading) == {"Gammel titel": "I har skrevet en anden titel."}

    def test_a_heading_that_comes_back_is_told_of(self, home: Cast) -> None:
        assert brought(home, "Situation\nA\nHandling\nB\nSituation\nC").repeats
        assert not brought(home, "Situation\nA\nHandling\nB").repeats

    def test_a_text_without_headings_has_none(self, home: Cast) -> None:
        assert not brought(home, "Et brev\nKære alle\nVi ses").has_headings


def test_a_concern_card_is_read_too(home: Cast) -> None:
    text = "Bekymring\nSituation\nDu er bekymret.\nTegn:\n- taler om vold\nHandling\nTal med barnet (hvem: Læreren)"
    card = brought(home, text, CardKind.CONCERN).card(language="da")
    assert card.content["task"] == "Du er bekymret."
    assert card.content["signs"] == ["taler om vold"]
    assert card.content["steps"] == [{"text": "Tal med barnet", "who": "Læreren", "contact": ""}]


def messy_file() -> bytes:
    file = docx.Document()
    file.add_paragraph().add_run("Trussel mod et bibliotek").bold = True
    file.add_paragraph("1.  Situation", style="Heading 2")
    file.add_paragraph("Nogen truer personalet.")
    file.add_paragraph().add_run("ALARM:").bold = True
    file.add_paragraph("Ring 112", style="List Bullet")
    lead = file.add_paragraph()
    lead.add_run("Mål:").bold = True
    lead.add_run(" ingen kommer til skade")
    file.add_heading("Handling", level=3)
    file.add_paragraph("Luk døren", style="List Number")
    file.add_paragraph("Handling", style="List Number")
    table = file.add_table(rows=0, cols=2)
    for name, text in (("Første time", "Saml alle"), ("Ledelse", "Bibliotekschefen"), ("Vagten", "12 34 56 78")):
        left_cell, right_cell = table.add_row().cells
        left_cell.text, right_cell.text = name, text
    cells = table.add_row().cells
    cells[0].text, cells[1].text = "Revision", "Næste revision: 01-08-2027"
    return _bytes(file)


def _bytes(file: "docx.document.Document") -> bytes:
    made = BytesIO()
    file.save(made)
    return made.getvalue()


def test_a_word_file_with_headings_of_many_kinds(home: Cast) -> None:
    reading = brought(home, text_of_word(messy_file()))
    card = reading.card(language="da")
    assert card.title == "Trussel mod et bibliotek"
    assert card.content["activated_when"] == "Nogen truer personalet."
    assert card.content["call_first"] == [{"text": "", "contact": "alarm_112"}]
    assert card.content["aim"] == "ingen kommer til skade"
    assert [row["text"] for row in card.content["first_minutes"]] == ["Luk døren", "Handling"]
    assert [row["text"] for row in card.content["first_hour"]] == ["Saml alle"]
    assert card.next_revision == date(2027, 8, 1)
    assert card.content["role"] == "Bibliotekschefen"
    assert "Vagten: 12 34 56 78" in left(reading)


PIECES = st.sampled_from(
    [
        "Situation",
        "3. Handling",
        "**Mål:** ro",
        "## Ukendt",
        "# Alarmering",
        "Kontakt",
        "Første time: løb",
        "- Ring 112",
        "1) a 2) b · c",
        "Revision:",
        "Ja",
        "{x}",
        "{alarm_112}",
        "\\ #",
        "• ",
        "**",
        "#",
        "(ring til: x)",
        "2027-02-31",
        "Gør ikke: gæt",
        "Handling: Mål: x",
    ]
)
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=60), st.text("a1 .:)(*#\\{}•-", max_size=30)), max_size=14)
WORD = re.compile(r"[^\W\d_]{2,}")
OF_THE_FORM = frozenset(
    {
        "ring",
        "til",
        "tlf",
        "call",
        "who",
        "hvem",
        "ingen",
        "bestemt",
        "ja",
        "nej",
        "alarm",
        "telefon",
        "tel",
        "mobil",
        "phone",
    }
)
"""Words that become a contact, a tick or the place of a row."""


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEXTS.map("\n".join), st.sampled_from(CardKind))
def test_nothing_is_lost_whatever_the_text(home: Cast, text: str, kind: CardKind) -> None:
    contacts = directory()
    reading = read(text, kind, contacts)
    for name, found in reading.fields.items():
        assert not wrong_in(found.field, found.value, contacts.numbers), name
    card = reading.card(language="da")
    there = [card.title, card.department, card.owner, json.dumps(card.content, ensure_ascii=False)]
    there += [*reading.by_itself, *reading.named]
    there += [one.text for one in reading.rest] + (["x"] if card.next_revision else [])
    missing = words(lines_in(text)) - words(there)
    assert not {word for word in missing if word not in OF_THE_FORM}


def words(texts: list[str]) -> Counter[str]:
    return Counter(word for text in texts for word in WORD.findall(text.casefold()))


@given(st.text())
def test_every_line_is_sorted(text: str) -> None:
    for kind in CardKind:
        found = sort(text, kind)
        placed = sum(map(len, found.fields.values())) + len(found.rest) + len(found.by_itself) + len(found.named)
        assert placed + bool(found.title) >= len([line for line in lines_in(text) if WORD.search(line)])


TIRING = {
    "many numbers on one line": "Handling\n" + "70 00 00 11 " * 3000,
    "headings in headings": "Situation: " * 3500,
    "keys": "Situation\n" + "{alarm_112} " * 3000,
    "short lines": "Gør ikke\n" + "112\n" * 3000,
    "signs": "Handling\n" + "–" * 39_000,
    "days that are none": "Revision\nRevideres senest\n" + "1 a 2000\n" * 4400,
    "answers that are none": "Situation\nHvem situationen handler om\n" + "x\n" * 19_000,
    "rows that never end": "Handling\n" + "(ring til: " * 3500,
}


@pytest.mark.parametrize("text", TIRING.values(), ids=TIRING)
def test_a_tiring_text_is_read_once(home: Cast, text: str) -> None:
    before = process_time()
    assert brought(home, text).has_headings
    assert process_time() - before < 5
