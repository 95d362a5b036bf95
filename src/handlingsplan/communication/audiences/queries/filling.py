# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Filling in what a text refers to by key: provisions of law, contacts, the municipality's own name."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone

from handlingsplan.contacts.queries import Entry, everyone, quoted
from handlingsplan.contacts.rules import called
from handlingsplan.contacts.terms import IN_THE_PLACE_OF, Reader
from handlingsplan.documents.markup import from_markup
from handlingsplan.documents.schema import Node
from handlingsplan.guidance.queries import entries, national_contacts
from handlingsplan.guidance.terms import Kind
from handlingsplan.lib.words import in_language
from handlingsplan.tenancy.models import Municipality
from handlingsplan.tenancy.queries import municipalities
from handlingsplan.tenancy.scope import municipality_in_scope

PLACEHOLDER = re.compile(r"\{(law|kontakt):([a-z0-9_]+)\}|\{(kommune)\}")
SHORT = re.compile(r"(?<!\{)\{\s*(?:kontakt\s*:\s*)?(?P<key>\w+)\s*\}(?!\})", re.IGNORECASE)
BRACES = re.compile(r"\{+[^{}]*\}*|\}+")
MAIN_NUMBER = {"da": "kommunens hovednummer", "en": "the municipality's main number"}
"""Said in a sentence where the municipality has not filled the function in."""
ASKED_FOR = {national: local for local, national in IN_THE_PLACE_OF.items()}
"""Where a town has a number of its own, a text that names the national one sends people to the town's."""
SIGNS_OF_MARKUP = re.compile(r"([\\*\[\]^|])")


@dataclass(frozen=True)
class Filler:
    """All that texts of one page refer to, read once."""

    language: str
    internal: bool
    reader: Reader = Reader.BOTH
    known: Mapping[str, Entry] = field(default_factory=lambda: {})

    def tree(self, markup: str) -> Node:
        """The text as a tree, its placeholders filled in."""
        return from_markup(self.filled(markup))

    def filled(self, markup: str) -> str:
        return PLACEHOLDER.sub(self._one, markup)

    def rows(self, keys: list[str]) -> list[dict[str, Any]]:
        """Contacts in the reader's language. In public, one nobody has filled in is left out: nobody can be called."""
        national = {contact["key"]: contact for contact in national_contacts()}
        reader = Reader.BOTH if self.internal else self.reader
        rows = quoted(keys, internal=self.internal, known=self.known, at=timezone.now(), reader=reader)["rows"]
        return [self._in_language(row, national) for row in rows if row["number"] or self.internal]

    def _in_language(self, row: dict[str, Any], national: Mapping[str, dict[str, Any]]) -> dict[str, Any]:
        if not row["national"]:
            return {**row, "lang": "da" if self.language != "da" else ""}
        kept = national[row["key"]]
        words = {name: in_language(kept[name], self.language) for name in ("label", "hours", "note")}
        if row["instead"]:
            words["instead"] = in_language(kept["when_closed"], self.language)
        return {**row, **words, "lang": ""}

    def _one(self, found: re.Match[str]) -> str:
        kind, key, municipality = found.groups()
        if municipality:
            return escaped(municipality_here().full_name)
        return self._law(key) if kind == "law" else self._contact(key)

    def _law(self, key: str) -> str:
        provision = provisions().get(key)
        if provision is None:
            return f"({key})"
        name = escaped(in_language(provision["name"], self.language))
        address = re.sub(r"[()]", r"\\\g<0>", provision.get("url") or "")
        return f"[{name}]({address})" if address else name

    def _contact(self, key: str) -> str:
        """The number alone, since the sentence around it says whose it is."""
        number = next((row["number"] for row in self.rows([ASKED_FOR.get(key, key)])), "")
        if not number:
            return in_language(MAIN_NUMBER, self.language)
        return f"[{escaped(number)}](tel:{called(number)})"


def filler(
    language: str, *, internal: bool, reader: Reader = Reader.BOTH, known: Mapping[str, Entry] | None = None
) -> Filler:
    """A contact for the other reader, employee or citizen, is left out in public.

    `known` are the contacts where they have been read already; otherwise they are asked for, once.
    """
    return Filler(language, internal, reader, everyone(internal=internal) if known is None else known)


def provisions() -> dict[str, dict[str, Any]]:
    """The register of provisions by key."""
    return {item.key: item.payload for item in entries(Kind.LAW)}


def unknown_keys(markup: str, known_contacts: Mapping[str, Entry]) -> list[str]:
    """The keys in a text that nothing is kept under."""
    law = provisions()
    return [
        found.group(0)
        for found in PLACEHOLDER.finditer(markup)
        if found.group(2) and found.group(2) not in (law if found.group(1) == "law" else known_contacts)
    ]


def in_full(markup: str, known_contacts: Mapping[str, Entry]) -> str:
    """The text with contacts named in short, {ssp}, written out as {kontakt:ssp}."""
    return SHORT.sub(
        lambda found: f"{{kontakt:{found['key'].lower()}}}" if found["key"].lower() in known_contacts else found[0],
        markup,
    )


def left_in_braces(markup: str, *, is_filled: bool) -> str:
    """The first piece in braces that readers would be shown as it stands; "" where there is none."""
    rest = PLACEHOLDER.sub("", markup) if is_filled else markup
    found = BRACES.search(rest)
    return found.group(0) if found else ""


def escaped(text: str) -> str:
    return SIGNS_OF_MARKUP.sub(r"\\\1", text)


def municipality_here() -> Municipality:
    """The municipality in scope, from memory."""
    pk = municipality_in_scope()
    return next(each for each in municipalities() if each.pk == pk)
