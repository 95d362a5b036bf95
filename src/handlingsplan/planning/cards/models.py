# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A card as it is being written, and its versions as they were approved."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.tenancy.models import TenantOwned
from handlingsplan.workflow.move import state_constraint

from .states import CARD
from .terms import AgeGroup, CardKind, CardState, Reader


class CardText(TenantOwned):
    """What stands on a card, written or approved. `content` follows the schema of the card's kind (`schema.py`)."""

    kind = models.CharField(max_length=10)
    title = models.CharField(_("title"), max_length=90)
    language = models.CharField(max_length=5, default="da")
    reader = models.CharField(_("for"), max_length=20, default=Reader.EMPLOYEE.value)
    age_group = models.CharField(_("age group"), max_length=10, default=AgeGroup.ALL.value)
    department = models.CharField(_("department"), max_length=120, blank=True)
    content = models.JSONField(default=dict)
    owner = models.CharField(_("kept up to date by"), max_length=120, blank=True)
    next_revision = models.DateField(_("next revision"), null=True, blank=True)
    is_public = models.BooleanField(_("public"), default=False)
    national_key = models.CharField(max_length=60, blank=True)
    national_version = models.PositiveIntegerField(default=0)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.title

    @property
    def kind_now(self) -> CardKind:
        return CardKind(self.kind)


class Card(CardText):
    """A card (action card). Its own text is the one being written; `in_force` names the version people act by.

    `last_tested_on` is set by a closed exercise or a real event, never by hand. `writers` holds the keys of everybody
    who has changed it since the last approval; none of them approves it.
    """

    key = models.SlugField(max_length=60)
    state = models.CharField(max_length=20, default=CardState.DRAFT.value)
    in_force = models.PositiveIntegerField(null=True, blank=True)
    last_tested_on = models.DateField(_("last tried"), null=True, blank=True)
    version = models.PositiveIntegerField(default=1)
    changed_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    changed_at = models.DateTimeField(null=True)
    sent_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    writers = models.JSONField(default=list)

    class Meta:
        verbose_name = _("card")
        ordering = ("kind", "title", "pk")
        constraints = [
            models.UniqueConstraint("municipality", "key", name="a_card_has_one_key_in_its_municipality"),
            models.CheckConstraint(condition=Q(kind__in=[k.value for k in CardKind]), name="a_card_is_of_a_known_kind"),
            state_constraint(CARD, name="a_card_is_in_a_known_state"),
        ]

    def is_work_of(self, user: User) -> bool:
        """Whether she has written something on it since the last approval, or sent it."""
        return user.pk in {self.changed_by_id, self.sent_by_id, *self.writers}

    def was_written_by(self, user: User | None) -> None:
        """Remember who has a hand in it until it is approved."""
        if user is not None and user.pk not in self.writers:
            self.writers = [*self.writers, user.pk]


class CardVersion(CardText):
    """A card as somebody approved it: never changed, never removed.

    `resolved` holds the contacts as they were that day, for the record; pages always show the numbers of today.
    """

    card = models.ForeignKey(Card, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    resolved = models.JSONField(default=dict)
    approved_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    approved_at = models.DateTimeField()

    class Meta:
        verbose_name = _("approved version of a card")
        ordering = ("card", "-number")
        constraints = [
            models.UniqueConstraint(fields=("card", "number"), name="a_card_has_one_version_of_a_number"),
            models.CheckConstraint(
                condition=Q(kind__in=[k.value for k in CardKind]), name="an_approved_card_is_of_a_known_kind"
            ),
        ]
