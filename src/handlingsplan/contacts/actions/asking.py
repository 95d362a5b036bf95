# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Asking a function by e-mail whether its number is right: by hand, and by night when it is time."""

import secrets
from datetime import datetime, timedelta

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
from handlingsplan.contacts import events, queries, rules
from handlingsplan.contacts.models import ContactFunction, Verification
from handlingsplan.contacts.terms import LINK_LIVES_DAYS, Permission
from handlingsplan.notices.actions import write_to

from .refusals import NoAddress, NoNumber


def ask(contact: ContactFunction, *, by: Viewer, at: datetime) -> str:
    """Ask the function now. Returns the link, which is kept nowhere readable."""
    by.must(Permission.EDIT)
    if rules.needs_number(contact.number):
        raise NoNumber(gettext_lazy("There is no number to check. Write the number first."))
    if not contact.email:
        raise NoAddress(gettext_lazy("There is no e-mail address to ask. Write the address of the function first."))
    return _send(contact, rules.Letter.QUESTION, by=by, at=at)


def ask_those_due(at: datetime) -> int:
    """The night's work in the municipality in scope: ask, remind, or ask anew; returns how many letters were sent."""
    sent = 0
    for contact, asked_on in queries.contacts_to_ask(at):
        if letter := rules.letter_due(contact.verified_on, asked_on, timezone.localdate(at)):
            _send(contact, letter, by=Viewer(municipality=contact.municipality), at=at)
            sent += 1
    return sent


def _send(contact: ContactFunction, letter: rules.Letter, *, by: Viewer, at: datetime) -> str:
    secret = secrets.token_urlsafe(32)
    Verification.objects.create(
        municipality_id=contact.municipality_id,
        contact=contact,
        asked_at=at,
        asked_by=by.user,
        secret_digest=queries.fingerprint_of(secret),
        expires_at=at + timedelta(days=LINK_LIVES_DAYS),
    )
    record(events.ASKED, about=contact, by=by.user, at=at, details={"label": contact.label})
    assert by.municipality is not None
    link = reverse("verification", args=[by.municipality.slug, secret])
    text = _(
        "This letter is to the function %(label)s in %(municipality)s.\n\n"
        "People are told to call %(number)s. Is that still right? Follow the link, look, and press one button. "
        "You need no account. The link works once, and for %(days)s days."
    ) % {
        "label": contact.label,
        "municipality": by.municipality.full_name,
        "number": contact.number,
        "days": LINK_LIVES_DAYS,
    }
    if letter is rules.Letter.REMINDER:
        write_to(contact.email, subject=_("Reminder: is the number still right?"), text=text, link=link)
    else:
        write_to(contact.email, subject=_("Is the number still right?"), text=text, link=link)
    return link
