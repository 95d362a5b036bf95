# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What the holder of a receipt fills in: the code, and what she wants to add."""

from django import forms
from django.utils.translation import gettext_lazy as _

from .report_fields import ReportPage, text


class CodeForm(ReportPage):
    code = forms.CharField(
        label=_("Your code"),
        help_text=_("Twenty letters and digits, in four groups. Capital or small letters are the same."),
        max_length=60,
        widget=forms.TextInput(attrs={"autocapitalize": "characters", "spellcheck": "false"}),
    )


class MessageForm(ReportPage):
    text = text(_("What do you want to add, or to answer?"), required=True, rows=5)
