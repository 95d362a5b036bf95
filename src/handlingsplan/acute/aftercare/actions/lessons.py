# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The debrief: what worked, and what is to be otherwise. What is to be otherwise becomes something to be done."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from handlingsplan.access.viewer import Viewer
from handlingsplan.acute.aftercare.events import LEARNED
from handlingsplan.acute.aftercare.models import DrillLesson, Lesson, LessonShape
from handlingsplan.acute.aftercare.terms import IMPROVED_WITHIN_DAYS, Permission
from handlingsplan.acute.staff.actions.refusals import check_texts
from handlingsplan.acute.staff.book import book_of
from handlingsplan.acute.staff.models import SituationShape
from handlingsplan.audit.record import record
from handlingsplan.lib.dates import day_of
from handlingsplan.planning.followup.actions.doing import found
from handlingsplan.planning.plans.models import Plan


@dataclass(frozen=True)
class NewLesson:
    """Something learned about a core task. `plan` and `section_key`, or `card_key`, say what it changes."""

    core_task: str
    text: str
    worked: bool = False
    plan: Plan | None = None
    section_key: str = ""
    card_key: str = ""
    card_title: str = ""


@transaction.atomic
def learn(situation: SituationShape, new: NewLesson, *, by: Viewer, at: datetime) -> LessonShape:
    """Keep it. What did not work is put on the list of the follow-up, where somebody is made its owner."""
    by.must(Permission.WORK)
    check_texts({"text": new.text})
    assert by.user is not None
    model: Any = DrillLesson if book_of(situation).is_drill else Lesson
    action = None
    if not new.worked:
        why = _("Found in a drill: %(title)s") if book_of(situation).is_drill else _("Found in an event: %(title)s")
        about = _("The card “%(title)s”: ") % {"title": new.card_title} if new.card_title else ""
        action = found(
            f"{about}{new.text.strip()}"[:300],
            due_on=day_of(at) + timedelta(days=IMPROVED_WITHIN_DAYS),
            why=why % {"title": situation.title},
            plan=new.plan,
            section_key=new.section_key,
            by=by,
            at=at,
        )
    lesson: LessonShape = model.objects.create(
        municipality_id=situation.municipality_id,
        situation=situation,
        core_task=new.core_task,
        worked=new.worked,
        text=new.text.strip(),
        section_key=new.section_key,
        card_key=new.card_key,
        action=action,
        by=by.user,
        at=at,
    )
    record(LEARNED, about=lesson, by=by.user, at=at, details={"core_task": new.core_task})
    return lesson
