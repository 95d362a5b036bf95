# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What came in from another authority, and whether a ground still holds."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from handlingsplan.concerns.disclosure.terms import BASIS_NAMES, PARTY_NAMES, PURPOSE_NAMES, Party, Purpose
from handlingsplan.ui.forms import DayInput, PlainForm

SENDERS = (
    *(Party.POLICE, Party.PSYCHIATRY, Party.PRISON, Party.SCHOOL, Party.SELF_GOVERNING, Party.DEPARTMENT),
    *(Party.INFOHUS, Party.CHILDREN, Party.OTHER_MUNICIPALITY, Party.CITIZEN),
)


class ReceivedForm(PlainForm):
    """What came in, from whom, and on what ground they say they told it."""

    sender_kind = forms.ChoiceField(label=_("From"), widget=forms.RadioSelect)
    sender = forms.CharField(label=_("Which authority or function"), max_length=200)
    extract = forms.CharField(label=_("What was told"), max_length=20_000, widget=forms.Textarea(attrs={"rows": 6}))
    purpose = forms.ChoiceField(label=_("For what"), choices=[(p.value, PURPOSE_NAMES[p]) for p in Purpose])
    basis = forms.ChoiceField(label=_("On what ground, as they say it"))
    day = forms.DateField(label=_("Day"), widget=DayInput)

    def __init__(self, *args: Any, own: Party, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.offer("sender_kind", [(party.value, PARTY_NAMES[party]) for party in SENDERS if party is not own])
        self.offer("basis", [(basis.value, name) for basis, name in BASIS_NAMES.items()])

    def clean_day(self) -> date:
        day: date = self.cleaned_data["day"]
        if day > self.today:
            raise forms.ValidationError(gettext("The day lies ahead. Write when it came."))
        return day


class ReviewForm(PlainForm):
    """Whether more is passed on under a ground."""

    still = forms.ChoiceField(
        label=_("Is the ground still needed?"),
        choices=[("yes", _("Yes, look at it again later")), ("no", _("No, nothing more is passed on under it"))],
        widget=forms.RadioSelect,
    )


class OutsideForm(PlainForm):
    """A question to the recipient, through a one-time link."""

    address = forms.EmailField(
        label=_("E-mail of the authority or function"),
        help_text=_("The e-mail says the case number and nothing else. Never a private address."),
    )
    question = forms.CharField(label=_("What do you ask?"), max_length=4000, widget=forms.Textarea(attrs={"rows": 4}))
    days = forms.IntegerField(label=_("How many days can the link be used?"), min_value=1, max_value=60, initial=14)
