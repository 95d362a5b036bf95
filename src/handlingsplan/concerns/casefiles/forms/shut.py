# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Asking to open what is shut, and answering it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from handlingsplan.ui.forms import PlainForm

LONG = 2000


def text(rows: int = 3) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class AskForm(PlainForm):
    """Which case, why, and that one is not biased in it."""

    number = forms.CharField(label=_("The number of the case"), max_length=14, help_text=_("For example 2026-17"))
    reason = forms.CharField(
        label=_("Why you need to read it"),
        max_length=LONG,
        widget=text(),
        help_text=_("What you are to do with it now. Whoever decides reads this, and it stays with the case."),
    )
    not_biased = forms.BooleanField(label=_("I am not biased in the case"))


class AskForEarlierForm(AskForm):
    """The same for an earlier case whose number one does not know."""

    number = None  # type: ignore[assignment]


class AnswerForm(PlainForm):
    """Yes or no, and why."""

    allowed = forms.ChoiceField(
        label=_("May she open it?"),
        widget=forms.RadioSelect,
        choices=[("yes", _("Yes, for two days and only to read")), ("no", _("No"))],
    )
    words = forms.CharField(label=_("Why"), max_length=LONG, widget=text())


class AgreeForm(PlainForm):
    """Agree or not."""

    agreed = forms.ChoiceField(
        label=_("Do you agree?"),
        widget=forms.RadioSelect,
        choices=[("yes", _("Yes, until the day of review")), ("no", _("No, the person is to be told"))],
    )
