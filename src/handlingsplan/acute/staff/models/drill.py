# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What happened in a drill: the same shapes, in tables of their own."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from handlingsplan.acute.staff.terms import Sending, State, StatementState

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


class DrillSituation(SituationShape):
    class Meta(SituationShape.Meta):
        abstract = False
        verbose_name = _("drill")
        constraints = [
            models.UniqueConstraint("municipality", "number", name="a_drill_has_its_own_number"),
            models.UniqueConstraint("municipality", "uid", name="a_drill_is_activated_once"),
            models.CheckConstraint(condition=Q(state__in=STATES), name="a_drill_is_in_a_known_state"),
            models.CheckConstraint(
                condition=~Q(state=State.CLOSED.value) | Q(closed_at__isnull=False) & ~Q(outcome=""),
                name="a_drill_closed_has_an_outcome",
            ),
        ]


class DrillLine(LineShape):
    situation = models.ForeignKey(DrillSituation, on_delete=models.PROTECT, related_name="log")

    class Meta(LineShape.Meta):
        abstract = False
        verbose_name = _("line of the log in a drill")
        constraints = [
            models.UniqueConstraint("situation", "number", name="drill_line_has_its_own_number"),
            models.UniqueConstraint("situation", "uid", name="drill_line_is_written_once"),
        ]


class DrillTask(TaskShape):
    situation = models.ForeignKey(DrillSituation, on_delete=models.PROTECT, related_name="tasks")

    class Meta(TaskShape.Meta):
        abstract = False
        verbose_name = _("task in a drill")
        constraints = [
            models.UniqueConstraint("situation", "number", name="drill_task_has_its_own_number"),
        ]


class DrillCall(CallShape):
    situation = models.ForeignKey(DrillSituation, on_delete=models.PROTECT, related_name="calls")
    stands_in_for = models.OneToOneField("self", on_delete=models.PROTECT, null=True, blank=True, related_name="deputy")

    class Meta(CallShape.Meta):
        abstract = False
        verbose_name = _("call in a drill")


class DrillMeeting(MeetingShape):
    situation = models.ForeignKey(DrillSituation, on_delete=models.PROTECT, related_name="meetings")

    class Meta(MeetingShape.Meta):
        abstract = False
        verbose_name = _("meeting of the crisis staff in a drill")
        constraints = [
            models.UniqueConstraint("situation", "number", name="drill_meeting_has_its_own_number"),
        ]


class DrillPicture(PictureShape):
    situation = models.ForeignKey(DrillSituation, on_delete=models.PROTECT, related_name="pictures")

    class Meta(PictureShape.Meta):
        abstract = False
        verbose_name = _("situation picture in a drill")
        constraints = [
            models.UniqueConstraint("situation", "number", name="drill_picture_has_its_own_number"),
        ]


class DrillStatement(StatementShape):
    situation = models.ForeignKey(DrillSituation, on_delete=models.PROTECT, related_name="statements")

    class Meta(StatementShape.Meta):
        abstract = False
        verbose_name = _("statement in a drill")
        constraints = [
            models.UniqueConstraint("situation", "number", name="drill_statement_has_its_own_number"),
            models.CheckConstraint(condition=Q(state__in=SAID), name="drill_statement_is_in_a_known_state"),
        ]


class DrillThreat(ThreatShape):
    situation = models.ForeignKey(
        DrillSituation, on_delete=models.PROTECT, null=True, blank=True, related_name="threats"
    )

    class Meta(ThreatShape.Meta):
        abstract = False
        verbose_name = _("threat in a drill")
        constraints = [
            models.UniqueConstraint("municipality", "number", name="drill_threat_has_its_own_number"),
        ]


class DrillDispatch(DispatchShape):
    situation = models.ForeignKey(DrillSituation, on_delete=models.PROTECT, related_name="dispatches")
    call = models.ForeignKey(DrillCall, on_delete=models.PROTECT, null=True, blank=True, related_name="dispatches")

    class Meta(DispatchShape.Meta):
        abstract = False
        verbose_name = _("message out in a drill")
        constraints = [
            models.CheckConstraint(condition=Q(state=Sending.HELD.value), name="nothing_leaves_the_house_in_a_drill"),
        ]
