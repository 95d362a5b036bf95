# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is asked on the pages of the rollout. The reasons for a refusal stand at the field they are about."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.documents.forms import CarefulForm
from handlingsplan.organisation.models import Unit
from handlingsplan.ui.forms import DayInput, PlainForm

from . import rules
from .models import Group, Wave
from .queries.check import Question
from .queries.material import Material
from .terms import (
    CHANNEL_NAMES,
    KIND_NAMES,
    LONGEST_PASTE,
    MOST_ADDRESSES,
    READER_NAMES,
    TARGET_NAMES,
    GroupKind,
    Target,
)

MOST_SHOWN = 20
"""How many wrong lines are shown at once: enough to mend, few enough to read."""


class WaveForm(CarefulForm):
    """When, by which channel, with what, by whom."""

    title = forms.CharField(label=_("Name of the wave"), max_length=120)
    purpose = forms.CharField(
        label=_("What they get"), max_length=400, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    starts_on = forms.DateField(label=_("When"), required=False, widget=DayInput)
    channel = forms.ChoiceField(label=_("How"), required=False, choices=[("", _("Choose")), *CHANNEL_NAMES.items()])
    material = forms.MultipleChoiceField(
        label=_("Material"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("What is internal is shown to those who sign in, not to somebody with a personal link."),
    )
    sender = forms.CharField(
        label=_("Sender"),
        max_length=120,
        required=False,
        help_text=_("A function, for example the director of children and young people. Stands in the letter."),
    )
    target_number = forms.IntegerField(
        label=_("Receipt target"), min_value=1, max_value=5000, help_text=_("How many are to have read or been there.")
    )
    target = forms.ChoiceField(label=_("The target counts"), choices=list(TARGET_NAMES.items()))
    follow_up_on = forms.DateField(
        label=_("Followed up on"),
        required=False,
        widget=DayInput,
        help_text=_("That day the system reminds those who lead the rollout."),
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, material: Iterable[Material], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["material"]
        assert isinstance(field, forms.MultipleChoiceField)
        field.choices = [(each.code, _named(each)) for each in material]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        starts, follows = cleaned.get("starts_on"), cleaned.get("follow_up_on")
        if starts and follows and follows < starts:
            self.add_error(
                "follow_up_on", translation.gettext("The follow-up lies before the wave begins. Choose a later day.")
            )
        if cleaned.get("target") == Target.PERCENT and (cleaned.get("target_number") or 0) > 100:
            self.add_error(
                "target_number", translation.gettext("More than 100 per cent cannot be told. Write a smaller number.")
            )
        return cleaned


def _named(material: Material) -> str:
    return (
        f"{material.kind}: {material.title}"
        if material.is_there
        else translation.gettext("The plan, once it is published")
    )


def of_wave(wave: Wave) -> dict[str, Any]:
    """What the form shows at first."""
    return {name: getattr(wave, name) for name in WaveForm.base_fields if name != "seen"}


class GroupForm(CarefulForm):
    """Whom a wave tells."""

    kind = forms.ChoiceField(label=_("Who they are"), widget=forms.RadioSelect, choices=list(KIND_NAMES.items()))
    unit = forms.ChoiceField(
        label=_("Department"), required=False, help_text=_("For a department. Leave it out for the others.")
    )
    name = forms.CharField(
        label=_("Name of the function, or of those outside"),
        max_length=120,
        required=False,
        help_text=_("For example: The heads of schools. Never the name of a person."),
    )
    reader = forms.ChoiceField(
        label=_("They read as"),
        choices=list(READER_NAMES.items()),
        help_text=_("Decides the three questions and the briefing."),
    )
    head_count = forms.IntegerField(
        label=_("How many people"),
        required=False,
        min_value=1,
        max_value=20_000,
        help_text=_("Groups under five are shown together with others."),
    )
    leader = forms.ChoiceField(
        label=_("The leader who tells them"), required=False, help_text=_("Gets a page with exactly this task.")
    )

    def __init__(self, *args: Any, units: Sequence[Unit], leaders: Sequence[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.units = {str(unit.pk): unit for unit in units}
        self.leaders = {str(user.pk): user for user in leaders}
        for name, found in (("unit", self.units), ("leader", self.leaders)):
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)
            field.choices = [("", _("None")), *((key, str(each)) for key, each in found.items())]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        is_department = cleaned.get("kind") == GroupKind.DEPARTMENT
        if is_department and not cleaned.get("unit"):
            self.add_error("unit", translation.gettext("Choose the department."))
        if not is_department and not (cleaned.get("name") or "").strip():
            self.add_error("name", translation.gettext("Write what they are called."))
        return cleaned

    def facts(self) -> dict[str, Any]:
        """What the verbs want."""
        given = self.cleaned_data
        is_department = given["kind"] == GroupKind.DEPARTMENT
        return given | {
            "unit": self.units.get(given["unit"]) if is_department else None,
            "leader": self.leaders.get(given["leader"]),
        }


def of_group(group: Group) -> dict[str, Any]:
    """What the form shows at first."""
    return {
        "kind": group.kind,
        "unit": str(group.unit_id or ""),
        "name": "" if group.unit_id else group.name,
        "reader": group.reader,
        "head_count": group.head_count,
        "leader": str(group.leader_id or ""),
    }


class SendForm(PlainForm):
    """Pasted addresses, each line that is none with its reason. `pasted` holds what was found."""

    addresses = forms.CharField(
        label=_("E-mail addresses"),
        max_length=LONGEST_PASTE,
        widget=forms.Textarea(attrs={"rows": 8, "spellcheck": "false"}),
        help_text=_("One to a line, or with commas between. At most 300 at a time. Repeated ones are written to once."),
    )
    pasted = rules.Pasted()

    def clean_addresses(self) -> str:
        text: str = self.cleaned_data["addresses"]
        self.pasted = rules.read_addresses(text)
        for line in self.pasted.wrong[:MOST_SHOWN]:
            words = {"number": line.number, "text": line.text, "why": line.why}
            self.add_error("addresses", translation.gettext("Line %(number)s, “%(text)s”: %(why)s") % words)
        if (more := len(self.pasted.wrong) - MOST_SHOWN) > 0:
            self.add_error(
                "addresses", translation.gettext("And %(count)s lines more that are no addresses.") % {"count": more}
            )
        if self.pasted.is_too_many:
            words = {"count": len(self.pasted.addresses), "most": MOST_ADDRESSES}
            self.add_error(
                "addresses",
                translation.gettext(
                    "There are %(count)s addresses, and there is room for %(most)s. Send them in portions."
                )
                % words,
            )
        if not self.pasted.addresses and not self.pasted.wrong:
            self.add_error("addresses", translation.gettext("There is no address here. Write at least one."))
        return text


class WithdrawForm(PlainForm):
    """One address, or nothing for them all."""

    address = forms.EmailField(
        label=_("The address whose link is to stop"),
        required=False,
        help_text=_("Leave it empty to stop every link of the group."),
    )


class MeetingForm(PlainForm):
    """The day of a meeting and how many were there. No names are asked for."""

    count = forms.IntegerField(label=_("How many were there"), min_value=1, max_value=20_000)
    on = forms.DateField(label=_("Day of the meeting"), widget=DayInput)


class ReasonForm(PlainForm):
    reason = forms.CharField(label=_("Reason"), max_length=300, widget=forms.Textarea(attrs={"rows": 3}))


class CheckForm(PlainForm):
    """Three questions, each with its answers."""

    def __init__(self, *args: Any, questions: Sequence[Question], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for question in questions:
            self.fields[question.key] = forms.ChoiceField(
                label=question.text,
                widget=forms.RadioSelect,
                choices=[(choice.key, choice.text) for choice in question.choices],
                error_messages={"required": _("Choose the answer you think is nearest. You can always guess.")},
            )
