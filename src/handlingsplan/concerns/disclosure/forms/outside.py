# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What somebody without an account fills in: the code from the telephone, and the answer."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from handlingsplan.ui.forms import PlainForm

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


class CodeForm(PlainForm):
    """Six digits."""

    code = forms.CharField(
        label=_("The code you were told by telephone"),
        max_length=12,
        help_text=_("Six digits."),
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "one-time-code"}),
    )


class AnswerForm(PlainForm):
    """The answer; the code goes along unseen, since nothing about the reader is kept in between."""

    code = forms.CharField(max_length=12, widget=forms.HiddenInput)
    answer = forms.ChoiceField(label=_("What do you answer?"), widget=forms.RadioSelect)
    reason = forms.CharField(
        label=_("Reason"), required=False, max_length=4000, widget=forms.Textarea(attrs={"rows": 4})
    )
    reference = forms.CharField(
        label=_("Your own reference number"), required=False, max_length=60, help_text=_("So that we can find it.")
    )
    answered_by = forms.CharField(label=_("Who answers"), max_length=200, help_text=_("Your function, or your name."))

    def __init__(self, *args: Any, choices: "Mapping[str, StrOrPromise]", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("answer", choices.items())
