# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A contact is a function with a number, kept once in the municipality and quoted everywhere."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.tenancy.models import TenantOwned


class ContactFunction(TenantOwned):
    """A function one can call (kontaktfunktion), never a named person in public.

    `key` is a key of the national catalogue or the municipality's own. `holder`, `deputy` and `email` are read
    internally only; the rest too, unless `is_public`.
    """

    key = models.SlugField(max_length=60)
    label = models.CharField(_("function"), max_length=120)
    number = models.CharField(_("telephone"), max_length=30, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    hours = models.CharField(_("hours"), max_length=120, blank=True)
    note = models.CharField(_("note"), max_length=300, blank=True)
    holder = models.CharField(_("held by"), max_length=120, blank=True)
    deputy = models.CharField(_("deputy"), max_length=200, blank=True)
    verified_on = models.DateField(_("verified on"), null=True, blank=True)
    verified_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    changed_at = models.DateTimeField(auto_now=True)
    is_public = models.BooleanField(
        _("may be shown to citizens"),
        default=False,
        help_text=_("Otherwise only people who work in the municipality see the number."),
    )
    position = models.PositiveIntegerField(default=100)

    class Meta:
        verbose_name = _("contact")
        ordering = ("position", "label")
        constraints = [
            models.UniqueConstraint("municipality", "key", name="a_contact_has_one_key_in_its_municipality"),
            models.CheckConstraint(
                condition=Q(verified_on=None, verified_by=None) | Q(verified_on__isnull=False),
                name="a_contact_verified_by_someone_has_a_date",
            ),
        ]

    def __str__(self) -> str:
        return self.label
