# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Signing in for real: password, limits, second step, recovery codes, sessions."""

import re
from typing import Any

import pytest
from allauth.mfa import signals as mfa_signals
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret, hotp_value, yield_hotp_counters_from_time
from django.core import mail
from django.core.cache import cache
from django.template.loader import render_to_string
from django.test import Client
from django.urls import reverse

from handlingsplan.access import events
from handlingsplan.access.models import Grant
from handlingsplan.accounts.adapter import AccountAdapter
from handlingsplan.accounts.models import User
from handlingsplan.audit.models import Event
from handlingsplan.tenancy.scope import Scope, enter, within

PASSWORD = "fire ord uden mening"
LOGIN = reverse("account_login")


@pytest.fixture(autouse=True)
def _no_memory_of_attempts() -> None:
    cache.clear()


@pytest.fixture
def real(cast: Any) -> User:
    """A person who is not of the demonstration and has a role."""
    user = User.objects.create_user("rigtig@lysbjerg.example", "Rigtig Person", PASSWORD)
    with within(cast.home.pk):
        Grant.objects.create(municipality=cast.home, user=user, role="reader")
        Grant.objects.create(municipality=cast.home, user=user, role="log_reviewer")
    return user


def sign_in(client: Client, password: str = PASSWORD, email: str = "rigtig@lysbjerg.example") -> Any:
    return client.post(LOGIN, {"login": email, "password": password})


def code_now(secret: str) -> str:
    counter = next(iter(yield_hotp_counters_from_time()))
    return f"{hotp_value(secret, counter):06}"


def kinds() -> list[str]:
    with enter(Scope()):
        return list(Event.objects.values_list("kind", flat=True))


def test_passwords_are_kept_with_argon2(real: User) -> None:
    assert real.password.startswith("argon2$argon2id$")


def test_a_right_password_signs_in_and_is_noted(real: User) -> None:
    client = Client()
    assert sign_in(client).url == reverse("workplaces")
    assert kinds() == [events.SIGNED_IN]
    page = client.get(reverse("own_account")).content.decode()
    assert "Loggede ind" in page
    assert "Lysbjerg Kommune" in page


def test_the_sign_in_page_says_what_is_wrong_in_our_words(real: User) -> None:
    page = sign_in(Client(), "forkert").content.decode()
    assert "Vi kunne ikke logge dig ind" in page
    assert "E-mailadressen eller adgangskoden er ikke rigtig." in page
    assert "Noget mangler" not in page
    for name in ("account_login", "account_reset_password"):
        asked = Client().get(reverse(name)).content.decode()
        assert "E-mail" in asked
        assert "Email" not in asked


def test_a_wrong_password_is_noted_without_what_was_typed(real: User) -> None:
    assert sign_in(Client(), "forkert").status_code == 200
    sign_in(Client(), email="ukendt@lysbjerg.example")
    assert kinds() == [events.SIGN_IN_FAILED] * 2
    with enter(Scope()):
        written = [(event.about_id, event.by_id, event.details, event.personal) for event in Event.objects.all()]
    assert written == [(None, None, {}, None), (real.pk, None, {}, None)]


def test_after_five_wrong_passwords_the_right_one_must_wait(real: User) -> None:
    client = Client()
    for _ in range(5):
        sign_in(client, "forkert")
    sign_in(client)
    assert "_auth_user_id" not in client.session


def test_without_a_second_step_one_gets_no_further(real: User) -> None:
    client = Client()
    sign_in(client)
    assert client.get(reverse("log", args=["lysbjerg"])).url == reverse("second_factor_needed")


def test_with_a_code_from_an_app_one_gets_in(real: User) -> None:
    secret = generate_totp_secret()
    TOTP.activate(real, secret)
    client = Client()
    assert sign_in(client).url == reverse("mfa_authenticate")
    assert client.get(reverse("mfa_authenticate")).status_code == 200
    assert client.post(reverse("mfa_authenticate"), {"code": "000000"}).status_code == 200
    assert client.get(reverse("log", args=["lysbjerg"])).status_code == 302
    client.post(reverse("mfa_authenticate"), {"code": code_now(secret)})
    assert client.get(reverse("log", args=["lysbjerg"])).status_code == 200


def test_a_recovery_code_works_once(real: User) -> None:
    TOTP.activate(real, generate_totp_secret())
    code = RecoveryCodes.activate(real).get_unused_codes()[0]
    client = Client()
    sign_in(client)
    client.post(reverse("mfa_authenticate"), {"code": code})
    assert client.get(reverse("log", args=["lysbjerg"])).status_code == 200
    again = Client()
    sign_in(again)
    again.post(reverse("mfa_authenticate"), {"code": code})
    assert "_auth_user_id" not in again.session


