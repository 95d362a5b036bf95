# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What this room keeps in a case, kind by kind."""

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from handlingsplan.concerns.casefiles.contents import Item, Kept, from_police, lines

from .models import Consent, Disclosure, Handover, OutsideRequest, RevealRequest
from .terms import Party

OWN = "disclosure."
RECEIVED = f"{OWN}received"
"""The refs of this room's items begin so. What tells of passing on is not passed on itself; what came in may be."""


def may_be_chosen(item: Item) -> bool:
    """Whether an item can be passed on."""
    if item.stays:
        return False
    return not item.ref.startswith(OWN) or item.ref.startswith(f"{RECEIVED}:")


def _told(words: Any, _code: str) -> str:
    texts = (item["text"] for item in words.items)
    return lines(words.sender, words.recipient, words.extract, *texts, words.why, words.lawyer, words.police_agreed)


def _handed_over(words: Any, _code: str) -> str:
    return lines(words.person, words.summary, words.why, *(item["text"] for item in words.items), words.answer)


KEPT = (
    Kept(
        Disclosure,
        RECEIVED,
        _("Received from another authority"),
        _told,
        at="at",
        by="by",
        origin=from_police(sender_kind=Party.POLICE),
        only=Q(received=True),
    ),
    Kept(Disclosure, f"{OWN}told", _("Passed on"), _told, at="at", by="by", only=Q(received=False)),
    Kept(
        Consent,
        f"{OWN}consent",
        _("Consent"),
        ("who", "what", "to_whom", "note", "withdrawal"),
        at="noted_at",
        by="noted_by",
    ),
    Kept(
        OutsideRequest,
        f"{OWN}outside",
        _("Question to somebody outside"),
        ("recipient", "question", "reason", "reference", "answered_by"),
        at="asked_at",
        by="asked_by",
    ),
    Kept(
        RevealRequest,
        f"{OWN}reveal",
        _("Wish to know the sender"),
        ("reason", "decision"),
        at="asked_at",
        by="asked_by",
    ),
    Kept(
        Handover,
        f"{OWN}handover",
        _("Handover"),
        _handed_over,
        at="sent_at",
        by="sent_by",
        only=Q(incoming=False),
    ),
)
