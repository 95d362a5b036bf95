# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What this room keeps in a case, kind by kind."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .contents import Kept
from .labels import Labelled, chosen, column, day
from .models import CitizenRemark, ClosingProposal, DutyToInform, Note, UnlockRequest
from .terms import EXEMPTION_NAMES, INFORM_NAMES


def _first_line(record: str) -> str:
    """What the record begins with; the rest of it is told word by word."""
    return record.partition("\n")[0]


KEPT = (
    Kept(
        Note,
        "casefiles.note",
        pgettext_lazy("case", "Note"),
        (
            Labelled("text", _("What was said, seen or done")),
            Labelled("spoke_to", _("Who was spoken to")),
            Labelled("passed_on", _("What exactly was passed on")),
        ),
        at="happened_at",
        by="by",
    ),
    Kept(
        ClosingProposal,
        "casefiles.closing",
        _("Proposal to close as unfounded"),
        (
            Labelled("record", _("Judged as"), _first_line),
            Labelled("reason", _("Why it is unfounded")),
            Labelled("not_shown", _("What was not shown")),
            Labelled("informed", _("Who is told that it is closed")),
            Labelled("sent_back", _("Why the second reader sent it back")),
        ),
        at="proposed_at",
        by="proposed_by",
    ),
    Kept(
        UnlockRequest,
        "casefiles.unlock",
        _("Request to open the shut case"),
        (Labelled("reason", _("Why it was to be read")), Labelled("answer", _("What the leader answered"))),
        at="asked_at",
        by="asked_by",
    ),
    Kept(
        DutyToInform,
        "casefiles.inform",
        _("Whether the person is told"),
        (
            column("status", _("Where it stands"), chosen(INFORM_NAMES)),
            Labelled("reason", _("How the person was told, or the concrete reason not to")),
            column("ground", _("Ground for not telling the person now"), chosen(EXEMPTION_NAMES)),
            column("review_on", _("Looked at again on"), day),
        ),
        at="decided_at",
        by="decided_by",
    ),
    Kept(
        CitizenRemark,
        "casefiles.remark",
        _("The citizen's remark"),
        (Labelled("text", ""),),
        at="written_at",
    ),
)
