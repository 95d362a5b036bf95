# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A handover waits here: those who receive on its track are told when it comes, and while the 24 hours run (§ 136)."""

from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext

from handlingsplan.access.queries import people_who_may
from handlingsplan.clocks.models import Clock
from handlingsplan.concerns.disclosure.models import Handover
from handlingsplan.concerns.disclosure.sockets import receiving
from handlingsplan.notices.actions import tell


def tell_receivers(handover: Handover, *, what: str = "") -> None:
    """Tell everybody who may receive it: the town, and nothing of what it holds; `what` is the name of a deadline."""
    taker = receiving(handover.track)
    link = reverse("handover_in", args=[handover.municipality.slug, handover.pk])
    text = gettext("From %(town)s. Read it, and say who has it.") % {"town": handover.other.full_name}
    for person in people_who_may(taker.permission) if taker else ():
        tell(person, subject=gettext("A handover has come"), text=f"{text} {what}".strip(), link=link)


def remind_of_handover(clock: Clock) -> bool:
    """Remind of a child whose handover nobody has answered; whether the deadline was about a handover at all."""
    if clock.about_type != Handover._meta.label_lower:
        return False
    with translation.override("da"):
        tell_receivers(
            Handover.objects.select_related("municipality", "other").get(pk=clock.about_id),
            what=f"{clock.policy.name}.",
        )
    return True
