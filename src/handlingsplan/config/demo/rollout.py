# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Who has been told in the demonstration: the first wave before the plan is published, the others since."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml
from django.utils import timezone

from handlingsplan.access.viewer import Viewer
from handlingsplan.accounts.models import User
from handlingsplan.communication.rollout import actions
from handlingsplan.communication.rollout.actions import waves
from handlingsplan.communication.rollout.models import Group, PersonalLink, Wave
from handlingsplan.communication.rollout.queries.check import asked_of
from handlingsplan.communication.rollout.terms import CARD
from handlingsplan.planning.cards.models import Card

from .days import ago, day


def seed_rollout(town: dict[str, Any], people: dict[str, User], by: Viewer) -> None:
    """Propose the national waves and set the first."""
    first = waves.propose(by=by, at=timezone.now())[0]
    facts = {"starts_on": town["plan"]["published_on"] + timedelta(days=1), "sender": town["plan"]["owner_department"]}
    waves.describe(first, facts, version=first.version, by=by, at=timezone.now())


def tell_since(folder: Path, town: dict[str, Any], people: dict[str, User], by: Viewer) -> None:
    """What was told after the publication: letters, receipts, answers and meetings."""
    told: dict[str, Any] = yaml.safe_load((folder / "rollout.yaml").read_text(encoding="utf-8"))
    cards = {card.national_key: f"{CARD}{card.key}" for card in Card.objects.exclude(in_force=None).order_by("-pk")}
    for raw in told.get(town["slug"], []):
        wave = Wave.objects.get(key=raw["key"])
        _set(wave, raw, cards, by)
        groups = [(_group(wave, entry, people, by), entry) for entry in raw["groups"]]
        if "days_ago" not in raw:
            continue
        wave = Wave.objects.get(pk=wave.pk)
        actions.begin(wave, by=by, at=ago(raw["days_ago"]))
        for group, entry in groups:
            group.wave = wave
            _tell(group, entry, people, by)
        for days, verb in enumerate(raw.get("ends", [])):
            actions.step(wave, verb, by=by, at=ago(raw["follow_up_days_ago"] - days))


def _set(wave: Wave, raw: dict[str, Any], cards: dict[str, str], by: Viewer) -> None:
    facts: dict[str, Any] = {
        "material": [*raw.get("material", wave.material), *(cards[key] for key in raw["cards"] if key in cards)]
    }
    if days := {name: raw[name] for name in ("days_ago", "in_days") if name in raw}:
        facts |= {"starts_on": _day(days.get("days_ago"), days.get("in_days")), "sender": raw["sender"]}
        facts["follow_up_on"] = _day(raw.get("follow_up_days_ago"), raw.get("follow_up_in_days"))
    actions.describe(wave, facts, version=wave.version, by=by, at=timezone.now())


def _group(wave: Wave, entry: dict[str, Any], people: dict[str, User], by: Viewer) -> Group:
    group = Group.objects.select_related("wave").get(wave=wave, name=entry["name"])
    facts = {
        "name": entry.get("called", entry["name"]),
        "head_count": entry.get("people"),
        "leader": people.get(entry.get("leader", "")),
    }
    return actions.change_group(group, by=by, at=timezone.now(), **facts)


def _tell(group: Group, entry: dict[str, Any], people: dict[str, User], by: Viewer) -> None:
    if letters := entry.get("letters"):
        addresses = [f"modtager{group.pk}-{number}@lysbjerg.example" for number in range(letters)]
        at = ago(entry["days_ago"])
        actions.send(group, addresses, by=by, at=at)
        links = list(PersonalLink.objects.filter(group=group)[: entry["read"]])
        for place, link in enumerate(links):
            actions.confirm(link, at=at)
            if place < entry["checked"]:
                actions.answer(link, _answers(group.reader, is_astray=place < entry["astray"]), at=at)
    if met := entry.get("met"):
        leader = Viewer(people[entry["leader"]], by.municipality, by.roles, by.permissions)
        at = ago(entry["met_days_ago"])
        actions.report_meeting(group, count=met, on=timezone.localdate(at), by=leader, at=at)


def _answers(reader: str, *, is_astray: bool) -> dict[str, str]:
    """What somebody answered: the first question otherwise where she went astray."""
    return {
        question["key"]: next(
            choice["key"] for choice in question["choices"] if choice["right"] is not (is_astray and place == 0)
        )
        for place, question in enumerate(asked_of(reader))
    }


def _day(behind: int | None, ahead: int | None) -> date:
    return day(ahead if ahead is not None else -(behind or 0))
