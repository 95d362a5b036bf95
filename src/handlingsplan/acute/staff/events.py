# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What this room records."""

from django.utils.translation import gettext_lazy as _

from handlingsplan.audit.kinds import Kind

from .roles import role_name
from .terms import CALL_NAMES, CallState

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
LOG_TAKEN = "staff.log.taken"
ACTIVATED = "staff.situation.activated"
DRILL_BEGUN = "staff.drill.begun"
CALL_ANSWERED = "staff.call.answered"
MEMBER_ADDED = "staff.member.added"
MEMBER_CHANGED = "staff.member.changed"
MEMBER_REMOVED = "staff.member.removed"
NUMBER_CONFIRMED = "staff.member.confirmed"
CODE_MADE = "staff.code.made"
CODE_WITHDRAWN = "staff.code.withdrawn"
CODE_USED = "staff.code.used"

#: What a situation is called and why it was moved were typed; both can be forgotten while the fact remains.
TYPED = ("thing", "reason")

ROLE_SHOWN = {"role": role_name}
CALL_SHOWN = {**ROLE_SHOWN, "state": lambda code: str(CALL_NAMES[CallState(code)])}

EXTENT_NAMES = {"whole": _("the whole log"), "open": _("the open lines")}
EXTENT_SHOWN = {"extent": lambda code: str(EXTENT_NAMES[code])}

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
CALLING: tuple[Kind, ...] = (
    Kind(ACTIVATED, _("The crisis staff was activated, situation {number}")),
    Kind(DRILL_BEGUN, _("Drill {number} of the crisis staff was begun")),
    Kind(CALL_ANSWERED, _("A call of the crisis staff: {role}, {state}"), shown=CALL_SHOWN),
    Kind(MEMBER_ADDED, _("The crisis staff got a member: {role}"), shown=ROLE_SHOWN),
    Kind(MEMBER_CHANGED, _("A member of the crisis staff was changed: {role}"), shown=ROLE_SHOWN),
    Kind(MEMBER_REMOVED, _("A member of the crisis staff was removed: {role}"), shown=ROLE_SHOWN),
    Kind(NUMBER_CONFIRMED, _("A number of the crisis staff was confirmed: {role}"), shown=ROLE_SHOWN),
    Kind(CODE_MADE, _("Emergency code {code} was made")),
    Kind(CODE_WITHDRAWN, _("Emergency code {code} was withdrawn")),
    Kind(CODE_USED, _("Emergency code {code} was used")),
)
LOGGING: tuple[Kind, ...] = (
    Kind(LOG_TAKEN, _("The log of a situation was taken out as {form}, {lines} lines: {extent}"), shown=EXTENT_SHOWN),
)
KINDS: tuple[Kind, ...] = (
    *LOGGING,
    *LEADING,
    *CALLING,
)
