# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What people fill in about meetings and training."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.documents.forms import CarefulForm
from handlingsplan.organisation.models import Unit
from handlingsplan.ui.forms import DayInput, MomentInput, PlainForm

from .actions.arranging import Appointment
from .models import Booking, Training
from .terms import ANSWER_NAMES, ASKER_NAMES, PART_NAMES, Answer, Asker, Part

LEAVE_EMPTY = _("Leave this field empty.")


class RequestForm(CarefulForm):
    """A request from anybody. `trap` is a field that people do not see and programs fill in."""

    autocomplete = {"email": "email", "phone": "tel", "organisation": "organization", "function": "organization-title"}

    kind_key = forms.ChoiceField(label=_("What would you like?"), widget=forms.RadioSelect)
    asker = forms.ChoiceField(
        label=_("Who are you?"),
        widget=forms.RadioSelect,
        choices=[(asker.value, ASKER_NAMES[asker]) for asker in Asker],
    )
    organisation = forms.CharField(label=_("Name of the school, club, association or department"), max_length=120)
    wished_on = forms.DateField(label=_("The day you wish for"), widget=DayInput)
    or_on = forms.DateField(label=_("Another day that suits you"), required=False, widget=DayInput)
    part_of_day = forms.ChoiceField(
        label=_("When on the day?"),
        widget=forms.RadioSelect,
        initial=Part.ANY,
        choices=[(part.value, PART_NAMES[part]) for part in Part],
    )
    participants = forms.IntegerField(label=_("How many take part?"), min_value=1, max_value=2000)
    place = forms.CharField(label=_("Where?"), max_length=160, help_text=_("Address and room, if you know it."))
    function = forms.CharField(
        label=_("Your function"), max_length=120, help_text=_("For example: head of department. Not your name.")
    )
    email = forms.EmailField(
        label=_("E-mail"), help_text=_("We write to it about this meeting only, and remove it 90 days after.")
    )
    phone = forms.CharField(label=_("Telephone"), max_length=30, required=False)
    question = forms.CharField(
        label=_("What would you like to talk about?"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Write nothing about single persons. If you are worried about somebody, call instead."),
    )
    trap = forms.CharField(
        label=LEAVE_EMPTY, required=False, widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"})
    )

    def __init__(self, *args: Any, kinds: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("kind_key", kinds)

    def clean_wished_on(self) -> Any:
        return _not_past(self.cleaned_data["wished_on"])

    def clean_or_on(self) -> Any:
        return _not_past(self.cleaned_data["or_on"])

    def clean_trap(self) -> str:
        if self.cleaned_data["trap"]:
            raise forms.ValidationError(LEAVE_EMPTY)
        return ""

    @property
    def wish(self) -> dict[str, Any]:
        """Everything but the trap."""
        return {name: value for name, value in self.cleaned_data.items() if name != "trap"}


class ArrangeForm(CarefulForm):
    """Day, length, place and holder of a meeting."""

    may_hold_names = ("holder",)

    starts_at = forms.DateTimeField(label=_("Day and time"), widget=MomentInput)
    minutes = forms.IntegerField(label=_("Minutes"), min_value=10, max_value=1440)
    place = forms.CharField(label=_("Place"), max_length=160)
    holder = forms.ChoiceField(label=_("Who holds it"), required=False)
    holder_function = forms.CharField(
        label=_("Or a function without an account"),
        max_length=120,
        required=False,
        help_text=_("For example: SSP adviser. Used where nobody is chosen above."),
    )
    message = forms.CharField(
        label=_("Message to those who asked"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, people: Sequence[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {str(user.pk): user for user in people}
        nobody = ("", _("Nobody with an account"))
        choices = [nobody, *((key, user.full_name) for key, user in self.people.items())]
        self.offer("holder", choices)

    @property
    def appointment(self) -> Appointment:
        return Appointment(**{**self.cleaned_data, "holder": self.people.get(self.cleaned_data["holder"])})


class ReasonForm(CarefulForm):
    """Why a meeting is declined or cancelled; those who asked read it."""

    reason = forms.CharField(
        label=_("Reason"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Those who asked read it. Suggest another way if you can."),
    )


class HeldForm(PlainForm):
    """How many took part, and in which department where it is one of ours."""

    took_part = forms.IntegerField(label=_("How many took part?"), min_value=0, max_value=2000)
    unit = forms.ChoiceField(
        label=_("Department, if it is to count as training"),
        required=False,
        help_text=_("Only for staff of the municipality."),
    )

    def __init__(self, *args: Any, units: Sequence[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.units = {str(unit.pk): unit for unit in units}
        none = ("", _("It does not count as training"))
        choices = [none, *((key, unit.name) for key, unit in self.units.items())]
        self.offer("unit", choices)

    @property
    def department(self) -> Unit | None:
        return self.units.get(self.cleaned_data["unit"])


class EvaluationForm(CarefulForm):
    """Three questions about the meeting; anonymous."""

    useful = forms.ChoiceField(label=_("Was the meeting of use to you?"), widget=forms.RadioSelect)
    knows_whom_to_call = forms.ChoiceField(
        label=_("Do you know whom to call now, if you worry?"), widget=forms.RadioSelect
    )
    better = forms.CharField(
        label=_("What could be better?"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Write nothing about single persons, and no names."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("useful", "knows_whom_to_call"):
            self.offer(name, [(a.value, ANSWER_NAMES[a]) for a in Answer])


class TrainingForm(CarefulForm):
    """A line of the register: a number of people, or one named person or function."""

    may_hold_names = ("provider", "person")

    kind_key = forms.ChoiceField(label=_("Trained in"))
    unit = forms.ChoiceField(label=_("Department"))
    trained_on = forms.DateField(label=_("When"), widget=DayInput)
    provider = forms.CharField(
        label=_("By whom"), max_length=160, help_text=_("For example: the national centre, or our own SSP adviser.")
    )
    count = forms.IntegerField(label=_("How many people"), min_value=1, max_value=5000, initial=1)
    person = forms.ChoiceField(
        label=_("Or one colleague"),
        required=False,
        help_text=_("Only where the function needs it. Others see a number."),
    )
    function = forms.CharField(
        label=_("Or one function"), max_length=120, required=False, help_text=_("For example: trainer at a school.")
    )
    refresh_on = forms.DateField(
        label=_("Refreshed before"),
        required=False,
        widget=DayInput,
        help_text=_("Left empty, the usual time for this kind is used."),
    )

    def __init__(
        self,
        *args: Any,
        kinds: Sequence[tuple[str, str]],
        units: Sequence[Unit],
        people: Sequence[User],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.units = {str(unit.pk): unit for unit in units}
        self.people = {str(user.pk): user for user in people}
        self.offer("kind_key", kinds)
        self.offer("unit", [(key, unit.name) for key, unit in self.units.items()])
        nobody = ("", _("Nobody by name"))
        choices = [nobody, *((key, user.full_name) for key, user in self.people.items())]
        self.offer("person", choices)

    @property
    def line(self) -> dict[str, Any]:
        found = dict(self.cleaned_data)
        return found | {"unit": self.units[found["unit"]], "person": self.people.get(found["person"])}


class HeadcountForm(PlainForm):
    """How many people each department has."""

    def __init__(self, *args: Any, counts: Sequence[tuple[Unit, int | None]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.units = {f"unit_{unit.pk}": unit for unit, _people in counts}
        for unit, people in counts:
            self.fields[f"unit_{unit.pk}"] = forms.IntegerField(
                label=unit.name, required=False, min_value=0, max_value=50000, initial=people
            )

    @property
    def counts(self) -> dict[Unit, int | None]:
        return {unit: self.cleaned_data[name] for name, unit in self.units.items()}


def arrange_initial(booking: Booking) -> dict[str, Any]:
    """What the form shows at first: what was wished for, or what has been arranged."""
    hours = {Part.MORNING: 9, Part.AFTERNOON: 14, Part.EVENING: 19}.get(Part(booking.part_of_day), 10)
    wished = datetime.combine(booking.wished_on, datetime.min.time()).replace(hour=hours)
    return {
        "starts_at": timezone.localtime(booking.starts_at) if booking.starts_at else wished,
        "minutes": booking.minutes,
        "place": booking.place,
        "holder": str(booking.holder_id or ""),
        "holder_function": booking.holder_function,
        "message": booking.message,
    }


def training_initial(training: Training) -> dict[str, Any]:
    """What the form shows at first for a line that is kept already."""
    names = ("kind_key", "trained_on", "provider", "count", "function", "refresh_on")
    ids = {"unit": str(training.unit_id), "person": str(training.person_id or "")}
    return {name: getattr(training, name) for name in names} | ids


def _not_past(day: Any) -> Any:
    if day and day < timezone.localdate():
        raise forms.ValidationError(_("The day has passed. Choose a day from today on."))
    return day
