# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Why the citizen cannot be told yet: the police have been asked, and have not said that it does no harm (R09)."""

from typing import TYPE_CHECKING

from handlingsplan.concerns.casefiles.models import CaseFile
from handlingsplan.concerns.infohus.models import Case
from handlingsplan.concerns.infohus.rules import MISSING_NAMES, before_contact
from handlingsplan.concerns.infohus.terms import Contacted

from .cases import standing_of, with_standing

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


def why_not_told(file: CaseFile) -> "StrOrPromise":
    """In words; empty where the infohus has nothing to do with the case, or nothing waits."""
    case = with_standing(Case.objects.filter(file=file)).first()
    missing = before_contact(standing_of(case), Contacted.CITIZEN) if case else None
    return MISSING_NAMES[missing] if missing else ""
