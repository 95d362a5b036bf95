# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What people fill in about a plan."""

from datetime import date
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.guidance.templates_of_plans import TemplateDef
from handlingsplan.guidance.terms import VISIBILITY_NAMES
from handlingsplan.lib.text import looks_like_cpr
from handlingsplan.ui.forms import DayInput, PlainForm

from .models import Plan
from .terms import SCOPE_NAMES, TARGET_GROUP_NAMES, VERDICT_NAMES, WORD_NAMES, Scope, TargetGroup, Verdict, Word


class PlanForm(PlainForm):
    """A form whose texts are about the plan, and so never about a person: CPR numbers are refused where they stand."""

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or self.cleaned_data
        for name, value in list(given.items()):
            found = looks_like_cpr(value) if isinstance(value, str) else None
            if found:
                words = _("“%(found)s” looks like a CPR number. Remove it; a plan is never about a person.")
                self.add_error(name, forms.ValidationError(words, params={"found": found}))
        return given


class BeginForm(PlanForm):
    """Which template, what the plan is called, and which plan it is to replace."""

    template = forms.ChoiceField(label=_("National template"), widget=forms.RadioSelect)
    title = forms.CharField(label=_("Title of the plan"), max_length=200)
    replaces = forms.ChoiceField(
        label=_("Which plan it replaces"),
        required=False,
        help_text=_("The old plan stands until the new one is published, and then takes its place among the replaced."),
    )

    def __init__(self, *args: Any, templates: list[TemplateDef], plans: list[Plan], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.templates = {template.key: template for template in templates}
        self.offer("template", [(t.key, f"{t.name}. {t.summary}") for t in templates])
        self.plans = {str(plan.pk): plan for plan in plans}
        none = ("", _("None: the plan is new"))
        self.offer("replaces", [none, *((key, plan.title) for key, plan in self.plans.items())])

    @property
    def replaced(self) -> Plan | None:
        return self.plans.get(self.cleaned_data["replaces"])


class FactsForm(PlanForm):
    """The facts of a plan, as the law and the front page want them."""

    title = forms.CharField(label=_("Title"), max_length=200)
    word = forms.ChoiceField(label=_("What you call it"), choices=[(w.value, WORD_NAMES[w]) for w in Word])
    scope = forms.ChoiceField(
        label=_("What it covers"), choices=[(s.value, SCOPE_NAMES[s]) for s in Scope], widget=forms.RadioSelect
    )
    sister_title = forms.CharField(
        label=_("Name of the sister plan"),
        max_length=200,
        required=False,
        help_text=_(
            "The law asks for a plan on negative social control and honour-related conflicts too. "
            "Name it here when it is a document of its own."
        ),
    )
    sister_address = forms.URLField(label=_("Web address of the sister plan"), required=False, assume_scheme="https")
    target_groups = forms.MultipleChoiceField(
        label=_("Target groups"),
        choices=[(g.value, TARGET_GROUP_NAMES[g]) for g in TargetGroup],
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Children, young people and families follow from the law. Adults are your own choice (§ 12 b)."),
    )
    owner = forms.CharField(label=_("Responsible department"), max_length=160, required=False)
    maintained_by = forms.CharField(
        label=_("Kept current by"), max_length=160, required=False, help_text=_("A function, not a person.")
    )
    period_ends_on = forms.DateField(
        label=_("Printed end of the plan period"),
        required=False,
        widget=DayInput,
        help_text=_("Leave it empty when none is printed. The deadline is then four years after the decision."),
    )

    @classmethod
    def about(cls, plan: Plan) -> "FactsForm":
        """The form as the plan stands."""
        return cls(initial={name: getattr(plan, name) for name in cls.base_fields})


class AssignForm(PlanForm):
    """Who writes a section, and until when."""

    person = forms.ChoiceField(label=_("Who writes it"), required=False)
    due_on = forms.DateField(label=_("Deadline"), required=False, widget=DayInput)

    def __init__(self, *args: Any, people: list[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {str(user.pk): user for user in people}
        nobody = ("", _("Nobody in particular"))
        self.offer("person", [nobody, *((key, user.full_name) for key, user in self.people.items())])

    def clean_due_on(self) -> date | None:
        due_on: date | None = self.cleaned_data["due_on"]
        if due_on and due_on < timezone.localdate():
            raise forms.ValidationError(_("The deadline has passed already. Choose a day that is still to come."))
        return due_on

    @property
    def chosen(self) -> User | None:
        return self.people.get(self.cleaned_data["person"])


class CommentForm(PlanForm):
    """Something to say about a section."""

    text = forms.CharField(
        label=_("Your comment"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Write @ and a colleague's full name to call her attention."),
    )
    answers = forms.IntegerField(required=False, widget=forms.HiddenInput)


class VisibilityForm(PlanForm):
    """Public or internal."""

    visibility = forms.ChoiceField(choices=[(v.value, name) for v, name in VISIBILITY_NAMES.items()])


class ReviewForm(PlanForm):
    """What a reviewer says."""

    verdict = forms.ChoiceField(
        label=_("Your answer"), choices=[(v.value, VERDICT_NAMES[v]) for v in Verdict], widget=forms.RadioSelect
    )
    reason = forms.CharField(
        label=_("Reasons"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Needed when you return the plan: those who write must know what to do."),
    )


class ReasonForm(PlanForm):
    """Why."""

    reason = forms.CharField(label=_("Reasons"), widget=forms.Textarea(attrs={"rows": 4}))


class DecisionForm(PlanForm):
    """What the council decided."""

    body = forms.ChoiceField(
        label=_("Who adopted it"),
        choices=[(name, name) for name in ("Byrådet", "Kommunalbestyrelsen", "Borgerrepræsentationen")],
        help_text=_("The law asks for the council itself. A committee's decision is not enough."),
    )
    decided_on = forms.DateField(label=_("Date of the decision"), widget=DayInput)
    agenda_reference = forms.CharField(
        label=_("Agenda reference"), max_length=200, help_text=_("For example: Byrådet 24. september 2024, punkt 11")
    )
    in_force_from = forms.DateField(label=_("In force from"), widget=DayInput)
    valid_to = forms.DateField(
        label=_("Valid to"),
        required=False,
        widget=DayInput,
        help_text=_("The end printed in the plan, if there is one. Otherwise four years after the decision."),
    )


class PublishForm(PlanForm):
    """When it is made public."""

    on = forms.DateField(label=_("Made public on"), widget=DayInput)


class EditorialForm(PlanForm):
    """An update that needs no new decision."""

    markup = forms.CharField(label=_("Text"), required=False, widget=forms.Textarea(attrs={"rows": 24}), strip=False)
    note = forms.CharField(
        label=_("What was changed"),
        max_length=300,
        help_text=_("For example: new telephone number of the duty manager. It stands in the public list of editions."),
    )


class RewordForm(PlanForm):
    """A local wording of a national text."""

    markup = forms.CharField(label=_("Your wording"), widget=forms.Textarea(attrs={"rows": 14}), strip=False)
    reason = forms.CharField(label=_("Why you use your own words"), max_length=300)
