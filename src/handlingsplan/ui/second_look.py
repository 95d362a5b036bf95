# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A form that asks once before it saves, and saves on the second press. Nothing typed is lost; no JavaScript needed.

How to use it: `class NoteForm(SecondLookMixin, PlainForm)` with `def second_look(self, cleaned)` giving
{field name: what to say} for what is allowed but should be seen. The first press says it at the fields and the button
reads "Save anyway" (`edit.html` does it; elsewhere write `{% ui_button form.save_anyway|default:label %}`). The second
press saves, unless something new was found. Hidden fields must be drawn: `{% ui_form %}` does. For texts that may not
hold a CPR number and should not hold names of persons, take `documents.forms.CarefulForm`, which has it all.
"""

from collections.abc import Callable, Mapping
from hashlib import sha256
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Sentence = str | Promise
SEEN = "seen"


class SecondLookMixin:
    """What `second_look` finds is said once; the hidden field `seen` remembers what has been said."""

    fields: dict[str, forms.Field]
    data: Any
    errors: Any
    cleaned_data: dict[str, Any]
    add_prefix: Callable[[str], str]
    add_error: Callable[[str | None, Any], None]
    asks_again = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields[SEEN] = forms.CharField(widget=forms.HiddenInput, required=False)

    def second_look(self, cleaned: Mapping[str, Any]) -> Mapping[str, Sentence]:
        """What is allowed but should be looked at once more, by field."""
        return {}

    @property
    def save_anyway(self) -> Sentence:
        """What the button says while the form asks; empty otherwise."""
        return _("Save anyway") if self.asks_again else ""

    def full_clean(self) -> None:
        super().full_clean()  # type: ignore[misc]
        cleaned = getattr(self, "cleaned_data", None)
        if cleaned is None:
            return
        said = str(cleaned.pop(SEEN, ""))
        if self.errors:
            return
        found = self.second_look(cleaned)
        mark = _mark(found)
        if found and said != mark:
            self.asks_again = True
            for name, words in found.items():
                self.add_error(name, forms.ValidationError(str(words), code="second_look"))
            self.data = self.data.copy()
            self.data[self.add_prefix(SEEN)] = mark


def _mark(found: Mapping[str, Sentence]) -> str:
    """A short sign for exactly these remarks, so that a new one is not slipped past with the old press."""
    return sha256("\n".join(f"{name}: {words}" for name, words in sorted(found.items())).encode()).hexdigest()[:16]
