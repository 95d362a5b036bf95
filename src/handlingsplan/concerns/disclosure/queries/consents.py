# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Which consents a case has, and which of them carries something today."""

from datetime import date

from handlingsplan.concerns.casefiles.models import CaseFile
from handlingsplan.concerns.disclosure.models import Consent


def consents_in(file: CaseFile) -> list[Consent]:
    """All of them, the newest first."""
    return list(Consent.objects.filter(file=file).select_related("noted_by").order_by("-given_on", "-pk"))


def consent_for(file: CaseFile, recipient_kind: str, purpose: str, *, day: date) -> Consent | None:
    """The consent that lets something be passed on to such a recipient for such a purpose on a day."""
    given = Consent.objects.filter(file=file, recipient_kind=recipient_kind, purpose=purpose).order_by("-until")
    return next((consent for consent in given if consent.holds_on(day)), None)
