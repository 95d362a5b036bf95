# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The case file: what can be known of a case without reading a word of it."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.concerns.casefiles.terms import MarkKind, Outcome, Part, Track, table
from handlingsplan.tenancy.models import TenantOwned


class NumberSeries(TenantOwned):
    """The last running number given in a year."""

    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        db_table = table("number_series")
        verbose_name = _("series of numbers")
        constraints = [
            models.UniqueConstraint(fields=("municipality", "year"), name="one_series_of_case_numbers_a_year")
        ]

    def __str__(self) -> str:
        return f"{self.year}: {self.last}"


class CaseFile(TenantOwned):
    """A case (sag) on one track, under one key.

    `stage` says how far it is (a code of `stages`), `due_at` by when its next act is expected, `due_kind` the deadline
    that says so (a key of policy/clocks.yaml). `shut_on` is the day it is shut; `shut_at` when that was done: shut, it
    is in no list, search or count. `destroyed_at` is when its key was destroyed; what is left cannot be read.
    """

    year = models.PositiveSmallIntegerField()
    running = models.PositiveIntegerField()
    key_id = models.UUIDField(unique=True)
    track = models.CharField(max_length=10)
    about_child = models.BooleanField(default=False)
    urgent = models.BooleanField(default=False)
    stage = models.CharField(max_length=40)
    due_at = models.DateTimeField(null=True, blank=True)
    due_kind = models.CharField(max_length=40, blank=True)
    due_from = models.DateTimeField(null=True, blank=True)
    opened_on = models.DateField()
    lead = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    outcome = models.CharField(max_length=20, blank=True)
    closed_on = models.DateField(null=True, blank=True)
    shut_on = models.DateField(null=True, blank=True)
    shut_at = models.DateTimeField(null=True, blank=True)
    destroyed_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        db_table = table("casefile")
        verbose_name = _("case")
        ordering = (F("due_at").asc(nulls_last=True), "pk")
        constraints = [
            models.UniqueConstraint(fields=("municipality", "year", "running"), name="a_case_has_its_own_number"),
            models.CheckConstraint(
                condition=Q(track__in=[track.value for track in Track]), name="a_case_is_on_a_known_track"
            ),
            models.CheckConstraint(
                condition=Q(outcome="") | Q(outcome__in=[outcome.value for outcome in Outcome]),
                name="a_case_has_a_known_outcome",
            ),
            models.CheckConstraint(
                condition=Q(closed_on=None, outcome="", shut_on=None)
                | Q(closed_on__isnull=False, shut_on__isnull=False) & ~Q(outcome=""),
                name="a_closed_case_has_an_outcome_and_a_day_to_be_shut",
            ),
            models.CheckConstraint(
                condition=Q(shut_at=None) | Q(closed_on__isnull=False), name="only_a_closed_case_is_shut"
            ),
            models.CheckConstraint(
                condition=Q(destroyed_at=None) | Q(shut_at__isnull=False), name="only_a_shut_case_is_destroyed"
            ),
        ]
        indexes = [
            # The inbox: what is open, by what must be done first.
            models.Index(
                fields=("municipality", "stage", "due_at"),
                condition=Q(closed_on=None),
                name="casefile_open_by_stage",
            ),
            # The inbox: whatever is open, by what must be done first.
            models.Index(fields=("municipality", "due_at"), condition=Q(closed_on=None), name="casefile_open_by_due"),
            # The night job: what is to be shut today.
            models.Index(
                fields=("municipality", "shut_on"),
                condition=Q(shut_at=None, closed_on__isnull=False),
                name="casefile_to_be_shut",
            ),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def number(self) -> str:
        """The number people say; it tells nothing of what the case is about."""
        return f"{self.year}-{self.running}"

    @property
    def is_open(self) -> bool:
        return self.closed_on is None


class Assignment(TenantOwned):
    """Somebody is on a case: until a time (for a guest, the end of the meeting's papers) or until taken off it."""

    file = models.ForeignKey(CaseFile, on_delete=models.PROTECT, related_name="assignments")
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    part = models.CharField(max_length=12)
    since = models.DateTimeField()
    until = models.DateTimeField(null=True, blank=True)
    assigned_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        db_table = table("assignment")
        verbose_name = _("assignment")
        ordering = ("since", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(part__in=[part.value for part in Part]), name="an_assignment_is_to_a_known_part"
            ),
            models.CheckConstraint(
                condition=~Q(part=Part.GUEST.value) | Q(until__isnull=False), name="a_guest_has_an_end_date"
            ),
            models.UniqueConstraint(fields=("municipality", "file", "user", "part"), name="one_assignment_of_a_part"),
        ]
        indexes = [models.Index(fields=("municipality", "user", "file"), name="assignment_of_a_person")]

    def __str__(self) -> str:
        return f"{self.file}: {self.part}"


class Declaration(TenantOwned):
    """Somebody said, before opening a case, whether she is biased in it (forvaltningsloven §§ 3-6)."""

    file = models.ForeignKey(CaseFile, on_delete=models.PROTECT, related_name="declarations")
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    is_biased = models.BooleanField()
    at = models.DateTimeField()

    class Meta:
        db_table = table("declaration")
        verbose_name = _("declaration of bias")
        ordering = ("at", "pk")
        constraints = [
            models.UniqueConstraint(fields=("municipality", "file", "user"), name="one_declaration_a_person_and_case")
        ]

    def __str__(self) -> str:
        return f"{self.file}: {self.user_id}"


class PersonMark(TenantOwned):
    """The keyed mark of the person a case is about: tells that two cases are about the same one, and not who."""

    file = models.ForeignKey(CaseFile, on_delete=models.PROTECT, related_name="marks")
    kind = models.CharField(max_length=16)
    mark = models.BinaryField(max_length=32)

    class Meta:
        db_table = table("person_mark")
        verbose_name = _("mark of a person")
        ordering = ("pk",)
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=[kind.value for kind in MarkKind]), name="a_mark_is_of_a_known_kind"
            ),
            models.UniqueConstraint(
                fields=("municipality", "file", "kind", "mark"), name="a_mark_stands_once_on_a_case"
            ),
        ]
        indexes = [models.Index(fields=("municipality", "mark"), name="person_mark_again")]

    def __str__(self) -> str:
        return f"{self.file}: {self.kind}"
