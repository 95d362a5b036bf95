# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The pages of meetings and training in the hands of those who may and those who may not."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from icalendar import Calendar

from handlingsplan.access.models import Grant
from handlingsplan.accounts.models import Employment
from handlingsplan.organisation.models import Unit
from handlingsplan.prevention.training.actions import calendar_address, keeping
from handlingsplan.prevention.training.models import Booking, Feed, Headcount, Training
from handlingsplan.tenancy.scope import within
from tests.people import Cast
from tests.rows import row

from .conftest import NOW, TODAY, asked

DESK = "/m/lysbjerg/oplaeg-og-kurser/"
SEEN = ("", "uddannede/", "kalender/", "{booking}/")
EDITED = (
    "{booking}/bekraeft/", "{booking}/flyt/", "{booking}/afvis/", "{booking}/aflys/", "{booking}/afholdt/",
    "uddannede/ny/", "uddannede/antal/", "uddannede/{training}/", "uddannede/{training}/fjern/",
)  # fmt: skip


@pytest.fixture
def desk(cast: Cast) -> dict[str, Any]:
    with within(cast.home.pk):
        unit = row(Unit, cast.home, name="Center for Skole")
        Employment.objects.filter(user=cast["reader"]).update(unit=unit)
        by = cast.everything()
        line = keeping.register(
            by=by, at=NOW, today=TODAY, kind_key="acute_drill", unit=unit, trained_on=TODAY, provider="Os selv",
            person=cast["reviewer"],
        )  # fmt: skip
        return {"booking": asked(cast).pk, "training": line.pk, "unit": unit.pk}


@pytest.mark.parametrize("path", [*SEEN, *EDITED])
class TestWhoGetsIn:
    def test_those_who_arrange_do(self, cast: Cast, desk: dict[str, Any], path: str) -> None:
        assert cast.client("plan_coordinator").get(DESK + path.format(**desk)).status_code == 200

    def test_strangers_and_other_towns_do_not(self, cast: Cast, desk: dict[str, Any], path: str) -> None:
        address = DESK + path.format(**desk)
        assert cast.client(cast.stranger).get(address).status_code == 404
        assert cast.client(cast.elsewhere).get(address).status_code == 404
        away = address.replace("lysbjerg", "aaholm")
        if "{" in path:
            assert cast.client(cast.elsewhere).get(away).status_code == 404

    def test_readers_read_only(self, cast: Cast, desk: dict[str, Any], path: str) -> None:
        expected = 200 if path in SEEN else 404
        assert cast.client("reader").get(DESK + path.format(**desk)).status_code == expected


class TestTheDesk:
    def test_readers_see_no_contact_and_no_name(self, cast: Cast, desk: dict[str, Any]) -> None:
        booking = cast.client("reader").get(f"{DESK}{desk['booking']}/").content.decode()
        assert "leder@havrebaek.example" not in booking
        assert "Hvem ringer vi til" not in booking
        register = cast.client("reader").get(f"{DESK}uddannede/").content.decode()
        assert "Rita Gennemlæser" not in register
        editor = cast.client("plan_coordinator")
        assert "leder@havrebaek.example" in editor.get(f"{DESK}{desk['booking']}/").content.decode()
        assert "Rita Gennemlæser" in editor.get(f"{DESK}uddannede/").content.decode()

    def test_the_holder_sees_the_contact(self, cast: Cast, desk: dict[str, Any]) -> None:
        with within(cast.home.pk):
            Booking.objects.update(holder=cast["reader"])
        page = cast.client("reader").get(f"{DESK}{desk['booking']}/").content.decode()
        assert "leder@havrebaek.example" in page

    def test_from_request_to_held(self, cast: Cast, desk: dict[str, Any]) -> None:
        client = cast.client("plan_coordinator")
        own = f"{DESK}{desk['booking']}/"
        when = (timezone.localtime() + timedelta(days=3)).replace(tzinfo=None, second=0, microsecond=0)
        arranged = {"starts_at": when.isoformat(), "minutes": 45, "place": "Salen", "holder": cast["infohus_lead"].pk}
        assert "Svar på ønsket" in client.get(own).content.decode()
        nobody = client.post(f"{own}bekraeft/", arranged | {"holder": ""})
        assert "Skriv, hvem der holder mødet" in nobody.content.decode()
        assert client.post(f"{own}bekraeft/", arranged)["Location"] == own
        assert client.post(f"{own}flyt/", arranged | {"minutes": 60}).status_code == 302
        early = client.post(f"{own}afholdt/", {"took_part": 9}, follow=True)
        assert "Mødet er ikke begyndt" in early.content.decode()
        with within(cast.home.pk):
            Booking.objects.update(starts_at=timezone.now() - timedelta(hours=2))
        assert "Er det holdt?" in client.get(own).content.decode()
        client.post(f"{own}afholdt/", {"took_part": 9, "unit": desk["unit"]})
        with within(cast.home.pk):
            assert Booking.objects.get().state == "held"
            assert Training.objects.filter(count=9).exists()
        assert "/vurdering/" in client.get(own).content.decode()

    def test_no_without_a_reason(self, cast: Cast, desk: dict[str, Any]) -> None:
        client, address = cast.client("plan_coordinator"), f"{DESK}{desk['booking']}/afvis/"
        assert "error-summary" in client.post(address, {"reason": ""}).content.decode()
        client.post(address, {"reason": "Ingen ledige dage."})
        with within(cast.home.pk):
            code = Booking.objects.get().code
        assert "Ingen ledige dage." in Client().get(f"/k/lysbjerg/oplaeg/{code}/").content.decode()


