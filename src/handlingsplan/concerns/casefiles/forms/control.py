# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Whose work, and which month, the controller wants to see."""

from django import forms
from django.utils.translation import gettext_lazy as _

from handlingsplan.ui.forms import PlainForm


class PersonForm(PlainForm):
    """One of those who work cases."""

    person = forms.ChoiceField(label=_("Person"), required=False)


class MonthForm(PlainForm):
    """A month, as the browser's own field gives it."""

    maaned = forms.CharField(
        label=_("Another month"), required=False, widget=forms.DateInput(attrs={"type": "month"}, format="%Y-%m")
    )
