# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Making the alarm chain: by keys of the directory, never by numbers. 112 and 114 stand before all of it."""

from collections.abc import Sequence
from datetime import datetime

from django.db import connection

from handlingsplan.access.viewer import Viewer
from handlingsplan.acute.alarm import content, events
from handlingsplan.acute.alarm.models import Link
from handlingsplan.acute.alarm.rules import POLICE_FIRST
from handlingsplan.acute.alarm.terms import MOST_MINUTES, SKIP_AFTER_MINUTES, Band, Permission
from handlingsplan.audit.record import record
from handlingsplan.contacts.queries import entry

from .checks import in_the_directory, no_cpr
from .refusals import ChainStands, NoOwnChain, NoTimes, NotPublic, PoliceStandFirst, WithinTheHour


def begin_chain(*, by: Viewer, at: datetime) -> list[Link]:
    """Begin a chain of the municipality's own from the national proposal, in Danish, to be fitted."""
    by.must(Permission.EDIT)
    assert by.municipality is not None
    _one_at_a_time(by)
    if Link.objects.exists():
        raise ChainStands
    made = [
        Link.objects.create(
            municipality=by.municipality,
            position=place,
            contact_key=link.contact_key,
            deputy_key=link.deputy_key,
            skip_after=link.skip_after,
            bands=list(link.bands),
            triggers=list(link.triggers),
            words=link.words,
            is_public=link.is_public,
        )
        for place, link in enumerate(content.chain("da"), start=1)
    ]
    record(events.CHAIN_BEGUN, about=made[0], by=by.user, at=at, details={"count": len(made)})
    return made


def leave_chain(*, by: Viewer, at: datetime) -> None:
    """Give up the municipality's own chain; the national proposal is used again."""
    by.must(Permission.EDIT)
    _one_at_a_time(by)
    first = Link.objects.first()
    if first is None:
        raise NoOwnChain
    record(events.CHAIN_LEFT, about=first, by=by.user, at=at, details={})
    Link.objects.all().delete()


def add_link(
    *,
    contact_key: str,
    bands: Sequence[str],
    by: Viewer,
    at: datetime,
    deputy_key: str = "",
    skip_after: int = SKIP_AFTER_MINUTES,
    triggers: Sequence[str] = (),
    words: str = "",
    is_public: bool = False,
) -> Link:
    """Add a link last in the municipality's own chain."""
    by.must(Permission.EDIT)
    assert by.municipality is not None
    _one_at_a_time(by)
    last = Link.objects.last()
    if last is None:
        raise NoOwnChain
    link = Link(municipality=by.municipality, position=last.position + 1)
    _write(link, contact_key, deputy_key, skip_after, bands, triggers, words, is_public)
    record(events.LINK_ADDED, about=link, by=by.user, at=at, details={"contact": link.contact_key})
    return link


def change_link(
    link: Link,
    *,
    contact_key: str,
    bands: Sequence[str],
    by: Viewer,
    at: datetime,
    deputy_key: str = "",
    skip_after: int = SKIP_AFTER_MINUTES,
    triggers: Sequence[str] = (),
    words: str = "",
    is_public: bool = False,
) -> Link:
    """Change a link; it keeps its place."""
    by.must(Permission.EDIT)
    found = Link.objects.select_for_update().get(pk=link.pk)
    _write(found, contact_key, deputy_key, skip_after, bands, triggers, words, is_public)
    record(events.LINK_CHANGED, about=found, by=by.user, at=at, details={"contact": found.contact_key})
    return found


def move_link(link: Link, *, earlier: bool, by: Viewer, at: datetime) -> Link:
    """Change places with the link before, or after. At the end of the row nothing happens."""
    by.must(Permission.EDIT)
    order = list(Link.objects.select_for_update().order_by("position", "pk"))
    here = next(place for place, found in enumerate(order) if found.pk == link.pk)
    there = here - 1 if earlier else here + 1
    if not 0 <= there < len(order):
        return order[here]
    order[here], order[there] = order[there], order[here]
    for place, found in enumerate(order, start=1):
        if found.position != place:
            found.position = place
            found.save(update_fields=["position"])
    moved = order[there]
    details = {"contact": moved.contact_key, "place": moved.position}
    record(events.LINK_MOVED, about=moved, by=by.user, at=at, details=details)
    return moved


def remove_link(link: Link, *, by: Viewer, at: datetime) -> None:
    """Take a link out. Without any left, the national proposal is used again."""
    by.must(Permission.EDIT)
    record(events.LINK_REMOVED, about=link, by=by.user, at=at, details={"contact": link.contact_key})
    link.delete()


def _write(
    link: Link,
    contact_key: str,
    deputy_key: str,
    skip_after: int,
    bands: Sequence[str],
    triggers: Sequence[str],
    words: str,
    is_public: bool,
) -> None:
    if contact_key in POLICE_FIRST:
        raise PoliceStandFirst
    in_the_directory([contact_key, deputy_key])
    if not bands or not set(bands) <= set(Band):
        raise NoTimes
    if not 1 <= skip_after <= MOST_MINUTES:
        raise WithinTheHour
    if is_public and not entry(contact_key, internal=True).public:
        raise NotPublic
    no_cpr([words])
    link.contact_key, link.deputy_key, link.skip_after = contact_key, deputy_key, skip_after
    link.bands, link.triggers = [each.value for each in Band if each in bands], list(triggers)
    link.words, link.is_public = words.strip(), is_public
    link.save()


def _one_at_a_time(by: Viewer) -> None:
    """Two presses at once queue up, so that the second sees what the first has made."""
    assert by.municipality is not None
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(7105, %s)", [by.municipality.pk])
