# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A second step belongs to the session that took it: setting one up elsewhere opens no session that has not."""

from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.core import mail
from django.core.cache import cache
from django.db import transaction
from django.test import Client
from django.urls import reverse

from handlingsplan.access.models import Grant
from handlingsplan.accounts.models import User
from handlingsplan.tenancy.scope import within

from .test_signing_in import PASSWORD, code_now, sign_in

LOG = reverse("log", args=["lysbjerg"])
TAKE_STEP = reverse("mfa_reauthenticate_webauthn")


def real_person(cast: Any) -> User:
    cache.clear()
    user = User.objects.create_user("rigtig@lysbjerg.example", "Rigtig Person", PASSWORD)
    with within(cast.home.pk):
        Grant.objects.create(municipality=cast.home, user=user, role="log_reviewer")
    return user


def set_up(client: Client) -> str:
    """Set up an app in the browser, after showing the password again; returns its secret."""
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    client.get(reverse("mfa_activate_totp"))
    secret = str(client.session["mfa.totp.secret"])
    client.post(reverse("mfa_activate_totp"), {"code": code_now(secret)})
    return secret


def test_who_sets_up_a_factor_is_let_in_here_but_not_in_another_session(
    cast: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(transaction, "on_commit", lambda done, **_: done())  # as outside a test: at once
    real_person(cast)
    here, elsewhere = Client(), Client()
    sign_in(here)
    sign_in(elsewhere)
    set_up(here)
    assert here.get(LOG).status_code == 200
    assert elsewhere.get(LOG).headers["Location"].startswith(reverse("account_reauthenticate"))
    assert elsewhere.post(LOG, {"x": "y"}).status_code == 401


def test_a_password_alone_sets_up_no_second_factor_beside_the_first(cast: Any) -> None:
    user = real_person(cast)
    client = Client()
    sign_in(client)
    Authenticator.objects.create(user=user, type="webauthn", data={"name": "Nøgle", "credential": {}})
    assert client.post(reverse("account_reauthenticate"), {"password": PASSWORD}).headers["Location"] == TAKE_STEP
    answer = client.get(reverse("mfa_activate_totp"))
    assert answer.headers["Location"].startswith((TAKE_STEP, reverse("account_reauthenticate")))
    assert client.get(LOG).status_code == 302


def test_a_code_in_the_same_session_opens_it(cast: Any) -> None:
    user = real_person(cast)
    client = Client()
    sign_in(client)
    secret = generate_totp_secret()
    TOTP.activate(user, secret)
    page = client.get(LOG, follow=True)
    assert page.redirect_chain[-1][0].startswith(reverse("mfa_reauthenticate"))
    done = client.post(page.redirect_chain[-1][0], {"code": code_now(secret), "next": LOG})
    assert done.headers["Location"] == LOG
    assert client.get(LOG).status_code == 200


def test_the_link_in_the_letter_does_not_follow_a_claimed_host(cast: Any, settings: Any) -> None:
    settings.ALLOWED_HOSTS = ["*"]
    settings.SITE_ADDRESS = "https://plan.lysbjerg.example"
    user = real_person(cast)
    Client().post(reverse("account_reset_password"), {"email": user.email}, headers={"host": "evil.example"})
    body = mail.outbox[-1].body
    assert "https://plan.lysbjerg.example/konto/password/reset/key/" in body
    assert "evil.example" not in body
