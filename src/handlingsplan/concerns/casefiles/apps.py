# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The case file: one number, one track, one key; who is on it, what it waits for, when it is shut."""

from django.apps import AppConfig


class CasefilesConfig(AppConfig):
    name = "handlingsplan.concerns.casefiles"
    label = "casefiles"

    def ready(self) -> None:
        from handlingsplan.access.door import looks_missing
        from handlingsplan.audit.kinds import declare
        from handlingsplan.clocks.actions import reminds
        from handlingsplan.keys.case_keys import KeyGone
        from handlingsplan.retention.disposal import Disposable, plug

        from .actions import disposal, remind
        from .contents import keeps
        from .events import KINDS
        from .kept import KEPT
        from .terms import RETENTION_GROUP

        looks_missing(KeyGone)
        declare(KINDS)
        keeps(KEPT)
        plug(RETENTION_GROUP, Disposable("casefiles.casefile", disposal.commands, disposal.destroy))
        for kind in remind.KINDS:
            reminds(kind, remind.remind)
