# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Asking for a meeting without an account, and saying afterwards how it was."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from handlingsplan.audit.models import Event
from handlingsplan.contacts.models import ContactFunction
from handlingsplan.notices.models import Notice
from handlingsplan.prevention.training.actions import arranging, asking
from handlingsplan.prevention.training.actions.arranging import Appointment
from handlingsplan.prevention.training.actions.refusals import EvaluationClosed, InThePast, UnknownKind
from handlingsplan.prevention.training.models import Booking, Evaluation, Requester
from handlingsplan.tenancy.scope import within
from tests.numbers import NUMBER
from tests.people import Cast
from tests.rows import row

from .conftest import NOW, TODAY, WISH, asked

PAGE = "/k/lysbjerg/oplaeg/"


@pytest.fixture(autouse=True)
def _fresh_hour() -> None:
    cache.clear()


def sent(**other: Any) -> dict[str, Any]:
    day = timezone.localdate() + timedelta(days=14)
    return {name: value or "" for name, value in WISH.items()} | {"wished_on": day.isoformat(), "trap": ""} | other


class TestTheRequest:
    def test_it_is_kept_with_a_receipt_and_the_desk_is_told(self, booking: Booking) -> None:
        assert booking.state == "asked"
        receipt = Notice.objects.get(to_address="leder@havrebaek.example")
        assert receipt.to is None
        assert booking.code not in receipt.link
        told = Notice.objects.exclude(to=None)
        assert {notice.to.full_name for notice in told if notice.to} == {"Karen Planmager", "Inge Infohus"}
        assert booking.organisation not in "".join(notice.subject + notice.text for notice in told)

    def test_the_log_never_holds_the_contact(self, booking: Booking) -> None:
        event = Event.objects.get(kind="training.booking.asked")
        assert "leder@havrebaek.example" not in f"{event.details}{event.personal}"
        assert "Havrebæk Skole" not in str(event.details)
        assert event.by is None

    def test_a_course_cannot_be_asked_for(self, home: Cast) -> None:
        with pytest.raises(UnknownKind):
            asked(home, kind_key="national_course")
        with pytest.raises(UnknownKind):
            asked(home, kind_key="nothing")

    def test_yesterday_cannot_be_wished_for(self, home: Cast) -> None:
        with pytest.raises(InThePast):
            asked(home, wished_on=TODAY - timedelta(days=1))


class TestThePage:
    def test_anybody_can_ask_and_meets_the_receipt(self, cast: Cast) -> None:
        client = Client()
        assert client.get(PAGE).status_code == 200
        answer = client.post(PAGE, sent(), follow=True)
        with within(cast.home.pk):
            made = Booking.objects.get()
            assert Requester.objects.get().email == "leder@havrebaek.example"
        assert answer.redirect_chain[-1][0] == f"{PAGE}{made.code}/"
        page = answer.content.decode()
        assert "Vi har modtaget jeres ønske" in page
        assert "leder@havrebaek.example" not in page

    def test_the_receipt_has_the_number_of_those_who_arrange_meetings(self, cast: Cast) -> None:
        with within(cast.home.pk):
            row(ContactFunction, cast.home, key="ssp", label="SSP", number="70 00 01 30", is_public=True)
        page = Client().post(PAGE, sent(), follow=True).content.decode()
        assert "Ring til SSP:" in page
        assert 'href="tel:70000130"' in page

    @pytest.mark.parametrize(
        "wrong",
        [
            {"email": "nej"},
            {"kind_key": "national_course"},
            {"participants": "0"},
            {"wished_on": "2020-01-01"},
            {"question": f"Det handler om {NUMBER}"},
            {"trap": "http://spam.example"},
        ],
    )
    def test_what_is_wrong_is_said_and_nothing_is_lost(self, cast: Cast, wrong: dict[str, str]) -> None:
        page = Client().post(PAGE, sent(**wrong)).content.decode()
        assert "error-summary" in page
        assert "Havrebæk Skole" in page
        with within(cast.home.pk):
            assert not Booking.objects.exists()

    def test_a_name_is_asked_about_once(self, cast: Cast) -> None:
        named = sent(question="Det gælder Mette Kragelund.")
        first = Client().post(PAGE, named)
        assert "Gem alligevel" in first.content.decode()
        seen = first.context["form"].data["seen"]
        assert Client().post(PAGE, named | {"seen": seen}).status_code == 302

    def test_the_sixth_within_the_hour_waits(self, cast: Cast) -> None:
        for _ in range(5):
            assert Client().post(PAGE, sent()).status_code == 302
        answer = Client().post(PAGE, sent())
        assert answer.status_code == 429
        assert "Havrebæk Skole" in answer.content.decode()

    def test_the_link_leads_nowhere_in_another_town(self, cast: Cast) -> None:
        Client().post(PAGE, sent())
        with within(cast.home.pk):
            code = Booking.objects.get().code
        assert Client().get(f"/k/aaholm/oplaeg/{code}/").status_code == 404
        assert Client().get(f"{PAGE}{code}x/").status_code == 404
        assert Client().get(f"{PAGE}{code}/moede.ics").status_code == 404


