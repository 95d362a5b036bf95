# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Forms about a situation: no civil registration number gets in, and moments are written as the clock on the wall."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.translation import gettext_lazy as _

from handlingsplan.documents.terms import LOOKS_LIKE_CPR
from handlingsplan.lib.text import looks_like_cpr
from handlingsplan.ui.forms import MomentInput, PlainForm, speak_plainly

LOOK_AT_THE_YEAR = _("Look at the year: it is between 2000 and 2100.")
EARLIEST, LATEST = datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)
ROLE_HELP = _("A role or initials, never a name.")


class SituationForm(PlainForm):
    """A form whose texts stand in the papers of a situation. `more` are fields that are known only as it is made."""

    def __init__(self, *args: Any, more: Mapping[str, forms.Field] | None = None, **kwargs: Any) -> None:
        self.base_fields = {**type(self).base_fields, **(more or {})}  # type: ignore[misc]
        for field in (more or {}).values():
            speak_plainly(field)
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
        label=label,
        required=required,
        initial=initial,
        help_text=help_text,
        widget=MomentInput(),
        validators=within_reason(EARLIEST, LATEST),
    )


def within_reason(earliest: Any, latest: Any) -> list[Any]:
    """A mistyped year is told; kept, it would be a time that nothing can be counted from, or even be read again."""
    return [MinValueValidator(earliest, LOOK_AT_THE_YEAR), MaxValueValidator(latest, LOOK_AT_THE_YEAR)]


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
