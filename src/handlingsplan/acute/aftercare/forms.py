# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""How it ended, what was learned, who is supported, and a release."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from handlingsplan.acute.aftercare.actions.stand_down import CONTENT, Ending, outcomes
from handlingsplan.acute.aftercare.terms import KIND_NAMES
from handlingsplan.acute.staff.forms.plain import (
    EARLIEST,
    LATEST,
    ROLE_HELP,
    SituationForm,
    long_text,
    moment,
    short_text,
    within_reason,
)
from handlingsplan.acute.staff.lists import names
from handlingsplan.acute.staff.models import SituationShape

RECEIVER = "receiver_"


class GoOnForm(SituationForm):
    """Why it is not over."""

    reason = short_text(_("Why does it go on?"), longest=300)


class EndingForm(SituationForm):
    """What is in place, who takes over, how it ended."""

    met = forms.MultipleChoiceField(label=_("What is in place?"), required=False, widget=forms.CheckboxSelectMultiple)
    nevertheless = short_text(_("Why stand down without the rest?"), required=False, longest=300)
    outcome = forms.ChoiceField(label=_("How did it end?"), widget=forms.RadioSelect)
    words = long_text(_("In a sentence"), 2, required=False, longest=500, help_text=_("Roles and initials, no names."))
    cards = forms.MultipleChoiceField(
        label=_("Which cards did you act by?"), required=False, widget=forms.CheckboxSelectMultiple
    )
    concern = long_text(
        _("What is the concern desk to know?"),
        required=False,
        help_text=_("What was seen, and when. The concern desk asks for the rest itself."),
    )
    violence = forms.BooleanField(label=_("Violence, weapons or travel was spoken of"), required=False)
    needs = {"nevertheless": _("where something is missing"), "concern": _("where it became an ordinary concern")}

    def offered(self, situation: SituationShape, cards: Iterable[tuple[str, str]]) -> "EndingForm":
        """With the choices of this situation; a drill becomes no concern."""
        found = outcomes(situation)
        self.offer("met", names(CONTENT, "criteria").items())
        self.offer("outcome", found.items())
        self.offer("cards", cards)
        if "concern" not in found:
            del self.fields["concern"], self.fields["violence"]
        return self

    @property
    def ending(self) -> Ending:
        """What was said, as the verb wants it."""
        said: Mapping[str, Any] = self.cleaned_data
        receivers = {int(name[len(RECEIVER) :]): value for name, value in said.items() if name.startswith(RECEIVER)}
        return Ending(
            outcome=said["outcome"],
            met=tuple(said["met"]),
            nevertheless=said["nevertheless"],
            words=said["words"],
            receivers=receivers,
            cards=tuple(said["cards"]),
            concern=said.get("concern", ""),
            violence=said.get("violence", False),
        )


def receivers(tasks: Iterable[Any]) -> dict[str, forms.Field]:
    """A field for each open task: who takes it over."""
    label = _("Who takes over task %(number)d: %(text)s")
    return {
        f"{RECEIVER}{task.number}": forms.CharField(
            label=label % {"number": task.number, "text": task.text},
            max_length=120,
            initial=task.owner,
            help_text=ROLE_HELP,
            required=False,
        )
        for task in tasks
    }


class LessonForm(SituationForm):
    """One thing at a time: what worked, or what is to be otherwise."""

    worked = forms.TypedChoiceField(
        label=_("What is it?"),
        choices=[("yes", _("It worked")), ("no", _("It is to be otherwise"))],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
    )
    text = long_text(_("What did you learn?"), 2, longest=500, help_text=_("One thing. Roles and initials, no names."))
    core_task = forms.ChoiceField(label=_("What is it about?"))
    section = forms.ChoiceField(label=_("Does a section of the plan change?"), required=False)
    card = forms.ChoiceField(label=_("Does a card change?"), required=False)

    def offered(self, sections: Iterable[tuple[str, str]], cards: Iterable[tuple[str, str]]) -> "LessonForm":
        nothing = ("", _("No"))
        self.offer("core_task", names("core_tasks", "core_tasks").items())
        self.offer("section", [nothing, *sections])
        self.offer("card", [nothing, *cards])
        return self


class FollowUpForm(SituationForm):
    """Who is followed up, and from when the dates are counted."""

    kind = forms.ChoiceField(label=_("What is it?"), choices=list(KIND_NAMES.items()), widget=forms.RadioSelect)
    about = short_text(_("About whom?"), required=False, help_text=ROLE_HELP)
    happened_at = moment(_("When did it happen?"), required=True)


class DoneForm(SituationForm):
    """What came of it."""

    note = short_text(_("What came of it?"), required=False, longest=300, help_text=_("A few words. No names."))


class ReleaseForm(SituationForm):
    """A release: initials and days."""

    reference = short_text(_("Reference or initials"), longest=60, help_text=_("Never a name or a CPR number."))
    is_sudden = forms.BooleanField(label=_("It comes without notice"), required=False)
    admitted_on = forms.DateField(
        label=_("Told of the admission"), required=False, validators=within_reason(EARLIEST.date(), LATEST.date())
    )
    released_on = forms.DateField(
        label=_("Expected release"), required=False, validators=within_reason(EARLIEST.date(), LATEST.date())
    )
