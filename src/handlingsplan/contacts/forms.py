# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The contact as a form. The reasons for a refusal stand at the field they are about."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from handlingsplan.documents.forms import CarefulForm
from handlingsplan.lib.names import quiet
from handlingsplan.lib.text import address
from handlingsplan.ui.forms import PlainForm

from . import queries, rules
from .models import ContactFunction
from .terms import READER_NAMES

RESERVED = frozenset({"ny"})


class ContactForm(PlainForm):
    """A function one can call. `is_public` is asked only where the national catalogue has no answer."""

    label = forms.CharField(
        label=_("Function"),
        max_length=120,
        help_text=_("What the function is called here. Never the name of a person."),
    )
    number = forms.CharField(
        label=_("Telephone"), max_length=30, required=False, help_text=_("For example 12 34 56 78. Never 112 or 114.")
    )
    hours = forms.CharField(
        label=_("Hours"),
        max_length=120,
        required=False,
        help_text=_("In words, as people are to read them. For example: weekdays 8 to 15, Thursday until 17."),
    )
    weekly = forms.CharField(
        label=_("The same hours, as the program reads them"),
        max_length=200,
        required=False,
        help_text=_(
            "For example: man-ons 8-15; tors 8-17; fre 8-12. Or: alle dage 8-22. Or: hele døgnet. Then the pages say "
            "whether it is open now. Nobody answers on public holidays unless you write: helligdage 10-14."
        ),
    )
    channel_for = forms.ChoiceField(
        label=_("Whom it is for"), choices=[(reader.value, name) for reader, name in READER_NAMES.items()]
    )
    note = forms.CharField(
        label=_("Good to know when calling"),
        max_length=300,
        required=False,
        help_text=_("Shown wherever the contact is shown."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    is_public = forms.BooleanField(
        label=_("May be shown to citizens"),
        required=False,
        help_text=_("Otherwise only people who work in the municipality see the number."),
    )
    holder = forms.CharField(
        label=_("Held by"), max_length=120, required=False, help_text=_("Shown only to people who work with the plan.")
    )
    deputy = forms.CharField(
        label=_("Deputy"),
        max_length=200,
        required=False,
        help_text=_("Who answers when the function does not. Shown only to people who work with the plan."),
    )
    email = forms.EmailField(
        label=_("E-mail"),
        required=False,
        help_text=_(
            "The function's own address, not a person's. Every 90 days it is asked whether the number is right. "
            "Shown only to people who work with the plan."
        ),
    )

    def __init__(self, *args: Any, is_described: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["channel_for"].required = False
        if is_described:
            del self.fields["is_public"]

    def clean_number(self) -> str:
        number: str = self.cleaned_data["number"].strip()
        if why := rules.why_not_number(number, queries.national_numbers()):
            raise forms.ValidationError(str(why))
        return number

    def clean_weekly(self) -> str:
        weekly: str = self.cleaned_data["weekly"].strip()
        if why := rules.why_not_weekly(weekly):
            raise forms.ValidationError(str(why))
        return weekly

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        national = queries.national_numbers()
        for name in ("label", "hours", "note", "holder", "deputy", "email"):
            if why := rules.why_not_text(cleaned.get(name) or "", national):
                self.add_error(name, str(why))
        return cleaned


class ChangeForm(CarefulForm):
    """What a function says has changed about it."""

    number = forms.CharField(label=_("Telephone"), max_length=30)
    hours = forms.CharField(label=_("Hours"), max_length=120, required=False)
    deputy = forms.CharField(
        label=_("Deputy"),
        max_length=200,
        required=False,
        help_text=_("Which function answers when you do not. Not the name of a person."),
    )
    message = forms.CharField(
        label=_("Anything else"), max_length=500, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )

    def clean_number(self) -> str:
        number: str = self.cleaned_data["number"].strip()
        if why := rules.why_not_number(number, queries.national_numbers()):
            raise forms.ValidationError(str(why))
        return number

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        national = queries.national_numbers()
        for name in ("hours", "deputy", "message"):
            if name not in self.errors and (why := rules.why_not_text(cleaned.get(name) or "", national)):
                self.add_error(name, str(why))
        return cleaned


def initial(contact: ContactFunction) -> dict[str, Any]:
    """What the form shows at first for a contact that is kept already."""
    return {name: getattr(contact, name) for name in ContactForm.base_fields}


def own_key(label: str, taken: frozenset[str]) -> str:
    """A key for a function the catalogue does not know, made from its name."""
    stem = address(quiet(label)).replace("-", "_")[:50] or "kontakt"
    names = (stem, *(f"{stem}_{number}" for number in range(2, 1000)))
    return next(name for name in names if name not in taken and name not in RESERVED)
