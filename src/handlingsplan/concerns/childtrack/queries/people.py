# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Who of the children's authority can do what in a notice."""

from handlingsplan.access.queries import people_who_may
from handlingsplan.accounts.models import User
from handlingsplan.concerns.casefiles.models import CaseFile
from handlingsplan.concerns.childtrack.terms import Permission

from .involved import involved_before


def advisers() -> list[User]:
    """Everybody who works notices about children, by name."""
    return people_who_may(Permission.WORK)


def uninvolved(file: CaseFile) -> list[User]:
    """Those of them who have not assessed this child before."""
    involved = involved_before(file)
    return [user for user in advisers() if user.pk not in involved]
