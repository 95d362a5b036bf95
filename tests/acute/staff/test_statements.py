# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Messages out: seven questions, who owns what, four eyes, order of audiences, what was sent."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from handlingsplan.acute.staff.telling import in_order, owned_by_police, still_waiting_before
from handlingsplan.tenancy.scope import within
from handlingsplan.ui.wording import long_moment
from tests.acute.staff.room import A_CPR, LEADER, MEMBER, Room, told
from tests.people import Cast

AGAIN = re.compile(r"Vi melder ud igen (?:\d+\. \w+ \d{4} )?kl\. \d\d\.\d\d")
"""With its day, where midnight comes first."""


def at(minutes: int) -> str:
    return timezone.localtime(timezone.now() + timedelta(minutes=minutes)).strftime("%Y-%m-%dT%H:%M")


def draft(**more: Any) -> dict[str, Any]:
    said = {"holding": "Vi er bekendt med en trussel.", "audiences": ["everybody", "affected"]}
    return said | {"claims": ["services"], "next_update_at": at(60)} | more


@pytest.fixture
def room(cast: Cast) -> Room:
    made = Room(cast)
    made.post("new_statement", draft(), MEMBER)
    return made


def statement(room: Room) -> Any:
    with within(room.cast.home.pk):
        return room.situation.statements.get(number=1)


def approve(room: Room, who: str = LEADER, **more: Any) -> Any:
    return room.post("approve_statement", {"version": 1} | more, who, statement_number=1)


def send(room: Room, audience: str, **more: Any) -> Any:
    data = {"audience": audience, "channel": "web", "sent_at": at(0)} | more
    return room.post("send_statement", data, statement_number=1)


def test_the_time_of_the_next_update_is_mandatory(cast: Cast) -> None:
    room = Room(cast)
    refused = room.post("new_statement", draft(next_update_at=""))
    assert refused.status_code == 200
    assert "Vi er bekendt med en trussel." in told(refused)
    assert room.post("new_statement", draft(holding="")).status_code == 200


def test_the_holding_line_stands_there_first_and_its_dots_are_filled_in(cast: Cast) -> None:
    room = Room(cast)
    assert "Vi er bekendt med …" in told(room.get("new_statement"))
    assert room.post("new_statement", draft(holding="Vi er bekendt med … igen {tid}.")).status_code == 200
    room.post("new_statement", draft(holding="Vi ved det. Vi melder ud igen {tid}."))
    page = told(room.get("statement", statement_number=1))
    assert AGAIN.search(page)
    assert "{tid}" not in page
    assert "Hvornår melder vi ud igen?" not in page, "It is said once."


@pytest.mark.parametrize("sign", ["{tid}", "{Tid}", "{ tid }"])
def test_the_time_takes_the_place_of_the_sign_wherever_it_stands(cast: Cast, sign: str) -> None:
    room = Room(cast)
    room.post("new_statement", draft(holding="Vi ved det.", next=f"Vi melder ud igen {sign}."))
    page = told(room.get("statement", statement_number=1))
    assert AGAIN.search(page)
    assert sign not in page


def test_another_day_is_said_with_the_time(cast: Cast) -> None:
    room = Room(cast)
    room.post("new_statement", draft(holding="Vi melder ud igen {tid}.", next_update_at=at(60 * 24)))
    tomorrow = long_moment(timezone.localtime(statement(room).next_update_at))
    assert f"Vi melder ud igen {tomorrow}." in told(room.get("statement", statement_number=1))


def folded(page: str) -> bool:
    """Whether the seven questions wait, folded."""
    (more,) = re.findall(r'<details class="ui-details staff-more"( open)?>', page)
    return not more


def test_the_holding_line_takes_three_answers_and_the_questions_come_after_it(cast: Cast) -> None:
    room = Room(cast)
    first = told(room.get("new_statement"))
    assert folded(first)
    before, after = first.split("staff-more")
    for name in ("holding", "audiences", "next_update_at"):
        assert f'name="{name}"' in before
    for name in ("happened", "next", "claims"):
        assert f'name="{name}"' in after
    three = {name: value for name, value in draft().items() if name != "claims"}
    assert room.post("new_statement", three).status_code == 302
    assert not folded(told(room.get("new_statement")))
    assert not folded(told(room.get("edit_statement", statement_number=1)))


