# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What waits for somebody else: to open what is shut, not to tell. Numbers and names of employees."""

from typing import TYPE_CHECKING

from django.db.models import QuerySet

from handlingsplan.access.viewer import Viewer
from handlingsplan.concerns.casefiles.access import decided_by
from handlingsplan.concerns.casefiles.models import DutyToInform, UnlockRequest
from handlingsplan.concerns.casefiles.terms import (
    EXEMPTION_NAMES,
    INFORM_NAMES,
    Exemption,
    InformStatus,
)

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

MOST = 50


def asked_by(viewer: Viewer) -> list[UnlockRequest]:
    """What a person has asked to open, newest first."""
    found = UnlockRequest.objects.filter(asked_by=viewer.user, file__destroyed_at=None)
    return list(found.select_related("file", "answered_by").order_by("-asked_at")[:MOST])


def unlocks(viewer: Viewer) -> QuerySet[UnlockRequest]:
    """Those nobody has answered, for somebody who is not biased."""
    found = decided_by(UnlockRequest.objects.filter(answered_at=None), viewer)
    return found.select_related("file", "asked_by").order_by("asked_at")[:MOST]


def duties(viewer: Viewer) -> QuerySet[DutyToInform]:
    """Those nobody has agreed to, for somebody who is not biased."""
    found = decided_by(DutyToInform.objects.filter(approved_at=None, over_at=None, review_on__isnull=False), viewer)
    return found.select_related("file", "decided_by").order_by("decided_at")[:MOST]


def status_name(duty: DutyToInform) -> "StrOrPromise":
    return INFORM_NAMES[InformStatus(duty.status)]


def ground_name(duty: DutyToInform) -> "StrOrPromise":
    return EXEMPTION_NAMES[Exemption(duty.ground)] if duty.ground else ""
