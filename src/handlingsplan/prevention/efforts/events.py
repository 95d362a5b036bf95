# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is remembered of efforts and their indicators. No event carries a person."""

from django.utils.translation import gettext_lazy as _

from handlingsplan.audit.kinds import Kind

ADDED = "efforts.effort.added"
COPIED = "efforts.effort.copied"
CHANGED = "efforts.effort.changed"
NATIONAL_SEEN = "efforts.effort.national_seen"
INDICATOR_CHOSEN = "efforts.indicator.chosen"
INDICATOR_CHANGED = "efforts.indicator.changed"
INDICATOR_CLOSED = "efforts.indicator.closed"
MEASURED = "efforts.measurement.added"
CORRECTED = "efforts.measurement.corrected"

KINDS = (
    Kind(ADDED, _("The effort “{title}” was added to the register")),
    Kind(COPIED, _("The effort “{title}” was copied from the national library, version {version}")),
    Kind(CHANGED, _("The effort “{title}” was changed")),
    Kind(NATIONAL_SEEN, _("Version {version} of the national text was looked at for the effort “{title}”")),
    Kind("efforts.effort.planned", _("The effort “{thing}” was planned")),
    Kind("efforts.effort.set_aside", _("The effort “{thing}” became an idea again")),
    Kind("efforts.effort.started", _("The effort “{thing}” was started")),
    Kind("efforts.effort.paused", _("The effort “{thing}” was paused: {reason}")),
    Kind("efforts.effort.resumed", _("The effort “{thing}” went on")),
    Kind("efforts.effort.ended", _("The effort “{thing}” was ended: {reason}")),
    Kind("efforts.effort.retired", _("The effort “{thing}” is no longer offered nationally")),
    Kind("efforts.effort.reopened", _("The effort “{thing}” was taken up again: {reason}")),
    Kind(INDICATOR_CHOSEN, _("The indicator “{name}” was chosen for “{title}”")),
    Kind(INDICATOR_CHANGED, _("The indicator “{name}” of “{title}” was changed")),
    Kind(INDICATOR_CLOSED, _("The indicator “{name}” of “{title}” is no longer measured")),
    Kind(MEASURED, _("“{name}” was measured on {day}")),
    Kind(CORRECTED, _("The measurement of “{name}” on {day} was corrected")),
)
