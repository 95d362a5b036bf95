# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is remembered of the contacts. No event carries the name of who holds a function."""

from django.utils.translation import gettext_lazy as _

from handlingsplan.audit.kinds import Kind

ADDED = "contacts.contact.added"
CHANGED = "contacts.contact.changed"
RENUMBERED = "contacts.contact.renumbered"
VERIFIED = "contacts.contact.verified"
REMOVED = "contacts.contact.removed"

KINDS = (
    Kind(ADDED, _("{label} was added to the contacts")),
    Kind(CHANGED, _("The contact {label} was changed")),
    Kind(RENUMBERED, _("The number of {label} was changed from {before} to {after}")),
    Kind(VERIFIED, _("The number of {label} was checked: {number}")),
    Kind(REMOVED, _("{label} was removed from the contacts")),
)
