# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The log page and its chain."""

from datetime import timedelta
from typing import Any

from django.urls import reverse
from django.utils import timezone

from handlingsplan.access import actions
from handlingsplan.access.terms import ROOMS_OF_THE_LOG
from handlingsplan.audit import log as audit_log
from handlingsplan.audit.kinds import declared
from handlingsplan.audit.models import Event
from handlingsplan.tenancy.scope import within

LOG = reverse("log", args=["lysbjerg"])


def make_events(cast: Any, many: int = 3) -> None:
    with within(cast.home.pk):
        for number in range(many):
            actions.invite(
                f"n{number}@lysbjerg.example",
                full_name=f"Nummer {number}",
                title="",
                role="reader",
                by=cast.viewer("municipal_admin"),
                at=timezone.now(),
            )


def page(cast: Any, query: str = "") -> str:
    return str(cast.client("log_reviewer").get(LOG + query).content.decode())


def test_it_shows_what_was_done(cast: Any) -> None:
    make_events(cast)
    assert "n2@lysbjerg.example" in page(cast)
    assert "Karen Planmager" in page(cast)


def test_it_can_be_narrowed(cast: Any) -> None:
    make_events(cast)
    shown = "Nummer 0"
    today = timezone.localdate()
    assert shown in page(cast, f"?person={cast['municipal_admin'].pk}")
    assert shown not in page(cast, f"?person={cast['reader'].pk}")
    assert shown in page(cast, "?room=access")
    assert shown not in page(cast, "?room=contacts")
    assert shown in page(cast, "?room=nowhere")
    assert shown in page(cast, f"?since={today}&until={today}")
    assert shown not in page(cast, f"?until={today - timedelta(days=1)}")
    assert shown in page(cast, "?person=999999&since=x")


def test_every_room_that_writes_in_the_log_has_a_name(cast: Any) -> None:
    assert {code.split(".")[0] for code in declared()} == set(ROOMS_OF_THE_LOG)
    assert "Loggede ind" not in page(cast)


def test_it_is_read_a_page_at_a_time(cast: Any, monkeypatch: Any) -> None:
    monkeypatch.setattr(audit_log, "LINES_ON_A_PAGE", 2)
    make_events(cast, 5)
    first = page(cast, "?room=access")
    assert "Nummer 4" in first
    assert "Nummer 2" not in first
    assert "room=access&amp;before=4" in first
    assert "Nummer 0" in page(cast, "?before=2")


def test_it_counts_nothing(cast: Any, django_assert_max_num_queries: Any) -> None:
    make_events(cast)
    client = cast.client("log_reviewer")
    with django_assert_max_num_queries(12) as asked:
        client.get(LOG)
    assert not any("COUNT(" in query["sql"] for query in asked.captured_queries)


def test_the_chain_is_checked(cast: Any) -> None:
    make_events(cast)
    client = cast.client("log_reviewer")
    answer = client.post(reverse("check_log", args=["lysbjerg"]), follow=True).content.decode()
    assert "holder" in answer
    assert "3" in answer


def test_a_broken_chain_is_told(cast: Any, monkeypatch: Any) -> None:
    make_events(cast)
    monkeypatch.setattr(audit_log, "fits", lambda event, **place: False)
    answer = cast.client("log_reviewer").post(reverse("check_log", args=["lysbjerg"]), follow=True).content.decode()
    assert "brudt" in answer


def test_an_empty_chain_holds(cast: Any) -> None:
    with within(cast.away.pk):
        assert audit_log.check_chain() == audit_log.ChainCheck(0, None)


def test_strangers_cannot_check(cast: Any) -> None:
    address = reverse("check_log", args=["lysbjerg"])
    for who in (cast.stranger, cast.elsewhere, cast["municipal_admin"]):
        assert cast.client(who).post(address).status_code == 404
    with within(cast.home.pk):
        assert not Event.objects.exists()


def test_days_and_numbers_beyond_all_time_break_nothing(cast: Any) -> None:
    make_events(cast)
    assert "Nummer 0" in page(cast, "?until=9999-12-31&since=0001-01-01")
    assert "Nummer 0" not in page(cast, "?since=9999-12-31")
    assert page(cast, "?before=99999999999999999999")
