# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What of a case is in the outside journal, and what is not yet."""

from handlingsplan.concerns.casefiles.contents import Item, items
from handlingsplan.concerns.casefiles.models import CaseFile, JournalExport
from handlingsplan.concerns.casefiles.opened import OpenedCase


def exports(file: CaseFile) -> list[JournalExport]:
    """The exports of a case, oldest first."""
    return list(JournalExport.objects.filter(file=file).select_related("exported_by"))


def all_items(case: OpenedCase) -> list[Item]:
    """Every item of a case, oldest first."""
    found = items({case.file.pk: case.key})
    return sorted(found, key=lambda item: (item.at is None, item.at and item.at.timestamp(), item.ref))


def not_exported(case: OpenedCase, made: list[JournalExport]) -> list[Item]:
    """The items that are in no export yet."""
    taken = {ref for export in made for ref in export.refs}
    return [item for item in all_items(case) if item.ref not in taken]


def items_of(case: OpenedCase, export: JournalExport) -> list[Item]:
    """The items of one export."""
    wanted = set(export.refs)
    return [item for item in all_items(case) if item.ref in wanted]
