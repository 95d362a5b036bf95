# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The local picture at general level: dated, sourced notes and figures, never about persons."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PictureConfig(AppConfig):
    name = "handlingsplan.prevention.picture"
    label = "picture"

    def ready(self) -> None:
        from handlingsplan.audit.kinds import declare
        from handlingsplan.documents.registers import Register
        from handlingsplan.documents.registers import declare as stand_in_plans

        from .events import KINDS
        from .queries import quote

        declare(KINDS)
        stand_in_plans(Register("picture", _("Local picture"), quote))
