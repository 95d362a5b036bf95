# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The roles file and the code name the same permissions, and no role is given what it must never have."""

from enum import StrEnum
from importlib import import_module, util

import pytest
import yaml
from django.apps import apps

from handlingsplan.access.roles import Role, roles
from tests.house.sources import ROOT

FILE = yaml.safe_load((ROOT / "policy" / "roles.yaml").read_text(encoding="utf-8"))["roles"]


def permissions() -> set[str]:
    """Every permission that some room names in its `terms.py`."""
    found: set[str] = set()
    for app in apps.get_app_configs():
        if app.name.startswith("handlingsplan.") and util.find_spec(f"{app.name}.terms"):
            named = getattr(import_module(f"{app.name}.terms"), "Permission", None)
            if isinstance(named, type) and issubclass(named, StrEnum):
                assert all(name.value.startswith(f"{app.label}.") for name in named), app.label
                found |= {name.value for name in named}
    return found


def given_though_withheld(held: dict[str, Role]) -> list[str]:
    return [f"{role.code}: {name}" for role in held.values() for name in sorted(role.permissions & role.never)]


def test_every_permission_is_given_by_some_role() -> None:
    assert permissions() - {name for role in roles().values() for name in role.permissions} == set()


def test_every_name_in_the_file_exists() -> None:
    named = {name for role in roles().values() for name in role.permissions | role.never}
    assert named - permissions() == set()


def test_no_role_is_given_what_it_must_never_have() -> None:
    assert given_though_withheld(roles()) == []


def test_a_role_given_what_it_must_never_have_would_be_found() -> None:
    first = next(role for role in roles().values() if role.never)
    spoilt = Role(**{**vars(first), "permissions": first.permissions | first.never})
    assert given_though_withheld({"spoilt": spoilt})


@pytest.mark.parametrize("code", FILE)
def test_every_role_has_both_languages_and_every_permission_its_reason(code: str) -> None:
    role = FILE[code]
    assert set(role["name"]) == set(role["is_for"]) == {"da", "en"}
    assert all(role["may"].values())
    assert all((role.get("never") or {}).values())
