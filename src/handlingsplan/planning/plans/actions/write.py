# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Writing a section: every save names the version it was written on, and a stale one is refused with both texts."""

from datetime import datetime, timedelta
from typing import Any

from django.db.models import F
from django.utils.translation import gettext_lazy as _

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
from handlingsplan.documents.cleaning import clean
from handlingsplan.documents.schema import TreeNotValid
from handlingsplan.documents.tree import is_empty, plain_text, references, words
from handlingsplan.guidance.queries import block
from handlingsplan.guidance.terms import Law, Visibility
from handlingsplan.lib.text import looks_like_cpr
from handlingsplan.planning.plans.access import check_may_write
from handlingsplan.planning.plans.models import Section, SectionVersion
from handlingsplan.planning.plans.terms import Permission
from handlingsplan.tenancy.scope import municipality_in_scope

ONE_SITTING = timedelta(minutes=15)


class StaleText(Exception):
    """Somebody else has saved this section since you opened it. Both texts are shown; nothing is lost."""

    message = _("Somebody else has saved this section since you opened it. Both texts are shown; nothing is lost.")

    def __init__(self, theirs: Section) -> None:
        super().__init__(self.message)
        self.theirs = theirs


class NotWritableNow(Exception):
    """The plan is not being written. Begin a revision, or make an editorial update of the published plan."""

    message = _(
        "The plan is not being written now. Begin a revision, or make an editorial update of the published plan."
    )

    def __init__(self) -> None:
        super().__init__(self.message)


class LooksLikeCpr(Exception):
    """The text holds something that looks like a CPR number. A plan is about what we do, never about a person."""

    message = _(
        "“{found}” looks like a CPR number. A plan is about what the municipality does, never about a person. "
        "Remove the number and save again; your text is kept here."
    )

    def __init__(self, found: str) -> None:
        super().__init__(str(self.message).format(found=found))


class UnknownText(TreeNotValid):
    """The text quotes a national text that is not there."""

    message = _(
        "The national text “{key}”, version {version}, does not exist. Insert it again from the list, or take it out; "
        "your text is kept here."
    )

    def __init__(self, key: str, version: int) -> None:
        super().__init__(str(self.message).format(key=key, version=version))


class MustBePublic(Exception):
    """A section required by law is part of the published plan."""

    message = _("This section is required by law and must be part of the published plan.")


def section(
    written: Section,
    body: Any,
    *,
    version: int,
    by: Viewer,
    at: datetime,
    note: str = "",
    visibility: str | None = None,
) -> Section:
    """Save the text of a section.

    `body` is a document tree as an editor sends it; `version` the version it was written on. Saves by one person in
    one sitting become one entry of the history, unless a note is given. Raises MayNot, NotWritableNow, StaleText,
    LooksLikeCpr, and documents' TreeNotValid, UnknownText among them.
    """
    check_may_write(by, written)
    if not written.plan.is_being_written:
        raise NotWritableNow
    tree = clean(body)
    check_no_cpr(tree)
    check_quotes_known(tree)
    if tree == written.body and version == written.version and not note and visibility in {None, written.visibility}:
        return written
    changes = {"body": tree, "words": weight_of(tree), "version": version + 1, "changed_by": by.user, "changed_at": at}
    if visibility:
        changes["visibility"] = visibility
    rows = Section.objects.filter(pk=written.pk, version=version).update(**changes)
    written.refresh_from_db()
    if rows != 1:
        raise StaleText(written)
    if _keep_version(written, by=by, at=at, note=note):
        record("plans.section.written", about=written, by=by.user, at=at, details={"section": written.key})
    return written


def restore(written: Section, number: int, *, by: Viewer, at: datetime) -> Section:
    """Set a section back to an earlier version; the text it had stays in the history."""
    check_may_write(by, written)
    earlier = SectionVersion.objects.get(section=written, number=number)
    note = str(_("Set back to version {number}")).format(number=number)
    section(written, earlier.body, version=written.version, by=by, at=at, note=note)
    record(
        "plans.section.restored", about=written, by=by.user, at=at, details={"section": written.key, "number": number}
    )
    return written


def show(written: Section, visibility: Visibility, *, by: Viewer, at: datetime) -> None:
    """Make a section public or internal. Raises MustBePublic for one that the law requires."""
    by.must(Permission.LEAD)
    if not written.plan.is_being_written:
        raise NotWritableNow
    if visibility is Visibility.INTERNAL and written.plan.template.section(written.key).law is Law.REQUIRED:
        raise MustBePublic
    Section.objects.filter(pk=written.pk).update(visibility=visibility.value, version=F("version") + 1)
    written.refresh_from_db()
    details = {"section": written.key, "visibility": visibility.value}
    record("plans.section.shown", about=written, by=by.user, at=at, details=details)


def check_no_cpr(tree: dict[str, Any]) -> None:
    """Raise LooksLikeCpr when the text holds something like a CPR number."""
    found = looks_like_cpr(plain_text(tree))
    if found:
        raise LooksLikeCpr(found)


def check_quotes_known(tree: dict[str, Any]) -> None:
    """Raise UnknownText when the text quotes a national text, or a version of one, that does not exist."""
    for node in references(tree):
        if node["type"] == "sharedBlock":
            key, version = node["attrs"]["key"], node["attrs"]["version"]
            try:
                block(key, version)
            except KeyError:
                raise UnknownText(key, version) from None


def weight_of(tree: dict[str, Any]) -> int:
    """How many words a text has; one that only quotes something counts as one word, since it is not empty."""
    return 0 if is_empty(tree) else max(words(tree), 1)


def _keep_version(written: Section, *, by: Viewer, at: datetime, note: str) -> bool:
    """Add to the history, or widen the latest entry of the same sitting; True when an entry was added."""
    latest = written.versions.first()
    if latest and not note and not latest.note and latest.by == by.user and at - latest.at < ONE_SITTING:
        latest.body = written.body
        latest.save(update_fields=["body"])
        return False
    SectionVersion.objects.create(
        municipality_id=municipality_in_scope(),
        section=written,
        number=latest.number + 1 if latest else 1,
        body=written.body,
        note=note,
        by=by.user,
        at=at,
    )
    return True
