# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What was typed is never lost, whether one was signed out or the page had become too old."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

LONG = "En lang tekst om noget, der tog en hel formiddag at skrive, og som ingen vil skrive igen."


def test_signed_out_while_writing(cast: Any) -> None:
    answer = Client().post(reverse("invite", args=["lysbjerg"]), {"full_name": LONG, "role": "reader", "password": "x"})
    page = answer.content.decode()
    assert answer.status_code == 401
    assert LONG in page
    assert 'name="role" value="reader"' in page
    assert 'name="password"' not in page
    assert reverse("account_login") in page


def test_a_page_that_had_become_too_old(cast: Any) -> None:
    client = Client(enforce_csrf_checks=True)
    answer = client.post(reverse("account_login"), {"person": LONG}, headers={"origin": "http://testserver"})
    page = answer.content.decode()
    assert answer.status_code == 403
    assert LONG in page
    assert "csrfmiddlewaretoken" in page


@pytest.mark.parametrize(
    "told",
    [
        {},
        {"origin": "null"},
        {"origin": "https://elsewhere.example"},
        {"referer": "https://elsewhere.example/form"},
        {"referer": "http://testserver.elsewhere.example/"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site", "origin": "http://testserver"},
        {"referer": "https://elsewhere.example/", "origin": "http://testserver"},
    ],
    ids=str,
)
def test_a_form_from_elsewhere_gets_nothing_to_press(cast: Any, told: dict[str, str]) -> None:
    answer = Client(enforce_csrf_checks=True).post(reverse("account_login"), {"person": LONG}, headers=told)
    assert answer.status_code == 403
    assert LONG not in answer.content.decode()


@pytest.mark.parametrize("told", [{"referer": "http://testserver/konto/"}, {"sec-fetch-site": "same-origin"}], ids=str)
def test_any_sign_of_our_own_page_will_do(cast: Any, told: dict[str, str]) -> None:
    answer = Client(enforce_csrf_checks=True).post(reverse("account_login"), {"person": LONG}, headers=told)
    assert LONG in answer.content.decode()
