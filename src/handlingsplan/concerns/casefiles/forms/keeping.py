# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Journal, holds and disposal as forms."""

from django import forms
from django.utils.translation import gettext_lazy as _

from handlingsplan.concerns.casefiles.terms import KLE_NAMES
from handlingsplan.documents.forms import CarefulForm
from handlingsplan.retention.terms import HOLD_NAMES
from handlingsplan.ui.forms import DayInput, PlainForm

from .shut import text


class ExportForm(PlainForm):
    """Under which subject the case is journalised."""

    kle = forms.ChoiceField(
        label=_("KLE number"),
        choices=[(kle.value, name) for kle, name in KLE_NAMES.items()],
        help_text=_("Proposed; the municipality decides its own."),
    )


class ConfirmForm(PlainForm):
    """The number it has in the outside journal."""

    outside_number = forms.CharField(label=_("Number in the journal"), max_length=60)


class HoldForm(PlainForm):
    """Why a case must be kept for now."""

    ground = forms.ChoiceField(
        label=_("Why it must be kept for now"),
        widget=forms.RadioSelect,
        choices=[(ground.value, name) for ground, name in HOLD_NAMES.items()],
    )


class BatchForm(CarefulForm):
    """Which cases, and what was found when the registration was looked at."""

    analysis = forms.CharField(
        label=_("Analysis of the registration"),
        max_length=4000,
        widget=text(6),
        help_text=_(
            "How the cases were registered, whether they are complete, what is journalised elsewhere, and why they need"
            " not be kept. Nothing about a person."
        ),
    )
    chosen = forms.TypedMultipleChoiceField(
        label=_("Cases to be destroyed"), coerce=int, widget=forms.CheckboxSelectMultiple
    )


class CouncilForm(CarefulForm):
    """The council's decision."""

    number = forms.CharField(label=_("Number of the council's decision"), max_length=40)
    decided_on = forms.DateField(label=_("Day of the meeting"), widget=DayInput)
