# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""People: many in every municipality, and one for each role who is the one that is measured."""

import hashlib
from datetime import timedelta

from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import make_password
from django.utils import timezone

from handlingsplan.access.models import Grant, Invitation, WiderGrant
from handlingsplan.access.roles import Place, roles, roles_at
from handlingsplan.accounts.models import Employment, User
from handlingsplan.notices.models import Notice
from handlingsplan.organisation.models import Unit
from handlingsplan.tenancy.models import Municipality
from handlingsplan.tenancy.scope import within
from tools.bench.seed.scale import HERE, Scale

PASSWORD = "en lang adgangskode til måling"  # noqa: S105 - of a person in a throw-away database
SECRET = "en-hemmelighed-til-maaling"  # noqa: S105 - as above
SIGNS_IN = "signs-in@maaling.example"


def address_of(role: str) -> str:
    """The e-mail address of the one person who holds this role and no other."""
    return f"{role}@maaling.example"


def employ(scale: Scale) -> None:
    """Through the models, as the runtime role, within each municipality's scope."""
    for town in Municipality.objects.all():
        here = town.slug == HERE
        number = scale.people_here if here else scale.people_elsewhere
        people = _make([(f"{town.slug}-{n}@maaling.example", f"Person {n} Målesen") for n in range(number)])
        codes = [role.code for role in roles_at(Place.MUNICIPALITY)]
        with within(town.pk):
            unit = Unit.objects.first()
            Employment.objects.bulk_create(
                Employment(municipality=town, user=user, unit=unit, title="Konsulent") for user in people
            )
            Grant.objects.bulk_create(
                Grant(municipality=town, user=user, role=codes[place % len(codes)]) for place, user in enumerate(people)
            )
    _those_who_are_measured(scale)


def _make(names: list[tuple[str, str]]) -> list[User]:
    nobody_signs_in = make_password(None)
    people = User.objects.bulk_create(
        User(email=email, full_name=name, password=nobody_signs_in, is_demo=True) for email, name in names
    )
    EmailAddress.objects.bulk_create(
        EmailAddress(user=user, email=user.email, verified=True, primary=True) for user in people
    )
    return people


def _those_who_are_measured(scale: Scale) -> None:
    town = Municipality.objects.select_related("police_district").get(slug=HERE)
    by_role = dict(
        zip(roles(), _make([(address_of(code), code.replace("_", " ").title()) for code in roles()]), strict=True)
    )
    [signs_in] = _make([(SIGNS_IN, "Sigrid Målesen")])
    signs_in.set_password(PASSWORD)
    signs_in.save()
    with within(town.pk):
        for role in roles_at(Place.MUNICIPALITY):
            Grant.objects.create(municipality=town, user=by_role[role.code], role=role.code)
            Employment.objects.create(municipality=town, user=by_role[role.code], title=role.name)
            Notice.objects.bulk_create(
                Notice(
                    municipality=town,
                    to=by_role[role.code],
                    to_address=address_of(role.code),
                    subject=f"Et afsnit venter på dig ({n})",
                    text="Et afsnit i planen venter på dig. Det skal være færdigt på fredag.",
                    link=f"/m/{HERE}/",
                )
                for n in range(scale.notices)
            )
        Invitation.objects.bulk_create(_invitation(town, by_role["municipal_admin"], n) for n in range(20))
    for place in (Place.POLICE_DISTRICT, Place.NATION):
        for role in roles_at(place):
            district = town.police_district if place is Place.POLICE_DISTRICT else None
            WiderGrant.objects.create(user=by_role[role.code], role=role.code, police_district=district)


def _invitation(town: Municipality, by: User, number: int) -> Invitation:
    return Invitation(
        municipality=town,
        email=f"invited-{number}@maaling.example",
        full_name=f"Indbudt {number}",
        role="reader",
        invited_by=by,
        secret_digest=hashlib.sha256(f"{SECRET}{number or ''}".encode()).hexdigest(),
        expires_at=timezone.now() + timedelta(days=365),
    )
