# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Reminding of what is to be followed up: neutral words, once, and never of a drill."""

from datetime import datetime, timedelta

from django.urls import reverse
from django.utils.translation import gettext as _

from handlingsplan.access.queries import people_who_may
from handlingsplan.accounts.models import User
from handlingsplan.acute.aftercare.models import FollowUp
from handlingsplan.acute.aftercare.terms import REMIND_HOURS_BEFORE, Permission
from handlingsplan.acute.staff.terms import Permission as Staff
from handlingsplan.notices.actions import tell
from handlingsplan.tenancy.models import Municipality


def remind_of_followups(municipality: Municipality, at: datetime) -> int:
    """Remind of what falls due within half a day; returns how many. Needs the scope of the municipality."""
    due = FollowUp.objects.filter(done_at=None, reminded_at=None, due_at__lte=at + timedelta(hours=REMIND_HOURS_BEFORE))
    found = list(due.select_related("situation__activated_by"))
    for followup in found:
        followup.reminded_at = at
        followup.save(update_fields=["reminded_at"])
        for person in _who(followup):
            tell(
                person,
                subject=_("Something is to be followed up"),
                text=_("It is due within half a day, or is late. Look at the page and note when it is done."),
                link=reverse("aftercare", args=[municipality.slug]),
            )
    return len(found)


def _who(followup: FollowUp) -> list[User]:
    """Who activated, while she still follows up here; without her, everybody who may lead."""
    situation = followup.situation
    if situation is not None and situation.activated_by in people_who_may(Permission.WORK):
        return [situation.activated_by]
    return list(people_who_may(Staff.LEAD))
