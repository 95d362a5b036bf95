# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The forms of the desk: sorting, the choice about a child, handing over, closing, answering."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from handlingsplan.concerns.intake.desk_rules import SHORTEST
from handlingsplan.concerns.intake.desk_terms import (
    CHILD_CHOICE_NAMES,
    OBSERVATION_NAMES,
    RECIPIENT_NAMES,
    RISK_NAMES,
    ChildChoice,
)
from handlingsplan.concerns.intake.terms import ANSWER_NAMES
from handlingsplan.ui.forms import MomentInput, PlainForm

LONG = 20_000


def choices(names: Mapping[Any, Any]) -> list[tuple[str, Any]]:
    """A closed list as a form shows it."""
    return [(str(code), name) for code, name in names.items()]


def words(rows: int = 3) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class SortingForm(PlainForm):
    """The questions of the first sorting, in the order of caseflow.md 3.2. An answer may be changed until it is
    decided; nothing is counted or suggested."""

    needs = dict.fromkeys(
        ("observed", "same_otherwise"), _("needed before the infohus takes it up; at least 15 characters")
    )

    identifiable = forms.ChoiceField(
        label=_("Can the person be identified?"), choices=choices(ANSWER_NAMES), widget=forms.RadioSelect
    )
    lives_here = forms.ChoiceField(
        label=_("Does the person live in this municipality?"), choices=choices(ANSWER_NAMES), widget=forms.RadioSelect
    )
    known_case = forms.ChoiceField(
        label=_("Is there an open case about the person here?"),
        choices=choices(ANSWER_NAMES),
        widget=forms.RadioSelect,
        help_text=_("An earlier inquiry that was unfounded makes nothing more urgent."),
    )
    risk = forms.ChoiceField(
        label=_("Is there a concrete concern about future criminal acts with an extremist motive?"),
        choices=choices(RISK_NAMES),
        widget=forms.RadioSelect,
        help_text=_("With a no the way by the infohus is not open. It is ordinary help then, or nothing."),
    )
    risk_why = forms.CharField(label=_("Why do you answer so?"), max_length=LONG, widget=words(4))
    observation = forms.ChoiceField(
        label=_("What carries the concern?"),
        choices=choices(OBSERVATION_NAMES),
        widget=forms.RadioSelect,
        help_text=_("Views, religion and politics are lawful. Belief, statements or looks alone carry nothing on."),
    )
    observed = forms.CharField(
        label=_("The concrete observation, in words"),
        max_length=LONG,
        required=False,
        widget=words(4),
        help_text=_("Who saw or heard what, when and where."),
    )
    same_otherwise = forms.CharField(
        label=_("Would we do the same if the belief were another?"),
        max_length=LONG,
        required=False,
        widget=words(2),
        help_text=_("Answer in two sentences: what we would do, and why it is the same."),
    )
    recipients = forms.MultipleChoiceField(
        label=_("Who is to hear of it next?"),
        choices=choices(RECIPIENT_NAMES),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Nothing is sent from here. Nobody is obliged to share under § 115."),
    )


class ChildForm(PlainForm):
    """Notice or not, with its reason (R08). The default is a notice."""

    choice = forms.ChoiceField(
        label=_("Is it a notice about a child?"),
        choices=choices(CHILD_CHOICE_NAMES),
        initial=ChildChoice.NOTICE.value,
        widget=forms.RadioSelect,
    )
    why = forms.CharField(
        label=_("Why?"),
        max_length=LONG,
        widget=words(4),
        help_text=_("At least 40 characters: somebody must be able to read it afterwards."),
    )
    passed_on = forms.CharField(
        label=_("What is the children's authority told?"),
        max_length=LONG,
        required=False,
        widget=words(5),
        help_text=_("For a notice. What is necessary for the child, and no more; the sender's name is not passed on."),
    )
    not_acute = forms.CharField(
        label=_("How was it judged that the child needs no help at once?"),
        max_length=LONG,
        required=False,
        widget=words(3),
        help_text=_("Where it is not a notice."),
    )

    def __init__(self, *args: Any, may_be_adult: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not may_be_adult:
            kept = {code: name for code, name in CHILD_CHOICE_NAMES.items() if code is not ChildChoice.ADULT}
            self.offer("choice", choices(kept))


class HandOverForm(PlainForm):
    """To whom it is handed, what is handed over, on what ground."""

    to = forms.CharField(label=_("To whom?"), max_length=300, help_text=_("The department or the authority."))
    what = forms.CharField(
        label=_("What exactly is handed over?"),
        max_length=LONG,
        widget=words(4),
        help_text=_("What is necessary, and no more."),
    )
    ground = forms.CharField(label=_("With which consent, or on what ground?"), max_length=1000, widget=words(2))


class PoliceForm(PlainForm):
    """What the police were told, when, and whether they go on alone."""

    to = forms.CharField(
        label=_("Whom did you speak to?"), max_length=300, help_text=_("112, 114, or the police's infohus lead.")
    )
    happened_at = forms.DateTimeField(label=_("When?"), widget=MomentInput())
    what = forms.CharField(label=_("What exactly were they told?"), max_length=LONG, widget=words(4))
    closes = forms.ChoiceField(
        label=_("What happens now?"),
        choices=[
            ("no", _("The police have been told, and the case goes on here")),
            ("yes", _("The police go on alone, and the case is closed here")),
        ],
        initial="no",
        widget=forms.RadioSelect,
    )


class UnfoundedForm(PlainForm):
    """Three fields, and no more."""

    reason = forms.CharField(
        label=_("Why is it unfounded?"),
        min_length=SHORTEST,
        max_length=LONG,
        widget=words(3),
        help_text=_("At least 15 characters; it stands in the record."),
    )
    not_shown = forms.CharField(
        label=_("What was not shown?"),
        min_length=SHORTEST,
        max_length=LONG,
        widget=words(2),
        help_text=_("What was feared, and nothing was found of."),
    )
    informed = forms.CharField(
        label=_("Who is told that it is closed?"),
        max_length=1000,
        widget=words(2),
        help_text=_("Nobody is an answer too. A sender who is not a party is not told the outcome."),
    )

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        told = [cleaned[name].strip() for name in ("reason", "not_shown") if name in cleaned]
        if len(set(told)) < len(told):
            self.add_error("not_shown", _("The two answers are the same. Write what was feared, and was not shown."))
        return cleaned


class SendBackForm(PlainForm):
    why = forms.CharField(label=_("What is missing?"), max_length=LONG, widget=words(3))


class AnswerForm(PlainForm):
    """Words to the sender. A standard text may be put in and changed."""

    text = forms.CharField(label=_("Write to the sender"), max_length=5000, widget=words(8))


class ReceiptForm(PlainForm):
    how = forms.ChoiceField(
        label=_("How is the receipt given?"),
        choices=[
            ("email", _("By e-mail: the program sends a number and a link, and shows the address to nobody")),
            ("other", _("I have given it by telephone, by letter or in person")),
        ],
        initial="email",
        widget=forms.RadioSelect,
    )


class StandardTextForm(PlainForm):
    text = forms.CharField(
        label=_("The text"),
        max_length=5000,
        required=False,
        widget=words(12),
        help_text=_("It names nobody. Empty it to go back to the national proposal."),
    )
