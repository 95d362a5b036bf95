# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Finding out who somebody is at a place: one question to the database."""

from enum import Enum, auto

from allauth.account.authentication import get_authentication_records
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.db.models import Exists, OuterRef
from django.http import HttpRequest

from handlingsplan.accounts.models import User
from handlingsplan.tenancy.models import Municipality

from .models import Grant, WiderGrant
from .roles import permissions_of
from .viewer import Viewer


class SecondStep(Enum):
    """How far the person has come beyond her password in this very session."""

    TAKEN = auto()
    NOT_HERE = auto()
    NOT_SET_UP = auto()


def viewer_in(municipality: Municipality, request: HttpRequest, user: User) -> tuple[Viewer, SecondStep]:
    """The person in this municipality, and her second step. Asks within the scope in force."""
    rows = list(
        Grant.objects.filter(user=user)
        .annotate(second_factor=Exists(Authenticator.objects.filter(user=OuterRef("user"))))
        .values_list("role", "second_factor")
        .order_by("role")
    )
    codes = [role for role, _ in rows]
    viewer = Viewer(user=user, municipality=municipality, roles=tuple(codes), permissions=permissions_of(codes))
    return viewer, _second_step(request, user, has_factor=bool(rows and rows[0][1]))


def viewer_at_large(request: HttpRequest, user: User) -> tuple[Viewer, SecondStep]:
    """The person in her police district or for the nation, and her second step."""
    codes = sorted(set(WiderGrant.objects.filter(user=user).values_list("role", flat=True)))
    has_factor = is_demonstrating(user) or Authenticator.objects.filter(user=user).exists()
    viewer = Viewer(user=user, roles=tuple(codes), permissions=permissions_of(codes))
    return viewer, _second_step(request, user, has_factor=has_factor)


def _second_step(request: HttpRequest, user: User, *, has_factor: bool) -> SecondStep:
    """A factor set up somewhere else says nothing of whoever holds this session: it must have been used here."""
    if is_demonstrating(user):
        return SecondStep.TAKEN
    if not has_factor:
        return SecondStep.NOT_SET_UP
    used = any(record.get("method") == "mfa" for record in get_authentication_records(request, user))
    return SecondStep.TAKEN if used else SecondStep.NOT_HERE


def is_demonstrating(user: User) -> bool:
    """Whether this is one of the fictional people of a demonstration; never true outside one."""
    return bool(settings.DEMO and user.is_demo)
