# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The demonstration's follow-up: functions that were asked, things decided and done, a signed year, a newcomer."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import yaml
from django.utils import timezone

from handlingsplan.access.viewer import Viewer
from handlingsplan.accounts.models import User
from handlingsplan.contacts import actions as contacts
from handlingsplan.contacts.models import ContactFunction
from handlingsplan.contacts.queries import letter_called
from handlingsplan.planning.followup import actions
from handlingsplan.planning.followup.models import Action
from handlingsplan.planning.followup.terms import Decision, IntroductionStep, Origin
from handlingsplan.planning.plans.models import Plan

from .days import ago, day

Raw = dict[str, Any]


def seed_followup(slug: str, folder: Path, people: dict[str, User], plan: Plan, by: Viewer) -> None:
    """Make what `followup.yaml` tells of one town, by the verbs that people use."""
    raw: Raw = yaml.safe_load((folder / "followup.yaml").read_text(encoding="utf-8")).get(slug, {})
    for key, more in raw.get("contacts", {}).items():
        _describe(key, more, by)
    for key in raw.get("asked", []):
        contacts.ask(_contact(key), by=by, at=ago(3))
    for change in raw.get("suggested", []):
        _suggest(dict(change), by)
    for decided in raw.get("before_the_yearly", []):
        _decide(decided, people, plan, by)
    if "yearly" in raw:
        _hold_yearly(raw["yearly"], plan, by)
    for decided in raw.get("actions", []):
        _decide(decided, people, plan, by)
    for found in raw.get("reasons", []):
        days = found["found_days_ago"]
        actions.note_reason(found["key"], note=found["note"], found_on=day(-days), plan=plan, by=by, at=ago(days))
    for newcomer in raw.get("newcomers", []):
        _introduce(newcomer, by)
    assert by.municipality is not None
    actions.look_for_reasons(by.municipality, timezone.now())


def _describe(key: str, more: Raw, by: Viewer) -> None:
    kept = _contact(key)
    texts = {name: getattr(kept, name) for name in ("label", "number", "email", "hours", "note", "holder", "deputy")}
    contacts.keep(key, by=by, at=timezone.now(), **{**texts, "is_public": kept.is_public, **more})


def _suggest(change: Raw, by: Viewer) -> None:
    link = contacts.ask(_contact(change.pop("key")), by=by, at=ago(4))
    letter = letter_called(link.rstrip("/").rsplit("/", 1)[-1])
    assert letter is not None
    contacts.propose(letter, **change, at=ago(1))


def _contact(key: str) -> ContactFunction:
    return ContactFunction.objects.select_related("municipality").get(key=key)


def _decide(raw: Raw, people: dict[str, User], plan: Plan, by: Viewer) -> Action:
    section = raw.get("section", "")
    action = actions.add(
        raw["text"],
        why=raw.get("why", ""),
        due_on=day(raw["due_in"]),
        origin=Origin(raw.get("origin", Origin.OTHER)),
        plan=plan if section else None,
        section_key=section,
        owner=people[raw["owner"]] if "owner" in raw else None,
        owner_contact=raw.get("owner_contact", ""),
        by=by,
        at=ago(raw["days_ago"]),
    )
    for said in raw.get("remarks", []):
        author = Viewer(people[said["by"]], by.municipality, by.roles, by.permissions)
        actions.remark(action, said["text"], by=author, at=ago(said["days_ago"]))
    if "done_days_ago" in raw:
        actions.finish(action, by=by, at=ago(raw["done_days_ago"]))
    if "dropped_days_ago" in raw:
        actions.drop(action, reason=raw["because"], by=by, at=ago(raw["dropped_days_ago"]))
    return action


def _hold_yearly(raw: Raw, plan: Plan, by: Viewer) -> None:
    at = ago(raw["days_ago"])
    begun = actions.begin_yearly(plan, by=by, at=at - timedelta(days=9))
    written = actions.keep_yearly(
        begun,
        version=begun.version,
        readiness={task: (said["standing"], said["words"]) for task, said in raw["readiness"].items()},
        exercise=raw["exercise"],
        exercise_note=raw["exercise_note"],
        asked_by=raw["asked_by"],
        ended_as=raw["ended_as"],
        by=by,
        at=at,
    )
    actions.sign_yearly(
        written,
        decision=Decision(raw["decision"]),
        reason=raw["reason"],
        revision_on=day(raw["revision_in"]),
        by=by,
        at=at,
    )


def _introduce(raw: Raw, by: Viewer) -> None:
    at = ago(raw["begun_days_ago"])
    begun = actions.introduce(raw["contact"], _contact(raw["contact"]).label, by=by, at=at)
    for place, step in enumerate(raw["steps"]):
        actions.tick(begun, IntroductionStep(step), by=by, at=at + timedelta(days=place))
