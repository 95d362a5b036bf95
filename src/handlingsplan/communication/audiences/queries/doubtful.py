# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The numbers on a page that nobody has confirmed for a quarter."""

from handlingsplan.contacts.queries import Entry, unverified

from .filling import PLACEHOLDER
from .local import page_row, texts_of
from .national import audience, texts_for


def unverified_on(audience_key: str) -> list[Entry]:
    """Every contact the page sends people to, by its ladder or in a text, whose number is not confirmed."""
    here = audience(audience_key)
    texts = [text.body("da") for text in texts_for(audience_key).values()]
    texts += [text.body for text in texts_of(page_row(audience_key), draft=True).by_place.values()]
    named = {found.group(2) for text in texts for found in PLACEHOLDER.finditer(text) if found.group(1) == "kontakt"}
    return unverified({*here.ladder, *here.ladder_internal, *named})
