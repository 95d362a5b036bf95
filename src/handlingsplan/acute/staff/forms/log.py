# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A line as it is written: by hand on the page, or by a phone that had no network. The same rules for both."""

import uuid
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext_lazy as _

from handlingsplan.acute.staff.lists import line_tags
from handlingsplan.acute.staff.merging import NewLine, latest
from handlingsplan.acute.staff.terms import (
    KIND_NAMES,
    SENSITIVITY_NAMES,
    SOURCE_NAMES,
    LineKind,
    Sensitivity,
    SourceStatus,
)
from handlingsplan.documents.terms import LOOKS_LIKE_CPR
from handlingsplan.lib.text import looks_like_cpr
from handlingsplan.ui.forms import PlainForm

REASONED = (LineKind.DECISION, LineKind.OMISSION)
TOLD = (LineKind.MESSAGE, LineKind.ASSESSMENT, LineKind.CONTACT)
"""What somebody told us or thinks: not confirmed until somebody says so. What we did ourselves is."""
FREE_TEXTS = ("text", "reason", "decided_by", "source", "reference")
NOT_A_LINE = _("This is not a line that can be corrected.")


class LineForm(PlainForm):
    """What happened, in one sentence; the rest is folded away until it is wanted."""

    uid = forms.UUIDField(required=False, widget=forms.HiddenInput)
    corrects = forms.CharField(required=False, max_length=36, widget=forms.HiddenInput)
    kind = forms.ChoiceField(label=_("What it is"), choices=list(KIND_NAMES.items()), widget=forms.RadioSelect)
    text = forms.CharField(
        label=_("What is to be written"), max_length=4000, widget=forms.Textarea(attrs={"rows": 3, "data-log-text": ""})
    )
    clock = forms.TimeField(
        label=_("When it happened"),
        required=False,
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
    )
    reason = forms.CharField(
        label=_("Reason"),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Always for what is decided, and for what is decided not to be done."),
    )
    decided_by = forms.CharField(
        label=_("Who decided it"), required=False, max_length=120, help_text=_("Role or initials, no name.")
    )
    source = forms.CharField(
        label=_("Where we have it from"), required=False, max_length=120, help_text=_("Role or initials, no name.")
    )
    source_status = forms.ChoiceField(
        label=_("How sure it is"),
        required=False,
        choices=[
            ("", _("As usual: our own doings are sure, what we are told is not confirmed")),
            *SOURCE_NAMES.items(),
        ],
    )
    sensitivity = forms.ChoiceField(
        label=_("Who may read it"),
        required=False,
        choices=list(SENSITIVITY_NAMES.items()),
        initial=Sensitivity.INTERNAL.value,
    )
    tags = forms.MultipleChoiceField(
        label=_("What the line is about"), required=False, widget=forms.CheckboxSelectMultiple
    )
    reference = forms.CharField(
        label=_("Where more can be seen"),
        required=False,
        max_length=200,
        help_text=_("A journal number or an address. Pictures and files are handed to the police and never put here."),
    )
    needs = {"reason": _("for decisions")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("tags", line_tags().items())

    def clean_corrects(self) -> int | uuid.UUID | None:
        named: str = self.cleaned_data["corrects"]
        try:
            if not named:
                return None
            return int(named) if named.isdecimal() else uuid.UUID(named)
        except ValueError as unreadable:
            raise forms.ValidationError(NOT_A_LINE) from unreadable

    def clean(self) -> dict[str, Any]:
        found = super().clean() or self.cleaned_data
        for name in FREE_TEXTS:
            if looks_like_cpr(found.get(name) or ""):
                self.add_error(name, LOOKS_LIKE_CPR)
        if found.get("kind") in REASONED and not found.get("reason"):
            self.add_error("reason", _("Write the reason. It is what the log is asked for afterwards."))
        return found

    def line(self, *, written_at: datetime, device: uuid.UUID | None = None, sequence: int = 0) -> NewLine:
        """The line, once the form is valid."""
        found = self.cleaned_data
        status = SourceStatus.UNCONFIRMED if found["kind"] in TOLD else SourceStatus.CONFIRMED
        return NewLine(
            uid=found["uid"] or uuid.uuid4(),
            kind=found["kind"],
            text=found["text"],
            happened_at=latest(found["clock"], written_at) if found["clock"] else None,
            written_at=written_at,
            source=found["source"],
            source_status=found["source_status"] or status.value,
            sensitivity=found["sensitivity"] or Sensitivity.INTERNAL.value,
            reason=found["reason"],
            decided_by=found["decided_by"],
            tags=tuple(found["tags"]),
            reference=found["reference"],
            corrects=found["corrects"],
            device=device,
            sequence=sequence,
        )

    def complaint(self) -> str:
        """What is wrong, in one text, for somebody whose phone shows it beside the line."""
        return " ".join(str(error) for errors in self.errors.values() for error in errors)


def blank(*, corrects: str = "") -> LineForm:
    """The form as it opens: the time is now, and it has its mark, so that one sent twice is one line."""
    first = {"uid": uuid.uuid4(), "kind": LineKind.MESSAGE.value, "clock": timezone.localtime(), "corrects": corrects}
    return LineForm(initial=first)


def phones_clock(raw: Mapping[str, Any], name: str) -> datetime:
    """A time as a phone writes it. Raises ValueError for what is none."""
    found = parse_datetime(str(raw.get(name, "")))
    if found is None or found.tzinfo is None:
        raise ValueError(name)
    try:
        return found.astimezone(UTC)
    except OverflowError as beyond:
        raise ValueError(name) from beyond
