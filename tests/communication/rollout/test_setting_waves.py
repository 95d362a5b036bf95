# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Deciding who is told first: the order, what must be set, and what publication waits for."""

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from handlingsplan.access.viewer import MayNot
from handlingsplan.audit.models import Event
from handlingsplan.communication.rollout import actions
from handlingsplan.communication.rollout.actions import refusals
from handlingsplan.communication.rollout.models import Group, PersonalLink, Wave
from handlingsplan.communication.rollout.queries import waves
from handlingsplan.notices.models import Notice
from handlingsplan.organisation.models import Unit
from handlingsplan.planning.plans import gates
from handlingsplan.tenancy.scope import within
from handlingsplan.workflow.move import ReasonNeeded

from .conftest import AT, SET, Town


def titles() -> list[str]:
    return list(Wave.objects.values_list("title", flat=True))


class TestTheOrder:
    def test_five_waves_are_proposed_the_core_first(self, home: Town) -> None:
        assert [wave.key for wave in Wave.objects.all()] == [
            "w1_core",
            "w2_leaders",
            "w3_front",
            "w4_external",
            "w5_public",
        ]
        assert all(wave.groups.exists() and wave.material == ["plan"] for wave in Wave.objects.all())

    def test_two_presses_at_once_queue_up(self, home: Town) -> None:
        Wave.objects.all().delete()
        with CaptureQueriesContext(connection) as asked:
            actions.propose(by=home.lead, at=AT)
        said = [query["sql"] for query in asked]
        assert "pg_advisory_xact_lock(7102" in said[0]
        assert "rollout_wave" in said[1]

    def test_they_are_proposed_once(self, home: Town) -> None:
        with pytest.raises(refusals.AlreadyProposed):
            actions.propose(by=home.lead, at=AT)

    def test_a_wave_changes_places_with_the_one_before(self, home: Town) -> None:
        before = titles()
        actions.move(home.wave(3), earlier=True, by=home.lead, at=AT)
        assert titles() == [before[0], before[2], before[1], *before[3:]]
        actions.move(home.wave(2), earlier=False, by=home.lead, at=AT)
        assert titles() == before

    def test_at_the_end_of_the_row_nothing_happens(self, home: Town) -> None:
        before = titles()
        actions.move(home.wave(1), earlier=True, by=home.lead, at=AT)
        actions.move(home.wave(5), earlier=False, by=home.lead, at=AT)
        assert titles() == before

    def test_who_has_been_told_first_stays_first(self, home: Town) -> None:
        home.begun()
        for place, earlier in ((1, False), (2, True)):
            with pytest.raises(refusals.HasBegun):
                actions.move(home.wave(place), earlier=earlier, by=home.lead, at=AT)

    def test_a_wave_of_ones_own_stands_last(self, home: Town) -> None:
        made = actions.add_wave(by=home.lead, at=AT, title="Vikarer", **SET)
        assert made.position == 6
        with pytest.raises(refusals.Nameless):
            actions.add_wave(by=home.lead, at=AT, title=" ")

    def test_only_a_planned_wave_is_removed(self, home: Town) -> None:
        actions.remove_wave(home.wave(5), by=home.lead, at=AT)
        assert len(titles()) == 4
        home.begun()
        with pytest.raises(refusals.HasBegun):
            actions.remove_wave(home.wave(1), by=home.lead, at=AT)

    def test_two_who_write_at_once_do_not_undo_each_other(self, home: Town) -> None:
        wave = home.wave(2)
        actions.describe(wave, {"sender": "SSP-lederen"}, version=1, by=home.lead, at=AT)
        with pytest.raises(refusals.ChangedMeanwhile):
            actions.describe(wave, {"sender": "Skolechefen"}, version=1, by=home.lead, at=AT)
        assert home.wave(2).sender == "SSP-lederen"


class TestWhoIsTold:
    def test_a_department_carries_its_own_name(self, home: Town) -> None:
        unit = Unit.objects.create(municipality=home.cast.home, name="Center for Børn og Unge")
        group = actions.add_group(home.wave(), by=home.lead, at=AT, unit=unit, name="Andet", head_count=30)
        assert group.name == "Center for Børn og Unge"

    def test_it_stands_there_once(self, home: Town) -> None:
        with pytest.raises(refusals.StandsThere):
            actions.add_group(home.wave(), by=home.lead, at=AT, kind="function", name="SSP")
        with pytest.raises(refusals.Nameless):
            actions.add_group(home.wave(), by=home.lead, at=AT, kind="function", name=" ")

    def test_a_group_that_has_been_told_stays(self, home: Town) -> None:
        actions.remove_group(home.group("SSP"), by=home.lead, at=AT)
        home.begun()
        home.sent("a@skole.example")
        with pytest.raises(refusals.WhatIsToldStays):
            actions.remove_group(home.group(), by=home.lead, at=AT)

    def test_counts_are_not_overwritten_by_a_correction(self, home: Town) -> None:
        home.begun()
        stale = home.group()
        home.sent("a@skole.example")
        actions.change_group(stale, by=home.lead, at=AT, head_count=12)
        assert (home.group().head_count, home.group().sent_count) == (12, 1)


