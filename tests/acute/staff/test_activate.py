# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Activated by somebody signed in or by the sealed code: one situation, the log begun, everybody called in."""

from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from handlingsplan.access.viewer import MayNot
from handlingsplan.acute.alarm.models import Setup, Trigger
from handlingsplan.acute.staff import levels, tries
from handlingsplan.acute.staff.actions import activate, codes
from handlingsplan.acute.staff.actions.refusals import Refused, UnknownCode
from handlingsplan.acute.staff.book import DRILL, REAL
from handlingsplan.acute.staff.models import Call, DrillSituation, EmergencyCode, Line, Situation
from handlingsplan.audit.models import Event
from handlingsplan.tenancy.scope import within
from tests.numbers import NUMBER
from tests.people import Cast

from . import crew


@pytest.fixture(autouse=True)
def no_tries() -> None:
    tries.forget()


def code_of(cast: Cast) -> str:
    with within(cast.home.pk):
        return codes.make("Rådhuset", by=cast.viewer("preparedness_coordinator"), at=crew.NIGHT)[1]


class TestTheVerb:
    def test_it_keeps_the_four_answers_begins_the_log_and_calls_in(self, cast: Cast) -> None:
        with within(cast.home.pk):
            crew.staffed(cast)
            made = activate.activate(crew.report(), by=cast.viewer("duty_leader"), at=crew.NIGHT)
            lines = list(Line.objects.filter(situation=made.pk))
            assert made.title == "Trussel mod skole eller dagtilbud"
            assert [line.kind for line in lines] == ["message", "decision"]
            assert "Hvad er der sket? Trussel ringet ind. Hvor? Skolen ved åen." in lines[0].text
            assert lines[0].source_status == "unconfirmed"
            assert lines[1].reason == made.title
            assert levels.level_name(made.vocabulary, "2") in lines[1].text
            assert Call.objects.filter(situation=made.pk).count() == 7

    def test_the_log_names_no_person(self, cast: Cast) -> None:
        with within(cast.home.pk):
            made = activate.activate(crew.report(), by=cast.viewer("duty_leader"), at=crew.NIGHT)
            assert {line.author for line in Line.objects.filter(situation=made.pk)} == {"VV, Kriseleder og vagthavende"}

    def test_sent_twice_it_is_one(self, cast: Cast) -> None:
        with within(cast.home.pk):
            crew.staffed(cast)
            said, by = crew.report(), cast.viewer("duty_leader")
            first = activate.activate(said, by=by, at=crew.NIGHT)
            assert activate.activate(said, by=by, at=crew.NIGHT) == first
            assert Line.objects.count() == 2
            assert Call.objects.count() == 7
            assert activate.activate(crew.report(), by=by, at=crew.NIGHT).number == 2

    def test_a_drill_has_tables_and_numbers_of_its_own(self, cast: Cast) -> None:
        with within(cast.home.pk):
            by = cast.viewer("preparedness_coordinator")
            activate.activate(crew.report(), by=by, at=crew.NIGHT)
            drill = activate.activate(crew.report(), by=by, at=crew.NIGHT, is_drill=True)
            assert isinstance(drill, DrillSituation)
            assert drill.number == 1
            assert DRILL.line.objects.count() == REAL.line.objects.count() == 2
            kinds = Event.objects.filter(kind__startswith="staff.").values_list("kind", flat=True)
            assert set(kinds) == {"staff.situation.activated", "staff.drill.begun"}

    def test_the_record_holds_codes_and_numbers_only(self, cast: Cast) -> None:
        with within(cast.home.pk):
            activate.activate(crew.report(), by=cast.viewer("duty_leader"), at=crew.NIGHT)
            event = Event.objects.get(kind="staff.situation.activated")
            assert event.details == {"number": 1, "trigger": "A3", "level": "2"}

    @pytest.mark.parametrize(
        ("wrong", "field"),
        [
            ({"what": " "}, "what"),
            ({"begun": f"{NUMBER} er set"}, "begun"),
            ({"level": "7"}, "level"),
            ({"meeting_form": "letter"}, "meeting_form"),
            ({"trigger": "A99"}, "trigger"),
        ],
    )
    def test_what_is_missing_or_wrong_is_said(self, cast: Cast, wrong: dict[str, Any], field: str) -> None:
        with within(cast.home.pk), pytest.raises(Refused) as refused:
            activate.activate(crew.report(**wrong), by=cast.viewer("duty_leader"), at=crew.NIGHT)
        assert refused.value.field == field

    def test_a_reader_of_the_plan_does_not_activate(self, cast: Cast) -> None:
        with within(cast.home.pk), pytest.raises(MayNot):
            activate.activate(crew.report(), by=cast.viewer("reader"), at=crew.NIGHT)

    def test_the_level_is_in_the_words_of_the_municipality_and_the_triggers_are_its_own(self, cast: Cast) -> None:
        with within(cast.home.pk):
            Setup.objects.create(municipality=cast.home, vocabulary="crisis_levels")
            Trigger.objects.create(municipality=cast.home, code="A3", is_used=False)
            Trigger.objects.create(municipality=cast.home, code="L1", title="Færgen")
            made = activate.activate(crew.report(trigger="L1"), by=cast.viewer("duty_leader"), at=crew.NIGHT)
            assert (made.vocabulary, made.title) == ("crisis_levels", "Færgen")
            assert "A3" not in [trigger.key for trigger in levels.triggers()]


