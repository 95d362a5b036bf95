# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The forms of this room: each keeps what was typed when it is refused and knows which version of the case was read."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.concerns.disclosure.forms.guard import not_investigation
from handlingsplan.concerns.disclosure.terms import BASIS_NAMES, WHY_AT_LEAST
from handlingsplan.ui.forms import DayInput, MomentInput, PlainForm

from .models import Invitation, MeetingSeries
from .rules import bases_for
from .terms import (
    CERTAINTY_NAMES,
    CONTACTED_NAMES,
    CRIME_BASIS_NAMES,
    DIMENSION_NAMES,
    FORM_NAMES,
    NATURE_NAMES,
    POLICE_ANSWER_NAMES,
    Authority,
    Form,
)

MUCH = 6000
SHORT = 200


def _text(label: Any, help_text: Any = "", *, required: bool = True, rows: int = 4) -> forms.CharField:
    return forms.CharField(
        label=label, help_text=help_text, required=required, max_length=MUCH, widget=forms.Textarea({"rows": rows})
    )


def _line(label: Any, help_text: Any = "", *, required: bool = True) -> forms.CharField:
    return forms.CharField(label=label, help_text=help_text, required=required, max_length=SHORT)


def _one_of(label: Any, names: Any, help_text: Any = "", *, required: bool = True) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label, help_text=help_text, required=required, choices=list(names.items()), widget=forms.RadioSelect
    )


class CaseForm(PlainForm):
    """A form about a case; `version` is the case as it was when the page was read."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def look_again(self, version: int) -> None:
        """Keep what was typed, and take it that the case has been looked at now."""
        self.data = self.data.copy()
        self.data[self.add_prefix("version")] = str(version)


class AskPoliceForm(CaseForm):
    """The least the police must know to answer."""

    asked = _text(
        _("What do you ask, and about what?"), _("The least that is needed. What you write goes to the police.")
    )
    asked_whom = _line(_("Whom do you ask?"), _("A function at the police, such as their infohus lead."))
    why = _text(_("Why is it necessary to tell the police this?"), _("At least 40 characters."), rows=2)
    basis = forms.ChoiceField(label=_("On what ground?"))
    not_investigation = not_investigation()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("basis", [(basis, BASIS_NAMES[basis]) for basis in bases_for(Authority.POLICE)])
        self.fields["why"].widget.attrs["minlength"] = WHY_AT_LEAST


class AskAgainForm(AskPoliceForm):
    """The same, when something new has come."""

    violence_mentioned = forms.BooleanField(
        label=_("Violence, weapons, targets or travel is mentioned"),
        help_text=_("Then nobody around the citizen is contacted before the police have answered."),
        required=False,
    )


class HandOverForm(AskPoliceForm):
    """What is handed to the police."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["asked"].label = _("What do you hand over?")
        self.fields["asked_whom"].label = _("To whom?")


class AnswerForm(CaseForm):
    """What the police answered."""

    answer = _one_of(_("What did the police answer?"), POLICE_ANSWER_NAMES)
    on = forms.DateField(label=_("Which day?"), widget=DayInput)
    answered_by = _line(_("Who answered?"), _("Name and function."))
    said = _text(
        _("What was said besides?"), _("Only what is necessary. It counts as the police's information."), required=False
    )


class ContactForm(CaseForm):
    """A contact with the citizen or somebody around her."""

    whom = _one_of(_("Who was contacted?"), CONTACTED_NAMES)
    happened_at = forms.DateTimeField(label=_("When?"), widget=MomentInput)
    spoke_to = _line(_("Who was spoken to?"))
    text = _text(_("What was said?"))
    passed_on = _text(_("What exactly did you pass on?"), required=False)


class RiskForm(CaseForm):
    """What is weighed before parents or network are contacted."""

    risk = _text(_("What could happen if parents or network are contacted?"))
    protection = _text(_("What protects?"))
    may_contact = _text(_("Who may be contacted, and how?"))


class SignForm(CaseForm):
    """Whether there are signs of social control or honour."""

    control_sign = forms.BooleanField(
        label=_("There are signs of social control or honour"),
        help_text=_("Then the risk is assessed before parents or network are contacted."),
        required=False,
    )


