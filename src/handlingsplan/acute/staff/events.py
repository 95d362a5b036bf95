# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What this room records."""

from django.utils.translation import gettext_lazy as _

from handlingsplan.audit.kinds import Kind

STANDING_DOWN = "staff.situation.standing_down"
GOES_ON = "staff.situation.goes_on"
STOOD_DOWN = "staff.situation.stood_down"
LEVEL_CHANGED = "staff.situation.level_changed"
LED = "staff.situation.led"
MEETING_BEGAN = "staff.meeting.began"
MEETING_CLOSED = "staff.meeting.closed"
MINUTES_APPROVED = "staff.meeting.approved"
TASK_CHANGED = "staff.task.changed"
PICTURE_MADE = "staff.picture.made"
STATEMENT_WRITTEN = "staff.statement.written"
STATEMENT_APPROVED = "staff.statement.approved"
STATEMENT_SENT = "staff.statement.sent"
STATEMENT_WITHDRAWN = "staff.statement.withdrawn"
THREAT_WRITTEN = "staff.threat.written"

#: What a situation is called and why it was moved were typed; both can be forgotten while the fact remains.
TYPED = ("thing", "reason")

LEADING: tuple[Kind, ...] = (
    Kind(STANDING_DOWN, _("Standing down was begun"), TYPED),
    Kind(GOES_ON, _("The situation goes on: {reason}"), TYPED),
    Kind(STOOD_DOWN, _("The situation was stood down"), TYPED),
    Kind(LEVEL_CHANGED, _("The level was set to {level}")),
    Kind(LED, _("The leader set {what}")),
    Kind(MEETING_BEGAN, _("Meeting {number} of the crisis staff was begun")),
    Kind(MEETING_CLOSED, _("Meeting {number} of the crisis staff was closed")),
    Kind(MINUTES_APPROVED, _("The minutes of meeting {number} were approved")),
    Kind(TASK_CHANGED, _("Task {number} of the crisis staff: {state}")),
    Kind(PICTURE_MADE, _("Situation picture {number} was made")),
    Kind(STATEMENT_WRITTEN, _("Message out {number} was written")),
    Kind(STATEMENT_APPROVED, _("Message out {thing} was approved"), ("reason",)),
    Kind(STATEMENT_SENT, _("Message out {thing} was sent"), ("reason",)),
    Kind(STATEMENT_WITHDRAWN, _("Message out {thing} was withdrawn: {reason}"), ("reason",)),
    Kind(THREAT_WRITTEN, _("Threat {number} was written down")),
)
KINDS: tuple[Kind, ...] = (*LEADING,)
