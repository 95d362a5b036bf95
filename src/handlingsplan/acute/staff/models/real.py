# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What really happened."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from handlingsplan.acute.staff.terms import State, StatementState

from .shapes import (
    CallShape,
    DispatchShape,
    LineShape,
    MeetingShape,
    PictureShape,
    SituationShape,
    StatementShape,
    TaskShape,
    ThreatShape,
)

STATES = [state.value for state in State]
SAID = [state.value for state in StatementState]


class Situation(SituationShape):
    class Meta(SituationShape.Meta):
        abstract = False
        verbose_name = _("acute situation")
        constraints = [
            models.UniqueConstraint("municipality", "number", name="a_situation_has_its_own_number"),
            models.UniqueConstraint("municipality", "uid", name="a_situation_is_activated_once"),
            models.CheckConstraint(condition=Q(state__in=STATES), name="a_situation_is_in_a_known_state"),
            models.CheckConstraint(
                condition=~Q(state=State.CLOSED.value) | Q(closed_at__isnull=False) & ~Q(outcome=""),
                name="a_situation_closed_has_an_outcome",
            ),
        ]


class Line(LineShape):
    situation = models.ForeignKey(Situation, on_delete=models.PROTECT, related_name="log")

    class Meta(LineShape.Meta):
        abstract = False
        verbose_name = _("line of the log")
        constraints = [
            models.UniqueConstraint("situation", "number", name="line_has_its_own_number"),
            models.UniqueConstraint("situation", "uid", name="line_is_written_once"),
        ]


class Task(TaskShape):
    situation = models.ForeignKey(Situation, on_delete=models.PROTECT, related_name="tasks")

    class Meta(TaskShape.Meta):
        abstract = False
        verbose_name = _("task")
        constraints = [
            models.UniqueConstraint("situation", "number", name="task_has_its_own_number"),
        ]


class Call(CallShape):
    situation = models.ForeignKey(Situation, on_delete=models.PROTECT, related_name="calls")
    stands_in_for = models.OneToOneField("self", on_delete=models.PROTECT, null=True, blank=True, related_name="deputy")

    class Meta(CallShape.Meta):
        abstract = False
        verbose_name = _("call")


class Meeting(MeetingShape):
    situation = models.ForeignKey(Situation, on_delete=models.PROTECT, related_name="meetings")

    class Meta(MeetingShape.Meta):
        abstract = False
        verbose_name = _("meeting of the crisis staff")
        constraints = [
            models.UniqueConstraint("situation", "number", name="meeting_has_its_own_number"),
        ]


class Picture(PictureShape):
    situation = models.ForeignKey(Situation, on_delete=models.PROTECT, related_name="pictures")

    class Meta(PictureShape.Meta):
        abstract = False
        verbose_name = _("situation picture")
        constraints = [
            models.UniqueConstraint("situation", "number", name="picture_has_its_own_number"),
        ]


class Statement(StatementShape):
    situation = models.ForeignKey(Situation, on_delete=models.PROTECT, related_name="statements")

    class Meta(StatementShape.Meta):
        abstract = False
        verbose_name = _("statement")
        constraints = [
            models.UniqueConstraint("situation", "number", name="statement_has_its_own_number"),
            models.CheckConstraint(condition=Q(state__in=SAID), name="statement_is_in_a_known_state"),
        ]


class Threat(ThreatShape):
    situation = models.ForeignKey(Situation, on_delete=models.PROTECT, null=True, blank=True, related_name="threats")

    class Meta(ThreatShape.Meta):
        abstract = False
        verbose_name = _("threat")
        constraints = [
            models.UniqueConstraint("municipality", "number", name="threat_has_its_own_number"),
        ]


class Dispatch(DispatchShape):
    situation = models.ForeignKey(Situation, on_delete=models.PROTECT, related_name="dispatches")
    call = models.ForeignKey(Call, on_delete=models.PROTECT, null=True, blank=True, related_name="dispatches")

    class Meta(DispatchShape.Meta):
        abstract = False
        verbose_name = _("message out")
