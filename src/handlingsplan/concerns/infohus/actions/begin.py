# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The infohus takes up what intake has sorted: the crime-risk question is answered with a reason before this (R05)."""

from datetime import datetime

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
from handlingsplan.clocks import actions as clocks
from handlingsplan.concerns.casefiles.actions import file as files
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.infohus.events import BEGUN
from handlingsplan.concerns.infohus.models import Case
from handlingsplan.concerns.infohus.stages import code
from handlingsplan.concerns.infohus.terms import Permission, State
from handlingsplan.tenancy.scope import municipality_in_scope


def begin(
    opened: OpenedCase, *, violence_mentioned: bool, by: Viewer, at: datetime, control_sign: bool = False
) -> Case:
    """Take a sorted concern up. Where violence, weapons, targets or travel are mentioned nobody around the citizen is
    contacted before the police have answered (R09); where there are signs of social control or honour, parents and
    network only after a risk assessment (R20)."""
    by.must(Permission.LEAD)
    case = Case.objects.create(
        municipality_id=municipality_in_scope(),
        file=opened.file,
        no_contact=violence_mentioned,
        control_sign=control_sign,
        begun_at=at,
    )
    clock = clocks.start("police_clarification", about=case, at=at)
    files.move_on(opened, code(State.POLICE_CLARIFICATION), clock=clock)
    record(BEGUN, about=case, by=by.user, at=at, details={"number": opened.file.number})
    return case
