# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A card under the headings of the emergency plan and back: the same card, whatever stands on it."""

from io import BytesIO
from typing import Any

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handlingsplan.contacts import actions as contacts
from handlingsplan.documents.word_text import text_of_word
from handlingsplan.planning.cards.directory import Directory, directory
from handlingsplan.planning.cards.layout.headings import BESIDE, HEADINGS, fields_under
from handlingsplan.planning.cards.layout.reading import Reading, read
from handlingsplan.planning.cards.layout.word import laid_out
from handlingsplan.planning.cards.models import Card
from handlingsplan.planning.cards.national import as_text, national_cards
from handlingsplan.planning.cards.rules import wrong_in
from handlingsplan.planning.cards.schema import Shape, fields_of, tidy
from handlingsplan.planning.cards.terms import AgeGroup, CardKind, Reader
from tests.people import Cast

from .conftest import LATER, NOW, approved, writer

NINE = [
    "Situation",
    "Alarmering",
    "Opgaver",
    "Handling",
    "Ledelse og organisation",
    "Bemanding og udstyr",
    "Kommunikation",
    "Kontaktoplysninger",
    "Revision",
]
BESIDE_NAMES = [field.name for field in BESIDE]
NASTY = [
    "Handling",
    "# Situation",
    "## Alarmering",
    "**Revision**",
    "**Mål:** ro",
    "\\ skråstreg",
    "• punkt",
    "- streg",
    "1. først",
    "Mål: at alle er trygge",
    "Kortet har ikke noget under denne overskrift.",
    "Næste revision",
    "Ring til {infohus_lead} i dag",
    "Ring {alarm_112}, så {police_114}",
    "{crisis_support}",
    "Nummeret fås hos {own_watch} eller {nobody_at_all}.",
    "Sig det (ring til den næste)",
    "{school_head_duty} {intake} {duty_manager}",
    "1) luk 2) lås",
    "a · b",
    "–",
]
WORDS = st.one_of(st.sampled_from(NASTY), st.text("abcæøåÆØÅ .,:;()|/\"'–#*•·-", max_size=40))
KEYS = st.sampled_from(
    [
        "alarm_112",
        "police_114",
        "infohus_lead",
        "intake",
        "social_duty",
        "hotline",
        "crisis_support",
        "nobody_at_all",
        "own",
    ]
)
ROW = st.fixed_dictionaries({"text": WORDS, "contact": st.one_of(st.just(""), KEYS)})
WHO_ROW = st.fixed_dictionaries(
    {"text": WORDS, "contact": st.one_of(st.just(""), KEYS), "who": st.text("abc æø.-", max_size=20)}
)


def values(field: Any) -> st.SearchStrategy[Any]:
    match field.shape:
        case Shape.TEXT:
            return WORDS
        case Shape.FLAG:
            return st.booleans()
        case Shape.LINES:
            return st.lists(WORDS, max_size=field.most)
        case Shape.CONTACTS:
            return st.lists(KEYS, max_size=field.most, unique=True)
    return st.lists(WHO_ROW if field.has_who else ROW, max_size=field.most)


CONTENTS = {kind: st.fixed_dictionaries({field.name: values(field) for field in fields_of(kind)}) for kind in CardKind}


def there_and_back(card: Card, contacts: Directory) -> Reading:
    file = laid_out(card, contacts, municipality="Lysbjerg Kommune", address="https://plan.example/k/lysbjerg/kort/x/")
    return read(text_of_word(file), card.kind_now, contacts)


def same(card: Card, reading: Reading) -> None:
    back = reading.card(language=card.language)
    assert back.title == card.title
    assert back.content == card.content
    names = [name for name in BESIDE_NAMES if name != "reader" or card.kind == CardKind.CONCERN]
    assert {name: getattr(back, name) for name in names} == {name: getattr(card, name) for name in names}
    assert reading.rest == []


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_built_in_card_comes_back_as_it_was(home: Cast, language: str) -> None:
    found = directory()
    for item in national_cards():
        card = as_text(item, language)
        card.content = tidy(card.kind, card.content)
        card.owner, card.department, card.next_revision = "SSP", "Skoleafdelingen", LATER
        same(card, there_and_back(card, found))


