# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""After every test of this wing: nothing of what was sealed in it stands in the open, whichever verb sealed it."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.core import mail
from django.db import connection

from tests.concerns.openly import Sealed, employees, leaks, parts, written_now


@pytest.fixture(autouse=True)
def nothing_sealed_stands_in_the_open(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> Iterator[None]:
    """The database as a dump would hold it, the log, and subjects of letters; the body of a letter is the sender's."""
    if "cast" not in request.fixturenames and "db" not in request.fixturenames:
        yield
        return
    request.getfixturevalue("db")
    sealed = Sealed(monkeypatch)
    yield
    if not sealed.texts or not connection.in_atomic_block or connection.needs_rollback:
        return
    secret = parts(sealed.texts, known=employees())
    where: dict[str, Any] = written_now()
    where["the log"] = caplog.text
    where["subjects of letters"] = "\n".join(str(letter.subject) for letter in getattr(mail, "outbox", []))
    assert leaks(secret, where) == []