class InviteForm(CaseForm):
    """One authority is asked."""

    name = _line(_("Who is asked?"), _("Name of the person."))
    function = _line(_("In which function?"))
    email = forms.EmailField(
        label=_("E-mail"), help_text=_("For the call to the meeting: it says a number and has a link."), required=False
    )
    user = forms.ChoiceField(
        label=_("Has an account here"),
        help_text=_("Then she reads the papers of the meeting until 14 days after it."),
        required=False,
    )
    asks = _text(_("What do you ask for?"), _("Only what is necessary. This is what she is told."))
    reason = _text(_("Why just this authority?"), _("At least 40 characters."), rows=2)
    basis = forms.ChoiceField(label=_("On what ground?"))
    not_investigation = not_investigation()

    def __init__(self, *args: Any, authority: Authority, people: Iterable[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {str(person.pk): person for person in people}
        self.offer("user", [("", _("No"))] + [(key, person.full_name) for key, person in self.people.items()])
        self.offer("basis", [(basis, BASIS_NAMES[basis]) for basis in bases_for(authority)])

    @property
    def person(self) -> User | None:
        """Who has an account, if anybody."""
        return self.people.get(self.cleaned_data["user"])


class ContributeForm(CaseForm):
    """One item of what an authority brings."""

    text = _text(_("What do you know?"), _("One thing at a time. Write what was seen or said, and no label."))
    nature = _one_of(_("Is it a fact or a professional assessment?"), NATURE_NAMES)
    certainty = _one_of(_("How is it known?"), CERTAINTY_NAMES)
    source = _line(_("Where is it from?"), _("Who saw or said it, or which system."))
    day = forms.DateField(label=_("Of which day is it?"), widget=DayInput)
    dimensions = forms.MultipleChoiceField(
        label=_("Which dimensions does it belong to?"),
        choices=list(DIMENSION_NAMES.items()),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    from_police = forms.BooleanField(
        label=_("It is the police's information"),
        help_text=_("It is not passed on again without the police."),
        required=False,
    )
    is_sensitive = forms.BooleanField(
        label=_("It is sensitive: health, faith, politics, ethnic origin, sexual life"), required=False
    )
    sensitive_why = _text(_("Why is it necessary here?"), _("Only where it is sensitive."), required=False, rows=2)
    is_crime = forms.BooleanField(label=_("It is about crime"), required=False)
    crime_basis = forms.ChoiceField(
        label=_("On what ground is it passed on?"),
        help_text=_("Only where it is about crime (databeskyttelsesloven § 8)."),
        choices=[("", "–"), *CRIME_BASIS_NAMES.items()],
        required=False,
    )


class MeetingForm(CaseForm):
    """When and where; what is on the agenda."""

    starts_at = forms.DateTimeField(label=_("When?"), widget=MomentInput)
    minutes = forms.IntegerField(label=_("How many minutes?"), min_value=15, max_value=480, initial=90)
    place = _line(_("Where?"))
    agenda = _text(_("Agenda"), _("Without names."), required=False, rows=7)


class CallForm(MeetingForm):
    """And who is called."""

    invitations = forms.MultipleChoiceField(
        label=_("Who takes part?"),
        help_text=_("Each takes part for her authority and by the right that stands beside it."),
        widget=forms.CheckboxSelectMultiple,
    )
    series = forms.ChoiceField(label=_("Is it one of the standing meetings?"), required=False)

    def __init__(
        self, *args: Any, invited: Iterable[tuple[Invitation, str]], standing: Iterable[MeetingSeries], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        rows = list(invited)
        self.rows = {str(row.pk): row for row, _words in rows}
        self.standing = {str(row.pk): row for row in standing}
        self.offer("invitations", [(str(row.pk), words) for row, words in rows])
        standing_ones = [(key, f"{FORM_NAMES[Form(row.form)]}: {row.place}") for key, row in self.standing.items()]
        self.offer("series", [("", str(FORM_NAMES[Form.AD_HOC])), *standing_ones])

    @property
    def called(self) -> list[Invitation]:
        """Who is called."""
        return [self.rows[key] for key in self.cleaned_data["invitations"]]

    @property
    def one_of(self) -> MeetingSeries | None:
        """The standing meeting it is one of, if any."""
        return self.standing.get(self.cleaned_data["series"])


class SeriesForm(PlainForm):
    """A standing meeting; it knows no case and no person."""

    form = _one_of(_("How do you meet?"), {one: FORM_NAMES[one] for one in (Form.STANDING, Form.CROSS_FORUM)})
    first_on = forms.DateField(label=_("The first day"), widget=DayInput)
    starts_at = forms.TimeField(label=_("At what time?"), widget=forms.TimeInput({"type": "time"}, format="%H:%M"))
    every_weeks = forms.IntegerField(label=_("Every how many weeks?"), min_value=1, max_value=26, initial=2)
    place = forms.CharField(label=_("Where?"), max_length=120, help_text=_("A room, and no person."))
