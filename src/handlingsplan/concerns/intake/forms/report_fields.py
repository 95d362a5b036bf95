# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What the pages of the form have in common: short answers, long texts, and no CPR number outside its own field."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Any, TypeVar

from django import forms
from django.utils.choices import BaseChoiceIterator
from django.utils.translation import gettext_lazy as _

from handlingsplan.lib.text import looks_like_cpr
from handlingsplan.ui.forms import PlainForm

C = TypeVar("C", bound=StrEnum)
MOST_IN_ALL = 20_000
"""Signs of all answers together; more than anybody writes on a phone."""
SHORT, MIDDLE, LONG = 120, 1500, 6000
NO_CPR = _("This looks like a CPR number. Leave it out; the municipality finds the person without it.")


class Settled(BaseChoiceIterator):
    """Choices that are the same for all senders: looked through once, and not copied into each of their forms."""

    def __init__(self, pairs: Iterable[tuple[str, Any]]) -> None:
        self._pairs = tuple(pairs)

    def __iter__(self) -> Iterator[tuple[str, Any]]:
        return iter(self._pairs)

    def __copy__(self) -> "Settled":
        return self

    def __deepcopy__(self, memo: dict[int, Any]) -> "Settled":
        return self


def choices(names: dict[C, Any]) -> Settled:
    """What can be chosen between, as a form wants it."""
    return Settled((code.value, name) for code, name in names.items())


def one_of(names: dict[C, Any], label: Any, *, help_text: Any = "", required: bool = True) -> forms.ChoiceField:
    """One answer, all of them in sight."""
    return forms.ChoiceField(
        label=label, help_text=help_text, choices=choices(names), widget=forms.RadioSelect, required=required
    )


def some_of(names: dict[C, Any], label: Any, *, help_text: Any = "", required: bool) -> forms.MultipleChoiceField:
    """Any number of answers."""
    return forms.MultipleChoiceField(
        label=label,
        help_text=help_text,
        choices=choices(names),
        widget=forms.CheckboxSelectMultiple,
        required=required,
    )


def line(label: Any, *, help_text: Any = "", required: bool = False, length: int = SHORT) -> forms.CharField:
    """A line of text."""
    return forms.CharField(label=label, help_text=help_text, required=required, max_length=length)


def text(label: Any, *, help_text: Any = "", required: bool = False, rows: int = 5) -> forms.CharField:
    """Room to write."""
    return forms.CharField(
        label=label,
        help_text=help_text,
        required=required,
        max_length=LONG if rows > 3 else MIDDLE,
        widget=forms.Textarea(attrs={"rows": rows}),
    )


class ReportPage(PlainForm):
    """One page of the form. `cpr_in` names the field in which a CPR number belongs, where there is one."""

    cpr_in = ""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.widget.attrs.setdefault("autocomplete", "off")

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        for name, value in list(cleaned.items()):
            if name != self.cpr_in and isinstance(value, str) and looks_like_cpr(value):
                self.add_error(name, NO_CPR)
        return cleaned

    def leave_out(self, *names: str) -> None:
        """Questions that are not this sender's."""
        for name in names:
            self.fields.pop(name, None)

    def ask(self, name: str, label: Any, help_text: Any = "") -> None:
        """Ask a question in other words."""
        self.fields[name].label = label
        self.fields[name].help_text = help_text

    def must(self, *names: str) -> None:
        """Questions this sender answers."""
        for name in names:
            if name in self.fields:
                self.fields[name].required = True
