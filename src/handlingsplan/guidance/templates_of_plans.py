# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The shape of a plan template: parts, and in them sections with their guidance."""

from dataclasses import dataclass
from typing import Any

from handlingsplan.lib.words import Words, in_language

from .terms import CoreTask, Evidence, Function, Law, Visibility


@dataclass(frozen=True)
class SectionDef:
    """One field of a template (concept.md 3.2 and 3.4): what has to be written there and why."""

    key: str
    title_words: Words
    kind: str
    fact: str | None
    law: Law
    provision: str | None
    tasks: tuple[CoreTask, ...]
    functions: tuple[Function, ...]
    visibility: Visibility
    why_words: Words
    guidance_words: Words
    write_words: dict[str, list[str]]
    max_words: int | None
    blocks: tuple[str, ...]
    starter: str
    number: str

    @property
    def title(self) -> str:
        return in_language(self.title_words)

    @property
    def why(self) -> str:
        return in_language(self.why_words)

    @property
    def guidance(self) -> str:
        """Help for the writer, in markup."""
        return in_language(self.guidance_words)

    @property
    def must_be_written(self) -> list[str]:
        from django.utils.translation import get_language

        return self.write_words.get((get_language() or "da")[:2]) or self.write_words["da"]

    @property
    def is_written(self) -> bool:
        """Whether the section is text to write, rather than a fact the plan knows by itself."""
        return self.kind != "fact"


@dataclass(frozen=True)
class PartDef:
    """A chapter of a template."""

    key: str
    title_words: Words
    number: str
    sections: tuple[SectionDef, ...]

    @property
    def title(self) -> str:
        return in_language(self.title_words)


@dataclass(frozen=True)
class TemplateDef:
    """A national template for plans in one version."""

    key: str
    version: int
    name_words: Words
    summary_words: Words
    plan_kind: str
    evidence: Evidence
    source: dict[str, Any]
    parts: tuple[PartDef, ...]

    @property
    def name(self) -> str:
        return in_language(self.name_words)

    @property
    def summary(self) -> str:
        return in_language(self.summary_words)

    @property
    def sections(self) -> tuple[SectionDef, ...]:
        return tuple(section for part in self.parts for section in part.sections)

    def section(self, key: str) -> SectionDef:
        """The section of that key. Raises KeyError."""
        for section in self.sections:
            if section.key == key:
                return section
        raise KeyError(key)


def template_from(payload: dict[str, Any]) -> TemplateDef:
    """Read a template as it stands in `content/templates`. Raises KeyError or ValueError where the shape is wrong."""
    return TemplateDef(
        key=payload["key"],
        version=payload["version"],
        name_words=payload["name"],
        summary_words=payload["summary"],
        plan_kind=payload["kind"],
        evidence=Evidence(payload["evidence"]),
        source=payload["source"],
        parts=tuple(_part(raw) for raw in payload["parts"]),
    )


def _part(raw: dict[str, Any]) -> PartDef:
    number = raw["key"].split("_")[0].replace("0", "")
    sections = tuple(
        _section(section, number=f"{number}.{place}" if number else "")
        for place, section in enumerate(raw["sections"], start=1)
    )
    return PartDef(key=raw["key"], title_words=raw["title"], number=number, sections=sections)


def _section(raw: dict[str, Any], *, number: str) -> SectionDef:
    return SectionDef(
        key=raw["key"],
        title_words=raw["title"],
        kind=raw["kind"],
        fact=raw.get("fact"),
        law=Law(raw["law"]),
        provision=raw.get("provision"),
        tasks=tuple(CoreTask(task) for task in raw["tasks"]),
        functions=tuple(Function(name) for name in raw.get("functions") or ()),
        visibility=Visibility(raw["visibility"]),
        why_words=raw["why"],
        guidance_words=raw["guidance"],
        write_words=raw["write"],
        max_words=raw.get("max_words"),
        blocks=tuple(raw.get("blocks") or ()),
        starter=raw.get("starter") or "",
        number=number,
    )
