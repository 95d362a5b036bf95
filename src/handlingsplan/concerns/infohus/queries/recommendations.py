# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The recommendations of a case as they are read: here, and by the rooms above."""

from typing import Any

from django.db.models import FilteredRelation, Q, QuerySet

from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.infohus.models import Case, Recommendation, RecommendationWords
from handlingsplan.concerns.infohus.terms import Conclusion
from handlingsplan.keys.case_keys import CaseKey


def latest(case: OpenedCase) -> tuple[Recommendation, RecommendationWords] | None:
    """The last version, sent or not."""
    return _read(case, Recommendation.objects.filter(case__file=case.file))


def last_sent(case: OpenedCase) -> tuple[Recommendation, RecommendationWords] | None:
    """The last one that was sent."""
    return _read(case, Recommendation.objects.filter(case__file=case.file, sent_at__isnull=False))


def with_latest(cases: QuerySet[Case]) -> QuerySet[Case]:
    """The one case among these, read together with the last version of its recommendation, sent or not."""
    return _with(cases, FilteredRelation("recommendations"))


def with_last_sent(cases: QuerySet[Case]) -> QuerySet[Case]:
    """The one case among these, read together with its last recommendation that was sent."""
    return _with(cases, FilteredRelation("recommendations", condition=Q(recommendations__sent_at__isnull=False)))


def recommended_in(case: Case, key: CaseKey) -> tuple[Recommendation, RecommendationWords] | None:
    """The recommendation that was read together with a case; no question."""
    found: Recommendation | None = getattr(case, "recommended", None)
    return (found, found.words(key)) if found else None


def last_conclusion(case: OpenedCase) -> Conclusion | None:
    """What the infohus concluded last; None where it never did."""
    found = last_sent(case)
    return Conclusion(found[1].conclusion) if found else None


def _read(case: OpenedCase, rows: QuerySet[Recommendation]) -> tuple[Recommendation, RecommendationWords] | None:
    found = rows.select_related("by", "sent_by", "round").order_by("version").last()
    return (found, found.words(case.key)) if found else None


def _with(cases: QuerySet[Case], which: FilteredRelation) -> QuerySet[Case]:
    found: Any = cases.annotate(recommended=which)
    one: QuerySet[Case] = found.select_related("recommended__by", "recommended__sent_by").order_by(
        "-recommended__version"
    )[:1]
    return one