@pytest.mark.parametrize("kind", CardKind)
@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_card_comes_back_as_it_was(home: Cast, kind: CardKind, data: st.DataObject) -> None:
    found = with_own_contacts(home)
    content = tidy(kind, data.draw(CONTENTS[kind]))
    for field in fields_of(kind):
        if wrong_in(field, content[field.name], found.numbers):
            content[field.name] = tidy(kind, {})[field.name]
    card = Card(
        kind=kind,
        title=data.draw(st.sampled_from(["Trussel mod stedet", "Handling", "Mål", "# Situation", "Bemanding: ingen"])),
        content=content,
        age_group=data.draw(st.sampled_from(AgeGroup)).value,
        reader=data.draw(st.sampled_from(Reader)).value,
        department=data.draw(st.sampled_from(["", "Skoleafdelingen", "Revision"])),
        owner=data.draw(st.sampled_from(["", "SSP", "Næste revision: snart"])),
        next_revision=data.draw(st.sampled_from([None, LATER])),
        is_public=data.draw(st.booleans()),
        language=data.draw(st.sampled_from(["da", "en"])),
    )
    same(card, there_and_back(card, found))


def with_own_contacts(home: Cast) -> Directory:
    """Two functions of one name and one number, and one nobody has filled in, beside those of the municipality."""
    for key in ("own", "own_watch"):
        contacts.keep(key, by=writer(home), at=NOW, label="Vagten (nat)", number="70 00 00 12")
    return directory()


class TestTheFile:
    def test_the_nine_headings_stand_in_their_order_and_nothing_else_is_one(self, home: Cast) -> None:
        file = laid_out(approved(home), directory(), municipality="Lysbjerg Kommune")
        read = docx.Document(BytesIO(file))
        headings = [one.text for one in read.paragraphs if one.style and one.style.name == "Heading 1"]
        assert headings == NINE

    @pytest.mark.parametrize("kind", CardKind)
    def test_every_field_stands_under_one_heading(self, kind: CardKind) -> None:
        under = [field.name for heading in HEADINGS for field in fields_under(heading, kind)]
        beside = [name for name in BESIDE_NAMES if name != "reader" or kind is CardKind.CONCERN]
        assert sorted(under) == sorted([*(field.name for field in fields_of(kind)), *beside])

    def test_an_empty_heading_says_so(self, home: Cast) -> None:
        card = Card(kind="acute", title="Tomt", content=tidy("acute", {}))
        said = text_of_word(laid_out(card, directory(), municipality="Lysbjerg Kommune"))
        assert said.count("Kortet har ikke noget under denne overskrift.") == 6
        assert "• 112: Fare lige nu" in said

    def test_112_stands_first_and_114_is_not_read_as_112(self, home: Cast) -> None:
        content = tidy("acute", {"call_first": [{"text": "Ring ved fare", "contact": "alarm_112"}]})
        card = Card(kind="acute", title="Trussel", content=content)
        said = text_of_word(laid_out(card, directory(), municipality="Lysbjerg Kommune"))
        assert 0 < said.index("Ring ved fare (ring til: 112)") < said.index("• 114: ")

    def test_whoever_reads_it_can_call(self, home: Cast) -> None:
        said = text_of_word(laid_out(approved(home), directory(), municipality="Lysbjerg Kommune"))
        assert "(ring til: Duty manager, 70 00 00 11)" in said
        assert "112" in said.partition("## Opgaver")[0]
        assert "• Duty manager, 70 00 00 11" in said.partition("## Kontaktoplysninger")[2]

    def test_it_is_the_same_file_twice(self, home: Cast) -> None:
        card = approved(home)
        assert laid_out(card, directory(), municipality="L") == laid_out(card, directory(), municipality="L")
