# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A notice to one person: seen in the program, and sent by e-mail."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.tenancy.models import TenantOwned


class Notice(TenantOwned):
    """What a person is told. The subject is neutral: no name, no number, nothing of what the plan is about."""

    to = models.ForeignKey(User, on_delete=models.CASCADE, null=True, related_name="notices")
    to_address = models.EmailField(_("e-mail"))
    subject = models.CharField(_("subject"), max_length=120)
    text = models.TextField(_("text"))
    link = models.CharField(max_length=300, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    read_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("notice")
        ordering = ("-created_at",)
        indexes = [
            # A person's own list, newest first.
            models.Index(fields=("municipality", "to", "-created_at"), name="notice_own_list")
        ]

    def __str__(self) -> str:
        return self.subject
