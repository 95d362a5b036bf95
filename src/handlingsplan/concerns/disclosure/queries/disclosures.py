# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What was passed on in a case, and which grounds must be looked at again."""

from datetime import date

from django.db.models import QuerySet

from handlingsplan.concerns.casefiles.models import CaseFile
from handlingsplan.concerns.disclosure.models import Disclosure


def disclosures_in(file: CaseFile) -> QuerySet[Disclosure]:
    """What was passed on and what came in, the newest first."""
    return Disclosure.objects.filter(file=file).select_related("by", "consent").order_by("-day", "-pk")


def to_be_looked_at(file: CaseFile, *, today: date) -> QuerySet[Disclosure]:
    """Those whose ground is to be looked at by today."""
    return disclosures_in(file).filter(review_on__lte=today)


def still_in_use(file: CaseFile) -> QuerySet[Disclosure]:
    """Those nobody has said are over: asked about when the case is closed (law.md 2.3)."""
    return disclosures_in(file).filter(review_on__isnull=False)
