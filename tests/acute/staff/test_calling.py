# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Everybody called in order; only an answer counts; the deputy next; and nothing of a drill leaves the house."""

import re
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.urls import reverse
from django.utils import timezone

from handlingsplan.access.viewer import MayNot
from handlingsplan.acute.staff import callbook
from handlingsplan.acute.staff.actions import activate, calling, sending
from handlingsplan.acute.staff.actions.standing import ItIsOver
from handlingsplan.acute.staff.models import Call, Dispatch, DrillCall, DrillDispatch, Member, Situation
from handlingsplan.acute.staff.queries.calling import noted_last, seats, turn_now
from handlingsplan.acute.staff.tasks import send_message
from handlingsplan.acute.staff.terms import CallState
from handlingsplan.config import often
from handlingsplan.tenancy.scope import within
from tests.people import Cast

from . import crew

LATER = crew.NIGHT + timedelta(minutes=3)


def activated(cast: Cast, *, is_drill: bool = False, at: datetime = crew.NIGHT) -> Any:
    crew.staffed(cast)
    by = cast.viewer("duty_leader")
    return activate.activate(crew.report(), by=by, at=at, is_drill=is_drill)


def states(model: Any = Call) -> dict[str, str]:
    return {call.phone[-1]: call.state for call in model.objects.all()}


class TestWhoIsAsked:
    @pytest.mark.parametrize("by_account", [True, False])
    def test_whoever_activates_is_not_asked_whether_she_comes_to_her_own_seat(
        self, cast: Cast, by_account: bool
    ) -> None:
        with crew.ways_out(sms=crew.Watched(), email=crew.Watched()), within(cast.home.pk):
            seats_of = crew.staffed(cast)
            by = cast.viewer("duty_leader")
            assert by.user is not None
            hers = {"user": by.user} if by_account else {"email": by.user.email.upper()}
            Member.objects.filter(pk=next(iter(seats_of.values())).pk).update(**hers)
            activate.activate(crew.report(), by=by, at=crew.NIGHT)
            first = Call.objects.order_by("position", "pk")[0]
            assert (first.state, first.answered_at) == ("coming", crew.NIGHT)
            assert not first.dispatches.exists()

    def test_holders_are_asked_the_mayor_is_telephoned_and_the_school_waits_until_it_is_needed(
        self, cast: Cast
    ) -> None:
        with crew.ways_out(sms=crew.Watched(), email=crew.Watched()), within(cast.home.pk):
            activated(cast)
            assert states() == {
                **dict.fromkeys("14", "asked"),
                **dict.fromkeys("23567", "waiting"),
            }
            assert Dispatch.objects.count() == 4
            assert set(Dispatch.objects.values_list("address", flat=True)) == {
                "+4520000001",
                "+4520000004",
                "ansat01@lysbjerg.example",
                "ansat04@lysbjerg.example",
            }

    def test_the_words_tell_nothing_of_what_has_happened(self, cast: Cast) -> None:
        with crew.ways_out(sms=crew.Watched()), within(cast.home.pk):
            activated(cast)
            message = Dispatch.objects.first()
            assert message is not None
            assert message.text == "Lysbjerg Kommune: krisestaben er indkaldt. Svar her:"
            assert re.fullmatch(
                re.escape(message.text) + r" http://\S+/k/lysbjerg/akut/kvitter/[\w-]{32}/", sending.whole_text(message)
            )
            assert "kvitter" not in message.link

    def test_where_nothing_can_be_sent_everybody_is_telephoned(self, cast: Cast) -> None:
        with crew.ways_out(), within(cast.home.pk):
            made = activated(cast)
            assert set(states().values()) == {"waiting"}
            turns = [seat.people[0].is_turn for seat in seats(made, at=crew.NIGHT)]
            assert all(turns)
            assert not Dispatch.objects.exists()

    def test_a_seat_that_waits_is_called_in_when_the_situation_asks_for_it(self, cast: Cast) -> None:
        with crew.ways_out(sms=crew.Watched()), within(cast.home.pk):
            activated(cast)
            school = Call.objects.get(role="school_director")
            calling.ask(school, by=cast.viewer("crisis_member"), at=LATER)
            assert states()["7"] == "asked"


