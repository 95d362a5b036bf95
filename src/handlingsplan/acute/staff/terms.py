# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The words of this room: the states, levels and roles of a crisis staff, and what a line of its log may be."""

from enum import StrEnum

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Permission(StrEnum):
    READ = "staff.read"
    WRITE = "staff.write"
    LEAD = "staff.lead"
    ACTIVATE = "staff.activate"
    EDIT = "staff.edit"


class State(StrEnum):
    ACTIVE = "active"
    STANDING_DOWN = "standing_down"
    CLOSED = "closed"


STATE_NAMES = {
    State.ACTIVE: _("Under way"),
    State.STANDING_DOWN: _("Being stood down"),
    State.CLOSED: _("Stood down"),
}


class MeetingForm(StrEnum):
    PHONE = "phone"
    ROOM = "room"
    VIDEO = "video"


MEETING_NAMES = {
    MeetingForm.PHONE: _("By telephone"),
    MeetingForm.ROOM: _("In a room"),
    MeetingForm.VIDEO: _("By video"),
}


class LineKind(StrEnum):
    """What a line of the log is (acute.md 5): omissions (fravalg) are a kind of their own."""

    MESSAGE = "message"
    ASSESSMENT = "assessment"
    DECISION = "decision"
    OMISSION = "omission"
    ACTION = "action"
    CONTACT = "contact"
    STATEMENT = "statement"


KIND_NAMES = {
    LineKind.MESSAGE: _("Message in"),
    LineKind.ASSESSMENT: _("Assessment"),
    LineKind.DECISION: _("Decision"),
    LineKind.OMISSION: _("Decided not to"),
    LineKind.ACTION: _("Action"),
    LineKind.CONTACT: _("Contact"),
    LineKind.STATEMENT: _("Communication"),
}


class SourceStatus(StrEnum):
    CONFIRMED = "confirmed"
    UNCONFIRMED = "unconfirmed"
    RUMOUR = "rumour"
    REFUTED = "refuted"


SOURCE_NAMES = {
    SourceStatus.CONFIRMED: _("Confirmed"),
    SourceStatus.UNCONFIRMED: _("Not confirmed"),
    SourceStatus.RUMOUR: _("Rumour"),
    SourceStatus.REFUTED: _("Refuted"),
}


class Sensitivity(StrEnum):
    """Who may see a line: everybody who asks, those who work here, the crisis staff, the staff and the police."""

    OPEN = "open"
    INTERNAL = "internal"
    CONFIDENTIAL = "confidential"
    POLICE = "police"


SENSITIVITY_NAMES = {
    Sensitivity.OPEN: _("Open to all"),
    Sensitivity.INTERNAL: _("Internal"),
    Sensitivity.CONFIDENTIAL: _("For the staff alone"),
    Sensitivity.POLICE: _("Police"),
}
HIDDEN_ON_A_WALL = (Sensitivity.CONFIDENTIAL, Sensitivity.POLICE)


class TaskState(StrEnum):
    """Exactly the statuses crisis staffs use (AKU-19)."""

    WAITING = "waiting"
    UNDER_WAY = "under_way"
    DONE = "done"
    DROPPED = "dropped"


TASK_NAMES = {
    TaskState.WAITING: _("Waiting"),
    TaskState.UNDER_WAY: _("In progress"),
    TaskState.DONE: _("Carried out"),
    TaskState.DROPPED: _("Dropped"),
}
OPEN_TASKS = (TaskState.WAITING, TaskState.UNDER_WAY)


class CallState(StrEnum):
    """What is known of somebody who is called: an SMS counts only when she answers it (acute.md 2.1)."""

    WAITING = "waiting"
    ASKED = "asked"
    COMING = "coming"
    CANNOT = "cannot"
    NO_ANSWER = "no_answer"


CALL_NAMES = {
    CallState.WAITING: _("Not called yet"),
    CallState.ASKED: _("Called, no answer yet"),
    CallState.COMING: _("Coming"),
    CallState.CANNOT: _("Cannot come"),
    CallState.NO_ANSWER: _("Did not answer"),
}


class StatementState(StrEnum):
    DRAFT = "draft"
    APPROVED = "approved"
    SENT = "sent"
    WITHDRAWN = "withdrawn"


STATEMENT_NAMES = {
    StatementState.DRAFT: pgettext_lazy("message out", "Draft"),
    StatementState.APPROVED: pgettext_lazy("message out", "Approved, not sent"),
    StatementState.SENT: pgettext_lazy("message out", "Sent"),
    StatementState.WITHDRAWN: pgettext_lazy("message out", "Withdrawn"),
}


class Channel(StrEnum):
    SMS = "sms"
    EMAIL = "email"


class Sending(StrEnum):
    """What became of a message that should leave the house; one from a drill is held and never leaves."""

    QUEUED = "queued"
    SENT = "sent"
    FAILED = "failed"
    HELD = "held"
