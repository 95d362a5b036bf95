# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is asked about answers, measures, assignments and follow-ups. Nothing here is kept in the open."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.concerns.disclosure.forms.guard import not_investigation
from handlingsplan.concerns.disclosure.terms import BASIS_NAMES, PARTY_NAMES, Basis, Party
from handlingsplan.concerns.infohus.terms import AUTHORITY_NAMES, DIMENSION_NAMES, Dimension
from handlingsplan.ui.forms import DayInput, PlainForm

from .catalogue import MeasureType
from .terms import ANSWER_NAMES, FOLLOWED_UP_NAMES, RESULT_NAMES

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

Names = Mapping[Any, "StrOrPromise"]


def one_of(names: Names, label: "StrOrPromise", *, hint: "StrOrPromise" = "") -> forms.ChoiceField:
    """A choice with every answer in sight."""
    choices = [(key.value, name) for key, name in names.items()]
    return forms.ChoiceField(label=label, choices=choices, widget=forms.RadioSelect, help_text=hint)


def words(
    label: "StrOrPromise", *, hint: "StrOrPromise" = "", required: bool = True, rows: int = 3, most: int = 6000
) -> forms.CharField:
    """Room for what somebody writes."""
    area = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, widget=area, help_text=hint, required=required, max_length=most)


def line(label: "StrOrPromise", *, hint: "StrOrPromise" = "", required: bool = True) -> forms.CharField:
    return forms.CharField(label=label, help_text=hint, required=required, max_length=300)


def day(label: "StrOrPromise", *, hint: "StrOrPromise" = "", today: bool = False) -> forms.DateField:
    initial = timezone.localdate if today else None
    return forms.DateField(label=label, widget=DayInput, help_text=hint, initial=initial)


class PersonForm(PlainForm):
    """A form in which a colleague is chosen."""

    user = forms.ChoiceField(label=_("Who?"))

    def __init__(self, *args: Any, people: Iterable[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._people = {str(user.pk): user for user in people}
        self.offer("user", [(pk, user.full_name) for pk, user in self._people.items()])

    @property
    def chosen(self) -> User:
        return self._people[self.cleaned_data["user"]]


class AskForm(PersonForm):
    """Who of the owner authority is asked to answer here."""


class AskOutsideForm(PlainForm):
    """An authority without an account here is asked through a one-time link."""

    recipient = line(_("Which authority, and which function?"), hint=_("A function, not a name."))
    recipient_kind = forms.ChoiceField(label=_("What kind of recipient?"))
    address = forms.EmailField(label=_("E-mail address"), help_text=_("The address of the authority or the function."))
    basis = forms.ChoiceField(
        label=_("On what ground?"), help_text=_("Nobody is obliged to pass anything on (§ 115(4)).")
    )
    why = words(_("Why exactly is this necessary?"), hint=_("At least 40 characters."))
    not_investigation = not_investigation()

    def __init__(self, *args: Any, parties: Iterable[Party], grounds: Iterable[Basis], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("recipient_kind", [(party.value, PARTY_NAMES[party]) for party in parties])
        self.offer("basis", [(basis.value, BASIS_NAMES[basis]) for basis in grounds])


class AnswerForm(PlainForm):
    """The owner's own answer."""

    authority = forms.ChoiceField(
        label=_("Which authority answers?"), choices=[(key.value, name) for key, name in AUTHORITY_NAMES.items()]
    )
    answer = one_of(ANSWER_NAMES, _("What does the authority answer?"))
    reason = words(_("Why?"), hint=_("The authority decides under its own law, and gives its own reason."))
    changed = words(_("What does it begin instead?"), hint=_("Only where something is changed."), required=False)
    reference = line(_("The authority's own case number"), hint=_("Not needed where it declines."), required=False)
    answered_by = line(_("Who answers for it?"))
    answered_on = day(_("Day of the answer"), today=True)


class MeasureForm(PlainForm):
    """A measure, with everything that must be there (R22)."""

    authority = forms.ChoiceField(
        label=_("Which authority owns it?"), choices=[(key.value, name) for key, name in AUTHORITY_NAMES.items()]
    )
    purpose = words(
        _("What is the purpose?"), hint=_("What is to be different, for the citizen and in the risk of crime.")
    )
    focus = forms.MultipleChoiceField(
        label=_("Which dimensions is it to change?"),
        choices=[(key.value, name) for key, name in DIMENSION_NAMES.items()],
        widget=forms.CheckboxSelectMultiple,
        help_text=_("The follow-up asks about these, in words."),
    )
    provider = line(_("Who carries it out?"))
    contact = line(_("Who is the citizen's contact?"))
    started_on = day(_("Begins"), today=True)
    review_on = day(_("Looked at"), hint=_("Within 30 days as a rule."))
    ends_on = day(_("Is expected to end"))
    consent_of = line(_("Who consented?"), required=False)
    consent_to = words(_("To what, and until when?"), required=False, rows=2)
    consented_on = forms.DateField(label=_("When?"), widget=DayInput, required=False)
    other_needs = words(
        _("Which other needs of support were considered?"),
        hint=_("Service Act § 12 b asks for it: housing, health, work, family."),
    )
    cooperation = words(_("How does it happen together with the citizen?"), rows=2)

    def __init__(self, *args: Any, kind: MeasureType, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not kind.adults:
            del self.fields["other_needs"], self.fields["cooperation"]
        if not kind.asks_consent:
            for name in ("consent_of", "consent_to", "consented_on"):
                del self.fields[name]


class EndForm(PlainForm):
    """The end of a measure."""

    result = one_of(RESULT_NAMES, _("What came of the measure?"), hint=_("Of the measure, not of the person."))
    words = words(_("In words"))


class WithdrawForm(PlainForm):
    """The consent was withdrawn."""

    on = day(_("When was it withdrawn?"), today=True)
    words = words(_("What was said?"), hint=_("Nobody owes a reason."), required=False)


class TaskForm(PersonForm):
    """The assignment of who carries it out."""

    text = words(
        _("The assignment"),
        hint=_(
            "Written for her: what to do, how often, whom to call. No assessment, no more of the person than needed."
        ),
        rows=8,
    )


class FollowUpForm(PlainForm):
    """A follow-up. Each dimension in focus has its own field."""

    outcome = one_of(FOLLOWED_UP_NAMES, _("Is there still a need to prevent crime?"))
    why = words(_("Why do you judge so?"))
    status = words(_("How does it stand with what was begun?"))
    next = words(_("What happens until next time?"), required=False, rows=2)
    held_on = day(_("When was it held?"), today=True)

    def __init__(self, *args: Any, focus: Iterable[str], last: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.focus = tuple(focus)
        for code in self.focus:
            name = DIMENSION_NAMES[Dimension(code)]
            said = last.get(code, "")
            hint = (
                _("Last time: %(said)s") % {"said": said}
                if said
                else _("In words: what has changed, or that nothing has.")
            )
            self.fields[f"change_{code}"] = words(name, hint=hint, rows=2)
        self.order_fields(["outcome", "why", "status", *(f"change_{code}" for code in self.focus), "next", "held_on"])

    @property
    def changes(self) -> dict[str, str]:
        return {code: self.cleaned_data[f"change_{code}"] for code in self.focus}
