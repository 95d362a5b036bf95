# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""An effort of the register, what is counted of it, and each time it was counted."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.tenancy.models import TenantOwned
from handlingsplan.workflow.move import state_constraint

from .states import EFFORT
from .terms import (
    STATE_NAMES,
    STATE_SHAPES,
    Counted,
    Direction,
    EffortState,
    Focus,
    Interval,
    Label,
    Level,
    Participation,
)


class Effort(TenantOwned):
    """A preventive effort (indsats) with exactly one primary level. It never names a participant.

    `arenas`, `factors` and `months` are lists of keys; no months means the whole of its period. `library_key` and
    `library_version` say which national text it was copied from and which version somebody here has looked at.
    `started_without` is the reason given when it was started with fewer indicators than two.
    """

    title = models.CharField(_("title"), max_length=120)
    synonyms = models.CharField(_("also called"), max_length=200, blank=True)
    level = models.CharField(_("level"), max_length=20)
    focus = models.CharField(_("focus"), max_length=20, default=Focus.GENERAL)
    arenas = models.JSONField(_("arenas"), default=list)
    target_group = models.CharField(_("target group"), max_length=200, blank=True)
    age_from = models.PositiveSmallIntegerField(_("from age"), null=True, blank=True)
    age_to = models.PositiveSmallIntegerField(_("to age"), null=True, blank=True)
    purpose = models.CharField(_("purpose"), max_length=500, blank=True)
    factors = models.JSONField(_("protective factors"), default=list)
    content = models.TextField(_("what happens"), blank=True)
    extent = models.CharField(_("extent"), max_length=200, blank=True)
    provider = models.CharField(_("provider"), max_length=160, blank=True)
    owner = models.CharField(_("owner"), max_length=160, blank=True)
    participation = models.CharField(_("voluntary or with consent"), max_length=20, default=Participation.VOLUNTARY)
    resources = models.CharField(_("price and resources"), max_length=300, blank=True)
    expected_effect = models.CharField(_("expected effect"), max_length=500, blank=True)
    follow_up = models.CharField(_("how it is followed"), max_length=500, blank=True)
    starts_on = models.DateField(_("begins"), null=True, blank=True)
    ends_on = models.DateField(_("ends"), null=True, blank=True)
    months = models.JSONField(_("months"), default=list)
    label = models.CharField(_("evidence"), max_length=20)
    label_note = models.CharField(_("what is known"), max_length=300, blank=True)
    source_title = models.CharField(_("source"), max_length=200, blank=True)
    source_address = models.URLField(_("address of the source"), max_length=400, blank=True)
    source_checked_on = models.DateField(_("source looked at"), null=True, blank=True)
    library_key = models.CharField(max_length=60, blank=True)
    library_version = models.PositiveIntegerField(null=True, blank=True)
    state = models.CharField(max_length=20, default=EffortState.IDEA)
    started_on = models.DateField(null=True, blank=True)
    started_without = models.TextField(blank=True)
    added_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    added_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("effort")
        ordering = ("title", "pk")
        constraints = [
            state_constraint(EFFORT, name="an_effort_is_in_a_known_state"),
            models.CheckConstraint(
                condition=Q(level__in=[level.value for level in Level]), name="an_effort_has_one_primary_level"
            ),
            models.CheckConstraint(
                condition=Q(focus__in=[focus.value for focus in Focus]), name="an_effort_is_general_or_specific"
            ),
            models.CheckConstraint(
                condition=Q(label__in=[label.value for label in Label]), name="an_effort_carries_an_evidence_label"
            ),
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(starts_on=None) | Q(ends_on__gte=F("starts_on")),
                name="an_effort_ends_after_it_begins",
            ),
        ]
        indexes = [
            # The register, level by level.
            models.Index(fields=("municipality", "level", "title"), name="effort_register")
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def state_badge(self) -> tuple[str, str, str]:
        """The word of the state, its shape and its tone."""
        state = EffortState(self.state)
        return (str(STATE_NAMES[state]), *STATE_SHAPES[state])


class Indicator(TenantOwned):
    """One neutral number that is followed: chosen before the effort starts, measured the same way each time."""

    effort = models.ForeignKey(Effort, on_delete=models.PROTECT, related_name="indicators")
    name = models.CharField(_("what is counted"), max_length=120)
    definition = models.CharField(_("definition"), max_length=400)
    counted = models.CharField(_("kind of number"), max_length=20, default=Counted.PEOPLE)
    unit = models.CharField(_("unit"), max_length=60)
    method = models.CharField(_("how it is measured"), max_length=300)
    interval = models.PositiveSmallIntegerField(_("how often"), default=Interval.HALF_YEAR)
    baseline = models.DecimalField(_("baseline"), max_digits=9, decimal_places=1, null=True, blank=True)
    baseline_note = models.CharField(_("where the baseline is from"), max_length=200, blank=True)
    direction = models.CharField(_("expected direction"), max_length=10, default=Direction.OPEN)
    chosen_on = models.DateField()
    is_late = models.BooleanField(default=False)
    closed_on = models.DateField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("indicator")
        ordering = ("pk",)
        constraints = [
            models.CheckConstraint(
                condition=Q(counted__in=[kind.value for kind in Counted]), name="an_indicator_counts_a_known_kind"
            ),
            models.CheckConstraint(
                condition=Q(direction__in=[way.value for way in Direction]), name="an_indicator_has_a_direction"
            ),
            models.CheckConstraint(
                condition=Q(interval__in=[each.value for each in Interval]), name="an_indicator_has_an_interval"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Measurement(TenantOwned):
    """One dated number. Never changed: a correction is a new row that points at the one it corrects."""

    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="measurements")
    measured_on = models.DateField(_("measured on"))
    value = models.DecimalField(_("number measured"), max_digits=9, decimal_places=1)
    answers = models.PositiveIntegerField(_("number of answers"), null=True, blank=True)
    source = models.CharField(_("source"), max_length=200)
    caveat = models.CharField(_("caveat"), max_length=300, blank=True)
    corrects = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="corrected_by"
    )
    why = models.CharField(_("why it was corrected"), max_length=300, blank=True)
    by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name = _("measurement")
        ordering = ("measured_on", "pk")

    def __str__(self) -> str:
        return f"{self.indicator_id} {self.measured_on}"
