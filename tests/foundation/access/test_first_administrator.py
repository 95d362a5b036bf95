# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Somebody has to be first: invited by whoever runs the installation, and only once."""

import re
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from handlingsplan.access.models import Invitation
from handlingsplan.tenancy.models import Municipality
from handlingsplan.tenancy.scope import within
from tests.people import Cast


def invite(place: str) -> str:
    out = StringIO()
    call_command("invite_administrator", place, "birthe@randers.example", "Birthe Begynder", stdout=out)
    return out.getvalue()


@pytest.mark.django_db
def test_the_first_administrator_is_invited_with_a_link() -> None:
    assert re.search(r"/invitation/randers/\S+/", invite("randers"))
    with within(Municipality.objects.get(slug="randers").pk):
        assert Invitation.objects.get().invited_by is None


def test_a_municipality_with_an_administrator_decides_for_itself(cast: Cast) -> None:
    with pytest.raises(CommandError):
        invite(cast.home.slug)


@pytest.mark.django_db
def test_an_unknown_municipality_is_said_to_be_unknown() -> None:
    with pytest.raises(CommandError, match="No municipality"):
        invite("ukendt")
