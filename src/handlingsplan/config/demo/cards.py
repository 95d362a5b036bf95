# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The cards of the demonstration: begun from the national ones, written, sent and approved by the verbs people use."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import yaml

from handlingsplan.access.viewer import Viewer
from handlingsplan.accounts.models import User
from handlingsplan.notices.models import Notice
from handlingsplan.planning.cards.actions import decide, write
from handlingsplan.planning.cards.models import Card
from handlingsplan.planning.cards.national import as_text, national_card

from .days import ago, day

ON_THE_WAY = {"sent": 1, "approved": 2, "in_revision": 3}


def seed_cards(town: str, folder: Path, people: dict[str, User], by: Viewer) -> None:
    """The cards that `cards.yaml` names for this town, each as far on its way as it says."""
    told = yaml.safe_load((folder / "cards.yaml").read_text(encoding="utf-8")).get(town)
    if not told or Card.objects.exists():
        return
    writer = replace(by, user=people[told["writer"]])
    approver = replace(by, user=people[told["approver"]]) if told["approver"] else None
    for raw in told["cards"]:
        at = ago(raw["days_ago"])
        _walk(_written(raw, told, by=writer, at=at), raw["until"], writer=writer, approver=approver, at=at)


def _written(raw: dict[str, Any], told: dict[str, Any], *, by: Viewer, at: datetime) -> Card:
    national = national_card(raw["from"])
    assert national is not None
    text = as_text(national, raw.get("language", "da"))
    text.title = raw.get("title", text.title)
    card = write.begin(text, by=by, at=at)
    return write.keep(
        card,
        by=by,
        at=at,
        version=card.version,
        title=card.title,
        content={**card.content, **raw.get("change", {})},
        reader=card.reader,
        age_group=card.age_group,
        department=raw.get("department", ""),
        owner=raw.get("owner", told["owner"]),
        next_revision=day(told["next_revision_in_days"]),
        is_public=raw.get("is_public", card.is_public),
    )


def _walk(card: Card, until: str, *, writer: Viewer, approver: Viewer | None, at: datetime) -> None:
    steps = ON_THE_WAY.get(until, 0)
    if steps >= ON_THE_WAY["sent"]:
        decide.send(card, by=writer, at=at + timedelta(days=1))
    if steps >= ON_THE_WAY["approved"] and approver is not None:
        decide.approve(card, by=approver, at=at + timedelta(days=3))
        Notice.objects.filter(link=decide.link_to(card), read_at=None).update(read_at=at + timedelta(days=3))
    if steps >= ON_THE_WAY["in_revision"]:
        decide.revise(card, by=writer, at=ago(2))
