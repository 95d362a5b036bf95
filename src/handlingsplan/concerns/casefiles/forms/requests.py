# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A request by the person herself, and how each item is answered."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from handlingsplan.concerns.casefiles.terms import (
    ASKED_NAMES,
    CHOICE_NAMES,
    KEEPING_NAMES,
    REQUEST_OUTCOME_NAMES,
    RequestOutcome,
)
from handlingsplan.ui.forms import DayInput, PlainForm

from .shut import LONG, text


class RequestForm(PlainForm):
    """Who asks for what, and since when."""

    asked_for = forms.ChoiceField(
        label=_("What the person asks for"),
        widget=forms.RadioSelect,
        choices=[(kind.value, name) for kind, name in ASKED_NAMES.items()],
    )
    received_on = forms.DateField(label=_("Received"), widget=DayInput, help_text=_("The deadline runs from this day."))
    name = forms.CharField(label=_("Name"), max_length=160)
    cpr = forms.CharField(
        label=_("CPR number"), max_length=14, required=False, help_text=_("Finds exactly what was written with it.")
    )
    born = forms.DateField(
        label=_("Born"),
        required=False,
        widget=DayInput,
        help_text=_("With the full name it finds what has no CPR number."),
    )
    address = forms.CharField(label=_("Where the answer goes"), max_length=300, required=False, widget=text(2))
    identity = forms.CharField(
        label=_("How it was made sure that it is the person herself"),
        max_length=300,
        required=False,
        widget=text(2),
        help_text=_("For example: signed in with MitID; passport shown. May be written later, before the answer."),
    )
    wish = forms.CharField(label=_("What the person wrote or said"), max_length=LONG, required=False, widget=text())

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if not cleaned.get("cpr") and not cleaned.get("born") and "born" not in self.errors:
            self.add_error("cpr", _("Write the CPR number, or the day of birth: nothing can be found by a name alone."))
        return cleaned


class IdentityForm(PlainForm):
    """How it was made sure who asks, and how employees stand in the log that is given."""

    identity = forms.CharField(
        label=_("How it was made sure that it is the person herself"), max_length=300, widget=text(2)
    )
    names_in_log = forms.BooleanField(
        label=_("Show employees by name in the log that is given"),
        required=False,
        help_text=_("Their role is enough as a rule. Assess it in the single case."),
    )


class ReasonForm(PlainForm):
    """Why more time is needed."""

    reason = forms.CharField(label=_("Why more time is needed"), max_length=LONG, widget=text(2))


class RemarkForm(PlainForm):
    """What the person says to what is written."""

    file = forms.TypedChoiceField(label=_("Case"), coerce=int)
    text = forms.CharField(label=_("The person's own words"), max_length=LONG, widget=text(4))


class ConcludeForm(PlainForm):
    """How a request to put right or erase is answered."""

    outcome = forms.ChoiceField(
        label=_("Answer"),
        widget=forms.RadioSelect,
        choices=[(one.value, REQUEST_OUTCOME_NAMES[one]) for one in (RequestOutcome.REMARKED, RequestOutcome.REFUSED)],
    )
    answer = forms.CharField(label=_("What the person is told"), max_length=LONG, widget=text(6))


class WithdrawForm(PlainForm):
    """The person no longer asks."""

    answer = forms.CharField(label=_("How the person withdrew it"), max_length=300, widget=text(2))


class DecideForm(PlainForm):
    """One item: given, given with passages covered, or withheld."""

    choice = forms.ChoiceField(
        label=_("How the item is answered"),
        widget=forms.RadioSelect,
        choices=[(choice.value, name) for choice, name in CHOICE_NAMES.items()],
    )
    marked = forms.CharField(
        label=_("What is to be covered"),
        required=False,
        widget=text(10),
        strip=False,
        help_text=_("Put [[ before a passage and ]] after it. How long it was cannot be seen in the answer."),
    )
    ground = forms.ChoiceField(
        label=_("Ground for what is kept back"),
        required=False,
        choices=[("", _("Nothing is kept back")), *((ground.value, name) for ground, name in KEEPING_NAMES.items())],
    )
    reason = forms.CharField(
        label=_("The concrete reason"),
        max_length=LONG,
        required=False,
        widget=text(2),
        help_text=_("Stays in the case. The person is told the ground, and not this."),
    )
