# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The inbox: grouped by when, never a name of anybody but an employee, and a colleague's turn is a state."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from handlingsplan.audit.models import Event
from handlingsplan.concerns.casefiles.actions import asking, notes, people
from handlingsplan.concerns.casefiles.models import CaseFile
from handlingsplan.concerns.casefiles.models.note import NoteWords
from handlingsplan.concerns.casefiles.queries.inbox import Group, Listed, _room, inbox, listed
from handlingsplan.concerns.intake.actions import close, sort
from handlingsplan.concerns.intake.terms import Answer
from handlingsplan.notices.models import Notice
from handlingsplan.tenancy.scope import within
from tests.concerns.desk import CLOSING, desk, opened, second_lead
from tests.concerns.reports import MONDAY, WORDS, received
from tests.people import Cast

INBOX = reverse("inbox", args=["lysbjerg"])


def numbers(groups: list[Listed]) -> dict[str, list[str]]:
    return {each.group: [line.file.number for line in each.lines] for each in groups}


def seen(cast: Cast, *, now: datetime = MONDAY, mine: bool = True, role: Any = "infohus_lead") -> dict[str, list[str]]:
    viewer = cast.viewer(role) if isinstance(role, str) else role
    return numbers(inbox(viewer, now=now, mine=mine))


def test_what_is_urgent_is_now_and_the_rest_by_its_day(cast: Cast) -> None:
    with within(cast.home.pk):
        received()
        received(violence=Answer.YES)
        assert seen(cast) == {Group.NOW: ["2026-2"], Group.WEEK: ["2026-1"]}
        assert seen(cast, now=MONDAY + timedelta(days=1)) == {Group.NOW: ["2026-2"], Group.TODAY: ["2026-1"]}
        assert seen(cast, now=MONDAY + timedelta(days=3)) == {Group.NOW: ["2026-2", "2026-1"]}


def test_each_case_is_in_one_group_whatever_the_hour(cast: Cast) -> None:
    with within(cast.home.pk):
        for hours in range(0, 24 * 8, 5):
            received(at=MONDAY + timedelta(hours=hours))
        for hours in range(0, 24 * 9, 7):
            groups = seen(cast, now=MONDAY + timedelta(hours=hours))
            found = [number for group in groups.values() for number in group]
            assert len(found) == len(set(found)) == CaseFile.objects.count()


def test_others_work_what_they_have_taken(cast: Cast) -> None:
    second = second_lead(cast)
    third = second_lead(cast, "Tredje Tovholder")
    with within(cast.home.pk):
        case, inquiry, lead = desk(cast)
        sort.take(case, inquiry, by=lead, at=MONDAY)
        people.take_off(case.file, third.user, by=lead, at=MONDAY)  # type: ignore[arg-type]
        assert seen(cast) == seen(cast, role=second) == {Group.WEEK: ["2026-1"]}
        assert seen(cast, role=third) == {}
        assert seen(cast, role=third, mine=False) == {Group.WEEK: ["2026-1"]}


def test_a_second_signature_is_the_others_turn(cast: Cast) -> None:
    second = second_lead(cast)
    with within(cast.home.pk):
        case, inquiry, lead = desk(cast)
        close.propose_unfounded(case, inquiry, CLOSING, by=lead, at=MONDAY)
        assert seen(cast) == {Group.WAITING: ["2026-1"]}
        assert list(seen(cast, role=second)) == [Group.NOW]


def test_a_colleague_has_the_turn_until_she_answers(cast: Cast) -> None:
    second = second_lead(cast)
    with within(cast.home.pk):
        case, inquiry, lead = desk(cast)
        sort.take(case, inquiry, by=lead, at=MONDAY)
        note = notes.write(case, NoteWords("Kender du klubben?"), by=lead, at=MONDAY)
        assert second.user is not None
        asking.ask(case, second.user, note, by=lead, at=MONDAY)
        told = Notice.objects.get(to=second.user)
        assert (told.subject, told.text) == ("En sag venter på dig", "Sag 2026-1 venter på dig.")
        waiting = listed(cast.viewer("infohus_lead"), Group.WAITING, now=MONDAY).lines[0]
        assert (str(waiting.act), waiting.who) == ("Afventer kollega", "Dagny Stedfortræder")
        assert seen(cast, role=second) == {Group.NOW: ["2026-1"]}
        case, _inquiry = opened(case.file, second)
        answer = notes.write(case, NoteWords("Ja."), by=second, at=MONDAY)
        asking.answered(case, answer, by=second, at=MONDAY)
        assert seen(cast) == seen(cast, role=second) == {Group.WEEK: ["2026-1"]}


