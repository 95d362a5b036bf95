# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Sites and their folders: each print is noted, and those who keep the alarm are told when one no longer holds."""

from datetime import datetime

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from handlingsplan.access.queries import people_who_may
from handlingsplan.access.viewer import Viewer
from handlingsplan.acute.alarm import events
from handlingsplan.acute.alarm.folder import Folder, Source, short
from handlingsplan.acute.alarm.folder_queries import held, in_use
from handlingsplan.acute.alarm.models import Print, Site
from handlingsplan.acute.alarm.terms import Permission
from handlingsplan.audit.record import record
from handlingsplan.notices.actions import tell
from handlingsplan.tenancy.models import Municipality

from .checks import no_cpr
from .refusals import Refused


class PlaceNameless(Refused):
    message = _("Write what the place is called.")


class SiteClosed(Refused):
    message = _("The site is closed. Open it again before a folder is made for it.")


def add_site(*, name: str, address: str = "", assembly: str = "", note: str = "", by: Viewer, at: datetime) -> Site:
    """A place people work, which gets a folder of its own."""
    by.must(Permission.EDIT)
    assert by.municipality is not None
    found = _written(Site(municipality=by.municipality), name, address, assembly, note)
    record(events.SITE_ADDED, about=found, by=by.user, at=at)
    return found


def change_site(
    site: Site, *, name: str, address: str = "", assembly: str = "", note: str = "", by: Viewer, at: datetime
) -> Site:
    """Change what is known of a site. Its prints no longer hold."""
    by.must(Permission.EDIT)
    found = _written(Site.objects.select_for_update().get(pk=site.pk), name, address, assembly, note)
    record(events.SITE_CHANGED, about=found, by=by.user, at=at)
    return found


def close_site(site: Site, *, is_closed: bool, by: Viewer, at: datetime) -> Site:
    """Close a site, whose prints are then no longer in use, or open it again. Nothing happens where it is so."""
    by.must(Permission.EDIT)
    found = Site.objects.select_for_update().get(pk=site.pk)
    if found.is_closed == is_closed:
        return found
    found.is_closed = is_closed
    found.save(update_fields=["is_closed"])
    if is_closed:
        Print.objects.filter(site=found, replaced_at=None).update(replaced_at=at)
    record(events.SITE_CLOSED if is_closed else events.SITE_OPENED, about=found, by=by.user, at=at)
    return found


def note_print(folder: Folder, *, placed: str = "", by: Viewer, at: datetime) -> Print:
    """Somebody took a folder. The one of its kind that lay in the same place is replaced by it."""
    by.must(Permission.READ)
    assert by.municipality is not None
    if folder.site is not None and folder.site.is_closed:
        raise SiteClosed
    no_cpr([placed])
    made = Print(
        municipality=by.municipality,
        site=folder.site,
        role=folder.role,
        form=folder.form.value,
        is_public=not folder.internal,
        digest=folder.digest,
        parts=folder.parts,
        placed=placed.strip(),
        printed_by=by.user,
        printed_at=at,
    )
    _in_its_place(made).update(replaced_at=at)
    made.save()
    record(
        events.PRINT_MADE,
        about=made,
        by=by.user,
        at=at,
        details={"form": made.form, "fingerprint": short(made.digest)},
    )
    return made


def place_print(print_: Print, *, placed: str, by: Viewer, at: datetime) -> Print:
    """Note where it lies."""
    by.must(Permission.EDIT)
    no_cpr([placed])
    found = Print.objects.select_for_update().get(pk=print_.pk)
    found.placed = placed.strip()
    found.save(update_fields=["placed"])
    record(events.PRINT_PLACED, about=found, by=by.user, at=at)
    return found


def retire_print(print_: Print, *, by: Viewer, at: datetime) -> Print:
    """It has been taken away; nothing is compared with it any more."""
    by.must(Permission.EDIT)
    found = Print.objects.select_for_update().get(pk=print_.pk)
    if found.replaced_at is None:
        found.replaced_at = at
        found.save(update_fields=["replaced_at"])
        record(events.PRINT_RETIRED, about=found, by=by.user, at=at)
    return found


def look_for_outdated(municipality: Municipality, at: datetime) -> int:
    """Hold every print against today; tell those who keep the alarm of new ones that no longer hold. Returns how many
    those are. Runs at night."""
    if not in_use().exists():
        return 0
    new, again = [], []
    for each in held(Source(municipality, at)):
        if each.is_outdated and each.row.outdated_at is None:
            new.append(each.row.pk)
        elif not each.is_outdated and each.row.outdated_at is not None:
            again.append(each.row.pk)
    Print.objects.filter(pk__in=again).update(outdated_at=None)
    Print.objects.filter(pk__in=new).update(outdated_at=at)
    if new:
        _tell(municipality, len(new))
    return len(new)


def _tell(municipality: Municipality, count: int) -> None:
    text = ngettext(
        "%(count)s acute folder no longer holds what is true today, and must be printed again.",
        "%(count)s acute folders no longer hold what is true today, and must be printed again.",
        count,
    ) % {"count": count}
    link = reverse("folders", args=[municipality.slug])
    for user in people_who_may(Permission.EDIT):
        tell(user, subject=_now("A new print is needed"), text=text, link=link)


def _in_its_place(made: Print) -> QuerySet[Print]:
    same = {"site": made.site, "role": made.role, "form": made.form, "is_public": made.is_public}
    return in_use().filter(**same, placed__iexact=made.placed)


def _written(found: Site, name: str, address: str, assembly: str, note: str) -> Site:
    found.name, found.address = name.strip(), address.strip()
    found.assembly, found.note = assembly.strip(), note.strip()
    if not found.name:
        raise PlaceNameless
    no_cpr([found.name, found.address, found.assembly, found.note])
    found.save()
    return found
