# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The national pages keep what they promise: short, plain, neutral, complete, and no duty for whoever has none."""

import copy
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from handlingsplan.communication.audiences.rules import KNOWN_WORDS, MOST_SIGNS, MOST_WORDS_ON_A_PAGE, doubts
from handlingsplan.communication.audiences.terms import Age, Reader, Stand
from handlingsplan.guidance.load import find
from handlingsplan.guidance.terms import Kind
from handlingsplan.lib.readability import Readability, readability
from tests.house.sources import ROOT

Entry = dict[str, Any]
CONTENT: dict[str, list[Entry]] = {}
for each in find(ROOT / "content"):
    CONTENT.setdefault(each.kind, []).append(each.payload)

AUDIENCES = {entry["key"]: entry for entry in CONTENT[Kind.AUDIENCE]}
BLOCKS = {entry["key"]: entry for entry in CONTENT[Kind.PAGE_BLOCK]}
PROVISIONS = {entry["key"]: entry for entry in CONTENT[Kind.LAW]}
CONTACTS = {entry["key"]: entry for kind in (Kind.CONTACT_FUNCTION, Kind.CONTACT) for entry in CONTENT[kind]}
SIGN_ORDER = ["behaviour", "relations", "attitudes"]

PLACEHOLDER = re.compile(r"\{(law|kontakt):([a-z0-9_]+)\}")
LIST_SIGN = re.compile(r"^\s*(?:-|(\d+)\.)\s+", re.MULTILINE)
TYPED_NUMBER = re.compile(r"\b11[24]\b|\b\d\d \d\d \d\d \d\d\b|\b\d{8}\b")
TYPED_SECTION = re.compile(r"§|\bsections? \d|\bstk\. \d|\bart\. \d", re.IGNORECASE)
LOADED = re.compile(
    r"\bmistank\w*|\bmistænk\w*|\bradikaliserede?\b|\b(?:islam|muslim|jihad|nazi|jøde)\w*|\b(?:højre|venstre)\w+"
    r"|\bsuspic\w*|\bsuspect\w*|\bradicalised\b|\b(?:right|left)-wing\b",
    re.IGNORECASE,
)
DUTY_WORDS = re.compile(
    r"underretningspligt|skærpet|\bdin egen pligt|\bdin pligt|\bdu har pligt|\bskal underrette"
    r"|\bunderretter (?:du )?selv|\byour (?:own )?duty|\byou must notify|\byou have a duty",
    re.IGNORECASE,
)
PROMISES = re.compile(
    r"\bvi lover\b|ingen får (?:det|noget) at vide|politiet får (?:det |intet|ikke)|vi skriver (?:ikke|intet)"
    r"|\bwe promise\b|nobody will know|the police will not|we write nothing",
    re.IGNORECASE,
)
DUTY_BY_WORK, DUTY_OF_ALL = "{law:barnets_lov_133}", "{law:barnets_lov_135}"
NO_CASE = ("ikke en sag", "ingenting farligt", "ikke farligt")
UNFOUNDED = ("uden grund", "ikke noget farligt")
ONE_EXAMPLE = 80


@dataclass
class Page:
    """All that is written for one audience; `texts` are public, by block, with what is written for all."""

    audience: Entry
    texts: dict[str, Entry]
    internal: list[Entry]
    signs: list[Entry]

    @property
    def everything(self) -> list[Entry]:
        return [*self.texts.values(), *self.internal]

    def danish(self, block: str) -> str:
        return str(self.texts[block]["body"]["da"]) if block in self.texts else ""


def page_of(key: str) -> Page:
    written = [text for text in CONTENT[Kind.PAGE_TEXT] if text["audience"] in ("all", key)]
    public = sorted((text for text in written if not text.get("internal")), key=lambda text: text["audience"] != "all")
    return Page(
        audience=AUDIENCES[key],
        texts={text["block"]: text for text in public},
        internal=[text for text in written if text.get("internal")],
        signs=[sign for sign in CONTENT[Kind.SIGN] if key in sign["audiences"]],
    )


