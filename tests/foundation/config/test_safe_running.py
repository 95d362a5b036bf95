# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What an installation writes down, keeps in browsers, answers to and refuses to start as."""

import logging
import os
import subprocess
import sys
from typing import Any

import pytest
from django.conf import settings as ours
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.test import Client, override_settings
from django.urls import reverse

from handlingsplan.config.checks import what_is_served_by_name_stands_behind_a_proxy
from handlingsplan.config.logs import WithoutSecrets, without_secrets
from tests.numbers import shaped_like_a_number


@pytest.mark.parametrize(
    ("written", "secret"),
    [
        ("Forbidden (CSRF token missing.): /invitation/lysbjerg/s3cr-et_Q/", "s3cr-et_Q"),
        ("Forbidden: /k/lysbjerg/nummer/s3cr-et_Q/passer/", "s3cr-et_Q"),
        ("Forbidden (CSRF token missing.): /k/lysbjerg/laes/s3cr-et_Q/spoergsmaal/", "s3cr-et_Q"),
        ("Too Many Requests: /k/lysbjerg/vurdering/s3cr-et_Q/", "s3cr-et_Q"),
        ("Internal Server Error: /k/lysbjerg/oplaeg/s3cr-et_Q/moede.ics", "s3cr-et_Q"),
        ("Not Found: /k/lysbjerg/kalender/s3cr-et_Q.ics", "s3cr-et_Q"),
        ("Forbidden: /konto/password/reset/key/3-c8z1q-abc/", "c8z1q"),
        ("Not Found: /x/karen.planmager+2@lysbjerg.example", "planmager"),
        (f"bad value {shaped_like_a_number('')} given", shaped_like_a_number("")),
        ("duplicate key\nDETAIL:  Key (email)=(Karen Planmager) already exists.", "Karen"),
    ],
)
def test_a_log_holds_no_secret_and_no_person(written: str, secret: str) -> None:
    covered = without_secrets(written)
    assert secret not in covered
    assert covered.startswith(written[:8])


def test_an_error_in_the_log_is_covered_too() -> None:
    try:
        raise ValueError("no such person: karen@lysbjerg.example")
    except ValueError:
        record = logging.LogRecord("x", logging.ERROR, "", 1, "%s", ("/invitation/a/hemmelig/",), sys.exc_info())
    line = WithoutSecrets("{message}", style="{").format(record)
    assert "hemmelig" not in line
    assert "karen" not in line
    assert "ValueError" in line


def test_every_handler_covers_secrets() -> None:
    logs: Any = ours.LOGGING
    assert {logs["formatters"][each["formatter"]]["()"] for each in logs["handlers"].values()} == {
        "handlingsplan.config.logs.WithoutSecrets"
    }


def test_a_refused_form_on_an_invitation_is_logged_without_its_secret(cast: Any, caplog: Any) -> None:
    caplog.handler.setFormatter(WithoutSecrets("%(message)s"))
    Client(enforce_csrf_checks=True).post(reverse("invitation", args=["lysbjerg", "hemmelig"]))
    assert "/invitation/lysbjerg/" in caplog.text
    assert "hemmelig" not in caplog.text


@pytest.mark.parametrize(("name", "given"), [("log", ["lysbjerg"]), ("notices", ["lysbjerg"]), ("own_account", [])])
def test_inner_pages_are_kept_nowhere(cast: Any, name: str, given: list[str]) -> None:
    answer = cast.client("log_reviewer").get(reverse(name, args=given))
    assert answer.status_code == 200
    assert {part.strip() for part in answer.headers["Cache-Control"].split(",")} == {"private", "no-store"}


def test_public_pages_are_not_touched(cast: Any) -> None:
    assert "no-store" not in Client().get(reverse("front")).headers.get("Cache-Control", "")


def test_the_worker_refuses_a_demonstration_away_from_home() -> None:
    with (
        override_settings(DEMO=True, ALLOWED_HOSTS=["lysbjerg.dk"], SITE_ADDRESS="http://localhost"),
        pytest.raises(ImproperlyConfigured, match=r"public name \(lysbjerg.dk\)"),
    ):
        call_command("work", skip_checks=True)


@pytest.mark.parametrize(("proxy", "warnings"), [(None, 1), ("1", 0), ("0", 0)])
def test_who_serves_by_name_says_whether_a_proxy_stands_in_front(
    monkeypatch: pytest.MonkeyPatch, proxy: str | None, warnings: int
) -> None:
    monkeypatch.setenv("HANDLINGSPLAN_HOSTS", "plan.lysbjerg.example")
    monkeypatch.delenv("HANDLINGSPLAN_BEHIND_PROXY", raising=False)
    if proxy is not None:
        monkeypatch.setenv("HANDLINGSPLAN_BEHIND_PROXY", proxy)
    with override_settings(DEMO=False):
        assert len(what_is_served_by_name_stands_behind_a_proxy()) == warnings


def run(program: str, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("HANDLINGSPLAN_")}
    surroundings = {**kept, "HANDLINGSPLAN_SECRET_KEY": "x", "PYTHONPATH": str(ours.CONTENT.parent / "src")}
    return subprocess.run(
        [sys.executable, "-c", program],
        env={**surroundings, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_web_server_refuses_it_too() -> None:
    start = "import handlingsplan.config.wsgi"
    refused = run(start, HANDLINGSPLAN_DEMO="1", HANDLINGSPLAN_HOSTS="lysbjerg.dk")
    assert refused.returncode != 0
    assert "ImproperlyConfigured" in refused.stderr
    assert run(start, HANDLINGSPLAN_DEMO="1").returncode == 0


@pytest.mark.parametrize(
    ("environment", "hosts", "proxies"),
    [
        ({}, ["127.0.0.1", "localhost", "127.0.0.1", "[::1]"], "0"),
        ({"HANDLINGSPLAN_HOSTS": "plan.town.dk"}, ["plan.town.dk"], "0"),
        (
            {"HANDLINGSPLAN_HOSTS": "plan.town.dk", "HANDLINGSPLAN_HOST": "0.0.0.0", "HANDLINGSPLAN_BEHIND_PROXY": "1"},
            ["plan.town.dk"],
            "1",
        ),
    ],
    ids=["own-machine", "named", "behind-a-proxy"],
)
def test_it_answers_to_its_own_names_and_counts_real_addresses(
    environment: dict[str, str], hosts: list[str], proxies: str
) -> None:
    read = "from handlingsplan.config import settings as s; print(*s.ALLOWED_HOSTS, s.ALLAUTH_TRUSTED_PROXY_COUNT)"
    assert run(read, **environment).stdout.split() == [*hosts, proxies]
