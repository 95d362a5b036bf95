# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is remembered of a case: numbers and codes, never a word of it."""

from django.utils.translation import gettext_lazy as _

from handlingsplan.audit.kinds import Kind

from .terms import (
    ASKED_NAMES,
    CHOICE_NAMES,
    EXEMPTION_NAMES,
    INFORM_NAMES,
    OUTCOME_NAMES,
    PART_NAMES,
    REQUEST_OUTCOME_NAMES,
    WHY_NAMES,
    AskedFor,
    Choice,
    Exemption,
    InformStatus,
    Outcome,
    Part,
    RequestOutcome,
    Why,
)

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
UNLOCK_ASKED = "casefiles.unlock.asked"
UNLOCK_ALLOWED = "casefiles.unlock.allowed"
UNLOCK_REFUSED = "casefiles.unlock.refused"
INFORM_FULFILLED = "casefiles.inform.fulfilled"
INFORM_PROPOSED = "casefiles.inform.proposed"
INFORM_APPROVED = "casefiles.inform.approved"
INFORM_NOT_APPROVED = "casefiles.inform.not_approved"
INFORM_LAPSED = "casefiles.inform.lapsed"
REQUEST_REGISTERED = "casefiles.request.registered"
REQUEST_EXTENDED = "casefiles.request.extended"
REQUEST_POLICE_ASKED = "casefiles.request.police_asked"
REQUEST_POLICE_ANSWERED = "casefiles.request.police_answered"
REQUEST_FOUND = "casefiles.request.case_found"
REQUEST_DECIDED = "casefiles.request.item_decided"
REQUEST_REMARKED = "casefiles.request.remarked"
REQUEST_ANSWERED = "casefiles.request.answered"
JOURNAL_EXPORTED = "casefiles.journal.exported"
JOURNAL_CONFIRMED = "casefiles.journal.confirmed"
DESTROYED = "casefiles.file.destroyed"
DESTROYED_AGAIN = "casefiles.keys.destroyed_again"
CONTROLLED = "casefiles.controlled"

_why = {"why": lambda code: str(WHY_NAMES[Why(code)])}
_part = {"part": lambda code: str(PART_NAMES[Part(code)])}
_inform = {
    "status": lambda code: str(INFORM_NAMES[InformStatus(code)]),
    "ground": lambda code: str(EXEMPTION_NAMES[Exemption(code)]),
}
_asked = {"asked_for": lambda code: str(ASKED_NAMES[AskedFor(code)])}
_choice = {"choice": lambda code: str(CHOICE_NAMES[Choice(code)])}
_answer = {"outcome": lambda code: str(REQUEST_OUTCOME_NAMES[RequestOutcome(code)])}

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
    Kind(UNLOCK_ASKED, _("Case {number}: somebody asked to open it")),
    Kind(UNLOCK_ALLOWED, _("Case {number}: {who} may open it for two days")),
    Kind(UNLOCK_REFUSED, _("Case {number}: {who} may not open it")),
    Kind(INFORM_FULFILLED, _("Case {number}: the person has been told")),
    Kind(INFORM_PROPOSED, _("Case {number}: proposed not to tell yet: {status}, {ground}"), shown=_inform),
    Kind(INFORM_APPROVED, _("Case {number}: agreed not to tell yet")),
    Kind(INFORM_NOT_APPROVED, _("Case {number}: not agreed; the person is to be told")),
    Kind(INFORM_LAPSED, _("Case {number}: nobody looked at it again; the person is to be told")),
    Kind(REQUEST_REGISTERED, _("Request {request} was registered: {asked_for}"), shown=_asked),
    Kind(REQUEST_EXTENDED, _("Request {request} takes two months more")),
    Kind(REQUEST_POLICE_ASKED, _("Request {request}: the police were consulted")),
    Kind(REQUEST_POLICE_ANSWERED, _("Request {request}: the police answered")),
    Kind(REQUEST_FOUND, _("Case {number} belongs to request {request}")),
    Kind(REQUEST_DECIDED, _("Case {number}, request {request}: an item was decided: {choice}"), shown=_choice),
    Kind(REQUEST_REMARKED, _("Case {number}: the person's own remark was put beside it")),
    Kind(REQUEST_ANSWERED, _("Request {request} was answered: {outcome}"), shown=_answer),
    Kind(JOURNAL_EXPORTED, _("Case {number} was taken out for the journal for the {export}. time: {items} items")),
    Kind(JOURNAL_CONFIRMED, _("Case {number}: the {export}. export lies in the journal")),
    Kind(DESTROYED, _("Case {number} was destroyed; it can be read by nobody")),
    Kind(
        DESTROYED_AGAIN, _("{count} keys of destroyed cases had come back with the key store and were destroyed again")
    ),
    Kind(CONTROLLED, _("The log of week {week} was controlled: {openings} openings, {flags} that stood out")),
)