def test_what_is_wrong_or_written_in_the_questions_is_not_folded_away(cast: Cast) -> None:
    room = Room(cast)
    for more in ({"latest": "Skolen er tom."}, {"latest": A_CPR}, {"claims": ["motive"]}):
        assert not folded(told(room.post("new_statement", draft(**more) | {"next_update_at": ""}))), more
    assert folded(told(room.post("new_statement", draft(claims=[], next_update_at=""))))


def test_it_goes_from_draft_to_approved_to_sent(room: Room) -> None:
    assert statement(room).audiences == ["affected", "everybody"]
    assert approve(room).status_code == 302
    assert statement(room).state == "approved"
    assert send(room, "affected").status_code == 302
    found = statement(room)
    assert (found.state, [one["audience"] for one in found.sent]) == ("sent", ["affected"])
    assert [kind for kind, text in room.log()] == ["decision", "statement"]
    assert "Næste opdatering" in told(room.get("board"))


def test_those_who_are_hit_come_first(room: Room) -> None:
    approve(room)
    refused = send(room, "everybody")
    assert "Andre kommer først" in told(refused)
    assert send(room, "everybody", anyway="on").status_code == 302
    assert "Den kunne ikke vente på: Ramte og pårørende." in room.log()[-1][1]


def test_the_writer_approves_only_alone_on_duty_and_the_log_says_so(cast: Cast) -> None:
    room = Room(cast)
    room.post("new_statement", draft(), LEADER)
    assert "alene på vagt" in told(room.get("approve_statement", statement_number=1))
    assert "En anden end den, der skrev" in told(approve(room))
    assert statement(room).state == "draft"
    assert approve(room, alone="on").status_code == 302
    assert "alene på vagt" in room.log()[-1][1]


def test_the_page_says_who_is_to_approve_it(room: Room) -> None:
    assert "aldrig den, der skrev" in told(room.get("statement", MEMBER, statement_number=1))
    assert "En anden end den, der skrev, læser den." in told(room.get("statement", statement_number=1))


def test_a_writer_who_leads_is_told_that_another_is_to_approve_it(cast: Cast) -> None:
    room = Room(cast)
    room.post("new_statement", draft(), LEADER)
    page = told(room.get("statement", statement_number=1))
    assert "Den venter på en anden, der leder" in page
    assert "Godkend den selv" in page


def test_being_alone_on_duty_is_asked_of_the_writer_only(room: Room) -> None:
    assert "alene på vagt" not in told(room.get("approve_statement", statement_number=1))


def test_what_the_police_own_is_agreed_with_them(cast: Cast) -> None:
    room = Room(cast)
    room.post("new_statement", draft(claims=["motive", "services"]), MEMBER)
    assert approve(room).status_code == 200
    assert approve(room, agreed="on").status_code == 200
    assert statement(room).state == "draft"
    assert approve(room, agreed="on", agreed_with_police_at=at(-5)).status_code == 302
    assert statement(room).agreed_with_police_at
    page = told(room.get("statement", statement_number=1))
    assert page.count("i denne melding</strong>") == 2
    assert "Motiv" in page
    assert "Politiet" in page


def test_an_old_page_neither_changes_nor_approves(room: Room) -> None:
    assert room.post("edit_statement", draft(version=1, latest="Nyt"), statement_number=1).status_code == 302
    refused = room.post("edit_statement", draft(version=1, latest="Gammelt"), MEMBER, statement_number=1)
    assert "Gammelt" in told(refused)
    assert statement(room).answers["latest"] == "Nyt"
    assert approve(room).status_code == 200
    assert statement(room).state == "draft"


def test_it_is_withdrawn_with_a_reason(room: Room) -> None:
    assert room.post("withdraw_statement", {"reason": ""}, statement_number=1).status_code == 200
    room.post("withdraw_statement", {"reason": "Forkert"}, statement_number=1)
    assert statement(room).state == "withdrawn"


def test_the_order_and_the_owners() -> None:
    assert in_order(["everybody", "employees", "affected"]) == ["affected", "employees", "everybody"]
    assert owned_by_police(["care", "victims"]) == ["Ofre, antal og identitet"]
    assert still_waiting_before("users", audiences=["affected", "users"], told=[]) == ["affected"]
    assert still_waiting_before("affected", audiences=["affected", "users"], told=[]) == []


def test_strangers_find_nothing(room: Room) -> None:
    for who in (room.cast.stranger, room.cast.elsewhere):
        for page in ("statement", "edit_statement", "approve_statement", "withdraw_statement"):
            assert room.get(page, who, statement_number=1).status_code == 404
    assert room.get("approve_statement", "preparedness_coordinator", statement_number=1).status_code == 404
