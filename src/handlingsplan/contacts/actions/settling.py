# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What a function answers about its own number, and what the municipality makes of it.

Whoever holds the link of a letter may answer it, once. A suggested change is never taken over unseen.
"""

from datetime import datetime

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from handlingsplan.access.queries import people_who_may
from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
from handlingsplan.contacts import events, queries, rules
from handlingsplan.contacts.models import ContactFunction, Proposal, Verification
from handlingsplan.contacts.terms import Answer, Outcome, Permission
from handlingsplan.notices.actions import tell

from .keeping import close_letters, keep
from .refusals import AlreadySettled, LetterClosed, NotUsable


def confirm(letter: Verification, *, at: datetime) -> ContactFunction:
    """The function says that its number is right."""
    contact = _answered(letter, Answer.RIGHT, at=at)
    contact.verified_on, contact.verified_by = timezone.localdate(at), None
    contact.save(update_fields=["verified_on", "verified_by", "changed_at"])
    details = {"label": contact.label, "number": contact.number}
    record(events.CONFIRMED, about=contact, by=None, at=at, details=details)
    return contact


def propose(
    letter: Verification, *, number: str, hours: str = "", deputy: str = "", message: str = "", at: datetime
) -> Proposal:
    """The function says that something has changed. Those who keep the contacts are told, and decide."""
    national = queries.national_numbers()
    if why := rules.why_not_number(number, national):
        raise NotUsable(why)
    for text in (hours, deputy, message):
        if why := rules.why_not_text(text, national):
            raise NotUsable(why)
    contact = _answered(letter, Answer.CHANGED, at=at)
    proposal = Proposal.objects.create(
        municipality_id=contact.municipality_id,
        contact=contact,
        number=number.strip(),
        hours=hours.strip(),
        deputy=deputy.strip(),
        message=message.strip(),
        proposed_at=at,
    )
    record(events.PROPOSED, about=contact, by=None, at=at, details={"label": contact.label})
    link = reverse("contact_proposal", args=[contact.municipality.slug, proposal.pk])
    text = _("The function %(label)s says that something about it has changed. Look at it and decide.")
    for user in people_who_may(Permission.EDIT):
        tell(user, subject=_("Something about a contact has changed"), text=text % {"label": contact.label}, link=link)
    return proposal


def apply(proposal: Proposal, *, by: Viewer, at: datetime) -> ContactFunction:
    """Take over what the function said. Since it said so itself, the number counts as confirmed that day.

    Changed hours in words leave the hours the program reads empty: better no "open now" than a wrong one.
    """
    by.must(Permission.EDIT)
    if not Proposal.objects.select_for_update().filter(pk=proposal.pk, settled_at=None).exists():
        raise AlreadySettled
    contact = proposal.contact
    kept = keep(
        contact.key,
        by=by,
        at=at,
        label=contact.label,
        number=proposal.number,
        email=contact.email,
        hours=proposal.hours,
        weekly=contact.weekly if proposal.hours == contact.hours else "",
        note=contact.note,
        holder=contact.holder,
        deputy=proposal.deputy,
        is_public=contact.is_public,
        channel_for=contact.channel_for,
    )
    if not rules.needs_number(kept.number):
        kept.verified_on, kept.verified_by = timezone.localdate(proposal.proposed_at), by.user
        kept.save(update_fields=["verified_on", "verified_by", "changed_at"])
    _settle(proposal, Outcome.APPLIED, by=by, at=at)
    record(events.PROPOSAL_APPLIED, about=contact, by=by.user, at=at, details={"label": contact.label})
    return kept


def leave(proposal: Proposal, *, by: Viewer, at: datetime) -> None:
    """Let the contact stand as it is."""
    by.must(Permission.EDIT)
    _settle(proposal, Outcome.LEFT, by=by, at=at)
    record(events.PROPOSAL_LEFT, about=proposal.contact, by=by.user, at=at, details={"label": proposal.contact.label})


def _answered(letter: Verification, answer: Answer, *, at: datetime) -> ContactFunction:
    """Close the letter, once however often one presses, and every other letter about the same contact."""
    rows = Verification.objects.filter(pk=letter.pk, answered_at=None, expires_at__gt=at)
    if not rows.update(answered_at=at, answer=answer):
        raise LetterClosed
    contact = ContactFunction.objects.select_for_update().get(pk=letter.contact_id)
    close_letters(contact, at=at)
    return contact


def _settle(proposal: Proposal, outcome: Outcome, *, by: Viewer, at: datetime) -> None:
    rows = Proposal.objects.filter(pk=proposal.pk, settled_at=None)
    if not rows.update(settled_at=at, settled_by=by.user, outcome=outcome):
        raise AlreadySettled
