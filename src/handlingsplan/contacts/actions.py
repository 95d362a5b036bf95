# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Keeping the contacts: filling in, confirming, removing. A changed number is no longer a checked one."""

from datetime import date, datetime

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record

from . import events, queries, rules
from .models import ContactFunction
from .quotes import Place, quoted_by
from .terms import Permission

TEXTS = ("label", "number", "email", "hours", "note", "holder", "deputy")


class Refused(Exception):
    """The contact was not changed. The message says why, fit for a user."""

    def __init__(self, message: rules.Sentence) -> None:
        super().__init__(message)
        self.message = message


class NationalContact(Refused):
    """A national contact is kept in one place for all municipalities."""


class NotUsable(Refused):
    """A number or a text that must not stand in a plan."""


class JustAdded(Refused):
    """Two people, or one who pressed twice, added the same contact at once."""


class NoNumber(Refused):
    """There is no number to confirm."""


class StillQuoted(Refused):
    """A plan or a flow sends people to this contact."""

    def __init__(self, places: list[Place]) -> None:
        super().__init__(_("The contact is still used. Choose another contact where it is used, and then remove it."))
        self.places = places


def keep(
    key: str,
    *,
    by: Viewer,
    at: datetime,
    label: str,
    number: str = "",
    email: str = "",
    hours: str = "",
    note: str = "",
    holder: str = "",
    deputy: str = "",
    is_public: bool | None = None,
) -> ContactFunction:
    """Fill in the function of this key, or change it. `is_public` is asked for the municipality's own functions only;
    the catalogue answers for its own."""
    by.must(Permission.EDIT)
    given = dict(zip(TEXTS, (label, number, email, hours, note, holder, deputy), strict=True))
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
    is_changed = is_open != contact.is_public or any(getattr(contact, name) != given[name] for name in TEXTS)
    if not is_new and not is_changed:
        return contact
    for name, text in given.items():
        setattr(contact, name, text)
    contact.is_public = is_open
    if is_renumbered:
        contact.verified_on, contact.verified_by = None, None
    try:
        with transaction.atomic():
            contact.save()
    except IntegrityError:
        raise JustAdded(
            _("Somebody has just added a contact of this name. Look at it before you add another.")
        ) from None
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


def _check(key: str, given: dict[str, str]) -> None:
    if key in queries.national_keys():
        raise NationalContact(_("This contact is national. It is kept in one place for all municipalities."))
    national = queries.national_numbers()
    if why := rules.why_not_number(given["number"], national):
        raise NotUsable(why)
    for name in TEXTS:
        if name != "number" and (why := rules.why_not_text(given[name], national)):
            raise NotUsable(why)


def _is_public(key: str, *, asked: bool | None, now: bool) -> bool:
    described = queries.function(key)
    if described is not None:
        return bool(described["public"])
    return now if asked is None else asked


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
