# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A case is handed to another municipality, and what is answered there."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from handlingsplan.concerns.disclosure.rules import is_reason
from handlingsplan.concerns.disclosure.terms import BASIS_NAMES, NEEDS_LAWYER, Basis
from handlingsplan.ui.forms import DayInput, PlainForm

from .guard import STOP, not_investigation

SEND, NOT = "send", "not"


class HandoverForm(PlainForm):
    """Whether, to whom, on what ground, and what. For an adult the first choice is not to send."""

    send = forms.ChoiceField(label=_("Is the case to be handed over?"), widget=forms.RadioSelect)
    to = forms.ChoiceField(label=_("The municipality the citizen has moved to"), required=False)
    basis = forms.ChoiceField(label=_("Ground"), required=False)
    lawyer = forms.CharField(
        label=_("Who was asked, and what was the answer?"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Only for grounds that need a lawyer."),
    )
    person = forms.CharField(label=_("Who it is about"), required=False, max_length=200)
    born = forms.DateField(label=_("Born"), required=False, widget=DayInput)
    summary = forms.CharField(
        label=_("Summary"),
        required=False,
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("What is known, what has been judged, and what has been done."),
    )
    refs = forms.MultipleChoiceField(label=_("Necessary material"), required=False, widget=forms.CheckboxSelectMultiple)
    police_agreed = forms.CharField(
        label=_("How did the police agree?"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Only where something chosen comes from the police: who, when and how."),
    )
    not_investigation = not_investigation(required=False)
    why = forms.CharField(
        label=_("Why is exactly this necessary there?"),
        required=False,
        max_length=6000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("At least 40 characters."),
    )

    def __init__(
        self,
        *args: Any,
        about_child: bool,
        towns: Sequence[tuple[str, str]],
        grounds: Sequence[Basis],
        items: Sequence[tuple[str, str]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        send, leave = (SEND, gettext("Send")), (NOT, gettext("Do not send"))
        self.offer("send", [send, leave] if about_child else [leave, send])
        self.fields["send"].initial = SEND if about_child else NOT
        self.offer("to", [("", gettext("Choose")), *towns])
        marked = [(basis.value, _named(basis)) for basis in grounds]
        self.offer("basis", marked if about_child else [("", gettext("Choose")), *marked])
        if about_child:
            self.fields["basis"].initial = Basis.CHILD_MOVES.value
        self.offer("refs", items)
        if not items:
            del self.fields["refs"]

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("send") != SEND:
            return cleaned
        for name in ("to", "basis", "person", "summary"):
            if name not in self.errors and not cleaned.get(name):
                self.add_error(name, gettext("This has not been filled in. Write or choose an answer."))
        if not cleaned.get("not_investigation"):
            self.add_error("not_investigation", STOP)
        if not is_reason(cleaned.get("why") or ""):
            self.add_error("why", gettext("Say in at least 40 characters why exactly this is necessary."))
        if cleaned.get("basis") in NEEDS_LAWYER and not cleaned.get("lawyer"):
            self.add_error(
                "lawyer", gettext("This ground needs a lawyer. Write who was asked, and what the answer was.")
            )
        return cleaned


class OwnerForm(PlainForm):
    """Read, and who has it."""

    owner = forms.ChoiceField(label=_("Who has it from here"))


class DeclineForm(PlainForm):
    """Why it is not taken over; about a child first whether it needs help at once."""

    acute = forms.CharField(
        label=_("Does the child need help at once?"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_(
            "The 24 hours run from the moment it came, whoever the child belongs to (barnets lov § 136). Write what you"
            " judged and what you built it on. At least 40 characters."
        ),
    )
    reason = forms.CharField(
        label=_("Why is it declined?"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("The municipality that sent it reads this. At least 40 characters."),
    )

    def __init__(self, *args: Any, about_child: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not about_child:
            del self.fields["acute"]

    def clean_acute(self) -> str:
        acute: str = self.cleaned_data["acute"]
        if not is_reason(acute):
            raise forms.ValidationError(
                gettext(
                    "Write in at least 40 characters whether the child needs help at once, and what you built that on."
                )
            )
        return acute

    def clean_reason(self) -> str:
        reason: str = self.cleaned_data["reason"]
        if not is_reason(reason):
            raise forms.ValidationError(gettext("Say in at least 40 characters why it is declined."))
        return reason


class PaperForm(PlainForm):
    """A municipality outside the installation said that it has read what was sent."""

    owner = forms.CharField(label=_("Who has it there"), max_length=120, help_text=_("A name or a function."))


def _named(basis: Basis) -> str:
    name = str(BASIS_NAMES[basis])
    return gettext("%(ground)s – needs a lawyer") % {"ground": name} if basis in NEEDS_LAWYER else name