def spoken(markup: str) -> str:
    """The Danish text as it is read: provisions by name, contacts as a number, no signs of markup."""

    def named(found: re.Match[str]) -> str:
        kind, key = found.groups()
        return str(PROVISIONS[key]["name"]["da"]) if kind == "law" else "112"

    return LIST_SIGN.sub("", PLACEHOLDER.sub(named, markup)).replace("**", "")


def measured(*bodies: str) -> Readability:
    return readability("\n".join(spoken(body) for body in bodies), known=KNOWN_WORDS)


# ---- the rules: each names what is wrong with a page ------------------------------------------


def matrix(page: Page) -> Iterator[str]:
    for block, stand in page.audience["blocks"].items():
        if stand == Stand.REQUIRED and block not in page.texts:
            yield f"{block} is missing"
        if stand == Stand.FORBIDDEN and block in page.texts:
            yield f"{block} must not stand here"
    if "B3" in page.texts and "B4" not in page.texts:
        yield "signs without what is not a sign"


def length(page: Page) -> Iterator[str]:
    listed = "\n".join(sign["text"]["da"] for sign in page.signs)
    words = measured(*(text["body"]["da"] for text in page.texts.values()), listed).words
    if words > MOST_WORDS_ON_A_PAGE:
        yield f"the page has {words} words"
    for block, text in page.texts.items():
        if measured(text["body"]["da"]).words > BLOCKS[block]["most_words"]:
            yield f"{block} is too long"


def plainness(page: Page) -> Iterator[str]:
    target = page.audience["lix_target"]
    if measured(*(text["body"]["da"] for text in page.texts.values())).lix > target:
        yield "the page is hard to read"
    for text in page.everything:
        lix = measured(text["body"]["da"]).lix
        if lix > target and not BLOCKS[text["block"]]["exempt_from_lix"]:
            yield f"{text['key']} is hard to read: LIX {lix}"


def references(page: Page) -> Iterator[str]:
    """Numbers and sections stand in their registers; a text holds their keys, and none that is not for its reader."""
    for text in page.everything:
        for body in (*text["title"].values(), *text["body"].values()):
            if found := TYPED_NUMBER.search(body) or TYPED_SECTION.search(body):
                yield f"{text['key']} has {found.group(0)} typed"
            for kind, key in PLACEHOLDER.findall(body):
                known = (PROVISIONS if kind == "law" else CONTACTS).get(key)
                if known is None or known.get("replaced_by"):
                    yield f"{text['key']} refers to {key}, which does not count"
                elif kind == "kontakt" and not known["public"] and not text.get("internal"):
                    yield f"{text['key']} shows {key} in public"


def signs(page: Page) -> Iterator[str]:
    seen = [sign for sign in page.signs if sign["group"] in SIGN_ORDER]
    groups = [sign["group"] for sign in seen]
    if "B3" not in page.texts and seen:
        yield "signs for a page that has none"
    if len(seen) > MOST_SIGNS:
        yield "too many signs"
    if groups != sorted(groups, key=SIGN_ORDER.index) or (groups and groups[0] != "behaviour"):
        yield "behaviour does not stand first"
    if seen and not {"protective", "not_a_sign"} <= {sign["group"] for sign in page.signs}:
        yield "signs without protective factors and what is not a sign"
    for text in (*(sign["text"]["da"] for sign in seen), page.danish("B3")):
        for doubt in doubts(text):
            yield f"a sign leans on {doubt.word}"


def neutrality(page: Page) -> Iterator[str]:
    for text in (*(each["body"] for each in page.everything), *(sign["text"] for sign in page.signs)):
        for body in text.values():
            if found := LOADED.search(body):
                yield f"a loaded word: {found.group(0)}"


