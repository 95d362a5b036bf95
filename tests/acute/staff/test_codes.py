# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The sealed code: long enough, shown once, kept as a digest, and used once."""

import math
import re

import pytest
from django.urls import reverse

from handlingsplan.access.viewer import MayNot
from handlingsplan.acute.staff import codes
from handlingsplan.acute.staff.actions import codes as acts
from handlingsplan.acute.staff.models import EmergencyCode
from handlingsplan.tenancy.scope import within
from tests.people import Cast

from . import crew

SHAPE = re.compile(r"[2-9A-HJKMNP-TV-Z]{5}(?:-[2-9A-HJKMNP-TV-Z]{5}){3}")


def test_a_code_has_at_least_eighty_bits_in_signs_that_are_not_mistaken() -> None:
    assert codes.LENGTH * math.log2(len(codes.ALPHABET)) >= 80
    assert not set("01ILOU") & set(codes.ALPHABET)
    assert len(set(codes.ALPHABET)) == len(codes.ALPHABET)
    assert SHAPE.fullmatch(codes.new_code())
    assert codes.new_code() != codes.new_code()


def test_it_is_the_same_code_however_it_is_typed() -> None:
    assert codes.digest("abcde-fghjk") == codes.digest(" ABCDE fghjk ")


def test_a_digest_alone_is_kept_and_the_code_is_spent_once(cast: Cast) -> None:
    with within(cast.home.pk):
        kept, code = acts.make("Rådhuset", by=cast.viewer("preparedness_coordinator"), at=crew.NIGHT)
        assert code not in str(EmergencyCode.objects.values().get())
        assert acts.spend(code.lower(), at=crew.NIGHT) == kept
        assert acts.spend(code, at=crew.NIGHT) is None


def test_a_withdrawn_code_opens_nothing_and_a_used_one_is_not_withdrawn(cast: Cast) -> None:
    by = cast.viewer("preparedness_coordinator")
    with within(cast.home.pk):
        kept, code = acts.make("Rådhuset", by=by, at=crew.NIGHT)
        acts.withdraw(kept, by=by, at=crew.NIGHT)
        assert acts.spend(code, at=crew.NIGHT) is None
        used, other = acts.make("Rådhuset", by=by, at=crew.NIGHT)
        acts.spend(other, at=crew.NIGHT)
        acts.withdraw(used, by=by, at=crew.NIGHT)
        assert EmergencyCode.objects.get(pk=used.pk).withdrawn_at is None


def test_a_code_of_one_town_opens_nothing_in_another(cast: Cast) -> None:
    with within(cast.home.pk):
        _kept, code = acts.make("Rådhuset", by=cast.viewer("preparedness_coordinator"), at=crew.NIGHT)
    with within(cast.away.pk):
        assert acts.spend(code, at=crew.NIGHT) is None


def test_a_leader_makes_no_codes(cast: Cast) -> None:
    with within(cast.home.pk), pytest.raises(MayNot):
        acts.make("Rådhuset", by=cast.viewer("duty_leader"), at=crew.NIGHT)


def test_the_page_shows_the_code_once(cast: Cast) -> None:
    client, page = cast.client("preparedness_coordinator"), reverse("emergency_codes", args=[cast.home.slug])
    shown = client.post(page, {"lies": "Akutmappen i receptionen"})
    found = SHAPE.search(shown.content.decode())
    assert found
    assert "no-store" in shown["Cache-Control"]
    listed = client.get(page).content.decode()
    assert found[0] not in listed
    assert "Akutmappen i receptionen" in listed
    assert "Åbner én gang" in listed
    with within(cast.home.pk):
        kept = EmergencyCode.objects.get()
    client.post(reverse("withdraw_code", args=[cast.home.slug, kept.pk]))
    assert "Trukket tilbage" in client.get(page).content.decode()
    assert cast.client("duty_leader").post(reverse("withdraw_code", args=[cast.home.slug, kept.pk])).status_code == 404
