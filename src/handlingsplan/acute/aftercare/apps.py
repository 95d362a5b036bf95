# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""After the acute: support with its dates, the threatened employee, releases, and what was learned."""

from django.apps import AppConfig


class AftercareConfig(AppConfig):
    name = "handlingsplan.acute.aftercare"
    label = "aftercare"

    def ready(self) -> None:
        from handlingsplan.audit.kinds import declare

        from .events import KINDS

        declare(KINDS)
