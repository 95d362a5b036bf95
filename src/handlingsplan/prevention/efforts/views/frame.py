# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What the pages share: the tabs, the way back, drawings fit for a template."""

from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from handlingsplan.access.door import Request
from handlingsplan.prevention.efforts.models import Effort, Indicator
from handlingsplan.ui.pages import Link

PAGES = ("efforts", "efforts_triangle", "efforts_arenas", "efforts_year", "effort_library")


def tabs(request: Request, here: str) -> list[Link]:
    """The pages about all efforts."""
    names = (_("The list"), _("The triangle"), _("Arenas"), _("The year"), _("National library"))
    slug = request.municipality.slug
    return [
        Link(name, reverse(page, args=[slug]), current=page == here) for page, name in zip(PAGES, names, strict=True)
    ]


def crumbs(request: Request, *ways: Link) -> list[Link]:
    """The way back to the list."""
    return [Link(_("Efforts"), reverse("efforts", args=[request.municipality.slug])), *ways]


def effort_link(request: Request, effort: Effort) -> Link:
    return Link(effort.title, reverse("effort", args=[request.municipality.slug, effort.pk]))


def indicator_link(request: Request, indicator: Indicator) -> Link:
    return Link(indicator.name, reverse("indicator", args=[request.municipality.slug, indicator.pk]))


def drawing(svg: str) -> SafeString:
    """A drawing of our own, in which every text is escaped."""
    return mark_safe(svg)  # noqa: S308 - the pictures escape every text
