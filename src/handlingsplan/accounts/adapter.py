# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""How the sign-in library is bent to our rules: nobody signs up by herself, and names are full names."""

from typing import Any, ClassVar
from urllib.parse import quote

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
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

    def get_reset_password_from_key_url(self, key: str) -> str:
        """The link in the letter leads to the address of this installation, whatever host the asker claimed."""
        path = reverse("account_reset_password_from_key", kwargs={"uidb36": "UID", "key": "KEY"})
        return f"{settings.SITE_ADDRESS}{path.replace('UID-KEY', quote(key))}"

    def get_reauthentication_methods(self, user: User) -> list[dict[str, Any]]:
        """Whoever has a second step takes it: her password alone changes nothing about how she signs in."""
        methods: list[dict[str, Any]] = super().get_reauthentication_methods(user)
        second_steps = [method for method in methods if method["id"] != "reauthenticate"]
        return second_steps or methods


class SecondStepAdapter(DefaultMFAAdapter):
    """Second factors are kept sealed: a copy of the database alone lets nobody make codes."""

    def encrypt(self, text: str) -> str:
        return seal(text, purpose=SECOND_STEP)

    def decrypt(self, encrypted_text: str) -> str:
        return unseal(encrypted_text, purpose=SECOND_STEP)