class TestByCode:
    def test_a_code_activates_once_and_opens_a_page(self, cast: Cast) -> None:
        code = code_of(cast)
        with within(cast.home.pk):
            made, key = activate.activate_by_code(crew.report(), code, at=crew.NIGHT)
            assert made.by_code
            assert made.activated_by is None
            assert key not in str(Situation.objects.values().get())
            assert {line.author for line in Line.objects.all()} == {"Nødkode"}
            with pytest.raises(UnknownCode):
                activate.activate_by_code(crew.report(), code, at=crew.NIGHT)
            assert Situation.objects.count() == 1

    def test_the_same_page_sent_twice_leads_to_the_same_place(self, cast: Cast) -> None:
        code, said = code_of(cast), crew.report()
        with within(cast.home.pk):
            first = activate.activate_by_code(said, code, at=crew.NIGHT)
            assert activate.activate_by_code(said, code.lower(), at=crew.NIGHT) == first

    def test_a_report_that_is_refused_does_not_use_the_code_up(self, cast: Cast) -> None:
        code = code_of(cast)
        with within(cast.home.pk):
            with pytest.raises(Refused):
                activate.activate_by_code(crew.report(what=""), code, at=crew.NIGHT)
            assert EmergencyCode.objects.get().used_at is None

    def test_a_situation_that_was_activated_by_somebody_is_not_opened_by_a_code(self, cast: Cast) -> None:
        said = crew.report()
        with within(cast.home.pk):
            activate.activate(said, by=cast.viewer("duty_leader"), at=crew.NIGHT)
            with pytest.raises(UnknownCode):
                activate.activate_by_code(said, "wrong", at=crew.NIGHT)


class TestThePages:
    def test_one_short_page_and_everybody_is_called_in(self, cast: Cast) -> None:
        client, page = cast.client("duty_leader"), reverse("activate", args=[cast.home.slug])
        shown = client.get(page).content.decode()
        assert "Er du i tvivl, så vælg det højere" in shown
        assert shown.index("tel:112") < shown.index('<form class="ui-form"')
        typed = crew.posted()
        answer = client.post(page, typed)
        with within(cast.home.pk):
            made = Situation.objects.get()
        assert answer["Location"] == reverse("situation_calls", args=[cast.home.slug, made.pk])
        assert client.post(page, typed)["Location"] == answer["Location"]
        listed = client.get(reverse("situations", args=[cast.home.slug])).content.decode()
        assert made.title in listed

    def test_what_was_typed_is_kept_when_something_is_missing(self, cast: Cast) -> None:
        shown = cast.client("duty_leader").post(reverse("activate", args=[cast.home.slug]), crew.posted(where=""))
        assert "Trussel ringet ind" in shown.content.decode()
        with within(cast.home.pk):
            assert not Situation.objects.exists()

    def test_a_drill_has_an_address_and_a_banner_of_its_own(self, cast: Cast) -> None:
        client = cast.client("preparedness_coordinator")
        page = reverse("new_drill", args=[cast.home.slug])
        assert "ui-banner-exercise" in client.get(page).content.decode()
        assert "ui-banner-exercise" not in client.get(reverse("activate", args=[cast.home.slug])).content.decode()
        answer = client.post(page, crew.posted())
        assert "/akut/oevelser/" in answer["Location"]
        assert "ui-banner-exercise" in client.get(answer["Location"]).content.decode()
        with within(cast.home.pk):
            assert not Situation.objects.exists()
            drill = DrillSituation.objects.get()
        assert drill.title in client.get(reverse("drills", args=[cast.home.slug])).content.decode()
        assert drill.title not in client.get(reverse("situations", args=[cast.home.slug])).content.decode()

    @pytest.mark.parametrize("name", ["activate", "new_drill", "situations", "drills"])
    def test_others_find_nothing(self, cast: Cast, name: str) -> None:
        for who in (cast.stranger, cast.elsewhere, cast["reader"]):
            assert cast.client(who).get(reverse(name, args=[cast.home.slug])).status_code == 404


