# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Where the alarm sends people to a contact, as the contacts room wants to be told."""

from django.utils.translation import gettext as _

from handlingsplan.contacts.quotes import Place

from .models import Link, Trigger


def places_quoting(contact_key: str) -> list[Place]:
    """The municipality's own chain and its own situations; the national proposal holds nobody back."""
    places = []
    if any(contact_key in (link.contact_key, link.deputy_key) for link in Link.objects.all()):
        places.append(Place(_("The alarm chain"), "alarm_setup"))
    places += [
        Place(_("The acute situation “%(title)s”") % {"title": row.title}, "alarm_setup")
        for row in Trigger.objects.all()
        if contact_key in row.content.get("first_call", ())
    ]
    return places
