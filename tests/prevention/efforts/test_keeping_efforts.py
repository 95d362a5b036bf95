# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The register: what gets in, what is copied with its source, who was first, and its gaps by name."""

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from handlingsplan.access.viewer import MayNot, Viewer
from handlingsplan.audit.models import Event
from handlingsplan.guidance import queries as guidance
from handlingsplan.guidance.models import Item
from handlingsplan.guidance.terms import Kind
from handlingsplan.prevention.efforts import actions
from handlingsplan.prevention.efforts.models import Effort
from handlingsplan.prevention.efforts.queries import library, register
from handlingsplan.prevention.efforts.queries.quoting import register_in_words
from handlingsplan.prevention.efforts.terms import LibraryStatus
from tests.numbers import NUMBER, shaped_like_a_number

from .some_efforts import NOW, TODAY, effort, indicator, measured, planned, running


class TestWhatGetsIn:
    def test_an_effort_is_an_idea_first(self, keeper: Viewer) -> None:
        found = effort(keeper, "  Temadag  ")
        assert (found.title, found.state, found.version) == ("Temadag", "idea", 1)
        assert Event.objects.filter(kind="efforts.effort.added", about_id=found.pk).count() == 1

    @pytest.mark.parametrize(
        ("wrong", "where"),
        [
            ({"title": " "}, "title"),
            ({"level": ""}, "level"),
            ({"level": "acute"}, "level"),
            ({"label": ""}, "label"),
            ({"arenas": ["moon"]}, "arenas"),
            ({"factors": ["luck"]}, "factors"),
            ({"months": [13]}, "months"),
            ({"age_from": 16, "age_to": 6}, "age_to"),
            ({"starts_on": date(2026, 2, 1), "ends_on": date(2026, 1, 1)}, "ends_on"),
            ({"purpose": f"Se {NUMBER} i listen"}, "purpose"),
            ({"owner": shaped_like_a_number("")}, "owner"),
        ],
    )
    def test_what_cannot_be_is_refused_at_its_field(self, keeper: Viewer, wrong: dict[str, Any], where: str) -> None:
        with pytest.raises(actions.NotAllowed) as refused:
            effort(keeper, **wrong)
        assert refused.value.field == where
        assert Effort.objects.count() == 0

    def test_there_is_no_fourth_level_in_the_database_either(self, keeper: Viewer) -> None:
        found = effort(keeper)
        with pytest.raises(IntegrityError), transaction.atomic():
            Effort.objects.filter(pk=found.pk).update(level="acute")

    def test_a_field_nobody_knows_is_an_error(self, keeper: Viewer) -> None:
        with pytest.raises(KeyError):
            effort(keeper, participants="Navne")

    def test_only_those_who_keep_the_register(self, keeper: Viewer, cast: Any) -> None:
        with pytest.raises(MayNot):
            effort(cast.viewer("reader"))
        with pytest.raises(MayNot):
            actions.copy_from_library("mentor", by=cast.viewer("approver"), at=NOW)


class TestChanging:
    def test_a_change_is_remembered(self, keeper: Viewer) -> None:
        found = effort(keeper)
        changed = actions.change(found, {"owner": "SSP"}, by=keeper, at=NOW, version=1)
        assert (changed.owner, changed.version, changed.title) == ("SSP", 2, "Temadag")
        assert Event.objects.filter(kind="efforts.effort.changed").count() == 1

    def test_nothing_changed_leaves_nothing(self, keeper: Viewer) -> None:
        found = effort(keeper)
        assert actions.change(found, {"title": "Temadag"}, by=keeper, at=NOW, version=1).version == 1
        assert not Event.objects.filter(kind="efforts.effort.changed").exists()

    def test_whoever_was_overtaken_is_told(self, keeper: Viewer) -> None:
        found = effort(keeper)
        actions.change(found, {"owner": "SSP"}, by=keeper, at=NOW, version=1)
        with pytest.raises(actions.Stale) as stale:
            actions.change(found, {"owner": "Klubben"}, by=keeper, at=NOW, version=1)
        assert getattr(stale.value.theirs, "owner", "") == "SSP"


