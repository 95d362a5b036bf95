# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The pages of people and invitations, as an administrator, an invited person and a stranger meet them."""

import re
from typing import Any

import pytest
from django.urls import reverse

from handlingsplan.access import actions
from handlingsplan.access.models import Grant, Invitation
from handlingsplan.accounts.models import User
from handlingsplan.tenancy.scope import within
from tests.numbers import NUMBER

PAGES = ("people", "invite", "log")
INVITED = {"email": "nora@lysbjerg.example", "full_name": "Nora Nyansat", "title": "", "role": "reader"}
PASSWORD = "fire ord uden mening"


def inner(name: str, *args: object) -> str:
    return reverse(name, args=["lysbjerg", *args])


def invite(cast: Any, **changed: str) -> str:
    page = cast.client("municipal_admin").post(inner("invite"), {**INVITED, **changed})
    return str(re.findall(r'href="http://testserver(/invitation/[^"]+)"', page.content.decode())[0])


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("who", ["stranger", "elsewhere", "plan_coordinator"])
def test_a_stranger_sees_nothing(cast: Any, name: str, who: str) -> None:
    somebody = getattr(cast, who, None) or cast[who]
    assert cast.client(somebody).get(inner(name)).status_code == 404


@pytest.mark.parametrize("name", PAGES)
def test_signed_out_one_is_asked_to_sign_in(cast: Any, name: str) -> None:
    assert cast.client(None).get(inner(name)).url.startswith(reverse("account_login"))


def test_the_list_names_people_and_roles(cast: Any) -> None:
    page = cast.client("municipal_admin").get(inner("people")).content.decode()
    assert "Karen Planmager" in page
    assert "Planansvarlig" in page
    assert "Else Andetsteds" not in page


def test_the_list_asks_the_database_the_same_however_long(cast: Any, django_assert_max_num_queries: Any) -> None:
    client = cast.client("municipal_admin")
    client.get(inner("people"))
    with django_assert_max_num_queries(12):
        client.get(inner("people"))


def test_giving_and_taking_a_role(cast: Any) -> None:
    client, laura = cast.client("municipal_admin"), cast["reader"].pk
    give = inner("grant_role", laura, "reviewer")
    assert "Gennemlæser" in client.get(give).content.decode()
    assert client.post(give).url == inner("person", laura)
    page = client.get(inner("person", laura)).content.decode()
    assert inner("revoke_role", laura, "reviewer") in page
    take = inner("revoke_role", laura, "reviewer")
    assert client.get(take).status_code == 200
    client.post(take)
    with within(cast.home.pk):
        assert not Grant.objects.filter(user=laura, role="reviewer").exists()
    assert client.post(take).status_code == 404


def test_refusals_are_told(cast: Any) -> None:
    client, adam = cast.client("municipal_admin"), cast["municipal_admin"].pk
    assert "til dig selv" in client.post(inner("grant_role", adam, "reader"), follow=True).content.decode()
    assert "sidste" in client.post(inner("revoke_role", adam, "municipal_admin"), follow=True).content.decode()
    assert client.get(inner("grant_role", adam, "centre_editor")).status_code == 302
    assert "til dig selv" in client.get(inner("person", adam)).content.decode()


def test_roles_that_check_each_other_are_said_to(cast: Any) -> None:
    page = cast.client("municipal_admin").get(inner("grant_role", cast["log_reviewer"].pk, "municipal_admin"))
    assert "Databeskyttelsesrådgiver" in page.content.decode()


def test_a_person_elsewhere_is_not_found(cast: Any) -> None:
    client = cast.client("municipal_admin")
    for name, rest in (("person", ()), ("grant_role", ("reader",)), ("revoke_role", ("reader",))):
        assert client.get(inner(name, cast.elsewhere.pk, *rest)).status_code == 404


