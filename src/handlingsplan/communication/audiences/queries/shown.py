# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Which pages the public can choose between, and where they lead."""

from django.urls import reverse

from handlingsplan.ui.pages import Link

from .local import page_rows
from .national import Audience, audience_at, audiences


def is_shown(audience: Audience) -> bool:
    """Whether the municipality shows the page; only optional ones can be left out."""
    row = page_rows().get(audience.key)
    return row is None or row.is_shown or not audience.optional


def shown_audiences() -> list[Audience]:
    """All audiences with a public page here."""
    rows = page_rows()
    return [each for each in audiences() if not (each.optional and each.key in rows and not rows[each.key].is_shown)]


def shown_at(slug: str) -> Audience:
    """The audience at this address. Raises KeyError where there is none, or it is not shown."""
    found = audience_at(slug)
    if not is_shown(found):
        raise KeyError(slug)
    return found


def entrances(slug: str) -> list[Link]:
    """“I am …”, one line for each page of the municipality of this slug."""
    return [Link(each.entrance, reverse("audience_page", args=[slug, each.slug])) for each in shown_audiences()]