def duty(page: Page) -> Iterator[str]:
    """Only those employed by the municipality have the stricter duty; some readers have none to be told of."""
    if page.audience["reader"] == Reader.EMPLOYEE:
        return
    has_none = page.audience["blocks"]["B8"] == Stand.FORBIDDEN
    for text in page.texts.values():
        for body in (*text["title"].values(), *text["body"].values()):
            if DUTY_BY_WORK in body or DUTY_WORDS.search(body) or (has_none and DUTY_OF_ALL in body):
                yield f"{text['key']} speaks of a duty this reader does not have"


def honesty(page: Page) -> Iterator[str]:
    """Anonymity by reader, what is written down, no promise that cannot be kept, and that much is unfounded."""
    about = page.danish("B9")
    first = about.split("\n\n")[0]
    if page.audience["anonymity"] == "employee":
        if "navn" not in first or first.startswith("Ja"):
            yield "an employee is promised anonymity"
    elif "uden at sige" not in first:
        yield "anonymity is not said first"
    if not re.search(r"skriver|skrevet", about) or "politiet" not in about:
        yield "B9 does not say what is written down and who may learn of it"
    if "B10" in page.texts and not any(words in page.danish("B10") for words in UNFOUNDED):
        yield "B10 does not say that many concerns are unfounded"
    for text in page.everything:
        if any(PROMISES.search(body) for body in text["body"].values()):
            yield f"{text['key']} promises too much"


def shape(page: Page) -> Iterator[str]:
    steps = [found for found in LIST_SIGN.findall(page.danish("B5")) if found]
    if "B5" in page.texts and not 3 <= len(steps) <= 5:
        yield "B5 has not three to five steps"
    if "B6" in page.texts and not re.search(r"\*\*[^*]*\*\*[^*]*trus|\*\*[^*]*trus", page.danish("B6")):
        yield "B6 has no rule for when not to talk"
    if "B13" in page.texts:
        if not any(words in page.danish("B13").lower() for words in NO_CASE):
            yield "B13 has no example that is no case"
        if any(measured(part).words > ONE_EXAMPLE for part in page.danish("B13").split("\n\n")):
            yield "an example is too long"
    for text in page.everything:
        da, en = text["body"]["da"], text["body"]["en"]
        same = sorted(PLACEHOLDER.findall(da)) == sorted(PLACEHOLDER.findall(en))
        if not same or len(LIST_SIGN.findall(da)) != len(LIST_SIGN.findall(en)):
            yield f"{text['key']} does not say the same in both languages"


RULES = (matrix, length, plainness, references, signs, neutrality, duty, honesty, shape)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
@pytest.mark.parametrize("key", AUDIENCES)
def test_every_page_keeps_the_rule(key: str, rule: Callable[[Page], Iterator[str]]) -> None:
    assert list(rule(page_of(key))) == []


@pytest.mark.parametrize("text", CONTENT[Kind.PAGE_TEXT], ids=lambda text: text["key"])
def test_a_text_is_called_what_it_is(text: Entry) -> None:
    assert text["audience"] in {*AUDIENCES, "all"}
    assert text["block"] in BLOCKS
    assert text["key"] == f"{text['audience']}.{text['block']}" + (".internal" if text.get("internal") else "")


def test_a_parent_is_offered_help_where_others_read_of_a_duty() -> None:
    assert page_of("parent").texts["B12"]["title"]["da"] == "Det kan du få hjælp til"


def test_every_reader_has_an_answer_for_every_age() -> None:
    found = sorted((entry["reader"], entry["age"]) for entry in CONTENT[Kind.DUTY])
    assert found == sorted((str(reader), str(age)) for reader in Reader for age in Age)


@pytest.mark.parametrize("entry", CONTENT[Kind.DUTY], ids=lambda entry: entry["key"])
def test_a_duty_is_told_to_whoever_has_it(entry: Entry) -> None:
    body = entry["body"]["da"]
    assert (DUTY_BY_WORK in body) is (entry["reader"] == Reader.EMPLOYEE)
    if entry["age"] == Age.ADULT:
        assert DUTY_OF_ALL not in body
    if entry["reader"] in (Reader.RELATIVE, Reader.SELF, Reader.CHILD):
        assert not any((DUTY_OF_ALL in body, DUTY_WORDS.search(body)))
    assert not any((TYPED_NUMBER.search(body), TYPED_SECTION.search(body)))
    assert all(key in PROVISIONS or key in CONTACTS for _kind, key in PLACEHOLDER.findall(body))


