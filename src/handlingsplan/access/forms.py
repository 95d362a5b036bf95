# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The questions this room asks: whom to invite, how to join, what part of the log to show."""

from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.lib.text import looks_like_cpr
from handlingsplan.ui.forms import DayInput, PlainForm

from .roles import Place, roles_at
from .terms import ROOMS_OF_THE_LOG


class InviteForm(PlainForm):
    """Whom, and to which role."""

    email = forms.EmailField(label=_("E-mail at work"), max_length=254)
    full_name = forms.CharField(label=_("Name"), max_length=120)
    title = forms.CharField(label=_("Title"), max_length=120, required=False)
    role = forms.ChoiceField(label=_("Role"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(role.code, f"{role.name}. {role.summary}") for role in roles_at(Place.MUNICIPALITY)]
        self.offer("role", choices)

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        for name in ("full_name", "title"):
            if looks_like_cpr(found.get(name, "")):
                self.add_error(name, _("This looks like a civil registration number. It must not be kept here."))
        return found


class JoinForm(PlainForm):
    """The account of somebody who was invited."""

    autocomplete = {"full_name": "name", "password": "new-password", "password_again": "new-password"}

    full_name = forms.CharField(label=_("Your name"), max_length=120)
    password = forms.CharField(
        label=_("Choose a password"),
        strip=False,
        widget=forms.PasswordInput,
        help_text=_("At least 12 characters. Three or four words that do not belong together are good."),
    )
    password_again = forms.CharField(label=_("The password once more"), strip=False, widget=forms.PasswordInput)

    def __init__(self, *args: Any, email: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.email = email

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        password, again = found.get("password"), found.get("password_again")
        if password and again and password != again:
            self.add_error("password_again", _("The two passwords are not alike. Type both again."))
        elif password:
            try:
                validate_password(password, User(email=self.email, full_name=found.get("full_name", "")))
            except forms.ValidationError as wrong:
                self.add_error("password", wrong)
        return found


class LogForm(PlainForm):
    """Which part of the log."""

    person = forms.ChoiceField(label=_("Person"), required=False)
    room = forms.ChoiceField(label=_("What it is about"), required=False)
    since = forms.DateField(label=_("From and including"), required=False, widget=DayInput)
    until = forms.DateField(label=_("Until and including"), required=False, widget=DayInput)
    before = forms.IntegerField(required=False, min_value=0, max_value=2**62, widget=forms.HiddenInput)

    def __init__(self, *args: Any, people: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("person", [("", _("Everybody")), *people])
        self.offer("room", [("", _("Everything")), *ROOMS_OF_THE_LOG.items()])
