# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A contact is a function with a number, kept once in the municipality and quoted everywhere."""

from datetime import datetime

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.tenancy.models import TenantOwned

from .terms import READER_NAMES, Answer, Outcome, Reader


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
    weekly = models.CharField(_("hours as the program reads them"), max_length=200, blank=True)
    channel_for = models.CharField(_("whom it is for"), max_length=10, default=Reader.BOTH.value)
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
            models.CheckConstraint(
                condition=Q(channel_for__in=[reader.value for reader in Reader]), name="a_contact_is_for_known_readers"
            ),
        ]

    def __str__(self) -> str:
        return self.label

    @property
    def for_whom(self) -> str:
        return str(READER_NAMES[Reader(self.channel_for)])


class Verification(TenantOwned):
    """A letter to a function: is the number right? Only a fingerprint of its secret is kept; it is answered once."""

    contact = models.ForeignKey(ContactFunction, on_delete=models.CASCADE, related_name="verifications")
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    secret_digest = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True, blank=True)
    answer = models.CharField(max_length=10, blank=True)

    class Meta:
        verbose_name = _("question about a number")
        ordering = ("asked_at",)
        constraints = [
            models.CheckConstraint(
                condition=Q(answer="", answered_at=None)
                | Q(answer__in=[answer.value for answer in Answer], answered_at__isnull=False),
                name="an_answer_about_a_number_has_a_time",
            )
        ]

    def __str__(self) -> str:
        return f"{self.contact} {self.asked_at:%Y-%m-%d}"

    def is_open(self, at: datetime) -> bool:
        """Whether it can be answered now."""
        return self.answered_at is None and at < self.expires_at


class Proposal(TenantOwned):
    """What a function says has changed. It stands beside the contact until somebody has looked at it."""

    contact = models.ForeignKey(ContactFunction, on_delete=models.CASCADE, related_name="proposals")
    number = models.CharField(_("telephone"), max_length=30, blank=True)
    hours = models.CharField(_("hours"), max_length=120, blank=True)
    deputy = models.CharField(_("deputy"), max_length=200, blank=True)
    message = models.CharField(_("message"), max_length=500, blank=True)
    proposed_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    outcome = models.CharField(max_length=10, blank=True)

    class Meta:
        verbose_name = _("suggested change of a contact")
        ordering = ("proposed_at",)
        constraints = [
            models.CheckConstraint(
                condition=Q(outcome="", settled_at=None)
                | Q(outcome__in=[outcome.value for outcome in Outcome], settled_at__isnull=False),
                name="a_settled_suggestion_has_an_outcome",
            )
        ]

    def __str__(self) -> str:
        return f"{self.contact} {self.proposed_at:%Y-%m-%d}"
