# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The shapes of all that belongs to a situation. Each stands in two tables: what is real, and what is a drill."""

import uuid
from typing import TYPE_CHECKING

from django.db import models
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.acute.staff.terms import (
    CallState,
    MeetingForm,
    Sending,
    Sensitivity,
    SourceStatus,
    State,
    StatementState,
    TaskState,
)
from handlingsplan.tenancy.models import TenantOwned


class SituationShape(TenantOwned):
    """An acute situation (hændelse): never a person's case file (AKU-42); roles and initials, no names.

    The four answers of the report are `what`, `where`, `how`, `begun`. `level` is a code of the municipality's own
    vocabulary (AKU-16). `head` and `lines` are the end of its log: the fingerprint and the number of the last line.
    `uid` is given by the page it is activated on, so that a page sent twice is one situation.
    """

    number = models.PositiveIntegerField()
    uid = models.UUIDField(default=uuid.uuid4, editable=False)
    trigger = models.SlugField(max_length=10, blank=True)
    title = models.CharField(_("what we call it"), max_length=120)
    what = models.TextField(_("What has happened?"))
    where = models.TextField(_("Where?"))
    how = models.TextField(_("How is the situation?"))
    begun = models.TextField(_("What has been started?"))
    vocabulary = models.SlugField(max_length=20)
    level = models.SlugField(_("level"), max_length=20)
    state = models.CharField(max_length=20, default=State.ACTIVE.value)
    aim = models.CharField(_("aim for the next hours"), max_length=300, blank=True)
    spokesperson = models.CharField(_("who speaks for us"), max_length=120, blank=True)
    meeting_form = models.CharField(max_length=10, default=MeetingForm.PHONE.value)
    meeting_place = models.CharField(_("where or by which number"), max_length=200, blank=True)
    next_meeting_at = models.DateTimeField(_("next meeting"), null=True, blank=True)
    activated_at = models.DateTimeField()
    activated_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    by_code = models.BooleanField(default=False)
    secret_digest = models.CharField(max_length=64, blank=True)
    outcome = models.CharField(max_length=20, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    closed_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    lines = models.PositiveIntegerField(default=0)
    head = models.CharField(max_length=64, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        abstract = True
        ordering = ("-number",)

    def __str__(self) -> str:
        return self.title

    if TYPE_CHECKING:
        id: int

    @property
    def is_open(self) -> bool:
        return self.state != State.CLOSED


class LineShape(TenantOwned):
    """A line of the log: added, never changed (AKU-20). A correction is a new line that names the one it corrects.

    `uid` is given where it is written, so that a line sent twice is one line. `happened_at` is the time of the event,
    `written_at` when it was written (by the server's clock, the device's error taken out), `registered_at` when it
    reached the log. `author` is a role. `previous` and `fingerprint` chain it to the line before.
    """

    number = models.PositiveIntegerField()
    uid = models.UUIDField(default=uuid.uuid4)
    kind = models.CharField(max_length=12)
    text = models.TextField()
    reason = models.TextField(blank=True)
    decided_by = models.CharField(max_length=120, blank=True)
    source = models.CharField(max_length=120, blank=True)
    source_status = models.CharField(max_length=12, default=SourceStatus.UNCONFIRMED.value)
    sensitivity = models.CharField(max_length=12, default=Sensitivity.INTERNAL.value)
    tags = models.JSONField(default=list)
    reference = models.CharField(max_length=200, blank=True)
    corrects = models.PositiveIntegerField(null=True, blank=True)
    happened_at = models.DateTimeField()
    written_at = models.DateTimeField()
    registered_at = models.DateTimeField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    author = models.CharField(max_length=120, blank=True)
    device = models.UUIDField(null=True, blank=True)
    sequence = models.PositiveIntegerField(default=0)
    previous = models.CharField(max_length=64)
    fingerprint = models.CharField(max_length=64)

    class Meta:
        abstract = True
        ordering = ("number",)

    def __str__(self) -> str:
        return str(self.number)


class TaskShape(TenantOwned):
    """Something somebody does by a time. `owner` and `receiver` are roles; `receiver` takes it over at stand-down."""

    number = models.PositiveIntegerField()
    text = models.CharField(_("what"), max_length=300)
    owner = models.CharField(_("who"), max_length=120, blank=True)
    due_at = models.DateTimeField(_("by when"), null=True, blank=True)
    state = models.CharField(max_length=12, default=TaskState.WAITING.value)
    is_critical = models.BooleanField(_("critical"), default=False)
    tag = models.SlugField(max_length=30, blank=True)
    receiver = models.CharField(_("who takes it over"), max_length=120, blank=True)
    note = models.CharField(max_length=300, blank=True)
    added_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        abstract = True
        ordering = ("number",)

    def __str__(self) -> str:
        return self.text


class CallShape(TenantOwned):
    """Somebody who is called in (AKU-17). Name and telephone are as they were when she was called.

    `secret_digest` is the fingerprint of the link she answers by; `stands_in_for` the call a deputy's follows upon.
    """

    role = models.SlugField(max_length=40)
    name = models.CharField(max_length=120)
    phone = models.CharField(max_length=30, blank=True)
    email = models.EmailField(blank=True)
    position = models.PositiveSmallIntegerField(default=1)
    state = models.CharField(max_length=12, default=CallState.WAITING.value)
    asked_at = models.DateTimeField(null=True, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    minutes_away = models.PositiveSmallIntegerField(null=True, blank=True)
    secret_digest = models.CharField(max_length=64, blank=True)

    class Meta:
        abstract = True
        ordering = ("position", "pk")

    def __str__(self) -> str:
        return f"{self.role}: {self.state}"


class MeetingShape(TenantOwned):
    """A meeting by the agenda (AKU-18): minutes by point, and at its close the time of the next, if any."""

    number = models.PositiveIntegerField()
    form = models.CharField(max_length=10, default=MeetingForm.PHONE.value)
    began_at = models.DateTimeField()
    points = models.JSONField(default=dict)
    roles = models.JSONField(default=dict)
    closed_at = models.DateTimeField(null=True, blank=True)
    next_at = models.DateTimeField(null=True, blank=True)
    is_last = models.BooleanField(default=False)
    minute_taker = models.CharField(max_length=120, blank=True)
    approved_at = models.DateTimeField(null=True, blank=True)
    approved_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        abstract = True
        ordering = ("number",)

    def __str__(self) -> str:
        return str(self.number)


class PictureShape(TenantOwned):
    """A situation picture (situationsbillede): one page, drawn from the log up to a line, kept as it was (AKU-22)."""

    number = models.PositiveIntegerField()
    blocks = models.JSONField(default=dict)
    up_to_line = models.PositiveIntegerField(default=0)
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    next_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        abstract = True
        ordering = ("number",)

    def __str__(self) -> str:
        return str(self.number)


class StatementShape(TenantOwned):
    """A message to people, built from the seven questions (AKU-25). `sent` lists where it went, to whom, when, by whom.

    `claims` are the codes of what it speaks of, held against who owns that: the police or the municipality (AKU-26).
    """

    number = models.PositiveIntegerField()
    answers = models.JSONField(default=dict)
    audiences = models.JSONField(default=list)
    claims = models.JSONField(default=list)
    agreed_with_police_at = models.DateTimeField(null=True, blank=True)
    state = models.CharField(max_length=12, default=StatementState.DRAFT.value)
    written_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    written_at = models.DateTimeField()
    approved_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    approved_at = models.DateTimeField(null=True, blank=True)
    sent = models.JSONField(default=list)
    next_update_at = models.DateTimeField(_("next update"), null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        abstract = True
        ordering = ("number",)

    def __str__(self) -> str:
        return str(self.number)


class ThreatShape(TenantOwned):
    """A threat as it was received (AKU-23): exact words and where it came from. No picture or file is kept (AKU-24)."""

    number = models.PositiveIntegerField()
    way = models.SlugField(max_length=12)
    received_at = models.DateTimeField()
    answers = models.JSONField(default=dict)
    police_told_at = models.DateTimeField(null=True, blank=True)
    written_at = models.DateTimeField()
    written_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        abstract = True
        ordering = ("number",)

    def __str__(self) -> str:
        return str(self.number)


class DispatchShape(TenantOwned):
    """An SMS or e-mail that calls somebody in or tells her something. A drill's is held in the house.

    `link` is the sealed address she answers at, which stands after the text; it is forgotten when the message has left.
    """

    channel = models.CharField(max_length=6)
    address = models.CharField(max_length=254)
    text = models.TextField()
    link = models.CharField(max_length=500, blank=True)
    state = models.CharField(max_length=8, default=Sending.QUEUED.value)
    queued_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True, blank=True)
    tries = models.PositiveSmallIntegerField(default=0)
    error = models.CharField(max_length=200, blank=True)

    class Meta:
        abstract = True
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"{self.channel} {self.state}"
