# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What a visitor fills in: two questions about duty, and a few words about an error. Nothing is kept of her."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from handlingsplan.communication.audiences.queries import national
from handlingsplan.communication.audiences.terms import AGE_NAMES, READER_NAMES
from handlingsplan.documents.terms import LOOKS_LIKE_CPR
from handlingsplan.lib.text import looks_like_cpr
from handlingsplan.ui.forms import PlainForm


class DutyForm(PlainForm):
    """Who am I, and how old is the person? Asked by GET, answered on the page, and forgotten."""

    reader = forms.ChoiceField(label=_("I am …"), widget=forms.RadioSelect)
    age = forms.ChoiceField(
        label=_("The person is …"),
        widget=forms.RadioSelect,
        choices=[(age.value, name) for age, name in AGE_NAMES.items()],
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = national.readers_with_duty_texts()
        choices = [(reader.value, name) for reader, name in READER_NAMES.items() if reader in known]
        self.offer("reader", choices)


class ReportForm(PlainForm):
    """What is wrong on the page. Only these words go on."""

    text = forms.CharField(
        label=_("What is wrong?"),
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Write about the page, never about a person. We cannot answer: we do not know who you are."),
    )

    def clean_text(self) -> str:
        text: str = self.cleaned_data["text"]
        if looks_like_cpr(text):
            raise forms.ValidationError(str(LOOKS_LIKE_CPR))
        return text
