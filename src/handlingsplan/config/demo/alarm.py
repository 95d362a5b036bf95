# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What the demonstration's town has decided about its alarm: its chain, a situation of its own, its folders."""

from datetime import datetime
from pathlib import Path
from typing import Any

import yaml

from handlingsplan.access.viewer import Viewer
from handlingsplan.acute.alarm import actions
from handlingsplan.acute.alarm.folder import Folder, Source
from handlingsplan.acute.alarm.folder_terms import Form
from handlingsplan.acute.alarm.models import Link

from .days import ago


def seed_alarm(town: str, folder: Path, by: Viewer) -> None:
    """What `alarm.yaml` says of this town; nothing where it is not named or has decided already."""
    told: dict[str, Any] | None = yaml.safe_load((folder / "alarm.yaml").read_text(encoding="utf-8")).get(town)
    if not told or Link.objects.exists():
        return
    at = ago(told["days_ago"])
    actions.set_meaning(by=by, at=at, **told["meaning"])
    for code in told["switched_off"]:
        actions.switch_trigger(code, is_used=False, by=by, at=at)
    for raw in told["own"]:
        actions.add_trigger(by=by, at=at, **raw)
    made = {link.contact_key: link for link in actions.begin_chain(by=by, at=at)}
    for key in told["without"]:
        actions.remove_link(made[key], by=by, at=at)
    for raw in told["changed"]:
        link = made[raw["contact_key"]]
        kept = {"deputy_key": link.deputy_key, "bands": link.bands, "triggers": link.triggers, "words": link.words}
        actions.change_link(link, by=by, at=at, **{**kept, "is_public": link.is_public, **raw})
    for raw in told["added"]:
        actions.add_link(by=by, at=at, **raw)
    _seed_folders(told, by, at)


def _seed_folders(told: dict[str, Any], by: Viewer, at: datetime) -> None:
    """The sites, and the folders that were printed that day."""
    assert by.municipality is not None
    sites = {raw["name"]: actions.add_site(by=by, at=at, **raw) for raw in told["sites"]}
    source = Source(by.municipality, at)
    for raw in told["prints"]:
        made = Folder(source, sites.get(raw["site"]), raw["role"], Form(raw["form"]), internal=raw["internal"])
        actions.note_print(made, placed=raw["placed"], by=by, at=at)
