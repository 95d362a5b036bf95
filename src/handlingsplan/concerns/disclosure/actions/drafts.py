# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The guide keeps every answer as it is given, sealed, until something is passed on or nobody comes back."""

from datetime import datetime
from typing import Any

from handlingsplan.access.viewer import Viewer
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.disclosure.models import Draft, DraftWords
from handlingsplan.concerns.disclosure.terms import Permission
from handlingsplan.tenancy.scope import municipality_in_scope

Answers = dict[str, dict[str, Any]]


def answers_so_far(case: OpenedCase, *, by: Viewer) -> Answers:
    """What this person has answered in this case."""
    draft = Draft.objects.filter(file=case.file, by=by.user).first()
    return draft.words(case.key).answers if draft else {}


def keep_answer(case: OpenedCase, step: str, answer: dict[str, Any], *, by: Viewer, at: datetime) -> Answers:
    """Keep the answer to one step; returns all of them."""
    by.must(Permission.SHARE)
    draft = Draft.objects.filter(file=case.file, by=by.user).first()
    if draft is None:
        draft = Draft(municipality_id=municipality_in_scope(), file=case.file, by=by.user)
        answers: Answers = {step: answer}
    else:
        answers = {**draft.words(case.key).answers, step: answer}
    draft.keep(DraftWords(answers), key=case.key)
    draft.changed_at = at
    draft.save()
    return answers


def forget(case: OpenedCase, *, by: Viewer) -> None:
    """The guide is through, or given up."""
    Draft.objects.filter(file=case.file, by=by.user).delete()
