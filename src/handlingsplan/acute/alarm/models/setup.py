# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What acute means here, in which words the level is said, and which triggers the municipality uses or adds."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.tenancy.models import TenantOwned


class Setup(TenantOwned):
    """One row for a municipality that has changed anything. An empty definition is the national one (AKU-04).

    `vocabulary` is the key of the words the level of preparedness is said in; `has_adults` whether the plan covers
    adults too (AKU-32).
    """

    definition = models.TextField(_("what acute means here"), blank=True)
    vocabulary = models.SlugField(_("words for the level"), max_length=20, blank=True)
    has_adults = models.BooleanField(_("covers adults too"), default=True)
    changed_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    changed_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("set-up of the alarm")
        constraints = [models.UniqueConstraint(fields=("municipality",), name="one_alarm_in_a_municipality")]

    def __str__(self) -> str:
        return str(self.pk)


class Trigger(TenantOwned):
    """A national trigger that is switched off here, or one of the municipality's own (AKU-05).

    `code` is that of the national catalogue, or L1, L2 … for local ones. `content` holds, for a local one, the fields
    of the catalogue: recognise, first_call, owner, does, does_not.
    """

    code = models.SlugField(max_length=10)
    title = models.CharField(_("what it is"), max_length=120, blank=True)
    content = models.JSONField(default=dict)
    is_used = models.BooleanField(_("in use"), default=True)
    changed_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    changed_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("acute situation")
        ordering = ("code",)
        constraints = [models.UniqueConstraint("municipality", "code", name="a_trigger_has_one_code")]

    def __str__(self) -> str:
        return f"{self.code} {self.title}"
