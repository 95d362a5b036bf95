# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A small published plan: one chapter the public reads, a section it does not, and a decision behind it."""

from datetime import UTC, date, datetime
from typing import Any

from handlingsplan.access.viewer import Viewer
from handlingsplan.documents.markup import from_markup
from handlingsplan.guidance.queries import templates
from handlingsplan.guidance.terms import Visibility
from handlingsplan.planning.plans.actions import adopt, begin, publish
from handlingsplan.planning.plans.models import Edition, Plan, Section
from handlingsplan.planning.plans.terms import PlanState

TITLE = "Beredskab mod ekstremisme i Lysbjerg"
TEXTS = {
    "4_detection.duty": "Vi tager alle bekymringer alvorligt. **Skriv** <b>ikke</b> til os om natten.",
    "4_detection.intake": "Modtagelsen holder infohusmøde hver torsdag. Se [pligten](#4_detection.duty).",
    "5_handling.flow": "Mødet holdes, når tovholderen kalder.",
}
SECRET = "Stedfortræderens hemmelige vagtliste ligger i skabet"
INTERNAL = "6_org.roles"
AT = datetime(2026, 9, 1, 9, tzinfo=UTC)


def plan_under_way(by: Viewer, *, title: str = TITLE) -> Plan:
    """A plan with its texts written, before the council; nothing of it is published."""
    template = next(found for found in templates() if found.key == "beredskab_2024")
    plan = begin.plan(template, title=title, by=by, at=AT)
    empty = {"type": "doc", "content": [{"type": "paragraph"}]}
    Section.objects.filter(plan=plan).update(body=empty)
    for key, text in TEXTS.items():
        Section.objects.filter(plan=plan, key=key).update(body=from_markup(text), visibility=Visibility.PUBLIC)
    Section.objects.filter(plan=plan, key=INTERNAL).update(body=from_markup(SECRET), visibility=Visibility.INTERNAL)
    Plan.objects.filter(pk=plan.pk).update(state=PlanState.SENT_TO_COUNCIL)
    plan.refresh_from_db()
    return plan


def adopted(plan: Plan, by: Viewer, *, decided_on: date = date(2026, 9, 15), **facts: Any) -> Edition:
    """The council's decision on the plan; not published."""
    return adopt.by_council(
        plan,
        body="Byrådet",
        decided_on=decided_on,
        agenda_reference="Byrådet, punkt 11",
        in_force_from=decided_on,
        valid_to=facts.get("valid_to"),
        by=by,
        at=datetime(decided_on.year, decided_on.month, decided_on.day, 18, tzinfo=UTC),
    )


def published_plan(by: Viewer, *, title: str = TITLE, decided_on: date = date(2026, 9, 15), **facts: Any) -> Edition:
    """The plan, adopted and published a week later."""
    edition = adopted(plan_under_way(by, title=title), by, decided_on=decided_on, **facts)
    day = date.fromordinal(decided_on.toordinal() + 7)
    return publish.edition(edition, on=day, by=by, at=datetime(day.year, day.month, day.day, 9, tzinfo=UTC))
