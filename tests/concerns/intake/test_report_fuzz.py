# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Whatever is sent to the public forms, they answer; never with a broken page, never with a cookie."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handlingsplan.concerns.intake import crowd
from handlingsplan.concerns.intake.forms.report import STEPS
from handlingsplan.concerns.intake.receipts import ALPHABET
from tests.concerns.intake.sending import CITIZEN, TEACHER, address, mark
from tests.people import Cast

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
NAMES = sorted({*CITIZEN, *TEACHER, "step", "go", "from", "opened", "sprog", "website", "treat", "cpr", "born"})
KNOWN = sorted(
    {
        *(value for value in {**CITIZEN, **TEACHER}.values() if isinstance(value, str)),
        *STEPS,
        *("review", "send", "next", "notice", "advice", "to:seen", "to:review", "speak:en", "speak:xx", "to:nowhere"),
        *("on", "2001-02-30", "31-12-1999", "010190-" + "1234", "9901"),
    }
)
VALUES = st.one_of(st.sampled_from(KNOWN), st.text(max_size=60), st.builds(mark, st.integers(-9, 99_999)))
FORMS = st.dictionaries(
    st.one_of(st.sampled_from(NAMES), st.text(min_size=1, max_size=9)), st.lists(VALUES, max_size=3)
)
QUIET = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def posted(where: str, data: dict[str, Any]) -> None:
    """Send it, and forget it again."""
    client = Client(raise_request_exception=True)
    crowd.forget()
    with transaction.atomic():
        answer = client.post(where, data)
        transaction.set_rollback(True)
    assert answer.status_code in {200, 302, 400, 429}
    assert not client.cookies


@QUIET
@given(data=FORMS)
def test_the_form_answers_anything(cast: Cast, data: dict[str, list[str]]) -> None:
    posted(address(), data)


@QUIET
@given(changed=FORMS, who=st.sampled_from([CITIZEN, TEACHER]))
def test_a_form_nearly_right_is_taken_in_or_shown_again(cast: Cast, changed: Any, who: dict[str, Any]) -> None:
    posted(address(), {"opened": mark(), **who, "step": "review", "go": "send", **changed})


@QUIET
@given(code=st.one_of(st.text(alphabet=ALPHABET, min_size=20, max_size=20), st.text(max_size=70)), more=FORMS)
def test_the_conversation_answers_anything(cast: Cast, code: str, more: dict[str, list[str]]) -> None:
    posted(address("open_conversation"), {"code": code, **more})


@settings(QUIET, max_examples=15)
@given(start=st.sampled_from([b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"%PDF-1.4\n"]), data=st.binary(max_size=400))
def test_a_file_of_anything_is_taken_in_or_refused(cast: Cast, start: bytes, data: bytes) -> None:
    file = SimpleUploadedFile("x", start + data)
    posted(address(), {"opened": mark(), **CITIZEN, "step": "review", "go": "send", "files": [file]})


@pytest.mark.parametrize("body", [b"", b"step=%ff%fe&danger=%00", b"a" * 4_000_000], ids=["empty", "bytes", "large"])
@pytest.mark.parametrize("kind", ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain"])
def test_a_broken_body_is_answered(cast: Cast, body: bytes, kind: str) -> None:
    for name in ("raise_concern", "open_conversation"):
        assert Client().post(address(name), body, content_type=kind).status_code in {200, 400}
