# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A plan at a glance: its chapters and what each lacks, what is missing first, and the formal checks."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q

from handlingsplan.accounts.models import User
from handlingsplan.guidance.templates_of_plans import PartDef, SectionDef
from handlingsplan.planning.plans.models import Edition, Plan, Section
from handlingsplan.planning.plans.rules import PlanFacts, SectionFacts
from handlingsplan.planning.plans.terms import Scope

from .quotes import unknown_registers_in


@dataclass(frozen=True)
class SectionLine:
    """One section of the plan as its overview shows it. `section` is None for facts the plan knows by itself."""

    definition: SectionDef
    section: Section | None
    open_comments: int = 0

    @property
    def is_written(self) -> bool:
        return self.section is not None and not self.section.is_empty

    @property
    def assigned_to(self) -> User | None:
        return self.section.assigned_to if self.section else None


@dataclass(frozen=True)
class PartLine:
    """One chapter with its sections."""

    definition: PartDef
    lines: tuple[SectionLine, ...]

    @property
    def to_write(self) -> list[SectionLine]:
        return [line for line in self.lines if line.definition.is_written]

    @property
    def state(self) -> str:
        """comments, filled, started or empty: the word of the progress strip."""
        lines = self.to_write
        if any(line.open_comments for line in lines):
            return "comments"
        written = sum(line.is_written for line in lines)
        if written == len(lines):
            return "filled"
        return "started" if written else "empty"


def sections_of(plan: Plan) -> dict[str, Section]:
    """The sections of a plan by key, with who has them and how many comments wait. One query."""
    waiting = Count("comments", filter=Q(comments__resolved_at=None, comments__answers=None))
    rows = plan.sections.select_related("assigned_to", "changed_by").defer("body").annotate(open_comments=waiting)
    return {section.key: section for section in rows}


def parts_of(plan: Plan, sections: dict[str, Section]) -> list[PartLine]:
    """The chapters of a plan in the order of its template."""
    return [
        PartLine(
            definition=part,
            lines=tuple(
                SectionLine(
                    definition=definition,
                    section=sections.get(definition.key),
                    open_comments=getattr(sections.get(definition.key), "open_comments", 0),
                )
                for definition in part.sections
            ),
        )
        for part in plan.template.parts
    ]


def edition_in_force(plan: Plan) -> Edition | None:
    """The published edition that has not been replaced, without its documents."""
    return Edition.objects.filter(plan=plan).in_force().defer("texts", "frame").first()


def latest_edition(plan: Plan) -> Edition | None:
    """The newest edition, published or not."""
    return Edition.objects.filter(plan=plan).defer("texts", "frame").first()


def facts_of(plan: Plan, sections: dict[str, Section], edition: Edition | None, *, today: date) -> PlanFacts:
    """What the rules need to know of the plan, from rows already fetched."""
    return PlanFacts(
        sections=tuple(
            SectionFacts(
                key=definition.key,
                title=definition.title,
                law=definition.law,
                tasks=definition.tasks,
                functions=definition.functions,
                written=definition.key in sections and not sections[definition.key].is_empty,
                unknown_registers=tuple(unknown_registers_in(sections[definition.key].quoted))
                if definition.key in sections
                else (),
            )
            for definition in plan.template.sections
            if definition.is_written
        ),
        title=plan.title,
        scope=Scope(plan.scope),
        sister_title=plan.sister_title,
        target_groups=frozenset(plan.groups),
        today=today,
        adopted_by=edition.body if edition else "",
        adopted_on=edition.decided_on if edition else None,
        agenda_reference=edition.agenda_reference if edition else "",
        published_on=edition.published_on if edition else None,
        revise_by=edition.revise_by if edition else None,
    )
