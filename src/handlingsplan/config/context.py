# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What every page knows: whose house it is, who looks and in which role, and whether this is a demonstration."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from handlingsplan.access.roles import roles
from handlingsplan.access.viewer import THE_PUBLIC, Viewer
from handlingsplan.ui.pages import House, Link
from handlingsplan.ui.pages import Viewer as Person

NAVIGATION = (
    ("plans", "plans.read_internal", gettext_lazy("The plan")),
    ("contacts", "contacts.read", gettext_lazy("Contacts")),
    ("organisation", "groundwork.read", gettext_lazy("Organisation")),
    ("flows", "groundwork.read", gettext_lazy("Flows")),
    ("people", "access.manage_people", gettext_lazy("People")),
    ("log", "access.read_log", gettext_lazy("Log")),
    ("notices", "", gettext_lazy("Notices")),
)
"""Name of the page, the permission it asks for ("" for everybody inside), and the word in the menu."""


def page(request: HttpRequest) -> dict[str, Any]:
    """Names, addresses and permissions only; never an object a template could ask the database through."""
    viewer = getattr(request, "viewer", THE_PUBLIC)
    return {
        "house": _house(request, viewer),
        "viewer": _person(viewer),
        "municipality": viewer.municipality,
        "permissions": viewer.permissions,
        "demo": settings.DEMO,
    }


def _house(request: HttpRequest, viewer: Viewer) -> House:
    here = viewer.municipality
    inside = here is not None and viewer.user is not None
    search = "search_plan_internal" if inside else "search_plan"
    may_search = here is not None and (not inside or viewer.may("plans.read_internal"))
    return House(
        name=_("Plan of action"),
        municipality=here.full_name if here else "",
        home_url=_home(viewer),
        acute_url=reverse("acute"),
        search_url=reverse(search, args=[here.slug]) if here and may_search else "",
        sign_in_url="" if viewer.user else reverse("account_login"),
        statement_url=reverse("accessibility"),
        about_url=reverse("about"),
        contact_url=reverse("contact"),
        navigation=_navigation(request, viewer) if inside else (),
        demo=settings.DEMO,
        demo_url=reverse("workplaces") if viewer.user else reverse("front"),
    )


def _home(viewer: Viewer) -> str:
    if viewer.municipality is None:
        return reverse("workplaces") if viewer.user else reverse("front")
    return reverse("plans" if viewer.user else "public_municipality", args=[viewer.municipality.slug])


def _navigation(request: HttpRequest, viewer: Viewer) -> list[Link]:
    assert viewer.municipality is not None
    found = []
    for name, permission, text in NAVIGATION:
        if not permission or viewer.may(permission):
            url = reverse(name, args=[viewer.municipality.slug])
            here = request.path == url if name == "plans" else request.path.startswith(url)
            found.append(
                Link(text=str(text), url=url, current=here or (name == "plans" and "/planer/" in request.path))
            )
    return found


def _person(viewer: Viewer) -> Person | None:
    if viewer.user is None:
        return None
    return Person(
        name=viewer.user.full_name,
        role=", ".join(roles()[code].name for code in viewer.roles if code in roles()),
        url=reverse("own_account"),
        switch_url=reverse("workplaces"),
        sign_out_url=reverse("account_logout"),
    )
