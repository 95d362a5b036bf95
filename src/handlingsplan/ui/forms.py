# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0

"""Plain forms whose error texts say what happened and what to do."""

import re
from collections.abc import Callable, Iterable, Mapping
from copy import copy
from functools import lru_cache
from typing import Any

from django import forms
from django.utils.choices import BaseChoiceIterator
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_lazy as _

FIELD_MESSAGES: tuple[tuple[type[forms.Field], dict[str, Any]], ...] = (
    (forms.DateField, {"invalid": _("This is not a day we can read. Write it as day, month and year: 22-11-2026.")}),
    (forms.DateTimeField, {"invalid": _("This is not a day and time we can read. Write 22-11-2026 14:32.")}),
    (forms.TimeField, {"invalid": _("This is not a time we can read. Write hours and minutes: 14:32.")}),
    (forms.EmailField, {"invalid": _("This is not a complete e-mail address. Write it as name@municipality.example.")}),
    (forms.URLField, {"invalid": _("This is not a complete web address. Write it as https://example.dk.")}),
    (forms.IntegerField, {"invalid": _("This is not a whole number. Write it with digits only.")}),
    (
        forms.ChoiceField,
        {"invalid_choice": _("The choice is no longer possible. Choose one of those shown.")},
    ),
    (
        forms.FileField,
        {
            "missing": _("No file arrived. Choose the file again."),
            "empty": _("The file is empty. Choose another file."),
            "invalid": _("The file did not arrive whole. Choose it again."),
        },
    ),
)
REQUIRED = _("This has not been filled in. Write or choose an answer.")
TOO_LONG = _("The text is %(show_value)d characters long, and there is room for %(limit_value)d. Shorten it a little.")


#: Control signs (but tab and line feed), half characters and two that are none: no file can hold them.
UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
IS_A_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


class PlainFormMixin:
    """Our words for errors, one place for `autocomplete`, and whether a file must be chosen again."""

    autocomplete: Mapping[str, str] = {}
    needs: Mapping[str, Any] = {}
    """By field: when it is to be filled in, where neither "always" nor "never" is the truth."""
    fields: dict[str, forms.Field]
    data: Any
    is_bound: bool
    add_prefix: Callable[[str], str]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        kind: Any = type(self)
        _teach(kind)
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            if name in self.needs:
                field.need = self.needs[name]  # type: ignore[attr-defined]
            if name in self.autocomplete:
                field.widget.attrs.setdefault("autocomplete", self.autocomplete[name])
        if self.is_bound:
            self.data = self._writable()

    def offer(self, name: str, choices: Iterable[tuple[Any, Any]]) -> None:
        """What can be chosen in a field, when it is known only once the form is made."""
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices if isinstance(choices, BaseChoiceIterator) else list(choices)

    def _writable(self) -> Any:
        """What was sent, its texts without the signs that no file made of them could hold. Passwords are as typed."""
        data = _own_copy(self.data)
        for name, field in self.fields.items():
            sent = data.get(self.add_prefix(name))
            if isinstance(field, forms.CharField) and isinstance(sent, str) and not _is_password(field):
                data[self.add_prefix(name)] = UNWRITABLE.sub("", sent)
        return data


def _own_copy(sent: Any) -> Any:
    """Shallow, for texts do not change; without QueryDict's own ways, for pages of one long form come by the dozen."""
    return MultiValueDict(dict(sent.lists())) if isinstance(sent, MultiValueDict) else copy(sent)


def _is_password(field: forms.Field) -> bool:
    return isinstance(field.widget, forms.PasswordInput)


class PlainForm(PlainFormMixin, forms.Form):
    """A form that belongs to no model."""


class DayInput(forms.DateInput):
    """The browser's own date field; a plain one where what was typed is no day, so that the words stay to be mended."""

    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%d")

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        shown = context["widget"]["value"]
        if shown and not IS_A_DAY.fullmatch(shown):
            context["widget"]["type"] = "text"
        return context


class MomentInput(forms.DateTimeInput):
    """The browser's own field for day and time."""

    input_type = "datetime-local"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%dT%H:%M")


@lru_cache(maxsize=1000)
def _teach(kind: type[Any]) -> None:
    """Once for each form, as its fields are declared: every form of that kind begins with copies of them."""
    for field in kind.base_fields.values():
        speak_plainly(field)


def speak_plainly(field: forms.Field) -> None:
    """Replace Django's default error texts where the form has not written its own."""
    kind: Any = type(field)
    defaults, ours = _default_messages(kind), _our_messages(kind)
    for code, text in ours.items():
        if field.error_messages.get(code) == defaults.get(code):
            field.error_messages[code] = text
    if getattr(field, "max_length", None):
        field.error_messages.setdefault("max_length", TOO_LONG)


@lru_cache(maxsize=256)
def _our_messages(kind: type[forms.Field]) -> dict[str, Any]:
    ours: dict[str, Any] = {"required": REQUIRED}
    for ancestor, messages in FIELD_MESSAGES:
        if issubclass(kind, ancestor):
            ours |= messages
    return ours


@lru_cache(maxsize=256)
def _default_messages(kind: type[forms.Field]) -> dict[str, Any]:
    messages: dict[str, Any] = {}
    for ancestor in reversed(kind.__mro__):
        messages |= getattr(ancestor, "default_error_messages", {}) or {}
    return messages
