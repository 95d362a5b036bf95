# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The first page of a situation, its wall, and what the leader sets."""

from datetime import timedelta

import pytest
from django.utils import timezone

from handlingsplan.acute.staff.actions.log import NewLine, append
from handlingsplan.acute.staff.next_acts import Standing, next_act
from handlingsplan.acute.staff.terms import Sensitivity, State
from handlingsplan.tenancy.scope import within
from tests.acute.staff.log_world import NOON
from tests.acute.staff.room import A_CPR, MEMBER, Room, told
from tests.people import Cast

PAGES = ("board", "wall", "wall_now", "level", "aim", "spokesperson", "tasks", "meetings", "pictures", "statements")


@pytest.mark.parametrize("page", PAGES)
def test_strangers_find_nothing(cast: Cast, page: str) -> None:
    room = Room(cast)
    for who in (cast.stranger, cast.elsewhere, "plan_coordinator"):
        assert room.get(page, who).status_code == 404


def test_what_the_leader_sets_is_not_for_the_others(cast: Cast) -> None:
    room = Room(cast)
    for page in ("level", "aim", "spokesperson"):
        assert room.get(page, "preparedness_coordinator").status_code == 404


def test_the_board_says_what_it_is_and_what_is_next(cast: Cast) -> None:
    room = Room(cast)
    page = told(room.get("board"))
    for words in ("En trussel er ringet ind.", "Skolen", "Kriseniveau 2", "Begynd det første møde"):
        assert words in page
    assert page.count("ui-button-primary") == 1


def test_a_drill_has_its_banner_on_every_page(cast: Cast) -> None:
    room = Room(cast, drill=True)
    for page in PAGES:
        shown = told(room.get(page))
        if page != "wall_now":
            assert "ØVELSE" in shown, page


@pytest.mark.parametrize("page", [page for page in PAGES if not page.startswith("wall")] + ["log", "calls"])
def test_the_way_to_the_other_pages_stands_folded_under_the_heading(cast: Cast, page: str) -> None:
    shown = told(Room(cast).get(page))
    assert shown.count('<details class="ui-details staff-menu">') == 1
    assert shown.index("<h1>") < shown.index("staff-menu") < shown.index("</header>", shown.index("<h1>"))


def test_level_aim_and_spokesperson_are_decisions_in_the_log(cast: Cast) -> None:
    room = Room(cast)
    room.post("level", {"level": "3", "reason": "Flere skoler"})
    room.post("aim", {"aim": "Alle børn er hjemme kl. 16", "reason": ""})
    room.post("spokesperson", {"spokesperson": "Kommunaldirektør", "reason": ""})
    now = room.again()
    assert (now.level, now.aim, now.spokesperson) == ("3", "Alle børn er hjemme kl. 16", "Kommunaldirektør")
    assert [kind for kind, text in room.log()] == ["decision"] * 3
    room.post("aim", {"aim": "Alle børn er hjemme kl. 16", "reason": ""})
    assert len(room.log()) == 3


def test_a_level_without_a_reason_or_with_a_cpr_number_is_refused(cast: Cast) -> None:
    room = Room(cast)
    assert room.post("level", {"level": "3", "reason": ""}).status_code == 200
    refused = room.post("aim", {"aim": f"Find {A_CPR}", "reason": ""})
    assert f"Find {A_CPR}" in told(refused)
    assert room.log() == []


def test_the_wall_never_shows_what_is_confidential(cast: Cast) -> None:
    room = Room(cast)
    with within(cast.home.pk):
        lines = [
            NewLine("Åben for alle her"),
            NewLine("Hemmeligt spor", sensitivity=Sensitivity.CONFIDENTIAL),
            NewLine("Politiets spor", kind="decision", sensitivity=Sensitivity.POLICE),
            NewLine("Rettet fortroligt", corrects=1, sensitivity=Sensitivity.CONFIDENTIAL),
        ]
        append(room.situation, lines, by=cast.viewer(MEMBER), author="Logfører", at=timezone.now())
    for page in ("wall", "wall_now"):
        shown = told(room.get(page))
        assert "Åben for alle her" in shown
        for hidden in ("Hemmeligt spor", "Politiets spor", "Rettet fortroligt", "<form", "<input"):
            assert hidden not in shown
    assert '<meta http-equiv="refresh" content="15">' in told(room.get("wall"))


def test_the_next_act_follows_the_clock() -> None:
    soon = NOON + timedelta(minutes=5)
    act = {
        "first": Standing(State.ACTIVE),
        "late": Standing(State.ACTIVE, meetings=1, next_update_at=NOON - timedelta(minutes=1)),
        "meeting": Standing(State.ACTIVE, meetings=1, open_meeting=1),
        "due": Standing(State.ACTIVE, meetings=1, next_meeting_at=soon),
        "aim": Standing(State.ACTIVE, meetings=1, next_meeting_at=NOON + timedelta(hours=3)),
        "draft": Standing(State.ACTIVE, meetings=1, has_aim=True, statements=1, to_approve=1),
        "say": Standing(State.ACTIVE, meetings=1, has_aim=True),
        "picture": Standing(State.ACTIVE, meetings=1, has_aim=True, statements=1),
        "task": Standing(State.ACTIVE, meetings=1, has_aim=True, statements=1, pictures=1, late_critical=4),
        "send": Standing(State.ACTIVE, to_send=2),
    }
    pages = {name: found.page for name, now in act.items() if (found := next_act(now, NOON))}
    assert pages == {
        "first": "begin_meeting",
        "late": "new_statement",
        "meeting": "meeting",
        "due": "begin_meeting",
        "aim": "aim",
        "draft": "statement",
        "say": "new_statement",
        "picture": "new_picture",
        "task": "task",
        "send": "statement",
    }
    assert next_act(Standing(State.CLOSED), NOON) is None
