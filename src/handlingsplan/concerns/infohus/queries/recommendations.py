# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The recommendations of a case as they are read: here, and by the rooms above."""

from django.db.models import QuerySet

from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.infohus.models import Recommendation, RecommendationWords
from handlingsplan.concerns.infohus.terms import Conclusion


def latest(case: OpenedCase) -> tuple[Recommendation, RecommendationWords] | None:
    """The last version, sent or not."""
    return _read(case, Recommendation.objects.filter(case__file=case.file))


def last_sent(case: OpenedCase) -> tuple[Recommendation, RecommendationWords] | None:
    """The last one that was sent."""
    return _read(case, Recommendation.objects.filter(case__file=case.file, sent_at__isnull=False))


def last_conclusion(case: OpenedCase) -> Conclusion | None:
    """What the infohus concluded last; None where it never did."""
    found = last_sent(case)
    return Conclusion(found[1].conclusion) if found else None


def _read(case: OpenedCase, rows: QuerySet[Recommendation]) -> tuple[Recommendation, RecommendationWords] | None:
    found = rows.select_related("by", "sent_by", "round").order_by("version").last()
    return (found, found.words(case.key)) if found else None
