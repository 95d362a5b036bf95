# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A meeting: how it begins, who is here, a point, a decision, and its end."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from handlingsplan.acute.staff.terms import MEETING_NAMES

from .plain import ROLE_HELP, SituationForm, line, moment, text


class BeginForm(SituationForm):
    """How we meet, and who writes."""

    form = forms.ChoiceField(label=_("How we meet"), choices=list(MEETING_NAMES.items()), widget=forms.RadioSelect)
    minute_taker = line(_("Minute-taker"), required=False, help_text=ROLE_HELP)


class AttendanceForm(SituationForm):
    """Who is here."""

    present = forms.MultipleChoiceField(label=_("Who takes part"), required=False, widget=forms.CheckboxSelectMultiple)
    others = text(_("Others who take part"), 2, required=False, longest=500, help_text=_("Roles and initials."))
    minute_taker = line(_("Minute-taker"), required=False, help_text=ROLE_HELP)

    def offered(self, roles: Iterable[tuple[str, str]]) -> "AttendanceForm":
        self.offer("present", roles)
        return self


class PointForm(SituationForm):
    """What was said at a point."""

    text = text(_("Minutes of this point"), 6, required=False, longest=8000)
    version = forms.IntegerField(widget=forms.HiddenInput)


class DecisionForm(SituationForm):
    """What was decided, or decided not to be done; always with the reason."""

    kind = forms.ChoiceField(
        label=_("What it is"),
        choices=[("decision", _("Decision")), ("omission", _("Decided not to"))],
        widget=forms.RadioSelect,
        initial="decision",
    )
    decision = text(_("What is decided"), 2, longest=2000)
    reason = text(_("Reason"), 2, longest=2000)


class CloseForm(SituationForm):
    """When we meet again."""

    next_at = moment(_("Next meeting"))
    is_last = forms.BooleanField(label=_("That was the last one"), required=False)

    def clean(self) -> dict[str, Any]:
        found = super().clean()
        if not self.errors and bool(found.get("next_at")) == bool(found.get("is_last")):
            self.add_error("next_at", _("Say when the next meeting is, or that this was the last one."))
        return found
