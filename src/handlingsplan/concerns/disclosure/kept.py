# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What this room keeps in a case, kind by kind."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from handlingsplan.concerns.casefiles.contents import Item, Kept, from_police
from handlingsplan.concerns.casefiles.labels import Labelled, chosen, column, day, things, ticked, yes_or_no

from .models import Consent, Disclosure, Handover, OutsideRequest, RevealRequest
from .terms import BASIS_NAMES, GIVEN_BY_NAMES, HOW_NAMES, PARTY_NAMES, PURPOSE_NAMES, Party

OWN = "disclosure."
RECEIVED = f"{OWN}received"
"""The refs of this room's items begin so. What tells of passing on is not passed on itself; what came in may be."""


def may_be_chosen(item: Item) -> bool:
    """Whether an item can be passed on."""
    if item.stays:
        return False
    return not item.ref.startswith(OWN) or item.ref.startswith(f"{RECEIVED}:")


TOLD = (
    column("day", _("Day"), day),
    column("sender_kind", _("Passed on by"), chosen(PARTY_NAMES)),
    Labelled("sender", _("From whom")),
    column("recipient_kind", _("Received by"), chosen(PARTY_NAMES)),
    Labelled("recipient", _("To whom")),
    Labelled("extract", _("What was told")),
    Labelled("items", _("What was sent along from the case"), things),
    column("purpose", _("Purpose"), chosen(PURPOSE_NAMES)),
    Labelled("why", _("Why it was necessary")),
    column("basis", _("Ground"), chosen(BASIS_NAMES)),
    Labelled("lawyer", _("The lawyer who was asked, and the answer")),
    Labelled("police_agreed", _("How the police agreed")),
    Labelled("not_investigation", _("It is not to solve or punish something that has been done"), ticked),
)

KEPT = (
    Kept(
        Disclosure,
        RECEIVED,
        _("Received from another authority"),
        TOLD,
        at="at",
        by="by",
        origin=from_police(sender_kind=Party.POLICE),
        only=Q(received=True),
    ),
    Kept(Disclosure, f"{OWN}told", _("Passed on"), TOLD, at="at", by="by", only=Q(received=False)),
    Kept(
        Consent,
        f"{OWN}consent",
        _("Consent"),
        (
            Labelled("who", _("Who gives the consent")),
            column("given_by", _("As whom"), chosen(GIVEN_BY_NAMES)),
            Labelled("what", _("What may be told")),
            Labelled("to_whom", _("To whom")),
            column("recipient_kind", _("The kind of recipient"), chosen(PARTY_NAMES)),
            column("purpose", _("Purpose"), chosen(PURPOSE_NAMES)),
            column("how", _("How it was given"), chosen(HOW_NAMES)),
            column("given_on", _("Given on"), day),
            column("until", _("Until"), day),
            column("withdrawn_on", _("Taken back on"), day),
            Labelled("note", _("What else was noted")),
            Labelled("withdrawal", _("What was said when the consent was taken back")),
        ),
        at="noted_at",
        by="noted_by",
    ),
    Kept(
        OutsideRequest,
        f"{OWN}outside",
        _("Question to somebody outside"),
        (
            Labelled("recipient", _("Who was asked")),
            Labelled("question", _("What they were asked")),
            Labelled("reason", _("What they answered")),
            Labelled("reference", _("Their own reference number")),
            Labelled("answered_by", _("Who answered")),
        ),
        at="asked_at",
        by="asked_by",
        # The key to the answer and where the link was sent: neither is about the person.
        untold=("code", "address"),
    ),
    Kept(
        RevealRequest,
        f"{OWN}reveal",
        _("Wish to know the sender"),
        (
            Labelled("reason", _("Why the sender was to be known")),
            column("allowed", _("Whether it was allowed"), yes_or_no),
            Labelled("decision", _("What the leader answered")),
        ),
        at="asked_at",
        by="asked_by",
    ),
    Kept(
        Handover,
        f"{OWN}handover",
        _("Handover"),
        (
            column("other__name", _("To which municipality")),
            Labelled("person", _("Who it is about")),
            Labelled("born", _("Born"), day),
            Labelled("summary", _("Summary")),
            Labelled("items", _("What was sent along from the case"), things),
            Labelled("why", _("Why it was necessary there")),
            column("basis", _("Ground"), chosen(BASIS_NAMES)),
            Labelled("acute", _("Whether the child needed help at once, as it was judged there")),
            Labelled("answer", _("Why it was declined")),
        ),
        at="sent_at",
        by="sent_by",
        only=Q(incoming=False),
    ),
)
