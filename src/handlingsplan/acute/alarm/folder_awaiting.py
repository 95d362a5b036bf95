# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The prints that no longer hold, for the first page of those who keep the alarm."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from handlingsplan.access.viewer import Viewer
from handlingsplan.ui.pages import Link

from .access import may_edit
from .folder_queries import in_use


def prints_awaiting(viewer: Viewer) -> list[Link]:
    """How many must be printed again, as the night job saw it. One question to the database."""
    if viewer.municipality is None or not may_edit(viewer):
        return []
    count = in_use().filter(outdated_at__isnull=False).count()
    if not count:
        return []
    words = ngettext("%(count)s print no longer holds", "%(count)s prints no longer hold", count) % {"count": count}
    return [Link(_("Acute folders"), reverse("folders", args=[viewer.municipality.slug]), words)]
