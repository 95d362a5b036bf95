# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The organisation with a real database."""

from datetime import UTC, datetime
from typing import Any

import pytest

from handlingsplan.access.viewer import MayNot
from handlingsplan.planning.groundwork import actions, queries
from handlingsplan.planning.groundwork.models import Box, OrganisationChoice

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)


def choose(cast: Any, key: str = "coordinator", **how: bool) -> OrganisationChoice:
    return actions.choose_model(key, by=cast.viewer("plan_coordinator"), at=NOW, **how)


def test_until_a_model_is_chosen_the_gap_is_drawn(home: Any) -> None:
    assert queries.organisation() is None
    assert queries.chart_quoted() == {"title": "Organisationen er ikke beskrevet endnu", "boxes": []}


def test_a_model_is_copied(home: Any) -> None:
    choose(home)
    boxes = {box["key"]: box for box in queries.chart_quoted()["boxes"]}
    assert boxes["council"]["parent"] is None
    assert boxes["infohus_lead"]["parent"] == "steering_group"


def test_another_model_is_chosen_freely_until_boxes_are_fitted(home: Any) -> None:
    by = home.viewer("plan_coordinator")
    choose(home)
    choice = choose(home, "standing_forum")
    box = Box.objects.get(key="standing_members")
    actions.keep_box(box, by=by, at=NOW, version=choice.version, label="Kredsen", parent_key="infohus_forum")
    with pytest.raises(actions.WouldOverwrite):
        choose(home)
    choose(home, overwrite=True)
    assert not Box.objects.filter(label="Kredsen").exists()


def test_a_stale_box_shows_what_stands_there(home: Any) -> None:
    by, version = home.viewer("plan_coordinator"), choose(home).version
    box = Box.objects.get(key="ssp")
    actions.keep_box(box, by=by, at=NOW, version=version, label="SSP-huset")
    with pytest.raises(actions.Stale) as refused:
        actions.keep_box(Box.objects.get(key="ssp"), by=by, at=NOW, version=version, label="SSP-gruppen")
    assert refused.value.theirs.label == "SSP-huset"


@pytest.mark.parametrize("parent", ["infohus_lead", "infohus_forum", "nowhere"])
def test_a_box_answers_to_another_one(home: Any, parent: str) -> None:
    version = choose(home).version
    box = Box.objects.get(key="infohus_lead")
    with pytest.raises(actions.NotAllowed):
        actions.keep_box(box, by=home.viewer("plan_coordinator"), at=NOW, version=version, label="X", parent_key=parent)


def test_boxes_come_and_go(home: Any) -> None:
    by, choice = home.viewer("plan_coordinator"), choose(home)
    box = actions.add_box(choice, by=by, at=NOW, label="Ny", role="Noget", parent_key="schools")
    assert box.key == "ny_2"
    schools = Box.objects.get(key="schools")
    actions.remove_box(schools, by=by, at=NOW, version=choice.version)
    assert set(Box.objects.filter(key__in=["ny_2", "front_staff"]).values_list("parent_key", flat=True)) == {
        "chief_executive"
    }


def test_an_unknown_model_is_no_model(home: Any) -> None:
    with pytest.raises(KeyError):
        choose(home, "anarchy")


def test_readers_change_nothing(home: Any) -> None:
    choice = choose(home)
    with pytest.raises(MayNot):
        actions.choose_model("coordinator", by=home.viewer("reader"), at=NOW)
    with pytest.raises(MayNot):
        actions.add_box(choice, by=home.viewer("reader"), at=NOW, label="X")
