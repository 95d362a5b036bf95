# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Reading who works where and who holds which role."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from allauth.mfa.models import Authenticator
from django.db import models

from handlingsplan.accounts.models import Employment, User

from .decide import is_demonstrating
from .models import Grant, Invitation, WiderGrant
from .roles import Role, roles
from .terms import ADMINISTRATOR
from .viewer import Viewer


@dataclass(frozen=True)
class Colleague:
    """A person of the municipality with the roles she holds there."""

    user: User
    title: str
    unit: str
    roles: tuple[Role, ...]

    @property
    def role_names(self) -> str:
        return ", ".join(role.name for role in self.roles)


def visible_to(viewer: Viewer) -> models.QuerySet[Employment]:
    """The people of the viewer's municipality."""
    if viewer.municipality is None:
        return Employment.objects.none()
    return Employment.objects.select_related("user", "unit").order_by("user__full_name")


def colleagues(viewer: Viewer) -> list[Colleague]:
    """Everybody in the municipality, with or without a role. Two questions to the database."""
    held: dict[int, list[Role]] = {}
    for grant in Grant.objects.order_by("role"):
        held.setdefault(grant.user_id, []).append(grant.held)
    return [_colleague(employment, held.get(employment.user_id, [])) for employment in visible_to(viewer)]


def colleague(employment: Employment) -> Colleague:
    """One person of the municipality with her roles."""
    return _colleague(employment, [grant.held for grant in Grant.objects.filter(user=employment.user_id)])


def _colleague(employment: Employment, held: list[Role]) -> Colleague:
    unit = str(employment.unit) if employment.unit else ""
    return Colleague(user=employment.user, title=employment.title, unit=unit, roles=tuple(held))


def people_here() -> list[User]:
    """Everybody who holds a role in the municipality in scope, by name."""
    return list(User.objects.filter(is_active=True, pk__in=Grant.objects.values("user")).order_by("full_name"))


def people_who_may(permission: str, *, but: models.QuerySet[Any, int] | None = None) -> list[User]:
    """Those of them to whom one of the roles gives the permission, by name. `but` is whom to leave out: the primary
    keys of people, as a question that is asked along with this one."""
    codes = [role.code for role in roles().values() if permission in role.permissions]
    holders = Grant.objects.filter(role__in=codes).values("user")
    found = User.objects.filter(is_active=True, pk__in=holders)
    return list((found if but is None else found.exclude(pk__in=but)).order_by("full_name"))


def administrators_who_can_work() -> set[int]:
    """Primary keys of those who administer people here and get through the door: with a second factor."""
    held = Grant.objects.filter(role=ADMINISTRATOR, user__is_active=True).select_related("user")
    found = {grant.user_id: is_demonstrating(grant.user) for grant in held}
    ready = set(Authenticator.objects.filter(user__in=found).values_list("user_id", flat=True))
    return {pk for pk, is_demo in found.items() if is_demo or pk in ready}


def invitations_visible_to(viewer: Viewer) -> models.QuerySet[Invitation]:
    """Invitations of the viewer's municipality that nobody has used or withdrawn; also those that ran out."""
    if viewer.municipality is None:
        return Invitation.objects.none()
    return Invitation.objects.filter(accepted_at=None, withdrawn_at=None)


def fingerprint_of(secret: str) -> str:
    """The only thing kept of an invitation's secret."""
    return hashlib.sha256(secret.encode()).hexdigest()


def open_invitation(secret: str, *, at: datetime) -> Invitation | None:
    """The invitation this secret opens now, in the municipality in scope."""
    found = Invitation.objects.select_related("invited_by").filter(secret_digest=fingerprint_of(secret)).first()
    return found if found is not None and found.is_open(at) else None


def workplaces_of_reader() -> list[Grant]:
    """The municipal roles of the person in scope, by municipality and role."""
    return list(Grant.own.order_by("municipality__sort_key", "role"))


def wider_roles_of(user: User) -> list[WiderGrant]:
    """The person's roles in her police district and for the nation."""
    return list(WiderGrant.objects.filter(user=user).select_related("police_district").order_by("role"))
