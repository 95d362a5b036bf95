# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Anonymous means anonymous: no address, browser, cookie, name, word or minute of the sender is anywhere (R03)."""

import logging
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psycopg
import pytest
import time_machine
from django.conf import settings
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client

from handlingsplan.concerns.intake import opening
from handlingsplan.keys import case_keys
from handlingsplan.tenancy.scope import within
from tests.concerns.intake.sending import SEEN, TEACHER, address, code_of, mark, sent
from tests.people import Cast
from tools.setup.options import Options
from tools.setup.start import programs

pytestmark = pytest.mark.django_db
ADDRESS, BROWSER, FROM = "203.0.113.77", "Sjaelden Browser 77.3", "198.51.100.9"
MOMENT = datetime(2026, 11, 23, 10, 17, 43, 123456, tzinfo=UTC)
MORE = "Han har lagt et billede op af en kniv."
NAME = "Villads Fiktiv Holm"
WORDS = (SEEN, MORE, NAME, "storebror", "Toves billede")
MINUTES = ("17:43", "17.43", str(int(MOMENT.timestamp())))


def browser() -> Client:
    """A browser that tells everything about itself."""
    return Client(
        REMOTE_ADDR=ADDRESS,
        headers={"User-Agent": BROWSER, "X-Forwarded-For": FROM, "Referer": "https://skole.example/side"},
    )


def everything_kept(place: int) -> Iterator[str]:
    """Every row of every table of both databases, as text; bytes as hexadecimal."""
    with within(place), connection.cursor() as cursor:
        cursor.execute(
            "SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) FROM information_schema.tables"
            " WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')"
        )
        for (table,) in cursor.fetchall():
            cursor.execute(f"SELECT '{table} ' || t::text FROM {table} t")
            yield from (row for (row,) in cursor.fetchall())
    with psycopg.connect(settings.KEYS_URL) as keys:
        yield from (row for (row,) in keys.execute("SELECT 'case_keys ' || k::text FROM case_keys k").fetchall())


def told_by(text: str, words: tuple[str, ...]) -> list[str]:
    """Which of the words stand in a text, also as the hexadecimal of bytes."""
    low = text.lower()
    return [word for word in words if word.lower() in low or word.encode().hex() in low]


@pytest.fixture
def trace(cast: Cast, caplog: pytest.LogCaptureFixture) -> dict[str, Any]:
    """An anonymous report with a file, a second look with the code, and something added: all at one known moment."""
    with within(cast.home.pk):
        case_keys.new()  # the municipality's own key is made once, long before
    caplog.set_level(logging.DEBUG)
    client = browser()
    file = SimpleUploadedFile("Toves billede.txt", b"Et brev.")
    with time_machine.travel(MOMENT, tick=False):
        begun = opening.Opening("ab" * 16, MOMENT.replace(minute=15, microsecond=0)).mark
        pages = [client.get(address()), sent(client, opened=begun, files=[file])]
        code = code_of(pages[-1])
        pages += [client.post(address("open_conversation"), {"code": code, "text": MORE})]
        pages += [client.post(address("open_conversation"), {"code": "0" * 20})]
        pages += [client.post(address(), {"step": "want", "want": "advice", "go": "next"})]
    return {
        "client": client,
        "code": code,
        "rows": list(everything_kept(cast.home.pk)),
        "log": caplog.text,
        "pages": pages,
    }


def test_the_search_finds_what_is_there(trace: dict[str, Any]) -> None:
    assert any("concerns.inquiry" in row and "unknown" in row for row in trace["rows"])
    assert any("2026-11-23 10:00:00" in row for row in trace["rows"])
    assert any(row.startswith("case_keys") for row in trace["rows"])


@pytest.mark.parametrize("what", [ADDRESS, BROWSER, FROM, "skole.example"])
def test_no_address_and_no_browser_is_in_any_table(trace: dict[str, Any], what: str) -> None:
    assert [row for row in trace["rows"] if told_by(row, (what,))] == []


def test_no_word_and_no_name_is_in_the_open_in_any_table(trace: dict[str, Any]) -> None:
    assert [row[:80] for row in trace["rows"] if told_by(row, WORDS)] == []


def test_no_minute_is_in_any_table(trace: dict[str, Any]) -> None:
    assert [row[:120] for row in trace["rows"] if told_by(row, MINUTES)] == []


def test_the_code_is_in_no_table(trace: dict[str, Any]) -> None:
    assert [row[:80] for row in trace["rows"] if told_by(row, (trace["code"], trace["code"].replace("-", "")))] == []


def test_nothing_of_it_is_logged_or_mailed(trace: dict[str, Any]) -> None:
    assert told_by(trace["log"], (ADDRESS, BROWSER, FROM, *WORDS, trace["code"])) == []
    assert mail.outbox == []


def test_no_cookie_was_set_and_no_session_begun(trace: dict[str, Any]) -> None:
    assert not trace["client"].cookies
    assert not [row for row in trace["rows"] if row.startswith("public.django_session")]


def test_nothing_stands_in_an_address(trace: dict[str, Any]) -> None:
    assert [page.request["QUERY_STRING"] for page in trace["pages"]] == [""] * len(trace["pages"])


def test_no_job_was_begun_for_it(trace: dict[str, Any]) -> None:
    assert not [row for row in trace["rows"] if row.startswith("public.procrastinate_jobs")]


def test_no_file_is_left_on_the_disk(cast: Cast, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    large = SimpleUploadedFile("stor.txt", b"Et langt brev. " * 250_000)
    code_of(sent(browser(), files=[large]))
    assert list(tmp_path.iterdir()) == []


def test_a_known_sender_is_known_only_to_her_own_key(cast: Cast) -> None:
    code_of(sent(browser(), **TEACHER, opened=mark()))
    rows = list(everything_kept(cast.home.pk))
    assert [
        row[:80] for row in rows if told_by(row, ("Tove Fiktiv", "70 00 09 99", "Højskolen", ADDRESS, BROWSER))
    ] == []


def test_the_web_server_writes_no_log_of_who_came(tmp_path: Path) -> None:
    options = Options(data=tmp_path, host="127.0.0.1", port=8000, demo=True)
    web = next(program for program in programs(tmp_path, options, {}) if program.name == "web")
    assert not [word for word in web.command if "access" in word]
