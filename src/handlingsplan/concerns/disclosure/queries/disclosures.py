# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What was passed on in a case, and which grounds must be looked at again."""

from django.db.models import Exists, QuerySet
from django.utils.translation import gettext_lazy as _

from handlingsplan.concerns.casefiles.models import CaseFile
from handlingsplan.concerns.casefiles.queries.closing import Owed
from handlingsplan.concerns.disclosure.models import Disclosure, RevealRequest


def disclosures_in(file: CaseFile) -> QuerySet[Disclosure]:
    """What was passed on and what came in, the newest first."""
    return Disclosure.objects.filter(file=file).select_related("by", "consent").order_by("-day", "-pk")


def owed_at_closing(file: CaseFile) -> list[Owed]:
    """When a case is closed it is asked whether the grounds for passing on are over too (law.md 2.3)."""
    in_use = Exists(Disclosure.objects.filter(file=file, review_on__isnull=False))
    unanswered = Exists(RevealRequest.objects.filter(file=file, allowed=None))
    is_in_use, is_unanswered = CaseFile.objects.filter(pk=file.pk).values_list(in_use, unanswered).get()
    found = []
    if is_in_use:
        found.append(Owed(_("Nobody has said whether the grounds for passing on are over"), "disclosures"))
    if is_unanswered:
        found.append(Owed(_("Somebody has asked to know the sender, and nobody has answered"), "sender"))
    return found