class TestTheDeputy:
    def test_whoever_cannot_gives_the_turn_to_her_deputy_and_the_deputy_to_the_next(self, cast: Cast) -> None:
        by = cast.viewer("crisis_member")
        with crew.ways_out(sms=crew.Watched()), within(cast.home.pk):
            made = activated(cast)
            calling.note_answer(Call.objects.get(phone="20000001"), CallState.CANNOT, by=by, at=crew.NIGHT)
            assert states()["2"] == "asked"
            calling.note_answer(Call.objects.get(phone="20000002"), CallState.NO_ANSWER, by=by, at=crew.NIGHT)
            assert states()["3"] == "asked"
            calling.note_answer(Call.objects.get(phone="20000003"), CallState.COMING, by=by, at=crew.NIGHT, minutes=15)
            leader = seats(made, at=crew.NIGHT)[0]
            assert leader.is_filled
            assert not any(person.is_turn for person in leader.people)

    def test_whoever_keeps_still_for_three_minutes_is_passed_over_by_the_worker(self, cast: Cast) -> None:
        with crew.ways_out(sms=crew.Watched()), within(cast.home.pk):
            made = activated(cast)
            assert calling.go_on_from_silence(LATER - timedelta(seconds=1)) == 0
            late = seats(made, at=LATER)[0]
            assert [person.is_turn for person in late.people] == [False, True, False]
            assert late.people[0].is_overdue
            assert calling.go_on_from_silence(LATER) == 2
            assert states()["1"] == states()["4"] == "no_answer"
            assert states()["2"] == "asked"
            assert calling.go_on_from_silence(LATER) == 0

    def test_the_worker_looks_every_minute_in_every_municipality(self, cast: Cast) -> None:
        with crew.ways_out(sms=crew.Watched()):
            with within(cast.home.pk):
                activated(cast, at=timezone.now() - timedelta(minutes=4))
            often.call_deputies(0)
            with within(cast.home.pk):
                assert states()["2"] == "asked"

    def test_a_late_answer_counts(self, cast: Cast) -> None:
        with crew.ways_out(sms=crew.Watched()), within(cast.home.pk):
            made = activated(cast)
            calling.go_on_from_silence(LATER)
            calling.answer_without_account(Call.objects.get(phone="20000001"), CallState.COMING, at=LATER)
            assert seats(made, at=LATER)[0].is_filled

    def test_after_it_is_stood_down_nobody_is_asked_and_nothing_is_answered(self, cast: Cast) -> None:
        with crew.ways_out(sms=crew.Watched()), within(cast.home.pk):
            activated(cast)
            Situation.objects.update(state="closed", closed_at=LATER, outcome="handled")
            assert calling.go_on_from_silence(LATER) == 0
            with pytest.raises(ItIsOver):
                calling.answer_without_account(Call.objects.get(phone="20000001"), CallState.COMING, at=LATER)

    def test_a_stranger_answers_for_nobody(self, cast: Cast) -> None:
        with within(cast.home.pk):
            activated(cast)
            with pytest.raises(MayNot):
                calling.note_answer(Call.objects.all()[0], CallState.COMING, by=cast.viewer("reader"), at=LATER)


