# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A person's roles gathered by place, each place with its address."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from handlingsplan.accounts.models import User

from .models import Grant, WiderGrant
from .queries import wider_roles_of, workplaces_of_reader
from .roles import Place, Role, permissions_of

FIRST_PAGES = (
    ("casefiles.work", "inbox"),
    ("staff.activate", "situations"),
    ("plans.read_internal", "plans"),
    ("intake.enter", "enter_call"),
    ("measures.carry_out", "my_assignments"),
    ("casefiles.approve", "unlock_requests"),
    ("casefiles.dispose", "disposal"),
    ("casefiles.control", "access_requests"),
    ("access.manage_people", "people"),
    ("access.read_log", "log"),
)


@dataclass(frozen=True)
class Workplace:
    """One place, the roles held there, and where the work begins."""

    name: str
    url: str
    roles: str


def workplaces_of(user: User) -> list[Workplace]:
    """Where the person in scope works. Two questions to the database."""
    return workplaces_from(workplaces_of_reader(), wider_roles_of(user))


def workplaces_from(grants: Iterable[Grant], wider: Iterable[WiderGrant]) -> list[Workplace]:
    """Municipalities first, then the police district and the nation."""
    towns: dict[str, tuple[str, list[Role]]] = {}
    for grant in grants:
        towns.setdefault(grant.municipality.slug, (grant.municipality.full_name, []))[1].append(grant.held)
    found = [
        Workplace(name=name, url=reverse(_first_page(held), args=[slug]), roles=_names(held))
        for slug, (name, held) in towns.items()
    ]
    beyond: dict[str, tuple[str, list[Role]]] = {}
    for wide in wider:
        if wide.held.place is Place.NATION:
            beyond.setdefault("national_content", (_("The national centre"), []))[1].append(wide.held)
        else:
            name = str(wide.police_district or _("Police district"))
            beyond.setdefault("district", (name, []))[1].append(wide.held)
    return [*found, *(Workplace(name, reverse(page), _names(held)) for page, (name, held) in beyond.items())]


def _first_page(held: list[Role]) -> str:
    return first_page(permissions_of([role.code for role in held]))


def first_page(may: Collection[str]) -> str:
    """Where somebody with these permissions begins: at what waits for her, not at a page she may not see."""
    return next((page for permission, page in FIRST_PAGES if permission in may), "notices")


def _names(held: list[Role]) -> str:
    return ", ".join(role.name for role in held)
