# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is asked about a notice, act by act. Nothing here is kept in the open; the verbs seal it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.concerns.disclosure.terms import BASIS_NAMES, Basis
from handlingsplan.concerns.intake.terms import AGE_NAMES
from handlingsplan.ui.forms import DayInput, MomentInput, PlainForm

from .terms import (
    AGREEMENT_NAMES,
    ANSWER_NAMES,
    BEGUN_NAMES,
    CONTACTED_NAMES,
    HEARD_NAMES,
    SCREENED_NAMES,
    WAY_NAMES,
    Answer,
)

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

YES_OR_NO = {Answer.YES: ANSWER_NAMES[Answer.YES], Answer.NO: ANSWER_NAMES[Answer.NO]}
Names = Mapping[Any, "StrOrPromise"]


def one_of(names: Names, label: "StrOrPromise", *, hint: "StrOrPromise" = "") -> forms.ChoiceField:
    """A choice with every answer in sight."""
    choices = [(key.value, name) for key, name in names.items()]
    return forms.ChoiceField(label=label, choices=choices, widget=forms.RadioSelect, help_text=hint)


def words(
    label: "StrOrPromise", *, hint: "StrOrPromise" = "", required: bool = True, rows: int = 4, most: int = 8000
) -> forms.CharField:
    """Room for what somebody writes."""
    area = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, widget=area, help_text=hint, required=required, max_length=most)


def moment(label: "StrOrPromise", *, hint: "StrOrPromise" = "") -> forms.DateTimeField:
    """When it happened; now, where nothing else is said."""
    return forms.DateTimeField(label=label, widget=MomentInput, help_text=hint, initial=timezone.now)


