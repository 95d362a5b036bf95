# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What could be destroyed: shut cases by their class, with what speaks against it. Numbers and days only."""

from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from handlingsplan.access.viewer import Viewer
from handlingsplan.concerns.casefiles.models import CaseFile
from handlingsplan.concerns.casefiles.terms import OUTCOME_NAMES, RETENTION_GROUP, Outcome, Permission
from handlingsplan.retention.holds import held
from handlingsplan.retention.models import Batch, Hold


@dataclass(frozen=True)
class Candidate:
    """A shut case as the archivist sees it. A child's is kept unless somebody says otherwise (law.md 3)."""

    file: CaseFile
    hold: Hold | None

    @property
    def outcome_name(self) -> str:
        return str(OUTCOME_NAMES[Outcome(self.file.outcome)])

    @property
    def kept_by_default(self) -> bool:
        return self.file.about_child

    @property
    def class_name(self) -> str:
        if self.file.about_child:
            return str(_("About somebody under 18: kept, until the archive has decided"))
        return self.outcome_name


def shut_files(viewer: Viewer) -> QuerySet[CaseFile]:
    """The shut cases that are not destroyed, oldest first; metadata, for the archivist."""
    if not viewer.may(Permission.DISPOSE):
        return CaseFile.objects.none()
    return CaseFile.objects.filter(shut_at__isnull=False, destroyed_at=None).order_by("shut_on", "pk")


def candidates(files: list[CaseFile]) -> list[Candidate]:
    """These with what holds them."""
    holds = held(CaseFile._meta.label_lower, [file.pk for file in files])
    return [Candidate(file, holds.get(file.pk)) for file in files]


def batches(viewer: Viewer) -> QuerySet[Batch]:
    """The batches of cases, for the archivist and for the leader who agrees."""
    if not (viewer.may(Permission.DISPOSE) or viewer.may(Permission.APPROVE)):
        return Batch.objects.none()
    return Batch.objects.filter(group=RETENTION_GROUP).select_related("prepared_by", "approved_by", "run_by")
