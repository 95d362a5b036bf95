# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Where the cards quote a contact, as the contacts room wants to be told."""

from django.utils.translation import gettext as _

from handlingsplan.contacts.quotes import Place

from .queries import cards_quoting


def places_quoting(contact_key: str) -> list[Place]:
    """The cards that send people to the contact: those being written and those in force."""
    return [
        Place(text=_("The card “%(card)s”") % {"card": title}, url_name="card", url_kwargs={"card_key": card_key})
        for card_key, title in cards_quoting(contact_key)
    ]
