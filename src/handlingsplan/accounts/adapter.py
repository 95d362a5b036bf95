# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""How the sign-in library is bent to our rules: nobody signs up by herself, and names are full names."""

from typing import Any, ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from .models import User
from .seal import seal, unseal

SECOND_STEP = "accounts.second_step"


class AccountAdapter(DefaultAccountAdapter):
    """Accounts come from invitations only."""

    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": _("The e-mail address or the password is not right."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def populate_username(self, request: HttpRequest, user: User) -> None:
        """There are no user names; the address is the name one signs in by."""

    def get_user_search_fields(self) -> list[str]:
        return ["email", "full_name"]

    def format_email_subject(self, subject: str) -> str:
        """No prefix with the name of the site: a subject may be seen by anybody who passes the screen."""
        return str(subject)


class SecondStepAdapter(DefaultMFAAdapter):
    """Second factors are kept sealed: a copy of the database alone lets nobody make codes."""

    def encrypt(self, text: str) -> str:
        return seal(text, purpose=SECOND_STEP)

    def decrypt(self, encrypted_text: str) -> str:
        return unseal(encrypted_text, purpose=SECOND_STEP)
