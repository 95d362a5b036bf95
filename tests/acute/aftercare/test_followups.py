# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Support and its dates, the threatened employee, what was learned, and releases."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from handlingsplan.access.viewer import MayNot
from handlingsplan.acute.aftercare import rules
from handlingsplan.acute.aftercare.access import followups_of, lessons_of
from handlingsplan.acute.aftercare.actions import followups, lessons, releases
from handlingsplan.acute.aftercare.actions.lessons import NewLesson
from handlingsplan.acute.aftercare.actions.refusals import DoneAlready
from handlingsplan.acute.aftercare.actions.reminding import remind_of_followups
from handlingsplan.acute.aftercare.models import FollowUp, Release
from handlingsplan.acute.aftercare.queries import steps_of
from handlingsplan.acute.aftercare.terms import FollowUpKind
from handlingsplan.acute.staff.actions.standing import Refused
from handlingsplan.acute.staff.book import address, book_of
from handlingsplan.notices.models import Notice
from handlingsplan.planning.followup.models import Action
from tests.numbers import NUMBER
from tests.people import Cast

THEN = datetime(2026, 3, 27, 20, 30, tzinfo=UTC)


def planned(home: Cast, kind: FollowUpKind, situation: Any = None, **more: Any) -> list[Any]:
    told = {"about": "Vagten", "happened_at": THEN, "at": THEN, **more}
    return followups.plan(kind, situation=situation, by=home.viewer("crisis_member"), **told)


def test_support_is_called_after_3_14_and_30_days_and_on_the_anniversary(home: Cast, situation: Any) -> None:
    made = planned(home, FollowUpKind.SUPPORT, situation)
    days = [(timezone.localdate(one.due_at) - timezone.localdate(THEN)).days for one in made]
    assert days == [3, 14, 30, 365]
    assert {timezone.localtime(one.due_at).hour for one in made} == {9}
    assert followups_of(situation).count() == len(made)


def test_an_employee_who_was_threatened_is_reported_within_72_real_hours_over_the_change_of_clocks(home: Cast) -> None:
    made = {one.step: one.due_at for one in planned(home, FollowUpKind.EMPLOYEE)}
    assert made["police_report"] == made["work_injury"] == THEN + timedelta(hours=72)
    assert FollowUp.objects.filter(situation=None).count() == len(made)


def test_it_is_done_once(home: Cast) -> None:
    first = planned(home, FollowUpKind.EMPLOYEE)[0]
    by = home.viewer("crisis_member")
    followups.finish(first, note="Fulgt hjem", by=by, at=THEN)
    with pytest.raises(DoneAlready):
        followups.finish(first, note="Igen", by=by, at=THEN)
    first.refresh_from_db()
    assert first.note == "Fulgt hjem"


def test_no_civil_registration_number_gets_in(home: Cast) -> None:
    with pytest.raises(Refused):
        planned(home, FollowUpKind.EMPLOYEE, about=NUMBER)
    with pytest.raises(MayNot):
        followups.plan(
            FollowUpKind.EMPLOYEE, situation=None, about="", happened_at=THEN, by=home.viewer("reader"), at=THEN
        )


def test_what_is_to_be_otherwise_is_put_on_the_list_of_the_follow_up(home: Cast, situation: Any) -> None:
    by = home.viewer("duty_leader")
    worked = NewLesson("information", "Loggen var der fra første minut.", worked=True)
    otherwise = NewLesson("communication", "Omstillingen fik intet at vide.", section_key="acute_action")
    lessons.learn(situation, worked, by=by, at=THEN)
    lessons.learn(situation, otherwise, by=by, at=THEN)
    action = Action.objects.get()
    assert (action.text, action.section_key) == ("Omstillingen fik intet at vide.", "acute_action")
    assert (action.origin, action.owner) == ("finding", None)
    assert [lesson.action for lesson in lessons_of(situation)] == [None, action]


def test_the_days_of_a_release() -> None:
    admitted, released = date(2026, 1, 31), date(2028, 2, 29)
    assert rules.release_day({"after_admission": {"days": 28}}, admitted, None) == date(2026, 2, 28)
    assert rules.release_day({"before_release": {"months": 12}}, None, released) == date(2027, 2, 28)
    assert rules.release_day({"before_release": {"months": 3}}, None, None) is None


def test_one_without_notice_has_steps_of_its_own_today(home: Cast) -> None:
    by = home.viewer("infohus_lead")
    release = releases.add_release("R-7", admitted_on=None, released_on=None, is_sudden=True, by=by, at=timezone.now())
    steps = steps_of(release, timezone.localdate())
    assert steps[0].key == "police"
    assert {step.day for step in steps} == {timezone.localdate()}
    releases.step_done(release, "police", by=by, at=timezone.now())
    with pytest.raises(DoneAlready):
        releases.step_done(release, "police", by=by, at=timezone.now())


def test_the_pages_work_and_strangers_find_nothing(home: Cast) -> None:
    slug = home.home.slug
    client = home.client("infohus_lead")
    page = f"/m/{slug}/akut/opfoelgning/"
    form = {"kind": "employee", "about": "Vagten", "happened_at": "2026-03-27T21:30"}
    assert client.post(page, form).status_code == 302
    done = FollowUp.objects.order_by("due_at")[0]
    assert client.get(page).content.decode().count("<article") == 7
    assert client.post(f"{page}{done.pk}/", {"note": "Talt med"}).status_code == 302
    assert client.get(page).content.decode().count("<article") == 6
    client.post(f"/m/{slug}/akut/loesladelser/", {"reference": "R-9", "released_on": "2027-05-01"})
    release = Release.objects.get()
    assert client.post(f"/m/{slug}/akut/loesladelser/{release.pk}/meeting/").status_code == 302
    assert client.post(f"/m/{slug}/akut/loesladelser/{release.pk}/nonsense/").status_code == 404
    for stranger in (home.elsewhere, home["reader"]):
        assert home.client(stranger).get(page).status_code == 404
        assert home.client(stranger).get(f"/m/{slug}/akut/loesladelser/").status_code == 404


def test_the_debrief_page(home: Cast, situation: Any) -> None:
    url = address(situation, "debrief", slug=home.home.slug)
    client = home.client("crisis_member")
    assert client.post(url, {"worked": "no", "text": "", "core_task": "running"}).status_code == 200
    assert (
        client.post(url, {"worked": "no", "text": "Ring til omstillingen", "core_task": "running"}).status_code == 302
    )
    assert "Ring til omstillingen" in client.get(url).content.decode()
    assert home.client("reader").get(url).status_code == 404


def test_who_activated_is_reminded_once_half_a_day_before_and_nobody_of_a_drill(home: Cast, situation: Any) -> None:
    made = planned(home, FollowUpKind.SUPPORT, situation)
    assert remind_of_followups(home.home, made[0].due_at - timedelta(hours=13)) == 0
    is_drill = book_of(situation).is_drill
    soon = made[0].due_at - timedelta(hours=11)
    assert remind_of_followups(home.home, soon) == (0 if is_drill else 1)
    assert remind_of_followups(home.home, soon) == 0
    assert [notice.to for notice in Notice.objects.all()] == ([] if is_drill else [home["duty_leader"]])