class TestWhoIsTelephonedNow:
    def test_first_whom_nothing_could_be_written_to_then_the_first_who_keeps_still(self, cast: Cast) -> None:
        by = cast.viewer("crisis_member")
        with crew.ways_out(sms=crew.Watched()), within(cast.home.pk):
            made = activated(cast)

            def now() -> str:
                turn = turn_now(seats(made, at=crew.NIGHT))
                return turn.person.call.phone[-1] if turn else ""

            def answers(who: str, said: CallState) -> None:
                calling.note_answer(Call.objects.get(phone=f"2000000{who}"), said, by=by, at=crew.NIGHT)

            assert now() == "5", "The mayor is written to by nobody."
            answers("5", CallState.NO_ANSWER)
            assert now() == "6", "Nor is the mayor's deputy."
            answers("6", CallState.COMING)
            assert now() == "1", "Everybody else was written to: from the top."
            answers("1", CallState.CANNOT)
            assert now() == "2"
            for who in "24":
                answers(who, CallState.COMING)
            assert now() == ""
            calling.note_answer(Call.objects.get(phone="20000006"), CallState.COMING, by=by, at=LATER)
            last = noted_last(seats(made, at=crew.NIGHT))
            assert last is not None
            assert last.call.phone[-1] == "6"

    def test_it_says_who_is_next_and_where_nobody_is_left(self, cast: Cast) -> None:
        by = cast.viewer("crisis_member")
        with crew.ways_out(), within(cast.home.pk):
            made = activated(cast)
            turn = turn_now(seats(made, at=crew.NIGHT))
            assert turn is not None
            assert turn.after is not None
            assert (turn.person.call.phone[-1], turn.after.call.phone[-1]) == ("1", "2")
            for call in Call.objects.exclude(role="school_director"):
                calling.note_answer(call, CallState.CANNOT, by=by, at=crew.NIGHT)
        page = cast.client("crisis_member").get(reverse("situation_calls", args=[cast.home.slug, made.pk]))
        assert "Ingen at ringe til nu" in page.content.decode()
        assert "Der er ikke flere at ringe til for: Kriseleder; Situationsbillede" in page.content.decode()


class TestTheRules:
    @pytest.mark.parametrize(
        ("typed", "dialled"),
        [
            ("20 00 00 01", "+4520000001"),
            ("+45 20000001", "+4520000001"),
            ("0046 70 123 45 67", "+46701234567"),
            ("12", ""),
            ("123456789012", ""),
            ("ring mig", ""),
        ],
    )
    def test_a_number_is_dialled_with_its_country(self, typed: str, dialled: str) -> None:
        assert callbook.dialled(typed) == dialled


class TestADrill:
    def test_no_gateway_is_ever_called_for_a_drill(self, cast: Cast) -> None:
        sms, email = crew.Watched(), crew.Watched()
        with crew.ways_out(sms=sms, email=email):
            with within(cast.home.pk):
                activated(cast, is_drill=True)
                calling.go_on_from_silence(LATER)
                held = list(DrillDispatch.objects.all())
            for message in held:
                send_message(dispatch=message.pk, municipality=cast.home.pk)
            assert (sms.asked, email.asked) == (0, 0)
            with within(cast.home.pk):
                assert held
                assert set(DrillDispatch.objects.values_list("state", flat=True)) == {"held"}
                assert not Dispatch.objects.exists()
                assert states(DrillCall)["2"] == "asked"
                jobs = "SELECT count(*) FROM procrastinate_jobs WHERE task_name = 'staff.send'"
                with connection.cursor() as cursor:
                    cursor.execute(jobs)
                    assert cursor.fetchone() == (0,)

    def test_the_database_holds_a_message_of_a_drill_back(self, cast: Cast) -> None:
        with crew.ways_out(), within(cast.home.pk):
            activated(cast, is_drill=True)
            with pytest.raises(IntegrityError), transaction.atomic():
                DrillDispatch.objects.update(state="queued")

    def test_nobody_outside_answers_in_a_drill(self, cast: Cast) -> None:
        with crew.ways_out(sms=crew.Watched()), within(cast.home.pk):
            activated(cast, is_drill=True)
            assert set(DrillCall.objects.values_list("secret_digest", flat=True)) == {""}
            assert set(DrillDispatch.objects.values_list("link", flat=True)) == {""}


