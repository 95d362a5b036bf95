# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Finding out who somebody is at a place: one question to the database."""

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.db.models import Exists, OuterRef

from handlingsplan.accounts.models import User
from handlingsplan.tenancy.models import Municipality

from .models import Grant, WiderGrant
from .roles import permissions_of
from .viewer import Viewer


def viewer_in(municipality: Municipality, user: User) -> tuple[Viewer, bool]:
    """The person in this municipality, and whether she has a second factor. Asks within the scope in force."""
    rows = list(
        Grant.objects.filter(user=user)
        .annotate(second_factor=Exists(Authenticator.objects.filter(user=OuterRef("user"))))
        .values_list("role", "second_factor")
        .order_by("role")
    )
    codes = [role for role, _ in rows]
    viewer = Viewer(user=user, municipality=municipality, roles=tuple(codes), permissions=permissions_of(codes))
    return viewer, bool(rows and rows[0][1]) or is_demonstrating(user)


def viewer_at_large(user: User) -> tuple[Viewer, bool]:
    """The person in her police district or for the nation, and whether she has a second factor."""
    codes = sorted(set(WiderGrant.objects.filter(user=user).values_list("role", flat=True)))
    has_factor = is_demonstrating(user) or Authenticator.objects.filter(user=user).exists()
    return Viewer(user=user, roles=tuple(codes), permissions=permissions_of(codes)), has_factor


def is_demonstrating(user: User) -> bool:
    """Whether this is one of the fictional people of a demonstration; never true outside one."""
    return bool(settings.DEMO and user.is_demo)
