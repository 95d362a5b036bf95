# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A deadline is near or over: the lead and the deputies are told the number, and which deadline it is."""

from django.utils import translation

from handlingsplan.clocks.models import Clock
from handlingsplan.concerns.casefiles.queries.colleagues import lead_and_deputies
from handlingsplan.concerns.casefiles.telling import tell_that_it_waits
from handlingsplan.concerns.disclosure.actions.waiting import remind_of_handover
from handlingsplan.concerns.intake.models import Inquiry

REMINDED = (
    *("sorting", "sorting_urgent", "second_reading"),
    *("child_acute_assessment", "receipt_to_sender", "receipt_to_notifier"),
)
"""The deadlines of an inquiry, whichever track it is on."""


def remind(clock: Clock, before: int) -> None:
    """Tell whoever works the case; where nobody has taken it, everybody who could."""
    if remind_of_handover(clock) or clock.about_type != Inquiry._meta.label_lower:
        return
    file = Inquiry.objects.select_related("file").get(pk=clock.about_id).file
    if file.shut_at is None:
        with translation.override("da"):
            tell_that_it_waits(file, lead_and_deputies(file), what=f"{clock.policy.name}.")
