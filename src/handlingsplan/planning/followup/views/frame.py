# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What stands around the pages of follow-up, and what their forms choose from."""

from django.urls import reverse
from django.utils.translation import gettext as _

from handlingsplan.access.door import Request
from handlingsplan.contacts.queries import directory
from handlingsplan.planning.plans.models import Plan
from handlingsplan.ui.pages import Link


def crumbs(request: Request, *more: Link) -> list[Link]:
    """The way back to the list."""
    return [Link(_("Follow-up"), reverse("followup", args=[request.municipality.slug])), *more]


def functions() -> dict[str, str]:
    """The municipality's own functions by key, as they are called here."""
    return {entry.key: entry.label for entry in directory(internal=True) if not entry.national}


def sections_of(plans: list[Plan]) -> list[tuple[str, str]]:
    """The written sections of the plan the municipality works by, to choose from."""
    if not plans:
        return []
    plan = plans[0]
    return [(f"{plan.pk}:{s.key}", f"{s.number} {s.title}") for s in plan.template.sections if s.is_written]
