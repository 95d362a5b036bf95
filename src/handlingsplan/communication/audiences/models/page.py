# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What a municipality has made of a national page: who answers for it, what is switched on, and its own texts."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.communication.audiences.terms import Mode
from handlingsplan.tenancy.models import TenantOwned


class LocalPage(TenantOwned):
    """The page of one audience here. Without a row, and before the first approval, the national page is shown.

    `switches` says which optional blocks stand there as it is being written, `approved_switches` as it is shown;
    `switched_by` holds the keys of whoever switched since the approval.
    """

    audience_key = models.SlugField(max_length=60)
    owner = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+", verbose_name=_("owner"))
    review_on = models.DateField(_("next review"), null=True)
    is_shown = models.BooleanField(_("shown to the public"), default=True)
    switches = models.JSONField(default=dict)
    approved_switches = models.JSONField(default=dict)
    switched_by = models.JSONField(default=list)
    short_texts = models.JSONField(default=dict)
    number = models.PositiveIntegerField(_("version"), default=0)
    changed_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    changed_at = models.DateTimeField(null=True)
    lix_seen = models.BooleanField(_("the plain-language measure has been seen"), default=False)
    approved_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    approved_at = models.DateTimeField(null=True)
    sent_back_at = models.DateTimeField(null=True)
    sent_back_because = models.CharField(_("why it was sent back"), max_length=500, blank=True)

    class Meta:
        verbose_name = _("page of an audience")
        ordering = ("pk",)
        constraints = [models.UniqueConstraint("municipality", "audience_key", name="an_audience_has_one_page_here")]

    def __str__(self) -> str:
        return self.audience_key


class LocalText(TenantOwned):
    """A text of the municipality's own for one block in one language. Each saving is a row; the last one counts.

    `national` is the national text it was written beside, so that the difference can be shown when that changes.
    """

    page = models.ForeignKey(LocalPage, on_delete=models.CASCADE, related_name="texts")
    block_key = models.CharField(max_length=10)
    language = models.CharField(max_length=5, default="da")
    mode = models.CharField(max_length=20)
    body = models.TextField(_("text"), blank=True)
    reason = models.CharField(_("reason"), max_length=300, blank=True)
    national = models.TextField(blank=True)
    national_version = models.PositiveIntegerField(default=1)
    by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()
    lawyer_seen_on = models.DateField(_("read by a lawyer"), null=True)
    approved_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    approved_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("local text")
        ordering = ("pk",)
        indexes = [models.Index(fields=("page", "block_key", "language", "-at"), name="local_text_latest")]
        constraints = [
            models.CheckConstraint(
                condition=Q(mode__in=[mode.value for mode in Mode]), name="a_local_text_is_of_a_known_mode"
            ),
            models.CheckConstraint(
                condition=~Q(mode=Mode.OVERRIDE.value) | ~Q(reason=""), name="an_override_of_a_block_has_a_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.block_key} {self.language}"
