# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A lifecycle as a table and as a picture."""

import pytest

from handlingsplan.planning.plans.states import PLAN
from handlingsplan.planning.plans.terms import Permission
from handlingsplan.workflow.diagram import mermaid, page
from handlingsplan.workflow.lifecycle import Lifecycle, Move, State

LETTER = Lifecycle(
    "letter",
    [State("written", "Skrevet", "Forfatteren"), State("sent", "Sendt"), State("lost", "Tabt")],
    [Move("send", ("written",), "sent", "letters.send", "letters.sent", "Send brevet", needs_reason=True)],
    start="written",
)


def test_a_verb_leads_from_its_states_only() -> None:
    found = LETTER.move("send", "written")
    assert found is not None
    assert found.target == "sent"
    assert LETTER.move("send", "sent") is None
    assert LETTER.move("burn", "written") is None


def test_the_moves_of_a_state_are_those_that_leave_it() -> None:
    assert [move.verb for move in LETTER.moves_from("written")] == ["send"]
    assert LETTER.moves_from("sent") == []


def test_a_state_that_nothing_leads_to_is_found() -> None:
    assert LETTER.unreachable() == {"lost"}


def test_a_table_that_names_an_unknown_state_is_refused() -> None:
    move = Move("send", ("written",), "gone", "letters.send", "letters.sent", "Send")
    with pytest.raises(ValueError, match=r"letter: send names unknown states \['gone'\]"):
        Lifecycle("letter", [State("written", "Skrevet")], [move], start="written")


def test_the_picture_shows_start_names_and_moves() -> None:
    assert mermaid(LETTER).splitlines() == [
        "stateDiagram-v2",
        "    [*] --> written",
        "    written: Skrevet",
        "    sent: Sendt",
        "    lost: Tabt",
        "    written --> sent: send",
    ]


def test_the_page_holds_the_picture_and_both_tables() -> None:
    text = page(LETTER)
    assert mermaid(LETTER) in text
    assert "| `written` | Skrevet | Forfatteren |" in text
    assert "| Send brevet | `send` | written | sent | `letters.send` | `letters.sent` | yes |" in text


class TestThePlan:
    def test_every_state_can_be_reached(self) -> None:
        assert PLAN.unreachable() == set()

    def test_every_permission_is_one_of_the_room(self) -> None:
        assert {move.permission for move in PLAN.moves} <= set(Permission)

    def test_what_sends_the_work_back_asks_for_a_reason(self) -> None:
        asked = {move.verb for move in PLAN.moves if move.needs_reason}
        back = {"return_for_changes", "take_back", "decline_for_management", "withdraw_from_council"}
        assert asked == {*back, "revise"}

    def test_only_a_recorded_decision_adopts(self) -> None:
        adopting = [move for move in PLAN.moves if move.target == "adopted"]
        assert [(move.sources, move.permission) for move in adopting] == [
            (("sent_to_council",), Permission.RECORD_DECISION)
        ]
