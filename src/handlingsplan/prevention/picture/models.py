# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Notes and figures about the municipality as a whole: dated, with a source, with what nobody knows."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.lib.small_numbers import SMALLEST_SHOWN
from handlingsplan.tenancy.models import TenantOwned

from .terms import Theme


class Sourced(TenantOwned):
    """What notes and series have in common: theme, source, what is unknown, who wrote it, when it is looked at next."""

    theme = models.CharField(_("theme"), max_length=30, default=Theme.WELLBEING)
    title = models.CharField(_("heading"), max_length=160)
    source = models.CharField(_("source"), max_length=300)
    source_address = models.URLField(_("web address of the source"), blank=True)
    unknown = models.TextField(_("what we do not know"))
    next_look_on = models.DateField(_("looked at again"))
    written_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    written_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        abstract = True
        ordering = ("theme", "title", "pk")

    def __str__(self) -> str:
        return self.title


class Note(Sourced):
    """A note on a period."""

    period_from = models.DateField(_("from"))
    period_to = models.DateField(_("to"))
    text = models.TextField(_("text"))

    class Meta(Sourced.Meta):
        verbose_name = _("local note")
        ordering = ("-period_to", "title", "pk")
        constraints = [
            models.CheckConstraint(condition=Q(theme__in=[t.value for t in Theme]), name="a_note_has_a_known_theme"),
            models.CheckConstraint(condition=Q(period_to__gte=models.F("period_from")), name="a_period_ends_later"),
        ]


class Series(Sourced):
    """Figures of the same thing over time."""

    unit = models.CharField(_("what is counted"), max_length=120)
    caution = models.TextField(_("how to read it"))

    class Meta(Sourced.Meta):
        verbose_name = _("series of figures")
        constraints = [
            models.CheckConstraint(condition=Q(theme__in=[t.value for t in Theme]), name="a_series_has_a_known_theme")
        ]


class Figure(TenantOwned):
    """One figure. A number under five is never stored, only that it was under five; without either it is not known."""

    series = models.ForeignKey(Series, on_delete=models.CASCADE, related_name="figures")
    position = models.PositiveIntegerField()
    period = models.CharField(_("period"), max_length=40)
    value = models.PositiveIntegerField(null=True, blank=True)
    is_small = models.BooleanField(default=False)

    class Meta:
        verbose_name = _("figure")
        ordering = ("series", "position")
        constraints = [
            models.CheckConstraint(
                condition=Q(value=None) | Q(value__gte=SMALLEST_SHOWN, is_small=False),
                name="a_small_number_is_not_kept",
            )
        ]

    def __str__(self) -> str:
        return f"{self.period}: {self.value}"