class TestWithoutAnAccount:
    def test_a_wrong_code_opens_nothing_and_keeps_what_was_typed(self, cast: Cast) -> None:
        page = reverse("activate_by_code", args=[cast.home.slug])
        shown = cast.client(None).post(page, crew.posted(code="AAAAA-AAAAA-AAAAA-AAAAA"))
        assert shown.status_code == 200
        assert "Koden åbner ikke noget" in shown.content.decode()
        assert "Trussel ringet ind" in shown.content.decode()
        assert not shown.cookies
        assert "no-store" in shown["Cache-Control"]

    def test_many_wrong_codes_are_answered_briefly_and_the_right_one_still_opens(
        self, cast: Cast, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(tries, "WRONG_AN_HOUR", 2)
        code, client = code_of(cast), cast.client(None)
        page = reverse("activate_by_code", args=[cast.home.slug])
        answers = [client.post(page, crew.posted(code=f"WRONG{number}")).status_code for number in range(3)]
        assert answers == [200, 200, 429]
        assert client.post(page, crew.posted(code=code)).status_code == 302

    def test_the_code_opens_the_calls_and_the_log_and_nothing_else(self, cast: Cast) -> None:
        with within(cast.home.pk):
            crew.staffed(cast)
        client = cast.client(None)
        answer = client.post(reverse("activate_by_code", args=[cast.home.slug]), crew.posted(code=code_of(cast)))
        shown = client.get(answer["Location"])
        text = shown.content.decode()
        assert "Kriseleder" in text
        assert "tel:20000001" in text
        assert "Trussel ringet ind" not in text
        assert (shown["X-Robots-Tag"], bool(shown.cookies)) == ("noindex", False)
        with within(cast.home.pk):
            made, call = Situation.objects.get(), Call.objects.get(phone="20000001")
        secret = answer["Location"].rstrip("/").rsplit("/", 1)[1]
        address = reverse("emergency_key_call", args=[cast.home.slug, secret, call.pk])
        assert client.post(address, {"answer": "coming", "minutes": "20"}).status_code == 302
        not_noted = client.post(address, {"answer": "coming", "minutes": "ca. 10"})
        assert "Intet blev noteret" in not_noted.content.decode()
        note = reverse("emergency_key_log", args=[cast.home.slug, secret])
        assert client.post(note, {"text": "Politiet er ringet op"}).status_code == 302
        assert NUMBER in client.post(note, {"text": NUMBER}).content.decode()
        with within(cast.home.pk):
            call.refresh_from_db()
            assert (call.state, call.minutes_away) == ("coming", 20)
            assert [line.text for line in Line.objects.filter(author="Nødkode")][2:] == ["Politiet er ringet op"]
        assert client.get(reverse("situation_calls", args=[cast.home.slug, made.pk])).status_code == 302
        assert client.get(reverse("emergency_key", args=[cast.away.slug, secret])).status_code == 404

    def test_the_page_works_for_a_day_and_while_the_situation_is_open(self, cast: Cast) -> None:
        client, code = cast.client(None), code_of(cast)
        url = client.post(reverse("activate_by_code", args=[cast.home.slug]), crew.posted(code=code))["Location"]
        assert client.get(url).status_code == 200
        with within(cast.home.pk):
            Situation.objects.update(activated_at=timezone.now() - timedelta(hours=25))
        assert client.get(url).status_code == 404
        with within(cast.home.pk):
            now = timezone.now()
            Situation.objects.update(activated_at=now, state="closed", closed_at=now, outcome="handled")
        assert client.get(url).status_code == 404

    def test_a_call_of_another_situation_is_not_reached(self, cast: Cast) -> None:
        with within(cast.home.pk):
            crew.staffed(cast)
            activate.activate(crew.report(), by=cast.viewer("duty_leader"), at=crew.NIGHT)
            call = Call.objects.first()
        client = cast.client(None)
        url = client.post(reverse("activate_by_code", args=[cast.home.slug]), crew.posted(code=code_of(cast)))[
            "Location"
        ]
        secret = url.rstrip("/").rsplit("/", 1)[1]
        assert call is not None
        address = reverse("emergency_key_call", args=[cast.home.slug, secret, call.pk])
        assert client.post(address, {"answer": "cannot"}).status_code == 404
