# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""One question of the guide as a form."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from handlingsplan.concerns.disclosure.actions.pass_on import NoConsent
from handlingsplan.concerns.disclosure.guide import NO, YES
from handlingsplan.concerns.disclosure.rules import is_reason
from handlingsplan.concerns.disclosure.terms import (
    BASIS_NAMES,
    NEEDS_LAWYER,
    PARTY_NAMES,
    PURPOSE_NAMES,
    TO_BE_CONFIRMED,
    Basis,
    Party,
    Purpose,
)
from handlingsplan.ui.forms import DayInput, PlainForm

REASON = _("Say in at least 40 characters why exactly this is necessary.")
LONG = 6000


class YesNoForm(PlainForm):
    """Yes or no."""

    answer = forms.ChoiceField(
        label=_("Your answer"), choices=[(YES, _("Yes")), (NO, _("No"))], widget=forms.RadioSelect
    )


class PurposeForm(PlainForm):
    """What it is for, and, where it is to prevent crime, the concrete reason to believe so."""

    purpose = forms.ChoiceField(
        label=_("Purpose"),
        choices=[(purpose.value, PURPOSE_NAMES[purpose]) for purpose in Purpose if purpose is not Purpose.AVERT_DANGER],
        widget=forms.RadioSelect,
    )
    concretely = forms.CharField(
        label=_("What concretely points to future criminal acts?"),
        required=False,
        max_length=LONG,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Only where it is to prevent crime. What was done or said, when. A belief alone is no reason."),
    )

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("purpose") == Purpose.PREVENT_CRIME and not is_reason(cleaned.get("concretely") or ""):
            self.add_error("concretely", gettext("Reason it concretely, in at least 40 characters."))
        return cleaned


class RecipientForm(PlainForm):
    """Who is told."""

    recipient_kind = forms.ChoiceField(label=_("Recipient"), widget=forms.RadioSelect)
    recipient = forms.CharField(
        label=_("Which authority or function"),
        max_length=200,
        help_text=_("For example: the police district's preventive department. It stands in the record."),
    )

    def __init__(self, *args: Any, sender: Party, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        left_out = {sender, Party.CITIZEN}
        self.offer("recipient_kind", [(p.value, PARTY_NAMES[p]) for p in Party if p not in left_out])


class GroundForm(PlainForm):
    """On what ground, among those that carry recipient and purpose."""

    basis = forms.ChoiceField(label=_("Ground"), widget=forms.RadioSelect)
    lawyer = forms.CharField(
        label=_("Who was asked, and what was the answer?"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Only for grounds marked “needs a lawyer”."),
    )

    needs = {"lawyer": _("needed where the ground is marked so")}

    def __init__(self, *args: Any, grounds: Sequence[str], has_consent: Callable[[], bool], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.has_consent = has_consent
        self.offer("basis", [(code, _marked(Basis(code))) for code in grounds])

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        basis = cleaned.get("basis")
        if basis in NEEDS_LAWYER and not (cleaned.get("lawyer") or "").strip():
            self.add_error(
                "lawyer", gettext("This ground needs a lawyer. Write who was asked, and what the answer was.")
            )
        if basis == Basis.CONSENT and not self.has_consent():
            self.add_error("basis", NoConsent.message)
        return cleaned


class WhatForm(PlainForm):
    """Which items, or an extract in words."""

    refs = forms.MultipleChoiceField(label=_("Items of the case"), required=False, widget=forms.CheckboxSelectMultiple)
    extract = forms.CharField(
        label=_("In your own words"),
        required=False,
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("What is told or written. By telephone: exactly what you said."),
    )
    police_agreed = forms.CharField(
        label=_("How did the police agree?"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Only where something chosen comes from the police: who, when and how."),
    )

    needs = {
        "extract": _("needed where nothing is chosen above"),
        "police_agreed": _("needed where something chosen is from the police"),
    }

    def __init__(
        self, *args: Any, items: Sequence[tuple[str, str]], from_police: frozenset[str], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.from_police = from_police
        self.offer("refs", items)
        if not items:
            del self.fields["refs"]
        if not from_police:
            del self.fields["police_agreed"]

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        chosen = set(cleaned.get("refs") or ())
        if not chosen and not (cleaned.get("extract") or "").strip():
            self.add_error("extract", gettext("Choose what is passed on, or write it."))
        if chosen & self.from_police and not (cleaned.get("police_agreed") or "").strip():
            self.add_error(
                "police_agreed",
                gettext("Something chosen comes from the police. Note first how they agreed that it is passed on."),
            )
        return cleaned


class WhyForm(PlainForm):
    """Why, and when."""

    why = forms.CharField(
        label=_("Why is exactly this necessary, for exactly this recipient?"),
        max_length=LONG,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("At least 40 characters."),
    )
    day = forms.DateField(label=_("Day"), widget=DayInput)

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean_why(self) -> str:
        why: str = self.cleaned_data["why"]
        if not is_reason(why):
            raise forms.ValidationError(REASON)
        return why

    def clean_day(self) -> str:
        """ISO text: the answer is kept sealed, as words."""
        day: date = self.cleaned_data["day"]
        if day > self.today:
            raise forms.ValidationError(gettext("The day lies ahead. Write when it is or was passed on."))
        return day.isoformat()


class CheckForm(PlainForm):
    """The last word before something is passed on."""

    only_this = forms.BooleanField(
        label=_("I have checked that exactly this is necessary, and no more"),
        error_messages={"required": _("Share less, or nothing, where this cannot be said.")},
    )


def _marked(basis: Basis) -> str:
    name = str(BASIS_NAMES[basis])
    if basis in NEEDS_LAWYER:
        return gettext("%(ground)s – needs a lawyer") % {"ground": name}
    if basis in TO_BE_CONFIRMED:
        return gettext("%(ground)s – wording to be confirmed by the municipality's lawyer") % {"ground": name}
    return name
