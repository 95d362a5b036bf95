# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The crisis staff and its situations: once for what is real, once for drills (AKU-40: kept apart)."""

from .drill import (
    DrillCall,
    DrillDispatch,
    DrillLine,
    DrillMeeting,
    DrillPicture,
    DrillSituation,
    DrillStatement,
    DrillTask,
    DrillThreat,
)
from .people import EmergencyCode, Member
from .real import Call, Dispatch, Line, Meeting, Picture, Situation, Statement, Task, Threat
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

__all__ = [
    "Call",
    "CallShape",
    "Dispatch",
    "DispatchShape",
    "DrillCall",
    "DrillDispatch",
    "DrillLine",
    "DrillMeeting",
    "DrillPicture",
    "DrillSituation",
    "DrillStatement",
    "DrillTask",
    "DrillThreat",
    "EmergencyCode",
    "Line",
    "LineShape",
    "Meeting",
    "MeetingShape",
    "Member",
    "Picture",
    "PictureShape",
    "Situation",
    "SituationShape",
    "Statement",
    "StatementShape",
    "Task",
    "TaskShape",
    "Threat",
    "ThreatShape",
]
