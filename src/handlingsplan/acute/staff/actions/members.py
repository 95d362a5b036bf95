# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Who is in the crisis staff: seats and deputies kept, put in order, taken away, their numbers confirmed (AKU-17)."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from handlingsplan.access.viewer import Viewer
from handlingsplan.acute.staff import events
from handlingsplan.acute.staff.callbook import dialled
from handlingsplan.acute.staff.models import Member
from handlingsplan.acute.staff.roles import roles
from handlingsplan.acute.staff.terms import Permission
from handlingsplan.audit.record import record
from handlingsplan.lib.dates import day_of
from handlingsplan.tenancy.scope import municipality_in_scope

from .refusals import Refused, check_texts

FACTS = ("role", "name", "phone", "email")


def add(facts: Mapping[str, Any], *, deputy_for: Member | None = None, by: Viewer, at: datetime) -> Member:
    """Add a seat, or a deputy who stands in for one and has its role. She is called last of them."""
    by.must(Permission.EDIT)
    member = Member(municipality_id=municipality_in_scope(), deputy_for=deputy_for)
    _fill(member, facts)
    if deputy_for is not None:
        member.role = deputy_for.role
    last = Member.objects.filter(deputy_for=deputy_for).aggregate(last=Max("position"))["last"] or 0
    member.position = last + 1
    member.save()
    record(events.MEMBER_ADDED, about=member, by=by.user, at=at, details={"role": member.role})
    return member


def change(member: Member, facts: Mapping[str, Any], *, by: Viewer, at: datetime) -> Member:
    """Change who holds a seat. A new number is no confirmed number; deputies follow the role of their seat."""
    by.must(Permission.EDIT)
    number = member.phone
    _fill(member, facts)
    if member.deputy_for is not None:
        member.role = member.deputy_for.role
    if member.phone != number:
        member.verified_on = None
    member.save()
    member.deputies.update(role=member.role)
    record(events.MEMBER_CHANGED, about=member, by=by.user, at=at, details={"role": member.role})
    return member


def remove(member: Member, *, by: Viewer, at: datetime) -> None:
    """Take a seat away, and its deputies with it. Calls that were made stand as they were."""
    by.must(Permission.EDIT)
    record(events.MEMBER_REMOVED, about=member, by=by.user, at=at, details={"role": member.role})
    member.delete()


def move(member: Member, *, earlier: bool, by: Viewer, at: datetime) -> None:
    """Call somebody one place earlier or later; nothing happens at either end."""
    by.must(Permission.EDIT)
    beside = list(Member.objects.select_for_update().filter(deputy_for=member.deputy_for_id))
    place = next(number for number, one in enumerate(beside) if one.pk == member.pk)
    other = place - 1 if earlier else place + 1
    if not 0 <= other < len(beside):
        return
    beside[place], beside[other] = beside[other], beside[place]
    for position, one in enumerate(beside, 1):
        one.position = position
    Member.objects.bulk_update(beside, ["position"])
    record(events.MEMBER_CHANGED, about=member, by=by.user, at=at, details={"role": member.role})


def confirm(member: Member, *, by: Viewer, at: datetime) -> None:
    """Note that somebody has tried the number today."""
    by.must(Permission.EDIT)
    if not member.phone:
        raise Refused(_("There is no number to confirm yet."), "phone")
    member.verified_on = day_of(at)
    member.save(update_fields=["verified_on"])
    record(events.NUMBER_CONFIRMED, about=member, by=by.user, at=at, details={"role": member.role})


def _fill(member: Member, facts: Mapping[str, Any]) -> None:
    check_texts(facts)
    for name in FACTS:
        if name in facts:
            setattr(member, name, facts[name].strip())
    if "user" in facts:
        member.user = facts["user"]
    if not member.name:
        raise Refused(_("Write who holds the seat."), "name")
    if member.deputy_for is None and member.role not in roles():
        raise Refused(_("Choose a seat."), "role")
    if member.phone and not dialled(member.phone):
        raise Refused(_("This is no telephone number: eight digits, or + and the country's code."), "phone")
    if not (member.phone or member.email):
        raise Refused(_("Write a telephone number or an e-mail address; otherwise nobody can call her in."), "phone")
