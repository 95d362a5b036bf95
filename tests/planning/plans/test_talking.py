# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Comments, mentions and assignments, and who is told of them."""

from datetime import date

import pytest

from handlingsplan.access.queries import people_here
from handlingsplan.access.viewer import MayNot
from handlingsplan.notices.models import Notice
from handlingsplan.planning.plans.actions import talk
from handlingsplan.planning.plans.actions.write import LooksLikeCpr
from handlingsplan.planning.plans.models import Comment, Plan
from handlingsplan.planning.plans.queries.talk import comments_on
from tests.numbers import NUMBER
from tests.people import NAMES, Cast

from .small_plan import AT, TITLE, section_of

REVIEWER, LEADER, AUTHOR = "reviewer", "plan_coordinator", "section_author"


def say(plan: Plan, text: str, cast: Cast, role: str = REVIEWER, answers: Comment | None = None) -> Comment:
    return talk.comment(section_of(plan), text, by=cast.viewer(role), at=AT, colleagues=people_here(), answers=answers)


def told() -> list[str]:
    return sorted(notice.to.full_name for notice in Notice.objects.select_related("to"))


def test_only_who_is_mentioned_is_told(home: Cast, plan: Plan) -> None:
    made = say(plan, f"@{NAMES[LEADER]}, mangler skolen?", home)
    assert told() == [NAMES[LEADER]]
    assert list(made.mentions.all()) == [home[LEADER]]


def test_the_notice_is_neutral_and_leads_to_the_comment(home: Cast, plan: Plan) -> None:
    made = say(plan, f"@{NAMES[LEADER]}, mangler skolen?", home)
    notice = Notice.objects.get()
    assert notice.link.endswith(f"#kommentar-{made.pk}")
    for secret in (TITLE, "skolen", NAMES[REVIEWER], "ekstrem"):
        assert secret not in notice.subject


def test_nobody_is_told_of_herself_or_of_strangers(home: Cast, plan: Plan) -> None:
    say(plan, f"@{NAMES[REVIEWER]} her, og @{home.stranger.full_name} og @{home.elsewhere.full_name}.", home)
    assert told() == []


def test_answers_stand_under_what_they_answer(home: Cast, plan: Plan) -> None:
    first = say(plan, "Mangler skolen?", home)
    answer = say(plan, "Ja.", home, LEADER, answers=first)
    [thread] = comments_on(section_of(plan))
    assert thread == first
    assert thread.thread == [answer]


def test_a_comment_with_a_cpr_number_is_not_kept(home: Cast, plan: Plan) -> None:
    with pytest.raises(LooksLikeCpr):
        say(plan, f"Det er {NUMBER}.", home)
    assert not Comment.objects.exists()


def test_a_comment_is_resolved_once(home: Cast, plan: Plan) -> None:
    made = say(plan, "Mangler skolen?", home)
    talk.resolve(made, by=home.viewer(LEADER), at=AT)
    talk.resolve(made, by=home.viewer(REVIEWER), at=AT)
    assert (made.resolved_by, made.resolved_at) == (home[LEADER], AT)


@pytest.mark.parametrize("role", ["reader", "council_secretariat", "municipal_admin"])
def test_readers_neither_comment_nor_resolve(home: Cast, plan: Plan, role: str) -> None:
    made = say(plan, "Mangler skolen?", home)
    with pytest.raises(MayNot):
        say(plan, "Nej.", home, role)
    with pytest.raises(MayNot):
        talk.resolve(made, by=home.viewer(role), at=AT)


def test_who_is_asked_to_write_is_told_with_a_link_to_the_section(home: Cast, plan: Plan) -> None:
    section = section_of(plan)
    talk.assign(section, home[AUTHOR], due_on=date(2026, 12, 1), by=home.viewer(LEADER), at=AT)
    assert (section.assigned_to, section.assigned_by, section.due_on) == (home[AUTHOR], home[LEADER], date(2026, 12, 1))
    notice = Notice.objects.get()
    assert notice.to == home[AUTHOR]
    assert notice.link == f"/m/lysbjerg/planer/{plan.pk}/afsnit/{section.key}/"
    assert TITLE not in notice.subject


def test_a_task_is_taken_back_without_a_word(home: Cast, plan: Plan) -> None:
    section = section_of(plan)
    talk.assign(section, home[AUTHOR], due_on=date(2026, 12, 1), by=home.viewer(LEADER), at=AT)
    talk.assign(section, None, due_on=date(2026, 12, 1), by=home.viewer(LEADER), at=AT)
    assert (section.assigned_to, section.assigned_by, section.due_on) == (None, None, None)
    assert Notice.objects.count() == 1


@pytest.mark.parametrize("role", [AUTHOR, REVIEWER, "reader"])
def test_only_who_leads_assigns(home: Cast, plan: Plan, role: str) -> None:
    with pytest.raises(MayNot):
        talk.assign(section_of(plan), home[role], due_on=None, by=home.viewer(role), at=AT)
