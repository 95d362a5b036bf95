# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Which section quotes what: answered from `Section.quoted`, which the database keeps, without reading any text."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from handlingsplan.contacts.queries import Entry, unverified
from handlingsplan.contacts.quotes import Place
from handlingsplan.contacts.terms import STANDARD_BOX
from handlingsplan.documents.registers import registers
from handlingsplan.documents.tree import references
from handlingsplan.guidance.blocks import Block
from handlingsplan.guidance.queries import block
from handlingsplan.guidance.templates_of_plans import SectionDef
from handlingsplan.planning.groundwork.queries import flows
from handlingsplan.planning.groundwork.terms import FlowKey
from handlingsplan.planning.plans.models import BlockOverride, Plan, Section
from handlingsplan.planning.plans.queries.quoting import Quoting

Tree = dict[str, Any]
Quoted = list[dict[str, Any]]


@dataclass(frozen=True)
class QuotedBlock:
    """A national text as the plan quotes it, and the sections it stands in."""

    block: Block
    sections: tuple[SectionDef, ...]
    reworded: bool


def blocks_of(plan: Plan) -> list[QuotedBlock]:
    """Every national text the plan quotes, oldest version first where sections differ. Two queries."""
    places: dict[tuple[str, int], list[SectionDef]] = {}
    for key, quoted in Section.objects.filter(plan=plan).values_list("key", "quoted"):
        for named in quoted:
            if "version" in named:
                places.setdefault((named["key"], named["version"]), []).append(plan.template.section(key))
    reworded = set(BlockOverride.objects.filter(plan=plan).values_list("block_key", flat=True))
    found = []
    for (key, version), sections in sorted(places.items()):
        try:
            quoted_block = block(key, version)
        except KeyError:
            continue
        found.append(QuotedBlock(block=quoted_block, sections=tuple(sections), reworded=key in reworded))
    return found


def sections_quoting(contact_key: str) -> list[Place]:
    """The sections whose contact boxes name a contact, so that it is not removed from under them."""
    rows = Section.objects.filter(quoted__contains=[{"keys": [contact_key]}]).select_related("plan").defer("body")
    return [
        Place(row.plan.template.section(row.key).title, "section", {"plan_id": row.plan_id, "key": row.key})
        for row in rows
    ]


def quoted_in(tree: Tree) -> Quoted:
    """What `Section.quoted` holds for a text that is not saved yet."""
    return [node["attrs"] for node in references(tree) if "attrs" in node]


def blocks_in(quoted: Quoted) -> list[tuple[str, int]]:
    """The national blocks, with their versions."""
    return [(named["key"], named["version"]) for named in quoted if "version" in named]


def registers_in(quoted: Quoted) -> list[str]:
    """The names of the registers, each once."""
    return sorted({named["name"] for named in quoted if "name" in named})


def unknown_registers_in(quoted: Quoted) -> list[str]:
    """The registers nobody keeps."""
    known = {register.name for register in registers()}
    return [name for name in registers_in(quoted) if name not in known]


def unverified_in(quoted: Quoted, read: Quoting | None = None) -> list[Entry]:
    """The contacts in boxes and flows whose number nobody has confirmed for a quarter.

    `read` has read contacts and flows already, where a whole text is shown on the same page.
    """
    drawn = read.flows() if read else (flows() if any("flow" in named for named in quoted) else {})
    keys: set[str] = set()
    for named in quoted:
        if "keys" in named:
            keys.update(named["keys"] or STANDARD_BOX)
        elif "flow" in named:
            keys.update(step.contact_key for step in drawn[FlowKey(named["flow"])].steps if step.contact_key)
    return unverified(keys, known=read.known() if read else None) if keys else []


def unverified_in_plan(quoted: Iterable[Quoted], read: Quoting | None = None) -> list[Entry]:
    """The same for a whole plan, which begins with the standard box. `quoted` is that of its sections."""
    once = {repr(named): named for each in quoted for named in each if "keys" in named or "flow" in named}
    return unverified_in([{"keys": []}, *once.values()], read)
