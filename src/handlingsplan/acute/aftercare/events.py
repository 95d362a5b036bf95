# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What this room records."""

from django.utils.translation import gettext_lazy as _

from handlingsplan.audit.kinds import Kind

CROSSED = "aftercare.situation.crossed"
FOLLOWED_UP = "aftercare.followup.done"
FOLLOWUP_PLANNED = "aftercare.followup.planned"
LEARNED = "aftercare.lesson.learned"
RELEASE_ADDED = "aftercare.release.added"
RELEASE_STEP = "aftercare.release.step"
RELEASE_ENDED = "aftercare.release.ended"

KINDS: tuple[Kind, ...] = (
    Kind(CROSSED, _("The situation became an ordinary concern, case {case}")),
    Kind(FOLLOWUP_PLANNED, _("Follow-up was planned: {count} dates")),
    Kind(FOLLOWED_UP, _("A follow-up was done: {step}")),
    Kind(LEARNED, _("Something was learned about {core_task}")),
    Kind(RELEASE_ADDED, _("A release was put in the calendar")),
    Kind(RELEASE_STEP, _("A step of a release was done: {step}")),
    Kind(RELEASE_ENDED, _("A release was taken out of the calendar")),
)
