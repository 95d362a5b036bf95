# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is missing, and which formal requirements of barnets lov § 15, stk. 3 are met. Decisions on plain values.

Nothing here says that a plan is lawful; it says which formal requirements are met, and by which provision.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from handlingsplan.guidance.terms import CORE_TASK_NAMES, FUNCTION_NAMES, CoreTask, Function, Law

from .terms import Scope, TargetGroup

PROVISION = "barnets lov § 15, stk. 3"


@dataclass(frozen=True)
class SectionFacts:
    """What the rules need to know of a section."""

    key: str
    title: str
    law: Law
    tasks: tuple[CoreTask, ...]
    functions: tuple[Function, ...]
    written: bool
    unknown_registers: tuple[str, ...] = ()


@dataclass(frozen=True)
class PlanFacts:
    """What the rules need to know of a plan. The three dates are those of the edition in force, if there is one."""

    sections: tuple[SectionFacts, ...]
    title: str
    scope: Scope
    sister_title: str
    target_groups: frozenset[TargetGroup]
    today: date
    adopted_by: str = ""
    adopted_on: date | None = None
    agenda_reference: str = ""
    published_on: date | None = None
    revise_by: date | None = None


@dataclass(frozen=True)
class Check:
    """One requirement, met or not, as a sentence. `mend` names the page where it is mended."""

    key: str
    question: Any
    met: bool
    answer: Any
    mend: str
    provision: str = PROVISION
    details: dict[str, Any] = field(default_factory=dict)


def formal_checks(facts: PlanFacts) -> list[Check]:
    """The four formal requirements, the three functions, the people and the fields, in the order of the law."""
    return [
        _written(facts),
        _adopted(facts),
        _published(facts),
        _revised(facts),
        *(_function(facts, function) for function in Function),
        _target_groups(facts),
        _both_fields(facts),
    ]


def ready_for_council(facts: PlanFacts) -> list[Check]:
    """What still stands in the way of sending the plan to the council; empty when nothing does.

    All required sections written, each core task and each function carried by a text, target groups named, and the
    sister field accounted for (concept.md A21); and nothing quoted that is not there.
    """
    before = {"adopted", "published", "revised"}
    checks = [check for check in formal_checks(facts) if check.key not in before]
    return [check for check in [*checks, *core_task_checks(facts), *broken_quotes(facts)] if not check.met]


def broken_quotes(facts: PlanFacts) -> list[Check]:
    """One check for each register that a section quotes and nobody keeps; usually none."""
    names = dict.fromkeys(name for section in facts.sections for name in section.unknown_registers)
    found = []
    for name in names:
        sections = [section for section in facts.sections if name in section.unknown_registers]
        titles = ", ".join(section.title for section in sections)
        answer = _("“{name}” stands in {titles}, but there is no such register. Take it out, or insert another")
        details = {"name": name, "titles": titles, "sections": sections}
        found.append(Check(f"register.{name}", _("Registers in the plan"), False, answer, "plan", "", details))
    return found


def core_task_checks(facts: PlanFacts) -> list[Check]:
    """Whether each of the three core tasks of the national concept is carried by a text of its own.

    A section that serves all three, such as the vision, carries none of them in particular.
    """
    particular = [s for s in facts.sections if len(s.tasks) < len(CoreTask)]
    return [
        _carried(task.value, CORE_TASK_NAMES[task], [s for s in particular if task in s.tasks], provision="")
        for task in CoreTask
    ]


def unwritten(sections: Iterable[SectionFacts]) -> list[SectionFacts]:
    """Sections nobody has written yet, the required ones first."""
    order = {Law.REQUIRED: 0, Law.SUPPORTS: 1, Law.FREE: 2}
    return sorted((s for s in sections if not s.written), key=lambda s: order[s.law])


def is_editorial(changed: int, words: int) -> bool:
    """Whether so many changed words in a section of so many can be contacts, links and names, and not the substance.

    A tenth of the section, at least a dozen words and at most forty. A local rule: the law leaves it to judgement.
    """
    return changed <= min(max(12, words // 10), 40)


def _written(facts: PlanFacts) -> Check:
    missing = [s for s in facts.sections if s.law is Law.REQUIRED and not s.written]
    answer = _("{count} required sections are empty") if missing else _("every required section has text")
    return Check(
        "written", _("In writing"), not missing, answer, "plan", details={"count": len(missing), "sections": missing}
    )


def _adopted(facts: PlanFacts) -> Check:
    if facts.adopted_on is None:
        return Check(
            "adopted", _("Adopted by the municipal council"), False, _("no decision is recorded"), "adopt_plan"
        )
    details = {"body": facts.adopted_by, "on": facts.adopted_on, "reference": facts.agenda_reference}
    return Check(
        "adopted",
        _("Adopted by the municipal council"),
        True,
        _("{on} ({reference})"),
        "editions",
        details=details,
    )


def _published(facts: PlanFacts) -> Check:
    if facts.published_on is None:
        return Check("published", _("Made public"), False, _("no adopted edition is published"), "publish_plan")
    return Check("published", _("Made public"), True, _("{on}"), "editions", details={"on": facts.published_on})


def _revised(facts: PlanFacts) -> Check:
    question = _("Revised as needed and at least every fourth year")
    if facts.revise_by is None:
        return Check("revised", question, False, _("the clock starts when the council adopts the plan"), "adopt_plan")
    met = facts.today <= facts.revise_by
    answer = _("at the latest {on}") if met else _("it was to be revised at the latest {on}")
    return Check("revised", question, met, answer, "editions", details={"on": facts.revise_by})


def _function(facts: PlanFacts, function: Function) -> Check:
    return _carried(function.value, FUNCTION_NAMES[function], [s for s in facts.sections if function in s.functions])


def _carried(key: str, name: Any, sections: list[SectionFacts], *, provision: str = PROVISION) -> Check:
    written = [s for s in sections if s.written]
    answer = _("in {titles}") if written else _("none of the sections on this has text")
    titles = ", ".join(s.title for s in written[:3])
    return Check(key, name, bool(written), answer, "plan", provision, {"titles": titles, "sections": sections})


def _target_groups(facts: PlanFacts) -> Check:
    met = {TargetGroup.CHILDREN_YOUTH, TargetGroup.FAMILIES} <= facts.target_groups
    answer = (
        _("children, young people and their families are named")
        if met
        else _("the plan is to name children, young people and their families")
    )
    return Check("target_groups", _("For children, young people and their families"), met, answer, "plan_facts")


def _both_fields(facts: PlanFacts) -> Check:
    question = _("Extremism, negative social control and honour-related conflicts")
    if facts.scope is Scope.COMBINED:
        return Check("both_fields", question, True, _("this plan covers both fields"), "plan_facts")
    met = bool(facts.sister_title)
    answer = _("together with the sister plan “{title}”") if met else _("the sister plan is not named")
    return Check("both_fields", question, met, answer, "plan_facts", details={"title": facts.sister_title})


def mentioned_in(text: str, people: dict[str, Any]) -> list[Any]:
    """The people whose full names stand in the text after an @, longest names first, each once."""
    found = []
    for name in sorted(people, key=len, reverse=True):
        if f"@{name}".casefold() in text.casefold():
            found.append(people[name])
            text = text.replace(f"@{name}", "")
    return found
