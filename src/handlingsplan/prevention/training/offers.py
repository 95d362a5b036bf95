# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What stands on the municipality's public front page: the way to ask for a meeting."""

from django.urls import reverse
from django.utils.translation import gettext as _

from handlingsplan.ui.pages import Link


def offers(slug: str) -> list[Link]:
    """One link to the page where schools, clubs and others ask."""
    return [
        Link(text=_("Ask for a briefing, a parent meeting or a workshop"), url=reverse("request_booking", args=[slug]))
    ]