def held(cast: Cast, booking: Booking, took_part: int = 6) -> Booking:
    by = cast.everything()
    starts = datetime(2026, 11, 22, 13, tzinfo=UTC)
    appointment = Appointment(starts_at=starts, minutes=45, place="Salen", holder_function="SSP-konsulent")
    arranging.confirm(booking, appointment, by=by, at=NOW)
    arranging.hold(booking, by=by, at=starts + timedelta(hours=1), took_part=took_part)
    return booking


ANSWER = {"useful": "yes", "knows_whom_to_call": "partly", "better": "Mere tid"}


class TestTheEvaluation:
    def test_it_leaves_neither_event_nor_time(self, home: Cast, booking: Booking) -> None:
        held(home, booking)
        before = Event.objects.count()
        asking.evaluate(booking, today=TODAY, **ANSWER)
        assert Event.objects.count() == before
        assert {field.name for field in Evaluation._meta.get_fields()} == {
            "id", "municipality", "booking", "useful", "knows_whom_to_call", "better",
        }  # fmt: skip

    def test_as_many_as_took_part_can_answer(self, home: Cast, booking: Booking) -> None:
        held(home, booking, took_part=2)
        for _ in range(2):
            asking.evaluate(booking, today=TODAY, **ANSWER)
        with pytest.raises(EvaluationClosed):
            asking.evaluate(booking, today=TODAY, **ANSWER)

    def test_where_nobody_took_part_nobody_answers(self, home: Cast, booking: Booking) -> None:
        held(home, booking, took_part=0)
        with pytest.raises(EvaluationClosed):
            asking.evaluate(booking, today=TODAY, **ANSWER)

    def test_it_is_closed_before_the_meeting(self, home: Cast, booking: Booking) -> None:
        with pytest.raises(EvaluationClosed):
            asking.evaluate(booking, today=TODAY, **ANSWER)

    def test_the_page_says_so(self, cast: Cast) -> None:
        with within(cast.home.pk):
            found = asked(cast)
        page = Client().get(f"/k/lysbjerg/vurdering/{found.evaluation_code}/")
        assert "Evalueringen er lukket" in page.content.decode()
        assert Client().get(f"/k/aaholm/vurdering/{found.evaluation_code}/").status_code == 404

    def test_anybody_with_the_link_answers(self, cast: Cast) -> None:
        with within(cast.home.pk):
            found = held(cast, asked(cast))
            Booking.objects.filter(pk=found.pk).update(closed_at=timezone.now())
        address = f"/k/lysbjerg/vurdering/{found.evaluation_code}/"
        assert "anonyme" in Client().get(address).content.decode()
        assert "Tak" in Client().post(address, ANSWER).content.decode()
        wrong = Client().post(address, ANSWER | {"better": f"Sig det til {NUMBER}"}).content.decode()
        assert "CPR" in wrong
        with within(cast.home.pk):
            assert Evaluation.objects.count() == 1


def test_pages_that_a_link_opens_stay_in_no_memory(cast: Cast) -> None:
    Client().post(PAGE, sent())
    with within(cast.home.pk):
        made = Booking.objects.get()
    for page in (f"{PAGE}{made.code}/", f"/k/lysbjerg/vurdering/{made.evaluation_code}/"):
        answer = Client().get(page)
        assert "no-store" in answer["Cache-Control"]
        assert "noindex" in answer["X-Robots-Tag"]


def test_no_public_form_sets_a_cookie_or_asks_for_one(cast: Cast) -> None:
    client = Client(enforce_csrf_checks=True)
    assert not client.get(PAGE).cookies
    assert client.post(PAGE, sent()).status_code == 302
    with within(cast.home.pk):
        found = held(cast, Booking.objects.get())
        Booking.objects.filter(pk=found.pk).update(closed_at=timezone.now(), took_part=1)
    address = f"/k/lysbjerg/vurdering/{found.evaluation_code}/"
    assert not client.get(address).cookies
    for _ in range(2):  # the second comes too late
        client.post(address, ANSWER, follow=True)
    assert not client.cookies
    assert client.post("/sprog/", {"language": "en", "next": PAGE}).headers["Location"] == PAGE
    assert set(client.cookies) == {settings.LANGUAGE_COOKIE_NAME}


def test_the_calendar_entry_names_nobody_and_not_the_matter(home: Cast, booking: Booking) -> None:
    place = "Aulaen, møde om ekstremisme med Jens Hansen, 12 34 56 78"
    starts = datetime(2026, 12, 22, 13, tzinfo=UTC)
    appointment = Appointment(starts_at=starts, minutes=45, place=place, holder_function="SSP")
    arranging.confirm(booking, appointment, by=home.everything(), at=NOW)
    entry = Client().get(f"{PAGE}{booking.code}/moede.ics").content.decode()
    assert "Aulaen" in entry
    assert not [word for word in ("ekstremisme", "Hansen", "34 56") if word in entry]


def test_two_requests_at_once_are_counted_one_after_the_other(cast: Cast) -> None:
    with CaptureQueriesContext(connection) as asked:
        Client().post(PAGE, sent())
    assert [query for query in asked if "pg_advisory_xact_lock(7103" in query["sql"]]
