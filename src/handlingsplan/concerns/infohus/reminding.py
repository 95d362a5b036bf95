# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A deadline of an infohus case comes near: those who work it are told that it waits, by its number."""

from handlingsplan.accounts.models import User
from handlingsplan.clocks.models import Clock
from handlingsplan.concerns.casefiles.models import Assignment
from handlingsplan.concerns.casefiles.telling import tell_that_it_waits
from handlingsplan.concerns.casefiles.terms import Part

from .models import Case
from .states import CASE

KINDS = frozenset(state.clock for state in CASE.states.values() if state.clock)
"""The deadlines that run in this room."""


def remind(clock: Clock, before: int) -> None:
    """Tell the lead and her deputy."""
    case = Case.objects.select_related("file").filter(pk=clock.about_id).first()
    if case is None or clock.about_type != Case._meta.label_lower or not case.file.is_open:
        return
    on_it = Assignment.objects.filter(file=case.file, part__in=[Part.LEAD, Part.DEPUTY], until=None)
    people = User.objects.filter(pk__in=on_it.values("user"), is_active=True)
    tell_that_it_waits(case.file, people, what=clock.policy.name)
