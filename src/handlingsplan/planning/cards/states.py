# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The life of a card, as one table. The approved version stays in force while the next one is written."""

from django.utils.translation import gettext_lazy as _

from handlingsplan.workflow.lifecycle import Lifecycle, Move, State

from .terms import CardState, Permission

CARD = Lifecycle(
    "card",
    [
        State(CardState.DRAFT, _("Draft"), _("Those who write the cards"), _("Nothing is missing on the card")),
        State(
            CardState.SENT,
            _("Sent for approval"),
            _("The approving manager"),
            _("Somebody else than the writer has read it"),
        ),
        State(CardState.APPROVED, _("Approved"), _("The function that keeps the card"), _("A reason to revise")),
        State(
            CardState.IN_REVISION,
            _("Under revision"),
            _("Those who write the cards"),
            _("Nothing is missing on the card"),
        ),
        State(CardState.WITHDRAWN, _("Withdrawn")),
    ],
    [
        Move(
            "send",
            (CardState.DRAFT, CardState.IN_REVISION),
            CardState.SENT,
            Permission.EDIT,
            "cards.card.sent",
            _("Send for approval"),
        ),
        Move(
            "take_back",
            (CardState.SENT,),
            CardState.DRAFT,
            Permission.EDIT,
            "cards.card.taken_back",
            _("Take the card back to write more"),
            otherwise=CardState.IN_REVISION,
        ),
        Move(
            "decline",
            (CardState.SENT,),
            CardState.DRAFT,
            Permission.APPROVE,
            "cards.card.declined",
            _("Return for changes"),
            needs_reason=True,
            otherwise=CardState.IN_REVISION,
        ),
        Move(
            "approve",
            (CardState.SENT,),
            CardState.APPROVED,
            Permission.APPROVE,
            "cards.card.approved",
            _("Approve the card"),
        ),
        Move(
            "revise",
            (CardState.APPROVED, CardState.WITHDRAWN),
            CardState.IN_REVISION,
            Permission.EDIT,
            "cards.card.revision_begun",
            _("Begin a revision"),
        ),
        Move(
            "withdraw",
            (CardState.DRAFT, CardState.APPROVED, CardState.IN_REVISION),
            CardState.WITHDRAWN,
            Permission.EDIT,
            "cards.card.withdrawn",
            _("Withdraw the card"),
            needs_reason=True,
        ),
    ],
    start=CardState.DRAFT,
)
