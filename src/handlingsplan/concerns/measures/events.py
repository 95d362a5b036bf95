# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is remembered of measures: numbers and codes, never a word."""

from django.utils.translation import gettext_lazy as _

from handlingsplan.audit.kinds import Kind

from .terms import ANSWER_NAMES, FOLLOWED_UP_NAMES, Answer, FollowedUp

ANSWERED = "measures.answer.given"
BEGUN = "measures.measure.begun"
GIVEN_OUT = "measures.task.given"
TASK_READ = "measures.task.read"
FOLLOWED_UP = "measures.followed_up"

KINDS = (
    Kind(
        ANSWERED,
        _("Case {number}: the owner authority answered. {answer}"),
        shown={"answer": lambda code: str(ANSWER_NAMES[Answer(code)])},
    ),
    Kind(BEGUN, _("Case {number}: a measure was begun")),
    Kind(GIVEN_OUT, _("Case {number}: {who} was given an assignment")),
    Kind(TASK_READ, _("Case {number}: the assignment was read by who carries it out")),
    Kind(
        FOLLOWED_UP,
        _("Case {number} was followed up. Still a need to prevent crime? {outcome}"),
        shown={"outcome": lambda code: str(FOLLOWED_UP_NAMES[FollowedUp(code)])},
    ),
    Kind("measures.measure.ended", _("Case {thing}: a measure was ended")),
    Kind("measures.measure.stopped", _("Case {thing}: a measure was stopped, the consent was withdrawn")),
)
