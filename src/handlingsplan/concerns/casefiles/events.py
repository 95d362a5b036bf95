# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is remembered of a case: numbers and codes, never a word of it."""

from django.utils.translation import gettext_lazy as _

from handlingsplan.audit.kinds import Kind

from .terms import OUTCOME_NAMES, PART_NAMES, WHY_NAMES, Outcome, Part, Why

OPENED = "casefiles.file.opened"
READ = "casefiles.file.read"
WRITTEN = "casefiles.file.written"
SEARCHED = "casefiles.searched"
ASSIGNED = "casefiles.file.assigned"
TAKEN_OFF = "casefiles.file.taken_off"
DECLARED = "casefiles.file.declared"
BIASED = "casefiles.file.biased"
NOTED = "casefiles.note.written"
CLOSED = "casefiles.file.closed"
SHUT = "casefiles.file.shut"
PROPOSED = "casefiles.closing.proposed"
SIGNED = "casefiles.closing.signed"
SENT_BACK = "casefiles.closing.sent_back"
ASKED = "casefiles.colleague.asked"
ANSWERED = "casefiles.colleague.answered"

_why = {"why": lambda code: str(WHY_NAMES[Why(code)])}
_part = {"part": lambda code: str(PART_NAMES[Part(code)])}

KINDS = (
    Kind(OPENED, _("Case {number} was opened")),
    Kind(READ, _("Case {number} was read: {why}"), shown=_why),
    Kind(WRITTEN, _("Something was written in case {number}: {why}"), shown=_why),
    Kind(SEARCHED, _("{cases} cases of one's own were searched")),
    Kind(ASSIGNED, _("{who} is on case {number}: {part}"), shown=_part),
    Kind(TAKEN_OFF, _("{who} is no longer on case {number}")),
    Kind(DECLARED, _("Case {number}: declared not to be biased")),
    Kind(BIASED, _("Case {number}: declared to be biased, and has no access")),
    Kind(NOTED, _("A note was written in case {number}")),
    Kind(
        CLOSED,
        _("Case {number} was closed: {outcome}"),
        shown={"outcome": lambda code: str(OUTCOME_NAMES[Outcome(code)])},
    ),
    Kind(SHUT, _("Case {number} was shut")),
    Kind(PROPOSED, _("Case {number}: proposed to be closed as unfounded")),
    Kind(SIGNED, _("Case {number}: signed by a second person")),
    Kind(SENT_BACK, _("Case {number}: the second person sent it back")),
    Kind(ASKED, _("Case {number}: {who} was asked")),
    Kind(ANSWERED, _("Case {number}: a colleague answered")),
)
