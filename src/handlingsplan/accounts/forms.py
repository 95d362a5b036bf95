# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The forms of the sign-in library in our words."""

from typing import Any

from allauth.account.forms import LoginForm, ResetPasswordForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from django import forms
from django.utils.translation import gettext_lazy as _

from handlingsplan.ui.forms import PlainFormMixin


class SignInForm(PlainFormMixin, LoginForm):  # type: ignore[misc]
    """Address and password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        call_it_e_mail(self.fields["login"])


class ForgottenPasswordForm(PlainFormMixin, ResetPasswordForm):  # type: ignore[misc]
    """The address a new password is asked for."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        call_it_e_mail(self.fields["email"])


class NewAppForm(PlainFormMixin, ActivateTOTPForm):  # type: ignore[misc]
    """The first code of an app; an error names the field as the page does."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].label = _("Code")


def call_it_e_mail(field: forms.Field) -> None:
    """One spelling of the word on every page, and nothing written inside the field."""
    field.label = _("E-mail")
    field.widget.attrs.pop("placeholder", None)
