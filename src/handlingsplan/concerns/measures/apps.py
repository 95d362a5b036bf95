# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is done: the owner's answer, measures, follow-ups."""

from django.apps import AppConfig


class MeasuresConfig(AppConfig):
    name = "handlingsplan.concerns.measures"
    label = "measures"

    def ready(self) -> None:
        from handlingsplan.audit.kinds import declare
        from handlingsplan.clocks.actions import reminds
        from handlingsplan.concerns.casefiles.contents import keeps
        from handlingsplan.concerns.disclosure.sockets import answers

        from .actions.answers import answered_from_outside
        from .events import KINDS
        from .kept import KEPT
        from .remind import KINDS_REMINDED, remind
        from .terms import ANSWER_NAMES, OUTSIDE_QUESTION

        declare(KINDS)
        keeps(KEPT)
        for kind in KINDS_REMINDED:
            reminds(kind, remind)
        answers(
            OUTSIDE_QUESTION,
            answered_from_outside,
            choices={answer.value: name for answer, name in ANSWER_NAMES.items()},
        )
