# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The crisis staff of the demonstration: its seats with deputies, and one sealed code."""

from pathlib import Path
from typing import Any

import yaml
from django.utils import timezone

from handlingsplan.access.viewer import Viewer
from handlingsplan.acute.staff.actions import codes, members
from handlingsplan.acute.staff.models import Member

from .days import ago


def seed_crisis_staff(slug: str, folder: Path, by: Viewer) -> None:
    """What `staff.yaml` says of the town. The code that was made is known to nobody, as it should be."""
    found: dict[str, Any] = yaml.safe_load((folder / "staff.yaml").read_text(encoding="utf-8"))
    if slug not in found:
        return
    for raw in found[slug]["seats"]:
        holder = _member(raw, None, by)
        for deputy in raw["deputies"]:
            _member(deputy, holder, by)
    codes.make(found[slug]["code_lies"], by=by, at=timezone.now())


def _member(raw: dict[str, Any], deputy_for: Member | None, by: Viewer) -> Member:
    facts = {name: raw.get(name, "") for name in members.FACTS}
    member = members.add(facts, deputy_for=deputy_for, by=by, at=timezone.now())
    if "days_ago" in raw:
        members.confirm(member, by=by, at=ago(raw["days_ago"]))
    return member
