# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Reminding of the revision, twelve, six, three and one month before (concept.md A18)."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from handlingsplan.access.queries import people_who_may
from handlingsplan.clocks.models import Clock
from handlingsplan.notices.actions import tell
from handlingsplan.planning.plans.models import Plan
from handlingsplan.planning.plans.terms import Permission


def remind_of_revision(clock: Clock, months: int) -> None:
    """Tell those who lead the plan, and the management, that the council is to have a revised plan before it is due."""
    plan = Plan.objects.select_related("municipality").get(pk=clock.about_id)
    left = ngettext("There is {months} month left.", "There are {months} months left.", months).format(months=months)
    text = _("The plan is to be revised and adopted again by {day}.").format(day=clock.due_on.strftime("%d.%m.%Y"))
    for user in {*people_who_may(Permission.LEAD), *people_who_may(Permission.APPROVE)}:
        tell(
            user,
            subject=_("A deadline is coming"),
            text=f"{text} {left}",
            link=f"/m/{plan.municipality.slug}/planer/{plan.pk}/",
        )
