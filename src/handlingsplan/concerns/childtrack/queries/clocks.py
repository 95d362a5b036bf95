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
    return _running(Q(about_type=Inquiry._meta.label_lower, about_id__in=inquiry) | _own(notice))


def running_of_both(inquiry: Inquiry, notice: Notice | None) -> list[Clock]:
    """The same where the inquiry is known, also before anybody has taken it."""
    received = Q(about_type=Inquiry._meta.label_lower, about_id=inquiry.pk)
    return _running(received | _own(notice) if notice else received)


def _own(notice: Notice) -> Q:
    return Q(about_type=Notice._meta.label_lower, about_id=notice.pk)


def _running(which: Q) -> list[Clock]:
    return list(Clock.objects.filter(which, stopped_at=None).order_by("due_at", "pk"))