def test_a_name_after_an_at_asks_her(cast: Cast) -> None:
    second = second_lead(cast)
    with within(cast.home.pk):
        case, _inquiry, _lead = desk(cast)
    sent = {"text": "Ring til klubben, @Dagny?", "happened_at": "2026-11-02T09:00"}
    cast.client("infohus_lead").post(reverse("write_note", args=["lysbjerg", case.file.pk]), sent)
    with within(cast.home.pk):
        assert Notice.objects.get().to == second.user


def test_the_list_has_numbers_and_no_names(cast: Cast) -> None:
    with within(cast.home.pk):
        received()
    shown = cast.client("infohus_lead").get(INBOX).content.decode()
    assert "2026-1" in shown
    assert WORDS.person not in shown
    assert "barnets lov" not in shown


def test_strangers_have_no_inbox_and_others_an_empty_one(cast: Cast) -> None:
    with within(cast.home.pk):
        received()
    for who in ("receiver", "case_leader", "plan_coordinator", cast.stranger, cast.elsewhere):
        assert cast.client(who).get(INBOX).status_code == 404
    for who in ("childrens_adviser", "case_participant"):
        assert "Intet venter på dig" in cast.client(who).get(INBOX).content.decode()


def test_a_long_list_is_paged_and_asks_no_more_questions(cast: Cast) -> None:
    client = cast.client("infohus_lead")
    with within(cast.home.pk):
        received()
    client.get(INBOX)
    with CaptureQueriesContext(connection) as few:
        client.get(INBOX)
    with within(cast.home.pk):
        for _ in range(55):
            received()
    with CaptureQueriesContext(connection) as many:
        shown = client.get(INBOX).content.decode()
    assert len(many) == len(few)
    assert shown.count('class="ui-line"') == 50
    assert "Flere linjer" in shown
    rest = client.get(INBOX, {"gruppe": "now", "side": "2"}).content.decode()
    assert rest.count('class="ui-line"') == 6
    assert client.get(INBOX, {"gruppe": "nonsense"}).status_code == 404


@pytest.mark.parametrize(
    ("wanted", "has"),
    [
        ((51,), (50,)),
        ((36, 2, 1), (36, 2, 1)),
        ((51, 51, 51, 51, 51), (10, 10, 10, 10, 10)),
        ((51, 3, 51), (37, 3, 10)),
        ((4, 51, 51), (4, 36, 10)),
    ],
)
def test_groups_share_the_lines_of_a_page(wanted: tuple[int, ...], has: tuple[int, ...]) -> None:
    assert tuple(_room(dict(zip(Group, wanted, strict=False))).values()) == has


def test_a_group_that_did_not_have_room_goes_on_with_its_own_first_page(cast: Cast) -> None:
    with within(cast.home.pk):
        for _ in range(45):
            received()
            received(violence=Answer.YES)
        now, later = inbox(cast.viewer("infohus_lead"), now=MONDAY)
        assert (now.group, len(now.lines), now.more) == (Group.NOW, 40, True)
        assert (len(later.lines), later.more, later.page) == (10, True, 0)
        alone = listed(cast.viewer("infohus_lead"), later.group, now=MONDAY)
        assert (len(alone.lines), alone.more, alone.page) == (45, False, 1)


def test_a_search_shows_where_and_not_what(cast: Cast) -> None:
    with within(cast.home.pk):
        _case, _inquiry, _lead = desk(cast)
        received()
    client = cast.client("infohus_lead")
    search = reverse("search_cases", args=["lysbjerg"])
    shown = client.post(search, {"q": "skade nogen"}).content.decode()
    assert "2026-1" in shown
    assert "2026-2" not in shown  # nobody has declared herself there
    assert "Villads" not in shown
    with within(cast.home.pk):
        logged = Event.objects.get(kind="casefiles.searched")
        assert logged.details == {"cases": 1}
