# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""An effort, an indicator, a measurement and a move as forms. No civil registration number gets in."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from handlingsplan.documents.forms import CarefulForm
from handlingsplan.ui.forms import DayInput, PlainForm

from . import facts, rules, sentences, wording
from .models import Effort, Indicator, Measurement
from .queries.library import Arena, Count
from .terms import (
    COUNTED_NAMES,
    DIRECTION_NAMES,
    FACTOR_NAMES,
    FOCUS_NAMES,
    INTERVAL_NAMES,
    LABEL_NAMES,
    LEVEL_FOR,
    LEVEL_NAMES,
    PARTICIPATION_NAMES,
    STATE_NAMES,
    Counted,
    Direction,
    Focus,
    Interval,
    Level,
    Participation,
)

Choices = list[tuple[Any, Any]]


def choices(names: Mapping[Any, str | Promise]) -> Choices:
    return [(key.value, name) for key, name in names.items()]


def _text(rows: int = 2) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class EffortForm(CarefulForm):
    """An effort of the register."""

    title = forms.CharField(label=_("Title"), max_length=120)
    synonyms = forms.CharField(label=_("Also called"), max_length=200, required=False)
    level = forms.ChoiceField(
        label=_("Level"),
        widget=forms.RadioSelect,
        help_text=_("Exactly one: the one it is mostly for. Acute action is not a level; it has a part of its own."),
    )
    focus = forms.ChoiceField(
        label=_("General or about extremism"),
        widget=forms.RadioSelect,
        choices=choices(FOCUS_NAMES),
        initial=Focus.GENERAL,
    )
    purpose = forms.CharField(label=_("Purpose"), max_length=500, required=False, widget=_text())
    factors = forms.MultipleChoiceField(
        label=_("What it strengthens"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        choices=choices(FACTOR_NAMES),
        help_text=_("Protective factors: what holds a person up."),
    )
    content = forms.CharField(label=_("What happens"), max_length=4000, required=False, widget=_text(5))
    arenas = forms.MultipleChoiceField(label=_("Where"), required=False, widget=forms.CheckboxSelectMultiple)
    target_group = forms.CharField(
        label=_("Target group"), max_length=200, required=False, help_text=_("A group, never a person.")
    )
    age_from = forms.IntegerField(label=_("From age"), min_value=0, max_value=120, required=False)
    age_to = forms.IntegerField(
        label=_("To age"), min_value=0, max_value=120, required=False, help_text=_("Leave both empty for all ages.")
    )
    participation = forms.ChoiceField(
        label=_("Voluntary or with consent"),
        widget=forms.RadioSelect,
        choices=choices(PARTICIPATION_NAMES),
        initial=Participation.VOLUNTARY,
    )
    owner = forms.CharField(
        label=_("Owner"),
        max_length=160,
        required=False,
        help_text=_("The function or unit that answers for it, never a person's name."),
    )
    provider = forms.CharField(label=_("Provider"), max_length=160, required=False, help_text=_("Who carries it out."))
    resources = forms.CharField(label=_("Price and resources"), max_length=300, required=False, widget=_text())
    extent = forms.CharField(
        label=_("Extent"), max_length=200, required=False, help_text=_("For example: three times two hours")
    )
    starts_on = forms.DateField(label=_("Begins"), required=False, widget=DayInput)
    ends_on = forms.DateField(
        label=_("Ends"), required=False, widget=DayInput, help_text=_("Leave it empty when it has no end.")
    )
    months = forms.TypedMultipleChoiceField(
        label=_("Months in which it runs"),
        required=False,
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Choose none when it runs all the time. What is chosen comes again every year."),
    )
    expected_effect = forms.CharField(
        label=_("Expected effect"),
        max_length=500,
        required=False,
        widget=_text(),
        help_text=_("What you hope to see. Nobody can know whether one effort prevented something."),
    )
    follow_up = forms.CharField(label=_("How it is followed"), max_length=500, required=False, widget=_text())
    label = forms.ChoiceField(
        label=_("What is known of the effect"),
        choices=[("", _("Choose an evidence label")), *choices(LABEL_NAMES)],
        help_text=_("Shown wherever the effort is shown."),
    )
    label_note = forms.CharField(label=_("In your own words"), max_length=300, required=False, widget=_text())
    source_title = forms.CharField(label=_("Source"), max_length=200, required=False)
    source_address = forms.URLField(
        label=_("Address of the source"), max_length=400, required=False, assume_scheme="https"
    )
    source_checked_on = forms.DateField(label=_("Source looked at"), required=False, widget=DayInput)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    may_hold_names = ("source_title", "source_address")

    SECTIONS = (
        (_("What it is"), ("title", "synonyms", "level", "focus", "purpose", "factors", "content")),
        (_("Whom it is for"), ("arenas", "target_group", "age_from", "age_to", "participation")),
        (_("Who, with what and when"), ("owner", "provider", "resources", "extent", "starts_on", "ends_on", "months")),
        (_("What comes of it"), ("expected_effect", "follow_up")),
        (
            _("What it stands on"),
            ("label", "label_note", "source_title", "source_address", "source_checked_on"),
        ),
    )

    def __init__(self, *args: Any, arenas: Iterable[Arena], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chosen: Any = self.fields
        chosen["level"].choices = [(level.value, f"{LEVEL_NAMES[level]}: {LEVEL_FOR[level]}") for level in Level]
        chosen["arenas"].choices = [(arena.key, f"{arena.name}: {arena.about}") for arena in arenas]
        chosen["months"].choices = [(month, wording.month(month)) for month in rules.YEAR]

    def sections(self) -> list[tuple[Any, list[Any]]]:
        """The fields under their headings."""
        return [(heading, [self[name] for name in names]) for heading, names in self.SECTIONS]

    def written(self) -> dict[str, Any]:
        """What was written, by the names of the effort's fields."""
        return {name: self.cleaned_data[name] for name in facts.EFFORT}


class IndicatorForm(CarefulForm):
    """A number to follow."""

    name = forms.CharField(label=_("What is counted"), max_length=120, help_text=_("For example: Classes reached"))
    definition = forms.CharField(
        label=_("Definition"),
        max_length=400,
        widget=_text(3),
        help_text=_("So exact that two people would count the same."),
    )
    counted = forms.ChoiceField(
        label=_("Kind of number"),
        widget=forms.RadioSelect,
        choices=choices(COUNTED_NAMES),
        initial=Counted.PEOPLE,
        help_text=_("Fewer than five people or answers are not shown to others."),
    )
    unit = forms.CharField(label=_("Unit"), max_length=60, help_text=_("For example: classes"))
    method = forms.CharField(
        label=_("How it is measured"), max_length=300, widget=_text(), help_text=_("Who counts, from what. No names.")
    )
    interval = forms.TypedChoiceField(
        label=_("How often"), coerce=int, choices=choices(INTERVAL_NAMES), initial=Interval.HALF_YEAR
    )
    baseline = forms.DecimalField(
        label=_("Baseline"),
        required=False,
        min_value=0,
        max_digits=9,
        decimal_places=1,
        help_text=_("How it is before the effort starts. Leave it empty when you do not know."),
    )
    baseline_note = forms.CharField(label=_("Where the baseline is from"), max_length=200, required=False)
    direction = forms.ChoiceField(
        label=_("Expected direction"),
        widget=forms.RadioSelect,
        choices=choices(DIRECTION_NAMES),
        initial=Direction.OPEN,
        help_text=_("Said now, so that nobody can say afterwards that it was expected."),
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def written(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in facts.INDICATOR}


class MeasurementForm(CarefulForm):
    """One number with its day, source and caveat. `why` is asked for when it corrects another."""

    measured_on = forms.DateField(label=_("Measured on"), widget=DayInput)
    value = forms.DecimalField(label=_("Number"), min_value=0, max_digits=9, decimal_places=1)
    answers = forms.IntegerField(
        label=_("Number of answers"),
        required=False,
        min_value=0,
        max_value=999_999,
        help_text=_("How many answered. Below five the number is not shown to others."),
    )
    source = forms.CharField(label=_("Source"), max_length=200, help_text=_("Where the number is from."))
    caveat = forms.CharField(
        label=_("What to be careful about"),
        max_length=300,
        required=False,
        widget=_text(),
        help_text=_("For example: one school did not answer."),
    )
    why = forms.CharField(
        label=_("Why it is corrected"),
        max_length=300,
        widget=_text(),
        help_text=_("The old number stays beside the new one."),
    )

    def __init__(
        self, *args: Any, indicator: Indicator, corrects: bool, last: rules.Point | None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.last, self.counted = last, indicator.counted
        self.fields["value"].label = _("Number of %(unit)s") % {"unit": indicator.unit}
        if indicator.counted in (Counted.PEOPLE, Counted.ACTIVITIES):
            del self.fields["answers"]
        else:
            self.fields["answers"].required = True
            self.fields["value"].label = indicator.unit.capitalize()
        if not corrects:
            del self.fields["why"]

    def second_look(self, cleaned: Mapping[str, Any]) -> Mapping[str, str | Promise]:
        unlike = sentences.unlike(cleaned["value"], self.last, self.counted)
        return {**super().second_look(cleaned), **({"value": unlike} if unlike else {})}

    def written(self) -> dict[str, Any]:
        return {name: self.cleaned_data.get(name) for name in facts.MEASUREMENT}


class ReasonForm(CarefulForm):
    """A reason for a move, asked for by some and possible with all."""

    reason = forms.CharField(label=_("Reason"), max_length=1000, widget=_text(3))

    def __init__(self, *args: Any, is_needed: bool, help_text: Any = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reason"].required = is_needed
        self.fields["reason"].help_text = help_text


class FilterForm(PlainForm):
    """What the list is narrowed down to, kept in the address."""

    niveau = forms.ChoiceField(label=_("Level"), required=False)
    sted = forms.ChoiceField(label=_("Arena"), required=False)
    alder = forms.IntegerField(label=_("Age"), required=False, min_value=0, max_value=120)
    status = forms.ChoiceField(label=_("Status"), required=False)

    def __init__(self, *args: Any, arenas: Iterable[Arena], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        everything = [("", _("All"))]
        chosen: Any = self.fields
        chosen["niveau"].choices = everything + choices(LEVEL_NAMES)
        chosen["sted"].choices = everything + [(arena.key, arena.name) for arena in arenas]
        chosen["status"].choices = everything + choices(STATE_NAMES)


def effort_initial(effort: Effort) -> dict[str, Any]:
    """What the form shows at first for an effort that is kept already."""
    return {name: getattr(effort, name) for name in facts.EFFORT} | {"version": effort.version}


def indicator_initial(indicator: Indicator) -> dict[str, Any]:
    return {name: getattr(indicator, name) for name in facts.INDICATOR} | {"version": indicator.version}


def measurement_initial(measurement: Measurement) -> dict[str, Any]:
    return {name: getattr(measurement, name) for name in facts.MEASUREMENT}


def proposal_initial(count: Count) -> dict[str, Any]:
    """What the form shows at first for a number the library proposes."""
    return {
        "name": count.name,
        "definition": count.definition,
        "unit": count.unit,
        "counted": count.counted,
        "direction": count.direction,
    }
