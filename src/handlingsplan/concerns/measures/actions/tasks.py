# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Somebody carries a measure out, and sees her assignment and nothing else of the case (R38)."""

from datetime import datetime

from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from handlingsplan.access.queries import people_who_may
from handlingsplan.access.viewer import MayNot, Viewer
from handlingsplan.accounts.models import User
from handlingsplan.audit.record import record
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.measures.access import tasks_of
from handlingsplan.concerns.measures.events import GIVEN_OUT, TASK_READ
from handlingsplan.concerns.measures.models import Measure, Task
from handlingsplan.concerns.measures.models.task import TaskWords
from handlingsplan.concerns.measures.rules import is_reason
from handlingsplan.concerns.measures.terms import Permission, State
from handlingsplan.keys import case_keys
from handlingsplan.notices.actions import tell
from handlingsplan.tenancy.models import Municipality
from handlingsplan.tenancy.scope import municipality_in_scope
from handlingsplan.workflow.move import NotPossibleNow

from .refusals import DoesNotCarryOut, SayWhy


def give(case: OpenedCase, measure: Measure, user: User, text: str, *, by: Viewer, at: datetime) -> Task:
    """Give somebody the assignment, in words written for her; who had it before has it no more.

    Raises DoesNotCarryOut, SayWhy, and NotPossibleNow for a measure that is over.
    """
    by.must(Permission.LEAD)
    if measure.state != State.RUNNING:
        raise NotPossibleNow("give")
    if user not in people_who_may(Permission.CARRY_OUT):
        raise DoesNotCarryOut("user")
    if not is_reason(text):
        raise SayWhy("text")
    assert by.user is not None
    Task.objects.filter(measure=measure, ended_at=None).update(ended_at=at)
    task = Task(municipality_id=municipality_in_scope(), measure=measure, user=user, given_at=at, given_by=by.user)
    task.keep(TaskWords(text), key=case.key)
    task.save()
    record(GIVEN_OUT, about=measure, by=by.user, at=at, details={"number": case.file.number, "who": user.full_name})
    slug = Municipality.objects.get(pk=task.municipality_id).slug
    with translation.override("da"):
        text_of_notice = _("You have been given an assignment. It stands on your own page.")
        tell(
            user, subject=_("You have an assignment"), text=text_of_notice, link=reverse("my_assignments", args=[slug])
        )
    return task


def read(task: Task, *, by: Viewer, at: datetime) -> TaskWords:
    """The words of one's own assignment; the reading stands in the log of the case.

    Raises MayNot for anybody else, whatever she otherwise may.
    """
    by.must(Permission.CARRY_OUT)
    if not tasks_of(by).filter(pk=task.pk).exists():
        raise MayNot
    file = task.measure.case.file
    record(TASK_READ, about=file, by=by.user, at=at, details={"number": file.number})
    words: TaskWords = task.words(case_keys.opened(file.key_id))
    return words
