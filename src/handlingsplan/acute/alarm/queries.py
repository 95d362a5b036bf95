# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What acute is in the municipality in scope: the national proposal, and what it has changed of it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from handlingsplan.lib.words import in_language

from . import content
from .models import Link, Setup, Trigger
from .rules import OWN_CODE, ChainLink


@dataclass(frozen=True)
class AcuteKind:
    """A kind of acute situation as it is used here. `first_call` holds keys of the directory, in order."""

    code: str
    title: str
    group: str
    plain: str = ""
    recognise: tuple[str, ...] = ()
    first_call: tuple[str, ...] = ()
    call_words: str = ""
    owner: str = ""
    does: tuple[str, ...] = ()
    does_not: tuple[str, ...] = ()
    who: tuple[str, ...] = field(default=())
    is_own: bool = False
    is_used: bool = True


@dataclass(frozen=True)
class Meaning:
    """What acute means here, and the words for the level. `is_own`: the municipality has said it itself."""

    text: str
    is_own: bool
    vocabulary: content.Vocabulary
    has_adults: bool


def kinds(*, also_unused: bool = False) -> list[AcuteKind]:
    """The national situations that are in use here, then the municipality's own. One query."""
    changed = {row.code: row for row in Trigger.objects.all()}
    found = [_national(raw, changed.get(raw["code"])) for raw in content.triggers()]
    found += [_own(row) for code, row in sorted(changed.items(), key=_in_order) if OWN_CODE.fullmatch(code)]
    return [kind for kind in found if also_unused or kind.is_used]


def kind_called(code: str) -> AcuteKind | None:
    """One situation in use here, by its code; small letters will do."""
    return next((kind for kind in kinds() if kind.code == code.upper()), None)


def grouped(found: Iterable[AcuteKind]) -> list[tuple[str, list[AcuteKind]]]:
    """The situations under the few lines they stand under on the page; a line without any is left out."""
    known = list(found)
    lines = [
        (in_language(group["name"]), [kind for kind in known if kind.group == group["key"]])
        for group in content.groups()
    ]
    return [(name, inside) for name, inside in lines if inside]


def links() -> list[Link]:
    """The municipality's own chain; empty as long as the national one is used."""
    return list(Link.objects.all())


def chain(own: Iterable[Link] | None = None) -> list[ChainLink]:
    """The chain people act by: the municipality's own, the national proposal where it has none."""
    rows = links() if own is None else list(own)
    return [as_link(row) for row in rows] or content.chain()


def as_link(row: Link) -> ChainLink:
    return ChainLink(
        contact_key=row.contact_key,
        deputy_key=row.deputy_key,
        skip_after=row.skip_after,
        bands=tuple(row.bands),
        triggers=tuple(row.triggers),
        words=row.words,
        is_public=row.is_public,
    )


def setup() -> Setup | None:
    """The municipality's own choices, if it has made any."""
    return Setup.objects.first()


def meaning() -> Meaning:
    """What acute means here. One query."""
    found = setup()
    words = content.vocabularies()
    default = next(iter(words.values()))
    return Meaning(
        text=(found.definition if found else "") or in_language(content.definition()["text"]),
        is_own=bool(found and found.definition),
        vocabulary=words.get(found.vocabulary, default) if found else default,
        has_adults=found.has_adults if found else True,
    )


def vocabulary() -> content.Vocabulary:
    """The words this municipality says its level of preparedness in."""
    return meaning().vocabulary


def _national(raw: content.Raw, changed: Trigger | None) -> AcuteKind:
    return AcuteKind(
        code=raw["code"],
        title=in_language(raw["title"]),
        group=raw["group"],
        plain=in_language(raw["plain"]),
        recognise=_lines(raw["recognise"]),
        first_call=tuple(raw["call"]),
        call_words=in_language(raw["call_words"]),
        owner=in_language(raw["owner"]),
        does=_lines(raw["does"]),
        does_not=_lines(raw["does_not"]),
        who=tuple(raw["who"]),
        is_used=changed is None or changed.is_used,
    )


def _own(row: Trigger) -> AcuteKind:
    written: dict[str, Any] = row.content
    return AcuteKind(
        code=row.code,
        title=row.title,
        group=str(written.get("group") or content.groups()[0]["key"]),
        plain=row.title,
        recognise=tuple(written.get("recognise", ())),
        first_call=tuple(written.get("first_call", ())),
        owner=written.get("owner", ""),
        does=tuple(written.get("does", ())),
        does_not=tuple(written.get("does_not", ())),
        who=("employee",),
        is_own=True,
        is_used=row.is_used,
    )


def _lines(raw: Iterable[Any]) -> tuple[str, ...]:
    return tuple(in_language(line) for line in raw)


def _in_order(entry: tuple[str, Trigger]) -> tuple[int, str]:
    return len(entry[0]), entry[0]
