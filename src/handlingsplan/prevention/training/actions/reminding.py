# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Reminding those who keep the register that a training is due to be refreshed."""

from django.urls import reverse
from django.utils.translation import gettext as _

from handlingsplan.access.queries import people_who_may
from handlingsplan.clocks.models import Clock
from handlingsplan.notices.actions import tell
from handlingsplan.prevention.training.models import Training
from handlingsplan.prevention.training.terms import Permission


def remind_of_refresh(clock: Clock, months: int) -> None:
    """Tell everybody who arranges training, with a link to the register and no name."""
    training = Training.objects.select_related("municipality").filter(pk=clock.about_id).first()
    if training is None:
        return
    text = _("A training is to be refreshed by {day}. See which in the register.").format(
        day=clock.due_on.strftime("%d.%m.%Y")
    )
    for user in people_who_may(Permission.EDIT):
        link = reverse("trained", args=[training.municipality.slug])
        tell(user, subject=_("A training is due to be refreshed"), text=text, link=link)
