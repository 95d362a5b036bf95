# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The one page that activates, and the few words by which somebody answers a call."""

import uuid
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from handlingsplan.acute.staff import levels
from handlingsplan.acute.staff.actions.activate import Report
from handlingsplan.acute.staff.callbook import ANSWERS, FURTHEST_AWAY
from handlingsplan.acute.staff.terms import CALL_NAMES, MEETING_NAMES, CallState, MeetingForm
from handlingsplan.ui.forms import PlainForm

LONGEST = 2000


def _answer(label: Any, help_text: Any = "") -> forms.CharField:
    return forms.CharField(
        label=label, max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 2}), help_text=help_text
    )


class ActivateForm(PlainForm):
    """The four answers, the level, and how the staff meets."""

    uid = forms.UUIDField(widget=forms.HiddenInput, required=False)
    what = _answer(_("What has happened?"), _("Roles and initials, no names."))
    where = _answer(_("Where?"))
    how = _answer(_("How is the situation?"))
    begun = _answer(_("What has been started?"))
    level = forms.ChoiceField(
        label=_("Level"), widget=forms.RadioSelect, help_text=_("In doubt, choose the higher. It is easy to go down.")
    )
    trigger = forms.ChoiceField(label=_("What kind of situation?"), required=False)
    meeting_form = forms.ChoiceField(
        label=_("How does the staff meet?"),
        widget=forms.RadioSelect,
        choices=[(form.value, name) for form, name in MEETING_NAMES.items()],
        initial=MeetingForm.PHONE.value,
    )
    meeting_place = forms.CharField(
        label=_("The number to call, or the place"),
        max_length=200,
        required=False,
        help_text=_("Shown to those who are called in."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer(
            "level", [(level.key, f"{level.name}: {level.about}") for level in levels.levels(levels.vocabulary())]
        )
        named = [(one.key, f"{one.key} {one.name}") for one in levels.triggers()]
        self.offer("trigger", [("", _("Do not know yet")), *named])
        self.fields["uid"].initial = uuid.uuid4

    def report(self) -> Report:
        """What was said, as the verb wants it. A page without its mark is a page of its own."""
        said = {name: self.cleaned_data[name] for name in self.fields if name not in ("uid", "code")}
        return Report(uid=self.cleaned_data["uid"] or uuid.uuid4(), **said)


class ActivateByCodeForm(ActivateForm):
    """The same, opened by the sealed code."""

    code = forms.CharField(
        label=_("The code from the envelope"), max_length=60, help_text=_("Hyphens and small letters do not matter.")
    )
    autocomplete = {"code": "off"}
    field_order = ("code",)


class AnswerForm(PlainForm):
    """What was said to a call; the minutes only where somebody comes. `onward`: the next one is shown after it."""

    answer = forms.ChoiceField(choices=[(state.value, CALL_NAMES[state]) for state in ANSWERS])
    minutes = forms.IntegerField(required=False, min_value=0, max_value=FURTHEST_AWAY)

    @property
    def said(self) -> CallState:
        return CallState(self.cleaned_data["answer"])

    @property
    def onward(self) -> bool:
        return "onward" in self.data


class NoteForm(PlainForm):
    """A line in the log by whoever holds the key."""

    uid = forms.UUIDField(widget=forms.HiddenInput, required=False)
    text = _answer(_("Write in the log"), _("Roles and initials, no names. Write the time, if it was not just now."))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["uid"].initial = uuid.uuid4
