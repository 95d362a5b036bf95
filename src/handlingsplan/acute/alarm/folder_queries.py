# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The prints that are in use, held against what a folder says today."""

from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from handlingsplan.access.viewer import Viewer

from .folder import Folder, Source, roles, short
from .folder_terms import CARD, FORM_NAMES, PART_NAMES, Form
from .models import Print, Site
from .terms import Permission


@dataclass(frozen=True)
class Held:
    """A print in use, and what has changed since, part by part in words."""

    row: Print
    changed: tuple[str, ...]
    is_outdated: bool
    role: str

    @property
    def form(self) -> str:
        return str(FORM_NAMES[self.row.form])

    @property
    def fingerprint(self) -> str:
        return short(self.row.digest)


def sites_visible_to(viewer: Viewer) -> QuerySet[Site]:
    return Site.objects.all() if viewer.may(Permission.READ) else Site.objects.none()


def prints_visible_to(viewer: Viewer) -> QuerySet[Print]:
    return in_use() if viewer.may(Permission.READ) else Print.objects.none()


def in_use() -> QuerySet[Print]:
    """Every print that lies somewhere, the newest first."""
    return Print.objects.filter(replaced_at=None)


def held(source: Source) -> list[Held]:
    """Every print in use; those that must be printed again first. One question beside what the source asks."""
    rows = in_use().select_related("site", "printed_by")
    found = [_held(row, source, today) for row, today in _with_today(rows, source)]
    return sorted(found, key=lambda each: not each.is_outdated)


def _with_today(rows: QuerySet[Print], source: Source) -> list[tuple[Print, Folder | None]]:
    """Each print with the same folder as it would be printed today; None for a role that is there no more."""
    made: dict[tuple[int | None, str, str, bool], Folder | None] = {}
    found = []
    for row in rows:
        key = (row.site_id, row.role, row.form, row.is_public)
        if key not in made:
            is_known = row.role in roles()
            made[key] = (
                Folder(source, row.site, row.role, Form(row.form), internal=not row.is_public) if is_known else None
            )
        found.append((row, made[key]))
    return found


def _held(row: Print, source: Source, today: Folder | None) -> Held:
    if today is None:
        return Held(row, (_("The role is there no more"),), is_outdated=True, role=row.role)
    keys = [key for key in {**today.parts, **row.parts} if today.parts.get(key) != row.parts.get(key)]
    titles = {CARD + card.card.key: card.title for card in source.cards}
    words = tuple(_part(key, titles, is_there=key in today.parts, was_there=key in row.parts) for key in keys)
    return Held(row, words, is_outdated=row.digest != today.digest, role=roles()[row.role])


def _part(key: str, titles: dict[str, str], *, is_there: bool, was_there: bool) -> str:
    if not key.startswith(CARD):
        return str(PART_NAMES.get(key, key))
    title = titles.get(key, key.removeprefix(CARD))
    if not was_there:
        return _("New card: %(title)s") % {"title": title}
    if not is_there:
        return _("No longer in the folder: %(title)s") % {"title": title}
    return _("The card %(title)s") % {"title": title}
