# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The plan: written, reviewed, adopted, published, revised."""

from django.apps import AppConfig


class PlansConfig(AppConfig):
    name = "handlingsplan.planning.plans"
    label = "plans"

    def ready(self) -> None:
        from handlingsplan.audit.kinds import declare
        from handlingsplan.clocks.actions import reminds

        from .actions.adopt import REVISION
        from .actions.remind import remind_of_revision
        from .events import KINDS

        declare(KINDS)
        reminds(REVISION, remind_of_revision)
