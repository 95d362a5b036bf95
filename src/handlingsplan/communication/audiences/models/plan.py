# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The communication matrix, and the register of where each paper hangs."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.tenancy.models import TenantOwned


class Message(TenantOwned):
    """A line of the communication matrix: who is told what, how, with what, by which function and when."""

    audience_key = models.SlugField(max_length=60)
    text = models.CharField(_("message"), max_length=300)
    channel = models.CharField(_("channel"), max_length=20, blank=True)
    material = models.CharField(_("material"), max_length=20, blank=True)
    owner = models.CharField(_("who sees to it"), max_length=120, blank=True)
    on = models.DateField(_("date"), null=True, blank=True)
    done_on = models.DateField(_("done"), null=True, blank=True)
    changed_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        verbose_name = _("line of the communication matrix")
        ordering = ("on", "pk")

    def __str__(self) -> str:
        return self.text


class PrintedPaper(TenantOwned):
    """Papers of one kind in one place. `content` is the fingerprint of what was printed; it is never read as text."""

    audience_key = models.SlugField(max_length=60)
    paper = models.CharField(_("paper"), max_length=20)
    language = models.CharField(max_length=5, default="da")
    place = models.CharField(_("where it hangs or lies"), max_length=160)
    copies = models.PositiveIntegerField(_("copies"), default=1)
    printed_on = models.DateField(_("printed"))
    content = models.CharField(max_length=64)
    noted_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    taken_down_on = models.DateField(_("taken down"), null=True, blank=True)

    class Meta:
        verbose_name = _("printed paper")
        ordering = ("place", "pk")

    def __str__(self) -> str:
        return self.place
