# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A situation picture as a form: one text for each block, filled from the log before anybody writes."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from handlingsplan.acute.staff.lists import names

from .plain import SituationForm, long_text, moment


class PictureForm(SituationForm):
    """The blocks, the line of the log they are drawn up to, and the picture that was there."""

    after = forms.IntegerField(widget=forms.HiddenInput)
    up_to_line = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, drawn: Mapping[str, str] | None = None, **kwargs: Any) -> None:
        found = drawn or {}
        more = {key: _block(name, found.get(key, "")) for key, name in names("picture", "blocks").items()}
        more["next_at"] = moment(_("Next picture at"))
        super().__init__(*args, more=more, **kwargs)

    def blocks(self) -> dict[str, str]:
        return {key: self.cleaned_data[key] for key in names("picture", "blocks")}


def _block(name: str, drawn: str) -> Any:
    field = long_text(name, min(12, drawn.count("\n") + 3), required=False, longest=6000)
    field.initial = drawn
    return field
