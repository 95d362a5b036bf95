# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Whatever is sent at the public forms, by whatever program: an answer, and never an error of ours."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handlingsplan.concerns.intake.forms.report import REVIEW, STEPS
from handlingsplan.concerns.intake.models import Inquiry
from handlingsplan.tenancy.scope import within
from tests.concerns.intake.sending import CITIZEN, TEACHER, address, mark
from tests.people import Cast

FORMS = ("raise_concern", "open_conversation")
ERROR = 500
NAMES = sorted({*CITIZEN, *TEACHER, "opened", "step", "go", "from", "website", "code", "text", "treat", "born", "cpr"})
GARBAGE = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        [
            *("\x00", "a\x00b", "\ud800".encode("utf-8", "surrogatepass").decode("latin-1"), "\u202e\u200b", "æøå" * 9),
            *(
                "010170" + "1234",
                "2026-13-45",
                "9" * 400,
                "x" * 7000,
                "<script>",
                "%s%n",
                "{{ 7 }}",
                "'; --",
                "../../etc",
            ),
            *("to:review", "to:nowhere", "speak:xx", "speak:en", "send", "next", "review", "danger", "yes", "notice"),
        ]
    ),
)
ANSWERS = st.dictionaries(st.sampled_from(NAMES), st.lists(GARBAGE, min_size=1, max_size=3), max_size=12)
KINDS = (
    *("application/x-www-form-urlencoded", "application/x-www-form-urlencoded; charset=utf-16", "multipart/form-data"),
    *("multipart/form-data; boundary=x", 'multipart/form-data; boundary="\x7f"', "application/json", "text/plain", ""),
    *("application/x-www-form-urlencoded; charset=nonsense", "multipart/form-data; boundary=" + "y" * 300),
)
HEADS = (b"\xff\xd8\xff\xe0", b"\x89PNG\r\n\x1a\n", b"%PDF-1.7\n", b"PK\x03\x04", b"GIF89a", b"<svg xmlns=", b"")
A_FEW = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.fixture
def client() -> Client:
    """A browser that hands on whatever happens, as the web server would."""
    return Client(raise_request_exception=False)


def answered(client: Client, name: str, **request: Any) -> Any:
    """The answer to one request; whatever it changed is undone."""
    with transaction.atomic():
        answer = client.post(address(name), **request)
        transaction.set_rollback(True)
    return answer


@pytest.mark.parametrize("name", FORMS)
@given(kind=st.sampled_from(KINDS), body=st.binary(max_size=400), boundary=st.booleans())
@A_FEW
def test_bodies_that_no_browser_sends(
    cast: Cast, client: Client, name: str, kind: str, body: bytes, boundary: bool
) -> None:
    sent = b"--x\r\nContent-Disposition: form-data; name=" + body if boundary else body
    with transaction.atomic():
        assert client.generic("POST", address(name), sent, content_type=kind).status_code < ERROR
        transaction.set_rollback(True)


@pytest.mark.parametrize("name", FORMS)
@given(changes=ANSWERS, whole=st.sampled_from([{}, CITIZEN, TEACHER]), go=st.sampled_from(["send", "next", "to:seen"]))
@A_FEW
def test_answers_that_no_form_offers(
    cast: Cast, client: Client, name: str, changes: dict[str, list[str]], whole: dict[str, Any], go: str
) -> None:
    data = {"opened": mark(), "step": REVIEW, "go": go, **whole, **changes}
    assert answered(client, name, data=data).status_code < ERROR


@given(step=st.sampled_from([*STEPS, REVIEW, "", "nowhere"]), wanted=st.sampled_from([*STEPS, REVIEW, "nowhere"]))
@A_FEW
def test_pages_in_any_order(cast: Cast, client: Client, step: str, wanted: str) -> None:
    for go in ("next", "send", f"to:{wanted}"):
        data = {"opened": mark(), **CITIZEN, "step": step, "go": go}
        assert answered(client, "raise_concern", data=data).status_code < ERROR


@given(
    head=st.sampled_from(HEADS),
    rest=st.binary(max_size=300),
    name=st.sampled_from(["a.jpg", "a.pdf", "a.jpg.exe", "../../a", "\x00", "a" * 300, ""]),
    kind=st.sampled_from(["image/jpeg", "application/pdf", "text/html", "", "x/y; charset=utf-7"]),
    count=st.integers(1, 3),
)
@A_FEW
def test_files_that_are_not_what_they_say(
    cast: Cast, client: Client, head: bytes, rest: bytes, name: str, kind: str, count: int
) -> None:
    files = [SimpleUploadedFile(name or "x", head + rest, content_type=kind) for _ in range(count)]
    data = {"opened": mark(), **CITIZEN, "step": REVIEW, "go": "send", "files": files}
    assert answered(client, "raise_concern", data=data).status_code < ERROR


def test_a_form_that_repeats_itself_is_one_inquiry(cast: Cast, client: Client) -> None:
    once = {"opened": mark(), **CITIZEN, "step": REVIEW, "go": "send"}
    for _ in range(3):
        assert client.post(address(), once).status_code == 200
    with within(cast.home.pk):
        assert Inquiry.objects.count() == 1


def test_more_fields_than_anybody_fills_in(cast: Cast, client: Client) -> None:
    many = {f"field{number}": "x" for number in range(2500)}
    assert client.post(address(), many).status_code == 400
    assert client.post(address(), {"seen": "x" * 4_000_000}).status_code in (200, 400, 413)
