# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Noting and searching."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.ui.forms import MomentInput, PlainForm

LONG = 20_000


class NoteForm(PlainForm):
    """What happened, who was spoken to, and exactly what was passed on."""

    text = forms.CharField(
        label=_("What was said, seen or done?"),
        max_length=LONG,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_(
            "Facts first, and what you presume as what you presume. Write @ and a colleague's name to ask her."
        ),
    )
    spoke_to = forms.CharField(
        label=_("Who did you speak to?"), max_length=300, required=False, help_text=_("Name, and as what.")
    )
    passed_on = forms.CharField(
        label=_("What exactly did you pass on?"),
        max_length=LONG,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Word for word where you can. Nothing, if you only listened."),
    )
    happened_at = forms.DateTimeField(label=_("When was it?"), widget=MomentInput())
    colleague = forms.ChoiceField(
        label=_("Is a colleague to answer?"),
        required=False,
        help_text=_("She is told that a case waits, with its number and nothing else."),
    )

    def __init__(self, *args: Any, colleagues: Iterable[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("colleague", [("", _("Nobody")), *((str(user.pk), user.full_name) for user in colleagues)])


class SearchForm(PlainForm):
    """What to look for. It is sent in the body: no name stands in an address or a log."""

    q = forms.CharField(label=_("Look for"), min_length=3, max_length=100, help_text=_("At least three letters."))


class TakeOffForm(PlainForm):
    """Who has the case from now on, where it was hers."""

    instead = forms.ChoiceField(
        label=_("Who has the case from now on?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose who has the case from now on. An open case is always somebody's.")},
    )

    def __init__(self, *args: Any, others: Iterable[User], is_hers: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if is_hers:
            self.offer("instead", [(str(user.pk), user.full_name) for user in others])
        else:
            del self.fields["instead"]
