# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A line of the communication matrix, a short text, and where a paper hangs."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from handlingsplan.communication.audiences.queries import audiences
from handlingsplan.communication.audiences.terms import CHANNEL_NAMES, LANGUAGE_NAMES, MATERIAL_NAMES, PAPER_NAMES
from handlingsplan.ui.forms import DayInput, PlainForm

NOT_YET = ("", _("Not decided yet"))


class MessageForm(PlainForm):
    """Who is told what, how, with what, by whom and when. What is not decided stays a gap."""

    audience_key = forms.ChoiceField(label=_("Audience"))
    text = forms.CharField(
        label=_("Message"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("One thing, said as they would say it."),
    )
    channel = forms.ChoiceField(
        label=_("Channel"),
        required=False,
        choices=[NOT_YET, *((key.value, name) for key, name in CHANNEL_NAMES.items())],
    )
    material = forms.ChoiceField(
        label=_("Material"),
        required=False,
        choices=[NOT_YET, *((key.value, name) for key, name in MATERIAL_NAMES.items())],
    )
    owner = forms.CharField(
        label=_("Who sees to it"), max_length=120, required=False, help_text=_("A function, never a person's name.")
    )
    on = forms.DateField(label=_("Date"), required=False, widget=DayInput())
    done_on = forms.DateField(label=_("Done"), required=False, widget=DayInput())

    def __init__(self, *args: Any, fixed: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("audience_key", [(each.key, each.name) for each in audiences()])
        if fixed:
            del self.fields["audience_key"]
        else:
            del self.fields["done_on"]


class ShortTextForm(PlainForm):
    """The SMS or the Aula text; empty means the national one."""

    text = forms.CharField(label=_("Our own text"), required=False, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, *args: Any, most: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"].widget.attrs["maxlength"] = most
        self.fields["text"].help_text = _("At most %(most)s characters; the address of the page is put after it.") % {
            "most": most
        }


class PaperForm(PlainForm):
    """Where a paper hangs or lies."""

    paper = forms.ChoiceField(label=_("Paper"), choices=[(key.value, name) for key, name in PAPER_NAMES.items()])
    language = forms.ChoiceField(label=_("Language"), choices=[(code, LANGUAGE_NAMES[code]) for code in ("da", "en")])
    place = forms.CharField(
        label=_("Where it hangs or lies"), max_length=160, help_text=_("For example: the staff room at the school.")
    )
    copies = forms.IntegerField(label=_("Copies"), min_value=1, max_value=10000, initial=1)
