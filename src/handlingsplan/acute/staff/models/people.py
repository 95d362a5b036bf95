# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Who is in the crisis staff, and the sealed code that activates it without an account."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.tenancy.models import TenantOwned


class Member(TenantOwned):
    """A seat of the crisis staff and who holds it; a deputy is a row of her own, standing in for a seat (AKU-17).

    `role` is a key of the national list of roles. Members are employees, called in `position` order.
    """

    role = models.SlugField(_("role"), max_length=40)
    name = models.CharField(_("name"), max_length=120)
    user = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    phone = models.CharField(_("telephone"), max_length=30, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    position = models.PositiveSmallIntegerField(default=1)
    deputy_for = models.ForeignKey("self", on_delete=models.CASCADE, null=True, blank=True, related_name="deputies")
    verified_on = models.DateField(_("number confirmed on"), null=True, blank=True)

    class Meta:
        verbose_name = _("member of the crisis staff")
        ordering = ("position", "pk")

    def __str__(self) -> str:
        return f"{self.role}: {self.name}"


class EmergencyCode(TenantOwned):
    """A one-time code that lies sealed in the folder. Only its fingerprint is kept; used once, it is spent."""

    digest = models.CharField(max_length=64, unique=True)
    lies = models.CharField(_("where it lies"), max_length=200, blank=True)
    made_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("emergency code")
        ordering = ("-made_at", "-pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(used_at=None) | Q(withdrawn_at=None), name="a_used_code_is_not_withdrawn_too"
            )
        ]

    def __str__(self) -> str:
        return str(self.pk)
