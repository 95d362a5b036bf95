# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What every page knows: whose house it is, who looks and in which role, and whether this is a demonstration."""

from typing import Any, cast

from django.conf import settings
from django.db import connection
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise, SimpleLazyObject
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from handlingsplan.access.roles import roles
from handlingsplan.access.viewer import THE_PUBLIC, Viewer
from handlingsplan.access.workplaces import first_page
from handlingsplan.acute.staff.book import address
from handlingsplan.acute.staff.queries.ongoing import open_situations
from handlingsplan.tenancy.scope import current
from handlingsplan.ui.pages import House, Link
from handlingsplan.ui.pages import Viewer as Person

NAVIGATION: tuple[tuple[str | Promise, tuple[tuple[str, str, str | Promise], ...]], ...] = (
    (
        gettext_lazy("Cases"),
        (
            ("inbox", "casefiles.work", gettext_lazy("Inbox")),
            ("enter_call", "intake.enter", gettext_lazy("Write down a call")),
            ("standing_meetings", "infohus.lead", gettext_lazy("Standing meetings")),
            ("standard_texts", "intake.sort", gettext_lazy("Standard texts")),
            ("my_assignments", "measures.carry_out", gettext_lazy("My assignments")),
            ("handovers_in", "disclosure.share", gettext_lazy("From other municipalities")),
            ("reveal_requests", "casefiles.approve", gettext_lazy("Wishes to know a sender")),
            ("unlock_requests", "casefiles.approve", gettext_lazy("Awaits my approval")),
            ("access_requests", "casefiles.control", gettext_lazy("Requests for access")),
            ("control_cases", "casefiles.control", gettext_lazy("Who opened what")),
            ("disposal", "casefiles.dispose", gettext_lazy("Disposal")),
        ),
    ),
    (
        pgettext_lazy("place in the menu", "Acute"),
        (
            ("alarm_inner", "alarm.read", gettext_lazy("Alarm")),
            ("situations", "staff.read", gettext_lazy("Acute situations")),
            ("threats_outside", "alarm.read", gettext_lazy("Write down a threat")),
            ("aftercare", "aftercare.work", gettext_lazy("Follow-up after the acute")),
            ("folders", "alarm.read", gettext_lazy("Acute folders")),
            ("crisis_staff", "staff.edit", gettext_lazy("The crisis staff")),
            ("alarm_setup", "alarm.edit", gettext_lazy("Set the alarm")),
        ),
    ),
    (
        gettext_lazy("The plan"),
        (
            ("plans", "plans.read_internal", gettext_lazy("Plans")),
            ("organisation", "groundwork.read", gettext_lazy("Organisation")),
            ("flows", "groundwork.read", gettext_lazy("Flows")),
            ("contacts", "contacts.read", gettext_lazy("Contacts")),
            ("cards", "cards.read", gettext_lazy("Action cards")),
        ),
    ),
    (
        gettext_lazy("Out to people"),
        (
            ("audiences", "audiences.read", gettext_lazy("Audiences")),
            ("rollout", "rollout.read", gettext_lazy("Who is told")),
            ("briefings", "rollout.brief", gettext_lazy("My staff meetings")),
        ),
    ),
    (
        gettext_lazy("Prevention"),
        (
            ("efforts", "efforts.read", gettext_lazy("Efforts")),
            ("training", "training.read", gettext_lazy("Talks and courses")),
            ("picture", "picture.read", gettext_lazy("The local picture")),
        ),
    ),
    (
        gettext_lazy("Follow-up"),
        (
            ("followup", "followup.read", gettext_lazy("Follow-up")),
            ("figures", "figures.read", gettext_lazy("Figures of the case work")),
        ),
    ),
    (
        gettext_lazy("Administration"),
        (
            ("people", "access.manage_people", gettext_lazy("People")),
            ("log", "access.read_log", gettext_lazy("Log")),
        ),
    ),
    (gettext_lazy("Notices"), (("notices", "", gettext_lazy("Notices")),)),
)
"""The parts of the menu, each with its pages: name of the address, the permission it asks for ("" for everybody
inside), and the word. A part of one page is that page."""


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
        acute_url=reverse("alarm", args=[here.slug]) if here else reverse("acute"),
        search_url=reverse(search, args=[here.slug]) if here and may_search else "",
        sign_in_url="" if viewer.user else reverse("account_login"),
        statement_url=reverse("accessibility"),
        about_url=reverse("about"),
        contact_url=reverse("contact"),
        navigation=_navigation(request, viewer) if inside else (),
        demo=settings.DEMO,
        demo_url=reverse("workplaces") if viewer.user else reverse("front"),
        ongoing=cast("Link | None", SimpleLazyObject(lambda: _ongoing(request, viewer))),
    )


def _ongoing(request: HttpRequest, viewer: Viewer) -> Link | None:
    """What is acute now, on every page of those who may see it but its own; asked for where a page draws it."""
    here = viewer.municipality
    if here is None or not viewer.may("staff.read") or current().municipality != here.pk or _is_broken():
        return None
    found = open_situations()
    if not found:
        return None
    if len(found) > 1:
        text, url = _("%(count)d acute situations") % {"count": len(found)}, reverse("situations", args=[here.slug])
    else:
        text, url = (
            Truncator(f"{found[0].title} · {found[0].where}").chars(70),
            address(found[0], "board", slug=here.slug),
        )
    on_its_way = request.path.startswith(url) or request.path == reverse("situations", args=[here.slug])
    return None if on_its_way else Link(text, url)


def _is_broken() -> bool:
    """Whether nothing more can be asked of the database in this transaction."""
    return connection.in_atomic_block and connection.needs_rollback


def _home(viewer: Viewer) -> str:
    if viewer.municipality is None:
        return reverse("workplaces") if viewer.user else reverse("front")
    page = first_page(viewer.permissions) if viewer.user else "public_municipality"
    return reverse(page, args=[viewer.municipality.slug])


def _navigation(request: HttpRequest, viewer: Viewer) -> list[Link]:
    """The parts with the pages this person may open; a part of one page is a link, one without pages is left out."""
    assert viewer.municipality is not None
    slug = viewer.municipality.slug
    parts = [
        (text, [(reverse(name, args=[slug]), word) for name, permission, word in pages if _opens(viewer, permission)])
        for text, pages in NAVIGATION
    ]
    here = _here(
        request.path, [url for _text, pages in parts for url, _word in pages], plans=reverse("plans", args=[slug])
    )
    found = []
    for text, pages in parts:
        links = [Link(text=str(word), url=url, current=url == here) for url, word in pages]
        if len(links) == 1:
            found += links
        elif links:
            found.append(Link(text=str(text), current=any(link.current for link in links), children=links))
    return found


def _opens(viewer: Viewer, permission: str) -> bool:
    return not permission or viewer.may(permission)


def _here(path: str, urls: list[str], *, plans: str) -> str:
    """The entry a page lies under: the longest address it begins with. The list of plans is the front page of all."""
    if path.startswith(f"{plans}planer/"):
        return plans
    return max((url for url in urls if path == url or (url != plans and path.startswith(url))), key=len, default="")


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
