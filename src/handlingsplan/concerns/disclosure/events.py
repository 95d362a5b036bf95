# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is remembered of passing on: numbers and codes, never a word of what was said."""

from django.utils.translation import gettext_lazy as _

from handlingsplan.audit.kinds import Kind

from .terms import BASIS_NAMES, PARTY_NAMES, Basis, Party

PASSED_ON = "disclosure.passed_on"
CAME_IN = "disclosure.came_in"
REVIEWED = "disclosure.reviewed"
EXTRACTED = "disclosure.extracted"
CONSENTED = "disclosure.consent.given"
WITHDRAWN = "disclosure.consent.withdrawn"
ASKED_OUTSIDE = "disclosure.outside.asked"
OPENED_OUTSIDE = "disclosure.outside.opened"
WRONG_CODE = "disclosure.outside.wrong_code"
ANSWERED_OUTSIDE = "disclosure.outside.answered"
LINK_CLOSED = "disclosure.outside.closed"
REVEAL_ASKED = "disclosure.reveal.asked"
REVEAL_READ = "disclosure.reveal.read"
REVEAL_ALLOWED = "disclosure.reveal.allowed"
REVEAL_REFUSED = "disclosure.reveal.refused"
HANDED_OVER = "disclosure.handover.sent"
HANDED_ON_PAPER = "disclosure.handover.on_paper"
ARRIVED = "disclosure.handover.arrived"
HANDOVER_OPENED = "disclosure.handover.opened"
HANDOVER_READ = "disclosure.handover.read"
HANDOVER_ACCEPTED = "disclosure.handover.accepted"
HANDOVER_DECLINED = "disclosure.handover.declined"
ANSWER_CAME = "disclosure.handover.answer_came"

_basis = {"basis": lambda code: str(BASIS_NAMES[Basis(code)])}
_told = {"recipient": lambda code: str(PARTY_NAMES[Party(code)]), **_basis}
_teller = {"sender": lambda code: str(PARTY_NAMES[Party(code)]), **_basis}

KINDS = (
    Kind(PASSED_ON, _("Case {number}: something was passed on to {recipient}. {basis}"), shown=_told),
    Kind(CAME_IN, _("Case {number}: something came in from {sender}. {basis}"), shown=_teller),
    Kind(REVIEWED, _("Case {number}: looked at whether the ground for passing on still holds")),
    Kind(EXTRACTED, _("Case {number}: an extract was fetched ({format})")),
    Kind(CONSENTED, _("Case {number}: a consent was noted")),
    Kind(WITHDRAWN, _("Case {number}: a consent was taken back")),
    Kind(ASKED_OUTSIDE, _("Case {number}: somebody outside was asked through a one-time link")),
    Kind(OPENED_OUTSIDE, _("Case {number}: the one-time link was opened with the right code")),
    Kind(WRONG_CODE, _("Case {number}: a wrong code was typed at the one-time link")),
    Kind(ANSWERED_OUTSIDE, _("Case {number}: an answer came through the one-time link")),
    Kind(LINK_CLOSED, _("Case {number}: the one-time link was closed")),
    Kind(REVEAL_ASKED, _("Case {number}: somebody asked to know who sent it")),
    Kind(REVEAL_READ, _("Case {number}: the reason for wishing to know the sender was read")),
    Kind(REVEAL_ALLOWED, _("Case {number}: two people agreed that the sender is known")),
    Kind(REVEAL_REFUSED, _("Case {number}: it was refused that the sender is known")),
    Kind(HANDED_OVER, _("Case {number} was handed over to {town}")),
    Kind(HANDED_ON_PAPER, _("Case {number}: an extract for {town} was made; the town stands outside this system")),
    Kind(ARRIVED, _("A case was handed over from {town}")),
    Kind(HANDOVER_OPENED, _("A handover from {town} was opened")),
    Kind(HANDOVER_READ, _("A handover from {town} was read, and {owner} has it")),
    Kind(HANDOVER_ACCEPTED, _("A handover from {town} was accepted")),
    Kind(HANDOVER_DECLINED, _("A handover from {town} was declined")),
    Kind(ANSWER_CAME, _("Case {number}: {town} has answered the handover")),
)