class TestBeginning:
    def test_it_begins_when_all_is_set_and_tells_the_leaders(self, home: Town) -> None:
        leader = home.cast["reader"]
        actions.change_group(home.group(), by=home.lead, at=AT, leader=leader)
        wave = home.begun()
        assert (wave.state, wave.begun_at) == ("under_way", AT)
        [notice] = Notice.objects.filter(to=leader)
        assert notice.link == f"/m/lysbjerg/udbredelse/mine-moeder/{home.group().pk}/"
        assert Event.objects.filter(kind="rollout.wave.begun").count() == 1

    def test_it_says_what_is_missing(self, home: Town) -> None:
        actions.describe(home.wave(), {"sender": "", "starts_on": None}, version=2, by=home.lead, at=AT)
        with pytest.raises(refusals.NotAllSet) as refused:
            home.begun()
        assert len(refused.value.missing) == 2

    def test_it_waits_for_the_waves_before_it(self, home: Town) -> None:
        actions.describe(home.wave(2), dict(SET), version=1, by=home.lead, at=AT)
        with pytest.raises(refusals.NotItsTurn):
            actions.begin(home.wave(2), by=home.lead, at=AT)
        home.begun()
        assert actions.begin(home.wave(2), by=home.lead, at=AT).state == "under_way"

    def test_it_is_taken_up_again_with_a_reason(self, home: Town) -> None:
        wave = home.begun()
        actions.step(wave, "tell", by=home.lead, at=AT)
        with pytest.raises(ReasonNeeded):
            actions.step(wave, "resume", by=home.lead, at=AT)
        actions.step(wave, "resume", by=home.lead, at=AT, reason="Nye medarbejdere")
        assert home.wave().state == "under_way"

    def test_to_close_it_stops_the_links_and_forgets_the_addresses(self, home: Town) -> None:
        wave = home.begun()
        [secret] = home.sent("a@skole.example")
        actions.step(wave, "tell", by=home.lead, at=AT)
        actions.step(wave, "close", by=home.lead, at=AT)
        link = home.link(secret)
        assert (link.address, link.sealed_secret, link.withdrawn_at) == ("", "", AT)
        assert home.wave().closed_at == AT
        with pytest.raises(refusals.HasBegun):
            actions.describe(home.wave(), {"sender": "En anden"}, version=2, by=home.lead, at=AT)


class TestBeforePublication:
    def test_a_municipality_without_waves_is_asked_to_decide(self, cast: Any) -> None:
        with within(cast.home.pk):
            [demand] = waves.before_publication()
            assert demand.url_name == "rollout"

    def test_a_set_first_wave_is_enough(self, home: Town) -> None:
        assert waves.before_publication() == []

    @pytest.mark.parametrize(
        "lacking",
        [{"starts_on": None}, {"channel": ""}, {"material": []}, {"sender": ""}],
        ids=lambda each: next(iter(each)),
    )
    def test_each_thing_that_is_missing_is_demanded(self, home: Town, lacking: dict[str, Any]) -> None:
        actions.describe(home.wave(), lacking, version=2, by=home.lead, at=AT)
        assert len(waves.before_publication()) == 1

    def test_so_is_somebody_to_tell(self, home: Town) -> None:
        Group.objects.filter(wave=home.wave()).delete()
        assert len(waves.before_publication()) == 1

    def test_the_gate_asks_this_room(self, cast: Any) -> None:
        with within(cast.home.pk):
            assert "rollout" in {demand.url_name for demand in gates.demands()}

    def test_it_is_asked_of_the_wave_that_stands_first_now(self, home: Town) -> None:
        actions.move(home.wave(2), earlier=True, by=home.lead, at=AT)
        assert len(waves.before_publication()) == 1


class TestInOneSentence:
    def said(self, home: Town) -> str:
        return waves.told_first(waves.waves(home.lead))

    def test_who_when_and_by_whom(self, home: Town) -> None:
        assert "SSP" in self.said(home)
        assert "Direktøren" in self.said(home)
        assert "2026" in self.said(home)

    def test_what_is_missing_is_said(self, home: Town) -> None:
        actions.describe(home.wave(), {"starts_on": None}, version=2, by=home.lead, at=AT)
        assert "2026" not in self.said(home)
        Wave.objects.all().delete()
        assert waves.told_first([]) == self.said(home)

    def test_it_stands_in_a_document_in_order_and_in_public_without_the_sender(self, home: Town) -> None:
        assert len(waves.as_table(internal=True).head) == 5
        table = waves.as_table(internal=False)
        assert len(table.head) == 4
        assert table.rows[0][2] == "22.11.2026"
        assert table.rows[1][2] == "Ikke udfyldt endnu"


def test_nobody_else_may(home: Town) -> None:
    other, wave, group = home.cast.viewer("reader"), home.wave(), home.group()
    for forbidden in (
        lambda: actions.propose(by=other, at=AT),
        lambda: actions.add_wave(by=other, at=AT, title="X"),
        lambda: actions.describe(wave, {}, version=2, by=other, at=AT),
        lambda: actions.move(wave, earlier=False, by=other, at=AT),
        lambda: actions.remove_wave(wave, by=other, at=AT),
        lambda: actions.add_group(wave, by=other, at=AT, name="X"),
        lambda: actions.change_group(group, by=other, at=AT, name="X"),
        lambda: actions.remove_group(group, by=other, at=AT),
        lambda: actions.begin(wave, by=other, at=AT),
        lambda: actions.send(group, ["a@skole.example"], by=other, at=AT),
        lambda: actions.withdraw(group, "a@skole.example", by=other, at=AT),
        lambda: actions.withdraw_all(group, by=other, at=AT),
    ):
        with pytest.raises(MayNot):
            forbidden()
    assert not PersonalLink.objects.exists()
    assert home.wave().starts_on == date(2026, 11, 22)
