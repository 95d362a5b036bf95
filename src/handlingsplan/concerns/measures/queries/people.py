# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Who can be asked to answer for an authority, and who can carry a measure out."""

from handlingsplan.access.queries import people_who_may
from handlingsplan.accounts.models import User
from handlingsplan.concerns.casefiles.models import CaseFile, Declaration
from handlingsplan.concerns.infohus.terms import Permission as Infohus
from handlingsplan.concerns.measures.terms import Permission


def can_be_asked(file: CaseFile) -> list[User]:
    """Colleagues of other departments who may open a case they are called to, and are not biased in this one."""
    biased = Declaration.objects.filter(file=file, is_biased=True).values_list("user", flat=True)
    return people_who_may(Infohus.TAKE_PART, but=biased)


def mentors() -> list[User]:
    """Everybody with the role of mentor here, by name."""
    return people_who_may(Permission.CARRY_OUT)
