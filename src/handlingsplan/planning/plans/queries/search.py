# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Searching the plan in Danish: by stem and by words for the same thing, then by the beginning of a word, then as if a
word had been misspelt."""

import re
from dataclasses import dataclass
from difflib import get_close_matches
from functools import reduce
from operator import or_

from django.contrib.postgres.search import SearchHeadline, SearchQuery, SearchRank
from django.db import models
from django.db.models import F
from django.utils.html import conditional_escape as esc
from django.utils.safestring import SafeString, mark_safe

from handlingsplan.guidance.queries import entries
from handlingsplan.guidance.terms import Kind
from handlingsplan.lib.text import writable
from handlingsplan.planning.plans.models import EditionText

DANISH = "danish"
LONGEST = 100
AT_MOST = 40
LIKE_ENOUGH = 0.75
SHORTEST_TO_MEND = 4
MOST_WORDS = 12
# Signs for private use, which no text has: they become <mark> after everything else is escaped.
OPENS, CLOSES = "\ue000", "\ue001"
_MARKED = re.compile(f"{OPENS}([^{OPENS}{CLOSES}]*){CLOSES}")
_WORD = re.compile(r"\w+")
_TOGETHER_OR_ALONE = re.compile(r'"([^"]*)"|(\w+)')


@dataclass(frozen=True)
class Hit:
    """A section in which the words stand, with the place in its text. `key` is its anchor on the plan's page."""

    plan_id: int
    edition_id: int
    plan_title: str
    key: str
    number: str
    title: str
    public: bool
    excerpt: SafeString


@dataclass(frozen=True)
class Found:
    """`words` is what was asked; `instead` what was looked for when nothing had the words as they were written."""

    words: str
    hits: tuple[Hit, ...] = ()
    instead: str = ""


def asked(typed: str) -> str:
    """What somebody typed, as one short line."""
    return " ".join(writable(typed).split())[:LONGEST]


def plain(words: str) -> str:
    """A few words and nothing else but the quotation marks that hold some together: the database reads signs as orders,
    and too many of them are more than it can bear."""
    pieces: list[str] = []
    left = MOST_WORDS
    for together, alone in _TOGETHER_OR_ALONE.findall(words):
        some = _WORD.findall(together or alone)[:left]
        left -= len(some)
        if some:
            pieces.append(f'"{" ".join(some)}"' if together else some[0])
    return " ".join(pieces)


def search(words: str, *, internal: bool = False) -> Found:
    """Sections of the editions in force that have the words, the best first; public sections only unless `internal`.

    At most four questions to the database, however much is found.
    """
    few = plain(words)
    if not few:
        return Found(words)
    rows = _readable(internal=internal)
    hits = _hits(rows, _any_of([few, *same_thing(few)]))
    if hits:
        return Found(words, hits)
    if hits := _beginning(rows, few):
        return Found(words, hits)
    mended = _mended(rows, few)
    if mended == few.lower():
        return Found(words)
    return Found(words, _hits(rows, SearchQuery(mended, config=DANISH, search_type="websearch")), instead=mended)


def same_thing(words: str) -> list[str]:
    """The same question in other words: each word in turn replaced by those that mean the same (KOM-43)."""
    others: list[str] = []
    lists = [item.payload["words"] for item in entries(Kind.SYNONYM)]
    for word in dict.fromkeys(_WORD.findall(words.lower())):
        for known in lists:
            if word in known:
                others += [re.sub(rf"\b{re.escape(word)}\b", other, words.lower()) for other in known if other != word]
    return others[:MOST_WORDS]


def _any_of(questions: list[str]) -> SearchQuery:
    first, *rest = (SearchQuery(one, config=DANISH, search_type="websearch") for one in questions)
    return reduce(or_, rest, first)


def _readable(*, internal: bool) -> models.QuerySet[EditionText]:
    rows = EditionText.objects.filter(edition__published_on__isnull=False, edition__replaced_at=None)
    return rows if internal else rows.filter(public=True)


def _hits(rows: models.QuerySet[EditionText], query: SearchQuery) -> tuple[Hit, ...]:
    excerpt = SearchHeadline(
        "text", query, config=DANISH, start_sel=OPENS, stop_sel=CLOSES, max_words=28, min_words=14, max_fragments=2
    )
    ranked = (
        rows.filter(words=query)
        .select_related("edition__plan")
        .defer("text", "words", "edition__texts")
        .annotate(rank=SearchRank(F("words"), query), excerpt=excerpt)
        .order_by("-rank", "pk")[:AT_MOST]
    )
    return tuple(
        Hit(
            plan_id=row.edition.plan_id,
            edition_id=row.edition_id,
            plan_title=row.edition.title,
            key=row.section_key,
            number=row.number,
            title=row.title,
            public=row.public,
            excerpt=marked(row.excerpt),
        )
        for row in ranked
    )


def _beginning(rows: models.QuerySet[EditionText], words: str) -> tuple[Hit, ...]:
    """Danish joins words: "infohus" is to find "infohusmøde"."""
    pieces = [f"{word}:*" for word in _WORD.findall(words.lower()) if len(word) > 1]
    return _hits(rows, SearchQuery(" & ".join(pieces), config=DANISH, search_type="raw")) if pieces else ()


def _mended(rows: models.QuerySet[EditionText], words: str) -> str:
    """The same words, each unknown one replaced by the word of the plan most like it."""
    known = {word for text in rows.values_list("text", "title") for word in _WORD.findall(" ".join(text).lower())}

    def nearest(found: re.Match[str]) -> str:
        word = str(found.group(0))
        if word in known or len(word) < SHORTEST_TO_MEND:
            return word
        near: list[str] = [other for other in known if abs(len(other) - len(word)) <= 2]
        return next(iter(get_close_matches(word, sorted(near), n=1, cutoff=LIKE_ENOUGH)), word)

    return _WORD.sub(nearest, words.lower())


def marked(excerpt: str) -> SafeString:
    """An excerpt with everything escaped and the found words marked."""
    safe = _MARKED.sub(r"<mark>\1</mark>", str(esc(excerpt)))
    return mark_safe(re.sub(f"[{OPENS}{CLOSES}]", "", safe))  # noqa: S308 - escaped above
