# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What stands around every page of one plan: the way back, and the pages beside."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from handlingsplan.access.door import Request
from handlingsplan.access.fetch import fetch
from handlingsplan.guidance.templates_of_plans import SectionDef
from handlingsplan.planning.plans.access import visible_to
from handlingsplan.planning.plans.gates import demands
from handlingsplan.planning.plans.models import Plan, Section
from handlingsplan.ui.pages import Link


def plan_or_404(request: Request, plan_id: int) -> Plan:
    """The plan, if the viewer may see it from inside."""
    return fetch(visible_to(request.viewer).select_related("municipality", "replaces"), pk=plan_id)


def section_or_404(request: Request, plan_id: int, key: str) -> tuple[Plan, Section, SectionDef]:
    """The plan, the section with its text, and what the template says of it."""
    plan = plan_or_404(request, plan_id)
    found = fetch(Section.objects.filter(plan=plan).select_related("assigned_to", "changed_by"), key=key)
    found.plan = plan
    return plan, found, plan.template.section(key)


def address(name: str, plan: Plan, *more: object) -> str:
    """The address of one of the plan's pages."""
    return reverse(name, args=[plan.municipality.slug, plan.pk, *more])


def demanded(plan: Plan) -> list[Link]:
    """What rooms above want done before the plan is published, each with the page where it is put right."""
    return [
        Link(text=str(demand.text), url=reverse(demand.url_name, args=[plan.municipality.slug])) for demand in demands()
    ]


def around(plan: Plan, here: str, *crumbs: Link) -> dict[str, Any]:
    """Breadcrumbs and tabs of a page of this plan. `here` is the name of the page or of the tab it belongs to."""
    tabs = [
        ("plan", _("Overview")),
        ("plan_facts", _("Facts")),
        ("plan_blocks", _("National texts")),
        ("formal_check", _("Formal check")),
        ("plan_way", _("To adoption")),
        ("editions", _("Editions")),
    ]
    return {
        "plan": plan,
        "tabs": [Link(text=text, url=address(name, plan), current=name == here) for name, text in tabs],
        "crumbs": [
            Link(text=_("Plans"), url=reverse("plans", args=[plan.municipality.slug])),
            Link(text=plan.title, url=address("plan", plan)),
            *crumbs,
        ],
    }