class TestTheNationalLibrary:
    @pytest.mark.parametrize("key", ["mentor", "exit", "local_named"])
    def test_a_copy_keeps_source_date_and_label(self, keeper: Viewer, key: str) -> None:
        national = library.library_effort(key, "da")
        found = actions.copy_from_library(key, by=keeper, at=NOW)
        assert (found.library_key, found.library_version) == (key, national.version)
        assert found.source_title == national.source["title"]
        assert found.source_checked_on == national.checked
        assert (found.label, found.level, found.arenas) == (national.label, national.level, list(national.arenas))
        assert found.owner == ""
        assert found.state == "idea"

    def test_every_effort_of_it_can_be_copied(self, keeper: Viewer) -> None:
        for national in library.library():
            assert actions.copy_from_library(national.key, by=keeper, at=NOW).title

    def test_it_says_what_is_no_longer_offered(self, keeper: Viewer) -> None:
        retired = [found.key for found in library.library() if found.status is LibraryStatus.RETIRED]
        assert retired == ["hack_the_hate", "democracy_in_development"]
        assert all(found.status_note for found in library.library() if found.status is not LibraryStatus.CURRENT)

    def test_every_arena_and_level_of_the_concept_is_there(self, keeper: Viewer) -> None:
        asked = [arena.key for arena in library.arenas() if arena.asked]
        assert asked == ["day_care", "school", "youth_education", "club", "association", "housing", "online", "family"]
        assert {found.level for found in library.library()} == {"building", "pre_emptive", "intervening"}

    def test_a_newer_version_is_told_and_can_be_noted(self, keeper: Viewer, monkeypatch: pytest.MonkeyPatch) -> None:
        found = actions.copy_from_library("mentor", by=keeper, at=NOW)
        assert not register.has_newer(found, library.newest_versions())
        newer = guidance.entry(Kind.EFFORT, "mentor")
        newer = Item(
            **{field.name: getattr(newer, field.name) for field in Item._meta.concrete_fields} | {"version": 2}
        )
        others = [item for item in guidance.entries(Kind.EFFORT) if item.key != "mentor"]
        monkeypatch.setattr(library, "entries", lambda _kind: [*others, newer])
        monkeypatch.setattr(library, "entry", lambda _kind, _key: newer)
        assert register.has_newer(found, library.newest_versions())
        assert actions.look_at_national(found, by=keeper, at=NOW).library_version == 2
        assert not register.has_newer(found, library.newest_versions())
        assert found.title == "Mentorforløb"


class TestTheGaps:
    def gaps(self) -> register.Gaps:
        return register.gaps(register.lines(list(Effort.objects.all()), TODAY), TODAY)

    def test_an_empty_register_lacks_every_level_and_arena(self, keeper: Viewer) -> None:
        gaps = self.gaps()
        assert len(gaps.empty_levels) == 3
        assert len(gaps.empty_arenas) == 8

    def test_ideas_fill_no_gap(self, keeper: Viewer) -> None:
        effort(keeper)
        assert len(self.gaps().empty_levels) == 3

    def test_what_nobody_answers_for_is_named(self, keeper: Viewer) -> None:
        without, having = planned(keeper, title="Uden"), planned(keeper, title="Med", owner="SSP")
        assert self.gaps().without_owner == [without]
        assert having not in self.gaps().without_owner

    def test_a_level_and_an_arena_are_filled(self, keeper: Viewer) -> None:
        planned(keeper, level="pre_emptive", arenas=["online"])
        gaps = self.gaps()
        assert len(gaps.empty_levels) == 2
        assert "Online" not in gaps.empty_arenas

    def test_time_indicators_and_what_is_overdue(self, keeper: Viewer) -> None:
        found = running(keeper)
        assert self.gaps().unmeasured == self.gaps().without_time == [found]
        counted = indicator(found, keeper, interval=3)
        measured(counted, keeper, "7", on=date(2026, 6, 1))
        assert self.gaps().unmeasured == []
        assert self.gaps().overdue == [found]

    def test_a_source_nobody_looked_at_for_a_year(self, keeper: Viewer) -> None:
        old = planned(keeper, title="Gammel", source_checked_on=date(2025, 11, 21))
        planned(keeper, title="Ny", source_checked_on=date(2025, 11, 22))
        assert self.gaps().old_source == [old]

    def test_what_is_retired_nationally_and_alive_here(self, keeper: Viewer) -> None:
        found = actions.copy_from_library("hack_the_hate", by=keeper, at=NOW)
        assert self.gaps().retired == []
        actions.move_on(found, "plan", by=keeper, at=NOW)
        assert self.gaps().retired == [found]
        actions.move_on(found, "retire", by=keeper, at=NOW)
        assert self.gaps().retired == []


class TestInThePlan:
    def test_it_stands_as_a_table_in_danish(self, keeper: Viewer) -> None:
        planned(keeper, title="Årshjul", owner="SSP", months=[3, 9], target_group="Klasser", age_from=6, age_to=16)
        effort(keeper, "En idé")
        table = register_in_words(False)
        assert table.rows == (
            ("Årshjul", "Opbyggende", "Klasser (6–16 år)", "SSP", "marts, september", "–", "Planlagt"),
        )
        assert len(table.head) == 7
        assert "1 indsats." in table.note
        assert "Foregribende, Indgribende" in table.note
        assert "ikke et fjerde niveau" in table.note

    def test_resources_are_for_those_inside(self, keeper: Viewer) -> None:
        planned(keeper, resources="60 timer")
        assert "60 timer" in register_in_words(True).rows[0]
        assert "60 timer" not in register_in_words(False).rows[0]

    def test_a_missing_owner_is_said(self, keeper: Viewer) -> None:
        planned(keeper)
        assert "Ikke fundet endnu" in register_in_words(False).rows[0]
