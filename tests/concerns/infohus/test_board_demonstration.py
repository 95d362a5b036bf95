# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The demonstration shows a board half gone through, and one that is recommended."""

from typing import Any

import yaml
from django.conf import settings

from handlingsplan.concerns.infohus.models import Case
from handlingsplan.concerns.infohus.terms import State
from handlingsplan.config.demo.board import seed_boards
from handlingsplan.config.demo.concerns import seed_concerns
from handlingsplan.config.demo.people import seed_people
from handlingsplan.tenancy.models import Municipality
from handlingsplan.tenancy.scope import within


def test_one_is_on_the_board_and_one_is_recommended(db: None) -> None:
    folder = settings.CONTENT / "demo"
    world: dict[str, Any] = yaml.safe_load((folder / "demo.yaml").read_text(encoding="utf-8"))
    people, town = seed_people(world), world["municipalities"][0]
    municipality = Municipality.objects.get(code=town["code"])
    with within(municipality.pk):
        files = seed_concerns(town, folder, people, municipality)
        seed_boards(town, folder, people, municipality, files)
        states = set(Case.objects.values_list("state", flat=True))
    assert {State.ASSESSMENT, State.AWAITING_AUTHORITY} <= states
