# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Who works beside whom: a case's lead and deputies, and the colleagues who may be asked about it."""

from handlingsplan.access.queries import people_who_may
from handlingsplan.accounts.models import User
from handlingsplan.concerns.casefiles.colleagues import permission_of
from handlingsplan.concerns.casefiles.models import Assignment, CaseFile, Declaration
from handlingsplan.concerns.casefiles.terms import Part


def colleagues(file: CaseFile, *, but: User | None = None) -> list[User]:
    """Who works the same track and is not biased in this case; `but` is the one who asks."""
    permission = permission_of(file.track)
    if not permission:
        return []
    biased = Declaration.objects.filter(file=file, is_biased=True).values_list("user", flat=True)
    return [user for user in people_who_may(permission, but=biased) if user != but]


def lead_and_deputies(file: CaseFile) -> list[User]:
    """Who is to be told of a case: its lead and deputies; where nobody has taken it, everybody who works its track."""
    parts = (Part.LEAD, Part.DEPUTY)
    found = Assignment.objects.filter(file=file, part__in=parts, until=None).select_related("user").order_by("pk")
    return list({row.user_id: row.user for row in found}.values()) or colleagues(file)


def mentioned(text: str, among: list[User]) -> list[User]:
    """Who is named in a text by an @ and her name, or by her first name where no other has it."""
    said = text.casefold()
    first = [user.full_name.split()[0].casefold() for user in among]
    return [
        user
        for user, name in zip(among, first, strict=True)
        if f"@{user.full_name.casefold()}" in said or (first.count(name) == 1 and f"@{name}" in said)
    ]