class TestThePages:
    def test_one_tap_notes_an_answer(self, cast: Cast) -> None:
        with crew.ways_out(sms=crew.Watched()), within(cast.home.pk):
            made = activated(cast, at=timezone.now())
            call = Call.objects.get(phone="20000001")
        client = cast.client("crisis_member")
        page = reverse("situation_calls", args=[cast.home.slug, made.pk])
        shown = client.get(page).content.decode()
        assert "tel:20000001" in shown
        assert "0 af 3 pladser er dækket" in shown
        assert "Kaldes ind efter behov" in shown
        address = reverse("situation_call", args=[cast.home.slug, made.pk, call.pk])
        assert client.post(address, {"answer": "coming", "minutes": "15"})["Location"] == f"{page}#seat-1"
        assert client.post(address, {"answer": "coming", "minutes": "15", "onward": "on"})["Location"] == page
        assert "1 af 3 pladser er dækket" in client.get(page).content.decode()
        client.post(address, {"answer": "coming", "minutes": "snart"})
        assert "Skriv minutterne med tal" in client.get(page).content.decode()
        for who in (cast.stranger, cast.elsewhere, cast["reader"]):
            assert cast.client(who).get(page).status_code == 404
            assert cast.client(who).post(address, {"answer": "cannot"}).status_code == 404

    def test_a_drill_looks_the_same_under_its_banner(self, cast: Cast) -> None:
        with crew.ways_out(), within(cast.home.pk):
            made = activated(cast, is_drill=True)
            call = DrillCall.objects.get(role="school_director")
        client = cast.client("duty_leader")
        shown = client.get(reverse("drill_calls", args=[cast.home.slug, made.pk])).content.decode()
        assert "ui-banner-exercise" in shown
        assert "holdt tilbage i huset" in shown
        client.post(reverse("drill_ask", args=[cast.home.slug, made.pk, call.pk]))
        with within(cast.home.pk):
            assert states(DrillCall)["7"] == "asked"

    def test_a_member_answers_on_a_page_of_her_own(self, cast: Cast) -> None:
        with crew.ways_out(sms=crew.Watched()), within(cast.home.pk):
            activated(cast)
            message = Dispatch.objects.get(address="+4520000001")
            path = "/k/" + sending.whole_text(message).split("/k/")[1]
        client = cast.client(None)
        shown = client.get(path)
        text = shown.content.decode()
        assert "Telefon, 70 00 00 00" in text
        assert "Trussel" not in text
        assert (shown["X-Robots-Tag"], bool(shown.cookies)) == ("noindex", False)
        with within(cast.home.pk):
            assert states()["1"] == "asked"
        assert client.post(path, {"answer": "coming", "minutes": "10"})["Location"] == path
        with within(cast.home.pk):
            call = Call.objects.get(phone="20000001")
            assert (call.state, call.minutes_away) == ("coming", 10)
        assert "Du har svaret, at du kommer" in client.get(path).content.decode()
        with within(cast.home.pk):
            Situation.objects.update(state="closed", closed_at=LATER, outcome="handled")
        client.post(path, {"answer": "cannot"})
        assert "afmeldt" in client.get(path).content.decode()

    def test_a_wrong_link_or_one_of_another_town_opens_nothing(self, cast: Cast) -> None:
        with crew.ways_out(sms=crew.Watched()), within(cast.home.pk):
            activated(cast)
            message = Dispatch.objects.first()
            assert message is not None
            secret = sending.whole_text(message).rstrip("/").rsplit("/", 1)[1]
        for slug, tried in ((cast.away.slug, secret), (cast.home.slug, f"{secret}x")):
            assert cast.client(None).get(reverse("acknowledge_call", args=[slug, tried])).status_code == 404


def test_when_it_is_over_nobody_is_to_be_called(cast: Cast) -> None:
    with crew.ways_out(sms=crew.Watched(), email=crew.Watched()), within(cast.home.pk):
        situation = activated(cast)
        situation.state, situation.closed_at, situation.outcome = "closed", LATER, "handled"
        situation.save()
        found = seats(situation, at=LATER)
        assert not any(person.is_turn or person.is_overdue for seat in found for person in seat.people)
        assert not any(seat.has_nobody_left for seat in found)
    page = cast.client("duty_leader").get(
        reverse("situation_calls", kwargs={"slug": cast.home.slug, "situation_id": situation.pk})
    )
    assert "Ingen skal kaldes ind" in page.content.decode()
