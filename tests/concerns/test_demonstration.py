# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The inquiries of the demonstration: invented, of every kind, and worked by the verbs that people use."""

from typing import Any

import pytest
import yaml
from django.conf import settings

from handlingsplan.concerns.casefiles.models import CaseFile, ClosingProposal
from handlingsplan.concerns.intake.models import Inquiry
from handlingsplan.config.demo.concerns import seed_concerns
from handlingsplan.config.demo.people import seed_people
from handlingsplan.tenancy.models import Municipality
from handlingsplan.tenancy.scope import within


@pytest.fixture
def towns(db: None) -> dict[str, dict[str, CaseFile]]:
    folder = settings.CONTENT / "demo"
    world: dict[str, Any] = yaml.safe_load((folder / "demo.yaml").read_text(encoding="utf-8"))
    people = seed_people(world)
    made = {}
    for town in world["municipalities"]:
        municipality = Municipality.objects.get(code=town["code"])
        with within(municipality.pk):
            made[town["slug"]] = seed_concerns(town, folder, people, municipality)
    return made


def test_there_is_one_of_every_kind(towns: dict[str, dict[str, CaseFile]]) -> None:
    with within(towns["lysbjerg"]["same_again"].municipality_id):
        assert ClosingProposal.objects.filter(read_by=None).count() == 1
        assert CaseFile.objects.filter(urgent=True).exists()
        assert {str(file.track) for file in CaseFile.objects.all()} == {"infohus", "social"}
        assert {"received", "sorting", "awaiting_signature", "passed_on", "closed_unfounded"} <= set(
            Inquiry.objects.values_list("state", flat=True)
        )
    assert len(towns["aaholm"]) >= 3


def test_every_name_says_that_it_is_invented() -> None:
    text = (settings.CONTENT / "demo" / "concerns.yaml").read_text(encoding="utf-8")
    for town in yaml.safe_load(text).values():
        for raw in town:
            for name in (raw["words"].get("person"), raw.get("sender", {}).get("name")):
                assert not name or "Fiktiv" in name or "Opdigtet" in name
