# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The revision is reminded of in time, in neutral words, to those who can do something."""

from datetime import date

import pytest

from handlingsplan.clocks.actions import remind_of_all, running, start, stop
from handlingsplan.notices.models import Notice
from handlingsplan.planning.plans.models import Plan
from tests.people import NAMES, Cast

from .small_plan import AT, TITLE

KIND = "plan_revision"
LAST_QUIET_DAY, YEAR, HALF, QUARTER, MONTH = (
    date(2029, 9, 14), date(2029, 9, 15), date(2030, 3, 15), date(2030, 6, 15), date(2030, 8, 15),
)  # fmt: skip


@pytest.fixture
def clock(home: Cast, plan: Plan) -> Plan:
    """A plan to be revised by 15 September 2030."""
    start(KIND, about=plan, on=date(2026, 9, 15))
    return plan


def test_twelve_six_three_and_one_month_before(clock: Plan) -> None:
    days = (LAST_QUIET_DAY, YEAR, YEAR, HALF, QUARTER, MONTH, MONTH, date(2030, 9, 15), date(2030, 9, 16))
    assert [remind_of_all(day) for day in days] == [0, 1, 0, 1, 1, 1, 0, 0, 0]
    assert running(clock).get().reminded == [12, 6, 3, 1]


def test_after_a_long_sleep_one_reminder_is_given(clock: Plan) -> None:
    assert remind_of_all(date(2030, 9, 1)) == 1
    assert running(clock).get().reminded == [1]


def test_who_leads_the_plan_and_the_management_are_told(clock: Plan) -> None:
    remind_of_all(YEAR)
    told = sorted(notice.to.full_name for notice in Notice.objects.select_related("to"))
    assert told == [NAMES["approver"], NAMES["plan_coordinator"]]


def test_the_subject_is_neutral_and_the_text_says_when(clock: Plan) -> None:
    remind_of_all(HALF)
    for notice in Notice.objects.all():
        for secret in (TITLE, "ekstrem", "extrem", "Beredskab", "Lysbjerg"):
            assert secret.lower() not in notice.subject.lower()
            assert secret.lower() not in notice.text.lower()
        assert "15.09.2030" in notice.text
        assert "6" in notice.text
        assert notice.link == f"/m/lysbjerg/planer/{clock.pk}/"


def test_a_stopped_clock_is_quiet(clock: Plan) -> None:
    assert stop(clock, at=AT) == 1
    assert remind_of_all(YEAR) == 0


def test_a_deadline_the_policy_does_not_know_is_a_key_error(clock: Plan) -> None:
    with pytest.raises(KeyError):
        start("tea_break", about=clock, on=date(2026, 9, 15))
