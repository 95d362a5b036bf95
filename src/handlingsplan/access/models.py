# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Who holds which role where, and who has been invited to."""

from datetime import datetime
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.tenancy.managers import ScopedManager
from handlingsplan.tenancy.models import PoliceDistrict, TenantOwned
from handlingsplan.tenancy.scope import current
from handlingsplan.tenancy.terms import Ownership

from .roles import Role, roles


class OwnRowsManager(models.Manager["Grant"]):
    """A person's own grants in every municipality, so that she can be shown where she works. Read only."""

    def get_queryset(self) -> models.QuerySet["Grant"]:
        user = current().user
        rows = super().get_queryset().select_related("municipality")
        return rows.none() if user is None else rows.filter(user_id=user)


class Grant(TenantOwned):
    """That a person holds a role in a municipality."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="grants")
    role = models.CharField(_("role"), max_length=40)
    granted_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    granted_at = models.DateTimeField(auto_now_add=True)

    objects: ClassVar = ScopedManager()
    own: ClassVar[OwnRowsManager] = OwnRowsManager()

    class Meta:
        verbose_name = _("grant")
        ordering = ("user__full_name", "role")
        constraints = [
            models.UniqueConstraint("municipality", "user", "role", name="a_role_is_granted_once_in_a_municipality")
        ]

    def __str__(self) -> str:
        return f"{self.user}: {self.role}"

    @property
    def held(self) -> Role:
        return roles()[self.role]


class WiderGrant(models.Model):
    """That a person holds a role in a police district or for the nation. Gives nothing inside a municipality."""

    tenancy: ClassVar = Ownership.GLOBAL

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="wider_grants")
    role = models.CharField(_("role"), max_length=40)
    police_district = models.ForeignKey(PoliceDistrict, on_delete=models.PROTECT, null=True, blank=True)
    granted_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("wider grant")
        constraints = [
            models.UniqueConstraint(
                fields=("user", "role", "police_district"),
                nulls_distinct=False,
                name="a_wider_role_is_granted_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.user}: {self.role}"

    @property
    def held(self) -> Role:
        return roles()[self.role]


class Invitation(TenantOwned):
    """An invitation by e-mail to hold a role. Only a fingerprint of its secret is kept."""

    email = models.EmailField(_("e-mail"))
    full_name = models.CharField(_("name"), max_length=120)
    title = models.CharField(_("title"), max_length=120, blank=True)
    role = models.CharField(_("role"), max_length=40)
    secret_digest = models.CharField(max_length=64, unique=True)
    invited_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    invited_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True)
    accepted_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("invitation")
        ordering = ("-invited_at",)
        constraints = [
            models.CheckConstraint(
                condition=Q(accepted_at=None, accepted_by=None)
                | Q(accepted_at__isnull=False, accepted_by__isnull=False),
                name="an_invitation_is_accepted_by_someone_at_some_time",
            )
        ]

    def __str__(self) -> str:
        return self.email

    def is_open(self, at: datetime) -> bool:
        """Whether it can be accepted now: unused, not withdrawn, not too old."""
        return self.accepted_at is None and self.withdrawn_at is None and at < self.expires_at

    @property
    def inviter(self) -> str:
        """Who invites; the first administrator is invited by whoever runs the installation."""
        return str(self.invited_by or _("Whoever runs these pages"))

    @property
    def held(self) -> Role:
        return roles()[self.role]
