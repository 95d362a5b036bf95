# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A plan of five sections, quick to make, and the way it goes to the council."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from handlingsplan.access.viewer import Viewer
from handlingsplan.documents.markup import from_markup
from handlingsplan.planning.plans.actions import adopt, publish, review, write
from handlingsplan.planning.plans.models import Edition, Plan, Section
from handlingsplan.planning.plans.terms import Scope, TargetGroup

TITLE = "Beredskab i Lysbjerg"
AT = datetime(2026, 11, 2, 9, tzinfo=UTC)
DECIDED = date(2026, 11, 2)
INTAKE, FLOW, SIGNS, ROLES, VISION = (
    "4_detection.intake",
    "5_handling.flow",
    "4_detection.signs",
    "6_org.roles",
    "1_vision.vision",
)
TEXTS = {
    INTAKE: "Ring til modtagelsen.\n\n{{blok: law@1}}",
    FLOW: "Mødet holdes hver torsdag.\n\n{{forløb: concern}}",
    SIGNS: "{{blok: infohus_role@1}}",
    ROLES: "Stedfortræderens vagtliste ligger i skabet.",
    VISION: "",
}
"""What stands in the sections; the roles are internal and the vision is empty."""
WAY = ("send_to_review", "open_consultation", "approve_for_management", "send_to_council")


def small_plan(by: Viewer, *, state: str = "draft", title: str = TITLE, replaces: Plan | None = None) -> Plan:
    """The plan with its few sections."""
    assert by.municipality
    plan = Plan.objects.create(
        municipality=by.municipality,
        title=title,
        template_key="beredskab_2024",
        template_version=1,
        state=state,
        scope=Scope.COMBINED,
        target_groups=[TargetGroup.CHILDREN_YOUTH, TargetGroup.FAMILIES],
        started_by=by.user,
        replaces=replaces,
    )
    Section.objects.bulk_create(
        Section(
            municipality=by.municipality,
            plan=plan,
            key=key,
            body=from_markup(text),
            words=write.weight_of(from_markup(text)),
            visibility="internal" if key == ROLES else "public",
        )
        for key, text in TEXTS.items()
    )
    return plan


def section_of(plan: Plan, key: str = INTAKE) -> Section:
    """A section with its plan and municipality, as pages fetch it."""
    return Section.objects.select_related("plan__municipality").get(plan=plan, key=key)


def save(plan: Plan, markup: str, *, by: Viewer, key: str = INTAKE, **facts: Any) -> Section:
    """Write a section on the version it has, unless another is named."""
    section = section_of(plan, key)
    return write.section(section, from_markup(markup), **{"version": section.version, "by": by, "at": AT, **facts})


def before_council(plan: Plan, by: Viewer) -> Plan:
    """Take the plan all the way to the council."""
    for verb in WAY:
        review.step(plan, verb, by=by, at=AT)
    return plan


def adopted(plan: Plan, by: Viewer, **facts: Any) -> Edition:
    """The council's decision on a plan that is before it."""
    usual = {"decided_on": DECIDED, "in_force_from": DECIDED, "valid_to": None, "agenda_reference": "Punkt 11"}
    return adopt.by_council(plan, body="Byrådet", **{**usual, "by": by, "at": AT, **facts})


def published(by: Viewer, plan: Plan | None = None, **facts: Any) -> Edition:
    """A plan adopted and published the same day."""
    plan = plan or small_plan(by, state="sent_to_council")
    edition = adopted(plan, by, **facts)
    return publish.edition(edition, on=edition.decided_on, by=by, at=AT + timedelta(hours=3))
