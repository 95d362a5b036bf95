# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The deadlines of a notice: those that run from its receipt, and those of the notice itself."""

from django.db.models import Q

from handlingsplan.clocks.models import Clock
from handlingsplan.concerns.childtrack.models import Notice
from handlingsplan.concerns.intake.models import Inquiry


def running_of(notice: Notice) -> list[Clock]:
    """Every deadline that runs for a notice, the one due first before the others."""
    inquiry = Inquiry.objects.filter(file_id=notice.file_id).values("pk")
    received = Q(about_type=Inquiry._meta.label_lower, about_id__in=inquiry)
    own = Q(about_type=Notice._meta.label_lower, about_id=notice.pk)
    return list(Clock.objects.filter(received | own, stopped_at=None).order_by("due_at", "pk"))
