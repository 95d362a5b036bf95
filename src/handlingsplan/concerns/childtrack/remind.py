# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Reminding of a child's deadlines: the number of the case, and nothing else (R37)."""

from handlingsplan.accounts.models import User
from handlingsplan.clocks.models import Clock
from handlingsplan.concerns.casefiles.models import Assignment, CaseFile
from handlingsplan.concerns.casefiles.queries.colleagues import lead_and_deputies
from handlingsplan.concerns.casefiles.telling import tell_that_it_waits
from handlingsplan.concerns.casefiles.terms import Part, Track
from handlingsplan.concerns.disclosure.actions.waiting import remind_of_handover

from .models import Notice
from .queries.people import advisers
from .terms import ACUTE_CLOCK, ADULT_CLOCK, BOARD_CLOCK, CLOSING_CLOCK, EXAMINATION_CLOCK, RECEIPT_CLOCK

KINDS_REMINDED = (ACUTE_CLOCK, RECEIPT_CLOCK, EXAMINATION_CLOCK, BOARD_CLOCK, CLOSING_CLOCK, ADULT_CLOCK)


def remind(clock: Clock, before: int) -> None:
    """Tell who is on the notice; of the 24 hours, and where nobody has taken it, everybody who takes notices.

    Where the 24 hours run for a concern that the infohus has not yet sorted, its lead is told.
    """
    if remind_of_handover(clock):
        return
    file = _file_of(clock)
    if file is not None:
        tell_that_it_waits(file, _who(file, clock.kind))


def _who(file: CaseFile, kind: str) -> list[User]:
    if file.track == Track.INFOHUS:
        return lead_and_deputies(file)
    if kind == ACUTE_CLOCK:
        return advisers()
    on_it = Assignment.objects.filter(file=file, part__in=(Part.ADVISER, Part.LEAD, Part.DEPUTY), until=None)
    return [row.user for row in on_it.select_related("user").order_by("pk")] or advisers()


def _file_of(clock: Clock) -> CaseFile | None:
    which = "notice" if clock.about_type == Notice._meta.label_lower else "inquiry"
    return CaseFile.objects.filter(**{which: clock.about_id}, closed_on=None).first()
