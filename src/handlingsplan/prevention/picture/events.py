# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is remembered of the local picture."""

from django.utils.translation import gettext_lazy as _

from handlingsplan.audit.kinds import Kind

NOTE_WRITTEN = "picture.note.written"
NOTE_CHANGED = "picture.note.changed"
NOTE_REMOVED = "picture.note.removed"
SERIES_KEPT = "picture.series.kept"
SERIES_CHANGED = "picture.series.changed"
SERIES_REMOVED = "picture.series.removed"

KINDS = (
    Kind(NOTE_WRITTEN, _("A note was written in the local picture: {title}")),
    Kind(NOTE_CHANGED, _("A note in the local picture was changed: {title}")),
    Kind(NOTE_REMOVED, _("A note was taken out of the local picture: {title}")),
    Kind(SERIES_KEPT, _("Figures were added to the local picture: {title}")),
    Kind(SERIES_CHANGED, _("Figures in the local picture were changed: {title}")),
    Kind(SERIES_REMOVED, _("Figures were taken out of the local picture: {title}")),
)