def test_an_invited_person_makes_an_account(cast: Any) -> None:
    link = invite(cast)
    client = cast.client(None)
    assert "Karen" not in client.get(link).content.decode()
    wrong = client.post(link, {"full_name": "Nora", "password": PASSWORD, "password_again": "noget andet"})
    assert wrong.status_code == 200
    assert client.post(link, {"full_name": "Nora", "password": "kort", "password_again": "kort"}).status_code == 200
    done = client.post(link, {"full_name": "Nora Nyansat", "password": PASSWORD, "password_again": PASSWORD})
    assert done.url == reverse("second_factor_needed")
    assert client.get(done.url).status_code == 200
    user = User.objects.get(email="nora@lysbjerg.example")
    assert user.password.startswith("argon2")
    assert client.get(reverse("mfa_activate_totp")).status_code == 200
    assert cast.client(None).get(link).status_code == 404


def test_who_presses_many_times_is_led_on(cast: Any, monkeypatch: Any) -> None:
    link = invite(cast)

    def too_late(*_: Any, **__: Any) -> None:
        raise actions.AccountExists

    monkeypatch.setattr(actions, "join", too_late)
    sent = {"full_name": "Nora Nyansat", "password": PASSWORD, "password_again": PASSWORD}
    assert cast.client(None).post(link, sent).url == link


def test_who_is_too_late_to_withdraw_is_told(cast: Any, monkeypatch: Any) -> None:
    invite(cast)

    def too_late(*_: Any, **__: Any) -> None:
        raise actions.InvitationClosed

    monkeypatch.setattr(actions, "withdraw", too_late)
    monkeypatch.setattr(actions, "send_again", too_late)
    with within(cast.home.pk):
        pk = Invitation.objects.get().pk
    for name in ("resend_invitation", "withdraw_invitation"):
        answer = cast.client("municipal_admin").post(inner(name, pk), follow=True)
        assert "14 dage" in answer.content.decode()


def test_an_invitation_is_no_use_in_another_town(cast: Any) -> None:
    link = invite(cast).replace("lysbjerg", "aaholm")
    assert cast.client(None).get(link).status_code == 404


def test_somebody_with_an_account_signs_in_and_accepts(cast: Any) -> None:
    link = invite(cast, email=cast.elsewhere.email)
    assert reverse("account_login") in cast.client(None).get(link).content.decode()
    client = cast.client(cast.elsewhere)
    assert client.get(link).status_code == 200
    assert client.post(link).url == reverse("workplaces")
    with within(cast.home.pk):
        assert Grant.objects.filter(user=cast.elsewhere, role="reader").exists()


def test_somebody_else_cannot_accept(cast: Any) -> None:
    link = invite(cast)
    client = cast.client(cast.stranger)
    assert "nora@lysbjerg.example" in client.get(link).content.decode()
    client.post(link)
    with within(cast.home.pk):
        assert not Grant.objects.filter(user=cast.stranger).exists()


def test_sending_again_and_withdrawing(cast: Any) -> None:
    old = invite(cast)
    client = cast.client("municipal_admin")
    with within(cast.home.pk):
        pk = Invitation.objects.get().pk
    for name in ("resend_invitation", "withdraw_invitation"):
        assert client.get(inner(name, pk)).status_code == 200
    assert client.post(inner("resend_invitation", pk)).status_code == 200
    assert cast.client(None).get(old).status_code == 404
    assert client.post(inner("withdraw_invitation", pk)).url == inner("people")
    assert client.post(inner("withdraw_invitation", pk)).status_code == 404


def test_a_number_that_looks_like_a_person_is_refused(cast: Any) -> None:
    answer = cast.client("municipal_admin").post(inner("invite"), {**INVITED, "title": NUMBER})
    assert "personnummer" in answer.content.decode()


def test_inviting_twice_is_refused_with_words(cast: Any) -> None:
    invite(cast)
    assert "allerede" in cast.client("municipal_admin").post(inner("invite"), INVITED).content.decode()
