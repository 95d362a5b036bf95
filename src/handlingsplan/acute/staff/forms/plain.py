# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Forms about a situation: no civil registration number gets in, and moments are written as the clock on the wall."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from handlingsplan.documents.terms import LOOKS_LIKE_CPR
from handlingsplan.lib.text import looks_like_cpr
from handlingsplan.ui.forms import MomentInput, PlainForm

ROLE_HELP = _("A role or initials, never a name.")


class SituationForm(PlainForm):
    """A form whose texts stand in the papers of a situation. `more` are fields that are known only as it is made."""

    def __init__(self, *args: Any, more: Mapping[str, forms.Field] | None = None, **kwargs: Any) -> None:
        self.base_fields = {**type(self).base_fields, **(more or {})}  # type: ignore[misc]
        super().__init__(*args, **kwargs)

    def clean(self) -> dict[str, Any]:
        found: dict[str, Any] = super().clean() or self.cleaned_data
        for name, value in list(found.items()):
            if isinstance(value, str) and looks_like_cpr(value):
                self.add_error(name, LOOKS_LIKE_CPR)
        return found


def moment(label: Any, *, required: bool = False, initial: Any = None, help_text: Any = "") -> forms.DateTimeField:
    """A day and a time, in the browser's own field."""
    return forms.DateTimeField(
        label=label, required=required, initial=initial, help_text=help_text, widget=MomentInput()
    )


def long_text(label: Any, rows: int = 3, *, required: bool = True, longest: int = 4000, help_text: Any = "") -> Any:
    """A text of some lines."""
    return forms.CharField(
        label=label,
        required=required,
        max_length=longest,
        help_text=help_text,
        widget=forms.Textarea(attrs={"rows": rows}),
    )


def short_text(label: Any, *, required: bool = True, longest: int = 120, help_text: Any = "") -> forms.CharField:
    """A text of one line."""
    return forms.CharField(label=label, required=required, max_length=longest, help_text=help_text)


def typed_again(form: PlainForm, **now: Any) -> PlainForm:
    """The form as it was sent, with what has become known since, such as the version that stands there now."""
    form.data = form.data.copy()
    for name, value in now.items():
        form.data[form.add_prefix(name)] = value.isoformat() if isinstance(value, datetime) else str(value)
    return form
