# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What this room keeps in a case, kind by kind."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .contents import Kept
from .models import CitizenRemark, ClosingProposal, DutyToInform, Note, UnlockRequest


def _record(words: Any, _code: str) -> str:
    return "\n\n".join(part for part in (words.record, words.sent_back) if part)


KEPT = (
    Kept(Note, "casefiles.note", pgettext_lazy("case", "Note"), ("text", "spoke_to", "passed_on"), "happened_at", "by"),
    Kept(
        ClosingProposal,
        "casefiles.closing",
        _("Proposal to close as unfounded"),
        _record,
        at="proposed_at",
        by="proposed_by",
    ),
    Kept(
        UnlockRequest,
        "casefiles.unlock",
        _("Request to open the shut case"),
        ("reason", "answer"),
        at="asked_at",
        by="asked_by",
    ),
    Kept(
        DutyToInform, "casefiles.inform", _("Whether the person is told"), ("reason",), at="decided_at", by="decided_by"
    ),
    Kept(CitizenRemark, "casefiles.remark", _("The citizen's remark"), ("text",), at="written_at"),
)