def test_a_provision_nobody_competent_has_read_is_a_proposal() -> None:
    unread = [entry for entry in PROVISIONS.values() if not (entry["checked_by"] and entry["checked_on"])]
    assert [entry["key"] for entry in unread if entry["evidence"] != "proposal"] == []
    repealed = {entry["key"]: entry["replaced_by"] for entry in PROVISIONS.values() if entry["valid_to"]}
    assert repealed == {"serviceloven_153": "barnets_lov_133", "serviceloven_154": "barnets_lov_135"}


# ---- and each rule finds what it is there for ----------------------------------------------------


def _spoilt(key: str, block: str, body: str, change: Callable[[Page], object] = lambda page: None) -> Page:
    page = copy.deepcopy(page_of(key))
    if block:
        page.texts[block] = {
            **{"key": f"{key}.{block}", "audience": key, "block": block, "title": {"da": "", "en": ""}},
            "body": {"da": body, "en": body},
        }
    change(page)
    return page


SPOILT = [
    (matrix, _spoilt("volunteer", "", "", lambda page: page.texts.pop("B4")), "B4 is missing"),
    (matrix, _spoilt("parent", "B8", "Ring."), "B8 must not stand here"),
    (length, _spoilt("citizen", "B2", "Det er ord. " * 21), "B2 is too long"),
    (length, _spoilt("citizen", "B13", "Det er ord. " * 200), "the page has "),
    (plainness, _spoilt("child", "B2", "Forebyggende indsatser koordineres tværfagligt."), "the page is hard|child.B2"),
    (references, _spoilt("citizen", "B5", "Ring 112."), "112 typed"),
    (references, _spoilt("citizen", "B8", "Se barnets lov § 135."), "§ typed"),
    (references, _spoilt("citizen", "B8", "Se {law:serviceloven_154}."), "does not count"),
    (references, _spoilt("citizen", "B7", "Ring: {kontakt:cde_advice}."), "in public"),
    (signs, _spoilt("citizen", "", "", lambda page: page.signs.reverse()), "behaviour does not stand first"),
    (signs, _spoilt("citizen", "B3", "Går med tørklæde."), "leans on"),
    (neutrality, _spoilt("citizen", "B2", "Har du en mistanke?"), "mistanke"),
    (duty, _spoilt("volunteer", "B8", "Det er din pligt at sige til."), "a duty this reader does not have"),
    (duty, _spoilt("parent", "B12", "Alle siger til ({law:barnets_lov_135})."), "a duty this reader does not have"),
    (honesty, _spoilt("employee_child", "B9", "Ja, du kan være anonym."), "an employee is promised anonymity"),
    (honesty, _spoilt("citizen", "B9", "Vi skriver det ned.\n\nDu kan ringe uden at sige dit navn."), "not said first"),
    (honesty, _spoilt("citizen", "B10", "Vi hjælper. Vi lover at ringe."), "unfounded|promises too much"),
    (shape, _spoilt("citizen", "B5", "1. Ring.\n2. Vent."), "three to five"),
    (shape, _spoilt("citizen", "B13", "En ung råber. Det bliver en sag."), "no case"),
    (shape, _spoilt("volunteer", "B6", "Sig: Hvordan går det?"), "when not to talk"),
]


@pytest.mark.parametrize(("rule", "page", "words"), SPOILT, ids=[words for _rule, _page, words in SPOILT])
def test_the_rule_finds_a_page_that_breaks_it(rule: Callable[[Page], Iterator[str]], page: Page, words: str) -> None:
    assert re.search(words, "\n".join(rule(page)))
