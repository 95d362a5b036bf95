# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What the police district and the national centre see."""

from typing import Any

import pytest
from django.urls import reverse

from handlingsplan.access.models import WiderGrant
from handlingsplan.guidance.queries import blocks
from handlingsplan.guidance.reading import readable
from handlingsplan.tenancy.models import PoliceDistrict


def test_the_police_see_the_municipalities_of_their_district(cast: Any) -> None:
    WiderGrant.objects.filter(user=cast["police_lead"]).update(
        police_district=PoliceDistrict.objects.get(code="midtfjord")
    )
    page = cast.client("police_lead").get(reverse("district")).content.decode()
    assert reverse("public_municipality", args=["lysbjerg"]) in page
    assert "København" not in page


def test_the_centre_sees_the_national_content(cast: Any) -> None:
    page = cast.client("centre_editor").get(reverse("national_content")).content.decode()
    for block in blocks():
        assert reverse("national_block", args=[block.key]) in page


def test_the_centre_reads_every_block(cast: Any) -> None:
    client = cast.client("centre_adviser" if "centre_adviser" in cast.people else "centre_editor")
    for block in blocks():
        page = client.get(reverse("national_block", args=[block.key]))
        assert page.status_code == 200
        assert client.get(reverse("national_block_version", args=[block.key, block.version])).status_code == 200
    assert client.get(reverse("national_block", args=["findes-ikke"])).status_code == 404
    assert client.get(reverse("national_block_version", args=[blocks()[0].key, 999])).status_code == 404


@pytest.mark.parametrize("who", ["reader", "police_lead", "stranger", "elsewhere"])
def test_others_see_nothing_national(cast: Any, who: str) -> None:
    somebody = getattr(cast, who, None) or cast[who]
    assert cast.client(somebody).get(reverse("national_content")).status_code == 404
    assert cast.client(somebody).get(reverse("national_block", args=[blocks()[0].key])).status_code == 404
    if who != "police_lead":
        assert cast.client(somebody).get(reverse("district")).status_code == 404


def test_markup_is_read_and_html_is_not() -> None:
    page = readable("# Overskrift\n\n**Vigtigt** <script>alert(1)</script>\n\n| a | b |\n|---|---|\n| 1 | 2 |\n")
    assert "<h2>Overskrift</h2>" in page
    assert "<strong>Vigtigt</strong>" in page
    assert "<script>" not in page
    assert "<table>" in page
