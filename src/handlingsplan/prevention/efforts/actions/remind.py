# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Reminding that a number is due, a month before and on the day."""

from django.utils.translation import gettext as _

from handlingsplan.access.queries import people_who_may
from handlingsplan.clocks.models import Clock
from handlingsplan.notices.actions import tell
from handlingsplan.prevention.efforts.models import Indicator
from handlingsplan.prevention.efforts.terms import EffortState, Permission


def remind_of_measurement(clock: Clock, months: int) -> None:
    """Tell those who keep the register. The message names neither the effort nor the number: it goes by e-mail."""
    indicator = Indicator.objects.select_related("municipality", "effort").filter(pk=clock.about_id).first()
    if indicator is None or indicator.effort.state != EffortState.RUNNING:
        return
    text = _("A number is to be measured by {day}. The page says which, and how.").format(
        day=clock.due_on.strftime("%d.%m.%Y")
    )
    for user in people_who_may(Permission.EDIT):
        tell(
            user,
            subject=_("A measurement is due"),
            text=text,
            link=f"/m/{indicator.municipality.slug}/indsatser/tal/{indicator.pk}/",
        )
