# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Keeping the contacts: filling in, confirming, removing. A changed number is no longer a checked one."""

from datetime import date, datetime

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
from handlingsplan.contacts import events, queries, rules
from handlingsplan.contacts.models import ContactFunction, Verification
from handlingsplan.contacts.quotes import quoted_by
from handlingsplan.contacts.terms import Permission, Reader

from .refusals import JustAdded, NationalContact, NoNumber, NotUsable, StillQuoted

TEXTS = ("label", "number", "email", "hours", "weekly", "note", "holder", "deputy")
SHOWN_IN_A_LETTER = ("number", "email", "hours", "weekly", "deputy")


def keep(
    key: str,
    *,
    by: Viewer,
    at: datetime,
    label: str,
    number: str = "",
    email: str = "",
    hours: str = "",
    weekly: str = "",
    note: str = "",
    holder: str = "",
    deputy: str = "",
    is_public: bool | None = None,
    channel_for: str = "",
) -> ContactFunction:
    """Fill in the function of this key, or change it. `is_public` is asked for the municipality's own functions only;
    the catalogue answers for its own. Letters that showed something else can no longer be answered."""
    by.must(Permission.EDIT)
    given = dict(zip(TEXTS, (label, number, email, hours, weekly, note, holder, deputy), strict=True))
    given = {name: text.strip() for name, text in given.items()}
    _check(key, given)
    assert by.municipality is not None
    contact = ContactFunction.objects.select_for_update().filter(key=key).first()
    before = contact.number if contact else ""
    is_new = contact is None
    if contact is None:
        contact = ContactFunction(municipality=by.municipality, key=key, position=_position(key))
    is_renumbered = rules.called(before) != rules.called(given["number"])
    is_open = _is_public(key, asked=is_public, now=contact.is_public)
    reader = channel_for or (_reader(key) if is_new else contact.channel_for)
    changed = {name for name in TEXTS if getattr(contact, name) != given[name]}
    if not is_new and not changed and (is_open, reader) == (contact.is_public, contact.channel_for):
        return contact
    for name, text in given.items():
        setattr(contact, name, text)
    contact.is_public, contact.channel_for = is_open, reader
    if is_renumbered:
        contact.verified_on, contact.verified_by = None, None
    try:
        with transaction.atomic():
            contact.save()
    except IntegrityError:
        raise JustAdded(
            _("Somebody has just added a contact of this name. Look at it before you add another.")
        ) from None
    if changed.intersection(SHOWN_IN_A_LETTER):
        close_letters(contact, at=at)
    _record_kept(contact, is_new=is_new, before=before if is_renumbered else None, by=by, at=at)
    return contact


def verify(contact: ContactFunction, *, by: Viewer, at: datetime, on: date | None = None) -> ContactFunction:
    """Note that the number was called and answered: today, or on an earlier day."""
    by.must(Permission.EDIT)
    if rules.needs_number(contact.number):
        raise NoNumber(_("There is no number to check. Write the number first."))
    contact.verified_on = min(on or timezone.localdate(at), timezone.localdate(at))
    contact.verified_by = by.user
    contact.save(update_fields=["verified_on", "verified_by", "changed_at"])
    close_letters(contact, at=at)
    details = {"label": contact.label, "number": contact.number, "on": contact.verified_on.isoformat()}
    record(events.VERIFIED, about=contact, by=by.user, at=at, details=details)
    return contact


def remove(contact: ContactFunction, *, by: Viewer, at: datetime) -> None:
    """Take a contact out of the directory. Refused as long as something sends people to it."""
    by.must(Permission.EDIT)
    if places := quoted_by(contact.key):
        raise StillQuoted(places)
    record(events.REMOVED, about=contact, by=by.user, at=at, details={"label": contact.label})
    contact.delete()


def close_letters(contact: ContactFunction, *, at: datetime) -> None:
    """What was asked about the contact is answered some other way, or has become something else."""
    Verification.objects.filter(contact=contact, answered_at=None, expires_at__gt=at).update(expires_at=at)


def _check(key: str, given: dict[str, str]) -> None:
    if key in queries.national_keys():
        raise NationalContact(_("This contact is national. It is kept in one place for all municipalities."))
    national = queries.national_numbers()
    if why := rules.why_not_number(given["number"], national):
        raise NotUsable(why)
    if why := rules.why_not_weekly(given["weekly"]):
        raise NotUsable(why)
    for name in TEXTS:
        if name != "number" and (why := rules.why_not_text(given[name], national)):
            raise NotUsable(why)


def _is_public(key: str, *, asked: bool | None, now: bool) -> bool:
    described = queries.function(key)
    if described is not None:
        return bool(described["public"])
    return now if asked is None else asked


def _reader(key: str) -> str:
    described = queries.function(key)
    return str(described.get("channel_for", Reader.BOTH)) if described else Reader.BOTH


def _position(key: str) -> int:
    described = queries.described_keys()
    return described.index(key) if key in described else 100


def _record_kept(contact: ContactFunction, *, is_new: bool, before: str | None, by: Viewer, at: datetime) -> None:
    if is_new:
        record(events.ADDED, about=contact, by=by.user, at=at, details={"label": contact.label})
    elif before is not None:
        details = {"label": contact.label, "before": before or "–", "after": contact.number or "–"}
        record(events.RENUMBERED, about=contact, by=by.user, at=at, details=details)
    else:
        record(events.CHANGED, about=contact, by=by.user, at=at, details={"label": contact.label})
