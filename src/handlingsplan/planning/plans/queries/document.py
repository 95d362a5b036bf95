# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The plan as a document: what is read on the page, frozen at adoption, and made into PDF and DOCX."""

from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from handlingsplan.documents.record import ContactBox, Document, Edition, Fact, Part
from handlingsplan.documents.record import Section as FrozenSection
from handlingsplan.documents.tree import is_empty
from handlingsplan.guidance.templates_of_plans import SectionDef
from handlingsplan.guidance.terms import Visibility
from handlingsplan.planning.plans.models import Plan, Section
from handlingsplan.planning.plans.rules import PROVISION
from handlingsplan.planning.plans.terms import SCOPE_NAMES, TARGET_GROUP_NAMES, WORD_NAMES, Scope, TargetGroup, Word

from .quotes import quoted_in, registers_in
from .quoting import LANGUAGE, Quoting, Tree, frame_of

ON_THE_FRONT = ("title", "word", "scope", "sister_title", "sister_address", "target_groups", "owner", "maintained_by")


@dataclass(frozen=True)
class Decision:
    """The council's decision and what follows from it, as it is printed on the front page."""

    number: int
    editorial: int
    body: str
    decided_on: date
    agenda_reference: str
    in_force_from: date
    valid_to: date | None
    revise_by: date
    published_on: date | None = None


@dataclass(frozen=True)
class Decided:
    """Everything the council decides, by value: the texts, the facts of the front page, and what they quote of ours."""

    texts: dict[str, Any]
    facts: dict[str, Any]
    frame: dict[str, Any]


def decided_of(plan: Plan) -> Decided:
    """What the plan would have the council decide, as it stands now."""
    texts = texts_of(plan)
    names = registers_in([named for text in texts.values() for named in quoted_in(text["body"])])
    return Decided(texts, facts_of_plan(plan), frame_of(plan, names))


def texts_of(plan: Plan) -> dict[str, Any]:
    """The working text of every section as written: {key: {"body": tree, "visibility": …}}. One query."""
    rows = Section.objects.filter(plan=plan).values_list("key", "body", "visibility")
    return {key: {"body": body, "visibility": visibility} for key, body, visibility in rows}


def facts_of_plan(plan: Plan) -> dict[str, Any]:
    """What the plan says of itself on its front page, by value."""
    return {name: getattr(plan, name) for name in ON_THE_FRONT}


def document(
    plan: Plan,
    texts: dict[str, Any],
    *,
    view: Visibility,
    decision: Decision | None,
    facts: dict[str, Any] | None = None,
    frame: dict[str, Any] | None = None,
    quoting: Quoting | None = None,
) -> Document:
    """The whole plan in one view, in Danish, with everything it quotes inside it.

    `facts` and `frame` are those of an edition; without them the plan is shown as it stands today. The public view
    holds public sections only, and no deputies or names. `quoting` is given by whoever asks for more of what it read.
    """
    internal = view is Visibility.INTERNAL
    quoting = quoting or Quoting(plan, internal=internal, frame=frame)
    facts = facts or facts_of_plan(plan)
    with translation.override(LANGUAGE):
        return {
            "format": 1,
            "language": LANGUAGE,
            "title": facts["title"],
            "municipality": {"code": plan.municipality.code, "name": plan.municipality.full_name},
            "kind_label": WORD_NAMES[Word(facts["word"])],
            "view": "internal" if internal else "public",
            "front": _front(facts, decision),
            "contact_box": cast(ContactBox, quoting.contact_box()),
            "parts": _parts(plan, texts, quoting, internal=internal),
            "edition": _edition(decision),
            "colophon": _colophon(plan, view, decision),
        }


def published(content: Document, facts: dict[str, Any], decision: Decision) -> Document:
    """An adopted document with its day of publication on the front; not a word else is changed."""
    with translation.override(LANGUAGE):
        return {**content, "front": _front(facts, decision), "edition": _edition(decision)}


def _parts(plan: Plan, texts: dict[str, Any], quoting: Quoting, *, internal: bool) -> list[Part]:
    found: list[Part] = []
    for part in plan.template.parts:
        if not part.number:
            continue
        sections = [
            _section(definition, texts[definition.key], quoting)
            for definition in part.sections
            if definition.key in texts and (internal or texts[definition.key]["visibility"] == Visibility.PUBLIC)
        ]
        written = [section for section in sections if not is_empty(section["body"])]
        if written:
            found.append({"key": part.key, "number": part.number, "title": part.title, "sections": written})
    return found


def _section(definition: SectionDef, text: dict[str, Any], quoting: Quoting) -> FrozenSection:
    body: Tree = quoting.resolved(text["body"])
    return {
        "key": definition.key,
        "number": definition.number,
        "title": definition.title,
        "visibility": text["visibility"],
        "law": definition.law.value,
        "tasks": [task.value for task in definition.tasks],
        "body": body,
    }


def _front(facts: dict[str, Any], decision: Decision | None) -> list[Fact]:
    groups = [str(TARGET_GROUP_NAMES[TargetGroup(name)]) for name in facts["target_groups"]]
    lines = [
        (_("Legal basis"), f"{PROVISION}. {SCOPE_NAMES[Scope(facts['scope'])]}"),
        (_("Target groups"), ", ".join(groups)),
        (_("Sister plan"), facts["sister_title"]),
    ]
    if decision:
        lines += [
            (_("Adopted by"), f"{decision.body}, {_day(decision.decided_on)}"),
            (_("Agenda reference"), decision.agenda_reference),
            (_("In force from"), _day(decision.in_force_from)),
            (_("Published on"), _day(decision.published_on)),
            (_("Valid to"), _day(decision.valid_to)),
            (_("Revised at the latest"), _day(decision.revise_by)),
        ]
    lines += [(_("Responsible department"), facts["owner"]), (_("Kept current by"), facts["maintained_by"])]
    return [{"label": label, "value": value} for label, value in lines if value]


def _edition(decision: Decision | None) -> Edition:
    if decision is None:
        return {
            "number": 0,
            "editorial": 0,
            "adopted_on": None,
            "published_on": None,
            "revise_by": None,
            "sha256": None,
        }
    return {
        "number": decision.number,
        "editorial": decision.editorial,
        "adopted_on": decision.decided_on.isoformat(),
        "published_on": decision.published_on.isoformat() if decision.published_on else None,
        "revise_by": decision.revise_by.isoformat(),
        "sha256": None,
    }


def _colophon(plan: Plan, view: Visibility, decision: Decision | None) -> list[str]:
    kind = _("Public view.") if view is Visibility.PUBLIC else _("Internal view. Not for publication.")
    status = (
        _("Edition {number}.").format(number=f"{decision.number}.{decision.editorial}".removesuffix(".0"))
        if decision
        else _("Draft. Not adopted by the council.")
    )
    source = _("Built on the national template “{name}”, version {version}.").format(
        name=plan.template.name, version=plan.template.version
    )
    return [f"{status} {kind}", source]


def _day(day: date | None) -> str:
    return date_format(day, "j. F Y") if day else ""
