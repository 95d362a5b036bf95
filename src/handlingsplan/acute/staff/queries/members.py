# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The crisis staff as it is set up: its seats, what is missing, and whose number nobody has tried for long."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from handlingsplan.acute.staff.models import Member
from handlingsplan.acute.staff.roles import Role, role_name, roles

CONFIRMED_FOR = timedelta(days=90)


@dataclass(frozen=True)
class Staffed:
    """A seat: who holds it, and who stands in."""

    holder: Member
    deputies: Sequence[Member]

    @property
    def name(self) -> str:
        return role_name(self.holder.role)

    @property
    def everybody(self) -> list[Member]:
        return [self.holder, *self.deputies]


@dataclass(frozen=True)
class Missing:
    """What a crisis staff lacks: seats of the list that nobody holds, and seats without a deputy."""

    seats: Sequence[Role]
    deputies: Sequence[Staffed]


@dataclass(frozen=True)
class Unconfirmed:
    """A number that nobody has tried for long."""

    label: str
    number: str
    verified_on: date | None


def staffed() -> list[Staffed]:
    """The seats that somebody holds, in the order they are called."""
    held = Member.objects.filter(deputy_for=None).prefetch_related("deputies")
    return [Staffed(holder, list(holder.deputies.all())) for holder in held]


def missing(seats: Sequence[Staffed]) -> Missing:
    """What is missing. A seat that is called only now and then may stand empty, but not without a deputy once held."""
    held = {seat.holder.role for seat in seats}
    return Missing(
        [role for role in roles().values() if not role.ad_hoc and role.key not in held],
        [seat for seat in seats if not seat.deputies],
    )


def unconfirmed(seats: Sequence[Staffed], today: date) -> list[Unconfirmed]:
    """Numbers that were never tried, or not for ninety days."""
    people = [(seat, member) for seat in seats for member in seat.everybody if member.phone]
    return [
        Unconfirmed(f"{seat.name}, {member.name}", member.phone, member.verified_on)
        for seat, member in people
        if member.verified_on is None or member.verified_on + CONFIRMED_FOR < today
    ]
