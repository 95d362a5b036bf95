# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is remembered of an inquiry: numbers and codes, never a word of it, and of an unknown sender only the hour."""

from django.utils.translation import gettext_lazy as _

from handlingsplan.audit.kinds import Kind

from .desk_terms import CHILD_CHOICE_NAMES, HANDED_NAMES, ChildChoice, HandedTo
from .terms import CHANNEL_NAMES, Channel

RECEIVED = "intake.inquiry.received"
SORTED = "intake.inquiry.sorted"
CHILD_CHOSEN = "intake.inquiry.child_chosen"
HANDED_OVER = "intake.inquiry.handed_over"
RECEIPT_GIVEN = "intake.inquiry.receipt_given"
TEXT_CHANGED = "intake.standard_text.changed"
HEARD = "intake.message.received"
ANSWERED = "intake.message.sent"
FILE_FETCHED = "intake.attachment.fetched"
SENDER_SEEN = "intake.sender.seen"

KINDS = (
    Kind(
        RECEIVED,
        _("Inquiry {number} was received: {channel}"),
        shown={"channel": lambda code: str(CHANNEL_NAMES[Channel(code)])},
    ),
    Kind(HEARD, _("Inquiry {number}: the sender wrote again")),
    Kind(ANSWERED, _("Inquiry {number}: the sender was answered")),
    Kind(FILE_FETCHED, _("Inquiry {number}: an attached file was fetched")),
    Kind(SENDER_SEEN, _("Inquiry {number}: the sender's name was shown, as two people had agreed")),
    Kind(SORTED, _("Inquiry {number} was sorted")),
    Kind(
        CHILD_CHOSEN,
        _("Inquiry {number}: {choice}"),
        shown={"choice": lambda code: str(CHILD_CHOICE_NAMES[ChildChoice(code)])},
    ),
    Kind(HANDED_OVER, _("Inquiry {number}: {kind}"), shown={"kind": lambda code: str(HANDED_NAMES[HandedTo(code)])}),
    Kind(RECEIPT_GIVEN, _("The sender of inquiry {number} has a receipt")),
    Kind(TEXT_CHANGED, _("A standard text was changed: {key}")),
    Kind("intake.inquiry.taken", _("Inquiry {thing} was taken up")),
    Kind("intake.inquiry.proposed_unfounded", _("Inquiry {thing}: proposed to be closed as unfounded")),
    Kind("intake.inquiry.signed_unfounded", _("Inquiry {thing} was closed as unfounded by two people")),
    Kind("intake.inquiry.sent_back", _("Inquiry {thing}: the second reader sent it back")),
    Kind("intake.inquiry.other_help", _("Inquiry {thing} was closed: other help")),
    Kind("intake.inquiry.handed_to_police", _("Inquiry {thing} was handed to the police")),
    Kind("intake.inquiry.forwarded", _("Inquiry {thing} was sent to the right municipality")),
    Kind("intake.inquiry.notice_taken", _("Notice {thing} was taken up by the children's authority")),
    Kind("intake.inquiry.passed_on", _("Inquiry {thing} was taken up in the infohus")),
)
