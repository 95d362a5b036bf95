# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The fictional people of the demonstration: accounts, work and roles."""

from typing import Any

from allauth.account.models import EmailAddress

from handlingsplan.access.demo import places_of
from handlingsplan.access.models import Grant, WiderGrant
from handlingsplan.accounts.models import Employment, User
from handlingsplan.organisation.models import Unit
from handlingsplan.tenancy.models import Municipality, PoliceDistrict
from handlingsplan.tenancy.scope import within


def seed_people(world: dict[str, Any]) -> dict[str, User]:
    """Everybody of `content/demo/demo.yaml` by key, made where missing. They cannot sign in with a password."""
    people = {raw["key"]: _account(raw) for place in places_of(world) for raw in place["people"]}
    for town in world["municipalities"]:
        _employ(Municipality.objects.get(code=town["code"]), town["people"], people)
    for raw_district in world["police_districts"]:
        district = PoliceDistrict.objects.get(code=raw_district["code"])
        _give_wider(raw_district["people"], people, district)
    _give_wider(world["national_centre"]["people"], people, None)
    return people


def _account(raw: dict[str, Any]) -> User:
    found = User.objects.filter(email=raw["email"]).first()
    if found is None:
        found = User.objects.create_user(raw["email"], raw["name"], is_demo=True)
    EmailAddress.objects.get_or_create(user=found, email=found.email, defaults={"verified": True, "primary": True})
    return found


def _employ(municipality: Municipality, entries: list[dict[str, Any]], people: dict[str, User]) -> None:
    with within(municipality.pk):
        for raw in entries:
            user = people[raw["key"]]
            unit, _new = Unit.objects.get_or_create(municipality=municipality, name=raw["department"])
            Employment.objects.get_or_create(
                municipality=municipality, user=user, defaults={"unit": unit, "title": raw["title"]}
            )
            for role in raw["roles"]:
                Grant.objects.get_or_create(municipality=municipality, user=user, role=role)


def _give_wider(entries: list[dict[str, Any]], people: dict[str, User], district: PoliceDistrict | None) -> None:
    for raw in entries:
        for role in raw["roles"]:
            WiderGrant.objects.get_or_create(user=people[raw["key"]], role=role, police_district=district)