def test_setting_up_an_app(real: User) -> None:
    client = Client()
    sign_in(client)
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    page = client.get(reverse("mfa_activate_totp")).content.decode()
    assert "data:image/svg+xml" in page
    wrong = client.post(reverse("mfa_activate_totp"), {"code": "x"}).content.decode()
    assert "Kode: " in wrong
    assert "Autentificeringskode" not in wrong
    page = client.get(reverse("mfa_activate_totp")).content.decode()
    secret = re.findall(r"<code>(\w+)</code>", page)[0]
    done = client.post(reverse("mfa_activate_totp"), {"code": code_now(secret)})
    assert done.status_code == 302
    assert Authenticator.objects.filter(user=real, type="totp").exists()
    assert secret not in str(Authenticator.objects.get(user=real, type="totp").data)
    for name in ("mfa_index", "mfa_generate_recovery_codes", "mfa_view_recovery_codes", "mfa_deactivate_totp"):
        assert client.get(reverse(name)).status_code == 200
    client.post(reverse("mfa_deactivate_totp"))
    assert not Authenticator.objects.filter(user=real, type="totp").exists()


def test_a_changed_second_step_is_noted(real: User) -> None:
    """The library tells of it after the transaction, which never ends here, so the signal is sent by hand."""
    app = TOTP.activate(real, generate_totp_secret()).instance
    for signal in (mfa_signals.authenticator_added, mfa_signals.authenticator_removed):
        signal.send(sender=Authenticator, request=None, user=real, authenticator=app)
    assert kinds() == [events.FACTOR_REMOVED, events.FACTOR_ADDED]


def test_letters_have_neutral_subjects(rf: Any) -> None:
    subjects = [
        render_to_string(f"{stem}_subject.txt").strip()
        for stem in (
            "account/email/password_changed",
            "account/email/password_reset_key",
            "account/email/unknown_account",
            "mfa/email/totp_activated",
            "mfa/email/webauthn_removed",
            "mfa/email/recovery_codes_generated",
        )
    ]
    assert set(subjects) == {"Din adgangskode er ændret", "Ny adgangskode", "Din adgang er ændret"}
    assert AccountAdapter(rf.get("/")).format_email_subject("Ny adgangskode") == "Ny adgangskode"


def test_ending_the_sessions_elsewhere(real: User) -> None:
    here, there = Client(), Client()
    sign_in(here)
    sign_in(there)
    here.get(reverse("own_account"))
    there.get(reverse("own_account"))
    assert here.get(reverse("usersessions_list")).status_code == 200
    here.post(reverse("usersessions_list"))
    assert here.get(reverse("own_account")).status_code == 200
    assert there.get(reverse("own_account")).status_code == 302


def test_a_new_password_by_letter(real: User) -> None:
    client = Client()
    assert client.get(reverse("account_reset_password")).status_code == 200
    client.post(reverse("account_reset_password"), {"email": real.email}, follow=True)
    letter = mail.outbox[-1]
    assert letter.subject == "Ny adgangskode"
    link = re.findall(r"https?://[^/]+(/\S+)", str(letter.body))[0]
    page = client.get(link, follow=True)
    new = "helt andre ord i dag"
    client.post(page.redirect_chain[-1][0], {"password1": new, "password2": new})
    real.refresh_from_db()
    assert real.check_password(new)
    assert events.PASSWORD_CHANGED in kinds()


def test_an_unknown_address_gets_the_same_page(real: User) -> None:
    known = Client().post(reverse("account_reset_password"), {"email": real.email}, follow=True)
    unknown = Client().post(reverse("account_reset_password"), {"email": "ukendt@lysbjerg.example"}, follow=True)
    assert known.redirect_chain == unknown.redirect_chain


@pytest.mark.parametrize(
    "name",
    [
        "account_logout",
        "account_change_password",
        "account_reauthenticate",
        "mfa_index",
        "mfa_activate_totp",
        "mfa_list_webauthn",
        "mfa_add_webauthn",
        "usersessions_list",
    ],
)
def test_the_pages_speak_danish_without_inline_code(real: User, name: str) -> None:
    client = Client()
    sign_in(client)
    page = client.get(reverse(name), follow=True).content.decode()
    assert '<html lang="da">' in page
    assert not re.search(r"<script(?![^>]*(src=|application/json))|<style|\sstyle=|\son\w+=", page)


def test_signing_out_is_noted(real: User) -> None:
    client = Client()
    sign_in(client)
    client.post(reverse("account_logout"))
    assert kinds()[0] == events.SIGNED_OUT


def test_nobody_signs_up_by_herself() -> None:
    page = Client().get("/konto/signup/")
    assert page.status_code in {200, 404}
    assert not User.objects.filter(email="ny@lysbjerg.example").exists()


test_nobody_signs_up_by_herself = pytest.mark.django_db(test_nobody_signs_up_by_herself)
