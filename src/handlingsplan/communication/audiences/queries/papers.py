# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What stands on the papers of a page: sheet, poster, wallet card; all from the page as it is shown today."""

import re
from dataclasses import dataclass
from typing import Any

from django.utils.translation import override

from handlingsplan.communication.audiences.rules import MOST_WORDS_ON_A_POSTER, MOST_WORDS_ON_A_SHEET, words_over
from handlingsplan.communication.audiences.terms import DANGER, DUTY, HELP, NOT_SIGNS, SIGNS, STEPS, Paper
from handlingsplan.contacts.terms import EMERGENCY, HOTLINE, NATIONAL_SOCIAL_DUTY, SOCIAL_DUTY
from handlingsplan.documents.schema import Node
from handlingsplan.documents.tree import plain_text
from handlingsplan.lib.readability import readability
from handlingsplan.ui.wording import long_date

from .filling import municipality_here
from .page import AudiencePage, ShownBlock

STEPS_ON_A_CARD = 3
LETTERS_IN_A_STEP = 64
CONTACTS_ON_A_SHEET = 5
PROTECTIVE_ON_A_SHEET = 3
LAST_TO_CALL = (*EMERGENCY, SOCIAL_DUTY, NATIONAL_SOCIAL_DUTY)
SAID = {
    "da": {
        "act": "Handl nu",
        "together": "Kun sammen og over tid",
        "protects": "Det holder et menneske oppe",
        "national": "National tekst",
        "call": "Ring. Numrene står på den anden side.",
    },
    "en": {
        "act": "Act now",
        "together": "Only together and over time",
        "protects": "What holds a person up",
        "national": "National text",
        "call": "Call. The numbers are on the other side.",
    },
}
ON_A_POSTER = {
    "da": {"now": "Fare lige nu", "later": "En trussel eller en plan", "closed": "Lukket?"},
    "en": {"now": "Danger right now", "later": "A threat or a plan", "closed": "Closed?"},
}
CALLS = re.compile(r"\b(?:ring|call)\b|\b\d\d \d\d\b|\b11[24]\b", re.IGNORECASE)
"""A step that says to call, or whom."""
MARK = {"da": "Version {number}", "en": "Version {number}"}


@dataclass(frozen=True)
class Printable:
    """What a paper shows, and how many words too many there are, with the block that is the longest."""

    paper: Paper
    data: dict[str, Any]
    words: int
    most: int
    over: int = 0
    longest: str = ""


def printable(page: AudiencePage, paper: Paper, *, url: str, qr: str) -> Printable:
    """The paper as data for its template. `url` is the public address of the page, `qr` its drawing."""
    shared = {
        "lang": page.language,
        "municipality": municipality_here().full_name,
        "audience": page.name,
        "url": url.removesuffix("/").split("?")[0].split("://")[-1],
        "qr": qr,
        "date": _day(page),
        "mark": MARK[page.language].format(number=page.number) if page.number else SAID[page.language]["national"],
        "danger": [_called(row) for row in _rows(page, DANGER)],
    }
    if paper is Paper.POSTER:
        return _poster(page, shared)
    return _wallet(page, shared) if paper is Paper.WALLET else _sheet(page, shared)


def _sheet(page: AudiencePage, shared: dict[str, Any]) -> Printable:
    parts = [_part(block, page.language) for key in (STEPS, SIGNS, NOT_SIGNS, DUTY) if (block := page.block(key))]
    counts = {part["title"]: _words(part) for part in parts}
    over, longest = words_over(counts, MOST_WORDS_ON_A_SHEET)
    rows = [row for row in _rows(page, HELP) if row["key"] not in EMERGENCY][:CONTACTS_ON_A_SHEET]
    data = {**shared, "title": page.name, "parts": parts, "contacts": [_called(row) for row in rows]}
    return Printable(Paper.SHEET, data, sum(counts.values()), MOST_WORDS_ON_A_SHEET, over, longest)


def _poster(page: AudiencePage, shared: dict[str, Any]) -> Printable:
    question = page.audience.said("poster", page.language)
    number = the_number(page)
    closed = next((row for row in _rows(page, HELP) if row["key"] == HOTLINE and row is not number), None)
    short = ON_A_POSTER[page.language]
    said = [question, number["label"], short["now"], short["later"]]
    said += [short["closed"], closed["label"], closed["hours"]] if closed else []
    counts = {words: readability(words).words for words in said}
    over, longest = words_over(counts, MOST_WORDS_ON_A_POSTER)
    data = {**shared, "title": question, "question": question, "number": _called(number), "said": short}
    data["closed"] = _called(closed) if closed else None
    return Printable(Paper.POSTER, data, sum(counts.values()), MOST_WORDS_ON_A_POSTER, over, longest)


