# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The case file: one number, one track, one key; who is on it, what it waits for, when it is shut."""

from django.apps import AppConfig


class CasefilesConfig(AppConfig):
    name = "handlingsplan.concerns.casefiles"
    label = "casefiles"

    def ready(self) -> None:
        from handlingsplan.audit.kinds import declare

        from .contents import holds
        from .events import KINDS
        from .queries.notes import note_items
        from .queries.proposals import proposal_items

        declare(KINDS)
        holds("casefiles", note_items)
        holds("casefiles.closing", proposal_items)
