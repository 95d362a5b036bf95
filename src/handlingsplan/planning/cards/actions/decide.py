# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""From draft to a card in force and back. What was approved is kept by value, whatever is written after it."""

from datetime import datetime

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from handlingsplan.access.queries import people_who_may
from handlingsplan.access.viewer import Viewer
from handlingsplan.accounts.models import User
from handlingsplan.notices.actions import tell
from handlingsplan.planning.cards import paper, rules
from handlingsplan.planning.cards.directory import Directory, directory
from handlingsplan.planning.cards.models import Card, CardText, CardVersion
from handlingsplan.planning.cards.queries import problems_of
from handlingsplan.planning.cards.rules import Problem
from handlingsplan.planning.cards.states import CARD
from handlingsplan.planning.cards.terms import Permission
from handlingsplan.workflow.move import move

from .refusals import NotReady, OwnWork, Stale

FROZEN = tuple(field.name for field in CardText._meta.local_fields if field.name != "municipality")


def send(card: Card, *, by: Viewer, at: datetime) -> None:
    """Send the card for approval. Refused while something is missing; those who may approve are told."""
    by.must(Permission.EDIT)
    _refuse_unready(card, directory(), at=at)
    move(card, "send", lifecycle=CARD, by=by, at=at)
    card.sent_by = by.user
    card.save(update_fields=["sent_by"])
    for person in people_who_may(Permission.APPROVE):
        if person != by.user:
            _tell(person, card, _("A card waits for your approval"), _("Read the card, and approve or return it."))


def approve(card: Card, *, by: Viewer, at: datetime) -> CardVersion:
    """Put the card in force as it stands: a frozen version, with the contacts of the day for the record.

    `card` is what the person has read. Raises Stale where it was taken back and rewritten since.
    """
    by.must(Permission.APPROVE)
    assert by.user is not None
    read = card.version
    card.refresh_from_db(from_queryset=Card.objects.select_for_update())
    if card.version != read:
        raise Stale(card)
    if card.is_work_of(by.user):
        raise OwnWork
    contacts = directory()
    _refuse_unready(card, contacts, at=at)
    move(card, "approve", lifecycle=CARD, by=by, at=at)
    newest = card.versions.order_by("-number").values_list("number", flat=True).first() or 0
    version = CardVersion.objects.create(
        municipality_id=card.municipality_id,
        card=card,
        number=newest + 1,
        approved_by=by.user,
        approved_at=at,
        resolved=_resolved(card, contacts),
        **{name: getattr(card, name) for name in FROZEN},
    )
    card.in_force, card.writers = version.number, []
    card.save(update_fields=["in_force", "writers"])
    if card.sent_by is not None:
        _tell(
            card.sent_by, card, _("A card has been approved"), _("It is in force now, and shows wherever it is used.")
        )
    return version


def decline(card: Card, *, reason: str, by: Viewer, at: datetime) -> None:
    """Return the card for changes. The version in force, if any, stays in force."""
    move(card, "decline", lifecycle=CARD, by=by, at=at, reason=reason, otherwise=card.in_force is not None)
    if card.sent_by is not None:
        _tell(card.sent_by, card, _("A card was returned for changes"), reason)


def take_back(card: Card, *, by: Viewer, at: datetime) -> None:
    """Take the card back from approval to write more."""
    move(card, "take_back", lifecycle=CARD, by=by, at=at, otherwise=card.in_force is not None)


def revise(card: Card, *, by: Viewer, at: datetime) -> None:
    """Begin the next version. What is in force stays in force meanwhile."""
    move(card, "revise", lifecycle=CARD, by=by, at=at)


def withdraw(card: Card, *, reason: str, by: Viewer, at: datetime) -> None:
    """Take the card out of force; its versions are kept."""
    move(card, "withdraw", lifecycle=CARD, by=by, at=at, reason=reason)
    card.in_force = None
    card.save(update_fields=["in_force"])


def _refuse_unready(card: Card, contacts: Directory, *, at: datetime) -> None:
    if missing := problems_of(card, contacts):
        raise NotReady(missing)
    if card.next_revision is not None and card.next_revision <= timezone.localdate(at):
        raise NotReady([Problem("next_revision", rules.REVISION_IS_PAST)])
    if not paper.fits(card, contacts):
        raise NotReady([Problem("title", rules.TOO_LONG_FOR_PAPER)])


def _resolved(card: Card, contacts: Directory) -> dict[str, dict[str, str]]:
    entries = {key: contacts.entry(key) for key in rules.quoted(card.kind, card.content)}
    return {key: {"label": entry.label, "number": entry.number, "hours": entry.hours} for key, entry in entries.items()}


def _tell(person: User, card: Card, subject: str, text: str) -> None:
    tell(person, subject=subject, text=f"{card.title}. {text}", link=link_to(card))


def link_to(card: Card) -> str:
    """Where a notice about the card leads."""
    return reverse("card", args=[card.municipality.slug, card.key])
