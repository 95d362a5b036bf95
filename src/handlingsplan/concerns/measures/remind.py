# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Reminding the infohus lead of an answer that waits, and of a follow-up: the number, and nothing else (R37)."""

from handlingsplan.clocks.models import Clock
from handlingsplan.concerns.casefiles.models import CaseFile
from handlingsplan.concerns.casefiles.queries.colleagues import lead_and_deputies
from handlingsplan.concerns.casefiles.telling import tell_that_it_waits

from .terms import ANSWER_CLOCK, FIRST_CLOCK, NEXT_CLOCK

KINDS_REMINDED = (ANSWER_CLOCK, FIRST_CLOCK, NEXT_CLOCK)


def remind(clock: Clock, before: int) -> None:
    """Tell who works the case that its day is near."""
    file = CaseFile.objects.filter(infohus=clock.about_id, closed_on=None).first()
    if file is not None:
        tell_that_it_waits(file, lead_and_deputies(file))