class TestTheRegister:
    def test_a_line_is_added_changed_and_removed(self, cast: Cast, desk: dict[str, Any]) -> None:
        client = cast.client("plan_coordinator")
        line = {
            "kind_key": "staff_briefing_45", "unit": desk["unit"], "trained_on": "2026-03-01", "provider": "SSP",
            "count": 14, "person": "", "function": "", "refresh_on": "",
        }  # fmt: skip
        client.post(f"{DESK}uddannede/ny/", line)
        with within(cast.home.pk):
            made = Training.objects.get(count=14)
        client.post(f"{DESK}uddannede/{made.pk}/", line | {"count": 15})
        assert "15 personer" in client.get(f"{DESK}uddannede/").content.decode()
        client.post(f"{DESK}uddannede/{made.pk}/fjern/")
        with within(cast.home.pk):
            assert not Training.objects.filter(pk=made.pk).exists()

    def test_the_people_are_counted(self, cast: Cast, desk: dict[str, Any]) -> None:
        client = cast.client("plan_coordinator")
        client.post(f"{DESK}uddannede/antal/", {f"unit_{desk['unit']}": 30})
        with within(cast.home.pk):
            assert Headcount.objects.get().people == 30
        assert "af 30" in client.get(f"{DESK}uddannede/").content.decode()

    def test_only_one_kind_is_asked_for(self, cast: Cast, desk: dict[str, Any]) -> None:
        page = cast.client("reader").get(f"{DESK}uddannede/?slags=staff_briefing_45").content.decode()
        assert "Ingen endnu" in page


class TestTheCalendarAddress:
    def test_it_is_shown_once_and_gives_ones_own_meetings(self, cast: Cast, desk: dict[str, Any]) -> None:
        client = cast.client("infohus_lead")
        page = client.post(f"{DESK}kalender/", {"act": "make"})
        address = page.context["address"]
        assert address not in client.get(f"{DESK}kalender/").content.decode()
        with within(cast.home.pk):
            Booking.objects.update(state="confirmed", starts_at=timezone.now(), holder=cast["infohus_lead"])
            asked(cast)
        answer = Client().get(address)
        assert answer["Content-Type"].startswith("text/calendar")
        assert len(Calendar.from_ical(answer.content).walk("VEVENT")) == 1
        assert Client().get(address.replace("lysbjerg", "aaholm")).status_code == 404
        client.post(f"{DESK}kalender/", {"act": "close"})
        assert Client().get(address).status_code == 404

    def test_it_closes_with_the_role(self, cast: Cast, desk: dict[str, Any]) -> None:
        with within(cast.home.pk):
            secret = calendar_address.make_feed(by=cast.viewer("infohus_lead"), at=NOW)
            address = f"/k/lysbjerg/kalender/{secret}.ics"
            assert secret not in str(Feed.objects.values_list())
        assert Client().get(address).status_code == 200
        with within(cast.home.pk):
            Grant.objects.filter(user=cast["infohus_lead"]).delete()
        assert Client().get(address).status_code == 404

    def test_a_file_has_a_neutral_name(self, cast: Cast, desk: dict[str, Any]) -> None:
        with within(cast.home.pk):
            Booking.objects.update(state="confirmed", starts_at=timezone.now())
            code = Booking.objects.get().code
        for answer in (
            Client().get(f"/k/lysbjerg/oplaeg/{code}/moede.ics"),
            cast.client("reader").get(f"{DESK}{desk['booking']}/moede.ics"),
        ):
            assert answer["Content-Disposition"] == 'attachment; filename="moede.ics"'
