# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Forms for texts that many read: no civil registration number gets in, and names of persons are asked about once."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import ngettext

from handlingsplan.lib.names import likely_names
from handlingsplan.lib.text import looks_like_cpr
from handlingsplan.ui.forms import PlainForm
from handlingsplan.ui.second_look import SecondLookMixin, Sentence

from .terms import LOOKS_LIKE_CPR


class CarefulForm(SecondLookMixin, PlainForm):
    """CPR numbers are refused in every text, names are warned about. `may_hold_names`: fields where they belong."""

    may_hold_names: tuple[str, ...] = ()

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        for name, value in list(cleaned.items()):
            if isinstance(value, str) and looks_like_cpr(value):
                self.add_error(name, LOOKS_LIKE_CPR)
        return cleaned

    def second_look(self, cleaned: Mapping[str, Any]) -> Mapping[str, Sentence]:
        texts = {name: value for name, value in cleaned.items() if isinstance(value, str)}
        return {
            name: named(names)
            for name, text in texts.items()
            if name not in self.may_hold_names and (names := likely_names(text))
        }


def named(names: list[str]) -> str:
    """What is said about these likely names."""
    words = ngettext(
        "%(names)s looks like the name of a person. Write a function instead, or save anyway if it is right.",
        "%(names)s look like names of persons. Write functions instead, or save anyway if it is right.",
        len(names),
    )
    return words % {"names": ", ".join(f"“{name}”" for name in names)}
