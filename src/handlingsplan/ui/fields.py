# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0

"""How one bound form field is drawn: which frame it gets and what describes it to a screen reader."""

from dataclasses import dataclass
from typing import Any, Literal

from django import forms
from django.forms.boundfield import BoundField, BoundWidget
from django.utils.safestring import SafeString

Frame = Literal["line", "checkbox", "choices", "group"]
NARROW = (forms.DateInput, forms.TimeInput, forms.DateTimeInput, forms.NumberInput)


@dataclass(frozen=True)
class FieldPart:
    """One field ready for its template."""

    bound: BoundField
    frame: Frame
    widget: SafeString
    hint_id: str
    error_id: str
    describedby: str
    anchor: str
    choices: tuple[BoundWidget, ...] = ()


def draw(bound: BoundField, autocomplete: str = "") -> FieldPart:
    """The field with hint and error tied to its input by aria-describedby."""
    hint_id = f"{bound.auto_id}_helptext" if bound.help_text else ""
    error_id = f"{bound.auto_id}_error" if bound.errors else ""
    describedby = " ".join(part for part in (hint_id, error_id) if part)
    frame = frame_of(bound.field.widget)
    attrs: dict[str, Any] = {"class": css_class(bound.field.widget)}
    if given := bound.field.widget.attrs.get("class"):
        attrs["class"] = f"{attrs['class']} {given}"
    if describedby and frame in ("line", "checkbox"):
        attrs["aria-describedby"] = describedby
    if autocomplete:
        attrs["autocomplete"] = autocomplete
    choices = _choices(bound) if frame == "choices" else ()
    widget = SafeString() if choices else bound.as_widget(attrs=attrs)
    return FieldPart(bound, frame, widget, hint_id, error_id, describedby, anchor(bound), choices)


def frame_of(widget: forms.Widget) -> Frame:
    """A single line, a tick with its label behind it, a set of choices, or a group of inputs."""
    if isinstance(widget, (forms.RadioSelect, forms.CheckboxSelectMultiple)):
        return "choices"
    if isinstance(widget, forms.CheckboxInput):
        return "checkbox"
    return "group" if getattr(widget, "use_fieldset", False) else "line"


def css_class(widget: forms.Widget) -> str:
    """The class of an input; days, times and numbers get short fields."""
    return "ui-input ui-input-narrow" if isinstance(widget, NARROW) else "ui-input"


def anchor(bound: BoundField) -> str:
    """The id an error summary points at: the input itself, or the first of several."""
    if frame_of(bound.field.widget) in ("choices", "group"):
        return f"{bound.auto_id}_0"
    return bound.id_for_label or bound.auto_id


def _choices(bound: BoundField) -> tuple[BoundWidget, ...]:
    """Each radio button or tick box; built here because Django marks single radios aria-invalid, which ARIA forbids."""
    widget = bound.field.widget
    attrs: dict[str, Any] = {"id": bound.auto_id, "class": "ui-tick"}
    if bound.field.required and widget.use_required_attribute(bound.initial):
        attrs["required"] = True
    if bound.field.disabled:
        attrs["disabled"] = True
    parts = widget.subwidgets(bound.html_name, bound.value(), attrs=attrs)
    return tuple(BoundWidget(widget, part, bound.form.renderer) for part in parts)