def _wallet(page: AudiencePage, shared: dict[str, Any]) -> Printable:
    steps = steps_with_the_call(steps_of(page), page.language)
    helping = [row for row in _rows(page, HELP) if row["key"] not in LAST_TO_CALL]
    hotline = [row for row in helping if row["key"] == HOTLINE]
    rows = [row for row in helping if row["key"] != HOTLINE][:1] + hotline
    data = {**shared, "title": page.name, "steps": steps, "contacts": [_called(row) for row in rows]}
    return Printable(Paper.WALLET, data, sum(readability(step).words for step in steps), MOST_WORDS_ON_A_POSTER)


def the_number(page: AudiencePage) -> dict[str, Any]:
    """The one number of the poster: the first this audience is sent to when nobody is in danger."""
    rows = _rows(page, HELP)
    return next((row for row in rows if row["key"] not in LAST_TO_CALL), _rows(page, DANGER)[1])


def steps_of(page: AudiencePage) -> list[str]:
    """What to do, step by step, as plain sentences."""
    block = page.block(STEPS)
    if block is None:
        return []
    lists = [node for node in block.body_tree["content"] if node["type"] == "orderedList"]
    return [plain_text(item).replace("\n", " ") for found in lists for item in found["content"]]


def steps_with_the_call(steps: list[str], language: str) -> list[str]:
    """The first steps as they fit on a card, and the one that says to call where none of them does."""
    first = [_short(step) for step in steps[:STEPS_ON_A_CARD]]
    if any(CALLS.search(step) for step in first):
        return first
    later = [_short(step) for step in steps[STEPS_ON_A_CARD:]]
    return [*first, next((step for step in later if CALLS.search(step)), SAID[language]["call"])]


def _part(block: ShownBlock, language: str) -> dict[str, Any]:
    said, signs = SAID[language], block.signs
    lists: list[dict[str, Any]] = []
    if signs and block.key == SIGNS:
        tiers = ((said["act"], signs.serious), (said["together"], signs.other))
        lists = [{"head": head, "items": list(items)} for head, items in tiers if items]
        lists.append({"head": said["protects"], "items": [", ".join(_lower(signs.protective[:PROTECTIVE_ON_A_SHEET]))]})
    elif signs:
        lists = [{"head": "", "items": list(signs.not_signs)}]
    body = [] if block.key == NOT_SIGNS and lists else block.body_tree["content"][:1]
    if block.key == STEPS:
        body = [*block.body_tree["content"], *(block.local_tree["content"] if block.has_local else [])]
    return {"key": block.key, "title": block.title, "body": [_plain(node) for node in body], "lists": lists}


def _words(part: dict[str, Any]) -> int:
    """The running text and the lists; headings and contacts are not what makes a sheet too long."""
    items = [item for found in part["lists"] for item in found["items"]]
    return readability("\n".join([plain_text({"type": "doc", "content": part["body"]}), *items])).words


def _lower(items: tuple[str, ...]) -> list[str]:
    """As they stand after one another in a sentence."""
    return [item if place == 0 else item[:1].lower() + item[1:] for place, item in enumerate(items)]


def _plain(node: Node) -> Node:
    """Links on paper are words; the addresses stand behind the QR code."""
    if node["type"] == "text":
        marks = [mark for mark in node.get("marks", []) if mark["type"] != "link"]
        return {"type": "text", "text": node["text"], "marks": marks}
    if "content" not in node:
        return dict(node)
    return {**node, "content": [_plain(child) for child in node["content"] if child["type"] != "footnote"]}


def _day(page: AudiencePage) -> str:
    with override(page.language):
        return str(long_date(page.changed_on))


def _rows(page: AudiencePage, key: str) -> list[dict[str, Any]]:
    block = page.block(key)
    return [row for row in block.contacts if row["number"]] if block else []


def _called(row: dict[str, Any]) -> dict[str, str]:
    return {name: row[name] for name in ("label", "number", "hours")}


def _short(step: str) -> str:
    """A step as it fits on a card: its first sentence, cut at a word where even that is too long."""
    first = step.split(". ")[0].split(": ")[0] if len(step) > LETTERS_IN_A_STEP else step
    if len(first) <= LETTERS_IN_A_STEP:
        return first if first.endswith((".", "?", "!")) else f"{first}."
    return first[:LETTERS_IN_A_STEP].rsplit(" ", 1)[0] + " …"
