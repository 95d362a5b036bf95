# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A meeting: how it begins, who is here, a point, a decision, and its end."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from handlingsplan.acute.staff.terms import MEETING_NAMES

from .plain import ROLE_HELP, SituationForm, long_text, moment, short_text


class BeginForm(SituationForm):
    """How we meet, and who writes."""

    form = forms.ChoiceField(label=_("How we meet"), choices=list(MEETING_NAMES.items()), widget=forms.RadioSelect)
    minute_taker = short_text(_("Minute-taker"), required=False, help_text=ROLE_HELP)


class AttendanceForm(SituationForm):
    """Who is here."""

    present = forms.MultipleChoiceField(label=_("Who takes part"), required=False, widget=forms.CheckboxSelectMultiple)
    others = long_text(_("Others who take part"), 2, required=False, longest=500, help_text=_("Roles and initials."))
    minute_taker = short_text(_("Minute-taker"), required=False, help_text=ROLE_HELP)

    def offered(self, roles: Iterable[tuple[str, str]]) -> "AttendanceForm":
        self.offer("present", roles)
        return self


class PointForm(SituationForm):
    """What was said at a point; what was decided there, with the reason; a task that was handed out there."""

    text = long_text(_("Minutes of this point"), 6, required=False, longest=8000)
    kind = forms.ChoiceField(
        label=_("What it is"),
        choices=[("decision", _("Decision")), ("omission", _("Decided not to"))],
        widget=forms.RadioSelect,
        initial="decision",
        required=False,
    )
    decision = long_text(_("What is decided"), 2, required=False, longest=2000)
    reason = long_text(_("Reason"), 2, required=False, longest=2000)
    task = short_text(_("What is to be done"), required=False, longest=300)
    owner = short_text(_("Who does it"), required=False, help_text=ROLE_HELP)
    due_at = moment(_("When it is to be done"))
    is_critical = forms.BooleanField(label=_("Critical: life, safety or the aim depends on it"), required=False)
    version = forms.IntegerField(widget=forms.HiddenInput)
    needs = {"reason": _("for decisions")}

    def clean(self) -> dict[str, Any]:
        found = super().clean()
        if found.get("decision") and not found.get("reason"):
            self.add_error("reason", _("Write the reason. It is what the log is asked for afterwards."))
        if found.get("owner") and not found.get("task") and "task" not in self.errors:
            self.add_error("task", _("Write what is to be done."))
        return found

    @property
    def decides(self) -> bool:
        """Whether the part about a decision should stand open."""
        return bool(self.is_bound and (self.data.get("decision") or self.data.get("reason")))

    @property
    def hands_out(self) -> bool:
        """Whether the part about a task should stand open."""
        return bool(self.is_bound and (self.data.get("task") or self.data.get("owner")))


class CloseForm(SituationForm):
    """When we meet again."""

    next_at = moment(_("Next meeting"))
    is_last = forms.BooleanField(label=_("That was the last one"), required=False)

    def clean(self) -> dict[str, Any]:
        found = super().clean()
        if not self.errors and bool(found.get("next_at")) == bool(found.get("is_last")):
            self.add_error("next_at", _("Say when the next meeting is, or that this was the last one."))
        return found
