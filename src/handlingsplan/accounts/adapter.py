# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""How the sign-in library is bent to our rules: nobody signs up by herself, and names are full names."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest

from .models import User


class AccountAdapter(DefaultAccountAdapter):
    """Accounts come from invitations only."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def populate_username(self, request: HttpRequest, user: User) -> None:
        """There are no user names; the address is the name one signs in by."""

    def get_user_search_fields(self) -> list[str]:
        return ["email", "full_name"]
