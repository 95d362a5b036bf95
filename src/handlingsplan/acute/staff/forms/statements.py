# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A message to people: the seven questions, to whom, what it speaks of; its approval; where it went."""

from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext_lazy as _

from handlingsplan.acute.staff.actions.statements import Message
from handlingsplan.acute.staff.lists import content, items, names
from handlingsplan.acute.staff.telling import owned_by_police
from handlingsplan.lib.words import in_language

from .plain import SituationForm, long_text, moment

POLICE = _("The police own it: agree it with them first")
OURS = _("The municipality owns it")


HOLDING = ("holding", "audiences", "next_update_at")
"""What it takes to speak at all: a line, to whom, and when we speak again."""


class StatementForm(SituationForm):
    """The holding line first, in three answers; then the seven questions."""

    needs = {"holding": _("or answer a question below")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, more={**_questions(), **_choices()}, **kwargs)

    @property
    def holding_fields(self) -> list[BoundField]:
        """What a holding line takes, in this order."""
        return [self[name] for name in HOLDING]

    @property
    def more_fields(self) -> list[BoundField]:
        """The seven questions, and what it speaks of: what can wait."""
        return [field for field in self.visible_fields() if field.name not in HOLDING]

    @property
    def is_begun(self) -> bool:
        """Whether something is answered, or wrong, of what can wait."""
        return any(field.value() or field.errors for field in self.more_fields)

    def clean(self) -> dict[str, Any]:
        found = super().clean()
        if not self.errors and not any(self.answers(found).values()):
            self.add_error("holding", _("Write the holding line or the answer to a question."))
        if "…" in found.get("holding", ""):
            self.add_error("holding", _("Write what it is about where the dots stand, or take the line out."))
        return found

    def answers(self, found: dict[str, Any]) -> dict[str, str]:
        return {key: found.get(key, "") for key in ("holding", *names("questions", "questions"))}

    def message(self) -> Message:
        found = self.cleaned_data
        return Message(self.answers(found), found["audiences"], found["claims"], found["next_update_at"])


class ApproveForm(SituationForm):
    """What must be said before it is approved."""

    field_order = ("agreed", "agreed_with_police_at", "alone")
    alone = forms.BooleanField(
        label=_("I wrote it, and I am alone on duty"), required=False, help_text=_("Then the log says so.")
    )
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, claims: list[str], by_writer: bool, **kwargs: Any) -> None:
        owned = owned_by_police(claims)
        super().__init__(*args, more=_agreement(owned) if owned else {}, **kwargs)
        if not by_writer:
            del self.fields["alone"]

    def clean(self) -> dict[str, Any]:
        found = super().clean()
        if "agreed" in self.fields and not found.get("agreed"):
            self.add_error("agreed", _("It speaks of what the police own. Agree it with them first."))
        if found.get("agreed") and not found.get("agreed_with_police_at"):
            self.add_error("agreed_with_police_at", _("Write when."))
        return found


class SentForm(SituationForm):
    """Where it went."""

    audience = forms.ChoiceField(label=_("To whom"), widget=forms.RadioSelect)
    channel = forms.ChoiceField(label=_("By which channel"))
    sent_at = moment(_("When"), required=True)
    anyway = forms.BooleanField(
        label=_("It could not wait for those who come first"), required=False, help_text=_("Then the log says so.")
    )

    def __init__(self, *args: Any, audiences: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = names("audiences", "audiences")
        self.offer("audience", [(key, known.get(key, key)) for key in audiences])
        self.offer("channel", names("audiences", "channels").items())


class WithdrawForm(SituationForm):
    """Why it is not to be sent."""

    reason = long_text(_("Why it is withdrawn"), 2, longest=1000)


def holding_line() -> str:
    """The line to begin with."""
    return in_language(content("questions")["holding"])


def _questions() -> dict[str, Any]:
    about = _("The time of the next update takes the place of {tid}.")
    fields = {"holding": long_text(_("Holding line"), 3, required=False, longest=500, help_text=about)}
    for item in items("questions", "questions"):
        hint = in_language(item.more["help"])
        fields[item.key] = long_text(item.name, 3, required=False, longest=3000, help_text=hint)
    return fields


def _choices() -> dict[str, Any]:
    return {
        "audiences": forms.MultipleChoiceField(
            label=_("To whom, in this order"),
            choices=list(names("audiences", "audiences").items()),
            widget=forms.CheckboxSelectMultiple,
        ),
        "claims": forms.MultipleChoiceField(
            label=_("What it speaks of"),
            required=False,
            choices=[(item.key, f"{item.name} – {_owner(item.more)}") for item in items("ownership", "claims")],
            widget=forms.CheckboxSelectMultiple,
        ),
        "next_update_at": moment(
            _("We speak again at"), required=True, help_text=_("Keep it, also when there is nothing new.")
        ),
        "version": forms.IntegerField(required=False, widget=forms.HiddenInput),
    }


def _agreement(owned: list[str]) -> dict[str, Any]:
    said = _("Agreed with the police: %(what)s") % {"what": ", ".join(owned).lower()}
    return {
        "agreed": forms.BooleanField(label=said, required=False),
        "agreed_with_police_at": moment(_("When it was agreed with the police")),
    }


def _owner(claim: dict[str, Any]) -> Any:
    return POLICE if claim["owner"] == "police" else OURS
