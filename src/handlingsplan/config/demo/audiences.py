# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What the towns of the demonstration tell their audiences, written and approved by the verbs people use."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import yaml
from django.utils import timezone

from handlingsplan.access.viewer import Viewer
from handlingsplan.accounts.models import User
from handlingsplan.communication.audiences import actions
from handlingsplan.communication.audiences.models import Message
from handlingsplan.communication.audiences.queries import page_of
from handlingsplan.communication.audiences.terms import Mode, Paper

from .days import ago, day

OLD = "0" * 64
"""The fingerprint of a page as it no longer is."""


def seed_audiences(town: str, folder: Path, people: dict[str, User], by: Viewer) -> None:
    """Texts, translations, messages and papers that `audiences.yaml` names for this town, oldest first."""
    told = yaml.safe_load((folder / "audiences.yaml").read_text(encoding="utf-8")).get(town)
    if not told or Message.objects.exists():
        return
    writer = replace(by, user=people[told["writer"]])
    approver = replace(by, user=people[told["approver"]]) if told["approver"] else None
    changes = [*told.get("switches", ()), *told["texts"]]
    for raw in sorted(changes, key=lambda change: -int(change["days_ago"])):
        at = ago(raw["days_ago"])
        _change(raw, writer=writer, at=at)
        if raw["approved"] and approver is not None:
            actions.approve(raw["audience"], by=approver, at=at + timedelta(hours=4), lix_seen=True)
    for audience, owner in told["owners"].items():
        review_on = day(told["review_in_days"])
        actions.keep_page(audience, by=writer, at=timezone.now(), owner=people[owner], review_on=review_on)
    for raw in told["messages"]:
        _plan(raw, by=writer)
    for raw in told.get("papers", ()):
        _hang(raw, by=writer)


def _change(raw: dict[str, Any], *, writer: Viewer, at: datetime) -> None:
    if "without" in raw:
        actions.switch_blocks(raw["audience"], dict.fromkeys(raw["without"], False), by=writer, at=at)
        return
    actions.write_text(
        raw["audience"],
        raw["block"],
        by=writer,
        at=at,
        mode=Mode(raw["mode"]),
        body=raw["body"],
        reason=raw.get("reason", ""),
        language=raw.get("language", "da"),
        lawyer_has_seen=raw.get("lawyer", False),
    )


def _plan(raw: dict[str, Any], *, by: Viewer) -> None:
    on = day(raw["in_days"]) if "in_days" in raw else None
    line = actions.plan_message(
        raw["audience"],
        by=by,
        at=timezone.now(),
        text=raw["text"],
        channel=raw.get("channel", ""),
        material=raw.get("material", ""),
        owner=raw.get("owner", ""),
        on=on,
    )
    if raw.get("done"):
        actions.change_message(line, by=by, at=timezone.now(), done_on=on)


def _hang(raw: dict[str, Any], *, by: Viewer) -> None:
    actions.note_paper(
        raw["audience"],
        Paper(raw["paper"]),
        by=by,
        at=timezone.now(),
        place=raw["place"],
        copies=raw["copies"],
        printed_on=day(-raw["days_ago"]),
        content=OLD if raw.get("old") else page_of(raw["audience"], language="da").content,
    )
