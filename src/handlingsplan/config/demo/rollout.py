# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Who is told first in the demonstration: the first wave is set, so that the plan can be published."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from handlingsplan.access.viewer import Viewer
from handlingsplan.accounts.models import User
from handlingsplan.communication.rollout.actions import waves


def seed_rollout(town: dict[str, Any], people: dict[str, User], by: Viewer) -> None:
    """Propose the national waves and set the first."""
    first = waves.propose(by=by, at=timezone.now())[0]
    facts = {"starts_on": town["plan"]["published_on"] + timedelta(days=1), "sender": town["plan"]["owner_department"]}
    waves.describe(first, facts, version=first.version, by=by, at=timezone.now())
