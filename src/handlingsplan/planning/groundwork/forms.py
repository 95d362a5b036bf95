# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Boxes and steps as forms."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from handlingsplan.contacts.queries import Entry, entry
from handlingsplan.documents.terms import LOOKS_LIKE_CPR
from handlingsplan.lib.text import looks_like_cpr
from handlingsplan.ui.forms import PlainForm

from . import rules
from .models import Box, Step
from .rules import Deadline
from .terms import UNIT_NAMES, Unit

AMOUNT_WITHOUT_UNIT = _("Choose what the deadline is counted in.")
UNIT_WITHOUT_AMOUNT = _("Write how much, or leave the unit empty.")


class PlanTextForm(PlainForm):
    """A form whose texts end up in a plan: no civil registration number gets in."""

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        for name, value in list(cleaned.items()):
            if isinstance(value, str) and looks_like_cpr(value):
                self.add_error(name, LOOKS_LIKE_CPR)
        return cleaned


class BoxForm(PlanTextForm):
    """A box of the organisation chart."""

    label = forms.CharField(
        label=_("Name of the function or group"), max_length=120, help_text=_("Never the name of a person.")
    )
    role = forms.CharField(
        label=_("What they do"), max_length=300, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    parent_key = forms.ChoiceField(label=_("Answers to"), required=False)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, others: Sequence[Box], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", _("Nobody: it stands at the top")), *((box.key, box.label) for box in others)]
        self.offer("parent_key", choices)


class StepForm(PlanTextForm):
    """A step of a flow. Where the law has set the deadline, only a shorter one gets in."""

    actor = forms.CharField(label=_("Who does it"), max_length=160, help_text=_("A function, never a person's name."))
    action = forms.CharField(
        label=_("Does what"), max_length=500, widget=forms.Textarea(attrs={"rows": 3}), help_text=_("One thing.")
    )
    condition = forms.CharField(
        label=_("When, or only if"), max_length=300, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    deadline_amount = forms.IntegerField(label=_("Deadline"), required=False, min_value=1, max_value=9999)
    deadline_unit = forms.ChoiceField(
        label=_("Counted in"),
        required=False,
        choices=[("", _("No deadline")), *((unit.value, UNIT_NAMES[unit]) for unit in Unit)],
    )
    deadline_from = forms.CharField(
        label=_("Counted from"), max_length=160, required=False, help_text=_("For example: the receipt of the concern")
    )
    may_pause = forms.BooleanField(label=_("The deadline may pause while we wait for others"), required=False)
    contact_key = forms.ChoiceField(
        label=_("Contact"), required=False, help_text=_("The number follows the list of contacts by itself.")
    )
    outcome = forms.CharField(
        label=_("What comes of it"), max_length=300, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    next_keys = forms.MultipleChoiceField(
        label=_("Leads to"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Choose none where the flow ends."),
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(
        self,
        *args: Any,
        contacts: Sequence[tuple[str, Any]],
        following: Sequence[tuple[str, str]] | None,
        law: Deadline | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.law = law
        self.offer("contact_key", [("", _("No contact")), *contacts])
        if following is None:
            del self.fields["next_keys"]
        else:
            self.offer("next_keys", following)
        if law:
            del self.fields["deadline_from"], self.fields["may_pause"]
            self.fields["deadline_amount"].required = self.fields["deadline_unit"].required = True
            self.fields["deadline_amount"].help_text = _("Set by law. It may be made shorter, never longer.")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        amount, unit = cleaned.get("deadline_amount"), cleaned.get("deadline_unit")
        if "deadline_amount" in self.errors:
            return cleaned
        if amount and not unit:
            self.add_error("deadline_unit", AMOUNT_WITHOUT_UNIT)
        elif unit and not amount:
            self.add_error("deadline_amount", UNIT_WITHOUT_AMOUNT)
        elif self.law:
            given = Deadline(amount=amount, unit=Unit(unit)) if amount and unit else None
            if wrong := rules.law_problem(given, self.law):
                self.add_error("deadline_amount", str(wrong))
        return cleaned


def box_initial(box: Box, version: int) -> dict[str, Any]:
    return {"label": box.label, "role": box.role, "parent_key": box.parent_key, "version": version}


def step_initial(step: Step, version: int) -> dict[str, Any]:
    """What the form shows at first for a step that is kept already."""
    return {name: getattr(step, name) for name in StepForm.base_fields if name != "version"} | {"version": version}


def contact_choices(
    directory: Sequence[Entry], missing: Sequence[tuple[str, str]], *, kept_key: str = ""
) -> list[tuple[str, Any]]:
    """Those one can call with their numbers first; then the functions still to be filled in.

    What the step has already stays possible, even where the directory shows another in its place.
    """
    filled: list[tuple[str, Any]] = [(line.key, f"{line.label}, {line.number}") for line in directory if line.is_filled]
    gaps = list(missing)
    if kept_key and kept_key not in {key for key, _label in (*filled, *gaps)}:
        filled.append((kept_key, entry(kept_key, internal=True).label))
    if gaps:
        filled.append((str(_("Not filled in yet")), gaps))
    return filled


def box_text(values: dict[str, Any]) -> str:
    """A box as one text, to be set beside another."""
    return "\n\n".join(str(values.get(name) or "–") for name in ("label", "role"))


def step_text(values: dict[str, Any]) -> str:
    """A step as one text, to be set beside another."""
    deadline = " ".join(str(values.get(name) or "") for name in ("deadline_amount", "deadline_unit", "deadline_from"))
    parts = [
        values.get("actor"),
        values.get("action"),
        values.get("condition"),
        deadline.strip(),
        values.get("outcome"),
    ]
    return "\n\n".join(str(part or "–") for part in parts)
