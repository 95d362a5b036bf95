# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What every answer says to the browser about safety, over https and over plain http on one's own machine."""

import json
import os
import subprocess
import sys
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.house.sources import ROOT
from tests.world import World

pytestmark = pytest.mark.django_db
PAGES = ["front", "acute", "account_login"]


@pytest.mark.parametrize("name", PAGES)
class TestEveryAnswer:
    def test_it_allows_no_script_or_style_from_inside_or_elsewhere(self, name: str) -> None:
        policy = Client().get(reverse(name)).headers["Content-Security-Policy"]
        rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";") if rule.strip())
        assert rules["default-src"] == "'none'"
        assert rules["script-src"] == rules["style-src"] == "'self'"
        assert rules["frame-ancestors"] == rules["base-uri"] == "'none'"
        assert rules["form-action"] == "'self'"
        assert "unsafe" not in policy
        assert "http" not in policy

    def test_it_says_what_it_is_and_tells_nobody_where_one_came_from(self, name: str) -> None:
        headers = Client().get(reverse(name)).headers
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["X-Frame-Options"] == "DENY"
        assert headers["Referrer-Policy"] == "same-origin"
        assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
        assert "Server" not in headers

    def test_it_insists_on_https_once_it_has_been_reached_by_it(self, name: str) -> None:
        secure = Client().get(reverse(name), secure=True).headers["Strict-Transport-Security"]
        assert "max-age=31536000" in secure
        assert "includeSubDomains" in secure
        assert "Strict-Transport-Security" not in Client().get(reverse(name)).headers


class TestCookies:
    def test_a_reader_gets_none_that_knows_her(self) -> None:
        client = Client()
        for name in ("front", "acute"):
            assert not client.get(reverse(name)).cookies, name

    def test_the_session_is_out_of_reach_of_scripts_and_other_sites(self, world: World) -> None:
        client = Client()
        client.post(reverse("account_login"), {"login": "nobody@lysbjerg.example", "password": "adgangskode"})
        cookie = client.cookies["handlingsplan"]
        assert cookie["httponly"]
        assert cookie["samesite"] == "Lax"
        assert not cookie["expires"], "It ends with the browser."


def settings_under(**environment: str) -> dict[str, Any]:
    """The settings as a process with this environment reads them."""
    names = ["SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SECURE_SSL_REDIRECT", "SECURE_PROXY_SSL_HEADER", "DEBUG"]
    read = f"[getattr(settings, name) for name in {names}]"
    program = f"import json; from handlingsplan.config import settings; print(json.dumps({read}))"
    kept = {k: v for k, v in os.environ.items() if not k.startswith("HANDLINGSPLAN_")}
    surroundings = {**kept, "HANDLINGSPLAN_SECRET_KEY": "x", "PYTHONPATH": str(ROOT / "src"), **environment}
    shown = subprocess.run(
        [sys.executable, "-c", program], env=surroundings, capture_output=True, text=True, check=True
    )
    return dict(zip(names, json.loads(shown.stdout), strict=True))


SECURE = ("SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SECURE_SSL_REDIRECT")


@pytest.mark.parametrize(
    ("environment", "secure"),
    [
        ({"HANDLINGSPLAN_DEMO": "1"}, False),
        ({"HANDLINGSPLAN_DEMO": "1", "HANDLINGSPLAN_HOST": "0.0.0.0"}, False),
        ({}, False),
        ({"HANDLINGSPLAN_HOST": "0.0.0.0"}, True),
        ({"HANDLINGSPLAN_TLS": "1"}, True),
    ],
    ids=["demo", "demo-on-the-network", "own-machine", "on-the-network", "said-so"],
)
def test_cookies_are_secure_wherever_https_can_be(environment: dict[str, str], secure: bool) -> None:
    found = settings_under(**environment)
    assert [found[name] for name in SECURE] == [secure] * 3
    assert found["DEBUG"] is False


def test_a_proxy_is_believed_only_when_told_to() -> None:
    assert settings_under()["SECURE_PROXY_SSL_HEADER"] is None
    assert settings_under(HANDLINGSPLAN_BEHIND_PROXY="1")["SECURE_PROXY_SSL_HEADER"]
