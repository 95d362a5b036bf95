# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Notes and series as forms: no CPR number gets in, names and too small places are asked about once."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from handlingsplan.documents.forms import CarefulForm
from handlingsplan.lib.small_numbers import SMALLEST_SHOWN
from handlingsplan.ui.forms import DayInput
from handlingsplan.ui.second_look import Sentence

from . import rules
from .models import Note, Series
from .rules import Kept
from .terms import THEME_NAMES, Theme

PERIOD_TURNED = _("The period ends before it begins.")
NOT_A_NUMBER = _("Write a whole number, “under 5”, or nothing where it is not known.")
PERIOD_MISSING = _("Write which period the number is about.")
NO_FIGURES = _("Write at least one period.")
ROWS_AT_LEAST, ROWS_FREE, ROWS_AT_MOST = 6, 2, 24


class SourcedForm(CarefulForm):
    """What notes and series have in common."""

    theme = forms.ChoiceField(label=_("Theme"), choices=[(theme.value, THEME_NAMES[theme]) for theme in Theme])
    title = forms.CharField(label=_("Heading"), max_length=160)
    source = forms.CharField(
        label=_("Source"),
        max_length=300,
        help_text=_("Who has seen or counted it: a survey, a register, a meeting. A function, never a person."),
    )
    source_address = forms.URLField(label=_("Web address of the source"), required=False, assume_scheme="https")
    unknown = forms.CharField(
        label=_("What we do not know"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("What the source cannot tell, and whom we have not asked."),
    )
    next_look_on = forms.DateField(label=_("Looked at again"), widget=DayInput)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def second_look(self, cleaned: Mapping[str, Any]) -> Mapping[str, Sentence]:
        found = dict(super().second_look(cleaned))
        for name, value in cleaned.items():
            if isinstance(value, str) and name != "source_address" and (places := rules.small_places(value)):
                found[name] = " ".join(filter(None, [str(found.get(name, "")), _too_small(places)]))
        return found


class NoteForm(SourcedForm):
    """A note on a period."""

    period_from = forms.DateField(label=_("The period begins"), widget=DayInput)
    period_to = forms.DateField(label=_("The period ends"), widget=DayInput)
    text = forms.CharField(
        label=_("What we see"),
        max_length=3000,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("At general level: the town or the municipality, never a street, a stairwell or a school class."),
    )

    field_order = ("theme", "title", "period_from", "period_to", "text", "unknown", "source", "source_address")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        first, last = cleaned.get("period_from"), cleaned.get("period_to")
        if first and last and last < first:
            self.add_error("period_to", PERIOD_TURNED)
        return cleaned


class SeriesForm(SourcedForm):
    """Figures of the same thing over time, a row for each period."""

    unit = forms.CharField(
        label=_("What is counted"), max_length=120, help_text=_("For example: pupils who answered yes, in per cent.")
    )
    caution = forms.CharField(
        label=_("How to read it"),
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("What a rise or a fall may mean, and what it does not say."),
    )

    field_order = ("theme", "title", "unit", "caution", "unknown", "source", "source_address", "next_look_on")

    def __init__(self, *args: Any, figures: int = 0, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.rows = min(ROWS_AT_MOST, max(ROWS_AT_LEAST, figures + ROWS_FREE))
        for row in range(1, self.rows + 1):
            self.fields[f"period_{row}"] = forms.CharField(
                label=gettext("Period %(row)d") % {"row": row}, max_length=40, required=False
            )
            self.fields[f"value_{row}"] = forms.CharField(
                label=gettext("Number %(row)d") % {"row": row}, max_length=20, required=False
            )

    @property
    def pairs(self) -> list[tuple[BoundField, BoundField]]:
        """Period and number side by side."""
        return [(self[f"period_{row}"], self[f"value_{row}"]) for row in range(1, self.rows + 1)]

    @property
    def others(self) -> list[BoundField]:
        """The fields that are no figures."""
        return [field for field in self.visible_fields() if not field.name.startswith(("period_", "value_"))]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        found: list[tuple[str, Kept]] = []
        for row in range(1, self.rows + 1):
            period, written = cleaned.pop(f"period_{row}", ""), cleaned.pop(f"value_{row}", "")
            try:
                number = rules.kept(written)
            except rules.NotANumber:
                self.add_error(f"value_{row}", NOT_A_NUMBER)
                continue
            if period.strip():
                found.append((period.strip(), number))
            elif written.strip():
                self.add_error(f"period_{row}", PERIOD_MISSING)
        if not found and not self.errors:
            self.add_error("period_1", NO_FIGURES)
        cleaned["figures"] = found
        return cleaned


def note_initial(note: Note) -> dict[str, Any]:
    """What the form shows at first for a note that is kept already."""
    return {name: getattr(note, name) for name in NoteForm.base_fields}


def series_initial(series: Series) -> dict[str, Any]:
    """What the form shows at first for a series that is kept already."""
    found = {name: getattr(series, name) for name in SeriesForm.base_fields}
    for row, figure in enumerate(series.figures.all(), start=1):
        found[f"period_{row}"] = figure.period
        small = gettext("under %(few)d") % {"few": SMALLEST_SHOWN}
        found[f"value_{row}"] = small if figure.is_small else "" if figure.value is None else str(figure.value)
    return found


def _too_small(places: list[str]) -> str:
    words = gettext("%(places)s is so small a place that it may point at somebody. Write the town or the municipality.")
    return words % {"places": ", ".join(f"“{place}”" for place in places)}
