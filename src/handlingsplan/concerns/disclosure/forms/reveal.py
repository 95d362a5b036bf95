# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A reason to know a sender, and a decision about it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from handlingsplan.concerns.disclosure.rules import is_reason
from handlingsplan.ui.forms import PlainForm

LONGER = _("Say in at least 40 characters why.")


class ReasonForm(PlainForm):
    """Why the name is needed."""

    reason = forms.CharField(
        label=_("Why must you know who sent it?"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("What can be done with the name that cannot be done without it? At least 40 characters."),
    )

    def clean_reason(self) -> str:
        reason: str = self.cleaned_data["reason"]
        if not is_reason(reason):
            raise forms.ValidationError(LONGER)
        return reason


class DecisionForm(ReasonForm):
    """Agree or refuse, with a reason."""

    allowed = forms.ChoiceField(
        label=_("Your decision"),
        choices=[("no", _("No, the sender stays unknown")), ("yes", _("Yes, the name is shown for 24 hours"))],
        widget=forms.RadioSelect,
    )
    field_order = ("allowed", "reason")

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reason"].label = _("Why?")
        self.fields["reason"].help_text = _("The one who asked reads it. At least 40 characters.")
