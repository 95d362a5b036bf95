# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The consent as a form; what it must say is what makes it a consent."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from handlingsplan.concerns.disclosure.rules import PURPOSES
from handlingsplan.concerns.disclosure.terms import (
    GIVEN_BY_NAMES,
    HOW_NAMES,
    PARTY_NAMES,
    PURPOSE_NAMES,
    Basis,
    Party,
    Purpose,
)
from handlingsplan.ui.forms import DayInput, PlainForm

NOT_ASKED = {Party.INFOHUS, Party.CHILDREN, Party.CITIZEN, Party.PET}


class ConsentForm(PlainForm):
    """Who gives it, what may be told, to whom, for what, until when, and how it was given."""

    who = forms.CharField(label=_("Who gives the consent"), max_length=200)
    given_by = forms.ChoiceField(
        label=_("As whom"),
        choices=[(who.value, name) for who, name in GIVEN_BY_NAMES.items()],
        widget=forms.RadioSelect,
        help_text=_(
            "Under 15 it is the one who has custody; from 15 to 17 the young person herself, and in some cases the"
            " parents too. Ask the municipality's lawyer where you are in doubt."
        ),
    )
    what = forms.CharField(
        label=_("What may be told"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("So exactly that the one who gives it knows what is told."),
    )
    recipient_kind = forms.ChoiceField(
        label=_("To whom"),
        choices=[(party.value, name) for party, name in PARTY_NAMES.items() if party not in NOT_ASKED],
    )
    to_whom = forms.CharField(label=_("Which authority, function or person"), max_length=200)
    purpose = forms.ChoiceField(
        label=_("For what"),
        choices=[(p.value, PURPOSE_NAMES[p]) for p in Purpose if p in PURPOSES[Basis.CONSENT]],
        widget=forms.RadioSelect,
    )
    how = forms.ChoiceField(label=_("How it was given"), choices=[(how.value, name) for how, name in HOW_NAMES.items()])
    given_on = forms.DateField(label=_("Given on"), widget=DayInput)
    until = forms.DateField(label=_("Until"), widget=DayInput)
    note = forms.CharField(
        label=_("Note"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("By word of mouth: who was spoken to, and what was said about taking it back."),
    )
    told = forms.BooleanField(
        label=_("It was said that it can be taken back at any time, and that no help depends on it"),
        error_messages={"required": _("A consent is free only when this has been said. Say it first.")},
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        given_on, until = cleaned.get("given_on"), cleaned.get("until")
        if given_on and given_on > self.today:
            self.add_error("given_on", gettext("The day lies ahead. Write when it was given."))
        if given_on and until and until <= given_on:
            self.add_error("until", gettext("A consent ends. Write a day after the one on which it is given."))
        return cleaned


class TakeBackForm(PlainForm):
    """A consent is taken back; nobody is asked why."""

    day = forms.DateField(label=_("Taken back on"), widget=DayInput)
    said = forms.CharField(
        label=_("What was said, if anything"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Nobody owes a reason."),
    )