class AssessForm(PlainForm):
    """The acute assessment."""

    acute = one_of(
        YES_OR_NO,
        _("Does the child need help at once?"),
        hint=_("Is the child's health or development in danger, so that it cannot wait?"),
    )
    done_at_once = words(
        _("What was done at once?"),
        hint=_("Where help is needed: what, by whom, and where the child is now."),
        required=False,
    )
    reason = words(_("Why do you judge so?"), hint=_("Facts first: what is known, from whom, and what is not known."))
    gets_help = one_of(
        YES_OR_NO,
        _("Does the child already receive help?"),
        hint=_(
            "Look it up in the social system: support under § 32, a placement, or measures under other listed law. If"
            " yes, a second, uninvolved assessor must read it (Children's Act § 137)."
        ),
    )
    control_sign = one_of(
        ANSWER_NAMES,
        _("Is there any sign of negative social control or a conflict of honour?"),
        hint=_(
            "If yes, or if you do not know: the child's safety is judged before parents and network are contacted"
            " (Children's Act § 18)."
        ),
    )
    siblings = one_of(
        ANSWER_NAMES,
        _("Are there siblings or other children in the home?"),
        hint=_("If yes: each child gets a notice of its own, with the same 24 hours."),
    )
    who = forms.ChoiceField(
        label=_("Assessed by"),
        help_text=_("Who answers for it here."),
    )
    on_call = forms.CharField(
        label=_("If the on-call service assessed: who?"),
        max_length=200,
        required=False,
        help_text=_("Name or function."),
    )
    happened_at = moment(_("Assessed at"))
    late_why = words(
        _("Why is it later than 24 hours?"),
        hint=_("Only if it was assessed after the 24 hours. It stands in the case."),
        required=False,
        rows=2,
    )

    def __init__(self, *args: Any, advisers: list[User], is_late: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not is_late:
            self.fields.pop("late_why")
        self._advisers = {str(user.pk): user for user in advisers}
        self.offer("who", [(pk, user.full_name) for pk, user in self._advisers.items()])

    @property
    def assessor(self) -> User:
        return self._advisers[self.cleaned_data["who"]]


class SecondForm(PlainForm):
    """What the second, uninvolved assessor says."""

    agreement = one_of(AGREEMENT_NAMES, _("What do you judge?"))
    reason = words(_("Why?"))


class SiblingForm(PlainForm):
    """A sibling's own notice."""

    person = forms.CharField(label=_("Name of the child"), max_length=200, required=False)
    born = forms.DateField(label=_("Day of birth"), widget=DayInput, required=False)
    age_band = one_of(AGE_NAMES, _("Age"))
    seen = words(
        _("What was said or seen about this child?"),
        hint=_("Only what concerns this child. The first notice is not copied."),
    )


class ReasonForm(PlainForm):
    """One reason; the page says for what."""

    reason = words(_("What do you judge, and why?"), rows=6)


class ContactForm(PlainForm):
    """Who was spoken to, and exactly what was said."""

    answer = one_of(CONTACTED_NAMES, _("Who was spoken to?"))
    whom = forms.CharField(label=_("Name and relation"), max_length=200)
    said = words(_("What was said, and exactly what was passed on?"))
    happened_at = moment(_("When?"))


class ReceiptForm(PlainForm):
    """The receipt, as it goes out."""

    text = words(_("The letter"), hint=_("The words are a proposal. Write nothing about the child."), rows=10)
    way = one_of(WAY_NAMES, _("How does it go out?"))


class ResultForm(PlainForm):
    """What a professional may be told."""

    begun = one_of(BEGUN_NAMES, _("Was an examination or a measure begun?"))
    type = forms.CharField(
        label=_("The type"),
        max_length=200,
        required=False,
        help_text=_("Leave it empty, unless it matters for her own support of the child."),
    )
    matters = words(_("Why does the type matter for her support?"), required=False, rows=2)
    way = one_of(WAY_NAMES, _("How does it go out?"))


class ScreeningForm(PlainForm):
    """The screening (barnets lov § 18)."""

    outcome = one_of(SCREENED_NAMES, _("What is needed?"))
    reason = words(
        _("Why?"),
        hint=_("That extremism is mentioned is not enough by itself: the child's own need decides."),
    )
    heard = one_of(HEARD_NAMES, _("Has the child been asked for its own view?"))
    view = words(_("What does the child say? Or when and how will it be heard?"))
    support = words(
        _("What did the child answer to being offered a support person (bisidder)?"), required=False, rows=2
    )


class BoardForm(PlainForm):
    """A referral to the youth crime board."""

    reason = words(_("What was referred, by whom, and when?"))


class PointerForm(PlainForm):
    """Where the case is in the social system."""

    system = forms.CharField(label=_("System"), max_length=100)
    number = forms.CharField(label=_("Case number there"), max_length=60)
    since = forms.DateField(label=_("Since"), widget=DayInput, required=False)
    answered_by = forms.CharField(
        label=_("Who answered"), max_length=200, help_text=_("The adviser who said so. No social facts are kept here.")
    )
    is_finished = forms.BooleanField(
        label=_("The examination there is finished"), required=False, help_text=_("Then its deadline ends here too.")
    )


class CrossForm(PlainForm):
    """What goes over to the infohus."""

    crime_risk = one_of(
        ANSWER_NAMES,
        _("Is there a concrete concern about future criminal acts with an extremist motive?"),
        hint=_("Opinions, religion and politics are lawful. Only yes opens the infohus."),
    )
    feared = words(_("What is it feared that can happen, and why?"), rows=3)
    text = words(
        _("The extract that goes over"),
        hint=_("Choose what is necessary, in your own words. The notice itself stays here, and so do your notes."),
    )
    violence = one_of(ANSWER_NAMES, _("Are violence, threats, weapons, concrete targets or travel mentioned?"))
    basis = forms.ChoiceField(
        label=_("On what ground?"),
        widget=forms.RadioSelect,
        help_text=_("Nobody is obliged to pass anything on (§ 115(4))."),
    )
    why = words(_("Why exactly is this necessary?"), hint=_("At least 40 characters."), rows=3)

    def __init__(self, *args: Any, grounds: list[Basis], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("basis", [(basis.value, BASIS_NAMES[basis]) for basis in grounds])


class CloseForm(PlainForm):
    """The closing."""

    summary = words(_("Summary: what was found, and what goes on where"), hint=_("At most one page."), most=4000)
