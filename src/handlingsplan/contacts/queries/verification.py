# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Which numbers are asked about, which letters can be answered, and what waits to be looked at."""

import hashlib
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from handlingsplan.access.viewer import Viewer
from handlingsplan.contacts.models import ContactFunction, Proposal, Verification
from handlingsplan.contacts.rules import is_verified
from handlingsplan.contacts.terms import Permission


def fingerprint_of(secret: str) -> str:
    """The only thing kept of a letter's secret."""
    return hashlib.sha256(secret.encode()).hexdigest()


def letter_called(secret: str) -> Verification | None:
    """The letter this secret belongs to in the municipality in scope, open or not."""
    found = Verification.objects.select_related("contact", "municipality")
    return found.filter(secret_digest=fingerprint_of(secret)).first()


def open_letters(at: datetime) -> dict[int, list[Verification]]:
    """The letters that can be answered, by contact, oldest first."""
    found: dict[int, list[Verification]] = {}
    for letter in Verification.objects.filter(answered_at=None, expires_at__gt=at):
        found.setdefault(letter.contact_id, []).append(letter)
    return found


def letters_by_key(at: datetime) -> dict[str, Verification]:
    """The newest letter that can be answered, by the key of its contact. One query."""
    rows = Verification.objects.filter(answered_at=None, expires_at__gt=at).select_related("contact")
    return {letter.contact.key: letter for letter in rows}


def contacts_to_ask(at: datetime) -> list[tuple[ContactFunction, list[date]]]:
    """Contacts with number and address, and on which days the letters left that they can still answer. A contact with
    a suggestion nobody has looked at is not asked again."""
    letters = open_letters(at)
    waiting = Proposal.objects.filter(settled_at=None).values("contact")
    rows = ContactFunction.objects.exclude(number="").exclude(email="").exclude(pk__in=waiting)
    return [
        (row, [timezone.localdate(letter.asked_at) for letter in letters.get(row.pk, [])])
        for row in rows.select_related("municipality")
    ]


def proposals_visible_to(viewer: Viewer) -> list[Proposal]:
    """The suggestions that wait for whoever keeps the contacts."""
    if not viewer.may(Permission.EDIT):
        return []
    return list(Proposal.objects.filter(settled_at=None).select_related("contact"))


@dataclass(frozen=True)
class Tally:
    """How many numbers there are, and how many of them have been confirmed lately."""

    numbers: int
    verified: int

    @property
    def unverified(self) -> int:
        return self.numbers - self.verified


def tally(today: date) -> Tally:
    """The municipality's own numbers, counted. One query."""
    days = list(ContactFunction.objects.exclude(number="").values_list("verified_on", flat=True))
    return Tally(numbers=len(days), verified=sum(is_verified(day, today) for day in days))
