# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What people fill in: what is to be done, why it is dropped, a reason to revise, the yearly follow-up."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.documents.forms import CarefulForm
from handlingsplan.guidance.terms import CORE_TASK_NAMES, CoreTask
from handlingsplan.lib.words import in_language
from handlingsplan.planning.plans.models import Plan
from handlingsplan.ui.forms import DayInput, PlainForm

from .models import Action, YearlyFollowup
from .terms import (
    ASKED_BY,
    CHOSEN_BY_HAND,
    DECISION_NAMES,
    ENDED_AS,
    ORIGIN_NAMES,
    STANDING_NAMES,
    YES_NO_NAMES,
    Origin,
)

PERSON, CONTACT = "person:", "function:"
Choice = tuple[str, Any]


class ActionForm(CarefulForm):
    """What is to be done, by whom and when. The owner is a person with an account, or a function."""

    text = forms.CharField(
        label=_("What is to be done"),
        max_length=300,
        help_text=_("One thing, so that one can say whether it has been done."),
    )
    why = forms.CharField(label=_("Why"), max_length=500, required=False, widget=forms.Textarea(attrs={"rows": 2}))
    owner = forms.ChoiceField(
        label=_("Who does it"), required=False, help_text=_("A function goes on when a person stops.")
    )
    due_on = forms.DateField(label=_("To be done by"), widget=DayInput)
    origin = forms.ChoiceField(
        label=_("Where it comes from"), choices=[(origin.value, ORIGIN_NAMES[origin]) for origin in CHOSEN_BY_HAND]
    )
    section = forms.ChoiceField(label=_("Section of the plan"), required=False)

    def __init__(
        self,
        *args: Any,
        people: list[User],
        functions: Mapping[str, str],
        sections: Iterable[Choice] | None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.people = {str(user.pk): user for user in people}
        owners: list[Any] = [
            ("", _("Nobody yet")),
            (_("People"), [(f"{PERSON}{key}", user.full_name) for key, user in self.people.items()]),
            (_("Functions"), [(f"{CONTACT}{key}", label) for key, label in functions.items()]),
        ]
        self.offer("owner", owners)
        if sections is None:
            del self.fields["origin"], self.fields["section"]
        else:
            self.offer("section", [("", _("None")), *sections])

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("origin") == Origin.SECTION and not cleaned.get("section"):
            self.add_error("section", _("Choose the section it comes from."))
        return cleaned

    @property
    def owned_by(self) -> dict[str, Any]:
        """The owner as the verbs want it."""
        chosen: str = self.cleaned_data["owner"]
        person = self.people.get(chosen.removeprefix(PERSON)) if chosen.startswith(PERSON) else None
        return {"owner": person, "owner_contact": chosen.removeprefix(CONTACT) if chosen.startswith(CONTACT) else ""}


def first_of(action: Action) -> dict[str, Any]:
    """What the form shows at first for something decided already."""
    owner = f"{PERSON}{action.owner_id}" if action.owner_id else ""
    if action.owner_contact:
        owner = f"{CONTACT}{action.owner_contact}"
    return {"text": action.text, "why": action.why, "due_on": action.due_on, "owner": owner}


class RemarkForm(CarefulForm):
    """Something said on the way."""

    text = forms.CharField(label=_("Your remark"), max_length=1000, widget=forms.Textarea(attrs={"rows": 3}))


class WhyForm(CarefulForm):
    """A move that asks for a reason."""

    reason = forms.CharField(label=_("Why"), max_length=500, widget=forms.Textarea(attrs={"rows": 3}))


class ReasonForm(CarefulForm):
    """What happened that is a reason to look at the plan."""

    key = forms.ChoiceField(label=_("What happened"), widget=forms.RadioSelect)
    note = forms.CharField(
        label=_("In your own words"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("What it means for the plan. Nothing about a person."),
    )
    found_on = forms.DateField(label=_("When"), widget=DayInput)
    plan = forms.ChoiceField(label=_("Which plan"), required=False)

    def __init__(self, *args: Any, reasons: list[dict[str, Any]], plans: list[Plan], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = [(raw["key"], f"{in_language(raw['label'])}. {in_language(raw['about'])}") for raw in reasons]
        self.offer("key", named)
        self.plans = {str(plan.pk): plan for plan in plans}
        if len(plans) < 2:
            del self.fields["plan"]
        else:
            self.offer("plan", [(key, plan.title) for key, plan in self.plans.items()])

    def clean_found_on(self) -> Any:
        day = self.cleaned_data["found_on"]
        if day > timezone.localdate():
            raise forms.ValidationError(_("The day lies in the future. Write when it happened."))
        return day

    @property
    def chosen_plan(self) -> Plan | None:
        first = next(iter(self.plans.values()), None)
        return self.plans.get(self.cleaned_data.get("plan", ""), first)


class YearlyForm(CarefulForm):
    """The yearly follow-up: each core task, the exercise, and the enquiries as numbers."""

    exercise = forms.ChoiceField(
        label=_("Has the plan been tried in an exercise since the last follow-up?"),
        choices=[(answer.value, name) for answer, name in YES_NO_NAMES.items()],
        widget=forms.RadioSelect,
        required=False,
    )
    exercise_note = forms.CharField(
        label=_("What the exercise showed, or why there was none"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for task in CoreTask:
            self.fields[f"{task}_standing"] = forms.ChoiceField(
                label=CORE_TASK_NAMES[task],
                choices=[("", _("Not said yet")), *((key.value, name) for key, name in STANDING_NAMES.items())],
                required=False,
            )
            self.fields[f"{task}_words"] = forms.CharField(
                label=str(_("%(task)s, in your own words")) % {"task": CORE_TASK_NAMES[task]},
                max_length=600,
                required=False,
                widget=forms.Textarea(attrs={"rows": 3}),
            )
        for name, label in (ASKED_BY | ENDED_AS).items():
            self.fields[f"count_{name}"] = forms.IntegerField(label=label, required=False, min_value=0, max_value=99999)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        for task in CoreTask:
            standing, words = cleaned.get(f"{task}_standing"), (cleaned.get(f"{task}_words") or "").strip()
            if bool(standing) != bool(words):
                wanting = "words" if standing else "standing"
                self.add_error(f"{task}_{wanting}", _("Choose how it stands, and say it in your own words too."))
        return cleaned

    @property
    def readiness(self) -> dict[str, tuple[str, str]]:
        given = self.cleaned_data
        return {task.value: (given[f"{task}_standing"], given[f"{task}_words"]) for task in CoreTask}

    def counts(self, names: Mapping[str, Any]) -> dict[str, int]:
        """What was typed for these names."""
        typed = {name: self.cleaned_data[f"count_{name}"] for name in names}
        return {name: count for name, count in typed.items() if count is not None}


def first_of_year(followup: YearlyFollowup) -> dict[str, Any]:
    """What the form shows at first."""
    first: dict[str, Any] = {
        "exercise": followup.exercise,
        "exercise_note": followup.exercise_note,
        "version": followup.version,
    }
    for row in followup.readiness.all():
        first |= {f"{row.task}_standing": row.standing, f"{row.task}_words": row.words}
    return first | {f"count_{name}": count for name, count in followup.counts.items()}


class SignForm(CarefulForm):
    """The decision about the plan."""

    decision = forms.ChoiceField(
        label=_("What you decide"),
        choices=[(decision.value, name) for decision, name in DECISION_NAMES.items()],
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(label=_("Why"), max_length=500, widget=forms.Textarea(attrs={"rows": 3}))
    revision_on = forms.DateField(label=_("From when the plan is revised"), widget=DayInput)


class NewcomerForm(PlainForm):
    """Which function has somebody new."""

    function = forms.ChoiceField(label=_("Function"))

    def __init__(self, *args: Any, functions: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.functions = functions
        self.offer("function", functions.items())
