# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Pages without an account: whatever is sent is answered, and opening a link changes nothing."""

from urllib.parse import quote

from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handlingsplan.acute.staff.book import REAL
from handlingsplan.acute.staff.codes import digest_of_secret as codes_digest
from handlingsplan.tenancy.scope import within
from tests.people import Cast

from .log_world import situation_in

ERROR = 500
GARBAGE = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        ["\x00", "9" * 400, "x" * 5000, "<script>", "٣", "coming", "cannot", "phone", "2", "A3", "010170" + "-1234"]
    ),
)
NAMES = ("what", "where", "how", "begun", "level", "trigger", "meeting_form", "meeting_place", "uid", "code", "answer")
SENT = st.dictionaries(st.sampled_from((*NAMES, "minutes", "text")), st.lists(GARBAGE, max_size=2), max_size=13)
KINDS = st.sampled_from(
    ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/json", ""]
)


@given(said=SENT, raw=st.binary(max_size=200), kind=KINDS, secret=st.text(min_size=1, max_size=30))
@settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_whatever_is_sent_to_the_open_pages_is_answered(
    cast: Cast, said: dict[str, list[str]], raw: bytes, kind: str, secret: str
) -> None:
    browser, town, key = Client(raise_request_exception=False), cast.home.slug, "k" * 40
    with transaction.atomic():
        with within(cast.home.pk):
            digest = codes_digest(key)
            situation = situation_in(cast, activated_at=timezone.now(), secret_digest=digest)
            REAL.call.objects.create(municipality=cast.home, situation=situation, role="mayor", secret_digest=digest)
        guessed = quote(secret, safe="")
        for address in (
            reverse("activate_by_code", args=[town]),
            reverse("acknowledge_call", args=[town, key]),
            reverse("emergency_key_log", args=[town, key]),
            reverse("emergency_key_call", args=[town, key, 2**70]),
            f"/k/{town}/akut/noegle/{guessed}/",
            f"/k/{town}/akut/kvitter/{guessed}/",
        ):
            assert browser.get(address).status_code < ERROR
            assert browser.post(address, said).status_code < ERROR
            assert browser.generic("POST", address, raw, content_type=kind).status_code < ERROR
        transaction.set_rollback(True)


def test_opening_a_link_answers_nothing_and_tells_no_other_page_where_one_was(cast: Cast) -> None:
    key = "k" * 40
    with within(cast.home.pk):
        facts = {"municipality": cast.home, "situation": situation_in(cast), "role": "mayor", "state": "asked"}
        call = REAL.call.objects.create(secret_digest=codes_digest(key), **facts)
    address = reverse("acknowledge_call", args=[cast.home.slug, key])
    for method in ("get", "head", "options"):
        answer = getattr(Client(), method)(address)
        assert not answer.cookies
    page = Client().get(address)
    assert (page["Referrer-Policy"], page["Cache-Control"]) == ("no-referrer", "private, no-store")
    with within(cast.home.pk):
        call.refresh_from_db()
        assert (call.state, call.answered_at) == ("asked", None)
